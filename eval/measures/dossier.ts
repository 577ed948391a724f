import { countsBySet, type GoldResult, goldResults } from "../gold/gold-dossiers.ts";
import type { GoldCounts, GoldErrors, Tallies } from "../gold/score-gold.ts";
import type { Figures, Measure, Outcome } from "../measure.ts";

/** Mentions of one fact in one claim: pairwise precision, recall and F1 over the dossier gold (docs/evaluation.md). */
export const alignmentMeasure = goldMeasure({
  name: "alignment",
  about: "mentions of one fact put together in one claim (dossier gold)",
  errors: ["falsePairs", "missedPairs"],
  figuresOf: alignmentFigures,
});

export function alignmentFigures(counts: GoldCounts): Figures {
  const p = share(counts.pairsRight, counts.pairsSaid);
  const r = share(counts.pairsRight, counts.pairsGold);
  return { "mentions found": share(counts.mentionsFound, counts.mentions), precision: p, recall: r, F1: f1(p, r) };
}

/** Conflicts and denials, and each relation and kind of conflict apart, over the dossier gold. */
export const relationsMeasure = goldMeasure({
  name: "relations",
  about: "conflicts, denials and what only looks like them (dossier gold)",
  errors: ["falseConflicts", "missedConflicts"],
  figuresOf: relationsFigures,
  detailsOf: (counts) => ({ ...tallyFigures(counts.perRelation), ...tallyFigures(counts.perKind) }),
});

export function relationsFigures(counts: GoldCounts): Figures {
  return {
    "conflicts precision": share(counts.conflictsTrue, counts.conflictsSaid),
    "conflicts recall": share(counts.conflictsFound, counts.conflictsGold),
    "conflicts kind right": share(counts.kindRight, counts.conflictsFound),
    "false conflicts a story": share(counts.conflictsSaid - counts.conflictsTrue, counts.stories),
    "relations right": share(counts.relationsRight, counts.originFacts),
  };
}

/** Independent origins of a fact: error of the count, and whether the range holds the true one. */
export const originsMeasure = goldMeasure({
  name: "origins",
  about: "count of independent origins (dossier gold)",
  errors: ["falseOrigins"],
  figuresOf: originsFigures,
});

export function originsFigures(counts: GoldCounts): Figures {
  return {
    "mean error": share(counts.originError, counts.originFacts),
    "in range": share(counts.originInRange, counts.originFacts),
    width: share(counts.originWidth, counts.originFacts),
    "by side mean error": share(counts.sideError, counts.originFacts),
    "by side in range": share(counts.sideInRange, counts.originFacts),
    "whole facts mean error": share(counts.wholeError, counts.wholeFacts),
    "whole facts in range": share(counts.wholeInRange, counts.wholeFacts),
    "whole facts width": share(counts.wholeWidth, counts.wholeFacts),
    facts: counts.originFacts,
    "whole facts": counts.wholeFacts,
  };
}

type Recipe = Pick<Measure, "name" | "about"> & {
  readonly errors: readonly (keyof GoldErrors)[];
  /** Over all sets and for each set. */
  readonly figuresOf: (counts: GoldCounts) => Figures;
  /** Over all sets only. */
  readonly detailsOf?: (counts: GoldCounts) => Figures;
};

function goldMeasure({ name, about, errors, figuresOf, detailsOf }: Recipe): Measure {
  return {
    name,
    about,
    async run(options): Promise<Outcome> {
      const scored = await goldResults(options.part);
      if (scored === null) return { missing: "gold" };
      for (const result of options.errors > 0 ? scored : []) printErrors(result, errors, options.errors);
      const { all, sets } = countsBySet(scored);
      const figures: Record<string, number> = { ...figuresOf(all), ...detailsOf?.(all) };
      for (const [set, counts] of sets)
        for (const [key, value] of Object.entries(figuresOf(counts))) figures[`${set}.${key}`] = value;
      return { figures };
    },
  };
}

function printErrors({ story, errors }: GoldResult, kinds: readonly (keyof GoldErrors)[], most: number): void {
  console.error(`\n${story.story}`);
  for (const kind of kinds) for (const line of errors[kind].slice(0, most)) console.error(`  ${kind}: ${line}`);
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const f1 = (p: number, r: number) => share(2 * p * r, p + r);

/** Precision, recall and the counts behind them of each name, as `agree p`, `agree r`, `agree gold`. */
function tallyFigures(tallies: Tallies): Figures {
  const rows = Object.entries(tallies).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    rows.flatMap(([name, { gold, said, right }]) => [
      [`${name} p`, share(right, said)],
      [`${name} r`, share(right, gold)],
      [`${name} gold`, gold],
    ]),
  );
}
