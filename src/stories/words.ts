import type { Span } from "../model/index.ts";

/** A word of a text: where it stands, in lower case with plural and possessive endings cut, and whether it is written as a name. */
export type Word = Span & {
  readonly term: string;
  /** Starts with a capital and does not open a sentence. */
  readonly isName: boolean;
};

const WORD = /[\p{L}\p{N}]+(?:[.,](?=\p{N})[\p{N}]+|['’\-.](?=\p{L})[\p{L}\p{N}]+)*/gu;

/** The words of a text in order. "U.S." → "u.s", "Cheeks'" → "cheek", "31-24" → "31", "24", "11,000" → "11000". */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  let end = -1;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const opens = end < 0 || /[.!?:\n“"]/.test(text.slice(end, match.index).slice(0, 40));
    end = match.index + word.length;
    words.push({ start: match.index, end, term: termOf(word), isName: !opens && /^\p{Lu}/u.test(word) });
  }
  return words;
}

/** "Countries" → "country", "fired" stays: only plural and possessive endings go, as names must not lose theirs. */
function termOf(word: string): string {
  let term = (ASCII.test(word) ? word : word.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();
  if (/['’]/.test(term)) term = term.replace(/['’]s?$/u, "").replace(/['’]s$/u, "");
  if (/^\p{N}/u.test(term)) return term.replaceAll(",", "");
  if (term.length > 4 && term.endsWith("ies")) term = `${term.slice(0, -3)}y`;
  else if (term.length > 3 && /[^su]s$/.test(term)) term = term.slice(0, -1);
  return term;
}

/** Most words: nothing to fold. */
const ASCII = /^[ -~]*$/;
