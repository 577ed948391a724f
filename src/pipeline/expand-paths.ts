import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { Failure } from "../model/index.ts";

/** Ends of the names of files that are read when a folder is given; a file given by name is read whatever its name. */
export const DOCUMENT_ENDINGS: ReadonlySet<string> = new Set([".txt", ".html", ".htm", ".xhtml", ".json"]);

/** A path that cannot be read, and why. */
export type PathFailure = { readonly path: string; readonly failure: Failure };

/** Files to read, in order, or the failure that stands in their place. `-` is standard input. */
export type ExpandedPath = { readonly path: string; readonly failure: Failure | null };

/**
 * Turns paths of files and folders into the files to read, in the order given; a folder gives its documents sorted by
 * name, folders within it included, hidden files left out. A folder reached twice (a loop of links) is walked once.
 * Never throws: a path that is not there, or a folder without documents, becomes a failure in its place.
 */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPath[]> {
  const expanded: ExpandedPath[] = [];
  for (const path of paths) expanded.push(...(await expandPath(path)));
  return expanded;
}

async function expandPath(path: string): Promise<ExpandedPath[]> {
  if (path === "-") return [{ path, failure: null }];
  try {
    if (!(await stat(path)).isDirectory()) return [{ path, failure: null }];
    const found: ExpandedPath[] = [];
    await walkFolder(path, new Set(), found);
    return found.length > 0 ? found : [{ path, failure: emptyFolder(path) }];
  } catch (error) {
    return [{ path, failure: failureOf(path, error) }];
  }
}

async function walkFolder(folder: string, walked: Set<string>, found: ExpandedPath[]): Promise<void> {
  const real = await realpath(folder);
  if (walked.has(real)) return;
  walked.add(real);
  for (const name of (await readdir(folder)).sort(byCodeUnits)) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    try {
      const entry = await stat(path);
      if (entry.isDirectory()) await walkFolder(path, walked, found);
      else if (entry.isFile() && DOCUMENT_ENDINGS.has(extname(name).toLowerCase())) found.push({ path, failure: null });
    } catch (error) {
      found.push({ path, failure: failureOf(path, error) });
    }
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function emptyFolder(path: string): Failure {
  const endings = [...DOCUMENT_ENDINGS].join(" ");
  return new Failure("folder-empty", `${path}: no documents in this folder (looked for ${endings})`);
}

/** What went wrong with a path, in words for the person who gave it. */
export function failureOf(path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new Failure("file-not-found", `${path}: no such file or folder`, error);
  if (code === "EACCES" || code === "EPERM")
    return new Failure("file-unreadable", `${path}: not allowed to read this (check its permissions)`, error);
  if (code === "ELOOP") return new Failure("file-unreadable", `${path}: a link that leads back to itself`, error);
  const detail = error instanceof Error ? error.message : String(error);
  return new Failure("file-unreadable", `${path}: cannot be read (${detail})`, error);
}
