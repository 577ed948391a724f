import { Command } from "commander";
import { streamReadings } from "../../pipeline/index.ts";
import { renderReadingJson, renderReadingText } from "../../render/index.ts";
import { createJob } from "../job.ts";
import { type ColourChoice, options, textOptions } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

type ReadOptions = {
  readonly json?: boolean;
  readonly color: ColourChoice;
  readonly explain?: boolean;
  readonly maxSize: number;
  readonly workers?: number;
};

const EXAMPLES = `
Examples:
  sayso read article.html                who says what in one article
  sayso read --explain article.txt       and the rule behind each decision
  sayso read --json page*.html > out.jsonl
  curl -s https://example.org/a | sayso read -
`;

/** `sayso read`: what each document says on its own. */
export function readCommand(surroundings: Surroundings, finish: (status: number) => void): Command {
  return new Command("read")
    .summary("show who says what in documents")
    .description("Reads documents one by one and shows who says what, on whose word.")
    .argument("<file...>", "files or folders to read; - is standard input")
    .addOption(options.json("print one JSON object a line and document (docs/interchange.md)"))
    .addOption(options.color())
    .addOption(options.explain())
    .addOption(options.maxSize())
    .addOption(options.workers())
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], chosen: ReadOptions) => finish(await read(paths, chosen, surroundings)));
}

async function read(paths: readonly string[], chosen: ReadOptions, surroundings: Surroundings): Promise<number> {
  const job = createJob(surroundings, chosen);
  const layout = textOptions(chosen.color, chosen.explain ?? false, surroundings);
  let first = true;
  try {
    for await (const reading of streamReadings(paths, job.reading)) {
      const text = chosen.json ? `${renderReadingJson(reading)}\n` : renderReadingText(reading, layout);
      await surroundings.stdout.write(first || chosen.json ? text : `\n\n${text}`);
      await job.mention(reading);
      first = false;
    }
  } finally {
    await job.end();
  }
  return job.status();
}
