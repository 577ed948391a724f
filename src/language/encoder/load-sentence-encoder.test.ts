import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODELS } from "../../../tests/engine.ts";
import type { SentenceEncoder } from "../../model/index.ts";
import expected from "./expected-vectors.json" with { type: "json" };
import { loadSentenceEncoder } from "./load-sentence-encoder.ts";
import { createWordPieces } from "./word-pieces.ts";

let encoder: SentenceEncoder;
beforeAll(async () => {
  encoder = await loadSentenceEncoder(MODELS);
});
afterAll(() => encoder.close());

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** A recorded vector: signed bytes in base64, up to a factor. */
function recorded(base64: string): number[] {
  const bytes = Array.from(new Int8Array(Buffer.from(base64, "base64")));
  const length = Math.sqrt(dot(bytes, bytes));
  return bytes.map((byte) => byte / length);
}

test("cuts every recorded text into the word pieces of the published tokenizer", async () => {
  const folder = `${MODELS}/clause-MiniLM-L6`;
  const { default: tokenizer } = await import(`${folder}/tokenizer.json`, { with: { type: "json" } });
  const { default: config } = await import(`${folder}/tokenizer_config.json`, { with: { type: "json" } });
  const wordPieces = createWordPieces(tokenizer, config);
  for (const { text, ids } of expected) expect(wordPieces(text), text).toEqual(ids);
});

test("gives the vectors of the published 32-bit model to a cosine of 0.99", async () => {
  const vectors = await encoder.encode(expected.map((row) => row.text));
  const cosines = expected.map((row, index) => dot(vectors[index]!, recorded(row.vector)));
  expect(Math.min(...cosines)).toBeGreaterThan(0.99);
  expect(cosines.reduce((sum, cosine) => sum + cosine) / cosines.length).toBeGreaterThan(0.9985);
});

test("vectors have unit length, also those of no text, of one character and of a very long word", async () => {
  const texts = ["", " ", ".", "😀", "a".repeat(100_000), '"'.repeat(20_000), "word ".repeat(30_000)];
  for (const vector of await encoder.encode(texts)) expect(Math.sqrt(dot(vector, vector))).toBeCloseTo(1, 5);
});

test("a text's vector is the same to the bit whatever stands beside it and wherever it stands", async () => {
  const texts = expected.slice(0, 12).map((row) => row.text);
  const forward = await encoder.encode(texts);
  const backward = (await encoder.encode([expected.at(-1)!.text, ...texts.toReversed()])).slice(1).reverse();
  for (const [index, text] of texts.entries()) {
    const [alone] = await encoder.encode([text]);
    expect(alone).toEqual(forward[index]);
    expect(backward[index]).toEqual(forward[index]);
  }
});

test("two reports of one event are nearer to each other than to a report of another", async () => {
  const [ferry, sameFerry, quake] = await encoder.encode([
    "A ferry hit a pier in Osmington, injuring at least 14 passengers.",
    "Fourteen people were hurt when a ferry struck the pier at Osmington.",
    "An earthquake shook the island before dawn, killing five.",
  ]);
  expect(dot(ferry!, sameFerry!)).toBeGreaterThan(0.8);
  expect(dot(ferry!, quake!)).toBeLessThan(0.4);
});

describe("a folder without a usable model", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sayso-encoder-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("fails with model-missing and names the file", async () => {
    const failure = await loadSentenceEncoder(folder).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "Failure", code: "model-missing" });
    expect(String(failure)).toContain("model.onnx");
  });

  test("fails with model-broken where the files are not what they should be", async () => {
    const { mkdir } = await import("node:fs/promises");
    await mkdir(join(folder, "clause-MiniLM-L6"));
    for (const file of ["model.onnx", "tokenizer.json", "tokenizer_config.json"]) {
      await writeFile(join(folder, "clause-MiniLM-L6", file), "{");
    }
    await expect(loadSentenceEncoder(folder)).rejects.toMatchObject({ code: "model-broken" });
  });
});
