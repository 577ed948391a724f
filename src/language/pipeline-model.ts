import type { SentenceLimits } from "./english/sentence-limits.ts";
import { createStringIds } from "./hashing/string-ids.ts";
import type { Manifest } from "./model-folder/manifest.ts";
import type { ModelFiles } from "./model-folder/read-model-folder.ts";
import { createWeightStore } from "./model-folder/weights.ts";
import { createEntityRecognizer, type EntityRecognizer } from "./ner/entity-recognizer.ts";
import { createTransitionScorer, type TransitionScorer } from "./network/transition-scorer.ts";
import { createLabelTable, type LabelTable } from "./parser/dependencies.ts";
import { type AttributeRuler, createAttributeRuler } from "./rules/attribute-ruler.ts";
import { createLemmatizer, type Lemmatizer } from "./rules/lemmatizer.ts";

/** The parts of a pipeline that need no network run: everything behind the vectors. */
export type PipelineModel = {
  readonly manifest: Manifest;
  readonly parserScorer: TransitionScorer;
  readonly nerScorer: TransitionScorer;
  readonly recognizeEntities: EntityRecognizer;
  readonly rule: AttributeRuler;
  readonly lemmatize: Lemmatizer;
  readonly limitOf: SentenceLimits;
  /** Closed or nearly closed sets of labels, shared by all analyses. */
  readonly tables: {
    readonly tags: LabelTable;
    readonly pos: LabelTable;
    readonly deps: LabelTable;
    readonly morphs: LabelTable;
  };
};

/** Readies the parts from the model's files; without `limitOf` the parser decides on all sentence starts, as in spaCy. */
export function createPipelineModel(files: ModelFiles, limitOf: SentenceLimits = () => null): PipelineModel {
  const { manifest } = files;
  const weights = createWeightStore(manifest, files.weights);
  const nerScorer = createTransitionScorer(manifest.ner, weights);
  return {
    manifest,
    parserScorer: createTransitionScorer(manifest.parser, weights),
    nerScorer,
    recognizeEntities: createEntityRecognizer(manifest.ner.moves, nerScorer, manifest.ner.features),
    rule: createAttributeRuler(files.ruler),
    lemmatize: createLemmatizer(files.lemmas, createStringIds(files.tokenizer.symbols)),
    limitOf,
    tables: {
      tags: createLabelTable([""]),
      pos: createLabelTable([""]),
      deps: createLabelTable(["ROOT"]),
      morphs: createLabelTable([""]),
    },
  };
}
