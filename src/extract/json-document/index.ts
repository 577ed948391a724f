import type { Diagnostic, Published } from "../../model/index.ts";
import { cleanPlainText } from "../../text/clean-text.ts";
import { composeOffsets, type OffsetMap } from "../../text/offset-map.ts";
import { type Draft, EMPTY_DRAFT } from "../draft.ts";
import { findParagraphs } from "../plain/find-paragraphs.ts";
import { readStatedDate } from "../published/stated-date.ts";
import { type Block, findSegments } from "../segments/index.ts";
import { opensWithTitle, readHeadline, type StatedHeadline } from "./headline.ts";
import { findMemberString } from "./string-literal.ts";

/** Between the headline and the text. */
const GAP = "\n\n";

/**
 * A JSON document: an object with the clean text as `text`, and `title`, `published`, `outlet`, `url`, `authors` where they are
 * known. A title that the text does not open with is put before it as the headline. Null where `json` is no JSON at all; other JSON is an empty draft with the diagnostic `json-unknown`.
 */
export function readJsonDocument(json: string): Draft | null {
  const value = parse(json);
  if (value === undefined) return null;
  const fields =
    typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
  const raw = fields?.get("text");
  if (!fields || typeof raw !== "string") return { ...EMPTY_DRAFT, diagnostics: [UNKNOWN] };
  const { text: body, offsets } = cleanPlainText(wellFormed(raw));
  const outlet = lineOf(fields.get("outlet"));
  const stated = fields.get("title");
  const known = typeof stated === "string" ? readHeadline(wellFormed(stated), outlet) : null;
  const title = lineOf(known?.line);
  const literal = findMemberString(json, "text");
  const published = readPublished(fields.get("published"));
  const headline = known === null || body.trim() === "" || opensWithTitle(body, known.line) ? null : known;
  const text = headline === null ? body : headline.line + GAP + body;
  return {
    text,
    segments: findSegments(
      headline === null ? findParagraphs(body) : withHeadline(headline.line, findParagraphs(body)),
      {
        text,
        title,
      },
    ),
    title,
    outlet,
    url: lineOf(fields.get("url")),
    authors: namesOf(fields.get("authors") ?? fields.get("author")),
    published: published === "bad" ? null : published,
    diagnostics: published === "bad" ? [BAD_DATE] : [],
    offsets: literal && behindHeadline(composeOffsets(offsets, literal), json, headline),
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

function withHeadline(headline: string, paragraphs: readonly Block[]): Block[] {
  const from = headline.length + GAP.length;
  const body = paragraphs.map((block, at) => ({
    ...block,
    start: block.start + from,
    end: block.end + from,
    gap: at === 0 || block.gap,
  }));
  return [{ start: 0, end: headline.length, kind: "headline", gap: false }, ...body];
}

/** The way back of a text behind its headline, which has a string of its own. */
function behindHeadline(body: OffsetMap, json: string, headline: StatedHeadline | null): OffsetMap {
  const literal = headline && findMemberString(json, "title");
  if (!headline || !literal) return body;
  const title = composeOffsets(headline.offsets, literal);
  const [end, from] = [headline.line.length, headline.line.length + GAP.length];
  return (offset) => (offset < from ? title(Math.min(offset, end)) : body(offset - from));
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
