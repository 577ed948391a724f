import { Command } from "commander";
import { type Dossier, Failure } from "../../model/index.ts";
import {
  renderDigestText,
  renderDossierHtml,
  renderDossierJson,
  renderDossierText,
  renderSummaryText,
  type TextOptions,
} from "../../render/index.ts";
import { createJob } from "../job.ts";
import { makeDossier } from "../make-dossier.ts";
import { type ColourChoice, options, textOptions } from "../options.ts";
import { saveText } from "../save-text.ts";
import type { Surroundings } from "../surroundings.ts";

type DossierOptions = {
  readonly json?: boolean;
  readonly digest?: boolean;
  readonly oneStory?: boolean;
  readonly html?: string;
  readonly title?: string;
  readonly color: ColourChoice;
  readonly explain?: boolean;
  readonly maxSize: number;
  readonly workers?: number;
};

const EXAMPLES = `
Examples:
  sayso dossier coverage/                           the dossier as text
  sayso dossier coverage/ --digest                  what to read first
  sayso dossier quake/*.html --one-story            where you know that all tell of one event
  sayso dossier coverage/ --html dossier.html       as a page for any browser
  sayso dossier a.html b.txt c.json --json > d.json as data
  sayso dossier coverage/ --explain                 with the rule behind each comparison
`;

/** `sayso dossier`: what several documents say about one story, and where they part ways. */
export function dossierCommand(surroundings: Surroundings, finish: (status: number) => void): Command {
  return new Command("dossier")
    .summary("compare the accounts of a story")
    .description("Groups documents into stories and shows where the accounts agree and where they part ways.")
    .argument("<path...>", "files or folders to compare; - is standard input")
    .addOption(options.json("print one JSON object (docs/interchange.md)"))
    .option("--digest", "print only the digest of each story: at most ten cards")
    .option("--one-story", "take all documents as coverage of one story instead of grouping them")
    .option("--html <file>", "save the dossier as one self-contained page")
    .option("--title <words>", "heading of the page that --html saves")
    .addOption(options.color())
    .addOption(options.explain())
    .addOption(options.maxSize())
    .addOption(options.workers())
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], chosen: DossierOptions) => finish(await dossier(paths, chosen, surroundings)));
}

async function dossier(paths: readonly string[], chosen: DossierOptions, surroundings: Surroundings): Promise<number> {
  if (chosen.title !== undefined && chosen.html === undefined)
    throw new Failure("usage", "--title is the heading of a page; it needs --html FILE");
  if (chosen.json && chosen.digest)
    throw new Failure("usage", "--json has the digest of each story beside everything else; leave --digest out");
  const job = createJob(surroundings, chosen);
  try {
    const made = await makeDossier(paths, job, surroundings, { oneStory: chosen.oneStory ?? false });
    if (chosen.html !== undefined) {
      await saveText(chosen.html, renderDossierHtml(made, chosen.title));
      await job.say(`the dossier is in ${chosen.html}`);
    }
    await surroundings.stdout.write(
      textFor(made, chosen, textOptions(chosen.color, chosen.explain ?? false, surroundings)),
    );
  } finally {
    await job.end();
  }
  return job.status();
}

/** With a page saved, people get a summary on the terminal and not the whole dossier again. */
function textFor(made: Dossier, chosen: DossierOptions, layout: TextOptions): string {
  if (chosen.json) return `${renderDossierJson(made)}\n`;
  if (chosen.digest) return renderDigestText(made, layout);
  return chosen.html === undefined ? renderDossierText(made, layout) : renderSummaryText(made, layout.paint);
}
