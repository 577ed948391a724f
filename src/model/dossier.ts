import type { AttributionKind, Factuality, Hop, SourceKind } from "./attribution.ts";
import type { Polarity } from "./claim-mention.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Laundering, OriginBasis, OriginCount, OriginRange, Speaker } from "./origins.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** How the mentions of a claim stand to each other; `single` where nothing else speaks of it. */
export type Relation = "agree" | "conflict" | "denial" | "scope" | "update" | "rounding" | "single";

export type ConflictKind =
  | "quantity"
  | "date"
  | "place"
  | "person"
  | "ordinal"
  | "polarity"
  | "wording"
  | "attribution";

/** The exact words that a side of a comparison rests on, and the value read from them. */
export type Evidence = Span & {
  /** Index into the claim's mentions. */
  readonly mention: number;
  readonly document: string;
  readonly text: string;
  /** The value compared, normalised: `2023-09`, `11000 container`, `Vladivostok`. */
  readonly value: string;
};

/** Why the mentions of a claim part ways. `sides` are indexes into the mentions; a mention on no side is neutral. */
export type Conflict = {
  readonly kind: ConflictKind;
  readonly sides: readonly (readonly number[])[];
  /** Independent origins of each side, in the order of `sides`: how many say the one, how many the other. Absent where nobody counted them. */
  readonly origins?: readonly OriginRange[];
  /** One line for a person, made of values and names only. */
  readonly why: string;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
};

/** What the attribution of a mention rests on: the words of source and cue in the document, and the rule that found them. */
export type MentionAttribution = {
  readonly kind: AttributionKind;
  readonly rule: string;
  /** Null where the text names no source. */
  readonly source: Span | null;
  /** Null where only layout attributes. */
  readonly cue: Span | null;
};

/** A claim mention as a dossier shows it. */
export type DossierMention = Span & {
  readonly document: string;
  readonly file: string;
  readonly text: string;
  /** Id of the claim mention and of its attribution in the document's reading. */
  readonly claim: string;
  readonly attribution: string | null;
  readonly origin: string | null;
  readonly originKind: SourceKind;
  /** The rule and the words that tell the origin; absent where nobody recorded them. */
  readonly originBasis?: OriginBasis;
  /** The chain from the reader to the origin; empty in the outlet's own voice. */
  readonly hops: readonly Hop[];
  /** How the attribution was found; null in the outlet's own voice, absent where nobody recorded it. */
  readonly attributed?: MentionAttribution | null;
  readonly factuality: Factuality;
  readonly polarity: Polarity;
};

/** What several mentions say about one proposition. */
export type Claim = {
  readonly id: string;
  /** The words of the best mention; where the claim tells a circumstance alone, of the clause that it stands in. */
  readonly gist: string;
  readonly mentions: readonly DossierMention[];
  /** Independent origins: a range, since an unknown origin may or may not be one already counted. */
  readonly origins: OriginCount;
  readonly relation: Relation;
  readonly conflict: Conflict | null;
  /** Where the relation is `scope`, `update` or `rounding`: the rule and the words that it rests on. */
  readonly note: { readonly rule: string; readonly why: string; readonly evidence: readonly Evidence[] } | null;
  /** Where a mention tells without source or doubt what another tells with one; absent where nobody looked. */
  readonly laundering?: readonly Laundering[];
  /** Why the mentions were put together: one line a joined pair, `rule: evidence`. */
  readonly because: readonly string[];
  /** The two mentions, as indexes, that each line of `because` speaks of. */
  readonly pairs?: readonly (readonly [number, number])[];
  /** How sure it is that the mentions tell one thing, 0 to 1 in hundredths; absent for a single mention and for contradictions. */
  readonly certainty?: number;
  /** Its mentions tell no event, but what stands beside one: a time, a figure, what somebody is; never on a contradiction. */
  readonly detail?: true;
  /**
   * Id of the claim that the same documents tell in the same sentences, on as many origins ("and drove off" beside "they loaded the van"): a
   * dossier for people shows both as one entry. Absent where there is none.
   */
  readonly toldWith?: string;
  /** A detail without name, figure or time ("other premises"): told alike, but nothing that a reader is shown; never on a contradiction. */
  readonly slight?: true;
};

