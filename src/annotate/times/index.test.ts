import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsedDocument } from "../../../tests/engine.ts";
import type { Published, TimeExpression } from "../../model/index.ts";
import { findTimes } from "./index.ts";

/** A Wednesday. */
const PUBLISHED: Published = { value: "2024-06-19", basis: "stated", rule: "test" };

async function timesOf(text: string, published: Published | null = PUBLISHED): Promise<[string, TimeExpression][]> {
  const { document, parsed } = await parsedDocument(text, { published });
  return findTimes(document, parsed).map((time) => [document.text.slice(time.start, time.end), time]);
}

async function valuesOf(text: string, published: Published | null = PUBLISHED): Promise<string[]> {
  return (await timesOf(text, published)).map(
    ([words, time]) => `${words} = ${time.value}${time.mod ? ` ${time.mod}` : ""}`,
  );
}

describe("dates that the words give in full", () => {
  it.each([
    ["The bridge opened on Jan. 1, 2019.", ["Jan. 1, 2019 = 2019-01-01"]],
    ["The bridge opened on Friday, 3 May 2019.", ["Friday, 3 May 2019 = 2019-05-03"]],
    ["The bridge opened in September 2023 after delays.", ["September 2023 = 2023-09"]],
    ["The bridge was planned in 1998 and built in the 2000.", ["1998 = 1998", "2000 = 2000"]],
    ["Ferries ran there in the early 1990s.", ["the early 1990s = 199 START"]],
    ["Nobody crossed the river in the 18th century.", ["the 18th century = 17"]],
    ["Profits fell in the third quarter of 2009.", ["the third quarter of 2009 = 2009-Q3"]],
    ["The file is dated 2021-03-04.", ["2021-03-04 = 2021-03-04"]],
    ["It was cold in the winter of 2010-11.", ["the winter of 2010-11 = 2010-WI"]],
    ["The pier was shut from May 3 to June 10, 2018.", ["May 3 = 2018-05-03", "June 10, 2018 = 2018-06-10"]],
    ["It ran from Dec. 20 to Jan. 4, 2018.", ["Dec. 20 = 2017-12-20", "Jan. 4, 2018 = 2018-01-04"]],
  ])("%s", async (text, expected) => {
    expect(await valuesOf(text)).toEqual(expected);
  });
});

describe("dates that count from the day of publication", () => {
  it.each([
    ["The mayor met the drivers last September.", ["last September = 2023-09"]],
    ["The mayor met the drivers nine months ago.", ["nine months ago = 2023-09"]],
    ["The mayor met the drivers on Tuesday.", ["Tuesday = 2024-06-18"]],
    ["The mayor met the drivers on Wednesday.", ["Wednesday = 2024-06-19"]],
    ["The market is held on the third Friday of each month.", ["the third Friday of each month = XXXX-WXX-5"]],
    ["Drawings made with AutoCAD 2014 and Word 2016 are lost.", []],
    ["She was seen at 2014 Harbour Street and in the 1900 block of Elm Avenue.", []],
    ["Nobody forgot the 2008 Wall Street crash.", ["2008 = 2008"]],
    ["He got 3 1/2 years, she a 3-1/2 year term.", ["3 1/2 years = P3.5Y", "3-1/2 year = P3.5Y"]],
    ["They waited 1½ hours, then half a day.", ["1½ hours = PT1.5H", "half a day = P0.5D"]],
    ["The mill closed on March 19,1981, after a fire.", ["March 19,1981 = 1981-03-19"]],
    ["A clerk sacked on Thursday from her post came back with a lawyer.", ["Thursday = 2024-06-13"]],
    ["The drivers met; divers had been sent down on Thursday.", ["Thursday = 2024-06-13"]],
    ["The regatta begins Saturday at 4:10 p.m.", ["Saturday at 4:10 p.m. = 2024-06-22T16:10"]],
    ["The captain is fit for Saturday's game.", ["Saturday = 2024-06-22"]],
    ["The mayor could not be reached for comment Saturday.", ["Saturday = 2024-06-15"]],
    ["The mayor could not be moved before Saturday.", ["Saturday = 2024-06-22"]],
    ["The hearing of the captain is set for March.", ["March = 2025-03"]],
    ["The next hearing of the council is in March.", ["March = 2025-03"]],
    ["The mayor said he'd be back on Tuesday.", ["Tuesday = 2024-06-25"]],
    ["The mayor said he'd met the drivers on Tuesday.", ["Tuesday = 2024-06-18"]],
    ["The bridge will open this spring.", ["this spring = 2024-SP"]],
    ["Orr took nine rebounds in the third quarter.", []],
    ["Profits and sales fell in the first quarter.", ["the first quarter = 2024-Q1"]],
    ["The mayor will meet the drivers on Tuesday.", ["Tuesday = 2024-06-25"]],
    ["The mayor is scheduled to meet the drivers on Friday.", ["Friday = 2024-06-21"]],
    ["The crew was not able to reach the hut on Friday.", ["Friday = 2024-06-14"]],
    ["The crew will be able to reach the hut on Friday.", ["Friday = 2024-06-21"]],
    ["The goal is an agreement by Monday.", ["Monday = 2024-06-24"]],
    ["The mayor had left the city by Monday.", ["Monday = 2024-06-17"]],
    ["The mayor met the drivers last week.", ["last week = 2024-W24"]],
    ["The mayor resigned yesterday.", ["yesterday = 2024-06-18"]],
    ["The mayor failed to meet the drivers on Sunday.", ["Sunday = 2024-06-16"]],
    ["The mayor agreed to meet the drivers on Sunday.", ["Sunday = 2024-06-23"]],
    ["The tunnel will close on Sept. 3.", ["Sept. 3 = 2024-09-03"]],
    ["The tunnel closed on Nov. 3.", ["Nov. 3 = 2023-11-03"]],
    ["The tunnel will reopen in early spring.", ["early spring = 2025-SP START"]],
    ["The tunnel will reopen by year-end.", ["year-end = 2024 END"]],
    ["The tunnel will reopen by the end of next year.", ["the end of next year = 2025 END"]],
    [
      "The drivers sent a letter to the mayor in advance of his appearance on the old campus on Monday morning.",
      ["Monday morning = 2024-06-24TMO"],
    ],
    ["Ten drivers signed it, in advance of Mr. Brandt’s visit on Monday.", ["Monday = 2024-06-24"]],
    ["Councillors facing a vote in November come from the north.", ["November = 2024-11"]],
    ["Councillors who lost a vote in November come from the north.", ["November = 2023-11"]],
    // Carried on overnight: six days ago would be "last Thursday".
    ["The mayor was still in hospital on Thursday.", ["Thursday = 2024-06-20"]],
    ["The mayor has been in hospital since Thursday.", ["Thursday = 2024-06-13"]],
  ])("%s", async (text, expected) => {
    expect(await valuesOf(text)).toEqual(expected);
  });

  it.each([
    ["The council is expected to release its plan this week.", ["this week = 2024-W26"]],
    ["The council released its plan this week.", ["this week = 2024-W25"]],
    ["The council heard witnesses this past week.", ["this past week = 2024-W25"]],
  ])("at a weekend the working days lie behind: %s", async (text, expected) => {
    expect(await valuesOf(text, { ...PUBLISHED, value: "2024-06-22" })).toEqual(expected);
  });

  it("says that such values are implied, and others stated", async () => {
    const times = await timesOf("The mayor met the drivers last September and resigned in May 2024.");
    expect(times.map(([, time]) => time.basis)).toEqual(["implied", "stated"]);
  });

  it("invents no year where the publication date is unknown", async () => {
    expect(await valuesOf("The mayor met the drivers last September and on Tuesday.", null)).toEqual([
      "last September = XXXX-09",
      "Tuesday = XXXX-WXX-2",
    ]);
  });
});

