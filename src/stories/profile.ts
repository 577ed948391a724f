import type { Reading, SentenceEncoder } from "../model/index.ts";
import { findShingles, hashOf, readCopyText } from "./copies/index.ts";
import { stemOf } from "./stem.ts";
import { createTermVector, createWordSet, type TermVector, type WordSet, weightOf } from "./term-vector.ts";
import { rarityOf } from "./word-rarity.ts";
import { findWords } from "./words.ts";

/**
 * What a document is compared by: a function of its reading alone, whatever other documents there are. Words are stems (stem.ts).
 * A reading without analysis has an empty profile, which is like no other.
 */
export type Profile = {
  readonly id: string;
  readonly terms: TermVector;
  /** The strongest terms, by which documents that may tell the same are looked up. */
  readonly topics: WordSet;
  /** Names in the first words. */
  readonly names: WordSet;
  /** Words of the places that the first sentences name. */
  readonly places: WordSet;
  /** Surname of the person whom the text speaks of most; null where no person is known. */
  readonly person: string | null;
  /** Days of the week named in the first words. */
  readonly weekdays: readonly string[];
  /** Numbers of two digits and more in the whole text, years apart. */
  readonly numbers: readonly string[];
  readonly years: readonly string[];
  /** Day of publication, counted from 1970, and whether the document states it; null where it is unknown. */
  readonly published: { readonly day: number; readonly stated: boolean } | null;
  /** Unit vector of title and first words, times {@link MEANING_UNIT}; null without an encoder or without text. */
  readonly meaning: Int16Array | null;
  /** A fair sample of the document's shingles, ascending: one in {@link SAMPLED} (min-wise sampling, Broder 1997). */
  readonly shingles: Uint32Array;
};

/** Whole numbers, so that products are exact. */
export const MEANING_UNIT = 10_000;
/** Every so many shingles one is kept, by its hash. */
export const SAMPLED = 4;

/** Names, the title and the first words count more. Tuned on BASIL and ECB+ (eval stories). */
const NAME_WEIGHT = 1.6;
const TITLE_WEIGHT = 2;
/** News tells the event first: after so many words a word counts half. */
const HALF_WEIGHT_AT = 150;
/** Later words tell background; past this many they are left out, which also bounds the work on a book. */
const LONGEST = 1500;
/** The terms of {@link Profile.topics}. */
const TOPICS = 30;
/** Characters of a text that tell the event itself: title, first three or four sentences. */
const LEAD = 900;
/** Characters in which the places of the event are named. */
const PLACES_LEAD = 1200;
/** The weekday of the event stands in the first sentences; later ones name those of other events. */
const WEEKDAY_LEAD = 600;
/** Characters that the encoder reads. */
const MEANING_LEAD = 300;
/** The most numbers and shingles that are kept, so that a book costs no more than a report. */
const MOST_NUMBERS = 60;
const MOST_SHINGLES = 400;

const WEEKDAYS = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
const YEAR = /^(?:19|20)\d\d$/;
const NUMBER = /^\d[\d.]+$/;
const PLACES = new Set(["GPE", "LOC", "FAC"]);

/** Profiles of the readings, in order; without an encoder they have no meaning. */
export async function createProfiles(
  readings: readonly Reading[],
  encoder: SentenceEncoder | null,
): Promise<Profile[]> {
  const bodies = readings.map(bodyOf);
  const meanings = encoder
    ? await encoder.encode(readings.map((reading, index) => meaningOf(reading, bodies[index]!)))
    : [];
  return readings.map((reading, index) => createProfile(reading, bodies[index]!, meanings[index] ?? null));
}

function createProfile(reading: Reading, body: string, meaning: Float32Array | null): Profile {
  const weights = weighTerms(reading);
  const terms = createTermVector(weights);
  const lead = findWords(body.slice(0, LEAD));
  const numbers = [...weights.keys()].filter((term) => NUMBER.test(term)).sort();
  const inLead = new Set(lead.filter(({ start }) => start < WEEKDAY_LEAD).map(({ term }) => term));
  return {
    id: reading.id,
    terms,
    topics: createWordSet(strongest(weights)),
    names: createWordSet(
      lead.filter(({ term, isName }) => isName && !WEEKDAYS.has(term)).map(({ term }) => stemOf(term)),
    ),
    places: createWordSet(placesOf(reading).filter((term) => weights.has(term))),
    person: centralPerson(reading, terms),
    weekdays: [...WEEKDAYS].filter((day) => inLead.has(day)),
    numbers: numbers.filter((term) => !YEAR.test(term)).slice(0, MOST_NUMBERS),
    years: numbers.filter((term) => YEAR.test(term)),
    published: publishedOn(reading),
    meaning: meaning && reading.analysed ? Int16Array.from(meaning, (value) => Math.round(value * MEANING_UNIT)) : null,
    shingles: sampleShingles(reading),
  };
}

