import { expect, it } from "vitest";
import { FERRY, wordingsOfTwo } from "../../../../tests/told-story.ts";

const wordingOf = (herald: string, tribune: string) => wordingsOfTwo(FERRY, herald, tribune);

const WHOLE =
  "“We are cautiously hopeful that the new pilot fund will carry our crews and captains,” said Anna Lund, the head of the union.";

it("holds a piece that a paper quotes within its own words against the whole quotation", async () => {
  const told = "Anna Lund, the head of the union, said the union was “openly hopeful” about the pilot fund.";
  expect(await wordingOf(WHOLE, told)).toEqual([expect.stringMatching(/cautiously hopeful.*openly hopeful/)]);
});

it("takes a piece in the speaker's words, or in words of another sentence, for agreement", async () => {
  const same = "Anna Lund, the head of the union, said the union was “cautiously hopeful” about the pilot fund.";
  expect(await wordingOf(WHOLE, same)).toEqual([]);
  const other = "Anna Lund, the head of the union, said the union was “badly hurt” by the pilot fund.";
  expect(await wordingOf(WHOLE, other)).toEqual([]);
});

it("takes a small word for another in a longer piece for another wording", async () => {
  const whole = "“The crews want better pay, not a seat at a table,” said Anna Lund, the head of the union.";
  const piece =
    "Anna Lund, the head of the union, said the owners offered the crews no more than “a seat at the table.”";
  expect(await wordingOf(whole, piece)).toEqual([expect.stringMatching(/a seat at .*table/)]);
});
