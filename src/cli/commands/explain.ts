import { Command } from "commander";
import { Failure } from "../../model/index.ts";
import { loadBytes, MEBIBYTE } from "../../pipeline/index.ts";
import { type DossierFile, readDossierJson, renderClaimJson, renderClaimText } from "../../render/index.ts";
import { findClaim } from "../find-claim.ts";
import { type ColourChoice, options, textOptions } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

/** Largest dossier file that is read, in bytes: a string of JavaScript holds no more. */
const MAX_BYTES = 500 * MEBIBYTE;

type ExplainOptions = { readonly json?: boolean; readonly color: ColourChoice };

const EXAMPLES = `
Examples:
  sayso dossier coverage/ --json > dossier.json   make the file first
  sayso explain dossier.json 3                    the third claim, by the number that text and page show
  sayso explain dossier.json 9f04                 by its id; as much of it as no other claim has
  sayso dossier coverage/ --json | sayso explain - 1 --json
`;

/** `sayso explain`: the whole reasoning behind one claim of a dossier file. */
export function explainCommand(surroundings: Surroundings, finish: (status: number) => void): Command {
  return new Command("explain")
    .summary("show the whole reasoning behind one claim")
    .description(
      "Shows what one claim of a dossier rests on: exact words, attributions, why they were put together, what was compared, how origins were counted.",
    )
    .argument("<dossier>", "file that `sayso dossier --json` made; - is standard input")
    .argument("<claim>", "number of the claim in the dossier, or its id or the beginning of it")
    .addOption(options.json("print one JSON object (docs/interchange.md)"))
    .addOption(options.color())
    .addHelpText("after", EXAMPLES)
    .action(async (path: string, claim: string, chosen: ExplainOptions) => {
      const explained = findClaim(await loadDossier(path, surroundings), claim);
      const text = chosen.json
        ? `${renderClaimJson(explained)}\n`
        : renderClaimText(explained, textOptions(chosen.color, true, surroundings));
      await surroundings.stdout.write(text);
      finish(0);
    });
}

/** Loads a dossier file. Fails with `file-unreadable` where it holds no dossier, and says how to make one. */
async function loadDossier(path: string, { stdin }: Surroundings): Promise<DossierFile> {
  const bytes = await loadBytes(path, MAX_BYTES, stdin);
  const read = readDossierJson(new TextDecoder().decode(bytes));
  if (typeof read !== "string") return read;
  throw new Failure(
    "file-unreadable",
    `${path}: no dossier file: ${read}; make one with: sayso dossier PATH… --json > dossier.json`,
  );
}
