import { corpusFolder } from "../corpora/folder.ts";
import { readWikinewsGold, type WikinewsDocument, type WikinewsMark } from "../corpora/wikinews-gold.ts";
import type { Measure } from "../measure.ts";
import { pairDocuments } from "./attribution.ts";
import { attributionTable } from "./attribution-table.ts";
import { printAttributionErrors } from "./print-attribution-errors.ts";
import { type AttributionPair, attributionFigures } from "./score-attributions.ts";

/** Attributions of sixty Wikinews articles: as PolNeAR, and who the source is, its kind, factuality and nesting. */
export const wikinewsAttributionMeasure: Measure = {
  name: "wikinews-attribution",
  about: "attributions with entity, factuality and nesting (Wikinews gold)",
  table: attributionTable,
  async run({ errors }) {
    const folder = corpusFolder("gold/attribution");
    if (folder === null) return { missing: "gold/attribution" };
    const pairs = await pairDocuments(readWikinewsGold(folder));
    if (errors > 0) printAttributionErrors(pairs, errors);
    return { figures: { ...attributionFigures(pairs), ...furtherFigures(pairs) } };
  },
};

const LITTLE = new Set(["the", "a", "an", "of"]);

function shareWord(a: string, b: string): boolean {
  const words = (name: string) =>
    (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !LITTLE.has(word));
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word));
}

/** Shares among the pairs whose content overlaps: entity (where the gold names one), source kind, factuality, nesting. */
function furtherFigures(pairs: readonly AttributionPair[]): Record<string, number> {
  const matched = pairs.flatMap((pair) => {
    const mark = markOf(pair);
    return mark && pair.hits.content_overlap && pair.found?.attribution
      ? [{ mark, found: pair.found.attribution }]
      : [];
  });
  const share = <T>(list: readonly T[], isRight: (one: T) => boolean) =>
    list.length === 0 ? 0 : list.filter(isRight).length / list.length;
  const named = matched.filter(({ mark, found }) => mark.entity !== null && found.source !== null);
  const withKind = matched.filter(({ mark, found }) => mark.sourceKind !== null && found.source !== null);
  return {
    entity_right: share(named, ({ mark, found }) => shareWord(mark.entity!, found.source!.name)),
    source_kind_right: share(withKind, ({ mark, found }) => mark.sourceKind === found.source!.kind),
    factuality_right: share(matched, ({ mark, found }) => mark.factuality === found.factuality),
    nesting_right: share(matched, ({ mark, found }) => (mark.within === null) === (found.within === null)),
  };
}

function markOf(pair: AttributionPair): WikinewsMark | null {
  const { marks } = pair.document as WikinewsDocument;
  return pair.gold === null ? null : (marks[pair.document.attributions.indexOf(pair.gold)] ?? null);
}
