import { expect, it } from "vitest";
import { claimsOfStory, contradictions, sidesOf } from "../../../../tests/told-story.ts";

const SETTING = "The ferry Corvina struck a rock near Halden. Rescue boats reached the ferry within an hour.";

it("sets an earlier visit, told with its year, on the side that it bears out", async () => {
  const found = contradictions(
    await claimsOfStory({
      Herald: `${SETTING} Anna Lund came to Halden on Tuesday. It was Anna Lund's first visit to Halden since 2017.`,
      Tribune:
        `${SETTING} Anna Lund came to Halden. It was the first visit of Anna Lund to Halden in over two decades. ` +
        "When Anna Lund visited Halden in 1999, she was a young engineer.",
    }),
  );
  const side = found.flatMap(sidesOf).find((words) => words.some((one) => /two decades/.test(one)));
  expect(side?.join("\n")).toMatch(/visited Halden in 1999/);
});
