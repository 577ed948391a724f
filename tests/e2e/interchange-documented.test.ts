import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { runSayso } from "./run-sayso.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples/documents", import.meta.url));
const DOCUMENTATION = readFileSync(new URL("../../docs/interchange.md", import.meta.url), "utf8");
const [ABOUT_READINGS, ABOUT_DOSSIERS] = DOCUMENTATION.split("## A dossier") as [string, string];

let readings: string[] = [];
let dossier = "";

beforeAll(async () => {
  readings = (await runSayso(["read", "--json", EXAMPLES])).stdout.trim().split("\n");
  dossier = (await runSayso(["dossier", "--json", EXAMPLES])).stdout;
});

/** The names of all fields anywhere in a piece of JSON. */
function fieldsOf(json: string): string[] {
  const names = new Set<string>();
  JSON.parse(json, (name, value) => {
    if (name !== "" && !/^\d+$/.test(name)) names.add(name);
    return value;
  });
  return [...names].sort();
}

function undocumented(names: readonly string[], ...texts: string[]): string[] {
  return names.filter((name) => !texts.some((text) => new RegExp(`["\`{ ,]${name}["\`}:, ]`).test(text)));
}

test("every field of a reading is documented in docs/interchange.md", () => {
  expect(readings).toHaveLength(6);
  expect(undocumented([...new Set(readings.flatMap(fieldsOf))], ABOUT_READINGS)).toEqual([]);
});

test("every field of a dossier is documented in docs/interchange.md", () => {
  expect(undocumented(fieldsOf(dossier), ABOUT_READINGS, ABOUT_DOSSIERS)).toEqual([]);
});
