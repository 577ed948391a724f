import { annotate } from "../../src/annotate/index.ts";
import { readDocument } from "../../src/extract/index.ts";
import { parseDocuments } from "../../src/language/index.ts";
import type { Attribution, Document, ParsedText, Span } from "../../src/model/index.ts";
import { englishEngine } from "../../tests/engine.ts";
import { corpusFolder } from "../corpora/folder.ts";
import { type MarkedDocument, readPolnear } from "../corpora/polnear.ts";
import type { Measure } from "../measure.ts";
import { alignWords, projected } from "./align-words.ts";
import { attributionTable } from "./attribution-table.ts";
import { printAttributionErrors } from "./print-attribution-errors.ts";
import {
  type AttributionPair,
  attributionFigures,
  type FoundAttribution,
  pairAttributions,
} from "./score-attributions.ts";

/** Documents of `train` that are measured: enough for steady figures, few enough for a quick look. */
const TRAIN_SAMPLE = 200;

/** Attributions of PolNeAR by DESIGN section 6: `dev` whole, of `train` every fourth document. */
export const attributionMeasure: Measure = {
  name: "attribution",
  about: "source, cue and content of attributions (PolNeAR)",
  table: attributionTable,
  async run({ errors, part }) {
    const folder = corpusFolder(`corpora/attribution/polnear/${part}`);
    if (folder === null) return { missing: `corpora/attribution/polnear/${part}` };
    const all = readPolnear(folder);
    const step = part === "train" ? Math.max(1, Math.floor(all.length / TRAIN_SAMPLE)) : 1;
    const pairs = await pairDocuments(all.filter((_, index) => index % step === 0));
    if (errors > 0) printAttributionErrors(pairs, errors);
    return { figures: { ...attributionFigures(pairs) } };
  },
};

/** Reads, parses and annotates marked documents and pairs what is found with what is marked. */
export async function pairDocuments(marked: readonly MarkedDocument[]): Promise<AttributionPair[]> {
  const pairs: AttributionPair[] = [];
  const engine = await englishEngine();
  for (let from = 0; from < marked.length; from += 20) {
    const batch = marked.slice(from, from + 20);
    const documents = batch.map(documentOf);
    const parsed = await parseDocuments(documents, engine);
    batch.forEach((one, index) => {
      pairs.push(...pairAttributions(one, foundIn(one, documents[index]!, parsed[index]!)));
    });
  }
  return pairs;
}

/** A marked text as the plain-text reader reads it. */
export function documentOf(marked: MarkedDocument): Document {
  return readDocument({ file: `${marked.name}.txt`, bytes: new TextEncoder().encode(marked.text) });
}

/** The attributions that Sayso finds in a marked text, projected onto it. */
export function foundIn(marked: MarkedDocument, document: Document, parsed: ParsedText): FoundAttribution[] {
  const alignment = alignWords(document.text, marked.text);
  const project = (spans: readonly Span[]) => projected(alignment, spans);
  return annotate(document, parsed).attributions.map((one: Attribution) => ({
    source: project(one.source ? [one.source] : []),
    cue: project(one.cue ? [one.cue] : []),
    content: project(one.content),
    rule: one.rule,
    cueLemma: one.cueLemma,
    attribution: one,
  }));
}
