import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readStoryLabels } from "../eval/corpora/stories.ts";
import { readDocument } from "../src/extract/index.ts";
import type { Entity, EntityMention, Reading } from "../src/model/index.ts";
import commonWords from "../src/stories/common-words.json" with { type: "json" };
import { createRandom, type Random } from "./random.ts";

/** A report that others are made from: its sentences as pieces, every second of which is a name or a number to be put in anew. */
type Pattern = { readonly title: Pieces; readonly sentences: readonly Pieces[] };
type Pieces = readonly string[];

/** A synthetic reading and the number of the event that it tells. */
export type Synthetic = { readonly reading: Reading; readonly event: number };

/** Documents a day: at 100,000 documents the stream runs over three years. */
const A_DAY = 90;
const FIRST_DAY = Date.UTC(2021, 0, 1) / 86_400_000;
/** How often a sentence is left out, and two are exchanged. */
const DROPPED = 0.25;
const EXCHANGED = 0.15;
/** How often a document has no date. */
const UNDATED = 0.05;
/** Of a hundred events so many have at most so many documents; the median is two. */
const SIZES: readonly (readonly [number, number])[] = [
  [34, 1],
  [58, 2],
  [72, 3],
  [86, 6],
  [96, 15],
  [100, 50],
];

/** The reports that synthetic ones are made from, by story: BASIL and ECB+ where they are there, else the example. */
export function loadPatterns(): { readonly stories: readonly (readonly Pattern[])[]; readonly from: string } {
  const labelled = ["basil", "ecbplus"].flatMap((name) => readStoryLabels(name) ?? []);
  if (labelled.length === 0) {
    const folder = fileURLToPath(new URL("../examples/documents", import.meta.url));
    const texts = readdirSync(folder).map((name) => {
      const { title, text } = readDocument({ file: name, bytes: readFileSync(join(folder, name)) });
      return patternOf(title ?? "", text);
    });
    return { stories: [texts], from: "examples/documents" };
  }
  const stories = new Map<string, Pattern[]>();
  for (const { file, story } of labelled) {
    const { title, text } = JSON.parse(readFileSync(file, "utf8")) as { title: string | null; text: string };
    stories.set(story, [...(stories.get(story) ?? []), patternOf(title ?? "", text)]);
  }
  return { stories: [...stories.values()], from: "corpora/stories" };
}