it("joins a clock time with its day and its zone", async () => {
  const [[words, time] = ["", undefined]] = await timesOf("The plane landed at 2:45 a.m. Wednesday local time.");
  expect(words).toBe("2:45 a.m. Wednesday local time");
  expect(time).toMatchObject({ type: "TIME", value: "2024-06-19T02:45", from: "2024-06-19", to: "2024-06-19" });
});

it("reads an hour with a point before its minutes", async () => {
  const [[words, time] = ["", undefined]] = await timesOf("The plane landed at 9.25 a.m. on Wednesday.");
  expect(words).toContain("9.25 a.m.");
  expect(time).toMatchObject({ type: "TIME", value: expect.stringContaining("T09:25") });
});

it("counts from the dates of the text itself", async () => {
  expect(
    await valuesOf(
      "The strike began on March 4, 2011. Two days later the port closed. The following week it reopened.",
    ),
  ).toEqual(["March 4, 2011 = 2011-03-04", "Two days later = 2011-03-06", "The following week = 2011-W10"]);
});

describe("durations, sets and vague words", () => {
  it.each([
    ["She made a two-day trip.", ["two-day = P2D"]],
    ["It was the first flood in over two decades.", ["over two decades = P20Y MORE_THAN"]],
    ["They argued for months.", ["months = PXM"]],
    ["They meet every Friday.", ["every Friday = XXXX-WXX-5"]],
    ["The club pays the fee annually.", ["annually = P1Y"]],
    ["The road is currently closed.", ["currently = PRESENT_REF"]],
    ["He had in the past supported the plan.", ["the past = PAST_REF"]],
  ])("%s", async (text, expected) => {
    expect(await valuesOf(text)).toEqual(expected);
  });
});

it("takes no ages, counts and names for times", async () => {
  expect(await valuesOf("The 23-year-old drove 2,000 miles, and Theresa May met 2000 nurses.")).toEqual([]);
});

it("never throws, and keeps its spans in order, whatever the text", async () => {
  const pieces = [
    "Monday",
    "2 a.m.",
    "the",
    "May",
    "“",
    "2024-",
    "last",
    "\n\n",
    "🙂",
    "ago",
    "two",
    " ",
    "1990s",
    "Sept.",
    "31",
    ",",
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (words) => {
      const { document, parsed } = await parsedDocument(words.join(" "), { published: PUBLISHED });
      let end = 0;
      for (const time of findTimes(document, parsed)) {
        expect(time.start).toBeGreaterThanOrEqual(end);
        expect(time.end).toBeGreaterThan(time.start);
        end = time.end;
      }
    }),
    { numRuns: 25, seed: 1 },
  );
});
