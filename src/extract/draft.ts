import type { Diagnostic, Document, Published } from "../model/index.ts";

/** What a reader of one format makes of its input; identity, language and dates implied by the text are added after it. */
export type Draft = Pick<Document, "text" | "segments" | "title" | "outlet" | "authors" | "url"> & {
  /** Only what metadata states. */
  readonly published: Published | null;
  readonly diagnostics: readonly Diagnostic[];
};
