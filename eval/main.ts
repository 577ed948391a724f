import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Figures, type Measure, type Outcome, PARTS } from "./measure.ts";
import { MEASURES } from "./measures.ts";

const HELP = `Usage: npm run eval -- [MEASURE…] [--json] [--errors N] [--part ${PARTS.join("|")}]

Measures Sayso on the corpora of ../shared (or $SAYSO_SHARED). Without a name, runs all:
${MEASURES.map((measure) => `  ${measure.name.padEnd(14)} ${measure.about}`).join("\n")}

--part train: attribution over the train part of PolNeAR. --part second, --part unseen: alignment, chains, origins and relations
over the stories of eval/annotations; nothing is ever set on those of "unseen" and "fresh". --part marked, --part marked-unseen: relations over stories
in which all contradictions are marked, and nothing else.

Exit status: 0 all floors hold, 1 a figure is below its floor (eval/floors.json), 2 wrong usage.
`;

const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as Record<string, Figures>;

function belowFloor(name: string, figures: Figures): string[] {
  return Object.entries(floors[name] ?? {})
    .filter(([key, floor]) => (figures[key] ?? 0) < floor)
    .map(([key, floor]) => `${name}: ${key} ${figures[key] ?? "absent"} is below the floor ${floor}`);
}

function printTable({ name, table }: Measure, outcome: Outcome): void {
  console.log(`\n${name}`);
  if ("missing" in outcome) {
    console.log(`  not measured: the corpus ${outcome.missing} is missing`);
    return;
  }
  for (const line of (table ?? plainTable)(outcome.figures)) console.log(`  ${line}`);
}

function plainTable(figures: Figures): string[] {
  return Object.entries(figures).map(([key, value]) => `${key.padEnd(34)} ${Math.round(value * 10000) / 10000}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
      errors: { type: "string", default: "0" },
      part: { type: "string", default: "dev" },
    },
  });
  const unknown = positionals.filter((name) => !MEASURES.some((measure) => measure.name === name));
  if (values.help || unknown.length > 0) {
    if (unknown.length > 0) console.error(`eval: no measure is called ${unknown.join(", ")}`);
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const part = PARTS.find((one) => one === values.part);
  if (part === undefined) {
    console.error(`eval: there is no part called ${values.part}; there are ${PARTS.join(", ")}`);
    return 2;
  }
  const chosen = MEASURES.filter((measure) => positionals.length === 0 || positionals.includes(measure.name));
  const report: Record<string, Outcome> = {};
  const failures: string[] = [];
  for (const measure of chosen) {
    const outcome = await measure.run({
      errors: Number(values.errors),
      part,
    });
    report[measure.name] = outcome;
    if ("figures" in outcome && part !== "train") {
      failures.push(...belowFloor(part === "dev" ? measure.name : `${measure.name} ${part}`, outcome.figures));
    }
    if (!values.json) printTable(measure, outcome);
  }
  if (values.json) console.log(JSON.stringify(report, null, 2));
  for (const failure of failures) console.error(failure);
  return failures.length > 0 ? 1 : 0;
}

process.exitCode = await main();
