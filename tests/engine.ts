import { fileURLToPath } from "node:url";
import { readDocument } from "../src/extract/index.ts";
import { loadLanguageEngine, loadSentenceEncoder, parseDocuments } from "../src/language/index.ts";
import type { Document, LanguageEngine, ParsedText, SentenceEncoder } from "../src/model/index.ts";

/** The models that ship with the project. */
export const MODELS = fileURLToPath(new URL("../models", import.meta.url));

let engine: Promise<LanguageEngine> | undefined;

/** The English engine, loaded once a process; `SAYSO_ENGINE_MODULE` names a module with a stand-in (`export const spacyBridge`). */
export function englishEngine(): Promise<LanguageEngine> {
  engine ??= loadEngine();
  return engine;
}

async function loadEngine(): Promise<LanguageEngine> {
  const standIn = process.env.SAYSO_ENGINE_MODULE;
  return standIn ? (await import(standIn)).spacyBridge : loadLanguageEngine(MODELS);
}

/** A sentence encoder, to be closed by the caller; the module of `SAYSO_ENGINE_MODULE` may bring a stand-in (`export const encoder`). */
export async function sentenceEncoder(): Promise<SentenceEncoder> {
  const standIn = process.env.SAYSO_ENGINE_MODULE;
  const own = standIn ? (await import(standIn)).encoder : undefined;
  return own ?? loadSentenceEncoder(MODELS);
}

/** A plain-text document of our own words, read and analysed; `document` overrides fields such as `published` or `outlet`. */
export async function parsedDocument(
  text: string,
  overrides: Partial<Document> = {},
): Promise<{ document: Document; parsed: ParsedText }> {
  const read = readDocument({ file: "test.txt", bytes: new TextEncoder().encode(text) });
  const document: Document = { ...read, ...overrides };
  const [parsed] = await parseDocuments([document], await englishEngine());
  return { document, parsed: parsed! };
}
