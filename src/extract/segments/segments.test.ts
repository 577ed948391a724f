import { expect, test } from "vitest";
import { readPlain } from "../plain/index.ts";

/** Kind and words of every segment. */
function segmentsOf(text: string): [string, string][] {
  return readPlain(text).segments.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

const LEAD =
  "The harbour master of Port Ellery said on Monday that the new pier would open in the spring of next year.";
const MORE =
  "Work on the pier began four years ago and was stopped twice, once for lack of money and once for a storm.";

test("blank lines part paragraphs", () => {
  expect(segmentsOf(`${LEAD}\n\n${MORE}\n`)).toEqual([
    ["body", LEAD],
    ["body", MORE],
  ]);
});

test("without blank lines each line is a paragraph", () => {
  expect(segmentsOf(`${LEAD}\n${MORE}`).map(([kind]) => kind)).toEqual(["body", "body"]);
});

test("a hard-wrapped text is joined up to the blank line", () => {
  const wrapped = [
    "The harbour master of Port Ellery said on Monday that the new pier",
    "would open in the spring of next year, four years after work began",
    "and a year later than the town had been told when it was planned.",
    "",
    "Work was stopped twice, once for lack of money and once because a",
    "storm had carried off the crane that was to set the last stones.",
  ].join("\n");
  expect(segmentsOf(wrapped).map(([kind, words]) => [kind, words.split("\n").length])).toEqual([
    ["body", 3],
    ["body", 2],
  ]);
});

test("the title is the headline, short lines between paragraphs are headings", () => {
  const text = `New pier to open in Port Ellery\n\n${LEAD}\n\nTwice stopped\n\n${MORE}`;
  expect(segmentsOf(text).map(([kind]) => kind)).toEqual(["headline", "body", "heading", "body"]);
  expect(readPlain(text).title).toBe("New pier to open in Port Ellery");
});

test("a first sentence is no headline", () => {
  expect(segmentsOf(`The pier is open.\n\n${MORE}`)[0]?.[0]).toBe("body");
});

test("the table of a slideshow is a listing; its last line heads the first slide where it repeats an entry", () => {
  const text = `The story of a pier\n\nA long wait\nThe storm\nWho pays\nA long wait\n\n${LEAD}\n\nThe storm\n\n${MORE}`;
  expect(segmentsOf(text)).toEqual([
    ["headline", "The story of a pier"],
    ["listing", "A long wait\nThe storm\nWho pays"],
    ["heading", "A long wait"],
    ["body", LEAD],
    ["heading", "The storm"],
    ["body", MORE],
  ]);
});

test("a post is its words and the line that names its author", () => {
  const text = `${LEAD}\nThe pier looks lovely tonight. pic.twitter.com/AbC123\n— Ellery Watch (@elleryw) March 3, 2023\n${MORE}`;
  const post = readPlain(text).segments[1];
  expect(post?.kind).toBe("post");
  expect(post?.post).toMatchObject({ handle: "elleryw", date: "2023-03-03" });
  expect(text.slice(post!.post!.author!.start, post!.post!.author!.end)).toBe("Ellery Watch");
  expect(text.slice(post!.post!.content.start, post!.post!.content.end)).toBe(
    "The pier looks lovely tonight. pic.twitter.com/AbC123",
  );
});

test("a post may stand on one line", () => {
  const text = `${LEAD}\n\nNo boats today — Harbour Office (@pe_harbour) 7 May 2022\n\n${MORE}`;
  expect(readPlain(text).segments[1]?.post).toMatchObject({ handle: "pe_harbour", date: "2022-05-07" });
});

test.each([
  ["A fine day.\nA post shared by Ellery Watch (@elleryw)", "elleryw", null],
  ["Ein schöner Tag.\n— Ellery Watch (@elleryw) 3. Mai 2023", "elleryw", null],
  ["A fine day.\n-- Ellery Watch (@elleryw), 3 May 2023", "elleryw", "2023-05-03"],
])("the author line of “%s” is read", (words, handle, date) => {
  expect(readPlain(`${LEAD}\n${words}\n${MORE}`).segments[1]?.post).toMatchObject({ handle, date });
});

test("a handle in running text makes no post", () => {
  const text = `${LEAD}\n\nThe office (@pe_harbour) wrote that no boats would leave before noon on Tuesday.`;
  expect(segmentsOf(text).map(([kind]) => kind)).toEqual(["body", "body"]);
});

test.each([
  "Join the conversation as a VIP Member",
  "Never miss a story! Click here to follow The Ellery Post.",
  "More for you",
  "Sign up for our newsletter",
  "Read more: Ten piers to see before you die",
  "Follow us on Facebook",
  "Subscribe",
  "Write to the editor | Subscribe to The Ellery Post, 48 issues a year",
  "If you like this letter, buy me a coffee or join the mailing list.",
])("“%s” is promotion", (line) => {
  expect(segmentsOf(`${LEAD}\n\n${MORE}\n\n${line}`).at(-1)).toEqual(["promo", line]);
});

test("promotion glued behind the last sentence is cut off", () => {
  expect(segmentsOf(`${LEAD}\n${MORE} Join the conversation as a VIP Member`).slice(1)).toEqual([
    ["body", MORE],
    ["promo", "Join the conversation as a VIP Member"],
  ]);
});

test.each([
  "Follow these steps that were shared on Twitter to walk the pier without getting your feet wet.",
  "Follow the coast road for a mile and the pier comes into sight, said Ms. Orr.",
  "Subscribe to the fund, the mayor told the council, or the pier will never be built.",
  "More for the town than for its visitors, the pier is a promise that was kept at last.",
  "Sign the petition, they were told, and the council will have to listen to you.",
])("“%s” stays in the text", (line) => {
  expect(segmentsOf(`${LEAD}\n\n${line}\n\n${MORE}`)[1]?.[0]).toBe("body");
});

test("a block introduced by the name of an outlet is an excerpt, a speaker's quotation is none", () => {
  const text = `${LEAD}\n\nFrom the Ellery Post:\n\n${MORE}\n\nMs. Orr said:\n\n“We waited long enough for this, and I am glad that we shall all walk on it together.”`;
  expect(segmentsOf(text).map(([kind]) => kind)).toEqual(["body", "body", "excerpt", "body", "body"]);
});

test("picture credits are captions", () => {
  expect(segmentsOf(`${LEAD}\n\nPhoto: The pier at dusk, seen from the lighthouse.\n\n${MORE}`)[1]?.[0]).toBe(
    "caption",
  );
});
