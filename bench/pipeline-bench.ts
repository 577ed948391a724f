import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpusFolder } from "../eval/corpora/folder.ts";

/** One job in a process of its own. Seconds are without the loading of the language engine. */
export type PipelineRun = { readonly seconds: number; readonly peakMegabytes: number };

/** Real articles, in this order; the first N of them are the corpus of size N. */
const FOLDERS = ["corpora/stories/basil", "corpora/attribution/polnear/train/text", "corpora/stories/ecbplus"];
const SIZES = [17, 170, 1700];

/** Documents a second and peak memory of `read` and `dossier` over 1, 10 and 100 times the size, against parsing alone. */
export async function runPipelineBench(): Promise<void> {
  const files = FOLDERS.flatMap(filesOf);
  if (files.length === 0) {
    console.log("pipeline: not measured, the corpora are missing (SAYSO_SHARED names their folder).");
    return;
  }
  for (const size of SIZES) {
    const chosen = files.slice(0, size);
    const parse = runJob("parse", chosen);
    for (const job of ["read", "dossier"]) {
      const run = runJob(job, chosen);
      const speed = `${(chosen.length / run.seconds).toFixed(1)} documents a second`;
      const share = `${(parse.seconds / run.seconds).toFixed(2)} of the speed of parsing alone`;
      console.log(
        `${job.padEnd(8)} ${chosen.length} documents: ${speed}, ${share}, peak ${Math.round(run.peakMegabytes)} MB`,
      );
    }
  }
}

function filesOf(path: string): string[] {
  const folder = corpusFolder(path);
  return folder === null
    ? []
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name));
}

function runJob(job: string, files: readonly string[]): PipelineRun {
  const script = fileURLToPath(new URL("./pipeline-run.ts", import.meta.url));
  const result = spawnSync(process.execPath, [...process.execArgv, script, job], {
    input: files.join("\n"),
    encoding: "utf8",
    maxBuffer: 1 << 20,
  });
  if (result.status !== 0)
    throw new Error(`The job ${job} failed (${result.signal ?? result.status}): ${result.error ?? result.stderr}`);
  return JSON.parse(result.stdout) as PipelineRun;
}
