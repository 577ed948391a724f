import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Where the corpora and the gold stand: `SAYSO_SHARED`, else the folder `shared` beside the project. */
export const SHARED = resolve(process.env.SAYSO_SHARED ?? new URL("../../../shared", import.meta.url).pathname);

/** Absolute path of a corpus folder, or null where it is absent. */
export function corpusFolder(path: string): string | null {
  const folder = resolve(SHARED, path);
  return existsSync(folder) ? folder : null;
}
