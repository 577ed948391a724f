import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { saveText } from "./save-text.ts";

const SOURCE = fileURLToPath(new URL("save-text.ts", import.meta.url));

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sayso-save-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("text takes the place of what was there, and nothing is left beside it", async () => {
  const path = join(folder, "page.html");
  writeFileSync(path, "old");
  await saveText(path, "new");
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["page.html"]);
});

test("where the folder is missing, or the name is a folder's, the failure says so", async () => {
  mkdirSync(join(folder, "taken"));
  await expect(saveText(join(folder, "none/page.html"), "x")).rejects.toThrow("the folder does not exist");
  await expect(saveText(join(folder, "taken"), "x")).rejects.toMatchObject({ code: "cannot-write" });
  expect(readdirSync(folder)).toEqual(["taken"]);
});

test.skipIf(process.platform === "win32")(
  "Ctrl-C leaves the old file or the new one, whole, and nothing beside it",
  async () => {
    const path = join(folder, "page.html");
    writeFileSync(path, "old");
    const program = `
    const { saveText } = await import(${JSON.stringify(SOURCE)});
    await saveText(${JSON.stringify(path)}, "x".repeat(100_000_000));
  `;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
    const ended = new Promise((resolve) => child.on("exit", resolve));
    while (child.exitCode === null && readdirSync(folder).length < 2) await new Promise((next) => setTimeout(next, 5));
    child.kill("SIGINT");
    await ended;
    expect(readdirSync(folder)).toEqual(["page.html"]);
    expect([3, 100_000_000]).toContain(statSync(path).size);
  },
);

// A limit on the size of files makes the system refuse the write half-way, as a full disk does.
test.skipIf(process.platform === "win32")("when the write fails half-way, the old file stays whole", () => {
  const path = join(folder, "page.html");
  writeFileSync(path, "old");
  const program = `
    const { saveText } = await import(${JSON.stringify(SOURCE)});
    await saveText(${JSON.stringify(path)}, "x".repeat(3_000_000)).catch((error) => console.log(error.code, error.message));
  `;
  const limited = 'ulimit -f 1000; trap \'\' XFSZ; exec "$0" --import tsx --input-type=module -e "$1"';
  const { stdout } = spawnSync("bash", ["-c", limited, process.execPath, program], { encoding: "utf8" });
  expect(stdout).toContain("cannot-write");
  expect(stdout).toContain("what was there before is unchanged");
  expect(readFileSync(path, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["page.html"]);
});
