import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readArticles } from "../eval/measures/parity.ts";

/** One pass over the texts in a process of its own. Seconds are without the loading of the model. */
export type EngineRun = { readonly tokens: number; readonly seconds: number; readonly peakMegabytes: number };

/** So many articles; without the corpora the parity sentences, as often as makes a comparable amount. */
const ARTICLES = 100;
const REPEATS = 20;

/** Runs the engine and, where it is there, spaCy on the same texts, one process each, one after the other. */
export async function runEngineBench(): Promise<void> {
  const texts = readArticles()?.slice(0, ARTICLES) ?? repeatedSentences();
  const ours = run(process.execPath, [...process.execArgv, path("./engine-run.ts")], texts);
  if (ours === null) throw new Error("The engine's run failed.");
  print("Sayso", ours);
  const spacy = run(process.env.SAYSO_PYTHON ?? "python3", [path("../tools/spacy_reference.py"), "--time"], texts);
  if (spacy === null) {
    console.log("spaCy is not there (SAYSO_PYTHON names a Python with it): no ratio.");
    return;
  }
  print("spaCy", spacy);
  const speed = ours.tokens / ours.seconds / (spacy.tokens / spacy.seconds);
  console.log(
    `ratio    speed ${speed.toFixed(2)}    peak memory ${(ours.peakMegabytes / spacy.peakMegabytes).toFixed(2)}`,
  );
}

function repeatedSentences(): string[] {
  const sentences = JSON.parse(readFileSync(path("../tests/parity/sentences.json"), "utf8")) as string[];
  return Array.from({ length: REPEATS }, () => sentences).flat();
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

function run(program: string, parameters: readonly string[], texts: readonly string[]): EngineRun | null {
  // One thread for BLAS, as the engine has one.
  const env = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
  const result = spawnSync(program, parameters, {
    input: JSON.stringify(texts),
    encoding: "utf8",
    env,
    maxBuffer: 1 << 20,
  });
  return result.status === 0 ? (JSON.parse(result.stdout) as EngineRun) : null;
}

function print(name: string, { tokens, seconds, peakMegabytes }: EngineRun): void {
  const speed = Math.round(tokens / seconds).toLocaleString("en");
  console.log(`${name.padEnd(8)} ${tokens} tokens, ${speed} a second, peak ${Math.round(peakMegabytes)} MB`);
}
