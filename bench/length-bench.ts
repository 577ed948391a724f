import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpusFolder } from "../eval/corpora/folder.ts";
import type { PipelineRun } from "./pipeline-bench.ts";

const SMALL = 100_000;
const LARGE = 1_000_000;
/** Of each size; the fastest counts, since other work on the machine only ever slows a run. */
const RUNS = 3;

/** `read` of one text of 100 KB and of one of 1 MB: ten times the length should take ten times as long. */
export async function runLengthBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sayso-length-"));
  try {
    for (const [name, text] of Object.entries(texts())) {
      const [small, large] = [SMALL, LARGE].map((size) => fastest(save(folder, `${size}.txt`, text(size))));
      const ratio = large!.seconds / small!.seconds;
      const peaks = `peak ${Math.round(small!.peakMegabytes)} and ${Math.round(large!.peakMegabytes)} MB`;
      const seconds = `100 KB ${small!.seconds.toFixed(2)} s, 1 MB ${large!.seconds.toFixed(2)} s`;
      console.log(`${name.padEnd(22)} ${seconds}, ratio ${ratio.toFixed(1)}, ${peaks}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ways to fill a text of so many characters. */
function texts(): Record<string, (size: number) => string> {
  const folder = corpusFolder("corpora/attribution/polnear/train/text");
  const files = folder === null ? [] : readdirSync(folder).sort();
  const real = files.slice(0, 400).map((name) => readFileSync(join(folder!, name), "utf8"));
  if (real.length === 0) console.log("length: real articles are missing (SAYSO_SHARED names their folder).");
  const filled = (pieces: readonly string[]) => (size: number) => fill(pieces, size);
  return {
    ...(real.length > 0 ? { "real articles": filled(real.map((text) => `${text}\n\n`)) } : {}),
    "one endless sentence": filled(["the mayor said that the harbour master believed that ", "nine of 40 boats, "]),
    "quotation marks": filled(['"No," he said, "not ', "“never” ", '" ']),
    "lines of one word": filled(["Yes\n\n", "said\n\n", "2010\n\n"]),
  };
}

function fill(pieces: readonly string[], size: number): string {
  let text = "";
  for (let at = 0; text.length < size; at++) text += pieces[at % pieces.length];
  return text.slice(0, size);
}

function save(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function fastest(file: string): PipelineRun {
  const runs = Array.from({ length: RUNS }, () => runRead(file));
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}

function runRead(file: string): PipelineRun {
  const script = fileURLToPath(new URL("./pipeline-run.ts", import.meta.url));
  const result = spawnSync(process.execPath, [...process.execArgv, script, "read"], { input: file, encoding: "utf8" });
  if (result.status !== 0) throw new Error(`Reading ${file} failed: ${result.error ?? result.stderr}`);
  return JSON.parse(result.stdout) as PipelineRun;
}
