import { expect, test } from "vitest";
import { englishEngine } from "../../tests/engine.ts";
import { annotate } from "../annotate/index.ts";
import { readDocument } from "../extract/index.ts";
import { parseDocuments } from "../language/index.ts";
import { buildStory } from "./build-story.ts";

async function timelineOf(text: string): Promise<string[]> {
  const document = {
    ...readDocument({ file: "one.txt", bytes: new TextEncoder().encode(text) }),
    outlet: "one",
    published: { value: "2021-03-05", basis: "stated" as const, rule: "test" },
  };
  const [parsed] = await parseDocuments([document], await englishEngine());
  const { claims, timeline } = await buildStory([annotate(document, parsed!)], [], null);
  return timeline.map(
    ({ from, to, claim, mention }) =>
      `${from}${/-01-01$/.test(from) && from.slice(0, 4) < to.slice(0, 4) ? `–${to}` : ""} ${claims.find(({ id }) => id === claim)!.mentions[mention]!.text}`,
  );
}

test("what happened stands on its own day", async () => {
  const lines = await timelineOf(
    "Mayor Oskar Brandt closed the harbour bridge in 2018. Halden Steel sold the land on Monday.",
  );
  expect(lines.some((line) => line.startsWith("2018-01-01 Mayor Oskar Brandt closed"))).toBe(true);
  expect(lines.some((line) => line.startsWith("2021-03-01 Halden Steel sold"))).toBe(true);
});

test.each([
  "The 2019 harbour inquiry found no fault with Mayor Oskar Brandt.",
  "Mayor Oskar Brandt praised several 2019 council candidates.",
  "The lawyers quoted an 1898 court ruling against Halden Steel.",
  "Halden Steel has hired new guards ahead of next week’s council vote.",
  "Halden Steel has hired new guards ahead of the council election next Tuesday.",
  "Mayor Oskar Brandt called the closing of the mill one of the great scandals of the 20th century.",
  "Halden Steel will put to the council the 9/11 memorial plan of Mayor Oskar Brandt.",
  "Mayor Oskar Brandt answered a question about the death of a guard in a fire at the mill a month ago.",
  "Mayor Oskar Brandt quoted from a book called “The Fall of Halden Steel in 2016 and Beyond”.",
  "Mayor Oskar Brandt has sharply criticized Halden Steel over the last year.",
  "The custom of Thanksgiving dinners at the mill goes back to the founder of Halden Steel.",
])("a date that only tells which thing is meant dates no event: %s", async (text) => {
  expect(await timelineOf(text)).toEqual([]);
});

test("the weekday of a deed goes before a holiday that its words name", async () => {
  const lines = await timelineOf(
    "Mayor Oskar Brandt apologized on Monday for a letter critical of Halden Steel during the founder's Christmas speech.",
  );
  expect(lines.map((line) => line.slice(0, 10))).toEqual(["2021-03-01"]);
});

test("years that are the ends of a stretch are one entry", async () => {
  const lines = await timelineOf("Mayor Oskar Brandt led the harbour board of Halden from 2006 to 2012.");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^2006-01-01–2012-12-31/);
});

test("the day of a quotation is not reckoned from that of the report", async () => {
  expect(await timelineOf("“Halden Steel closed the harbour bridge tonight,” Mayor Oskar Brandt said.")).toEqual([]);
  expect(await timelineOf("Halden Steel closed the harbour bridge tonight.")).toHaveLength(1);
});

test("a clause that lies some days off a date is not of that day", async () => {
  const lines = await timelineOf(
    "And on Monday, one day before Halden Steel closed the harbour bridge, Mayor Oskar Brandt resigned from the council.",
  );
  expect(lines.filter((line) => line.startsWith("2021-03-01") && /one day before/.test(line))).toEqual([]);
});

test("the year of a gerund is not the day of the main verb", async () => {
  const lines = await timelineOf("Mayor Oskar Brandt was charged with taking money from Halden Steel in 2016.");
  expect(lines.filter((line) => line.includes("charged"))).toEqual([]);
});

test("one sentence has one line on a day", async () => {
  const lines = await timelineOf(
    "Mayor Oskar Brandt, who closed the harbour bridge on Monday, has been sharply attacked by Halden Steel.",
  );
  expect(lines.length).toBeLessThanOrEqual(1);
});
