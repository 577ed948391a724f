import type { Span } from "./span.ts";

/** `=` exact as worded, `~` around, `>` more than, `>=` at least, `<` less than, `<=` up to, `..` a range `value`–`upper`. */
export type Comparator = "=" | "~" | ">" | ">=" | "<" | "<=" | "..";

/** What kind of thing is measured. `ordinal`: third, 5th; `age`: of a person in years. */
export type QuantityKind = "count" | "money" | "percent" | "measure" | "ordinal" | "age" | "score";

/** A number with its unit or the thing counted. Times and durations are {@link TimeExpression}s, not quantities. */
export type Quantity = Span & {
  readonly kind: QuantityKind;
  /** The number reckoned out: "five million" is 5000000; "dozens" is 24 with `~` and `vague`. */
  readonly value: number;
  /** The upper end of a range; absent otherwise. */
  readonly upper?: number;
  readonly comparator: Comparator;
  /** True for "dozens of", "hundreds of", "several": only the order of magnitude is meant. */
  readonly vague: boolean;
  /** The smallest step that the words resolve: 5,000,000 for "five million" is 1000000, 11,000 is 1000, 4,972 is 1. */
  readonly precision: number;
  /** Lemma of the head of what is counted (`container`), ISO 4217 code for money, `percent`, SI-like unit name (`kilometre`), or null. */
  readonly unit: string | null;
  /** For a rate, lemma of what each has the quantity: `share` in "$4.16 per share", `year` in "60 a year". A rate is no total. */
  readonly per?: string;
  /** The words of the thing counted with its modifiers ("artillery shells"), or null. */
  readonly counted: Span | null;
  /** The bare number words within the span. */
  readonly number: Span;
  readonly rule: string;
};
