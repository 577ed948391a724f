import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../model/index.ts";
import type { LemmaData, RulerRule } from "../rules/rule-data.ts";
import type { TokenizerData } from "../tokenizer/tokenizer-data.ts";
import { type Manifest, MODEL_FORMAT } from "./manifest.ts";

/** A model folder, read. */
export type ModelFiles = {
  readonly manifest: Manifest;
  readonly weights: Uint8Array;
  readonly tokenizer: TokenizerData;
  readonly ruler: readonly RulerRule[];
  readonly lemmas: LemmaData | null;
};

/**
 * Reads the files of a pipeline written by `tools/convert_spacy.py`. Fails with `model-missing` where a file is not there
 * and with `model-broken` where one cannot be read or is of another format.
 */
export async function readModelFolder(folder: string): Promise<ModelFiles> {
  const manifest = (await readJson(folder, "manifest.json")) as Manifest | null;
  if (manifest?.format !== MODEL_FORMAT) {
    throw broken(folder, `it is of format ${manifest?.format}, and this version reads format ${MODEL_FORMAT}`);
  }
  const [weights, tokenizer, ruler, lemmas] = await Promise.all([
    read(folder, "weights.bin"),
    readJson(folder, "tokenizer.json"),
    readJson(folder, "ruler.json"),
    readJson(folder, "lemmas.json"),
  ]);
  return {
    manifest,
    weights,
    tokenizer: tokenizer as TokenizerData,
    ruler: ruler as RulerRule[],
    lemmas: lemmas as LemmaData | null,
  };
}

/** The failure for a folder whose content cannot be used. */
export function broken(folder: string, why: string, cause?: unknown): Failure {
  const message = `The language model in ${folder} cannot be used: ${why}. Install Sayso again, or make the model with tools/convert_spacy.py.`;
  return new Failure("model-broken", message, cause);
}

async function read(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw broken(folder, `${name} cannot be read`, error);
    const message = `The language model is missing: there is no ${name} in ${folder}. Install Sayso again, or name the folder that holds the models.`;
    throw new Failure("model-missing", message, error);
  }
}

async function readJson(folder: string, name: string): Promise<unknown> {
  const bytes = await read(folder, name);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw broken(folder, `${name} is not JSON`, error);
  }
}
