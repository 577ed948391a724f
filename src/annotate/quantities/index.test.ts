import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsedDocument } from "../../../tests/engine.ts";
import type { Quantity } from "../../model/index.ts";
import { findTimes } from "../times/index.ts";
import { findQuantities } from "./index.ts";

async function quantitiesOf(text: string): Promise<{ words: string; counted: string | null; quantity: Quantity }[]> {
  const { document, parsed } = await parsedDocument(text);
  return findQuantities(document, parsed, findTimes(document, parsed)).map((quantity) => ({
    words: document.text.slice(quantity.start, quantity.end),
    counted: quantity.counted && document.text.slice(quantity.counted.start, quantity.counted.end),
    quantity,
  }));
}

/** `words | comparator value..upper unit/per`. */
async function shown(text: string): Promise<string[]> {
  return (await quantitiesOf(text)).map(({ words, quantity: { comparator, value, upper, unit, per } }) => {
    return `${words} | ${comparator}${value}${upper === undefined ? "" : `..${upper}`} ${unit}${per === undefined ? "" : `/${per}`}`;
  });
}

describe("what is counted", () => {
  it.each([
    [
      "The harbour sent dozens of wooden crates and more than 11,000 bags of rice.",
      ["dozens of wooden crates | ~24 crate", "more than 11,000 bags | >11000 bag"],
    ],
    ["They sold barges worth $3.8-million.", ["$3.8-million | =3800000 USD"]],
    ["They sold a 3.8-million-dollar barge.", ["3.8-million-dollar | =3800000 USD"]],
    [
      "The raid cost 3m euros (£2.4m; $3.8m), or €5bn a year.",
      ["3m euros | =3000000 EUR", "£2.4m | =2400000 GBP", "$3.8m | =3800000 USD", "€5bn | =5000000000 EUR/year"],
    ],
    ["They shipped around five million artillery shells.", ["around five million artillery shells | ~5000000 shell"]],
    ["At least 40 of its 3,200 dealers closed.", ["At least 40 | >=40 dealer", "3,200 dealers | =3200 dealer"]],
    ["A four-star general met 60-plus voters.", ["four-star | =4 star", "60-plus voters | >=60 voter"]],
    [
      "Seven in 10 households and 9 out of 10 shops closed.",
      ["Seven in 10 | =70 percent", "9 out of 10 | =90 percent"],
    ],
    ["Anna Holt, a mother of 12, fed the cat.", ["12 | =12 child"]],
    ["Brooklyn mother of 13 Anna Holt sings to her father-of-two cousin.", ["13 | =13 child", "two | =2 child"]],
    ["The father of three boys has four grandchildren.", ["three boys | =3 boy", "four grandchildren | =4 grandchild"]],
    ["The driver, 43, and a mother of two, 29, were hurt.", ["43 | =43 year", "two | =2 child", "29 | =29 year"]],
    ["She won 5 in 7 games.", ["5 | =5 null", "7 games | =7 game"]],
    [
      "She swam 2½ miles and ran 1/2 mile with a 9 1/2-inch oar.",
      ["2½ miles | =2.5 mile", "1/2 mile | =0.5 mile", "9 1/2-inch | =9.5 inch"],
    ],
    ["On 5/8 he ran to 24 Harbour Street.", []],
    [
      "The women, aged 68 and 48, met boys 4 and 7 years old.",
      ["68 | =68 year", "48 | =48 year", "4 | =4 year", "7 years old | =7 year"],
    ],
    ["The boxer died on Monday in a clinic at 77, and his aunt retired at 65.", ["77 | =77 year", "65 | =65 year"]],
    ["The crew retired to the cabin at 11 knots.", ["11 knots | =11 knot"]],
    ["Five dead, 20 hurt in crash", ["Five | =5 null", "20 | =20 null"]],
    ["It was minus 20 degrees at the pass.", ["minus 20 degrees | =-20 degree"]],
    ["Hundreds of thousands of people fled.", ["Hundreds of thousands of people | ~200000 people"]],
  ])("%s", async (text, expected) => {
    expect(await shown(text)).toEqual(expected);
  });

  it("gives the words of the thing, and how fine the number is", async () => {
    const [shells, bags] = await quantitiesOf("They shipped five million artillery shells and 11,000 bags.");
    expect(shells).toMatchObject({ counted: "artillery shells", quantity: { precision: 1000000, vague: false } });
    expect(bags).toMatchObject({ counted: "bags", quantity: { precision: 1000 } });
  });
});

describe("money, per cent, measures, ages, scores, ranges", () => {
  it.each([
    [
      "The offer is $4.1556 per share or $57 million overall.",
      ["$4.1556 per share | =4.1556 USD/share", "$57 million | =57000000 USD"],
    ],
    ["It cost €3bn, not C$5 or 26 cents.", ["€3bn | =3000000000 EUR", "C$5 | =5 CAD", "26 cents | =0.26 USD"]],
    [
      "They paid 57 million euros for a 72.4 percent stake.",
      ["57 million euros | =57000000 EUR", "72.4 percent | =72.4 percent"],
    ],
    [
      "Between 10 and 20 people walked nearly 60 miles.",
      ["10 and 20 people | ..10..20 people", "nearly 60 miles | ~60 mile"],
    ],
    ["The village lost half its houses.", ["half | =50 percent"]],
    ["The home side won 3-2.", ["3-2 | =3..2 null"]],
    ["A 23-year-old painter was hurt.", ["23-year-old | =23 year"]],
    ["Oil fell 3% to $78.20 a barrel.", ["3% | =3 percent", "$78.20 a barrel | =78.2 USD/barrel"]],
    ["One in five children stayed at home.", ["One in five | =20 percent"]],
    ["When she was 14, she met Roy Stone, then 32.", ["14 | =14 year", "32 | =32 year"]],
    ["Shares rose from 10 to 20 percent.", ["10 | =10 percent", "20 percent | =20 percent"]],
  ])("%s", async (text, expected) => {
    expect(await shown(text)).toEqual(expected);
  });

  it("knows an ordinal and what it numbers", async () => {
    const [first] = await quantitiesOf("It was her third visit.");
    expect(first?.quantity).toMatchObject({ kind: "ordinal", value: 3, unit: "visit" });
  });
});

it.each([
  "One must not forget the one she loved.",
  "He was born in 1950 and left in 2013.",
  "Call 555-1234 or see page 12.",
  "The two-day trip took nine months.",
  "A Boeing 737 landed.",
  "The first lady told the Group of Seven so.",
])("finds no quantity in “%s”", async (text) => {
  expect(await shown(text)).toEqual([]);
});

it("never throws, never overlaps times or itself, whatever the text", async () => {
  const pieces = [
    "five",
    "million",
    "$",
    "3",
    "%",
    "to",
    "between",
    "and",
    "of",
    '"',
    "people",
    "-",
    "half",
    "two",
    "2024",
    "more than",
    "\n\n",
    "🙂",
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (words) => {
      const { document, parsed } = await parsedDocument(words.join(" "));
      const times = findTimes(document, parsed);
      let end = 0;
      for (const quantity of findQuantities(document, parsed, times)) {
        expect(quantity.start).toBeGreaterThanOrEqual(end);
        expect(quantity.number.start).toBeGreaterThanOrEqual(quantity.start);
        expect(quantity.number.end).toBeLessThanOrEqual(quantity.end);
        expect(times.some((time) => time.start < quantity.end && quantity.start < time.end)).toBe(false);
        end = quantity.end;
      }
    }),
    { numRuns: 25, seed: 1 },
  );
});
