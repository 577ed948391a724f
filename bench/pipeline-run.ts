import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { buildDossier } from "../src/dossier/index.ts";
import { readDocument } from "../src/extract/index.ts";
import { loadLanguageEngine, loadSentenceEncoder, parseDocuments } from "../src/language/index.ts";
import type { Reading } from "../src/model/index.ts";
import { DEFAULT_MAX_BYTES, loadBytes, streamReadings } from "../src/pipeline/index.ts";
import type { PipelineRun } from "./pipeline-bench.ts";

// Usage: pipeline-run.ts parse|read|dossier < PATHS. Does one job over the files named on the lines of standard input, prints a PipelineRun.
const job = process.argv[2];
const paths = (await text(process.stdin)).split("\n");
const models = fileURLToPath(new URL("../models", import.meta.url));
const engine = await loadLanguageEngine(models);

/** Extraction and the language engine alone: what `read` builds upon. */
async function parseAll(): Promise<void> {
  for (let at = 0; at < paths.length; at += 32) {
    const batch = paths.slice(at, at + 32);
    const documents = await Promise.all(
      batch.map(async (file) => readDocument({ file, bytes: await loadBytes(file, DEFAULT_MAX_BYTES, process.stdin) })),
    );
    await parseDocuments(documents, engine);
  }
}

async function readAll(keep: boolean): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of streamReadings(paths, { engine })) if (keep) readings.push(reading);
  return readings;
}

const before = performance.now();
if (job === "parse") await parseAll();
else if (job === "read") await readAll(false);
else await buildDossier(await readAll(true), await loadSentenceEncoder(models));
const run: PipelineRun = {
  seconds: (performance.now() - before) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(run));
await engine.close();
