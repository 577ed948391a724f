import type { ParsedText } from "../../model/index.ts";
import { agrees, type Bearer, genderOf } from "./bearers.ts";
import type { EntityDraft } from "./entity-draft.ts";
import type { Part } from "./parts.ts";
import type { PersonPhrase } from "./person-phrases.ts";
import type { Gender } from "./word-classes.ts";

/** One of whom phrases without a name speak, with a name or without, and what all phrases have told so far. */
export type Person = {
  readonly bearer: Bearer | null;
  readonly phrases: PersonPhrase[];
  entity: EntityDraft | null;
  gender: Gender | null;
  readonly ages: Set<number>;
  readonly parts: Set<Part>;
  readonly nouns: Set<string>;
  readonly modifiers: Set<string>;
  /** Holds true where some phrase tells of what the law did to them. */
  readonly byLaw: Set<boolean>;
};

/** The persons of a text while its phrases are placed in text order. */
export type Cast = {
  readonly parsed: ParsedText;
  /** Nouns and parts of which the text has several at once. */
  readonly several: ReadonlySet<string>;
  readonly named: readonly Person[];
  readonly nameless: Person[];
  /** Whom the text names in so many words, by the head of the phrase. */
  readonly identified: ReadonlyMap<number, Person>;
  /** How many phrases with "a" each noun has. */
  readonly introductions: ReadonlyMap<string, number>;
};

/** Of a long text are looked at: its first named persons, those without a name who came last, and the last phrases of each. */
const MOST_NAMED = 150;
const MOST_NAMELESS = 50;
const MOST_PHRASES = 15;

export function createPerson(bearer: Bearer | null): Person {
  return {
    bearer,
    phrases: [],
    entity: bearer?.entity ?? null,
    gender: null,
    ages: new Set(bearer?.ages),
    parts: new Set(bearer?.parts),
    nouns: new Set(),
    modifiers: new Set(),
    byLaw: new Set(),
  };
}

/** Adds a phrase and the entity that a pronoun has made of it, if any. */
export function addPhrase(person: Person, phrase: PersonPhrase, entity: EntityDraft | null): void {
  person.phrases.push(phrase);
  person.entity ??= entity;
  person.gender ??= phrase.gender;
  if (phrase.age !== null) person.ages.add(phrase.age);
  if (phrase.part !== null) person.parts.add(phrase.part);
  person.nouns.add(phrase.noun);
  for (const word of phrase.modifiers) person.modifiers.add(word);
  person.byLaw.add(phrase.byLaw);
}

export const namedIn = ({ named }: Cast): readonly Person[] => named.slice(0, MOST_NAMED);

export const namelessIn = ({ nameless }: Cast): readonly Person[] => nameless.slice(-MOST_NAMELESS);

export const inMind = (cast: Cast): readonly Person[] => [...namedIn(cast), ...namelessIn(cast)];

export function genderOfPerson({ entity, gender }: Person): Gender | null {
  return (entity && genderOf(entity)) ?? gender;
}

/** Gender and age do not clash, and the two are not parties to one verb ("Berg shot the man"). */
export function fits({ parsed }: Cast, person: Person, phrase: PersonPhrase): boolean {
  if (!agrees(genderOfPerson(person), phrase.gender)) return false;
  if (phrase.age !== null && person.ages.size > 0 && !person.ages.has(phrase.age)) return false;
  const governor = parsed.head[phrase.head]!;
  const { bearer } = person;
  if (bearer && (bearer.governors.has(governor) || bearer.governors.has(phrase.head) || bearer.heads.has(governor)))
    return false;
  return !person.phrases.slice(-MOST_PHRASES).some(({ head }) => {
    const own = parsed.head[head]!;
    return own === governor || own === phrase.head || head === governor;
  });
}

/** Mentioned at most so many sentences from a phrase; without a name, before it. */
export function isNear({ parsed }: Cast, { bearer, phrases }: Person, phrase: PersonPhrase, window: number): boolean {
  const sentence = parsed.sentenceOf[phrase.head]!;
  for (let away = 0; bearer && away <= window; away++)
    if (bearer.sentences.has(sentence - away) || bearer.sentences.has(sentence + away)) return true;
  return phrases
    .slice(-MOST_PHRASES)
    .some(({ head }) => head < phrase.head && sentence - parsed.sentenceOf[head]! <= window);
}
