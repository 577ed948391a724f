import { workerData } from "node:worker_threads";
import { loadLanguageEngine, loadSentenceEncoder } from "../../language/index.ts";
import {
  Failure,
  type FailureCode,
  type LanguageEngine,
  type Reading,
  type SentenceEncoder,
} from "../../model/index.ts";
import { type LoadedFile, readLoadedFiles } from "../read-loaded-files.ts";

/** What a thread hands back: errors lose their class on the way between threads, so a failure travels as data. */
export type Answer<T> =
  | { readonly value: T }
  | { readonly failure: { readonly code: FailureCode; readonly message: string } };

/** What a thread is started with: the folder that holds the models. */
export type ThreadData = { readonly models: string };

let engine: Promise<LanguageEngine> | undefined;
let encoder: Promise<SentenceEncoder> | undefined;

/** Reads files whose bytes are there; the thread loads its own engine when the first come. */
export function read(files: readonly LoadedFile[]): Promise<Answer<Reading[]>> {
  return answer(async () => {
    engine ??= loadLanguageEngine(modelsFolder());
    return readLoadedFiles(files, await engine);
  });
}

/** Texts that several threads encode together. `next`, in memory that they share: the first text that none of them has taken. */
export type EncodingWork = { readonly texts: readonly string[]; readonly next: Int32Array; readonly atOnce: number };

/** Unit vectors of the texts from one place on. */
export type EncodedPart = { readonly from: number; readonly vectors: readonly Float32Array[] };

/** Takes texts, some at once, as long as there are any. */
export function encode({ texts, next, atOnce }: EncodingWork): Promise<Answer<EncodedPart[]>> {
  return answer(async () => {
    encoder ??= loadSentenceEncoder(modelsFolder());
    const { encode } = await encoder;
    const parts: EncodedPart[] = [];
    for (;;) {
      const from = Atomics.add(next, 0, atOnce);
      if (from >= texts.length) return parts;
      parts.push({ from, vectors: await encode(texts.slice(from, from + atOnce)) });
    }
  });
}

/** Tinypool hands the data on as `[its own, ours]`. */
function modelsFolder(): string {
  return (workerData as [unknown, ThreadData])[1].models;
}

async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof Failure) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}
