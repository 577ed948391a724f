import { buildDossier } from "../../src/dossier/index.ts";
import { readDocument } from "../../src/extract/index.ts";
import { loadSentenceEncoder } from "../../src/language/index.ts";
import type { SentenceEncoder } from "../../src/model/index.ts";
import { readDocuments } from "../../src/pipeline/read-documents.ts";
import { englishEngine, MODELS } from "../../tests/engine.ts";
import { type GoldSet, type GoldStory, goldDocument, loadGoldSets } from "../corpora/gold.ts";
import { Projection } from "../gold/projection.ts";
import { type GoldCounts, type GoldErrors, NO_COUNTS, scoreGold } from "../gold/score-gold.ts";
import type { Figures, Measure, MeasureOptions, Outcome } from "../measure.ts";

/** Alignment, relations and origins over the dossier gold (docs/evaluation.md). */
export const dossierMeasure: Measure = {
  name: "dossier",
  about: "claims put together, conflicts and origins, over annotated stories",
  async run(options): Promise<Outcome> {
    const sets = loadGoldSets();
    if (sets === null) return { missing: "gold" };
    const encoder = await loadSentenceEncoder(MODELS);
    const figures: Record<string, number> = {};
    let all = NO_COUNTS;
    for (const set of sets) {
      let counts = NO_COUNTS;
      for (const story of set.stories) counts = add(counts, await scoreStory(set, story, encoder, options));
      for (const [key, value] of Object.entries(figuresOf(counts))) figures[`${set.name}.${key}`] = value;
      all = add(all, counts);
    }
    await encoder.close();
    return { figures: { ...figuresOf(all), ...figures } };
  },
};

async function scoreStory(
  set: GoldSet,
  story: GoldStory,
  encoder: SentenceEncoder,
  options: MeasureOptions,
): Promise<GoldCounts> {
  const sources = story.documents.map((id) => ({ id, ...goldDocument(set, id) }));
  const readings = await readDocuments(sources.map(readDocument), await englishEngine());
  const dossier = await buildDossier(readings, encoder);
  const projections = new Map(sources.map(({ id, text }, at) => [id, new Projection(readings[at]!.text, text)]));
  const { counts, errors } = scoreGold(story, dossier, projections);
  if (options.errors > 0) printErrors(story, errors, options.errors);
  return counts;
}

function printErrors(story: GoldStory, errors: GoldErrors, most: number): void {
  console.log(`\n${story.story}`);
  for (const [kind, lines] of Object.entries(errors)) {
    for (const line of lines.slice(0, most)) console.log(`  ${kind}: ${line}`);
  }
}

function add(a: GoldCounts, b: GoldCounts): GoldCounts {
  const sum = { ...a };
  for (const key of Object.keys(b) as (keyof GoldCounts)[]) sum[key] += b[key];
  return sum;
}

function figuresOf(counts: GoldCounts): Figures {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const p = share(counts.pairsRight, counts.pairsSaid);
  const r = share(counts.pairsRight, counts.pairsGold);
  return {
    "mentions found": share(counts.mentionsFound, counts.mentions),
    "alignment precision": p,
    "alignment recall": r,
    "alignment F1": share(2 * p * r, p + r),
    "conflicts precision": share(counts.conflictsTrue, counts.conflictsSaid),
    "conflicts recall": share(counts.conflictsFound, counts.conflictsGold),
    "conflicts kind right": share(counts.kindRight, counts.conflictsFound),
    "false conflicts a story": share(counts.conflictsSaid - counts.conflictsTrue, counts.stories),
    "relations right": share(counts.relationsRight, counts.originFacts),
    "origins mean error": share(counts.originError, counts.originFacts),
    "origins in range": share(counts.originInRange, counts.originFacts),
    "origins of whole facts mean error": share(counts.wholeError, counts.wholeFacts),
    "origins of whole facts in range": share(counts.wholeInRange, counts.wholeFacts),
  };
}
