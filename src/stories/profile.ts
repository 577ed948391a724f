import type { Reading, SentenceEncoder } from "../model/index.ts";
import { createTermVectors, type TermVector } from "./term-vectors.ts";
import { findWords } from "./words.ts";

/** What a document is compared by. */
export type Profile = {
  readonly terms: TermVector;
  /** Unit vector of title and first words; null without an encoder or without text. */
  readonly meaning: Float32Array | null;
  /** Surname of the person whom the text speaks of most; null where no person is known. */
  readonly person: string | null;
  /** Names in the first words and their weight in `terms`. */
  readonly names: TermVector;
  /** Days of the week named in the first words. */
  readonly weekdays: ReadonlySet<string>;
  /** Numbers of two digits and more in the whole text, years apart. */
  readonly numbers: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  /** Day of publication, counted from 1970, and whether the document states it; null where it is unknown. */
  readonly published: { readonly day: number; readonly stated: boolean } | null;
};

/** Characters of a text that tell the event itself: title, first three or four sentences. */
const LEAD = 900;
/** The weekday of the event stands in the first sentences; later ones name those of other events. */
const WEEKDAY_LEAD = 600;
/** Characters that the encoder reads. */
const MEANING_LEAD = 300;

const WEEKDAYS = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
const YEAR = /^(?:19|20)\d\d$/;
const NUMBER = /^\d[\d.]+$/;

/** Profiles of the readings, in order. A reading without analysis has an empty one, which is like no other. */
export async function createProfiles(
  readings: readonly Reading[],
  encoder: SentenceEncoder | null,
): Promise<Profile[]> {
  const vectors = createTermVectors(readings);
  const leads = readings.map((reading) => bodyOf(reading).slice(0, LEAD));
  const meanings = encoder
    ? await encoder.encode(readings.map((reading, index) => meaningOf(reading, leads[index]!)))
    : [];
  return readings.map((reading, index) => {
    const terms = vectors[index]!;
    const lead = findWords(leads[index]!);
    const numbers = [...terms.keys()].filter((term) => NUMBER.test(term));
    return {
      terms,
      meaning: reading.analysed ? (meanings[index] ?? null) : null,
      person: centralPerson(reading, terms),
      names: namesOf(lead, terms),
      weekdays: new Set(
        findWords(leads[index]!.slice(0, WEEKDAY_LEAD))
          .map((word) => word.term)
          .filter((term) => WEEKDAYS.has(term)),
      ),
      numbers: new Set(numbers.filter((term) => !YEAR.test(term))),
      years: new Set(numbers.filter((term) => YEAR.test(term))),
      published: publishedOn(reading),
    };
  });
}

/** The text without the outlet's promotion. */
function bodyOf(reading: Reading): string {
  if (!reading.analysed) return "";
  return reading.segments
    .filter((segment) => segment.kind !== "promo")
    .map((segment) => reading.text.slice(segment.start, segment.end))
    .join("\n");
}

function meaningOf(reading: Reading, lead: string): string {
  const title = reading.title && !lead.startsWith(reading.title) ? `${reading.title}. ` : "";
  return (title + lead).slice(0, MEANING_LEAD);
}

function centralPerson(reading: Reading, terms: TermVector): string | null {
  let best: string | null = null;
  for (const entity of reading.entityIndex) {
    if (entity.type !== "PERSON") continue;
    const surname = findWords(entity.name.replace(/,? (?:Jr|Sr|I{1,3})\.?$/, "")).at(-1)?.term;
    if (surname === undefined || !terms.has(surname)) continue;
    if (best === null || heavier(terms, surname, best)) best = surname;
  }
  return best;
}

function heavier(terms: TermVector, a: string, b: string): boolean {
  const [x, y] = [terms.get(a)!, terms.get(b)!];
  return x !== y ? x > y : a < b;
}

function namesOf(lead: readonly { term: string; isName: boolean }[], terms: TermVector): TermVector {
  const names = new Map<string, number>();
  for (const { term, isName } of lead) {
    const weight = terms.get(term);
    if (isName && weight !== undefined && !WEEKDAYS.has(term)) names.set(term, weight);
  }
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function publishedOn({ published }: Reading): Profile["published"] {
  const time = published ? Date.parse(published.value.slice(0, 10)) : Number.NaN;
  if (Number.isNaN(time)) return null;
  return { day: Math.floor(time / 86_400_000), stated: published!.basis === "stated" };
}
