import { isNounOf, officeNoun, type Part, partOfDeed, partOfNoun } from "../../annotate/entities/parts.ts";
import { type Gender, genderOfGivenName, genderOfNoun } from "../../annotate/entities/word-classes.ts";
import type { Entity, Reading } from "../../model/index.ts";

/** What a document tells of one of its persons. */
export type StoryPerson = {
  readonly document: number;
  readonly entity: Entity;
  /** Called by no name, only "the gunman", "a man aged 58". */
  readonly unnamed: boolean;
  /** Spoken of once. */
  readonly lone: boolean;
  /** Head nouns of what the person is called: `gunman`, `governor`. */
  readonly nouns: ReadonlySet<string>;
  /** All words of what the person is called, in lower case. */
  readonly words: ReadonlySet<string>;
  readonly ages: ReadonlySet<number>;
  readonly gender: Gender | null;
  readonly parts: ReadonlySet<Part>;
};

/** The persons of a document, groups left out, in order of first mention. */
export function findPersons(reading: Reading, document: number): StoryPerson[] {
  const told = partsByDeeds(reading);
  const said = mentionsOf(reading);
  return reading.entityIndex
    .filter(({ type, members }) => type === "PERSON" && members === undefined)
    .map((entity) => {
      const mentions = said.get(entity.id) ?? [];
      const unnamed = entity.aliases.length === 0 && entity.key === null;
      const called = unnamed ? [...entity.descriptions, entity.name] : entity.descriptions;
      const titles = unnamed
        ? []
        : mentions.slice(0, MOST).flatMap(({ start }) => titleBefore(reading.text, start) ?? []);
      const nouns = new Set([...called.flatMap((words) => headNoun(words) ?? []), ...titles]);
      const texts = mentions.map(({ start, end }) => reading.text.slice(start, end));
      return {
        document,
        entity,
        unnamed,
        lone: mentions.length < 2,
        nouns,
        words: new Set([...[...called, entity.name].flatMap(wordsOf), ...titles]),
        ages: agesOf(called, unnamed ? [] : mentions, reading.text),
        gender:
          genderOf(nouns, unnamed ? null : entity.name, texts) ?? courtesyOf(reading.text, unnamed ? [] : mentions),
        parts: unnamed && PLURAL.test(entity.name) ? new Set<Part>() : partsOf(nouns, told.get(entity.id) ?? []),
      };
    });
}

/** "two men", "workers": several at once. */
const PLURAL = /(?:[^s]s|men|women|people|police|children)$|^(?:two|three|four|five|several|some|many) /i;

type Mention = Reading["entities"][number];

function mentionsOf({ entities }: Reading): Map<string, Mention[]> {
  const said = new Map<string, Mention[]>();
  for (const mention of entities) {
    const there = said.get(mention.entity);
    if (there) there.push(mention);
    else said.set(mention.entity, [mention]);
  }
  return said;
}

/** What tells somebody's part: nouns and deeds of the law (`sure`), and other deeds. */
type Evidence = { readonly sure: boolean; readonly part: Part };

/** Parts that the claims give: who is charged, who shot, who was killed. */
function partsByDeeds({ claims }: Reading): Map<string, Evidence[]> {
  const told = new Map<string, Evidence[]>();
  for (const { predicate, arguments: args, polarity } of claims) {
    if (polarity === "negative") continue;
    const fire = predicate.lemma === "open" && args.some(({ head }) => head === "fire");
    for (const { entity, role } of args) {
      if (entity === null || (role !== "subject" && role !== "object")) continue;
      const deed = partOfDeed(fire ? "open fire" : predicate.lemma, role);
      if (deed)
        told.set(entity, [...(told.get(entity) ?? []), { part: deed.part, sure: deed.by === "law" }].slice(0, MOST));
    }
  }
  return told;
}

/** The part that most surely is somebody's: a culprit may be shot in the end; harm done by an officer is no crime. */
function partsOf(nouns: ReadonlySet<string>, told: readonly Evidence[]): Set<Part> {
  const named = [...nouns].flatMap((noun) => partOfNoun(noun) ?? []);
  const sure = [...named, ...told.filter((one) => one.sure).map(({ part }) => part)];
  if (sure.length > 0) return new Set(sure);
  const guard = [...nouns].some((noun) => isNounOf("guard", noun));
  const deeds = told.map(({ part }) => part).filter((part) => part === "victim" || !guard);
  return new Set(deeds).size === 1 ? new Set(deeds) : new Set();
}

const wordsOf = (said: string) => said.toLowerCase().match(/\p{L}[\p{L}.]*/gu) ?? [];

/** `governor` of "former governor of Norland" and of "Norland Gov."; null where nothing stands before the preposition. */
function headNoun(words: string): string | null {
  const last = wordsOf(words.replace(/ (?:of|for|at|in|with|from|who|to|on|accused|charged|suspected) .*$/, "")).at(-1);
  return last === undefined ? null : officeNoun(last);
}

/** `governor` of "Gov. Anna Lund": titles before a name are no part of what describes it. */
function titleBefore(text: string, start: number): string | null {
  const word = /(\p{L}+)\.? $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase();
  const noun = word === undefined ? "" : officeNoun(word);
  return isNounOf("office", noun) ? noun : null;
}

/** `male` of "Mr. Lund". */
function courtesyOf(text: string, mentions: readonly Mention[]): Gender | null {
  for (const { start } of mentions.slice(0, MOST)) {
    const word = /\b(Mr|Mrs|Ms|Miss)\.? $/.exec(text.slice(Math.max(0, start - 6), start))?.[1];
    if (word !== undefined) return word === "Mr" ? "male" : "female";
  }
  return null;
}

/** Mentions looked at for ages and pronouns. */
const MOST = 40;

function agesOf(called: readonly string[], mentions: readonly Mention[], text: string): Set<number> {
  const ages = new Set<number>();
  for (const words of called) {
    const age = /\b(\d{1,3})-years?-old\b/.exec(words)?.[1];
    if (age !== undefined) ages.add(Number(age));
  }
  for (const { end, how } of mentions.slice(0, MOST)) {
    if (how === "pronoun" || how === "first-person") continue;
    const age = /^, (?:aged? )?(\d{1,3})(?=[,.;])/.exec(text.slice(end, end + 14))?.[1];
    if (age !== undefined) ages.add(Number(age));
  }
  return ages;
}

function genderOf(nouns: ReadonlySet<string>, name: string | null, mentions: readonly string[]): Gender | null {
  for (const noun of nouns) if (genderOfNoun(noun)) return genderOfNoun(noun);
  let she = 0;
  for (const word of mentions.slice(0, MOST)) {
    if (/^(?:she|her|hers)$/i.test(word)) she++;
    if (/^(?:he|him|his)$/i.test(word)) she--;
  }
  if (she !== 0) return she > 0 ? "female" : "male";
  return name === null ? null : genderOfGivenName(name.split(" ")[0]!);
}
