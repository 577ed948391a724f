import type { Document, ParsedText, TimeExpression } from "../../model/index.ts";

/** Finds time expressions and their values against the document's publication date, in text order. */
export function findTimes(_document: Document, _parsed: ParsedText): TimeExpression[] {
  return [];
}
