import { expect, test } from "vitest";
import { readDocument } from "../index.ts";
import { readStatedDate } from "./stated-date.ts";

const LEAD =
  "The harbour master said on Wednesday that the new pier would open in the spring, a year after it was promised.";
const read = (text: string) => readDocument({ file: "a.txt", bytes: new TextEncoder().encode(text) });
const published = (text: string) => {
  const found = read(text).published;
  return found && [found.value, found.basis, found.rule];
};

test.each([
  ["2024-06-18", "2024-06-18"],
  ["2024-06-18T21:04:11+02:00", "2024-06-18T21:04"],
  ["2024-06-18 00:00:00", "2024-06-18"],
  ["20240618", "2024-06-18"],
  ["Tue, 18 Jun 2024 21:04:11 GMT", "2024-06-18"],
  ["June 18th, 2024", "2024-06-18"],
  ["2024-02-30", null],
  ["1970-01-01T00:00:00Z", null],
  ["0001-01-01", null],
  ["yesterday", null],
])("the stated date %s is %s", (line, value) => {
  expect(readStatedDate(line)).toBe(value);
});

test.each([
  [`PORT ELLERY, Sept. 3, 2019 — ${LEAD}`, ["2019-09-03", "implied", "dateline"]],
  [`(Coastwire) - June 4, 2020 - ${LEAD}`, ["2020-06-04", "implied", "dateline"]],
  [`Published: November 28, 2005\n\n${LEAD}`, ["2005-11-28", "stated", "published-line"]],
  [`Monday, July 22, 2013 ${LEAD}`, ["2013-07-22", "implied", "leading-date"]],
  [
    `${LEAD}\n\nLovely! — A. Orr (@orr) May 2, 2021\n\n${LEAD}\n\nAgain! — A. Orr (@orr) May 4, 2021`,
    ["2021-05-04", "implied", "post-date"],
  ],
  [`${LEAD} Work began on 3 May 2017.`, null],
  [`PORT ELLERY, Sept. 3 — ${LEAD}`, null],
])("the date that “%s” carries", (text, expected) => {
  expect(published(text)).toEqual(expected);
});

test("a text without a date says so", () => {
  expect(read(LEAD).diagnostics.map((diagnostic) => diagnostic.code)).toEqual(["date-missing"]);
});
