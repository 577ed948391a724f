import type { AttributionKind, Span } from "../../model/index.ts";
import type { Scene } from "./scene.ts";
import { hasWord } from "./words.ts";

/** How much of the content stands in quotation marks: all of its words, none, or part. */
export function contentKind(scene: Scene, content: readonly Span[]): AttributionKind {
  let quoted = false;
  let plain = false;
  for (const span of content) {
    let at = span.start;
    for (const quotation of quotationsIn(scene, span)) {
      if (quoted && plain) return "mixed";
      quoted = true;
      if (quotation.start > at) plain ||= hasWord(scene.text, { start: at, end: quotation.start });
      at = Math.max(at, quotation.end);
    }
    if (at < span.end) plain ||= hasWord(scene.text, { start: at, end: span.end });
  }
  return quoted ? (plain ? "mixed" : "direct") : "indirect";
}

/** Outermost quotations that overlap the span, in text order; one half in and half out counts with the part inside. */
function* quotationsIn(scene: Scene, span: Span): Generator<Span> {
  const { outermost } = scene;
  let low = 0;
  let high = outermost.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (outermost[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < outermost.length && outermost[index]!.start < span.end; index++)
    yield outermost[index]!;
}
