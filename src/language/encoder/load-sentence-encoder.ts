import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure, type SentenceEncoder } from "../../model/index.ts";
import { createSentenceEncoder, createSession } from "./sentence-encoder.ts";
import { createWordPieces } from "./word-pieces.ts";

const NAME = "clause-MiniLM-L6";
const FILES = ["model.onnx", "tokenizer.json", "tokenizer_config.json"];

/**
 * Loads the sentence encoder from the folder of models (it stands in `clause-MiniLM-L6` there).
 * Fails with `model-missing` where a file is not there, with `model-broken` where one cannot be read as a model.
 */
export async function loadSentenceEncoder(modelFolder: string): Promise<SentenceEncoder> {
  const folder = join(modelFolder, NAME);
  const missing = FILES.find((file) => !existsSync(join(folder, file)));
  if (missing !== undefined) {
    throw new Failure(
      "model-missing",
      `The sentence encoder is not complete: ${join(folder, missing)} is missing. Install the package again, or name the folder of its models.`,
    );
  }
  try {
    const [tokenizer, config] = await Promise.all(
      ["tokenizer.json", "tokenizer_config.json"].map(async (file) =>
        JSON.parse(await readFile(join(folder, file), "utf8")),
      ),
    );
    return createSentenceEncoder(await createSession(join(folder, "model.onnx")), createWordPieces(tokenizer, config));
  } catch (cause) {
    throw new Failure(
      "model-broken",
      `The sentence encoder in ${folder} cannot be loaded. Install the package again.`,
      cause,
    );
  }
}
