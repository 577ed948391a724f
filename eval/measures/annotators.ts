import { corpusFolder } from "../corpora/folder.ts";
import { readPolnear } from "../corpora/polnear.ts";
import type { Measure } from "../measure.ts";
import { attributionTable } from "./attribution-table.ts";
import { printAttributionErrors } from "./print-attribution-errors.ts";
import { attributionFigures, pairAttributions } from "./score-attributions.ts";

/** How far people agree on attributions: PolNeAR's second annotators, measured against the first as Sayso is. */
export const annotatorsMeasure: Measure = {
  name: "annotators",
  about: "agreement of people on attributions: second annotator against first (PolNeAR train)",
  table: attributionTable,
  async run({ errors }) {
    const folder = corpusFolder("corpora/attribution/polnear/train");
    if (folder === null) return { missing: "corpora/attribution/polnear/train" };
    const first = new Map(readPolnear(folder).map((marked) => [marked.name, marked]));
    const second = readPolnear(folder, 1);
    const pairs = second.flatMap(({ name, attributions }) =>
      pairAttributions(
        first.get(name)!,
        attributions.map((one) => ({ ...one, rule: "annotator", cueLemma: null })),
      ),
    );
    if (errors > 0) printAttributionErrors(pairs, errors);
    return { figures: { documents: second.length, ...attributionFigures(pairs) } };
  },
};
