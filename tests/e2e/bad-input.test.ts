import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reading } from "../../src/model/index.ts";
import { runSayso, type SaysoRun } from "./run-sayso.ts";

const SENTENCE = "The harbour master said on Monday that the boats would stay in port until the storm had passed.";

let folder = "";
let good = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sayso-bad-"));
  good = save("good.txt", SENTENCE);
});

afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function readingsOf({ stdout }: SaysoRun): Reading[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Reading);
}

test("a good file is read: the ground on which the rest stands", async () => {
  const run = await runSayso(["read", "--json", good]);
  expect(run).toMatchObject({ status: 0, stderr: "" });
  expect(readingsOf(run)[0]).toMatchObject({ file: good, text: SENTENCE, analysed: true, sentences: [{ start: 0 }] });
});

test("no such file: told, the rest done, status 1", async () => {
  const run = await runSayso(["read", "--json", join(folder, "none.txt"), good]);
  expect(run.status).toBe(1);
  expect(run.stderr).toBe(`sayso: ${join(folder, "none.txt")}: no such file or folder\n`);
  expect(readingsOf(run)).toHaveLength(1);
});

test("a folder without documents: told what was looked for, status 1, no dossier made", async () => {
  mkdirSync(join(folder, "empty"));
  const run = await runSayso(["dossier", join(folder, "empty")]);
  expect(run).toMatchObject({ status: 1, stdout: "" });
  expect(run.stderr).toContain("no documents in this folder (looked for .txt");
});

test("an empty file: read, with a clear line", async () => {
  const run = await runSayso(["read", "--json", save("empty.txt", "")]);
  expect(run.status).toBe(0);
  expect(run.stderr).toContain("empty.txt: The file is empty.");
  expect(readingsOf(run)[0]).toMatchObject({ text: "", analysed: false });
  expect(readingsOf(run)[0]?.diagnostics).toHaveLength(1);
});

test("a file of 50 MB: left out where the limit is lower, and the rest done", async () => {
  const big = save("big.txt", "All work and no play. ".repeat((50 * 1024 * 1024) / 22));
  const run = await runSayso(["read", "--json", "--max-size", "20", big, good]);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain("larger than 20 MB; left out (--max-size raises the limit)");
  expect(readingsOf(run)).toHaveLength(1);
});

test("a file of 50 MB within the limit: its text is given, the analysis left out with a clear line", async () => {
  const big = save("big.txt", "All work and no play. ".repeat((50 * 1024 * 1024) / 22));
  const run = await runSayso(["read", "--json", big]);
  expect(run.status).toBe(0);
  expect(run.stderr).toContain("longer than 5 million characters");
  expect(run.stdout.length).toBeGreaterThan(50_000_000);
});

test("a binary file: no words are made up", async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 256);
  const run = await runSayso(["read", "--json", save("picture.txt", bytes), good]);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain("binary data and no text; it was not read");
  expect(readingsOf(run)[0]).toMatchObject({ analysed: false, claims: [] });
  expect(readingsOf(run)[1]).toMatchObject({ analysed: true });
  expect(readingsOf(run)[0]?.diagnostics.length).toBeGreaterThan(0);
});

test("invalid UTF-8: read, and noted", async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${SENTENCE} It was at the caf`),
    Buffer.from([0xe9, 0xff, 0xfe]),
    Buffer.from("."),
  ]);
  const [reading] = readingsOf(await runSayso(["read", "--json", save("broken.txt", bytes)]));
  expect(reading?.text).toContain("until the storm had passed");
  expect(reading?.analysed).toBe(true);
});

test("HTML without text: read, with a clear line", async () => {
  const run = await runSayso([
    "read",
    "--json",
    save("bare.html", "<!doctype html><html><body><script>1</script></body></html>"),
  ]);
  expect(run.status).toBe(0);
  expect(run.stderr).toMatch(/bare\.html: .*no text/);
});

test("a document that is not in English: text printed, analysis left out with a clear line", async () => {
  const german =
    "Der Hafenmeister sagte am Montag, dass die Boote im Hafen bleiben würden, bis der Sturm vorüber sei. ".repeat(3);
  const run = await runSayso(["read", save("german.txt", german)]);
  expect(run.status).toBe(0);
  expect(run.stderr).toContain("written in German; only English is analysed, so the text is given without analysis");
  expect(run.stdout).toContain("Der Hafenmeister sagte");
  expect(run.stdout).not.toContain("→");
});

test("10,000 copies of a quotation mark: read", async () => {
  const run = await runSayso([
    "read",
    "--json",
    save("quotes.txt", '"'.repeat(10_000)),
    save("curly.txt", "“".repeat(10_000)),
  ]);
  expect(run.status).toBe(0);
  expect(readingsOf(run).map(({ text }) => text.length)).toEqual([10_000, 10_000]);
});

test("deeply nested HTML: the words at its bottom are read", async () => {
  const deep = `<html><body>${"<div>".repeat(20_000)}<p>${SENTENCE}</p>${"</div>".repeat(20_000)}</body></html>`;
  const run = await runSayso(["read", "--json", save("deep.html", deep)]);
  expect(run.status).toBe(0);
  expect(readingsOf(run)[0]?.text).toContain("until the storm had passed");
});
