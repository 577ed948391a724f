import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { loadLanguageEngine } from "../src/language/index.ts";
import type { EngineRun } from "./engine-bench.ts";

// Reads a JSON list of texts, analyses it once, prints an EngineRun.
const texts = JSON.parse(await text(process.stdin)) as string[];
const engine = await loadLanguageEngine(fileURLToPath(new URL("../models", import.meta.url)));
const before = performance.now();
let tokens = 0;
// Batches as the pipeline makes them; results are let go, as spaCy's pipe lets go of its documents.
for (let at = 0; at < texts.length; at += 64) {
  for (const parsed of await engine.parse(texts.slice(at, at + 64))) tokens += parsed.length;
}
const seconds = (performance.now() - before) / 1000;
await engine.close();
const run: EngineRun = { tokens, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(run));
