import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expandPaths } from "./expand-paths.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sayso-paths-"));
  for (const path of ["b", "b/deep", "empty", ".hidden"]) mkdirSync(join(folder, path));
  for (const file of ["c.txt", "a.HTML", "b/2.json", "b/deep/1.xhtml", "picture.png", ".secret.txt", ".hidden/x.txt"])
    writeFileSync(join(folder, file), "x");
  symlinkSync("..", join(folder, "b/up"));
  symlinkSync("nowhere.txt", join(folder, "b/zz-broken.txt"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("a folder gives its documents by name, without hidden files, other kinds, and loops", async () => {
  const found = await expandPaths([folder]);
  expect(found.filter(({ failure }) => !failure).map(({ path }) => relative(folder, path))).toEqual([
    "a.HTML",
    join("b", "2.json"),
    join("b", "deep", "1.xhtml"),
    "c.txt",
  ]);
});

test("a broken link within a folder is reported, and the rest is found", async () => {
  const broken = (await expandPaths([folder])).filter(({ failure }) => failure);
  expect(broken.map(({ failure }) => failure?.code)).toEqual(["file-not-found"]);
});

test("paths keep the order given, each failure in its place; a file is taken whatever its name", async () => {
  const paths = [join(folder, "picture.png"), join(folder, "none"), "-", join(folder, "empty"), join(folder, "c.txt")];
  const found = await expandPaths(paths);
  expect(found.map(({ path }) => path)).toEqual(paths);
  expect(found.map(({ failure }) => failure?.code ?? null)).toEqual([
    null,
    "file-not-found",
    null,
    "folder-empty",
    null,
  ]);
});
