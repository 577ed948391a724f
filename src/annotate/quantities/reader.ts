import type { EntitySpan, ParsedText, QuantityKind, TokenRange } from "../../model/index.ts";
import type { NumberPhrase } from "./number-phrase.ts";

/** What a reader knows of the place of a number. */
export type Place = {
  readonly parsed: ParsedText;
  readonly phrase: NumberPhrase;
  /** End of the sentence (exclusive). */
  readonly limit: number;
  /** Start of the sentence. */
  readonly floor: number;
  /** First token of the next number in the sentence, or `limit`: what is counted ends before it. */
  readonly nextNumber: number;
  /** Entity of the language engine at the number, or null. */
  readonly entity: EntitySpan | null;
};

/** What a reader makes of a number: the tokens from sign to unit, without the comparator. */
export type Measured = TokenRange & {
  readonly kind: QuantityKind;
  readonly unit: string | null;
  readonly counted: TokenRange | null;
  readonly rule: string;
  /** The number reckoned on (cents as dollars). */
  readonly factor?: number;
  readonly per?: string;
};

/** Says what a number measures; null leaves it to the next reader of the list. */
export type QuantityReader = (place: Place) => Measured | null;

/** The lower-case word at a token, or the empty string beyond the sentence. */
export function wordAt({ parsed, floor, limit }: Place, token: number): string {
  return token >= floor && token < limit ? parsed.lower(token) : "";
}

/** "per share", "a year", "an hour" after a quantity: the tokens and the lemma of what each has; null if none follows. */
export function readRate(place: Place, end: number): { readonly end: number; readonly per: string } | null {
  const { parsed, limit } = place;
  const word = wordAt(place, end);
  const isRate =
    word === "per" || word === "each" || word === "/" || ((word === "a" || word === "an") && isEach(place, end));
  if (!isRate || end + 1 >= limit) return null;
  const noun = end + 1;
  if (!/^NN/.test(parsed.tag(noun)) || parsed.lower(noun) === "cent") return null;
  return { end: noun + 1, per: parsed.lemma(noun).toLowerCase() };
}

const EACH = new Set([
  "year",
  "month",
  "week",
  "day",
  "hour",
  "share",
  "barrel",
  "gallon",
  "person",
  "head",
  "night",
  "minute",
  "pound",
  "ton",
  "tonne",
  "piece",
  "ounce",
  "litre",
  "liter",
]);

function isEach({ parsed, limit }: Place, article: number): boolean {
  return article + 1 < limit && EACH.has(parsed.lower(article + 1));
}
