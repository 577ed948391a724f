import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLanguageEngine, loadSentenceEncoder } from "../language/index.ts";
import { Failure, type LanguageEngine, type SentenceEncoder } from "../model/index.ts";

/** The folder of the package: two above this file, in `src/cli` as in `dist/cli`. */
export const PACKAGE_FOLDER = fileURLToPath(new URL("../..", import.meta.url));

/** The folder with the models: `SAYSO_MODELS`, else `models` of the package. */
export function modelsFolder(env: Readonly<Record<string, string | undefined>>): string {
  return env.SAYSO_MODELS || join(PACKAGE_FOLDER, "models");
}

/** An engine that loads its model when the first text comes, so that wrong usage and unreadable files answer at once. */
export function createLazyEngine(load: () => Promise<LanguageEngine>): LanguageEngine {
  let loading: Promise<LanguageEngine> | undefined;
  return {
    language: "en",
    parse: async (texts) => {
      loading ??= load();
      return (await loading).parse(texts);
    },
    close: async () => {
      await (await loading)?.close();
    },
  };
}

/** Loads the language engine from the models folder. Fails with `model-missing` or `model-broken`. */
export function loadEngine(env: Readonly<Record<string, string | undefined>>): Promise<LanguageEngine> {
  return loadLanguageEngine(modelsFolder(env));
}

/** Loads the sentence encoder, or gives null where its model is not there. Fails with `model-broken`. */
export async function loadEncoder(env: Readonly<Record<string, string | undefined>>): Promise<SentenceEncoder | null> {
  try {
    return await loadSentenceEncoder(modelsFolder(env));
  } catch (error) {
    if (error instanceof Failure && error.code === "model-missing") return null;
    throw error;
  }
}
