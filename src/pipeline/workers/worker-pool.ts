import { fileURLToPath } from "node:url";
import Tinypool from "tinypool";
import { Failure, type Reading, type SentenceEncoder } from "../../model/index.ts";
import type { LoadedFile } from "../read-loaded-files.ts";
import type { Answer, EncodedPart, ThreadData } from "./thread.ts";

/** Threads that read documents and encode texts side by side, each with models of its own (some 250 MB a thread). */
export type WorkerPool = {
  readonly workers: number;
  /** As `readLoadedFiles`, on the next free thread. */
  read(files: readonly LoadedFile[]): Promise<Reading[]>;
  /**
   * An encoder whose texts are spread over the threads: the same vectors, since each text is encoded by itself. The threads deal the texts out
   * among themselves, so that none waits for this one, which may work on meanwhile.
   */
  readonly encoder: SentenceEncoder;
  close(): Promise<void>;
};

/** Texts that a thread takes at a time. */
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
      encode: async (texts) => {
        const hands = Math.min(workers, Math.ceil(texts.length / ENCODED_AT_ONCE));
        const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
        const work = { texts, next, atOnce: ENCODED_AT_ONCE };
        const parts = await Promise.all(Array.from({ length: hands }, () => run<EncodedPart[]>("encode", work)));
        return parts
          .flat()
          .sort((a, b) => a.from - b.from)
          .flatMap(({ vectors }) => vectors);
      },
      close: async () => {},
    },
    close: () => pool.destroy(),
  };
}

function unwrap<T>(answer: Answer<T>): T {
  if ("failure" in answer) throw new Failure(answer.failure.code, answer.failure.message);
  return answer.value;
}
