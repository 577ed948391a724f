import { scoreClusters } from "../eval/measures/score-clusters.ts";
import { createProfiles, createStoryIndex } from "../src/stories/index.ts";
import { loadPatterns, syntheticStream } from "./stories-synthetic.ts";

/** Milliseconds of processor time a document over the last documents of a stretch, and what the process holds. */
export type Stretch = {
  readonly documents: number;
  /** Reading the words of a document, which needs no index. */
  readonly profile: number;
  readonly add: number;
  readonly settle: number;
  /** Live heap with typed arrays, in megabytes. */
  readonly megabytes: number;
};

export type StoriesRun = {
  readonly from: string;
  readonly stretches: readonly Stretch[];
  readonly peakMegabytes: number;
  readonly stories: number;
  readonly b3: number;
};

// Usage: stories-run.ts SIZE. Adds synthetic documents to one index, settles it after every thousand, prints a StoriesRun.
const size = Number(process.argv[2]);
const BATCH = 1000;
/** Batches over which a cost is taken in the mean: enough that one large event does not show. */
const BATCHES = 5;

const { stories, from } = loadPatterns();
const index = createStoryIndex();
const events: number[] = [];
const places = new Map<string, number>();
const batches: Omit<Stretch, "documents" | "megabytes">[] = [];
const stretches: Stretch[] = [];
let spent = { profile: 0, add: 0, settle: 0 };

/** Processor time, which other work on the machine changes least; milliseconds. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

for (const { reading, event } of syntheticStream(stories, size)) {
  const start = clock();
  const [profile] = await createProfiles([reading], null);
  const between = clock();
  index.add(profile!);
  spent.profile += between - start;
  spent.add += clock() - between;
  places.set(reading.id, events.push(event) - 1);
  if (events.length % BATCH !== 0) continue;
  const before = clock();
  index.settle();
  spent.settle += clock() - before;
  batches.push(spent);
  spent = { profile: 0, add: 0, settle: 0 };
  if (events.length % (size / 10) === 0) stretches.push(measure());
}

function measure(): Stretch {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const last = batches.slice(-BATCHES);
  const mean = (key: "profile" | "add" | "settle") =>
    last.reduce((sum, batch) => sum + batch[key], 0) / (last.length * BATCH);
  const megabytes = (heapUsed + arrayBuffers) / 2 ** 20;
  return { documents: events.length, profile: mean("profile"), add: mean("add"), settle: mean("settle"), megabytes };
}

const found = index.stories().map((ids) => ids.map((id) => places.get(id)!));
const run: StoriesRun = {
  from,
  stretches,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  stories: found.length,
  b3: scoreClusters(
    found,
    events.map((event) => `${event}`),
  )["b3.f1"],
};
console.log(JSON.stringify(run));
