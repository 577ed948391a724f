import type { Document, LanguageEngine, ParsedText } from "../model/index.ts";
import { joinParsedTexts } from "./join-parsed-texts.ts";

/**
 * Analyses documents segment by segment, so that no sentence crosses the border of a segment, in one batch of the
 * engine. Line breaks within a segment (hard-wrapped text) are read as blanks. One analysis a document, in order.
 */
export async function parseDocuments(documents: readonly Document[], engine: LanguageEngine): Promise<ParsedText[]> {
  const stretches = documents.flatMap((document) =>
    document.segments.map((at) => ({
      document,
      at,
      text: document.text.slice(at.start, at.end).replace(/[\r\n]/g, " "),
    })),
  );
  const parsed = await engine.parse(stretches.map((stretch) => stretch.text));
  let next = 0;
  return documents.map((document) => {
    const parts = document.segments.map((at) => ({ at, parsed: parsed[next++]! }));
    return joinParsedTexts(document.text, parts);
  });
}
