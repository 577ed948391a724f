import type { ParsedText } from "../../model/index.ts";
import { createDraft, type EntityDraft } from "./entity-draft.ts";
import { formWords, type Name } from "./name.ts";
import {
  type Gender,
  genderOfGivenName,
  genderOfTitle,
  isCourtesyTitle,
  isGivenName,
  officesOf,
  sameGivenName,
} from "./word-classes.ts";

const JUNIOR = / Jr\.?$/;
const SUFFIXES = new Set([
  "jr",
  "sr",
  "ii",
  "iii",
  "iv",
  "md",
  "phd",
  "esq",
  "qc",
  "kc",
  "mp",
  "obe",
  "cbe",
  "dbe",
  "mbe",
  "kbe",
]);
const KIN = new Set(
  "wife husband son daughter father mother brother sister widow widower child spouse uncle aunt nephew niece cousin".split(
    " ",
  ),
);
/** Family names that stand first in Chinese, Korean and Vietnamese names. */
const FIRST_FAMILY_NAMES = new Set(
  "kim park lee moon choi jang xi hu jiang wen li chen wang zhang liu zhao zhou deng mao nguyen tran pham ho ban yoon roh".split(
    " ",
  ),
);

/** The persons of one document, indexed by the words of their names. */
export type Persons = {
  /** Given names of those whom the text calls "Jr." beside a father of the same name: "His son Donald Jr.". */
  readonly juniors: ReadonlySet<string>;

  /** Those whom a mention calls wife, son … of somebody, with the token of their first mention by full name. */
  readonly relatives: Map<EntityDraft, number>;
  readonly bySurname: Map<string, EntityDraft[]>;
  readonly byGivenName: Map<string, EntityDraft[]>;
  readonly words: Map<EntityDraft, readonly string[]>;
};

export function createPersons(juniors: ReadonlySet<string>): Persons {
  return { juniors, relatives: new Map(), bySurname: new Map(), byGivenName: new Map(), words: new Map() };
}

/** The given names of sons told apart by "Jr.": behind the word "son", or where a given name alone has it. */
export function juniorsOf(parsed: ParsedText, names: readonly Name[]): Set<string> {
  const juniors = new Set<string>();
  for (const name of names) {
    if (name.type !== "PERSON" || !JUNIOR.test(name.words)) continue;
    const words = formWords(name.words);
    const before = name.start === 0 ? "" : parsed.lower(name.start - 1);
    const son = before === "son" || (before === "," && parsed.lower(name.start - 2) === "son");
    if (words.length === 2 || son) juniors.add(words[0]!);
  }
  return juniors;
}

function isJunior(words: string): boolean {
  return JUNIOR.test(words);
}

