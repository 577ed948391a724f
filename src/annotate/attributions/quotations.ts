import type { Segment, Span } from "../../model/index.ts";

/** A stretch between quotation marks, marks included. */
export type Quotation = Span & {
  /** The words without the marks. */
  readonly inner: Span;
  /** 0 outside all other quotations, 1 within one, and so on. */
  readonly level: number;
  /** False where the segment ends before the marks close, as each paragraph but the last of a long quotation does. */
  readonly closed: boolean;
};

type Mark = { readonly at: number; readonly length: number; readonly kind: "double" | "guillemet" | "single" };

const OPENERS: Readonly<Record<string, Mark["kind"]>> = {
  "“": "double",
  "„": "double",
  "«": "guillemet",
  "‘": "single",
};
const CLOSERS: Readonly<Record<string, Mark["kind"]>> = { "”": "double", "»": "guillemet", "’": "single" };

/** Words cut short at their front, whose apostrophe opens no quotation ("'em", "'90s"). */
const CLIPPED = /^['’](?:em|tis|twas|til|cause|bout|n|round|\d\ds?)\b/i;

/**
 * Matches the quotation marks of a text, segment by segment, in one pass: straight, curly, low, doubled apostrophes,
 * guillemets, single marks apart from apostrophes. A double mark left open ends with its segment; a single one is none.
 */
export function findQuotations(text: string, segments: readonly Segment[]): Quotation[] {
  return segments.flatMap((segment) => matchMarks(text, segment)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function matchMarks(text: string, segment: Span): Quotation[] {
  const found: Quotation[] = [];
  const open: Mark[] = [];
  const close = (depth: number, end: number, length: number, closed: boolean) => {
    const mark = open[depth]!;
    const level = open.slice(0, Math.min(depth, MAX_LEVEL)).length;
    open.length = depth;
    const inner = { start: mark.at + mark.length, end: end - length };
    if (inner.end > inner.start) found.push({ start: mark.at, end, inner, level, closed });
  };
  let closedAt = -1;
  let repeatedAt = -1;
  let spokenAt = -1;
  for (let at = segment.start; at < segment.end; at++) {
    const mark = markAt(text, at, segment);
    if (mark === null) continue;
    const isMisprint = mark.opens && mark.kind === "double" && closesBeforeTag(text, at, mark.length);
    const depth = mark.closes || isMisprint ? openDepth(open, mark.kind) : -1;
    const torn = depth < 0 && mark.opens && mark.kind === "double" ? tornAt(text, open, at) : -1;
    if (torn >= 0) {
      close(openDepth(open, "double"), torn, 0, true);
      open.push({ at, length: mark.length, kind: mark.kind });
    } else if (depth >= 0) {
      close(depth, at + mark.length, mark.length, true);
      if (mark.kind === "double") closedAt = at + mark.length;
      // Words with a stop of their own are spoken: a title or a single word may stand within a quotation.
      if (mark.kind === "double" && /[.,!?]\s?$/.test(text.slice(Math.max(0, at - 2), at))) spokenAt = closedAt;
    } else if (mark.opens && isRepeated(text, at, open, mark.kind)) {
      // What stayed open before others opened and closed was forgotten, and no paragraph of it goes on here.
      if (open.at(-1)!.kind === "double" && spokenAt > open.at(-1)!.at && repeatedAt < open.at(-1)!.at) {
        closeForgotten(text, open, found);
        open.push({ at, length: mark.length, kind: mark.kind });
      } else repeatedAt = at;
    } else if (mark.opens && open.length < MAX_LEVEL) open.push({ at, length: mark.length, kind: mark.kind });
    at += mark.length - 1;
  }
  while (open.length > 0) {
    const last = open.length - 1;
    if (open[last]!.kind === "single") open.length = last;
    else if (closedAt > open[last]!.at && segment.end - closedAt <= SHORT_REST) close(last, closedAt, 1, true);
    else if (closedAt > open[last]!.at && repeatedAt < open[last]!.at) closeForgotten(text, open, found);
    else close(last, segment.end, 0, false);
  }
  return found;
}

const SENTENCE_END = /[.!?]['’]?(?=\s+["“(]?\p{Lu})/u;

/** Characters in which the first sentence of a quotation is sought. */
const LONGEST_SENTENCE = 400;

/**
 * `“It is late. The town slept on. The “Bread First” march …`: of words whose closing mark was forgotten and after which others open
 * and close, the first sentence is surely spoken; the others stand in it no longer.
 */
function closeForgotten(text: string, open: Mark[], found: Quotation[]): void {
  const depth = open.length - 1;
  const mark = open.pop()!;
  const from = mark.at + mark.length;
  const next = found.reduce((least, { start }) => (start > mark.at ? Math.min(least, start) : least), Infinity);
  const words = text.slice(from, Math.min(next, from + LONGEST_SENTENCE));
  const ends = [TAG_WITHIN, SENTENCE_END].map((pattern) => pattern.exec(words)).filter((end) => end !== null);
  const end = Math.min(words.trimEnd().length, ...ends.map((one) => one.index + one[0].length));
  for (const [at, one] of found.entries())
    if (one.start > mark.at) found[at] = { ...one, level: Math.max(0, one.level - 1) };
  if (end > 0)
    found.push({
      start: mark.at,
      end: from + end,
      inner: { start: from, end: from + end },
      level: depth,
      closed: true,
    });
}

/** Verbs of the tags that are sought in print beside marks that were set wrongly. */
const TAG = "said|says|asked|asks|added|adds|told|tells|wrote|writes|explained|replied|continued|noted|recalled|argued";

const TAG_AHEAD = new RegExp(`^(?:(?:${TAG})\\s|(?:[\\p{L}\\d.'’-]{1,20} ){1,5}(?:${TAG})\\b)`, "u");

/** `“We all ran, “said the clerk. “It was hot.”`: after a comma and a blank a mark right before a tag closes, whichever way it bends. */
function closesBeforeTag(text: string, at: number, length: number): boolean {
  if (!/,\s{1,2}$/.test(text.slice(Math.max(0, at - 3), at))) return false;
  return TAG_AHEAD.test(text.slice(at + length, at + length + LONGEST_TAG));
}

const TAG_WITHIN = new RegExp(`,['’]?(?= (?:[\\p{L}\\d.'’-]{1,20} ){1,3}(?:${TAG})\\b)`, "u");

/** Characters of a tag at most. */
const LONGEST_TAG = 110;

const TAG_BEHIND = new RegExp(
  `,['’]?(?= (?:[\\p{L}\\d.'’-]{1,20} ){1,5}(?:${TAG})\\b[^.!?“”"]{0,60}\\.\\s{1,3}$)`,
  "u",
);

/** `"We all ran, the clerk said. "It was hot."`: where the words end that were never closed before a tag; -1 where none were. */
function tornAt(text: string, open: readonly Mark[], at: number): number {
  const depth = openDepth(open, "double");
  if (depth < 0) return -1;
  const from = Math.max(open[depth]!.at + 1, at - LONGEST_TAG);
  const tag = TAG_BEHIND.exec(text.slice(from, at));
  return tag === null ? -1 : from + tag.index + tag[0].length;
}

/** True for a mark that opens the next paragraph of an open quotation, where paragraphs were joined: `“One. “Two.”` */
function isRepeated(text: string, at: number, open: readonly Mark[], kind: Mark["kind"]): boolean {
  return kind === "double" && openDepth(open, kind) >= 0 && /[.!?,]\s{1,3}$/.test(text.slice(Math.max(0, at - 4), at));
}

/** Characters after the last closing mark that are a cue at most: `“It defended itself “very well”, the minister wrote.` */
const SHORT_REST = 60;

/** Deeper nesting than this is noise: it bounds the work on a text of opening marks only. */
const MAX_LEVEL = 8;

function openDepth(open: readonly Mark[], kind: Mark["kind"]): number {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    if (open[depth]!.kind === kind) return depth;
    if (kind === "single" && open[depth]!.kind !== "single") return -1;
  }
  return -1;
}

type MarkReading = {
  readonly kind: Mark["kind"];
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
};

function markAt(text: string, at: number, within: Span): MarkReading | null {
  const char = text[at]!;
  const before = at > within.start ? text[at - 1]! : " ";
  const doubled = (char === "'" || char === "`" || char === "’" || char === "‘") && text[at + 1] === char;
  const length = doubled ? 2 : 1;
  const after = at + length < within.end ? text[at + length]! : " ";
  const gapBefore = /[\s([{—–\-/"“‘'«]/.test(before);
  const gapAfter = /[\s)\]}.,;:!?—–\-/"”’'»]/.test(after);
  if (char === '"' || doubled) {
    const opens = !doubled || char === "`" || char === "‘" || gapBefore;
    return {
      kind: "double",
      length,
      opens: opens && !/\s/.test(after),
      closes: char !== "`" && char !== "‘" && !(gapBefore && !gapAfter),
    };
  }
  if (char === "'" || char === "’" || char === "‘") {
    const clipped = char !== "‘" && CLIPPED.test(text.slice(at, at + 8));
    const opens = char !== "’" && gapBefore && !/[\s\d]/.test(after) && !clipped;
    const closes = char !== "‘" && gapAfter && !/\s/.test(before);
    return { kind: "single", length, opens, closes: closes && !opens };
  }
  if (OPENERS[char]) {
    // “criminals“ while …: an opening mark right after a word and before a space was meant to close.
    const closes = char === "“" && !gapBefore && gapAfter;
    return { kind: OPENERS[char], length, opens: !closes, closes };
  }
  // ”Like this,” in print that has one mark for both ends.
  const bends = char === "”" && /[\s([—–]/.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (CLOSERS[char]) return { kind: CLOSERS[char], length, opens: bends, closes: true };
  return null;
}
