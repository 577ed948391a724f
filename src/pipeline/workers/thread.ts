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

/** One unit vector a text. */
export function encode(texts: readonly string[]): Promise<Answer<Float32Array[]>> {
  return answer(async () => {
    encoder ??= loadSentenceEncoder(modelsFolder());
    return (await encoder).encode(texts);
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
