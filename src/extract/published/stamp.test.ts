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
  ["7:41am Thursday 5th March 2015", "2015-03-05", "leading-date"],
  ["5 March 2015 Last updated at 09:25 GMT", "2015-03-05", "published-line"],
  ["PUBLISHED: 11:18 GMT, 4 March 2015 | UPDATED: 20:31 GMT, 5 March 2015", "2015-03-04", "published-line"],
  ["POSTED: 0735 GMT (1535 HKT), March 22,2012", "2012-03-22", "published-line"],
  ["Updated 26 / 3 / 2012 7:38 PM", "2012-03-26", "published-line"],
  [
    "UPDATED 03 / 18 / 2014 at 9:35 AM EDT Originally published 03 / 17 / 2014 at 8:05 AM EDT",
    "2014-03-17",
    "published-line",
  ],
  ["03 / 27 / 11 4:45 PM EST", "2011-03-27", "leading-date"],
  ["06:27PM BST 03 Aug 2011", "2011-08-03", "leading-date"],
  ["Fire crews called to the quay 5:50 a.m. Oct. 3,2011", "2011-10-03", "leading-date"],
  ["No injuries are reported. TUESDAY, MARCH 8,2011,4:52 PM", "2011-03-08", "leading-date"],
  ["Harbour master asks for calm March 23,2012", "2012-03-23", "leading-date"],
  ["Harbour master asks for calm (March 23,2012) -", "2012-03-23", "leading-date"],
  ["Office of the Harbour Master FOR IMMEDIATE RELEASE February 19,2014", "2014-02-19", "published-line"],
  ["On Wed, 24 / 02 / 2010-17:38", "2010-02-24", "leading-date"],
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
  `Last Watch: Monday, March 7,2011 Mate Jerry Orr was a friend of all. ${LEAD}`,
  `May 3, 2013: The ferry leaves port. ${LEAD}`,
  `Harbour police held him on Friday, May 3, 2013 near the quay. ${LEAD}`,
  `The ferry sailed at 7:20 a.m. on Oct. 6, 2003 Harbour Time. ${LEAD}`,
  LEAD,
])("“%s” does not say when it was published", (text) => {
  const { published, segments } = read(text);
  expect(published).toBeNull();
  expect(segments.at(-1)?.dateline).toBeUndefined();
});

test.each([
  ["24 / 02 / 2010", "", "", "2010-02-24", true],
  ["2014.11.07", "", "", "2014-11-07", true],
  ["05.09.2014", "", "", "2014-09-05", false],
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
