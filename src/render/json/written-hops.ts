import type { Hop, Reading } from "../../model/index.ts";

/** A hop as `read --json` prints it. `entityName`: who is meant, where the words of the text share none with it. */
export type WrittenHop = Hop & { readonly entityName?: string };

/** Letters of a description at most: longer phrases bring clauses that are no name. */
const LONGEST_NAME = 120;

/**
 * The hop under the words that stand in the text where they are a description or an abbreviation: `the judge` for Anna Lenk, `the
 * AP` for the Associated Press, with `entityName` for whom they mean. A name, a part of it or a pronoun gives the full name.
 */
export function writtenHop(text: string, hop: Hop): WrittenHop {
  const words = text.slice(hop.start, hop.end).replace(/\s+/g, " ");
  if (hop.entity === null || words === "" || words.length > LONGEST_NAME || PRONOUN.test(words)) return hop;
  const own = new Set(wordsOf(hop.name));
  const written = wordsOf(words);
  if (written.length === 0 || written.some((word) => own.has(word))) return hop;
  return { ...hop, name: words, entityName: hop.name };
}

/** The reading with the hops of its attributions as `writtenHop` names them. */
export function withWrittenHops(reading: Reading): Reading {
  const attributions = reading.attributions.map((attribution) => ({
    ...attribution,
    hops: attribution.hops.map((hop) => writtenHop(reading.text, hop)),
  }));
  return { ...reading, attributions };
}

const PRONOUN = /^(?:s?he|they|it|we|i|you|his|her|their|its|who|which|that|him|them|this|these|those)$/i;

function wordsOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !LITTLE.has(word));
}

const LITTLE = new Set(["the", "a", "an", "of"]);
