import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConflictKind, Relation } from "../../src/model/index.ts";
import {
  ANNOTATIONS,
  type GoldFact,
  type GoldMention,
  type GoldSet,
  type GoldStory,
  goldDocument,
  loadGoldSets,
} from "../corpora/gold.ts";
import { Projection } from "../gold/projection.ts";
import { addCounts, type GoldCounts, NO_COUNTS, scoreClaims } from "../gold/score-gold.ts";
import type { Figures, Measure } from "../measure.ts";
import { alignmentFigures, originsFigures, relationsFigures } from "./dossier.ts";

/** A fact as the second reader put it together: mentions by their places alone. */
type Regrouped = Pick<GoldFact, "origins" | "relation" | "conflict"> & {
  readonly mentions: readonly Pick<GoldMention, "doc" | "start" | "end">[];
};

/**
 * How far people agree on facts: a second reader was given the mentions of the dossier gold without the facts, and put them together, counted origins and
 * told relations anew. Measured against the first as Sayso is; mentions are all found, since they were given.
 */
export const readersMeasure: Measure = {
  name: "readers",
  about: "agreement of people on facts: a second reader, given the mentions, against the dossier gold",
  async run() {
    const sets = loadGoldSets();
    if (sets === null) return { missing: "gold" };
    const counts = sets.flatMap((set) => set.stories.flatMap((story) => scoreReader(set, story) ?? []));
    const all = counts.reduce(addCounts, NO_COUNTS);
    const figures: Figures = { ...alignmentFigures(all), ...relationsFigures(all), ...originsFigures(all) };
    return { figures: { stories: counts.length, ...figures } };
  },
};

/** Null for a story that nobody has read a second time. */
function scoreReader(set: GoldSet, story: GoldStory): GoldCounts | null {
  const path = join(ANNOTATIONS, "regrouped", set.name, `${story.story}.json`);
  if (!existsSync(path)) return null;
  const { facts } = JSON.parse(readFileSync(path, "utf8")) as { readonly facts: readonly Regrouped[] };
  const texts = new Map(story.documents.map((id) => [id, goldDocument(set, id).text]));
  const claims = facts.map(({ mentions, origins, relation, conflict }) => ({
    relation: relation as Relation,
    origins: { min: origins, max: origins },
    mentions: mentions.map(({ doc, start, end }) => ({
      ...{ file: doc, start, end, text: texts.get(doc)!.slice(start, end) },
      origin: null,
    })),
    conflict: conflict && { kind: conflict.kind as ConflictKind, sides: conflict.sides, rule: "reader", why: "" },
  }));
  return scoreClaims(story, claims, new Map([...texts].map(([id, text]) => [id, new Projection(text, text)]))).counts;
}
