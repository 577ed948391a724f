import type { Diagnostic, Published } from "../../model/index.ts";
import { joinApostrophes } from "../../text/apostrophes.ts";
import { cleanPlainText } from "../../text/clean-text.ts";
import { composeOffsets } from "../../text/offset-map.ts";
import { type Draft, EMPTY_DRAFT } from "../draft.ts";
import { findParagraphs } from "../plain/find-paragraphs.ts";
import { findStamp } from "../published/stamp.ts";
import { readStatedDate } from "../published/stated-date.ts";
import { findSegments } from "../segments/index.ts";
import { findMemberString } from "./string-literal.ts";

/**
 * A JSON document: an object with the clean text as `text`, and `title`, `published`, `outlet`, `url`, `authors` where they are
 * known. Null where `json` is no JSON at all; other JSON is an empty draft with the diagnostic `json-unknown`.
 */
export function readJsonDocument(json: string): Draft | null {
  const value = parse(json);
  if (value === undefined) return null;
  const fields =
    typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
  const raw = fields?.get("text");
  if (!fields || typeof raw !== "string") return { ...EMPTY_DRAFT, diagnostics: [UNKNOWN] };
  const { text, offsets } = cleanPlainText(wellFormed(raw));
  const stated = lineOf(fields.get("title"));
  const title = stated === null || isStamp(stated) ? null : joinApostrophes(stated).text;
  const literal = findMemberString(json, "text");
  const published = readPublished(fields.get("published"));
  return {
    text,
    segments: findSegments(findParagraphs(text), { text, title }),
    title,
    outlet: lineOf(fields.get("outlet")),
    url: lineOf(fields.get("url")),
    authors: namesOf(fields.get("authors") ?? fields.get("author")),
    published: published === "bad" ? null : published,
    diagnostics: published === "bad" ? [BAD_DATE] : [],
    offsets: literal && composeOffsets(offsets, literal),
  };
}

const UNKNOWN: Diagnostic = {
  code: "json-unknown",
  stage: "extract",
  message:
    "This JSON is no document: an object with its text as `text` is expected (also read: title, published, outlet, url).",
};
const BAD_DATE: Diagnostic = {
  code: "date-invalid",
  stage: "extract",
  message: "The date stated as `published` is no date from 1900 to 2100 and was left out.",
};

/** "Posted at 6:47 AM ET, 5 May 2011": a crawler took the date line for the title. */
function isStamp(title: string): boolean {
  return findStamp(title, { start: 0, end: title.length }, "")?.whole === true;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** A string of one line without white space at its ends; null for anything else or nothing. */
function lineOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const line = value
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/\s+/g, " ")
    .trim();
  return line === "" ? null : line;
}

function namesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(lineOf).filter((name) => name !== null);
}

function readPublished(value: unknown): Published | null | "bad" {
  const line = lineOf(value);
  if (line === null) return null;
  const date = readStatedDate(line);
  return date === null ? "bad" : { value: date, basis: "stated", rule: "json:published" };
}

/** Half characters, which JSON can write as escapes, become U+FFFD: no text of UTF-8 holds them. */
function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, "\ufffd") : text;
}
