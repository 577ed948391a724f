import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpusFolder } from "../eval/corpora/folder.ts";

/** Documents taken as one story, in a process of its own. Seconds of reading hold the loading of the models. */
export type StoryRun = {
  readonly readSeconds: number;
  readonly storySeconds: number;
  readonly mentions: number;
  readonly claims: number;
  readonly peakMegabytes: number;
};

const SIZES = [3, 75, 150, 300];
const WORKERS = 2;

/**
 * One story of 3 to 300 documents on two threads: seconds, and the exponent with which the time of comparison grows with the
 * number of claim mentions. The documents are articles on one election campaign: the same names in all of them.
 */
export async function runStoryBench(): Promise<void> {
  const folder = corpusFolder("corpora/attribution/polnear/train/text");
  if (folder === null) {
    console.log("story: not measured, the corpora are missing (SAYSO_SHARED names their folder).");
    return;
  }
  const files = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  let last: StoryRun | null = null;
  for (const size of SIZES) {
    const run = runStory(files.slice(0, size));
    const whole = (run.readSeconds + run.storySeconds).toFixed(1);
    const parts = `${whole} s (reading ${run.readSeconds.toFixed(1)}, comparing ${run.storySeconds.toFixed(1)})`;
    const growth = last === null ? "" : `, growth n^${exponent(last, run).toFixed(2)}`;
    const memory = `peak ${Math.round(run.peakMegabytes)} MB`;
    console.log(`${size} documents, ${run.mentions} mentions, ${run.claims} claims: ${parts}${growth}, ${memory}`);
    last = size < 75 ? null : run;
  }
}

function exponent(small: StoryRun, large: StoryRun): number {
  return Math.log(large.storySeconds / small.storySeconds) / Math.log(large.mentions / small.mentions);
}

function runStory(files: readonly string[]): StoryRun {
  const script = fileURLToPath(new URL("./story-run.ts", import.meta.url));
  const result = spawnSync(process.execPath, [...process.execArgv, script, String(WORKERS)], {
    input: files.join("\n"),
    encoding: "utf8",
    maxBuffer: 1 << 20,
  });
  if (result.status !== 0) throw new Error(`The story failed: ${result.error ?? result.stderr}`);
  return JSON.parse(result.stdout) as StoryRun;
}
