import type { ParsedText, TokenRange } from "../../model/index.ts";
import { partByDeeds } from "./deeds.ts";
import { nounLemma } from "./grammar-roles.ts";
import type { Layout } from "./layout.ts";
import { type Part, partOfNoun } from "./parts.ts";
import { classOfNoun } from "./referents.ts";
import { type Gender, genderOfNoun, SECONDS } from "./word-classes.ts";

/** A phrase that speaks of one person without a name: "the gunman", "a 58-year-old former clerk", "Norland's governor". */
export type PersonPhrase = TokenRange & {
  readonly head: number;
  /** Lower-case lemma of the head noun, with "vice", "deputy" … before it. */
  readonly noun: string;
  readonly article: "the" | "a" | "owned";
  /** "the man who shot him", "the governor of Norland": says itself who is meant. */
  readonly elaborated: boolean;
  readonly part: Part | null;
  /** True where deeds of the law tell the part: "arrested a man". */
  readonly byLaw: boolean;
  readonly age: number | null;
  readonly gender: Gender | null;
  /** Words before the noun that tell more of the person, in lower case: `former`, `norland`. */
  readonly modifiers: readonly string[];
};

/** Phrases of single persons, and the nouns of which the text has several at once or another one ("two officers", "the other gunman"). */
export type PersonPhrases = { readonly single: readonly PersonPhrase[]; readonly several: ReadonlySet<string> };

const DEFINITE = new Set(["the", "this"]);
const INDEFINITE = new Set(["a", "an", "one"]);
const ANOTHER = new Set(
  "another other second third fourth fellow additional different each every any no either neither".split(" "),
);
/** Words before a noun that tell nothing of who is meant. */
const EMPTY = new Set(
  "the this a an one alleged suspected accused unidentified unnamed unknown lone same whole".split(" "),
);
/** Tokens before the noun that are looked at. */
const REACH = 8;

/** Reads every phrase of a person in the running text, in text order. */
export function findPersonPhrases(parsed: ParsedText, layout: Layout): PersonPhrases {
  const single: PersonPhrase[] = [];
  const several = new Set<string>();
  for (let token = 0; token < parsed.length; token++) {
    if (!isPersonNoun(parsed, token) || layout.isHead(token) || layout.isPostAuthor(token)) continue;
    const noun = nounOf(parsed, token);
    const start = Math.max(parsed.leftEdge(token), token - REACH);
    if (isSeveral(parsed, token, start)) several.add(partOfNoun(noun) ?? noun);
    else if (parsed.tag(token) === "NN" || parsed.tag(token) === "NNP") {
      const phrase = phraseAt(parsed, token, start, noun);
      if (phrase) single.push(phrase);
    }
  }
  return { single, several };
}

function isPersonNoun(parsed: ParsedText, token: number): boolean {
  if (!/^NNP?S?$/.test(parsed.tag(token))) return false;
  if (["compound", "nmod", "npadvmod", "amod"].includes(parsed.dep(token))) return false;
  const lemma = nounLemma(parsed, token);
  return classOfNoun(lemma) === "person" || partOfNoun(lemma) !== null;
}

/** "deputy governor": an office of its own. */
function nounOf(parsed: ParsedText, token: number): string {
  const before = token > 0 ? parsed.lower(token - 1) : "";
  const second = SECONDS.has(before) || (before === "general" && parsed.pos(token - 1) === "ADJ");
  return second ? `${before} ${nounLemma(parsed, token)}` : nounLemma(parsed, token);
}

/** "two officers", "the suspects", "another gunman": the text tells of more than one. */
function isSeveral(parsed: ParsedText, head: number, start: number): boolean {
  const plural = /S$/.test(parsed.tag(head));
  for (let token = start; token < head; token++) {
    const word = parsed.lower(token);
    if (parsed.head[token] !== head) continue;
    if (!plural && ANOTHER.has(word)) return word !== "no" && word !== "any";
    if (plural && (parsed.dep(token) === "nummod" || word === "the" || word === "both" || word === "other"))
      return true;
  }
  return false;
}

function phraseAt(parsed: ParsedText, head: number, start: number, noun: string): PersonPhrase | null {
  const owner = parsed.children(head).find((child) => child < head && parsed.dep(child) === "poss");
  const first = parsed.lower(start);
  // "the sheriff's department" is a body.
  if (parsed.dep(head) === "poss" && classOfNoun(nounLemma(parsed, parsed.head[head]!)) === "organisation") return null;
  const article = owner !== undefined ? "owned" : DEFINITE.has(first) ? "the" : INDEFINITE.has(first) ? "a" : null;
  if (article === null) return null;
  const children = parsed.children(head);
  const told = partByDeeds(parsed, head);
  return {
    start,
    end: head + 1,
    head,
    noun,
    article,
    elaborated: children.some((child) => child > head && /^(?:relcl|acl|prep)$/.test(parsed.dep(child))),
    part: partOfNoun(noun) ?? told?.part ?? null,
    byLaw: told?.by === "law",
    age: ageIn(parsed, start, head),
    gender: genderOfPhrase(parsed, start, head),
    modifiers: modifiersOf(parsed, start, head),
  };
}

/** 61 of "61-year-old". */
function ageIn(parsed: ParsedText, start: number, head: number): number | null {
  const words = parsed.text.slice(parsed.start[start]!, parsed.end[head]!);
  const age = /\b(\d{1,3})-years?-old\b/.exec(words)?.[1];
  return age === undefined ? null : Number(age);
}

function genderOfPhrase(parsed: ParsedText, start: number, head: number): Gender | null {
  for (let token = start; token < head; token++)
    if (/^(?:female|male)$/.test(parsed.lower(token))) return parsed.lower(token) as Gender;
  return genderOfNoun(nounLemma(parsed, head));
}

function modifiersOf(parsed: ParsedText, start: number, head: number): string[] {
  const found: string[] = [];
  for (let token = start; token < head; token++) {
    const word = parsed.lower(token);
    const tells = ["ADJ", "NOUN", "PROPN"].includes(parsed.pos(token)) && !/^\d|^(?:year|old|years)$/.test(word);
    if (tells && !EMPTY.has(word)) found.push(word);
  }
  return found;
}
