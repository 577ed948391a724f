import { expect, it } from "vitest";
import { sentenceEncoder } from "../../../../tests/engine.ts";
import { claimsOfStory, contradictions } from "../../../../tests/told-story.ts";

it.each([
  ["an evening and the morning after it are two times", "on Tuesday evening", "on Wednesday morning", 1],
  ["the hours round one midnight are one night", "on Tuesday night", "early on Wednesday", 0],
  ["an hour well past midnight is no longer the evening before", "late Tuesday", "at 2:30 a.m. on Wednesday", 1],
  ["a day and an hour of it beside each other are one time", "on Tuesday, around 9:30 a.m.", "on Wednesday", 1],
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

it("holds days next to each other against each other in clauses that mean the same of one party", async () => {
  const told = {
    Herald: "The aide of a Halden councillor had to retract Saturday a rumour about the mayor's two daughters.",
    Tribune: "An aide on Friday retracted a rumour that mocked the daughters of Halden's mayor.",
  };
  const [changed] = contradictions(await claimsOfStory(told, await sentenceEncoder()));
  expect(changed?.conflict?.kind).toBe("date");
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

it.each([
  [
    "one turn in a life",
    "Anna Holt retired in 1971, and her pictures were sold to a museum in Torvik which lost them in a fire.",
    "Anna Holt quietly retired in 1972 after a dispute with her dealer over two pictures of the harbour.",
    /^retirement of Anna Holt: /,
  ],
  [
    "an arrest, days apart",
    "Officers arrested Erik Brandt on Tuesday near the old mill as he was trying to leave the town on a stolen boat.",
    "Erik Brandt, a carpenter with two children who had worked at the yard, was arrested on Wednesday, his lawyer said.",
    /^arrest of Erik Brandt: /,
  ],
  [
    "a deed, told with other dates further on",
    "The skipper of the oldest pilot boat had to resign Saturday for a bet on the mayor's regatta of March 4.",
    "The skipper of the oldest pilot boat on Friday resigned for a bet on the mayor's regatta.",
    /“Saturday” against “Friday”/,
  ],
  [
    "a verdict on somebody whom one paper does not name",
    "A jury in Torvik convicted Erik Brandt on May 6, 2014 of smuggling furs.",
    "In June 2014 the defendant was found guilty of smuggling furs by a jury in Torvik.",
    /2014-05-06 against 2014-06/,
  ],
])("holds two dates of %s against each other, however unlike the clauses are", async (_, herald, tribune, why) => {
  const claims = await claimsOfStory({ Herald: herald, Tribune: tribune });
  expect(contradictions(claims).map(({ conflict }) => conflict!.why)).toEqual([expect.stringMatching(why)]);
});

it.each([
  [
    "two arrests that one paper tells apart",
    "Officers arrested Erik Brandt on March 4, 2019 near the old mill. He had been arrested on March 1, 2019 too.",
    "Erik Brandt, a carpenter with two children, was arrested on March 1, 2019, his lawyer said.",
  ],
  [
    "turns of two kinds, by what somebody is charged with",
    "Erik Brandt was charged with theft on Tuesday.",
    "Erik Brandt was charged with arson on Wednesday.",
  ],
  [
    "two orders of one mayor, which either paper brings in as new",
    "In March, Mayor Anna Holt issued an executive order on the harbour.",
    "On January 30, Mayor Anna Holt signed an executive order that freed the ferries of tolls.",
  ],
  [
    "a bill and an order of one mayor",
    "The bill was signed by Mayor Anna Holt on March 11.",
    "On January 30, Mayor Anna Holt signed the order.",
  ],
])("keeps apart %s", async (_, herald, tribune) => {
  expect(contradictions(await claimsOfStory({ Herald: herald, Tribune: tribune }))).toEqual([]);
});

it("holds two years in which somebody began the same against each other", async () => {
  const claims = await claimsOfStory({
    Herald: "Anna Holt began sailing in 1990.",
    Tribune: "The widow of a judge, Anna Holt started sailing in the 1980s after she had moved to Torvik with her son.",
  });
  expect(contradictions(claims).map(({ conflict }) => conflict!.why)).toEqual([
    expect.stringMatching(/^start of “sail” of Anna Holt: (?:1990 against 1980s|1980s against 1990)$/),
  ]);
});
