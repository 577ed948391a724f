import { join } from "node:path";
import { Failure, type LanguageEngine, type ParsedText } from "../model/index.ts";
import { createLexemeVectors } from "./embedding/lexeme-vectors.ts";
import { withKnownRanks } from "./english/known-ranks.ts";
import { englishSentenceLimit, type SentenceLimits } from "./english/sentence-limits.ts";
import { broken, readModelFolder } from "./model-folder/read-model-folder.ts";
import { createWeightStore } from "./model-folder/weights.ts";
import { createNetwork } from "./network/network.ts";
import { createPipelineModel } from "./pipeline-model.ts";
import { analyseTexts } from "./text-batcher.ts";
import { createLexicon } from "./tokenizer/lexicon.ts";
import { createTokenizer } from "./tokenizer/tokenizer.ts";

/** The pipeline's folder under the model folder. */
const ENGLISH = "en_core_web_sm";

/** Loads the English engine from the model folder. Fails with `model-missing` or `model-broken`. */
export function loadLanguageEngine(modelFolder: string): Promise<LanguageEngine> {
  return loadPipeline(join(modelFolder, ENGLISH), englishSentenceLimit);
}

/**
 * Loads a pipeline that `tools/convert_spacy.py` has written. Fails with `model-missing` or `model-broken`. Without `limitOf` the
 * parser decides on all sentence starts, ranks are torn from their full stops, and the analysis is spaCy's.
 */
export async function loadPipeline(folder: string, limitOf?: SentenceLimits): Promise<LanguageEngine> {
  const files = await readModelFolder(folder);
  try {
    const weights = createWeightStore(files.manifest, files.weights);
    const network = await createNetwork(files.manifest, weights);
    const lexicon = createLexicon(files.tokenizer);
    const tokenize = createTokenizer(files.tokenizer, lexicon);
    const parts = {
      tokenize: limitOf === undefined ? tokenize : withKnownRanks(tokenize),
      model: createPipelineModel(files, limitOf),
      vectors: createLexemeVectors(files.manifest, weights, lexicon, network),
      network,
    };
    return {
      language: files.manifest.language,
      parse: oneAtATime((texts) => analyseTexts(texts, parts)),
      close: () => network.close(),
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw broken(folder, error instanceof Error ? error.message : String(error), error);
  }
}

type Parse = (texts: readonly string[]) => Promise<ParsedText[]>;

/** Calls wait for each other, since they share the cache of vectors. */
function oneAtATime(parse: Parse): Parse {
  let last: Promise<unknown> = Promise.resolve();
  return (texts) => {
    const result = last.then(() => parse(texts));
    last = result.catch(() => undefined);
    return result;
  };
}
