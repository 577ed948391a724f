import { expect, test } from "vitest";
import { STORM, toldByTwo } from "../../../tests/told-story.ts";

const updates = async (herald: string, tribune: string) =>
  (await toldByTwo(STORM, herald, tribune)).flatMap(({ relation, note }) =>
    relation === "update" ? [note!.rule] : [],
  );

test("what one paper expects and another tells as done is a later report", async () => {
  expect(
    await updates(
      "Mayor Anna Lund will open the new harbour bridge of Sella.",
      "Mayor Anna Lund opened the new harbour bridge of Sella.",
    ),
  ).toEqual(["standing-done"]);
});

test("a deed of long ago, or a participle that tells which one, is not what came of a plan", async () => {
  for (const other of [
    "Mayor Anna Lund opened the old harbour bridge of Sella in 2011.",
    "The paper praised the harbour bridge of Sella opened by mayor Anna Lund.",
  ])
    expect(await updates("Mayor Anna Lund will open the new harbour bridge of Sella.", other)).toEqual([]);
});
