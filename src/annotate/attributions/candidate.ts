import type { Factuality, RejectedReading, Span } from "../../model/index.ts";

/**
 * A proposed attribution. Finders propose, refiners correct; only `index.ts` turns what is left into attributions.
 * Tokens tie the candidate to the parse: `cueToken` is the cue's main word, `sourceToken` the head of the source.
 */
export type Candidate = {
  readonly rule: string;
  readonly cue: Span | null;
  readonly cueToken: number | null;
  readonly cueLemma: string | null;
  readonly source: Span | null;
  readonly sourceToken: number | null;
  /** In text order, never overlapping, never empty. */
  readonly content: readonly Span[];
  readonly factuality: Factuality;
  /** True where the content is exactly quotations, so that refiners leave its borders alone. */
  readonly quoted?: true;
  /** True where a segment's role, not words, attributes (post, excerpt). */
  readonly layout?: "post" | "excerpt";
  /** Readings of the same cue word that gave way to this one. */
  readonly rejected?: readonly RejectedReading[];
};
