import { createHash } from "node:crypto";
import type { Diagnostic, Document } from "../model/index.ts";
import { composeOffsets, type OffsetMap } from "../text/offset-map.ts";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import { findBinaryKind } from "./encoding/binary.ts";
import { decodeBytes } from "./encoding/index.ts";
import { findFormat } from "./format.ts";
import { readHtml } from "./html/index.ts";
import { readJsonDocument } from "./json-document/index.ts";
import { identifyLanguage } from "./language-id/index.ts";
import { findMasthead } from "./masthead.ts";
import { outletOfUrl } from "./outlet.ts";
import { readPlain } from "./plain/index.ts";
import { inferPublished } from "./published/index.ts";
import { findSelfName } from "./self-name.ts";

/** Bytes as retrieved, and the path or name that the user gave them. */
export type Source = { readonly file: string; readonly bytes: Uint8Array };

/** A document and the way back: `offsets` leads from its clean text to the bytes, or is null where the format keeps no map. */
export type LocatedDocument = { readonly document: Document; readonly offsets: OffsetMap | null };

/** More bytes than these are not read: the text would not fit into one string together with what is derived from it. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads bytes of any kind to a document. Never throws: what is wrong with the bytes becomes a diagnostic. */
export function readDocument(source: Source): Document {
  return readLocatedDocument(source).document;
}

/** As {@link readDocument}, with the map from the clean text to the bytes. */
export function readLocatedDocument({ file, bytes }: Source): LocatedDocument {
  const draft = readDraft(file, bytes);
  const published = draft.published ?? inferPublished(draft);
  const language = identifyLanguage(draft.text, draft.segments);
  const document: Document = {
    id: createHash("sha256").update(bytes).digest("hex").slice(0, 16),
    file,
    url: draft.url,
    title: draft.title,
    outlet: draft.outlet ?? outletOfUrl(draft.url) ?? findMasthead(draft) ?? findSelfName(draft),
    authors: draft.authors,
    published,
    language,
    text: draft.text,
    segments: draft.segments,
    diagnostics: draft.segments.length === 0 ? draft.diagnostics : [...draft.diagnostics, ...notes(published !== null)],
  };
  return { document, offsets: draft.offsets };
}

/** Bytes to text, text to format, format to draft. */
function readDraft(file: string, bytes: Uint8Array): Draft {
  if (bytes.length === 0) return refused("empty", "The file is empty.");
  if (bytes.length > MOST_BYTES) return refused("too-large", "The file is larger than 256 MiB and was not read.");
  const binary = findBinaryKind(bytes);
  if (binary !== null) return refused("binary", `The file is ${binary} and no text; it was not read.`);
  const decoded = decodeBytes(bytes);
  const draft = readText(file, decoded.text);
  const diagnostics = [...decoded.diagnostics, ...draft.diagnostics];
  if (draft.segments.length === 0 && diagnostics.length === decoded.diagnostics.length) {
    diagnostics.push({ code: "empty", stage: "extract", message: "The file holds nothing but white space." });
  }
  const offsets = draft.offsets && decoded.offsets && composeOffsets(draft.offsets, decoded.offsets);
  return { ...draft, diagnostics, offsets };
}

function readText(file: string, text: string): Draft {
  const format = findFormat(file, text);
  if (format === "html") return readHtml(text);
  return (format === "json" ? readJsonDocument(text) : null) ?? readPlain(text);
}

function refused(code: string, message: string): Draft {
  return { ...EMPTY_DRAFT, diagnostics: [{ code, stage: "extract", message }] };
}

/** What a reader of the document should know before relying on its dates. */
function notes(isDated: boolean): Diagnostic[] {
  const list: Diagnostic[] = [];
  if (!isDated) {
    const message = "No date of publication is stated or implied; words such as “Wednesday” cannot be dated.";
    list.push({ code: "date-missing", stage: "extract", message });
  }
  return list;
}
