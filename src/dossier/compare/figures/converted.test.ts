import { expect, test } from "vitest";
import { reasonsOfTwo, STORM } from "../../../../tests/told-story.ts";

test("a sum that a paper has converted is not set against what another has converted", async () => {
  expect(
    await reasonsOfTwo(
      STORM,
      "Sella agreed a 110 billion crown ($143 million) loan with the Halden bank at the weekend.",
      "Sella agreed a 110 billion crown ($158 million) loan with the Halden bank at the weekend.",
    ),
  ).toEqual([]);
  expect(
    await reasonsOfTwo(
      STORM,
      "Sella agreed a $143 million loan with the Halden bank at the weekend.",
      "Sella agreed a $158 million loan with the Halden bank at the weekend.",
    ),
  ).toEqual([expect.stringMatching(/143.*158/)]);
});
