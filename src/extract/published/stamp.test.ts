import { expect, test } from "vitest";
import { readDocument } from "../index.ts";
import { readNumericDate } from "./numeric-date.ts";

const TITLE = "Ferry fire: two held in Port Ellery";
const LEAD = "Two men were held on Sunday over a fire on the night ferry, the harbour police said.";
const read = (text: string, url: string | null = null) => {
  const json = JSON.stringify({ title: TITLE, text: `${TITLE}\n\n${text}`, url });
  return readDocument({ file: "a.json", bytes: new TextEncoder().encode(json) });
};

test.each([
  ["8:56am Monday 10th June 2013", "2013-06-10", "leading-date"],
  ["10 June 2013 Last updated at 14:00 GMT", "2013-06-10", "published-line"],
  ["PUBLISHED: 16:05 GMT, 9 June 2013 | UPDATED: 22:07 GMT, 10 June 2013", "2013-06-09", "published-line"],
  ["POSTED: 1052 GMT (1852 HKT), April 10,2007", "2007-04-10", "published-line"],
  ["Updated 19 / 9 / 2007 6:04 PM", "2007-09-19", "published-line"],
  [
    "UPDATED 05 / 13 / 2013 at 11:00 AM EDT Originally published 05 / 12 / 2013 at 10:20 AM EDT",
    "2013-05-12",
    "published-line",
  ],
  ["12 / 16 / 08 1:30 AM EST", "2008-12-16", "leading-date"],
  ["12:48PM BST 09 Sep 2013", "2013-09-09", "leading-date"],
  ["Fire crews called to the quay 7:15 a.m. Dec. 7,2009", "2009-12-07", "leading-date"],
  ["No injuries are reported. SATURDAY, SEPTEMBER 14,2013,9:29 PM", "2013-09-14", "leading-date"],
  ["Harbour master asks for calm July 26,2005", "2005-07-26", "leading-date"],
  ["Harbour master asks for calm (July 26,2005) -", "2005-07-26", "leading-date"],
  ["Office of the Harbour Master FOR IMMEDIATE RELEASE July 13,2009", "2009-07-13", "published-line"],
  ["On Tue, 16 / 08 / 2011-13:42", "2011-08-16", "leading-date"],
])("“%s” dates the page and is no word of its first sentence", (stamp, value, rule) => {
  const { published, segments, text } = read(`${stamp} ${LEAD}`);
  expect([published?.value, published?.rule]).toEqual([value, rule]);
  const body = segments.at(-1)!;
  expect(text.slice(body.dateline?.end ?? body.start, body.end)).toBe(LEAD);
});

test("a stamp at the end of a text dates it", () => {
  expect(read(`${LEAD}\n\nThe ferry is closed. Published: June 3, 2008, 8:12 AM`).published).toMatchObject({
    value: "2008-06-03",
    basis: "stated",
  });
});

test.each([
  `The ferry caught fire on Friday, May 3, 2013 near the quay. ${LEAD}`,
  `On May 3, 2013, the ferry caught fire. ${LEAD}`,
  `The mate died May 3, 2013. His brother was held. ${LEAD}`,
  `The report was published on May 3, 2013. ${LEAD}`,
  `Trial date: May 3, 2013. ${LEAD}`,
  `End of Watch: Friday, June 24,2005 Mate Jerry Orr was a friend of all. ${LEAD}`,
  `May 3, 2013: The ferry leaves port. ${LEAD}`,
  `Harbour police held him on Friday, May 3, 2013 near the quay. ${LEAD}`,
  `The ferry sailed at 8:46 a.m. on Sept. 11, 2001 Harbour Time. ${LEAD}`,
  LEAD,
])("“%s” does not say when it was published", (text) => {
  const { published, segments } = read(text);
  expect(published).toBeNull();
  expect(segments.at(-1)?.dateline).toBeUndefined();
});

test.each([
  ["16 / 08 / 2011", "", "", "2011-08-16", true],
  ["2012.08.09", "", "", "2012-08-09", true],
  ["08.07.2012", "", "", "2012-07-08", false],
  ["05/02/2013", "", "", "2013-05-02", false],
  ["05/02/2013", "", "news.example.co.uk", "2013-02-05", false],
  ["05/02/2013", "05/02/2013 10:00 GMT", "", "2013-02-05", true],
  ["05/02/2013", "Tuesday 05/02/2013", "", "2013-02-05", true],
  ["12/30/98", "", "", "1998-12-30", true],
])("%s in “%s” on “%s” is %s", (words, stamp, host, value, certain) => {
  expect(readNumericDate(words, { words: stamp, host })).toEqual({ value, certain });
});

test("the address decides between day and month", () => {
  const url = "https://example.org/2013/02/05/ferry";
  expect(read(`05 / 02 / 2013 ${LEAD}`, url).published?.value).toBe("2013-02-05");
});
