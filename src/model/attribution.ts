import type { Span } from "./span.ts";

/** What kind of source stands behind a hop; `own` is the outlet's own voice. */
export type SourceKind = "outlet" | "official" | "anonymous" | "organisation" | "person" | "document" | "post" | "own";

/** `direct`: all content in quotation marks; `indirect`: none of it; `mixed`: part of it. */
export type AttributionKind = "direct" | "indirect" | "mixed";

/** How a statement stands to the facts as its cue and clause say. */
export type Factuality = "asserted" | "denied" | "alleged" | "expected" | "possible" | "asked";

/** One link of a chain of sources. `name`: the entity's name where it is known, else the words of the source. */
export type Hop = Span & {
  readonly name: string;
  readonly kind: SourceKind;
  readonly entity: string | null;
  /** The words that make this link ("reports that", "citing", "data from"); null where only position makes it. */
  readonly cue: Span | null;
  /** True where the outlet is only the place of the words (broadcast, interview). */
  readonly venue?: true;
};

/** Words that speak of the source: the full noun phrase with title and apposition. */
export type SourceMention = Span & {
  readonly entity: string | null;
  readonly kind: SourceKind;
  /** The words that the source is known by, after aliases and coreference: a name, or the noun phrase itself. */
  readonly name: string;
};

/** A reading of the same cue word that was considered and not kept. */
export type RejectedReading = {
  /** The rule that proposed it. */
  readonly rule: string;
  /** What it took for the content, in text order. */
  readonly content: readonly Span[];
  /** Why the other reading was kept, in words for people. */
  readonly reason: string;
};

/** Source – cue – content, as in the PARC and PolNeAR corpora. */
export type Attribution = {
  /** `a1`, `a2` … in order of the first character of source, cue or content. */
  readonly id: string;
  readonly kind: AttributionKind;
  /** Null where the text names none ("reportedly"). */
  readonly source: SourceMention | null;
  /** Null where only layout attributes (a post, an excerpt). */
  readonly cue: Span | null;
  /** In text order; more than one part where the cue stands inside. */
  readonly content: readonly Span[];
  /** Id of the attribution in whose content this one stands. */
  readonly within: string | null;
  /** Nearest to the reader first, the origin last; empty where no source is known. The document's own outlet is no hop. */
  readonly hops: readonly Hop[];
  /** What the cue says of the content. */
  readonly factuality: Factuality;
  /** Lemma of the cue's main word (`say`, `deny`, `according to`), or null. */
  readonly cueLemma: string | null;
  /** The rule that found it. */
  readonly rule: string;
  /** Other readings of the cue word, where there were any. */
  readonly rejected?: readonly RejectedReading[];
};
