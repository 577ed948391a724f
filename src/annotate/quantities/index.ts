import type { Document, ParsedText, Quantity, TimeExpression } from "../../model/index.ts";

/** Finds quantities outside `times`, in text order. */
export function findQuantities(
  _document: Document,
  _parsed: ParsedText,
  _times: readonly TimeExpression[],
): Quantity[] {
  return [];
}
