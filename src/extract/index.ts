import { createHash } from "node:crypto";
import type { Document } from "../model/index.ts";
import { readPlain } from "./plain/index.ts";
import { inferPublished } from "./published/index.ts";

/** Bytes as retrieved, and the path or name that the user gave them. */
export type Source = { readonly file: string; readonly bytes: Uint8Array };

/** Reads bytes of any kind to a document. Never throws: what is wrong with the bytes becomes a diagnostic. */
export function readDocument(source: Source): Document {
  const text = new TextDecoder().decode(source.bytes).replace(/\r\n?/g, "\n");
  const draft = readPlain(text);
  return {
    ...draft,
    id: createHash("sha256").update(source.bytes).digest("hex").slice(0, 16),
    file: source.file,
    published: draft.published ?? inferPublished(draft),
    language: "en",
  };
}
