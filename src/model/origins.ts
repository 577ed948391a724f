import type { SourceKind } from "./attribution.ts";
import type { Evidence } from "./dossier.ts";
import type { Span } from "./span.ts";

/** Where one mention comes from as far as its text tells: the rule that told it, and the words it rests on. */
export type OriginBasis = {
  /** `own-voice` `last-hop` `aside` `quotation-without-speaker` `speaker-not-told` … (docs/origins.md). */
  readonly rule: string;
  readonly why: string;
  /** The words of the document that name the source; null in the outlet's own voice. */
  readonly words: (Span & { readonly text: string }) | null;
};

/** Mentions of one claim that go back to one origin for sure. */
export type OriginSource = {
  /** The fullest name; null for an outlet's own voice and where no source is named. */
  readonly name: string | null;
  readonly kind: SourceKind;
  /** Indexes into the claim's mentions. */
  readonly mentions: readonly number[];
};

/**
 * Why two mentions were counted as one origin (`one`), or may be one, so that only `max` counts them apart (`perhaps-one`); or why the second
 * may tell something else than most mentions do, the first of these, so that only `max` counts its origin (`perhaps-aside`).
 */
export type OriginStep = {
  readonly effect: "one" | "perhaps-one" | "perhaps-aside";
  /** The two mentions, as indexes. */
  readonly pair: readonly [number, number];
  readonly rule: string;
  /** One line for a person, in the words of the texts. It rests on the words of the two mentions' origins (`originBasis`) and on their own. */
  readonly why: string;
};

/** A clause of another claim that may tell the same, in a document that the claim has no mention of: put together with it, the claim would have one origin more. */
export type BesideMention = Span & {
  readonly document: string;
  readonly file: string;
  readonly text: string;
  readonly origin: string | null;
  readonly originKind: SourceKind;
  /** Index of the claim's mention that it is most like. */
  readonly mention: number;
};

/** How many independent origins: a range, since an unknown origin may or may not be one already counted. */
export type OriginRange = { readonly min: number; readonly max: number };

/** Independent origins of a claim, and what the range rests on. */
export type OriginCount = OriginRange & {
  /** Those of the mentions: as many as `max`, or one less where there is one `beside`; absent where nobody recorded them. */
  readonly sources?: readonly OriginSource[];
  /** What the range rests on: the steps that made `max` smaller than the number of mentions, then those that made `min` smaller than `max`. */
  readonly steps?: readonly OriginStep[];
  /** What `max` counts that is no mention of the claim, but may tell the same; absent where there is nothing. */
  readonly beside?: BesideMention;
};

/**
 * How a statement lost its source or its doubt on the way: `flat` (one document states what another attributes or calls alleged),
 * `firmer` (told as sure what the document it goes back to told with a doubt), `shortened` (the chain ends at a link, the other names who stands behind it).
 */
export type LaunderingKind = "flat" | "firmer" | "shortened";

/** A statement that one mention tells with its source or its doubt and another without. No verdict: both may be right. */
export type Laundering = {
  readonly kind: LaunderingKind;
  /** Index of the mention that tells it without, and of the one that tells it with source or doubt. */
  readonly bare: number;
  readonly careful: number;
  readonly rule: string;
  /** One line for a person, in the words of the texts. */
  readonly why: string;
  readonly evidence: readonly Evidence[];
};

/** The way by which statements of a speaker reach the reader. */
export type SpeakerRoute = {
  /** Outlet or agency that passes the words on; null where the documents themselves heard or read them. */
  readonly name: string | null;
  readonly statements: number;
};

/** A person or institution that speaks in a story. */
export type Speaker = {
  readonly name: string;
  readonly kind: SourceKind;
  /** Attributions whose chain ends at this speaker, and the documents they stand in. */
  readonly statements: number;
  readonly documents: number;
  /** Most used first. */
  readonly through: readonly SpeakerRoute[];
  /** One a statement, in order of documents and text: the words that name the speaker there, and the attribution in the reading. */
  readonly spans: readonly (Span & {
    readonly document: string;
    readonly file: string;
    readonly attribution: string;
    readonly text: string;
  })[];
};
