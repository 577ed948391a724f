import type { Span } from "./span.ts";

/** The stage of the road that noticed something. */
export type Stage = "extract" | "language" | "annotate" | "stories" | "dossier";

/** Something imperfect about a document, recorded as data and never thrown. `code` is stable kebab-case (`date-missing`). */
export type Diagnostic = {
  readonly code: string;
  readonly stage: Stage;
  readonly message: string;
  readonly span?: Span;
};
