import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createParsedText } from "../language/parsed-text.ts";
import type { Failure, LanguageEngine } from "../model/index.ts";
import { readFiles } from "./read-files.ts";
import { readLoadedFiles } from "./read-loaded-files.ts";
import type { WorkerPool } from "./workers/worker-pool.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sayso-read-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Threads of which each finishes later than the next, as a long document holds one up. */
function tardyPool(workers: number): WorkerPool & { readonly mostAtOnce: () => number } {
  let underWay = 0;
  let most = 0;
  let delay = 30;
  return {
    workers,
    mostAtOnce: () => most,
    read: async (files) => {
      most = Math.max(most, ++underWay);
      delay = Math.max(0, delay - 10);
      await new Promise((resolve) => setTimeout(resolve, delay));
      underWay--;
      return readLoadedFiles(files, emptyEngine());
    },
    encoder: { dimensions: 1, encode: async () => [], close: async () => {} },
    close: async () => {},
  };
}

test("readings from threads come in the order of the files, whoever is done first, and few batches wait at a time", async () => {
  const pool = tardyPool(2);
  const paths = Array.from({ length: 70 }, (_, index) => save(`tardy-${index}.txt`, `${english} Number ${index}.`));
  const readings = await readFiles(paths, { engine: emptyEngine(), poolFor: () => pool });
  expect(readings.map(({ file }) => file)).toEqual(paths);
  expect(pool.mostAtOnce()).toBeGreaterThan(1);
  expect(pool.mostAtOnce()).toBeLessThanOrEqual(4);
});

/** An engine that finds no words and remembers how many texts came at a time. */
function emptyEngine(): LanguageEngine & { readonly calls: number[] } {
  const calls: number[] = [];
  const labels = { tags: [], pos: [], deps: [], morphs: [], lemmas: [] };
  return {
    language: "en",
    calls,
    parse: async (texts) => {
      calls.push(texts.length);
      const none = {
        head: new Uint32Array(),
        lemma: new Uint32Array(),
        start: new Uint32Array(),
        end: new Uint32Array(),
      };
      const small = { tag: new Uint16Array(), dep: new Uint16Array(), morph: new Uint16Array(), pos: new Uint8Array() };
      return texts.map((text) =>
        createParsedText({ text, ...none, ...small, sentenceStart: new Uint8Array(), entities: [], labels }),
      );
    },
    close: async () => {},
  };
}

const english = "The harbour master said that the boats would stay in port until the storm had passed over the island.";
const german =
  "Der Hafenmeister sagte, dass die Boote im Hafen bleiben würden, bis der Sturm über die Insel gezogen sei. " +
  "Die Fischer warteten am Kai und sahen auf das Meer hinaus, während der Regen immer stärker wurde.";

test("readings come in the order of the files, and files that cannot be read are told of", async () => {
  const failures: Failure[] = [];
  const paths = [save("b.txt", english), join(folder, "none.txt"), save("a.txt", `${english} Twice.`)];
  const readings = await readFiles(paths, { engine: emptyEngine(), onFailure: (failure) => failures.push(failure) });
  expect(readings.map(({ file }) => file)).toEqual([paths[0], paths[2]]);
  expect(failures.map(({ code }) => code)).toEqual(["file-not-found"]);
});

test("without anyone to tell, the first file that cannot be read ends the work", async () => {
  await expect(readFiles([join(folder, "none.txt")], { engine: emptyEngine() })).rejects.toMatchObject({
    code: "file-not-found",
  });
});

test("many documents are analysed in batches, and progress is told", async () => {
  const engine = emptyEngine();
  const seen: string[] = [];
  const paths = Array.from({ length: 70 }, (_, index) => save(`many-${index}.txt`, `${english} Number ${index}.`));
  const readings = await readFiles(paths, { engine, onProgress: ({ done, total }) => seen.push(`${done}/${total}`) });
  expect(readings).toHaveLength(70);
  expect(engine.calls).toEqual([32, 32, 6]);
  expect(seen.at(-1)).toBe("70/70");
});

test("a document in another language keeps its text and is not analysed as if it were English", async () => {
  const engine = emptyEngine();
  const [reading] = await readFiles([save("german.txt", german)], { engine });
  expect(reading).toMatchObject({ analysed: false, language: "de", sentences: [], claims: [] });
  expect(reading?.text).toContain("Hafenmeister");
  expect(reading?.diagnostics.at(-1)).toMatchObject({ code: "language-unsupported", stage: "language" });
  expect(reading?.diagnostics.at(-1)?.message).toContain("German");
  expect(engine.calls).toEqual([]);
});

test("a file above the limit is left out, the endless device too", async () => {
  const codes: string[] = [];
  const options = { engine: emptyEngine(), maxBytes: 1000, onFailure: (failure: Failure) => codes.push(failure.code) };
  const readings = await readFiles(
    [save("big.txt", "x ".repeat(501)), "/dev/zero", save("small.txt", english)],
    options,
  );
  expect(readings).toHaveLength(1);
  expect(codes).toEqual(["too-large", "too-large"]);
});

test("standard input is a document too", async () => {
  async function* stdin() {
    yield Buffer.from(english);
  }
  const [reading] = await readFiles(["-"], { engine: emptyEngine(), standardInput: stdin() });
  expect(reading).toMatchObject({ file: "-", text: english });
});
