import { findAttributions } from "../src/annotate/attributions/index.ts";
import { resolveEntities } from "../src/annotate/entities/index.ts";
import type { Attribution, Document } from "../src/model/index.ts";
import { parsedDocument } from "./engine.ts";

/** The attributions of a text of our own, and each as `[source, cue, content … content]` in its words. */
export async function readAttributions(text: string, overrides: Partial<Document> = {}) {
  const { document, parsed } = await parsedDocument(text, overrides);
  const entities = resolveEntities(document, parsed);
  const attributions = findAttributions({ document, parsed, times: [], quantities: [], ...entities });
  const words = (span: { start: number; end: number } | null) =>
    span === null ? null : document.text.slice(span.start, span.end);
  const shown = (one: Attribution) => [words(one.source), words(one.cue), one.content.map(words).join(" … ")];
  return { attributions, shown: attributions.map(shown), words };
}
