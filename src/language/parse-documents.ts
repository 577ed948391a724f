import type { Document, LanguageEngine, ParsedText, Segment, Span } from "../model/index.ts";
import { createSentenceCase } from "./english/sentence-case.ts";
import { joinParsedTexts } from "./join-parsed-texts.ts";
import { withKnownSigns } from "./known-signs.ts";

/**
 * Analyses documents segment by segment, so that no sentence crosses the border of a segment, in one batch of the
 * engine. Line breaks within a segment (hard-wrapped text) are read as blanks, signs that it does not know as others that it knows, and English headlines in title case as if they
 * were spelt like sentences; offsets and words are those of the document. One analysis a document, in order.
 */
export async function parseDocuments(documents: readonly Document[], engine: LanguageEngine): Promise<ParsedText[]> {
  const stretches = documents.map(({ segments }) => segments.map(wordsOf));
  const texts = documents.flatMap(({ text, segments }, at) => {
    const spell = engine.language === "en" ? createSentenceCase(text, segments) : (_: number, words: string) => words;
    return stretches[at]!.map(({ start, end }, index) => spell(index, withKnownSigns(text.slice(start, end))));
  });
  const parsed = await engine.parse(texts);
  let next = 0;
  return documents.map(({ text }, at) => {
    const parts = stretches[at]!.map((stretch) => ({ at: stretch, parsed: parsed[next++]! }));
    return joinParsedTexts(text, parts);
  });
}

/** A segment without its dateline, whose place is no subject: "WASHINGTON — The minister said …" */
function wordsOf({ start, end, dateline }: Segment): Span {
  return { start: dateline?.end ?? start, end };
}
