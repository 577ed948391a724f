import type {
  Attribution,
  Quantity,
  Reading,
  RejectedReading,
  Segment,
  Span,
  TimeExpression,
} from "../../model/index.ts";
import { chainText } from "../chain.ts";
import { fillLines } from "./fill-lines.ts";
import { type PaintedReading, paintReading } from "./paint-segment.ts";
import { printable, shortened } from "./printable.ts";
import type { Painter, Piece } from "./styles.ts";
import { whyAttributed } from "./why-attributed.ts";

/** `explain` adds the rule that each decision rests on. `width` in columns. */
export type TextOptions = { readonly paint: Painter; readonly width: number; readonly explain: boolean };

const SEGMENT_MARKS: Partial<Record<Segment["kind"], string>> = {
  excerpt: "excerpt of another outlet",
  post: "post",
  caption: "caption",
  listing: "list of headings",
  promo: "the outlet's own promotion",
};

/**
 * A reading for people: the text paragraph by paragraph in colours, and under each paragraph who says what in it, on
 * whose word, with the values read from its dates and quantities. Ends with a line break.
 */
export function renderReadingText(reading: Reading, options: TextOptions): string {
  const painted = paintReading(reading);
  const lists = listsBySegment(reading);
  const lines = [...headLines(reading, options), ""];
  reading.segments.forEach((segment, index) => {
    lines.push(...segmentLines(segment, painted, options));
    lines.push(...noteLines(reading, lists[index]!, options), "");
  });
  for (const { message, code, span } of reading.diagnostics) {
    const where = span && options.explain ? ` [${code} ${span.start}–${span.end}]` : "";
    lines.push(
      ...fillLines([{ text: `Note: ${message}${where}`, style: "dim" }], frame(options, "", "      "), options.paint),
    );
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function headLines(reading: Reading, options: TextOptions): string[] {
  const { paint } = options;
  const published = reading.published;
  const basis =
    published && `${published.value} (${published.basis}${options.explain ? `, rule ${published.rule}` : ""})`;
  const facts = [reading.outlet ?? "outlet unknown", basis ?? "date unknown", reading.file].map(printable);
  return [paint(printable(reading.title ?? reading.file), "title"), paint(facts.join(" · "), "dim")];
}

function segmentLines(segment: Segment, painted: PaintedReading, options: TextOptions): string[] {
  const mark = SEGMENT_MARKS[segment.kind];
  const label: string[] = mark ? [options.paint(`(${mark})`, "dim")] : [];
  const pieces: Piece[] = painted.piecesOf(segment);
  if (segment.kind === "headline" || segment.kind === "heading")
    return fillLines(
      pieces.map((piece) => ({ ...piece, style: "heading" })),
      frame(options, "", ""),
      options.paint,
    );
  const indent = segment.kind === "excerpt" || segment.kind === "post" ? "  | " : "";
  const rows = segment.kind === "listing" || segment.kind === "post" ? splitRows(pieces) : [pieces];
  return [...label, ...rows.flatMap((row) => fillLines(row, frame(options, indent, indent), options.paint))];
}

/** Lists and posts keep their lines; in prose a line break is a blank. */
function splitRows(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [[]];
  for (const { text, style } of pieces) {
    text.split("\n").forEach((line, index) => {
      if (index > 0) rows.push([]);
      rows.at(-1)!.push({ text: line, style });
    });
  }
  return rows;
}

type SegmentLists = { attributions: Attribution[]; times: TimeExpression[]; quantities: Quantity[] };

/** What stands in each segment; one walk over the lists, which are in text order. */
function listsBySegment(reading: Reading): SegmentLists[] {
  const lists: SegmentLists[] = reading.segments.map(() => ({ attributions: [], times: [], quantities: [] }));
  const segmentAt = (at: number) => lists[findSegment(reading.segments, at)];
  for (const attribution of reading.attributions)
    segmentAt(attribution.content[0]?.start ?? 0)?.attributions.push(attribution);
  for (const time of reading.times) segmentAt(time.start)?.times.push(time);
  for (const quantity of reading.quantities) segmentAt(quantity.start)?.quantities.push(quantity);
  return lists;
}

/** Index of the last segment that starts at or before `at`. */
function findSegment(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function noteLines(reading: Reading, lists: SegmentLists, options: TextOptions): string[] {
  const words = ({ start, end }: Span) => reading.text.slice(start, end);
  const line = (pieces: Piece[]) => fillLines(pieces, frame(options, "   → ", "     "), options.paint);
  const notes = lists.attributions.flatMap((attribution) => [
    ...line(attributionPieces(attribution, words, options.explain)),
    ...(options.explain ? becauseLines(whyAttributed(attribution, words), options) : []),
    ...(options.explain ? (attribution.rejected ?? []) : []).flatMap((rival) =>
      fillLines(rejectedPieces(rival, words), frame(options, "     not: ", "       "), options.paint),
    ),
  ]);
  const values = [
    ...lists.times.map((time) => timeText(time, words(time), options.explain)),
    ...lists.quantities.map((quantity) => quantityText(quantity, words(quantity), options.explain)),
  ];
  if (values.length > 0) notes.push(...line([{ text: values.join("; "), style: "value" }]));
  return notes;
}

function attributionPieces(attribution: Attribution, words: (span: Span) => string, explain: boolean): Piece[] {
  const who = chainText(attribution.hops) || attribution.source?.name || "source not named";
  const cue = attribution.cue ? ` [${shortened(words(attribution.cue), 40)}]` : "";
  const nested = attribution.within ? `, within ${attribution.within}` : "";
  const rule = explain ? ` [${attribution.id} rule ${attribution.rule}]` : "";
  return [
    { text: who, style: "source" },
    { text: cue, style: "cue" },
    { text: ": ", style: "plain" },
    { text: shortened(attribution.content.map(words).join(" … "), 160), style: "content" },
    { text: ` (${attribution.kind}, ${attribution.factuality}${nested})${rule}`, style: "dim" },
  ];
}

function becauseLines(text: string, options: TextOptions): string[] {
  return fillLines([{ text, style: "dim" }], frame(options, "     because: ", "       "), options.paint);
}

/** A reading of the same cue that lost, and why. */
function rejectedPieces({ rule, content, reason }: RejectedReading, words: (span: Span) => string): Piece[] {
  return [
    { text: shortened(content.map(words).join(" … "), 120), style: "content" },
    { text: ` (rule ${rule}: ${reason})`, style: "dim" },
  ];
}

function timeText(time: TimeExpression, words: string, explain: boolean): string {
  return `“${shortened(words, 60)}” = ${time.mod ? `${time.mod} ` : ""}${time.value} (${time.basis}${explain ? `, rule ${time.rule}` : ""})`;
}

function quantityText(quantity: Quantity, words: string, explain: boolean): string {
  const value = quantity.upper === undefined ? `${quantity.value}` : `${quantity.value}–${quantity.upper}`;
  const sign = quantity.comparator === "=" || quantity.comparator === ".." ? "" : `${quantity.comparator} `;
  return `“${shortened(words, 60)}” = ${sign}${value}${quantity.unit ? ` ${quantity.unit}` : ""}${explain ? ` (rule ${quantity.rule})` : ""}`;
}

function frame(options: TextOptions, first: string, rest: string) {
  return { width: options.width, first, rest };
}
