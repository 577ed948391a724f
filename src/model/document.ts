import type { Diagnostic } from "./diagnostic.ts";
import type { Span } from "./span.ts";

/** The role of one stretch of a document's clean text (docs/glossary.md says what each means). */
export type SegmentKind = "headline" | "heading" | "body" | "excerpt" | "post" | "caption" | "listing" | "promo";

/** What an embedded social-media post says of itself. `handle` without the at sign; `date` as ISO `YYYY-MM-DD`. */
export type PostMetadata = {
  /** The words that name the author ("BRICS News"), outside `content`. */
  readonly author: Span | null;
  readonly handle: string | null;
  readonly date: string | null;
  /** The words of the post itself, without the author line. */
  readonly content: Span;
};

/** Where and by whom a report was filed: "WASHINGTON, Sept. 3 (Reuters) —". Its words belong to no sentence. */
export type Dateline = Span & {
  /** The words of the agency in brackets, or null. */
  readonly agency: Span | null;
};

/**
 * One block of clean text (paragraph, heading, post …) with one role. Segments stand in text order, never overlap, and
 * cover every character that is not white space. No sentence crosses the border of a segment.
 */
export type Segment = Span & {
  readonly kind: SegmentKind;
  readonly post?: PostMetadata;
  /** Opens the segment; the first sentence begins after it. */
  readonly dateline?: Dateline;
};

/** `stated`: the words say it; `implied`: reckoned from context by `rule`. */
export type FactBasis = "stated" | "implied";

/** When a document was published: ISO date (`2024-06-19`) or date and time (`2024-06-19T02:45`), local to the outlet. */
export type Published = {
  readonly value: string;
  readonly basis: FactBasis;
  /** The rule that found it: `meta:article:published_time`, `post-date`, `dateline` … */
  readonly rule: string;
  readonly span?: Span;
};

/** What identifies a document, and what it says of itself. */
export type DocumentHead = {
  /** First 16 hex digits of the SHA-256 of the raw bytes: the same bytes are the same document. */
  readonly id: string;
  /** The path as the user gave it. */
  readonly file: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: Published | null;
  /** ISO 639-1 code, or `und` where the text is too short or too odd to tell. */
  readonly language: string;
};

/** A text as published, retrieved once, after extraction. */
export type Document = DocumentHead & {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly diagnostics: readonly Diagnostic[];
};
