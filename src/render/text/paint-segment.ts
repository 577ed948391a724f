import type { Reading, Span } from "../../model/index.ts";
import type { Piece, Style } from "./styles.ts";

const ORDER: readonly Style[] = ["plain", "content", "value", "source", "cue"];

/** Words of a reading with sources, cues, contents, times and quantities told apart. */
export type PaintedReading = { piecesOf(span: Span): Piece[] };

/** Lays the styles over the text once, weakest first: a source or cue within a content keeps its own colour. */
export function paintReading(reading: Reading): PaintedReading {
  const styles = new Uint8Array(reading.text.length);
  const lay = (span: Span | null, style: Style) => {
    if (span) styles.fill(ORDER.indexOf(style), span.start, span.end);
  };
  for (const { content } of reading.attributions) for (const span of content) lay(span, "content");
  for (const span of [...reading.times, ...reading.quantities]) lay(span, "value");
  for (const { cue, source } of reading.attributions) {
    lay(source, "source");
    lay(cue, "cue");
  }
  return { piecesOf: (span) => runs(reading.text, styles, span) };
}

function runs(text: string, styles: Uint8Array, { start, end }: Span): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && styles[at] === styles[from]) continue;
    pieces.push({ text: text.slice(from, at), style: ORDER[styles[from] ?? 0] ?? "plain" });
    from = at;
  }
  return pieces;
}
