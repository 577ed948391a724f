import { createReadStream } from "node:fs";
import { Failure } from "../model/index.ts";
import { failureOf } from "./expand-paths.ts";

/** One mebibyte in bytes. */
export const MEBIBYTE = 1024 * 1024;

/** Largest file that is read unless the user says otherwise, in bytes. */
export const DEFAULT_MAX_BYTES = 64 * MEBIBYTE;

export type ByteStream = AsyncIterable<Uint8Array | string>;

/**
 * Loads the bytes of a file, or of `standardInput` where the path is `-`. Stops as soon as more than `maxBytes` have
 * come, so that an endless device does no harm. Fails with `file-not-found`, `file-unreadable` or `too-large`.
 */
export async function loadBytes(path: string, maxBytes: number, standardInput: ByteStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of path === "-" ? standardInput : (createReadStream(path) as ByteStream)) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > maxBytes) throw tooLarge(path, maxBytes);
      chunks.push(bytes);
    }
  } catch (error) {
    throw error instanceof Failure ? error : failureOf(path, error);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
}

function tooLarge(path: string, maxBytes: number): Failure {
  const limit = Math.round((maxBytes / MEBIBYTE) * 100) / 100;
  return new Failure("too-large", `${path}: larger than ${limit} MB; left out (--max-size raises the limit)`);
}
