import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadEngine } from "../../src/cli/models.ts";
import { createCollector, runSayso, runShell } from "./run-sayso.ts";

let folder = "";
let story: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sayso-cli-"));
  mkdirSync(join(folder, "story"));
  writeFileSync(join(folder, "empty.txt"), "");
  story = [
    ["one.txt", "The mill at Ostrel burned down on Monday. Three people died in the fire, the police said."],
    ["two.txt", "The mill at Ostrel burned down on Monday. Five people died in the fire, the mayor said."],
  ].map(([name, text]) => {
    const path = join(folder, "story", name!);
    writeFileSync(path, text!);
    return path;
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

test("wrong usage is told in one line with the way to help, status 2", async () => {
  for (const args of [
    ["read"],
    ["dossier"],
    ["nonsense"],
    ["read", "--colour", "x"],
    ["read", "--max-size", "0", "x"],
    ["read", "--color", "pink", "x"],
  ]) {
    const { status, stdout, stderr } = await runSayso(args);
    expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: "" });
    expect(stderr).toMatch(/^sayso: .*\n[\s\S]*--help says more/);
  }
});

test("a title without a page is wrong usage", async () => {
  const { status, stderr } = await runSayso(["dossier", "--title", "x", story[0]!]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("needs --html") });
});

test("help and version go to standard output, status 0; every command has examples", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(await runSayso(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  for (const args of [["--help"], ["read", "--help"], ["dossier", "--help"], ["start", "--help"], ["help", "read"]]) {
    const { status, stdout, stderr } = await runSayso(args);
    expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: "" });
    expect(stdout).toContain("Examples:");
  }
});

test("documents that are said to tell one story are not grouped", async () => {
  const other = join(folder, "other.txt");
  writeFileSync(other, "The council of Bergen voted on Friday to close two schools. Teachers will protest.");
  const storiesOf = async (...options: string[]) => {
    const { stdout } = await runSayso(["dossier", "--json", ...options, ...story, other]);
    return (JSON.parse(stdout).stories as { documents: unknown[] }[]).map(({ documents }) => documents.length);
  };
  expect(await storiesOf()).toEqual([2, 1]);
  expect(await storiesOf("--one-story")).toEqual([3]);
});

test("readings keep the order of the files given, also twice the same", async () => {
  const { stdout } = await runSayso(["read", "--json", story[1]!, story[0]!, story[1]!]);
  const files = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).file);
  expect(files).toEqual([story[1], story[0], story[1]]);
});

test("colours come when asked for, and not into a pipe or with NO_COLOR", async () => {
  const read = async (args: string[], env: Record<string, string> = {}) => {
    const stdout = createCollector(true);
    await runSayso(["read", ...args, story[0]!], { stdout, env });
    return stdout.written().includes("\u001b[");
  };
  expect(await read([])).toBe(true);
  expect(await read(["--color", "never"])).toBe(false);
  expect(await read([], { NO_COLOR: "1" })).toBe(false);
  expect((await runSayso(["read", story[0]!])).stdout).not.toContain("\u001b[");
  expect((await runSayso(["read", "--color", "always", story[0]!])).stdout).toContain("\u001b[");
});

test("progress shows on a terminal only", async () => {
  const stderr = createCollector(true);
  await runSayso(["read", "--json", ...story], { stderr });
  expect(stderr.written()).toContain("reading 2 of 2: two.txt");
  expect((await runSayso(["read", "--json", ...story])).stderr).toBe("");
});

test("standard input is read under the name -", async () => {
  async function* stdin() {
    yield Buffer.from("The mayor said that the bridge was closed.");
  }
  const { stdout } = await runSayso(["read", "--json", "-"], { stdin: stdin() });
  expect(JSON.parse(stdout)).toMatchObject({ file: "-", text: "The mayor said that the bridge was closed." });
});

test("the dossier as JSON has stories, their documents, and texts that the spans point into", async () => {
  const { status, stdout } = await runSayso(["dossier", "--json", join(folder, "story")]);
  const { stories } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(
    stories.flatMap(({ documents }: { documents: { file: string }[] }) => documents.map(({ file }) => file)).sort(),
  ).toEqual(story);
  for (const { claims, texts } of stories) {
    for (const { mentions } of claims)
      for (const { document, start, end, text } of mentions)
        expect(texts.find(({ id }: { id: string }) => id === document).text.slice(start, end)).toBe(text);
  }
});

test("the dossier does not depend on the order of the files", async () => {
  const there = await runSayso(["dossier", "--json", ...story]);
  const back = await runSayso(["dossier", "--json", ...[...story].reverse()]);
  expect(back.stdout).toBe(there.stdout);
});

test("--html saves a page with the title given, and tells where it is", async () => {
  const page = join(folder, "page.html");
  const { status, stdout, stderr } = await runSayso([
    "dossier",
    join(folder, "story"),
    "--html",
    page,
    "--title",
    "Fire & smoke",
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: `sayso: the dossier is in ${page}\n` });
  expect(stdout).toContain("2 documents");
  expect(readFileSync(page, "utf8")).toContain("Fire &amp; smoke");
});

test("a page that cannot be written is told, status 1", async () => {
  const { status, stderr } = await runSayso(["dossier", story[0]!, "--html", join(folder, "none/page.html")]);
  expect(status).toBe(1);
  expect(stderr).toContain("the folder does not exist");
});

test("a full disk while the page is written: told, the old page stays, nothing is left beside it", () => {
  mkdirSync(join(folder, "full"));
  writeFileSync(join(folder, "full/page.html"), "old page");
  const run = runShell("ulimit -f 8; trap '' XFSZ; sayso dossier ../empty.txt --html page.html", join(folder, "full"));
  expect(run.status).toBe(1);
  expect(run.stderr).toContain("page.html: cannot be written");
  expect(readFileSync(join(folder, "full/page.html"), "utf8")).toBe("old page");
  expect(readdirSync(join(folder, "full"))).toEqual(["page.html"]);
});

test("a reader that goes away ends the program without a word", () => {
  const run = runShell("set -o pipefail; sayso read --json story/one.txt | true", folder);
  expect(run).toMatchObject({ status: 0, stderr: "" });
});

test.skipIf(process.platform !== "linux")("a full disk behind standard output is told, status 1", () => {
  const run = runShell("sayso read --json story/one.txt > /dev/full", folder);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain("the output cannot be written");
});

test("a missing model is told, status 1", async () => {
  const env = { SAYSO_MODELS: join(folder, "nowhere") };
  const run = await runSayso(["read", story[0]!], { env, loadEngine: () => loadEngine(env) });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain(join(folder, "nowhere"));
});

test("--explain names the rule of an attribution and the reading that was rejected", async () => {
  const file = join(folder, "said.txt");
  writeFileSync(file, "“I hope he can,” the mayor told reporters on Monday. “It is easy to get.”\n");
  const plain = await runSayso(["read", file]);
  const explained = await runSayso(["read", "--explain", file]);
  expect(plain.stdout).not.toContain("rule ");
  expect(explained.stdout).toMatch(/rule\s+quotation-/);
  expect(explained.stdout).toMatch(/not: I hope he can/);
});
