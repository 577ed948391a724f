import { createHash } from "node:crypto";
import type { Document } from "../model/index.ts";

/** Bytes as retrieved, and the path or name that the user gave them. */
export type Source = { readonly file: string; readonly bytes: Uint8Array };

/** Reads bytes of any kind to a document. Never throws: what is wrong with the bytes becomes a diagnostic. */
export function readDocument(source: Source): Document {
  const text = new TextDecoder().decode(source.bytes);
  return {
    id: createHash("sha256").update(source.bytes).digest("hex").slice(0, 16),
    file: source.file,
    url: null,
    title: null,
    outlet: null,
    authors: [],
    published: null,
    language: "en",
    text,
    segments: [{ kind: "body", start: 0, end: text.length }],
    diagnostics: [],
  };
}
