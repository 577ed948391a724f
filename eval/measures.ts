import type { Measure } from "./measure.ts";
import { annotatorsMeasure } from "./measures/annotators.ts";
import { attributionMeasure } from "./measures/attribution.ts";
import { chainsMeasure } from "./measures/chains.ts";
import { coreferenceMeasure } from "./measures/coreference.ts";
import { alignmentMeasure, originsMeasure, relationsMeasure } from "./measures/dossier.ts";
import { encoderMeasure } from "./measures/encoder.ts";
import { entitiesMeasure } from "./measures/entities.ts";
import { extractionMeasure } from "./measures/extraction.ts";
import { pairsMeasure } from "./measures/pairs.ts";
import { parityMeasure } from "./measures/parity.ts";
import { quantitiesMeasure } from "./measures/quantities.ts";
import { readersMeasure } from "./measures/readers.ts";
import { storiesMeasure } from "./measures/stories.ts";
import { timesMeasure } from "./measures/times.ts";
import { wikinewsAttributionMeasure } from "./measures/wikinews-attribution.ts";

/** All measures, in the order of the report. Each stands in a file of its own under measures/. */
export const MEASURES: readonly Measure[] = [
  attributionMeasure,
  annotatorsMeasure,
  chainsMeasure,
  wikinewsAttributionMeasure,
  pairsMeasure,
  alignmentMeasure,
  relationsMeasure,
  originsMeasure,
  readersMeasure,
  parityMeasure,
  encoderMeasure,
  storiesMeasure,
  entitiesMeasure,
  coreferenceMeasure,
  timesMeasure,
  quantitiesMeasure,
  extractionMeasure,
];
