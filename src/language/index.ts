import type { LanguageEngine, SentenceEncoder } from "../model/index.ts";

export { parseDocuments } from "./parse-documents.ts";

/** Loads the English engine from the model folder. Fails with `model-missing` or `model-broken`. */
export async function loadLanguageEngine(_modelFolder: string): Promise<LanguageEngine> {
  throw new Error("The engine is being built.");
}

/** Loads the sentence encoder from the model folder. Fails with `model-missing` or `model-broken`. */
export async function loadSentenceEncoder(_modelFolder: string): Promise<SentenceEncoder> {
  throw new Error("The encoder is being built.");
}
