import { InferenceSession, Tensor } from "onnxruntime-node";
import type { SentenceEncoder } from "../../model/index.ts";
import type { WordPieces } from "./word-pieces.ts";

/** Length of a vector of clause-MiniLM-L6. */
const DIMENSIONS = 384;

/**
 * The encoder over a loaded graph (`input_ids` → `vectors`, made by tools/encoder_convert.py).
 *
 * Texts are run one by one: the graph quantises what meets a matrix with one scale, so that in a batch a text's vector would hang on the
 * texts beside it. Equal texts of one call are run once.
 */
export function createSentenceEncoder(session: InferenceSession, wordPieces: WordPieces): SentenceEncoder {
  const encodeOne = async (text: string): Promise<Float32Array> => {
    const ids = BigInt64Array.from(wordPieces(text), BigInt);
    const { vectors } = await session.run({ input_ids: new Tensor("int64", ids, [1, ids.length]) });
    return Float32Array.from(vectors!.data as Float32Array);
  };
  return {
    dimensions: DIMENSIONS,
    encode: async (texts) => {
      const known = new Map<string, Float32Array>();
      for (const text of texts) if (!known.has(text)) known.set(text, await encodeOne(text));
      return texts.map((text) => known.get(text)!.slice());
    },
    close: () => session.release(),
  };
}

/** Starts the runtime on a model file. One thread: the number of threads must not change a result. */
export function createSession(modelFile: string): Promise<InferenceSession> {
  return InferenceSession.create(modelFile, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionProviders: ["cpu"],
    logSeverityLevel: 3,
  });
}
