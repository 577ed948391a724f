import words from "./abbreviations.json" with { type: "json" };

const COURTESY = new Set(words.courtesy);
const TITLES = new Set(words.titles);
const NUMBERED = new Set(words.numbered.flatMap((word) => [word, word.toUpperCase()]));
const CLOSING = new Set(words.closing);
const LINKING = new Set(words.linking);
const OPENERS = new Set(words.openers);
const PARTICLES = new Set(words.particles);

/** What an abbreviation with its full stop stands before: a name, a figure, or whatever the rest of its sentence is; `closing`: it closes a name. */
export type Abbreviation = "courtesy" | "title" | "initial" | "acronym" | "number" | "link" | "closing";

/**
 * What kind of abbreviation a word with its full stop is; null for any other word. A name follows `Mr.`, `Lt.`, `S.`, a figure `Feb.`
 * and `No.`; `U.S.`, `p.m.` and `Blvd.` stand anywhere; behind `vs.` a sentence goes on in any case.
 */
export function abbreviationKind(word: string): Abbreviation | null {
  if (!word.endsWith(".") || word.length > 8) return null;
  const stem = word.slice(0, -1);
  if (COURTESY.has(stem)) return "courtesy";
  if (TITLES.has(stem)) return "title";
  if (NUMBERED.has(stem)) return "number";
  if (LINKING.has(stem)) return "link";
  if (CLOSING.has(stem)) return "closing";
  if (/^\p{Lu}$/u.test(stem)) return "initial";
  return /^\p{L}(?:\.\p{L})+$/u.test(stem) ? "acronym" : null;
}

/** True for words of a closed class that open sentences and no names: `The`, `He`, `In`. */
export function isOpener(word: string): boolean {
  return OPENERS.has(word.toLowerCase());
}

/** True for a word that stands in lower case wherever it stands: `van`, `iPhone`, `www.…`. */
export function isAlwaysLower(word: string): boolean {
  return PARTICLES.has(word) || /^(?:\p{Ll}{1,2}\p{Lu}|al-|el-|https?:|www\.)/u.test(word);
}
