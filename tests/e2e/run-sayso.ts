import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../../src/cli/command-line.ts";
import type { Output, Surroundings } from "../../src/cli/surroundings.ts";
import { englishEngine } from "../engine.ts";

/** What came of a command line. */
export type SaysoRun = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** An output that keeps what is written to it. */
export function createCollector(isTerminal = false): Output & { readonly written: () => string } {
  let all = "";
  return {
    isTerminal,
    columns: 100,
    written: () => all,
    write: async (text) => {
      all += text;
    },
  };
}

/** Runs a command line in this process, with the engine that the tests share and without an encoder. */
export async function runSayso(args: readonly string[], overrides: Partial<Surroundings> = {}): Promise<SaysoRun> {
  const [stdout, stderr] = [createCollector(), createCollector()];
  const status = await runCommandLine(args, {
    stdout,
    stderr,
    stdin: emptyInput(),
    env: {},
    loadEngine: async () => ({ ...(await englishEngine()), close: async () => {} }),
    loadEncoder: async () => null,
    cores: 1,
    startWorkers: () => {
      throw new Error("no threads are wanted here");
    },
    ...overrides,
  });
  return { status, stdout: stdout.written(), stderr: stderr.written() };
}

async function* emptyInput(): AsyncGenerator<Uint8Array> {}

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const LOADER = new URL("../../node_modules/tsx/dist/loader.mjs", import.meta.url).href;

/** Runs the program itself, in a line of shell in which `sayso` stands for it, as a user would in `folder`. */
export function runShell(line: string, folder: string): SaysoRun {
  const sayso = `NODE="$0"; MAIN="$1"; LOADER="$2"; sayso() { "$NODE" --import "$LOADER" "$MAIN" "$@"; }`;
  const script = `${sayso}\n${line}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script, process.execPath, MAIN, LOADER], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status: status ?? -1, stdout, stderr };
}
