import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { renderDossierHtml, renderSummaryText } from "../../render/index.ts";
import { createJob } from "../job.ts";
import { makeDossier } from "../make-dossier.ts";
import { PACKAGE_FOLDER } from "../models.ts";
import { type ColourChoice, options, painterFor } from "../options.ts";
import { saveText } from "../save-text.ts";
import type { Surroundings } from "../surroundings.ts";

/** Name of the page, in the current folder. */
const PAGE = "sayso-dossier.html";

const EXAMPLES = `
Examples:
  sayso start                  the dossier of the story that comes with Sayso
  sayso start coverage/        the dossier of your own files
`;

type StartOptions = { readonly color: ColourChoice; readonly maxSize: number; readonly workers?: number };

/** `sayso start`, which `npm start` runs: a dossier as a page, of the packaged example or of the paths given. */
export function startCommand(surroundings: Surroundings, finish: (status: number) => void): Command {
  return new Command("start")
    .summary(`save the dossier as ${PAGE} in the current folder`)
    .description(
      `Saves the dossier of the paths given, or of the story that comes with Sayso, as ${PAGE} in the current folder, and tells what is in it.`,
    )
    .argument("[path...]", "files or folders to compare; - is standard input")
    .addOption(options.color())
    .addOption(options.maxSize())
    .addOption(options.workers())
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], chosen: StartOptions) => finish(await start(paths, chosen, surroundings)));
}

async function start(paths: readonly string[], chosen: StartOptions, surroundings: Surroundings): Promise<number> {
  const job = createJob(surroundings, chosen);
  const given = paths.length > 0 ? paths : [relative("", join(PACKAGE_FOLDER, "examples", "documents"))];
  try {
    const dossier = await makeDossier(given, job, surroundings);
    await saveText(PAGE, renderDossierHtml(dossier));
    const summary = renderSummaryText(dossier, painterFor(chosen.color, surroundings));
    const page = pathToFileURL(resolve(PAGE)).href;
    await surroundings.stdout.write(`${summary}\nThe dossier is in ${PAGE}. Open it in a browser:\n  ${page}\n`);
  } finally {
    await job.end();
  }
  return job.status();
}
