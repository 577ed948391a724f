import type { Factuality } from "./attribution.ts";
import type { Span } from "./span.ts";

export type Polarity = "positive" | "negative";

/** Part played in the predicate: grammatical, after passive voice is undone where `subject` is the logical one. */
export type ArgumentRole = "subject" | "object" | "recipient" | "complement" | "oblique";

/** One participant or circumstance of a claim. */
export type ClaimArgument = Span & {
  readonly role: ArgumentRole;
  /** Lower-case preposition of an oblique ("in", "with"), else null. */
  readonly preposition: string | null;
  /** Lemma of the head word. */
  readonly head: string;
  /** Id of the {@link Entity} that the head refers to, after coreference; null if none. */
  readonly entity: string | null;
};

/** What a part of a clause tells: a time, a place, a figure, what a noun is (apposition), a clause within, or another circumstance. */
export type ClaimSlot = "when" | "where" | "figure" | "name" | "clause" | "other";

/** A stretch of a clause that the rest can do without. Parts may nest, and one may stand in another. */
export type ClaimPart = Span & { readonly slot: ClaimSlot };

/**
 * One clause that says something checkable. Indexes point into the lists of the same reading.
 * Spans of claims may nest (a clause within a clause) but are never equal.
 */
export type ClaimMention = Span & {
  /** `c1`, `c2` … in text order. */
  readonly id: string;
  /** Innermost attribution whose content holds the claim; null in the outlet's own voice. */
  readonly attribution: string | null;
  readonly factuality: Factuality;
  readonly polarity: Polarity;
  /** The word that carries the clause: its span and its lemma, with particle ("carry out"); `be` with a complement. */
  readonly predicate: Span & { readonly lemma: string };
  readonly arguments: readonly ClaimArgument[];
  /** Indexes into `reading.times`, `reading.quantities`, `reading.entities` (mentions) that belong to this clause. */
  readonly times: readonly number[];
  readonly quantities: readonly number[];
  readonly places: readonly number[];
  /** Ids of entities named anywhere in the span. */
  readonly entities: readonly string[];
  /** Lower-case lemmas of content words, in text order, without repeats. */
  readonly terms: readonly string[];
  /** In text order, the outer before those within; absent where there are none. */
  readonly parts?: readonly ClaimPart[];
  readonly tense: "past" | "present" | "future";
  /** Index into `reading.sentences` and `reading.segments`. */
  readonly sentence: number;
  readonly segment: number;
};
