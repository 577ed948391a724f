import { runEngineBench } from "./engine-bench.ts";
import { runLengthBench } from "./length-bench.ts";
import { runPipelineBench } from "./pipeline-bench.ts";
import { runStoriesBench } from "./stories-bench.ts";
import { runStoryBench } from "./story-bench.ts";

/** Speed and memory, as ratios where there is something to compare with. Each bench prints its own table. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  engine: runEngineBench,
  pipeline: runPipelineBench,
  length: runLengthBench,
  story: runStoryBench,
  stories: runStoriesBench,
};

const HELP = `Usage: npm run bench -- [BENCH…]

  engine   language engine: tokens a second and peak memory, against spaCy where SAYSO_PYTHON names a Python with it
  pipeline read and dossier: documents a second and peak memory over 1, 10 and 100 times the size
  length   read of one text of 100 KB against one of 1 MB: real articles and hostile ones
  story    one story of 3, 75, 150 and 300 documents on two threads: seconds, growth with the number of mentions
  stories  story index over 100,000 synthetic documents (SAYSO_BENCH_DOCUMENTS: another number): cost at the end against
           that at the first tenth, memory
`;

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`bench: no bench is called ${unknown.join(", ")}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(BENCHES)) if (names.length === 0 || names.includes(name)) await run();
}
