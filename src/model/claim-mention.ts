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
 * What a word that governs a clause makes of it: `negation` turns it round ("don't think that", "stopped short of"); `condition` supposes it
 * ("if", "unless", "until he pays"); `conditional`: it holds under a condition; `question` ("whether"); `ahead`: to come ("before the council meets"); `purpose` ("so that");
 * `unreal` ("as if", "lest"); `doubt` leaves it open ("fears that"); `alleged` ("the allegation that"); `fact` takes it for granted ("furious that").
 */
export type OperatorKind =
  | "negation"
  | "condition"
  | "conditional"
  | "question"
  | "ahead"
  | "purpose"
  | "unreal"
  | "doubt"
  | "alleged"
  | "fact";

/** Words that govern a clause: where they stand (often outside the clause), what they make of it, and the construction. */
export type ClaimOperator = Span & {
  readonly kind: OperatorKind;
  readonly rule: string;
  /** Set where it stands with the cue of the claim's attribution, whose factuality has it: the claim's own factuality and polarity do not. */
  readonly beyond?: true;
};

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
  /** Words that govern the clause, the nearest first; without them it says something else. Absent where there are none. */
  readonly operators?: readonly ClaimOperator[];
  readonly tense: "past" | "present" | "future";
  /** Index into `reading.sentences` and `reading.segments`. */
  readonly sentence: number;
  readonly segment: number;
  /** Set where the words say little by themselves (somebody's office): a dossier has them only beside others that tell it too. */
  readonly slight?: true;
};
