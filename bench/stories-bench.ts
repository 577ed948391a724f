import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { StoriesRun } from "./stories-run.ts";

/** Synthetic documents; `SAYSO_BENCH_DOCUMENTS` names another number, a multiple of 10,000. */
const SIZE = 100_000;

/** Cost of a document in a growing story index, the end against the first tenth, and memory. */
export async function runStoriesBench(): Promise<void> {
  const size = Number(process.env.SAYSO_BENCH_DOCUMENTS ?? SIZE);
  const script = fileURLToPath(new URL("./stories-run.ts", import.meta.url));
  const options = [...process.execArgv, "--expose-gc", "--max-old-space-size=8192"];
  const result = spawnSync(process.execPath, [...options, script, `${size}`], { encoding: "utf8", maxBuffer: 1 << 20 });
  if (result.status !== 0) throw new Error(`The run failed (${result.signal ?? result.status}): ${result.stderr}`);
  const run = JSON.parse(result.stdout) as StoriesRun;
  console.log(`stories  synthetic documents made from ${run.from}`);
  for (const { documents, profile, add, settle, megabytes } of run.stretches) {
    const cost = `${profile.toFixed(2)} ms profile, ${add.toFixed(2)} ms add, ${settle.toFixed(2)} ms settle`;
    console.log(`  ${`${documents}`.padStart(7)} documents: ${cost} a document; ${Math.round(megabytes)} MB live`);
  }
  const [first, last] = [run.stretches[0]!, run.stretches.at(-1)!];
  const placing = (last.add + last.settle) / (first.add + first.settle);
  const whole = (last.profile + last.add + last.settle) / (first.profile + first.add + first.settle);
  console.log(
    `  a document at the end costs ${whole.toFixed(2)} times what it costs at ${first.documents}; add and settle alone ${placing.toFixed(2)} times`,
  );
  console.log(`  ${run.stories} stories, B³ F1 ${run.b3.toFixed(3)}, peak ${Math.round(run.peakMegabytes)} MB`);
}
