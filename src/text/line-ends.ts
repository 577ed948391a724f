import { createShift, createShortened, type OffsetMap } from "./offset-map.ts";

/** `CR LF` and lone `CR` become `LF`. The map leads from the new text to the old one. */
export function normaliseLineEnds(text: string): { readonly text: string; readonly offsets: OffsetMap } {
  let found = text.indexOf("\r");
  if (found < 0) return { text, offsets: createShift(0) };
  const at: number[] = [];
  const shift: number[] = [];
  for (; found >= 0; found = text.indexOf("\r", found + 1)) {
    if (text.charCodeAt(found + 1) !== 0x0a) continue;
    at.push(found + 1 - at.length);
    shift.push(at.length);
  }
  return { text: text.replace(/\r\n?/g, "\n"), offsets: createShortened(at, shift) };
}
