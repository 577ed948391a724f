import { createLazyOffsets, createShift, createShortened, type OffsetMap } from "./offset-map.ts";

/** `CR LF` and lone `CR` become `LF`. The map leads from the new text to the old one. */
export function normaliseLineEnds(text: string): { readonly text: string; readonly offsets: OffsetMap } {
  if (!text.includes("\r")) return { text, offsets: createShift(0) };
  return { text: text.replace(/\r\n?/g, "\n"), offsets: createLazyOffsets(() => mapLineEnds(text)) };
}

function mapLineEnds(text: string): OffsetMap {
  const at: number[] = [];
  const shift: number[] = [];
  for (let found = text.indexOf("\r\n"); found >= 0; found = text.indexOf("\r\n", found + 2)) {
    at.push(found + 1 - at.length);
    shift.push(at.length);
  }
  return createShortened(at, shift);
}
