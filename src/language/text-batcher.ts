import type { ParsedText } from "../model/index.ts";
import type { LexemeVectors } from "./embedding/lexeme-vectors.ts";
import type { Network } from "./network/network.ts";
import type { PipelineModel } from "./pipeline-model.ts";
import { createTextAnalysis, type TextAnalysis } from "./text-analysis.ts";
import type { Lexeme } from "./tokenizer/lexicon.ts";
import type { Tokenizer } from "./tokenizer/tokenizer.ts";

/** Tokens that go through the network in one run. More gains no speed and costs 6 KB a token. */
const RUN = 1024;

/** A stretch of a text in a run: its tokens `from`…`to` stand in the rows from `row` on. */
type Stretch = { readonly analysis: TextAnalysis; readonly from: number; readonly to: number };

/** What a batch needs of the engine. */
export type BatchParts = {
  readonly tokenize: Tokenizer;
  readonly model: PipelineModel;
  readonly vectors: LexemeVectors;
  readonly network: Network;
};

/**
 * Analyses texts in order. Tokens of all texts are laid into runs of a fixed size: short texts share a run, a long text
 * takes many; so memory does not depend on how long or how many the texts are, but for the results.
 */
export async function analyseTexts(texts: readonly string[], parts: BatchParts): Promise<ParsedText[]> {
  const out: ParsedText[] = [];
  let stretches: Stretch[] = [];
  let filled = 0;
  const flush = async (): Promise<void> => {
    if (stretches.length > 0) await runStretches(stretches, parts);
    for (const { analysis, to } of stretches) {
      if (to === analysis.tokenized.lexemes.length) out.push(analysis.finish());
    }
    stretches = [];
    filled = 0;
  };
  for (const text of texts) {
    const analysis = createTextAnalysis(parts.tokenize(text), parts.model);
    const length = analysis.tokenized.lexemes.length;
    let from = 0;
    do {
      const to = Math.min(length, from + RUN - filled);
      stretches.push({ analysis, from, to });
      filled += to - from;
      from = to;
      if (filled >= RUN || stretches.length >= RUN) await flush();
    } while (from < length);
  }
  await flush();
  return out;
}

async function runStretches(stretches: readonly Stretch[], { model, vectors, network }: BatchParts): Promise<void> {
  const encoders = Object.values(model.manifest.encoders);
  // No layer of windows sees further than one word, so this many words on each side decide.
  const reach = Math.max(...encoders.map((encoder) => encoder.windows.length));
  const { rows, starts } = layRows(stretches, reach);
  if (rows.length === 0) return;
  const lexemes: Lexeme[] = [];
  const spaced: number[] = [];
  for (const row of rows) {
    if (row === null) continue;
    lexemes.push(row.lexeme);
    spaced.push(row.spaced);
  }
  await vectors.prepare(lexemes, Uint8Array.from(spaced));
  const inputs = encoders.map((encoder, at) => {
    const data = new Float32Array(rows.length * encoder.width);
    rows.forEach((row, index) => {
      if (row !== null) vectors.copy(at, row.lexeme, row.spaced, data, index * encoder.width);
    });
    return data;
  });
  const results = await network.contextualise(inputs, rows.length);
  stretches.forEach(({ analysis, from, to }, at) => {
    if (from < to) analysis.receive(results, starts[at]!, from, to);
  });
}

type Row = { readonly lexeme: Lexeme; readonly spaced: number } | null;

/** Rows of a run: each stretch with the words that its text has on both sides, and rows of nothing beyond its ends. */
function layRows(stretches: readonly Stretch[], reach: number): { rows: Row[]; starts: number[] } {
  const rows: Row[] = [];
  const starts: number[] = [];
  for (const { analysis, from, to } of stretches) {
    const { lexemes, spaced } = analysis.tokenized;
    if (from === to) {
      starts.push(rows.length);
      continue;
    }
    const shared = from === 0 && rows.length > 0 && rows.at(-1) === null ? reach : 0;
    for (let token = from - reach + shared; token < to + reach; token++) {
      if (token === from) starts.push(rows.length);
      rows.push(token < 0 || token >= lexemes.length ? null : { lexeme: lexemes[token]!, spaced: spaced[token]! });
    }
  }
  return { rows, starts };
}
