import type { Diagnostic, Document, Published } from "../model/index.ts";
import type { OffsetMap } from "../text/offset-map.ts";

/** What a reader of one format makes of its input; identity, language and dates implied by the text are added after it. */
export type Draft = Pick<Document, "text" | "segments" | "title" | "outlet" | "authors" | "url"> & {
  /** Only what metadata states. */
  readonly published: Published | null;
  readonly diagnostics: readonly Diagnostic[];
  /** From the clean text to the decoded input; null where the format keeps no such map (HTML). */
  readonly offsets: OffsetMap | null;
};

/** A document without words. */
export const EMPTY_DRAFT: Draft = {
  text: "",
  segments: [],
  title: null,
  outlet: null,
  authors: [],
  url: null,
  published: null,
  diagnostics: [],
  offsets: null,
};
