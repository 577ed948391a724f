import type { EntitySpan, ParsedText } from "../model/index.ts";
import { finishAnalysis } from "./finish-analysis.ts";
import type { ClassifierEntry } from "./model-folder/manifest.ts";
import type { ContextResult } from "./network/network.ts";
import type { FeatureWindow } from "./network/transition-scorer.ts";
import { type ArcEagerParser, createArcEagerParser } from "./parser/arc-eager.ts";
import { findEdges } from "./parser/dependencies.ts";
import { deprojectivize } from "./parser/deprojectivize.ts";
import type { PipelineModel } from "./pipeline-model.ts";
import type { TokenizedText } from "./tokenizer/tokenizer.ts";

/** A text on its way through parser and entity recogniser, taken in stretches from front to back. */
export type TextAnalysis = {
  readonly tokenized: TokenizedText;
  /** Takes the network's results for tokens `from`…`to`; row `row` of the results belongs to token `from`. */
  receive(results: ContextResult, row: number, from: number, to: number): void;
  /** Rules and lemmas, once all tokens are in. */
  finish(): ParsedText;
};

/**
 * A sentence of more tokens than this is cut, so that memory stays bounded on texts that are no prose. Features are kept
 * only from the start of the sentence under way, some 6 KB a token.
 */
const LONGEST_SENTENCE = 8192;

/** Starts the analysis of a tokenized text. */
export function createTextAnalysis(tokenized: TokenizedText, model: PipelineModel): TextAnalysis {
  const { manifest, tables } = model;
  const length = tokenized.lexemes.length;
  const parser = createArcEagerParser(length, manifest.parser.moves, model.parserScorer, manifest.parser.features);
  const dependencies = {
    head: new Uint32Array(length),
    dep: new Uint16Array(length),
    sentenceStart: new Uint8Array(length),
  };
  const labels = manifest.classifiers.map(() => new Uint16Array(length));
  const entities: EntitySpan[] = [];
  const depOfMove = manifest.parser.moves.map(([, label]) => tables.deps.index(label === "" ? "dep" : label));
  const isSpace = (token: number): boolean => tokenized.lexemes[token]!.isSpace;
  const tagOf = createTagReader(manifest.classifiers, labels);
  let parserWindow: FeatureWindow = { base: 0, end: 0, data: new Float32Array(0) };
  let nerWindow = parserWindow;
  let done = 0;

  const settle = (): void => {
    const to = parser.settled();
    if (to === done) return;
    settleHeads(parser, dependencies, depOfMove, done, to);
    const edges = findEdges(dependencies.head, done, to);
    const changed = deprojectivize(dependencies, tables.deps, edges, done, to, isSpace);
    const { left } = changed ? findEdges(dependencies.head, done, to) : edges;
    for (let token = done; token < to; token++) {
      if (dependencies.head[token] === token) dependencies.sentenceStart[left[token - done]!] = 1;
    }
    const border = to;
    const context = {
      length,
      isSpace,
      opensSentence: (token: number) => token === border || dependencies.sentenceStart[token] === 1,
    };
    model.recognizeEntities(context, nerWindow, done, to, entities);
    done = to;
  };

  return {
    tokenized,
    receive: (results, row, from, to) => {
      labels.forEach((column, at) => {
        column.set(results.labels[at]!.subarray(row, row + to - from), from);
      });
      parserWindow = extend(parserWindow, done, results.parser, row, from, to, model.parserScorer.width);
      nerWindow = extend(nerWindow, done, results.ner, row, from, to, model.nerScorer.width);
      for (let token = from; token < to; token++) parser.limit(token, model.limitOf(tokenized, token, tagOf));
      parser.advance(parserWindow);
      if (to - parser.settled() > LONGEST_SENTENCE) parser.cut(parserWindow);
      settle();
      if (to < length) return;
      parserWindow = { base: length, end: length, data: new Float32Array(0) };
      nerWindow = parserWindow;
    },
    finish: () => finishAnalysis(tokenized, dependencies, labels, entities, model),
  };
}

/** The tag of a token as the tagger has it; empty where the pipeline has no tagger. */
function createTagReader(
  classifiers: readonly ClassifierEntry[],
  labels: readonly Uint16Array[],
): (token: number) => string {
  const at = classifiers.findIndex(({ kind }) => kind === "tagger");
  const tagger = classifiers[at];
  if (tagger?.kind !== "tagger") return () => "";
  return (token) => tagger.labels[labels[at]![token]!]!;
}

function settleHeads(
  parser: ArcEagerParser,
  out: { readonly head: Uint32Array; readonly dep: Uint16Array },
  depOfMove: readonly number[],
  from: number,
  to: number,
): void {
  for (let token = from; token < to; token++) {
    const head = parser.state.head[token]!;
    out.head[token] = head < 0 ? token : head;
    // 0 is ROOT in the table of labels.
    out.dep[token] = head < 0 ? 0 : depOfMove[parser.state.label[token]!]!;
  }
}

/** The window without what lies before `keepFrom` and with the new rows; a view of the results where that is enough. */
function extend(
  window: FeatureWindow,
  keepFrom: number,
  results: Float32Array,
  row: number,
  from: number,
  to: number,
  width: number,
): FeatureWindow {
  const fresh = results.subarray(row * width, (row + to - from) * width);
  const kept = window.end - keepFrom;
  if (kept === 0) return { base: from, end: to, data: fresh };
  const data = new Float32Array((kept + to - from) * width);
  data.set(window.data.subarray((keepFrom - window.base) * width, kept * width + (keepFrom - window.base) * width));
  data.set(fresh, kept * width);
  return { base: keepFrom, end: to, data };
}
