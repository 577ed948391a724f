import { readDocument } from "../extract/index.ts";
import type { LanguageEngine, Reading } from "../model/index.ts";
import { readDocuments } from "./read-documents.ts";

/** A file with its bytes. */
export type LoadedFile = { readonly file: string; readonly bytes: Uint8Array };

/** Extracts and analyses files together; their readings in order. */
export function readLoadedFiles(files: readonly LoadedFile[], engine: LanguageEngine): Promise<Reading[]> {
  return readDocuments(files.map(readDocument), engine);
}
