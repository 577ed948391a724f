import { joinApostrophes } from "./apostrophes.ts";
import { normaliseLineEnds } from "./line-ends.ts";
import { composeOffsets, type OffsetMap } from "./offset-map.ts";

/** The clean text of plain words: line ends become LF, torn apostrophes are joined. The map leads from the clean text to `raw`. */
export function cleanPlainText(raw: string): { readonly text: string; readonly offsets: OffsetMap } {
  const lines = normaliseLineEnds(raw);
  const { text, offsets } = joinApostrophes(lines.text);
  return { text, offsets: composeOffsets(offsets, lines.offsets) };
}
