import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder } from "./folder.ts";

/** A document of a corpus of stories: its file, and the story that it belongs to. */
export type LabelledFile = { readonly file: string; readonly story: string };

/** The documents of `corpora/stories/NAME`, in name order; null where the corpus is absent. */
export function readStoryLabels(name: string): LabelledFile[] | null {
  const folder = corpusFolder(join("corpora/stories", name));
  if (folder === null) return null;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => join(folder, file))
    .map((file) => ({ file, story: (JSON.parse(readFileSync(file, "utf8")) as { story: string }).story }));
}
