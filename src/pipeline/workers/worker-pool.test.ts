import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadSentenceEncoder } from "../../language/index.ts";
import { createWorkerPool } from "./worker-pool.ts";

const MODELS = fileURLToPath(new URL("../../../models", import.meta.url));

test("threads give each text the vector that it has alone, however many share the work", async () => {
  const texts = Array.from(
    { length: 45 },
    (_, at) => `The ferry ${"carried sacks of grain and ".repeat(at % 7)}left pier ${at}.`,
  );
  const alone = await loadSentenceEncoder(MODELS);
  const expected = await alone.encode(texts);
  await alone.close();
  for (const workers of [1, 3]) {
    const pool = createWorkerPool(workers, MODELS);
    expect(await pool.encoder.encode(texts)).toEqual(expected);
    expect(await pool.encoder.encode([])).toEqual([]);
    await pool.close();
  }
}, 60_000);
