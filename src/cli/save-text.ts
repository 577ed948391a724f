import { unlinkSync } from "node:fs";
import { type FileHandle, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "../model/index.ts";

/**
 * Saves text as a file, whole or not at all: it is written to a new file beside the old one and takes its name when it
 * is safely on the disk. Where that fails (a full disk), and on Ctrl-C, the old file stays and nothing is left beside it.
 * Fails with `cannot-write`.
 */
export async function saveText(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const removeOnInterrupt = () => {
    removeQuietly(beside);
    process.exit(130);
  };
  process.once("SIGINT", removeOnInterrupt);
  try {
    await writeWhole(beside, text);
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw new Failure(
      "cannot-write",
      `${path}: cannot be written (${reasonOf(error)}); what was there before is unchanged`,
      error,
    );
  } finally {
    process.off("SIGINT", removeOnInterrupt);
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const file: FileHandle = await open(path, "wx");
  try {
    await file.writeFile(text, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was not there yet, or has its final name already.
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than is allowed here",
  EACCES: "not allowed to write here",
  EPERM: "not allowed to write here",
  EROFS: "the disk is read-only",
  ENOENT: "the folder does not exist",
  ENOTDIR: "the folder does not exist",
  EISDIR: "it is a folder; give the name of a file",
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message;
}
