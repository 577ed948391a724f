import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { buildStory } from "../src/dossier/build-story.ts";
import type { LanguageEngine } from "../src/model/index.ts";
import { createWorkerPool, readFiles } from "../src/pipeline/index.ts";
import type { StoryRun } from "./story-bench.ts";

// Usage: story-run.ts WORKERS < PATHS. Takes the files named on the lines of standard input as one story, prints a StoryRun.
const pool = createWorkerPool(Number(process.argv[2]), fileURLToPath(new URL("../models", import.meta.url)));
const paths = (await text(process.stdin)).split("\n");
const unused: LanguageEngine = {
  language: "en",
  parse: () => Promise.reject(new Error("the threads have engines of their own")),
  close: async () => {},
};
const start = performance.now();
const readings = await readFiles(paths, { engine: unused, poolFor: () => pool });
const read = performance.now();
const ordered = [...readings].sort((a, b) => (a.id < b.id ? -1 : 1));
const story = await buildStory(ordered, [], pool.encoder);
const built = performance.now();
await pool.close();
const run: StoryRun = {
  readSeconds: (read - start) / 1000,
  storySeconds: (built - read) / 1000,
  mentions: readings.reduce((sum, { claims }) => sum + claims.length, 0),
  claims: story.claims.length,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(run));
