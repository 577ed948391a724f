import type { DossierMention } from "../../model/index.ts";
import { needsContext } from "../context-words.ts";
import { shortened } from "./printable.ts";
import type { Piece, Style } from "./styles.ts";

/**
 * The words of a mention with up to `most` characters of their sentence on either side in square brackets, as far as its text is known.
 *
 * @example `[the union,] which represents the crew [, said …]`
 */
export function wordsInText(mention: DossierMention, text: string | undefined, most: number, style: Style): Piece[] {
  const words: Piece = { text: mention.text, style };
  if (text === undefined || text.slice(mention.start, mention.end) !== mention.text) return [words];
  const start = Math.max(0, mention.start - most);
  const before = sentenceBefore(text.slice(start, mention.start), mention.text.slice(0, 2), start > 0);
  const after = sentenceAfter(text.slice(mention.end, mention.end + most), mention.end + most < text.length);
  return [
    ...(/[\p{L}\d]/u.test(before) ? [{ text: `[${before}] `, style: "dim" as const }] : []),
    words,
    ...(after === "" ? [] : [{ text: ` [${after}]`, style: "dim" as const }]),
  ];
}

/** As {@link wordsInText} where the words do not stand by themselves, else the words alone, cut to a line or two. */
export function readableWords(mention: DossierMention, text: string | undefined, style: Style, most = 50): Piece[] {
  const pieces = needsContext(mention.text) ? wordsInText(mention, text, most, style) : [{ text: mention.text, style }];
  return pieces.map((piece) => ({ ...piece, text: piece.style === style ? shortened(piece.text, 200) : piece.text }));
}

const END = /[.!?]["”’']?\s+(?=["“‘']?[\p{Lu}\d])|\n\s*\n/gu;

/** The last sentence of the stretch, which `next` follows; where it was cut, from a whole word on. */
function sentenceBefore(stretch: string, next: string, isCut: boolean): string {
  const ends = [...`${stretch}${next}`.matchAll(END)];
  const last = ends.at(-1);
  if (last) return stretch.slice(last.index + last[0].length).trim();
  return isCut ? `… ${stretch.replace(/^\S*\s/, "").trim()}`.replace(/^… $/, "") : stretch.trim();
}

/** The first sentence of the stretch without its full stop; where it was cut, up to a whole word. */
function sentenceAfter(stretch: string, isCut: boolean): string {
  const first = [...`${stretch} X`.matchAll(END)].find(({ index }) => index < stretch.length);
  const kept = first ? stretch.slice(0, first.index) : stretch;
  const whole = first || !isCut ? kept.trim() : `${kept.replace(/\s\S*$/, "").trim()} …`;
  return /[\p{L}\d]/u.test(whole) ? whole : "";
}
