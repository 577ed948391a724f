import { expect, test } from "vitest";
import { firstSentenceEnd, lastSentenceStart } from "./sentence-edges.ts";

const first = (text: string) => text.slice(0, firstSentenceEnd(text, 0, text.length) ?? text.length);
const last = (text: string) => text.slice(lastSentenceStart(text, 0, text.length));

test.each([
  ["He left. Nobody spoke.", "He left."],
  ["It was said by Mr. Brandt of Halden. She wept.", "It was said by Mr. Brandt of Halden."],
  ["Paul D. Ryman left. She wept.", "Paul D. Ryman left."],
  ["Rep. Ada Schill (D-Calif.) ought to go. She wept.", "Rep. Ada Schill (D-Calif.) ought to go."],
  ["He flew to the U.S. Senate on Monday. She wept.", "He flew to the U.S. Senate on Monday."],
  ["He flew to the U.S. He came back.", "He flew to the U.S."],
  ["It ends on Feb. 8 at noon. She wept.", "It ends on Feb. 8 at noon."],
  ["“It is over.” Nobody spoke.", "“It is over.”"],
  ["No end at all", "No end at all"],
])("the first sentence of %s", (text, sentence) => {
  expect(first(text)).toBe(sentence);
});

test("the last sentence begins after the last end that is one", () => {
  expect(last("She wept. Then Mr. Brandt")).toBe("Then Mr. Brandt");
  expect(last("A heading\n\nThen Mr. Brandt")).toBe("Then Mr. Brandt");
});

test("a run of points and blanks is read in time that grows with its length", () => {
  expect(first(`${". ".repeat(20_000)}X`).length).toBeGreaterThan(0);
});
