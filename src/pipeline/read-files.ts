import { readDocument } from "../extract/index.ts";
import type { Document, LanguageEngine, Reading } from "../model/index.ts";
import { Failure } from "../model/index.ts";
import { type ExpandedPath, expandPaths } from "./expand-paths.ts";
import { type ByteStream, DEFAULT_MAX_BYTES, loadBytes } from "./load-bytes.ts";
import { readDocuments } from "./read-documents.ts";

/** How far the work has come: files done of files found. */
export type Progress = { readonly done: number; readonly total: number; readonly file: string };

export type ReadFilesOptions = {
  readonly engine: LanguageEngine;
  readonly onProgress?: (progress: Progress) => void;
  /** Told of each path that cannot be read; the rest is done. Without it, the first such path ends the work. */
  readonly onFailure?: (failure: Failure) => void;
  /** Largest file in bytes. */
  readonly maxBytes?: number;
  /** What the path `-` reads. */
  readonly standardInput?: ByteStream;
};

/** A batch is analysed once it holds this many documents or this much text, whatever comes first. */
const BATCH_DOCUMENTS = 32;
const BATCH_CHARACTERS = 1_000_000;

/** Reads files and folders to readings, in the order given. Fails with the first path that cannot be read, unless `onFailure` is there. */
export async function readFiles(paths: readonly string[], options: ReadFilesOptions): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of streamReadings(paths, options)) readings.push(reading);
  return readings;
}

/** As {@link readFiles}, one reading after the other: memory stays bounded by a batch however many files there are. */
export async function* streamReadings(paths: readonly string[], options: ReadFilesOptions): AsyncGenerator<Reading> {
  const expanded = await expandPaths(paths);
  let done = 0;
  for await (const batch of documentBatches(expanded, options)) {
    for (const reading of await readDocuments(batch, options.engine)) {
      done += 1;
      options.onProgress?.({ done, total: expanded.length, file: reading.file });
      yield reading;
    }
  }
}

async function* documentBatches(files: readonly ExpandedPath[], options: ReadFilesOptions): AsyncGenerator<Document[]> {
  let batch: Document[] = [];
  let characters = 0;
  for (const file of files) {
    const document = await loadDocument(file, options);
    if (document === null) continue;
    batch.push(document);
    characters += document.text.length;
    if (batch.length < BATCH_DOCUMENTS && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

async function loadDocument({ path, failure }: ExpandedPath, options: ReadFilesOptions): Promise<Document | null> {
  try {
    if (failure) throw failure;
    const bytes = await loadBytes(path, options.maxBytes ?? DEFAULT_MAX_BYTES, options.standardInput ?? process.stdin);
    return readDocument({ file: path, bytes });
  } catch (error) {
    if (!(error instanceof Failure) || !options.onFailure) throw error;
    options.onFailure(error);
    return null;
  }
}
