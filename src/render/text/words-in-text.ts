import type { DossierMention } from "../../model/index.ts";
import { firstSentenceEnd, lastSentenceStart } from "../../text/sentence-edges.ts";
import { hasOpenMark, isCondition, type Needed, neededContext } from "../context-words.ts";
import { isPageStamp } from "../page-stamp.ts";
import { shortened } from "./printable.ts";
import type { Piece, Style } from "./styles.ts";

const BOTH: Needed = { before: true, after: true };

/**
 * The words of a mention with up to `most` characters of their sentence on either side in square brackets, as far as its text is known.
 *
 * @example `[the union,] which represents the crew [, said …]`
 */
export function wordsInText(
  mention: DossierMention,
  text: string | undefined,
  most: number,
  style: Style,
  needed: Needed = BOTH,
): Piece[] {
  const words: Piece = { text: mention.text, style };
  if (text === undefined || text.slice(mention.start, mention.end) !== mention.text) return [words];
  const before = needed.before || isConditional(text, mention.start) ? sentenceBefore(text, mention.start, most) : "";
  const after = (needed.after ? sentenceAfter(text, mention.end, most) : "") || closingMark(mention, text);
  return [
    ...(before === "" ? [] : [{ text: `[${before}] `, style: "dim" as const }]),
    words,
    ...(after === "" ? [] : [{ text: ` [${after}]`, style: "dim" as const }]),
  ];
}

/** As {@link wordsInText} on the side where the words do not stand by themselves, cut to a line or two. */
export function readableWords(mention: DossierMention, text: string | undefined, style: Style, most = 50): Piece[] {
  const needed = text === undefined ? BOTH : neededContext(mention, text);
  const pieces = wordsInText(mention, text, most, style, needed);
  return pieces.map((piece) => ({ ...piece, text: piece.style === style ? shortened(piece.text, 200) : piece.text }));
}

/** Characters in which the beginning of a sentence is looked for. */
const FAR = 160;

/** The sentence begins with a condition that stands before the words: "If Democrats band together, …". */
function isConditional(text: string, start: number): boolean {
  const from = Math.max(0, start - FAR);
  const begin = lastSentenceStart(text, from, start);
  return begin < start && (begin > from || from === 0) && isCondition(text.slice(begin, start));
}

/** The part of the sentence that stands before the words; where it was cut, from a whole word on. */
function sentenceBefore(text: string, at: number, most: number): string {
  const from = Math.max(0, at - most);
  const begin = lastSentenceStart(text, from, at);
  const stretch = text.slice(begin, at);
  if (isPageStamp(stretch)) return "";
  const isCut = begin === from && from > 0;
  const shown = isCut ? `… ${stretch.replace(/^\S*\s/, "").trim()}` : stretch.trim();
  return /[\p{L}\d]/u.test(shown) ? shown : "";
}

/** What follows the words in their sentence, without its full stop; where it was cut, up to a whole word. */
function sentenceAfter(text: string, at: number, most: number): string {
  const to = Math.min(text.length, at + most);
  // Two characters more, since a full stop at the very end of the stretch is one only before what begins a sentence.
  const end = firstSentenceEnd(text, at, Math.min(text.length, to + 16));
  const isCut = end === null ? to < text.length : end > to;
  const kept = text.slice(at, isCut || end === null ? to : end);
  const shown = isCut ? `${kept.replace(/\s\S*$/, "").trim()} …` : withoutStop(kept.trim());
  return /[\p{L}\d]/u.test(shown) ? shown : "";
}

/** `“cancel his meeting [”]`: the mark that closes a quotation directly behind the words it is in. */
function closingMark({ text: words, end }: DossierMention, text: string): string {
  return hasOpenMark(words) ? (/^[.,!?]?(["”])/.exec(text.slice(end, end + 2))?.[1] ?? "") : "";
}

/** `[, wept.]` → `[, wept]`; the point of "U.S." stays. */
function withoutStop(words: string): string {
  return /\p{Lu}\.$/u.test(words) ? words : words.replace(/\.(["”’')\]]*)$/, "$1");
}
