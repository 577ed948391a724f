import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { Failure } from "../model/index.ts";
import { printable } from "../render/text/printable.ts";
import { dossierCommand } from "./commands/dossier.ts";
import { explainCommand } from "./commands/explain.ts";
import { readCommand } from "./commands/read.ts";
import { startCommand } from "./commands/start.ts";
import { PACKAGE_FOLDER } from "./models.ts";
import type { Surroundings } from "./surroundings.ts";

const EXAMPLES = `
Exit status: 0 done, 1 something could not be read or written (the rest is done), 2 wrong usage.

Examples:
  sayso read article.html                      who says what in one article
  sayso dossier coverage/ --html dossier.html  where the accounts of a story part ways
  sayso explain dossier.json 3                 what one claim of a dossier rests on
  sayso help dossier                           more about one command
`;

/**
 * Runs one command line, without the name of the program, and gives the exit status. Never throws: what goes wrong is
 * told on standard error.
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let status = 0;
  const printed: Promise<void>[] = [];
  const program = createProgram(surroundings, printed, (result) => {
    status = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    status = await statusOf(error, surroundings);
  }
  await Promise.all(printed);
  return status;
}

/** The commands with their options; also what the documentation is checked against. */
export function createProgram(
  surroundings: Surroundings,
  printed: Promise<void>[],
  finish: (status: number) => void,
): Command {
  const program = new Command("sayso")
    .description(
      "Reads the news coverage of a story and shows who said what, on whose word, and where accounts part ways.",
    )
    .version(packageVersion(), "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES);
  const commands = [readCommand, dossierCommand, explainCommand, startCommand].map((create) =>
    create(surroundings, finish),
  );
  for (const command of commands) program.addCommand(command.helpOption("-h, --help", "print this help"));
  for (const command of [program, ...commands]) {
    command
      .exitOverride()
      .showHelpAfterError(`(sayso ${command === program ? "" : `${command.name()} `}--help says more)`);
    command.configureOutput({
      writeOut: (text) => void printed.push(surroundings.stdout.write(text)),
      writeErr: (text) => void printed.push(surroundings.stderr.write(text.replace(/^error: /, "sayso: "))),
      getOutHelpWidth: () => Math.min(100, surroundings.stdout.columns),
      getErrHelpWidth: () => Math.min(100, surroundings.stderr.columns),
    });
  }
  return program;
}

/** Version of the package as its manifest says. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8")) as { version: string }).version;
}

async function statusOf(error: unknown, { stderr, env }: Surroundings): Promise<number> {
  if (error instanceof CommanderError) {
    const asked = error.code === "commander.helpDisplayed" || error.code === "commander.version";
    return asked || (error.code === "commander.help" && error.exitCode === 0) ? 0 : 2;
  }
  if (error instanceof Failure) {
    await stderr.write(`sayso: ${printable(error.message)}\n`);
    return error.exitStatus;
  }
  const detail =
    error instanceof Error ? (env.SAYSO_DEBUG ? (error.stack ?? error.message) : error.message) : String(error);
  await stderr.write(`sayso: a fault in Sayso itself: ${detail}\n(SAYSO_DEBUG=1 shows where)\n`);
  return 1;
}