const CHANGING = /(\p{Lu}[\p{L}’'-]+|\d[\d,.]*\d|\d|\p{Ll}{5,})/u;
/** Of a hundred longer words so many are others in each event: two events told in the same sentences would look like one copied text. */
const OTHER_WORDS = 35;

function patternOf(title: string, text: string): Pattern {
  const sentences = text.split(/(?<=[.!?]["”]?)\s+/).slice(0, 60);
  return { title: title.split(CHANGING), sentences: sentences.map((sentence) => sentence.split(CHANGING)) };
}

/** Readings of made-up events in the order of their days: real reports with other names, numbers, words and dates, sentences left out and exchanged. */
export function* syntheticStream(stories: readonly (readonly Pattern[])[], size: number): Generator<Synthetic> {
  const random = createRandom(20_240_619);
  const waiting = new Map<number, Synthetic[]>();
  let made = 0;
  let given = 0;
  for (let day = 0; given < size; day++) {
    while (made < (day + 1) * A_DAY) {
      const event = made;
      const patterns = stories[Math.floor(random() * stories.length)]!;
      for (let left = eventSize(random); left > 0; left--, made++) {
        const at = day + Math.floor(3 * random() ** 2);
        const reading = makeReading(patterns[left % patterns.length]!, `${event}`, `d${made}`, at, random);
        waiting.set(at, [...(waiting.get(at) ?? []), { reading, event }]);
      }
    }
    for (const synthetic of waiting.get(day) ?? []) if (given++ < size) yield synthetic;
    waiting.delete(day);
  }
}

function eventSize(random: Random): number {
  const share = 100 * random();
  const at = SIZES.findIndex(([upTo]) => share < upTo);
  const least = at === 0 ? 1 : SIZES[at - 1]![1] + 1;
  return least + Math.floor(random() * (SIZES[at]![1] + 1 - least));
}

function makeReading(pattern: Pattern, event: string, id: string, day: number, random: Random): Reading {
  const kept = pattern.sentences.filter(() => random() > DROPPED);
  for (let at = 1; at < kept.length; at++) {
    if (random() < EXCHANGED) [kept[at - 1], kept[at]] = [kept[at]!, kept[at - 1]!];
  }
  const names = new Map<string, string>();
  const put = (pieces: Pieces) =>
    pieces.map((piece, at) => (at % 2 === 0 ? piece : substitute(piece, event, names))).join("");
  const title = put(pattern.title);
  const text = `${title}\n\n${kept.map(put).join(" ")}`;
  const date = new Date((FIRST_DAY + day) * 86_400_000).toISOString().slice(0, 10);
  return {
    ...EMPTY_READING,
    id,
    file: `${id}.txt`,
    title,
    published: random() < UNDATED ? null : { value: date, basis: "stated", rule: "synthetic" },
    text,
    segments: [
      { kind: "headline", start: 0, end: title.length },
      { kind: "body", start: Math.min(text.length, title.length + 2), end: text.length },
    ],
    ...entitiesOf(text, names),
  };
}

/** The same name or number of one event is always replaced by the same; a few words that many sentences begin with stay. */
function substitute(piece: string, event: string, names: Map<string, string>): string {
  if (/^\d/.test(piece)) return `${1 + (hash(`${event}:${piece}`) % (piece.length > 2 ? 9000 : 90))}`;
  if (STAYING.has(piece.toLowerCase())) return piece;
  if (/^\p{Ll}/u.test(piece)) {
    const seed = hash(`${event}:${piece}`);
    return seed % 100 < OTHER_WORDS ? WORDS[(seed >>> 8) % WORDS.length]! : piece;
  }
  const name = nameOf(hash(`${event}:${piece.toLowerCase()}`));
  names.set(name, piece);
  return name;
}

const STAYING = new Set(
  "the a an in on at of by but and he she it they we i his her its their this that these there as for from with when while after before if not no police officials".split(
    " ",
  ),
);
/** Common words of five letters and more. */
const WORDS = commonWords.flatMap((row) => row.split(" ")).filter((word) => word.length >= 5);
const SYLLABLES = "ba re ti mo lu ka ve dor sen mar pel gri hus tan vor el".split(" ");

function nameOf(seed: number): string {
  const name = [0, 4, 8, 12]
    .slice(0, 3 + (seed & 1))
    .map((shift) => SYLLABLES[(seed >>> (shift + 1)) & 15])
    .join("");
  return name[0]!.toUpperCase() + name.slice(1);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}

/** Entities as if they had been read: every third name is a place, every third a person. */
function entitiesOf(text: string, names: ReadonlyMap<string, string>): Pick<Reading, "entities" | "entityIndex"> {
  const entityIndex: Entity[] = [];
  const entities: EntityMention[] = [];
  for (const [name, original] of names) {
    const type = (["GPE", "PERSON", "ORG"] as const)[hash(original.toLowerCase()) % 3]!;
    const id = `e${entityIndex.length + 1}`;
    entityIndex.push({ id, type, name, aliases: [name], descriptions: [], key: null });
    const start = text.indexOf(name);
    entities.push({ start, end: start + name.length, type, entity: id, name, how: "synthetic" });
  }
  return { entityIndex, entities: entities.sort((a, b) => a.start - b.start) };
}

const EMPTY_READING: Omit<Reading, "id" | "file" | "title" | "text" | "segments" | "entities" | "entityIndex"> = {
  url: null,
  outlet: null,
  authors: [],
  published: null,
  language: "en",
  analysed: true,
  sentences: [],
  times: [],
  quantities: [],
  attributions: [],
  claims: [],
  diagnostics: [],
};