function personWords(words: string): string[] {
  const all = formWords(words).map((word) => word.replace(/^['"]|['",]$/g, ""));
  while (all.length > 1 && SUFFIXES.has(all.at(-1)!)) all.pop();
  return all;
}

/** The gender that titles or the given name tell, or null. */
export function genderOfName(name: Name): Gender | null {
  for (const title of name.titles) {
    const gender = genderOfTitle(title);
    if (gender) return gender;
  }
  const words = personWords(name.words);
  if (words.length < 2 || FIRST_FAMILY_NAMES.has(words[0]!)) return null;
  return genderOfGivenName(words[0]!);
}

function isOneName(one: readonly string[], other: readonly string[]): boolean {
  if (one.join(" ") === other.join(" ")) return true;
  if (one.at(-1) !== other.at(-1) || one.length < 2 || other.length < 2) return false;
  if (one[0] === other[0] && one.length > 2 && other.length > 2 && !sameGivenName(one[1]!, other[1]!)) return false;
  return sameGivenName(one[0]!, other[0]!) || one[0] === other[1] || one[1] === other[0];
}

/** Enters a full name ("Vladimir Putin"): the person it already names, or a new one. */
export function enterFullName(persons: Persons, name: Name): EntityDraft | null {
  const words = personWords(name.words);
  if (words.length < 2) return null;
  const gender = genderOfName(name);
  const same = (persons.bySurname.get(words.at(-1)!) ?? []).find(
    (person) =>
      isOneName(persons.words.get(person)!, words) &&
      agrees(person.gender, gender) &&
      (!persons.juniors.has(words[0]!) || isJunior(person.name) === isJunior(name.words)),
  );
  if (same) {
    same.gender ??= gender;
    return same;
  }
  const person = createDraft("PERSON", name.words, null);
  person.gender = gender;
  persons.words.set(person, words);
  const eastern = words.length <= 3 && FIRST_FAMILY_NAMES.has(words[0]!) && !isGivenName(words.at(-1)!);
  index(persons.bySurname, words.at(-1)!, person);
  if (eastern) index(persons.bySurname, words[0]!, person);
  else index(persons.byGivenName, words[0]!, person);
  // "Marco van Basten" is also "van Basten", "Aung San Suu Kyi" also "Suu Kyi".
  if (words.length > 2) index(persons.bySurname, words.slice(1).join(" "), person);
  if (words.length > 3) index(persons.bySurname, words.slice(-2).join(" "), person);
  return person;
}

function index(map: Map<string, EntityDraft[]>, word: string, person: EntityDraft): void {
  const list = map.get(word) ?? [];
  if (list.length < 20) list.push(person);
  map.set(word, list);
}

function agrees(one: Gender | null, other: Gender | null): boolean {
  return one === null || other === null || one === other;
}

/** The person whom a surname ("Putin", "Mr. Putin") or given name means, with the rule; null if none is known. */
export function personOfShortName(persons: Persons, name: Name): { person: EntityDraft; how: string } | null {
  const form = personWords(name.words).join(" ");
  if (isJunior(name.words)) {
    const son = (persons.byGivenName.get(form) ?? []).find((person) => isJunior(person.name));
    if (son) return { person: son, how: "given-name" };
  }
  const gender = name.titles.map(genderOfTitle).find((found) => found) ?? null;
  const surnamed = (persons.bySurname.get(form) ?? []).filter((person) => agrees(person.gender, gender));
  const bearer = mostProminent(withoutRelatives(persons, surnamed, name), name);
  if (bearer) return { person: bearer, how: "surname" };
  const given = persons.byGivenName.get(form) ?? [];
  const only = given.length === 1 ? given[0]! : null;
  return only && agrees(only.gender, gender) ? { person: only, how: "given-name" } : null;
}

/**
 * "President Obama" is not "his daughter Sasha Obama", nor is an "Obama" before her or beside another of that name, where
 * no courtesy title says so ("Mrs. Obama").
 */
function withoutRelatives(persons: Persons, surnamed: readonly EntityDraft[], name: Name): EntityDraft[] {
  const courtesy = name.titles.length > 0 && name.titles.every(isCourtesyTitle);
  const others = surnamed.filter((person) => !persons.relatives.has(person));
  if (courtesy || others.length > 0 || name.titles.length > 0) return courtesy ? [...surnamed] : others;
  return surnamed.filter((person) => persons.relatives.get(person)! < name.start);
}

/** True where the words before a full name say whose wife, son … that is: "his daughter, Sasha Obama", "first lady Ann Cole". */
export function isCalledRelative(parsed: ParsedText, name: Name): boolean {
  let at = name.start - 1;
  if (at > 0 && parsed.word(at) === ",") at--;
  if (at < 0 || parsed.sentenceOf[at] !== parsed.sentenceOf[name.start]) return false;
  const lemma = parsed.lemma(at).toLowerCase();
  return KIN.has(lemma) || (lemma === "lady" && parsed.lower(at - 1) === "first");
}

/** Of several bearers of a surname: the one with a fitting title, else the one spoken of most so far, else the first. */
function mostProminent(persons: readonly EntityDraft[], name: Name): EntityDraft | null {
  const offices = officesOf(name.titles);
  const titled = persons.filter((person) => offices.some((office) => person.heads.has(office)));
  const pool = titled.length > 0 ? titled : persons;
  let best: EntityDraft | null = null;
  for (const person of pool) if (!best || person.count > best.count) best = person;
  return best;
}

/** Enters a person known by one word only ("Lula", "Mr. Smith" without a full name). */
export function enterShortName(persons: Persons, name: Name): EntityDraft {
  const words = personWords(name.words);
  const person = createDraft("PERSON", name.words, null);
  person.gender = genderOfName(name) ?? (isGivenName(words[0] ?? "") ? genderOfGivenName(words[0]!) : null);
  if (FIRST_FAMILY_NAMES.has(words[0] ?? "")) person.gender = null;
  persons.words.set(person, words);
  index(persons.bySurname, words.join(" "), person);
  return person;
}
