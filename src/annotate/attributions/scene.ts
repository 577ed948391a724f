import type { EntityMention, ParsedText, Segment, Span, TokenRange } from "../../model/index.ts";
import type { AnnotationContext } from "../context.ts";
import { findQuotations, type Quotation } from "./quotations.ts";

/** What all finders look at: the context, its quotation marks, and look-ups by character. */
export type Scene = {
  readonly context: AnnotationContext;
  readonly parsed: ParsedText;
  readonly text: string;
  /** All quotations, in text order, outer before inner. */
  readonly quotations: readonly Quotation[];
  /** Quotations that stand in no other. */
  readonly outermost: readonly Quotation[];
  /** The outermost quotation that holds the character, or null. */
  quotationAt(at: number): Quotation | null;
  segmentAt(at: number): Segment | null;
  /** Index of the first token that ends after the character. */
  tokenAt(at: number): number;
};

/** Prepares a document for the finders; linear in its length. */
export function createScene(context: AnnotationContext): Scene {
  const { document, parsed } = context;
  const quotations = findQuotations(document.text, document.segments);
  const outermost = quotations.filter((quotation) => quotation.level === 0);
  return {
    context,
    parsed,
    text: document.text,
    quotations,
    outermost,
    quotationAt: (at) => holding(outermost, at),
    segmentAt: (at) => holding(document.segments, at),
    tokenAt: (at) => firstAfter(parsed, at),
  };
}

/** The one of disjoint sorted spans that holds the character, by binary search. */
function holding<S extends Span>(spans: readonly S[], at: number): S | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (at < span.start) high = middle - 1;
    else if (at >= span.end) low = middle + 1;
    else return span;
  }
  return null;
}

function firstAfter(parsed: ParsedText, at: number): number {
  let low = 0;
  let high = parsed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parsed.end[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const EDGE = /[\s,;:]/;
const END = /[\s,;:.\-–—]/;

/** The characters of a token range without white space, commas and dashes at its ends; null where nothing is left. */
export function spanOf(scene: Scene, range: TokenRange): Span | null {
  if (range.end <= range.start) return null;
  return trimmed(scene.text, { start: scene.parsed.start[range.start]!, end: scene.parsed.end[range.end - 1]! });
}

/** The span without white space and separators at its ends; a full stop goes too, unless an abbreviation or quotation ends there. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && (EDGE.test(text[start]!) || /[-–—.)\]]/.test(text[start]!))) start++;
  while (end > start && END.test(text[end - 1]!) && !isAbbreviation(text, start, end)) end--;
  return end > start ? { start, end } : null;
}

/** Blanks and line ends between the words that lead to a quotation and its first mark, at most. */
const WIDEST_GAP = 12;

/** The last character before the white space in front of a place; null where there is none from `limit` on. */
export function lastBefore(text: string, limit: number, place: number): { mark: string; at: number } | null {
  for (let at = place - 1; at >= Math.max(limit, place - WIDEST_GAP); at--)
    if (!/\s/.test(text[at]!)) return { mark: text[at]!, at };
  return null;
}

function isAbbreviation(text: string, start: number, end: number): boolean {
  return (
    text[end - 1] === "." &&
    /(?:^|[\s.])(?:[A-Z]|Inc|Corp|Ltd|Co|Jr|Sr)\.$/.test(text.slice(Math.max(start, end - 7), end))
  );
}

/** True where the token stands in a person's name, by binary search. */
export function isPersonAt({ parsed }: Scene, token: number): boolean {
  let low = 0;
  let high = parsed.entities.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end, label } = parsed.entities[middle]!;
    if (start > token) high = middle - 1;
    else if (end <= token) low = middle + 1;
    else return label === "PERSON";
  }
  return false;
}

/** The mentions of entities that lie within the span, in text order; by binary search. */
export function mentionsWithin({ context }: Scene, { start, end }: Span): EntityMention[] {
  const { mentions } = context;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: EntityMention[] = [];
  for (; low < mentions.length && mentions[low]!.start < end; low++)
    if (mentions[low]!.end <= end) found.push(mentions[low]!);
  return found;
}