/** The text without the outlet's promotion. */
function bodyOf(reading: Reading): string {
  if (!reading.analysed) return "";
  return reading.segments
    .filter((segment) => segment.kind !== "promo")
    .map((segment) => reading.text.slice(segment.start, segment.end))
    .join("\n");
}

function meaningOf(reading: Reading, body: string): string {
  const title = reading.title && !body.startsWith(reading.title) ? `${reading.title}. ` : "";
  return (title + body).slice(0, MEANING_LEAD);
}

/** How strongly a reading speaks of each stem: occurrences, weighted by place and by being a name, times the stem's rarity (TF-IDF). */
function weighTerms(reading: Reading): Map<string, number> {
  const count = new Map<string, number>();
  const add = (term: string, weight: number) => count.set(stemOf(term), (count.get(stemOf(term)) ?? 0) + weight);
  if (!reading.analysed) return count;
  for (const word of findWords(reading.title ?? "")) add(word.term, TITLE_WEIGHT);
  let at = 0;
  for (const segment of reading.segments) {
    if (segment.kind === "promo" || at > LONGEST) continue;
    for (const word of findWords(reading.text.slice(segment.start, segment.end)).slice(0, LONGEST)) {
      const weight = 1 / (1 + at++ / HALF_WEIGHT_AT);
      add(word.term, word.isName ? weight * NAME_WEIGHT : weight);
    }
  }
  const weights = [...count].map(([term, sum]) => [term, Math.log1p(sum) * rarityOf(term)] as const);
  return new Map(weights.filter(([, weight]) => weight > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Days of the week, years and small numbers stand in reports of everything: nothing is looked up by them. */
const UNTELLING = /^(?:\d{1,2}|(?:19|20)\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)dai)$/;

function strongest(weights: ReadonlyMap<string, number>): string[] {
  return [...weights]
    .filter(([term]) => !UNTELLING.test(term))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TOPICS)
    .map(([term]) => term);
}

function placesOf({ entities, entityIndex }: Reading): string[] {
  const names = new Map(entityIndex.map(({ id, name }) => [id, name]));
  return entities
    .filter(({ type, start }) => PLACES.has(type) && start <= PLACES_LEAD)
    .flatMap((mention) => findWords(names.get(mention.entity) ?? mention.name))
    .map(({ term }) => stemOf(term));
}

function centralPerson(reading: Reading, terms: TermVector): string | null {
  let best: string | null = null;
  let most = 0;
  const passing = namelessIn(reading);
  for (const entity of reading.entityIndex) {
    if (entity.type !== "PERSON" || passing.has(entity.id)) continue;
    const surname = findWords(entity.name.replace(/,? (?:Jr|Sr|I{1,3})\.?$/, "")).at(-1)?.term;
    if (surname === undefined) continue;
    const stem = stemOf(surname);
    const weight = weightOf(terms, hashOf(stem));
    if (weight > most || (weight === most && best !== null && stem < best)) [best, most] = [stem, weight];
  }
  return best;
}

/** "the suspect" is nobody's name, and no person of note where not even a pronoun comes back to it. */
function namelessIn({ entities }: Reading): ReadonlySet<string> {
  const [nameless, known] = [new Set<string>(), new Set<string>()];
  for (const { entity, how } of entities) (how === "role" ? nameless : known).add(entity);
  return new Set([...nameless].filter((id) => !known.has(id)));
}

function publishedOn({ published }: Reading): Profile["published"] {
  const time = published ? Date.parse(published.value.slice(0, 10)) : Number.NaN;
  if (Number.isNaN(time)) return null;
  return { day: Math.floor(time / 86_400_000), stated: published!.basis === "stated" };
}

function sampleShingles(reading: Reading): Uint32Array {
  const hashes = new Set(findShingles(readCopyText(reading)).map(({ hash }) => hash));
  const sample = Uint32Array.from([...hashes].filter((hash) => hash % SAMPLED === 0)).sort();
  return sample.slice(0, MOST_SHINGLES);
}
