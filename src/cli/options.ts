import { InvalidArgumentError, Option } from "commander";
import { DEFAULT_MAX_BYTES, MEBIBYTE } from "../pipeline/index.ts";
import { type Painter, paintColours, paintNothing, type TextOptions } from "../render/index.ts";
import type { Surroundings } from "./surroundings.ts";

export type ColourChoice = "auto" | "always" | "never";

/** Options that several commands share; each call makes a new one, since commander keeps state in it. */
export const options = {
  json: (about: string) => new Option("--json", about),
  color: () =>
    new Option("--color <when>", "colour the text")
      .choices(["auto", "always", "never"])
      .default("auto", "on a terminal"),
  explain: () => new Option("--explain", "show the rule that each decision rests on"),
  maxSize: () =>
    new Option("--max-size <MB>", "leave out files larger than this")
      .argParser(readMegabytes)
      .default(DEFAULT_MAX_BYTES, `${DEFAULT_MAX_BYTES / MEBIBYTE}`),
  workers: () =>
    new Option("--workers <n>", "threads that read side by side; 1 does all in one (default: one a core)").argParser(
      readWorkers,
    ),
};

/** `0.5` → 524288 bytes. */
function readMegabytes(words: string): number {
  const megabytes = Number(words);
  if (words.trim() === "" || !Number.isFinite(megabytes) || megabytes <= 0)
    throw new InvalidArgumentError("Give a number of megabytes above 0, such as 20 or 0.5.");
  return Math.floor(megabytes * MEBIBYTE);
}

/** More threads than any machine for one user has cores are a slip of the keys, and each takes 250 MB. */
const MOST_WORKERS = 256;

function readWorkers(words: string): number {
  const workers = Number(words);
  if (words.trim() === "" || !Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_WORKERS}.`);
  return workers;
}

/** Colours where they are asked for, or where someone watches and has not set NO_COLOR (no-color.org). */
export function painterFor(choice: ColourChoice, { stdout, env }: Surroundings): Painter {
  const auto = stdout.isTerminal && !env.NO_COLOR;
  return choice === "always" || (choice === "auto" && auto) ? paintColours : paintNothing;
}

/** How text for people is laid out on this terminal: lines of at most 100 columns. */
export function textOptions(choice: ColourChoice, explain: boolean, surroundings: Surroundings): TextOptions {
  const width = Math.max(40, Math.min(100, surroundings.stdout.columns));
  return { paint: painterFor(choice, surroundings), width, explain };
}
