import { buildDossier } from "../../src/dossier/index.ts";
import { readDocument } from "../../src/extract/index.ts";
import type { Dossier, SentenceEncoder } from "../../src/model/index.ts";
import { readDocuments } from "../../src/pipeline/read-documents.ts";
import { englishEngine, sentenceEncoder } from "../../tests/engine.ts";
import { type GoldSet, type GoldStory, goldDocument, loadGoldSets } from "../corpora/gold.ts";
import type { Part } from "../measure.ts";
import { Projection } from "./projection.ts";
import { addCounts, type GoldCounts, type GoldErrors, NO_COUNTS, scoreGold } from "./score-gold.ts";

/** One annotated story with the dossier that Sayso makes of it, scored. */
export type GoldResult = {
  readonly set: string;
  readonly story: GoldStory;
  readonly dossier: Dossier;
  readonly counts: GoldCounts;
  readonly errors: GoldErrors;
};

const results = new Map<Part, Promise<readonly GoldResult[] | null>>();

/** The scored dossiers of all annotated stories of a part, made once a process; null where the gold is missing. */
export function goldResults(part: Part): Promise<readonly GoldResult[] | null> {
  const made = results.get(part) ?? scoreAll(part);
  results.set(part, made);
  return made;
}

/** Counts of all results, and of each set by its name. */
export function countsBySet(scored: readonly GoldResult[]): { all: GoldCounts; sets: ReadonlyMap<string, GoldCounts> } {
  const sets = new Map<string, GoldCounts>();
  for (const { set, counts } of scored) sets.set(set, addCounts(sets.get(set) ?? NO_COUNTS, counts));
  return { all: [...sets.values()].reduce(addCounts, NO_COUNTS), sets };
}

async function scoreAll(part: Part): Promise<readonly GoldResult[] | null> {
  const sets = loadGoldSets(part);
  if (sets === null) return null;
  const encoder = await sentenceEncoder();
  const scored: GoldResult[] = [];
  for (const set of sets) for (const story of set.stories) scored.push(await scoreStory(set, story, encoder));
  await encoder.close();
  return scored;
}

async function scoreStory(set: GoldSet, story: GoldStory, encoder: SentenceEncoder): Promise<GoldResult> {
  const sources = story.documents.map((id) => ({ id, ...goldDocument(set, id) }));
  const readings = await readDocuments(sources.map(readDocument), await englishEngine());
  const dossier = await buildDossier(readings, encoder);
  const projections = new Map(sources.map(({ id, text }, at) => [id, new Projection(readings[at]!.text, text)]));
  return { set: set.name, story, dossier, ...scoreGold(story, dossier, projections) };
}
