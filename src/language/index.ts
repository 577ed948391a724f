import type { LanguageEngine } from "../model/index.ts";

export { loadSentenceEncoder } from "./encoder/load-sentence-encoder.ts";
export { parseDocuments } from "./parse-documents.ts";

/** Loads the English engine from the model folder. Fails with `model-missing` or `model-broken`. */
export async function loadLanguageEngine(_modelFolder: string): Promise<LanguageEngine> {
  throw new Error("The engine is being built.");
}
