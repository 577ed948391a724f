import type { EntityType, ParsedText } from "../../model/index.ts";
import { headOfRange } from "./grammar-roles.ts";
import type { Layout } from "./layout.ts";
import { type Name, wordsOf } from "./name.ts";
import { typeOfNameHead } from "./name-heads.ts";
import { classOfNoun } from "./referents.ts";
import { typeOfNoun } from "./type-evidence.ts";
import { isGivenName, isTitle } from "./word-classes.ts";

const LONGEST = 5;

/**
 * Names that the engine never marked though their words tell what they are: runs of proper nouns that end in a noun of
 * a kind ("Davis Gym"), open with a given name ("Mary John"), are said to be something ("Lea is a village"), or stand in
 * a list of names ("Russell Dyk, Webb Jennings"). Not in headings, where every word has a capital.
 */
export function withUnseenNames(parsed: ParsedText, names: readonly Name[], layout: Layout): Name[] {
  const at = new Map<number, Name>();
  for (const name of names) for (let token = name.start; token < name.end; token++) at.set(token, name);
  const added: Name[] = [];
  for (let token = 0; token < parsed.length; token++) {
    if (!isOpen(parsed, token, at) || layout.isHead(token) || layout.isPostAuthor(token)) continue;
    let end = token + 1;
    while (end < parsed.length && isOpen(parsed, end, at) && parsed.sentenceOf[end] === parsed.sentenceOf[token]) end++;
    const run = { start: token, end };
    const name = titledRun(parsed, run, at) ?? (touches(parsed, token, at) ? null : nameOf(parsed, run, at));
    if (name) {
      added.push(name);
      for (let inside = name.start; inside < name.end; inside++) at.set(inside, name);
    }
    token = end - 1;
  }
  return [...names, ...added].sort((one, other) => one.start - other.start);
}

function isOpen(parsed: ParsedText, token: number, at: ReadonlyMap<number, Name>): boolean {
  return !at.has(token) && parsed.tag(token) === "NNP" && /^\p{Lu}[\p{L}'’-]*\p{Ll}\.?$/u.test(parsed.word(token));
}

/** The run goes on with a name that the engine marked only in part. */
function touches(parsed: ParsedText, token: number, at: ReadonlyMap<number, Name>): boolean {
  return at.has(token - 1) && parsed.tag(token - 1) === "NNP" && at.get(token - 1)!.end === token;
}

function nameOf(
  parsed: ParsedText,
  range: { readonly start: number; readonly end: number },
  at: ReadonlyMap<number, Name>,
): Name | null {
  const size = range.end - range.start;
  if (size > LONGEST || at.has(range.end)) return null;
  const words = wordsOf(parsed, range);
  const type = typeOfRun(parsed, range, words, at);
  return type ? { ...range, type, words, known: null, titles: [], how: "unseen" } : null;
}

/** "House Minority Whip Steny Hoyer": what two or three capitals behind an office call is who holds it. */
function titledRun(
  parsed: ParsedText,
  range: { readonly start: number; readonly end: number },
  at: ReadonlyMap<number, Name>,
): Name | null {
  let start = range.start;
  while (start < range.end && isTitle(parsed.word(start))) start++;
  const size = range.end - start;
  const office = parsed.lower(start - 1);
  if (start === range.start || size < 2 || size > 3 || at.has(range.end)) return null;
  const holds = office.endsWith(".") || classOfNoun(office) === "person" || office === "whip";
  if (!holds || classOfNoun(parsed.lower(range.end - 1)) !== "other") return null;
  const words = wordsOf(parsed, { start, end: range.end });
  if (typeOfNameHead(words)) return null;
  const titles = [office];
  return { start, end: range.end, type: "PERSON", words, known: null, titles, how: "title" };
}

function typeOfRun(
  parsed: ParsedText,
  range: { readonly start: number; readonly end: number },
  words: string,
  at: ReadonlyMap<number, Name>,
): EntityType | null {
  const head = headOfRange(parsed, range);
  const size = range.end - range.start;
  const called = typeOfNoun(parsed, head);
  if (called) return called;
  if (size === 1) return null;
  const own = typeOfNameHead(words);
  if (own) return own;
  if (isTitle(parsed.word(range.start))) return null;
  if (size <= 3 && isGivenName(parsed.word(range.start))) return "PERSON";
  const before = parsed.dep(head) === "conj" ? at.get(parsed.head[head]!) : undefined;
  return before && before.end - before.start > 1 && before.type === "PERSON" ? "PERSON" : null;
}
