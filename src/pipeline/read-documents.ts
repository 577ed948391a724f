import { annotate, withoutAnalysis } from "../annotate/index.ts";
import { parseDocuments } from "../language/index.ts";
import type { Document, LanguageEngine, Reading } from "../model/index.ts";
import { noteObstacle, obstacleTo } from "./can-analyse.ts";

/**
 * Analyses documents together and gives their readings in order. Those that are not in the engine's language, or have
 * no text, keep their text and get a diagnostic instead of an analysis.
 */
export async function readDocuments(documents: readonly Document[], engine: LanguageEngine): Promise<Reading[]> {
  const obstacles = documents.map((document) => obstacleTo(document, engine.language));
  const noted = documents.map((document, index) => noteObstacle(document, obstacles[index] ?? null));
  const clear = noted.filter((_, index) => obstacles[index] === null);
  const parsed = clear.length > 0 ? await parseDocuments(clear, engine) : [];
  let next = 0;
  return noted.map((document, index) =>
    obstacles[index] ? withoutAnalysis(document) : annotate(document, parsed[next++]!),
  );
}
