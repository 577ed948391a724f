import type { Hop, Reading, SourceMention } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { headNoun, isCountryWord, officeOf, tellingWords } from "./body.ts";

/** The source that a description without a name stands for, and why. */
type Meant = { readonly source: Hop | SourceMention; readonly rule: string; readonly why: string };

/** Attributions before it that a description is looked for in. */
const REACH = 12;

/**
 * Who "the spokeswoman", "the officer", "the ministry" is: the last source before it that the same noun speaks of with words that tell more
 * ("a Harbour Board spokeswoman"); a spokesman of nobody in particular speaks for the only body that speaks in the document.
 * Null where the document does not tell.
 */
export function resolveDescription(name: string, { reading, attribution }: StoryMention): Meant | null {
  const noun = headNoun(name);
  const place = reading.attributions.findIndex(({ id }) => id === attribution?.id);
  if (noun === "" || place < 0) return null;
  if (/^the\b/i.test(name)) {
    for (const { hops, source } of reading.attributions.slice(Math.max(0, place - REACH), place).reverse()) {
      const before = hops.at(-1) ?? source;
      if (before === null || tellingWords(before.name).length === 0 || before.kind === "anonymous") continue;
      if (describesOnly(before.name)) continue;
      if (headNoun(before.name) === noun)
        return { source: before, rule: "said-before", why: `“${before.name}” speaks before it` };
    }
  }
  if (/^(?:the|its?|a) (?:written )?statement\b/i.test(name)) return issuerOf(name, reading, place);
  if (officeOf(name).office !== "for" && !describesOnly(name)) return null;
  const bodies = speakingBodies(reading);
  return bodies.length === 1
    ? { source: bodies[0]!, rule: "only-body", why: "no other body speaks in the document" }
    : null;
}

/** Organisations and authorities by name that a document attributes words to, each once. */
function speakingBodies({ attributions }: Reading): (Hop | SourceMention)[] {
  const found = new Map<string, Hop | SourceMention>();
  for (const { hops, source } of attributions) {
    const last = hops.at(-1) ?? source;
    if (last === null || (last.kind !== "organisation" && last.kind !== "official")) continue;
    if (tellingWords(last.name).length > 0 && !describesOnly(last.name))
      found.set(last.entity ?? last.name.toLowerCase(), last);
  }
  return [...found.values()];
}

const TRADES = new Set(
  "company firm giant carrier retailer chain operator maker manufacturer conglomerate startup corporation lender insurer builder developer".split(
    " ",
  ),
);

/**
 * True where a noun for any business, with words of its trade or country, is all there is: "the tech giant", "the Danish firm". It tells no body
 * from another, and every document has its own for one.
 */
export function describesOnly(name: string): boolean {
  const noun = headNoun(name);
  if (!TRADES.has(noun) || !/^(?:the|a|an|this) /i.test(name)) return false;
  const capitals = name.slice(name.indexOf(" ")).match(/(?<=[\s-])\p{Lu}[\p{L}.]*/gu) ?? [];
  return capitals.every((word) => isCountryWord(word.toLowerCase()));
}

/** Whose statement it is: the last who speaks in a sentence before it that has the word. */
function issuerOf(name: string, { attributions, sentences, text }: Reading, place: number): Meant | null {
  const noun = headNoun(name);
  for (const { cue, hops, source } of attributions.slice(Math.max(0, place - REACH), place).reverse()) {
    const before = hops.at(-1) ?? source;
    if (cue === null || before === null || before.kind === "document" || tellingWords(before.name).length === 0)
      continue;
    if (describesOnly(before.name)) continue;
    const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.start < end);
    if (sentence === undefined || !text.slice(sentence.start, sentence.end).toLowerCase().includes(` ${noun}`))
      continue;
    return { source: before, rule: "said-before", why: `“${before.name}” makes a ${noun} before it` };
  }
  return null;
}

/** Attributions back in which a pronoun finds its speaker. */
const NEAR = 3;

/**
 * Whom "he" or "she" stands for where coreference left it open: the last who spoke, if one person did, with a name or without. A run of
 * statements goes on with the pronoun. Null where a body, a paper or several speak in between.
 */
export function resolvePronoun(name: string, { reading, attribution }: StoryMention): Hop | SourceMention | null {
  if (!/^s?he$/i.test(name)) return null;
  const place = reading.attributions.findIndex(({ id }) => id === attribution?.id);
  for (const { hops, source } of reading.attributions.slice(Math.max(0, place - NEAR), Math.max(0, place)).reverse()) {
    const before = hops.at(-1) ?? source;
    if (before === null) continue;
    if (before.name.toLowerCase() === name.toLowerCase()) continue;
    if (ANYBODY.test(before.name)) return null;
    const one = before.kind === "person" || (/^an? /i.test(before.name) && before.kind !== "document");
    const other = name.toLowerCase() === "she" ? MAN : WOMAN;
    return one && !other.test(before.name) ? before : null;
  }
  return null;
}

const ANYBODY = /^(?:it|s?he|they|we|i|you|who|which|that|this|one)$/i;
const MAN = /man\b|^mr\b/i;
const WOMAN = /woman\b|^m(?:rs|s)\b/i;
