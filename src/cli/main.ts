import { availableParallelism } from "node:os";
import { createWorkerPool } from "../pipeline/index.ts";
import { runCommandLine } from "./command-line.ts";
import { loadEncoder, loadEngine, modelsFolder } from "./models.ts";
import { standardOutput } from "./standard-output.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: standardOutput(process.stdout),
  stderr: standardOutput(process.stderr),
  stdin: process.stdin,
  env: process.env,
  loadEngine: () => loadEngine(process.env),
  loadEncoder: () => loadEncoder(process.env),
  cores: availableParallelism(),
  startWorkers: (workers) => createWorkerPool(workers, modelsFolder(process.env)),
});
