import type { Diagnostic, Document } from "../model/index.ts";

/** Up to this many characters a language cannot be told reliably, and a text of unknown language is given a try. */
const SHORT_TEXT = 240;

/**
 * Longer texts are not analysed, so that one stray log file does not hold up a folder of articles for half an hour and
 * fill the memory. The longest novel has some 3 million characters, the longest article a thirtieth of that.
 */
const LONGEST_TEXT = 5_000_000;

const names = new Intl.DisplayNames(["en"], { type: "language" });

/**
 * Why the analysis of a document has to be left out, or null where it can be done: it has no text, too much of it, or
 * is written in another language than the engine reads. `und` passes where the text is too short to tell (a lone headline).
 */
export function obstacleTo(document: Document, engineLanguage: string): Diagnostic | null {
  const text = document.text.trim();
  if (text === "") {
    const known = document.diagnostics.find(({ code }) => WITHOUT_TEXT.has(code));
    return known ?? obstacle("text-missing", "no text found; nothing to analyse");
  }
  if (text.length > LONGEST_TEXT) return obstacle("text-too-long", TOO_LONG);
  if (document.language === engineLanguage) return null;
  const only = `only ${nameOf(engineLanguage)} is analysed, so the text is given without analysis`;
  if (document.language !== "und")
    return obstacle("language-unsupported", `written in ${nameOf(document.language)}; ${only}`);
  return text.length <= SHORT_TEXT ? null : obstacle("language-unknown", `cannot tell its language; ${only}`);
}

const TOO_LONG = `longer than ${LONGEST_TEXT / 1_000_000} million characters; its text is given without analysis`;

function obstacle(code: string, message: string): Diagnostic {
  return { code, stage: "language", message };
}

function nameOf(language: string): string {
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

/** What extraction says of files that give no text at all. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(["empty", "binary", "too-large", "no-text", "json-unknown"]);

/** Codes of the diagnostics that say that a file was not read: bytes that are no text, or far too many. */
export const UNREAD: ReadonlySet<string> = new Set(["binary", "too-large"]);

/** Codes of the diagnostics that say why a document was left without analysis. */
export const OBSTACLES: ReadonlySet<string> = new Set([
  ...WITHOUT_TEXT,
  "text-missing",
  "text-too-long",
  "language-unsupported",
  "language-unknown",
]);

/** The document as it goes on: the obstacle, if there is one, stands for all that was noted of its language before. */
export function noteObstacle(document: Document, obstacle: Diagnostic | null): Document {
  const others = document.diagnostics.filter(({ code }) => !OBSTACLES.has(code));
  return { ...document, diagnostics: obstacle ? [...others, obstacle] : others };
}
