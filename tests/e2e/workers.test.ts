import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runSayso, runShell } from "./run-sayso.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples/documents", import.meta.url));

test("a dossier is the same to the byte with one, two and four threads", () => {
  const [one, two, four] = [1, 2, 4].map((workers) =>
    runShell(`sayso dossier . --json --workers ${workers}`, EXAMPLES),
  );
  expect(one).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse(one!.stdout).stories).toHaveLength(1);
  expect(two).toEqual(one);
  expect(four).toEqual(one);
});

test("what fails in a thread is told as it is without threads", () => {
  const lines = [1, 2].map((workers) => runShell(`SAYSO_MODELS=nowhere sayso read . --workers ${workers}`, EXAMPLES));
  expect(lines[0]).toMatchObject({ status: 1, stdout: "" });
  expect(lines[0]!.stderr).toContain("nowhere");
  expect(lines[1]).toEqual(lines[0]);
});

test("threads are used for many files and where they are asked for, never for one", async () => {
  const asked: number[] = [];
  const startWorkers = (workers: number) => {
    asked.push(workers);
    throw new Error("enough for this test");
  };
  const story = [`${EXAMPLES}`];
  await runSayso(["read", ...story], { cores: 8, startWorkers });
  expect(asked).toEqual([]);
  await runSayso(["read", ...Array(8).fill(story).flat()], { cores: 8, startWorkers });
  await runSayso(["read", ...story, "--workers", "3"], { cores: 1, startWorkers });
  expect(asked).toEqual([4, 3]);
});

test.each(["0", "1.5", "-1", "many", "100000"])("--workers %s is refused with what to give", async (workers) => {
  const run = await runSayso(["read", EXAMPLES, `--workers=${workers}`]);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("Give a whole number from 1 to 256.");
});
