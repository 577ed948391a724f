import type { Reading, Span } from "../../model/index.ts";
import { findWords } from "../words.ts";

/** A document's words as the search for shared copy sees them: flat arrays, one element a word, promotion and listings left out. */
export type CopyText = {
  readonly length: number;
  /** FNV-1a of the word in lower case. */
  readonly hash: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** 1 for words between quotation marks: reports of one speech share its words without sharing copy. */
  readonly quoted: Uint8Array;
  /** 1 where something left out stands before the word: no passage runs across it. */
  readonly breaks: Uint8Array;
};

/** Reads the words of a document in order; none where it was not analysed. */
export function readCopyText(reading: Reading): CopyText {
  const words: (Span & { hash: number; quoted: boolean; breaks: boolean })[] = [];
  let breaks = false;
  for (const segment of reading.analysed ? reading.segments : []) {
    if (segment.kind === "promo" || segment.kind === "listing") {
      breaks = true;
      continue;
    }
    const text = reading.text.slice(segment.start, segment.end);
    const marks = findQuotations(text);
    let next = 0;
    for (const { term, start, end } of findWords(text)) {
      while (next < marks.length && marks[next]!.end <= start) next++;
      const quoted = next < marks.length && marks[next]!.start <= start;
      words.push({ hash: hashOf(term), start: segment.start + start, end: segment.start + end, quoted, breaks });
      breaks = false;
    }
  }
  return {
    length: words.length,
    hash: Uint32Array.from(words, (word) => word.hash),
    start: Uint32Array.from(words, (word) => word.start),
    end: Uint32Array.from(words, (word) => word.end),
    quoted: Uint8Array.from(words, (word) => Number(word.quoted)),
    breaks: Uint8Array.from(words, (word) => Number(word.breaks)),
  };
}

/** Stretches between quotation marks; a mark that is never closed ends at the end of the paragraph. Linear in the text. */
function findQuotations(text: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at];
    if (open < 0) {
      if (mark === "“" || mark === '"') open = at;
    } else if (mark === "”" || mark === '"' || mark === "\n" || mark === undefined) {
      found.push({ start: open, end: at });
      open = -1;
    }
  }
  return found;
}

/** FNV-1a, 32 bits. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
