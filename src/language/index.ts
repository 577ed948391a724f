export { loadSentenceEncoder } from "./encoder/load-sentence-encoder.ts";
export { loadLanguageEngine } from "./load-language-engine.ts";
export { parseDocuments } from "./parse-documents.ts";
