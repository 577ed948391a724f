import { expect, it } from "vitest";
import { claimsOfStory } from "../../tests/told-story.ts";
import { isNameWithAge } from "../text/name-with-age.ts";
import { isFurniture, isStamped } from "./fragment.ts";

it.each(["Last updated at 07:15 GMT", "Posted: May 3, 2015 7:40 PM ET", "Published 4 May", "Updated: 9 am"])(
  "takes %s for words of the page",
  (text) => {
    expect(isFurniture(text)).toBe(true);
  },
);

it.each(["The board updated its rules on Monday", "Anna Lund published 3 novels", "Posted soldiers kept the gate"])(
  "takes %s for words of the story",
  (text) => {
    expect(isFurniture(text)).toBe(false);
  },
);

it("knows a stamp that ran into a sentence from a sentence that begins with a day", () => {
  expect(isStamped("May 7, 2015 6:12 PM EDT Anna Lund opened the bridge")).toBe(true);
  expect(isStamped("On May 7, Anna Lund opened the bridge")).toBe(false);
  expect(isStamped("Seven people died in Halden")).toBe(false);
});

it("reads a name with an age, and no other words with a number", () => {
  expect(["Anna Lund, 34", "Oskar Brandt, aged 7"].map(isNameWithAge)).toEqual([true, true]);
  expect(["Anna Lund was 34", "Halden beat Sella 34", "the mayor, 34"].map(isNameWithAge)).not.toContain(true);
});

it("heads a claim with what most accounts tell, and tells the main event before what one of them tells alone", async () => {
  const claims = await claimsOfStory({
    Courier: "A fire destroyed the Maple Street warehouse in Halden on Monday. The warehouse belonged to Halden Foods.",
    Herald: "A fire destroyed the Maple Street warehouse in Halden. Mayor Oskar Brandt visited the families.",
    Star: "Fire destroyed the Maple Street warehouse in Halden on Monday. Mayor Oskar Brandt visited the families.",
    Tribune: "The Maple Street warehouse in Halden was destroyed by fire. The warehouse belonged to Halden Foods.",
  });
  expect(claims[0]!.gist).toMatch(/destroyed/);
  expect(claims[0]!.mentions.length).toBe(4);
});
