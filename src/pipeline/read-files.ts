import { Failure, type LanguageEngine, type Reading } from "../model/index.ts";
import { type ExpandedPath, expandPaths } from "./expand-paths.ts";
import { type ByteStream, DEFAULT_MAX_BYTES, loadBytes, MEBIBYTE } from "./load-bytes.ts";
import { type LoadedFile, readLoadedFiles } from "./read-loaded-files.ts";
import type { WorkerPool } from "./workers/worker-pool.ts";

/** How far the work has come: files done of files found. */
export type Progress = { readonly done: number; readonly total: number; readonly file: string };

export type ReadFilesOptions = {
  readonly engine: LanguageEngine;
  /** Threads for `total` files, or null where this one does the work; asked once. Readings are the same either way. */
  readonly poolFor?: (total: number) => WorkerPool | null;
  readonly onProgress?: (progress: Progress) => void;
  /** Told of each path that cannot be read; the rest is done. Without it, the first such path ends the work. */
  readonly onFailure?: (failure: Failure) => void;
  /** Largest file in bytes. */
  readonly maxBytes?: number;
  /** What the path `-` reads. */
  readonly standardInput?: ByteStream;
};

/** A batch is analysed once it holds this many files or this many bytes, whatever comes first. */
type BatchSize = { readonly files: number; readonly bytes: number };
const BATCH: BatchSize = { files: 32, bytes: 2 * MEBIBYTE };
/** Smaller on threads, so that none of them is left alone with a large last batch. */
const THREAD_BATCH: BatchSize = { files: 8, bytes: MEBIBYTE };

/** Reads files and folders to readings, in the order given. Fails with the first path that cannot be read, unless `onFailure` is there. */
export async function readFiles(paths: readonly string[], options: ReadFilesOptions): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of streamReadings(paths, options)) readings.push(reading);
  return readings;
}

/** As {@link readFiles}, one reading after the other: memory stays bounded by some batches however many files there are. */
export async function* streamReadings(paths: readonly string[], options: ReadFilesOptions): AsyncGenerator<Reading> {
  const expanded = await expandPaths(paths);
  const pool = options.poolFor?.(expanded.length) ?? null;
  const batches = fileBatches(expanded, options, pool ? THREAD_BATCH : BATCH);
  const read = pool ? pool.read : (files: readonly LoadedFile[]) => readLoadedFiles(files, options.engine);
  let done = 0;
  // One batch a thread is under way and one waits, so that no thread is idle while readings are handed on.
  for await (const readings of inOrder(batches, read, pool ? 2 * pool.workers : 1)) {
    for (const reading of readings) {
      done += 1;
      options.onProgress?.({ done, total: expanded.length, file: reading.file });
      yield reading;
    }
  }
}

/** Results in the order of the items, of which at most `ahead` are under way at a time. */
async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    // A failure is told when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    underWay.push(result);
    if (underWay.length >= ahead) yield await underWay.shift()!;
  }
  for (const result of underWay) yield await result;
}

async function* fileBatches(
  paths: readonly ExpandedPath[],
  options: ReadFilesOptions,
  size: BatchSize,
): AsyncGenerator<LoadedFile[]> {
  let batch: LoadedFile[] = [];
  let bytes = 0;
  for (const path of paths) {
    const file = await loadFile(path, options);
    if (file === null) continue;
    batch.push(file);
    bytes += file.bytes.length;
    if (batch.length < size.files && bytes < size.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function loadFile({ path, failure }: ExpandedPath, options: ReadFilesOptions): Promise<LoadedFile | null> {
  try {
    if (failure) throw failure;
    const input = options.standardInput ?? process.stdin;
    return { file: path, bytes: await loadBytes(path, options.maxBytes ?? DEFAULT_MAX_BYTES, input) };
  } catch (error) {
    if (!(error instanceof Failure) || !options.onFailure) throw error;
    options.onFailure(error);
    return null;
  }
}
