import type { Document, EntitySpan, FactBasis, ParsedText, Span, TimeType } from "../../model/index.ts";
import type { Day } from "./calendar.ts";
import type { TimeUnit } from "./units.ts";

export type Tense = "past" | "present" | "future";

/** What a value may be reckoned from, at one place of the text. */
export type Scope = {
  /** Day of publication; null where unknown. */
  readonly published: Day | null;
  /** True where the publication date is itself reckoned from context, so that it may be a day off. */
  readonly publishedImplied: boolean;
  /** Last calendar value resolved before this place, or null. */
  readonly anchor: string | null;
  /** Last calendar value near before this place that is at least as fine as a unit ("on March 3 … two days later"), or null. */
  anchorFor(unit: TimeUnit): string | null;
  /** Tense of the clause that holds the words; null where nothing tells. */
  readonly tense: Tense | null;
  /** The clause lies behind another of the past: "had been sent down", "a clerk sacked on Thursday sued". */
  readonly background: boolean;
  /** Lower-case words before the span, at most 40 characters, in the same segment. */
  readonly before: string;
  /** Lower-case words after the span, at most 40 characters, in the same segment. */
  readonly after: string;
};

/** Words that may be a time expression, with its value still to be reckoned. */
export type Candidate = Span & {
  readonly type: TimeType;
  readonly rule: string;
  readonly mod?: string;
  readonly basis: FactBasis;
  /** TIMEX3 value; a clock time without a day begins with `T`. Null where it turns out to be no time at this place. */
  resolve(scope: Scope): string | null;
};

/** A candidate with its value. */
export type Draft = Omit<Candidate, "resolve"> & { readonly value: string };

/** What a finder may look at besides its match. */
export type Look = {
  readonly document: Document;
  readonly parsed: ParsedText;
  /** Token that holds a character, or the next one. */
  tokenAt(offset: number): number;
  /** Entity of the language engine that holds a character. */
  entityAt(offset: number): EntitySpan | null;
};

/** Named parts of a match; absent parts are undefined. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** What a finder makes of a match: the span is the whole match unless `start`/`end` narrow it. */
export type Found = Omit<Candidate, "start" | "end" | "rule" | "basis"> & {
  readonly start?: number;
  readonly end?: number;
  readonly basis?: FactBasis;
};

/** Proposes candidates: wherever `pattern` matches, `read` says what it means, or null if nothing. */
export type Finder = {
  readonly name: string;
  readonly pattern: RegExp;
  read(parts: Parts, at: Span & { readonly words: string }, look: Look): Found | null;
};

/** A candidate whose words say all: basis `stated`. */
export function stated(type: TimeType, value: string, mod?: string): Found {
  return { type, basis: "stated", resolve: () => value, ...(mod === undefined ? {} : { mod }) };
}

/** A candidate whose value is reckoned from its place: basis `implied`. */
export function implied(type: TimeType, resolve: (scope: Scope) => string | null, mod?: string): Found {
  return { type, basis: "implied", resolve, ...(mod === undefined ? {} : { mod }) };
}
