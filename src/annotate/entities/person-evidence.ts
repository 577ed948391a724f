import type { ParsedText } from "../../model/index.ts";
import personVerbs from "./data/person-verbs.json" with { type: "json" };
import { headOfRange, nounLemma, roleOf } from "./grammar-roles.ts";
import type { Name } from "./name.ts";
import { classOfNoun, pronounGender } from "./referents.ts";
import { NOUNS } from "./word-classes.ts";

const PERSON_VERBS: ReadonlySet<string> = new Set(personVerbs);
/** How far behind a name a pronoun still tells of it, in tokens. */
const REACH = 25;
const LIFE = new Set("career life birth death childhood marriage biography memoir".split(" "));

/**
 * How strongly the words around a name speak of a person, whatever the engine took it for: 0 not at all, each cue 1, a
 * sure one 2. Cues: "(born …", an age in commas, a noun for persons in apposition, a verb of persons ("married",
 * "graduated"), what only persons own ("Holt's wife"), "he" or "she" behind it with no other name between.
 */
export function personEvidence(parsed: ParsedText, name: Name, next: Name | undefined): number {
  const head = headOfRange(parsed, name);
  return isBorn(parsed, name) + hasAge(parsed, name.end) + ofSyntax(parsed, head) + ofPronoun(parsed, name, head, next);
}

/** "Brock Holt (born June 11", "Ada Lovelace (1815–1852)". */
function isBorn(parsed: ParsedText, name: Name): number {
  if (name.end + 1 >= parsed.length || parsed.word(name.end) !== "(") return 0;
  return /^(?:born|née|nee|b\.)$/.test(parsed.lower(name.end + 1)) ? 2 : 0;
}

/** "Holt, 32, said". */
function hasAge(parsed: ParsedText, end: number): number {
  if (end + 2 >= parsed.length || parsed.word(end) !== "," || !/^\d{1,2}$/.test(parsed.word(end + 1))) return 0;
  return parsed.word(end + 2) === "," ? 2 : 0;
}

function ofSyntax(parsed: ParsedText, head: number): number {
  const { role, governor } = roleOf(parsed, head);
  if (role === "poss") {
    const owned = nounLemma(parsed, governor);
    return LIFE.has(owned) || isKin(owned) ? 1 : 0;
  }
  const called = parsed.children(head).some((child) => parsed.dep(child) === "appos" && isPersonNoun(parsed, child));
  if (called) return 1;
  if (role !== "nsubj" && role !== "nsubjpass") return 0;
  const lemma = parsed.lemma(governor);
  if (lemma === "be")
    return parsed.children(governor).some((child) => parsed.dep(child) === "attr" && isPersonNoun(parsed, child))
      ? 1
      : 0;
  return PERSON_VERBS.has(lemma) ? 1 : 0;
}

function isPersonNoun(parsed: ParsedText, token: number): boolean {
  return parsed.tag(token) === "NN" && classOfNoun(nounLemma(parsed, token)) === "person";
}

/** Nouns of kin have a gender: "wife", "father", "son". */
function isKin(lemma: string): boolean {
  return /(?:father|mother|son|daughter|wife|husband|widow|brother|sister|uncle|aunt)$/.test(lemma) &&
    lemma !== "person"
    ? NOUNS.male.has(lemma) || NOUNS.female.has(lemma)
    : false;
}

/** "Holt graduated when he …": the next pronoun with a gender, before any other name, in a clause of the same sentence. */
function ofPronoun(parsed: ParsedText, name: Name, head: number, next: Name | undefined): number {
  const { role } = roleOf(parsed, head);
  if (!["nsubj", "nsubjpass", "poss"].includes(role)) return 0;
  const sentence = parsed.sentences[parsed.sentenceOf[name.start]!]!;
  const limit = Math.min(sentence.end, name.end + REACH, next?.start ?? parsed.length);
  for (let token = name.end; token < limit; token++) {
    if (parsed.pos(token) === "NOUN" && isPersonNoun(parsed, token)) return 0;
    if (pronounGender(parsed.lower(token))) return 1;
  }
  return 0;
}
