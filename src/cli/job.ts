import { FAILURES, type Failure, type Reading } from "../model/index.ts";
import { OBSTACLES, type ReadFilesOptions, UNREAD, type WorkerPool } from "../pipeline/index.ts";
import { printable } from "../render/text/printable.ts";
import { createLazyEngine } from "./models.ts";
import { createProgressLine } from "./progress.ts";
import type { Surroundings } from "./surroundings.ts";

/** One run over files: what went wrong so far, and the way to say so without getting in the way of progress. */
export type Job = {
  readonly reading: ReadFilesOptions;
  /** 0, or the status of the first failure. */
  readonly status: () => number;
  /** Says on standard error what stands in the way of a document's analysis; a file that is no text counts as failed. */
  readonly mention: (reading: Reading) => Promise<void>;
  readonly say: (line: string) => Promise<void>;
  /** Tells whoever watches what is being done. */
  readonly tell: (step: string) => Promise<void>;
  /** The threads at work, if there are any. */
  readonly pool: () => WorkerPool | null;
  readonly end: () => Promise<void>;
};

/** What of the command line concerns the whole run: the largest file in bytes; threads, where a number is asked for. */
export type JobOptions = { readonly maxSize: number; readonly workers?: number };

/** With fewer files a thread, loading its models takes longer than it saves. */
const FILES_A_WORKER = 12;

/** Starts a run over files; `end` it to free the engine. */
export function createJob(surroundings: Surroundings, { maxSize, workers }: JobOptions): Job {
  const progress = createProgressLine(surroundings.stderr);
  const engine = createLazyEngine(surroundings.loadEngine);
  let pool: WorkerPool | null = null;
  let status = 0;
  const say = async (line: string) => {
    await progress.clear();
    await surroundings.stderr.write(`sayso: ${printable(line)}\n`);
  };
  return {
    status: () => status,
    say,
    tell: progress.tell,
    mention: async ({ file, diagnostics }) => {
      for (const { code, message } of diagnostics) {
        if (OBSTACLES.has(code)) await say(`${file}: ${message}`);
        if (UNREAD.has(code)) status ||= FAILURES["file-unreadable"].exit;
      }
    },
    reading: {
      engine,
      maxBytes: maxSize,
      poolFor: (files) => {
        const wanted = workers ?? Math.min(surroundings.cores, Math.floor(files / FILES_A_WORKER));
        if (Math.min(wanted, files) > 1) pool = surroundings.startWorkers(Math.min(wanted, files));
        return pool;
      },
      standardInput: surroundings.stdin,
      onProgress: progress.show,
      onFailure: (failure: Failure) => {
        status ||= failure.exitStatus;
        void say(failure.message);
      },
    },
    pool: () => pool,
    end: async () => {
      await progress.clear();
      await engine.close();
      await pool?.close();
    },
  };
}
