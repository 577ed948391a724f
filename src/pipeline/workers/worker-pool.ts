import { fileURLToPath } from "node:url";
import Tinypool from "tinypool";
import { Failure, type Reading, type SentenceEncoder } from "../../model/index.ts";
import type { LoadedFile } from "../read-loaded-files.ts";
import type { Answer, ThreadData } from "./thread.ts";

/** Threads that read documents and encode texts side by side, each with models of its own (some 250 MB a thread). */
export type WorkerPool = {
  readonly workers: number;
  /** As `readLoadedFiles`, on the next free thread. */
  read(files: readonly LoadedFile[]): Promise<Reading[]>;
  /** An encoder whose texts are spread over the threads: the same vectors, since each text is encoded by itself. */
  readonly encoder: SentenceEncoder;
  close(): Promise<void>;
};

/** Texts that one thread encodes at a time. */
const ENCODED_AT_ONCE = 16;
const DIMENSIONS = 384;
/** Run from the sources, by tsx or a test. */
const isSource = import.meta.url.endsWith(".ts");

/** Starts `workers` threads whose models stand in the folder `models`; each loads them when its first work comes. */
export function createWorkerPool(workers: number, models: string): WorkerPool {
  const workerData: ThreadData = { models };
  const pool = new Tinypool({
    filename: fileURLToPath(new URL(isSource ? "./source-thread.mjs" : "./thread.js", import.meta.url)),
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
    workerData,
  });
  const run = async <T>(name: string, work: unknown): Promise<T> =>
    unwrap((await pool.run(work, { name })) as Answer<T>);
  return {
    workers,
    read: (files) => run("read", files),
    encoder: {
      dimensions: DIMENSIONS,
      encode: async (texts) =>
        (await Promise.all(chunksOf(texts).map((chunk) => run<Float32Array[]>("encode", chunk)))).flat(),
      close: async () => {},
    },
    close: () => pool.destroy(),
  };
}

function unwrap<T>(answer: Answer<T>): T {
  if ("failure" in answer) throw new Failure(answer.failure.code, answer.failure.message);
  return answer.value;
}

function chunksOf(texts: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let at = 0; at < texts.length; at += ENCODED_AT_ONCE) chunks.push(texts.slice(at, at + ENCODED_AT_ONCE));
  return chunks;
}