/**
 * One card of a story's digest: a claim in the words of its best mention. For a contradiction, `sides` holds the best mention
 * of each side; it is empty for every other card. Numbers are indexes into the claim's mentions.
 */
export type DigestCard = {
  readonly claim: string;
  readonly mention: number;
  readonly sides: readonly number[];
};

/** One dated event of a story. */
export type TimelineEntry = {
  /** ISO first and last day. */
  readonly from: string;
  readonly to: string;
  readonly claim: string;
  /** Index into the claim's mentions. */
  readonly mention: number;
};

export type StoryDocument = {
  readonly id: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
};

/** The same words in two documents, slips of up to three words included; the spans stand in the order of the copy's documents. */
export type CopiedPassage = {
  /** Words that are the same in both. */
  readonly words: number;
  readonly spans: readonly [Span, Span];
};

/** Why one document is likely the source of what two share; words of `document` where the reason stands in a text. */
export type CopyDirection = {
  /** Id of the document that was first. */
  readonly from: string;
  /** `credit`: the other credits this outlet; `named`: the other names this outlet; `earlier`: published earlier. */
  readonly rule: "credit" | "named" | "earlier";
  readonly evidence: (Span & { readonly document: string; readonly text: string }) | null;
};

/**
 * What two documents of a story share word for word: the passages and nothing else are copied. Words of a third person that both
 * quote are no copy.
 */
export type SharedCopy = {
  /** Ids of the two documents, in ascending order. */
  readonly documents: readonly [string, string];
  /** In order of the first document's text. */
  readonly passages: readonly CopiedPassage[];
  /** The share of each document's words that stand in the passages, 0 to 1. */
  readonly shares: readonly [number, number];
  /** The agency that both credit (key of the outlet table, or its name in lower case), so that both copy a third; else null. */
  readonly agency: string | null;
  /** Null where nothing tells. */
  readonly direction: CopyDirection | null;
};

/** One reason for or against two documents telling the same event. Its rules: docs/stories.md. */
export type StoryReason = {
  readonly rule: string;
  /** 0 to 1, one half where nothing is known; for `days` the points themselves. */
  readonly value: number;
  readonly points: number;
  /** The words, numbers and days that both hold, as stems in lower case. */
  readonly shared: readonly string[];
};

/** How alike a document of a story and another document are: the sum of the points, and what they rest on. */
export type StoryEvidence = {
  readonly document: string;
  readonly score: number;
  readonly reasons: readonly StoryReason[];
};

/** Why a document stands in its story. */
export type StoryAssignment = {
  readonly document: string;
  /** `joined`: there are other documents of its event; `opened`: it stands alone. */
  readonly decision: "joined" | "opened";
  /** Points in the mean over the other documents, null where there are none. */
  readonly score: number | null;
  /** Points in the mean that make one story of two groups. */
  readonly needed: number;
  /** Those of them that are most like it, the most first. */
  readonly evidence: readonly StoryEvidence[];
  /** The nearest of the other stories: points in the mean, and its documents most like this one; null where none is alike. */
  readonly nearest: { readonly score: number; readonly evidence: readonly StoryEvidence[] } | null;
};

/** Documents about the same event with what is derived from them together. */
export type Story = {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly documents: readonly StoryDocument[];
  /** Groups of document ids of which a large part is the same copy. */
  readonly sharedCopy: readonly (readonly string[])[];
  /** For each pair of documents that share passages, which ones and the likely direction; absent where nobody looked. */
  readonly copies?: readonly SharedCopy[];
  /** Why each document stands in this story, in the order of `documents`; absent where nobody looked. */
  readonly assignments?: readonly StoryAssignment[];
  readonly claims: readonly Claim[];
  readonly timeline: readonly TimelineEntry[];
  /** People and institutions that speak, most documents first. */
  readonly speakers?: readonly Speaker[];
  /** What to read first: at most ten cards, each of another claim. */
  readonly digest?: readonly DigestCard[];
};

/** What Sayso derives from documents: the stories, and the readings they rest on (in the order of the files). */
export type Dossier = {
  readonly stories: readonly Story[];
  readonly readings: readonly Reading[];
  readonly diagnostics: readonly Diagnostic[];
};
