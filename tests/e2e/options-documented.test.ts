import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createProgram } from "../../src/cli/command-line.ts";
import { DOCUMENT_ENDINGS } from "../../src/pipeline/index.ts";
import { createCollector } from "./run-sayso.ts";

const DOCUMENTATION = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");

const program = createProgram(
  {
    stdout: createCollector(),
    stderr: createCollector(),
    stdin: (async function* () {})(),
    env: {},
    loadEngine: () => Promise.reject(new Error("not needed")),
    loadEncoder: async () => null,
    cores: 1,
    startWorkers: () => {
      throw new Error("not needed");
    },
  },
  [],
  () => {},
);

test("every command is documented in docs/cli.md", () => {
  for (const command of program.commands) expect(DOCUMENTATION).toContain(`## \`sayso ${command.name()}\``);
});

test("every option is documented in docs/cli.md, in the section of its command", () => {
  for (const option of program.options) expect(DOCUMENTATION).toContain(`\`${option.flags}\``);
  for (const command of program.commands) {
    const section = DOCUMENTATION.split(`## \`sayso ${command.name()}\``)[1]?.split("\n## ")[0] ?? "";
    for (const option of command.options)
      expect({
        command: command.name(),
        flags: option.flags,
        documented: section.includes(`\`${option.flags}\``),
      }).toEqual({
        command: command.name(),
        flags: option.flags,
        documented: true,
      });
  }
});

test("every ending that a folder is searched for is documented", () => {
  for (const ending of DOCUMENT_ENDINGS) expect(DOCUMENTATION).toContain(`\`${ending}\``);
});

test("every variable of the environment that the program looks at is documented", () => {
  const sources = ["models", "options", "command-line"].map((name) =>
    readFileSync(new URL(`../../src/cli/${name}.ts`, import.meta.url), "utf8"),
  );
  const names = sources.flatMap((source) => [...source.matchAll(/env\.([A-Z_]+)/g)].map(([, name]) => name!));
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect(DOCUMENTATION).toContain(`\`${name}\``);
});
