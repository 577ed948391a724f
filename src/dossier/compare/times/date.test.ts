import { expect, it } from "vitest";
import { claimsOfStory, contradictions } from "../../../../tests/told-story.ts";

it.each([
  ["an evening and the morning after it are two times", "on Tuesday evening", "on Wednesday morning", 1],
  ["the hours round one midnight are one night", "on Tuesday night", "early on Wednesday", 0],
])("%s", async (_, one, other, count) => {
  const claims = await claimsOfStory({
    Herald: `The mayor of Halden visited the flooded mill ${one}.`,
    Tribune: `The mayor of Halden visited the flooded mill ${other}.`,
  });
  expect(contradictions(claims)).toHaveLength(count);
});

it("holds an hour against another part of the same day, planned or done", async () => {
  const claims = await claimsOfStory({
    Herald: "Anna Lund will open the new bridge to Sella today at 11 a.m.",
    Tribune: "Anna Lund opened the new bridge to Sella this afternoon.",
  });
  expect(contradictions(claims).map(({ conflict }) => conflict!.why)).toEqual([expect.stringMatching(/afternoon/)]);
});

it("holds two dates of what happens to somebody once against each other, however unlike the clauses are", async () => {
  const claims = await claimsOfStory({
    Herald: "Anna Holt died on Friday.",
    Tribune: "The painter Anna Holt, who was 80 and had been ill for a year, died Thursday in a hospital in Torvik.",
  });
  expect(contradictions(claims).map(({ conflict }) => conflict!.why)).toEqual([
    expect.stringMatching(/^death of Anna Holt: /),
  ]);
});

it("takes a date that the words say was moved for an update", async () => {
  const claims = await claimsOfStory({
    Herald: "Anna Holt will leave the harbour board on March 20.",
    Tribune: "Anna Holt will leave the harbour board on March 10, days earlier than planned.",
  });
  expect(claims.map(({ relation, note }) => [relation, note?.rule])).toContainEqual(["update", "date-moved"]);
});

it("takes one hour, told as exact and as about, for rounding", async () => {
  const claims = await claimsOfStory({
    Herald: "Police arrested Anna Holt at 9:25 p.m. on Monday near the mill.",
    Tribune: "Police arrested Anna Holt shortly after 9:25 p.m. on Monday near the mill.",
  });
  expect(claims.map(({ relation }) => relation)).toContain("rounding");
});
