import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPipeline } from "../../src/language/load-language-engine.ts";
import { MODELS } from "../../tests/engine.ts";
import { addAgreement, COMPARED, noAgreement, type Recorded } from "../../tests/parity/compare.ts";
import { corpusFolder } from "../corpora/folder.ts";
import type { Measure, Outcome } from "../measure.ts";

/** So many real articles: PolNeAR dev, BASIL, PolNeAR train, each by name. */
const ARTICLES = 500;

const REFERENCE = fileURLToPath(new URL("../../tools/spacy_reference.py", import.meta.url));

/** Agreement of the language engine with spaCy itself, which the Python named by `SAYSO_PYTHON` (else `python3`) must have. */
export const parityMeasure: Measure = {
  name: "parity",
  about: "language engine: agreement with spaCy per token and entity (needs a Python with spaCy, $SAYSO_PYTHON)",
  run: async ({ errors }): Promise<Outcome> => {
    const texts = readArticles();
    if (texts === null) return { missing: "corpora/attribution/polnear or corpora/stories/basil" };
    const recorded = runSpacy(texts);
    if (recorded === null) return { missing: "(a Python with spaCy and its small English pipeline: set SAYSO_PYTHON)" };
    const engine = await loadPipeline(join(MODELS, "en_core_web_sm"));
    const parsed = await engine.parse(texts);
    await engine.close();
    const agreement = noAgreement();
    texts.forEach((text, at) => {
      addAgreement(agreement, text, parsed[at]!, recorded.tables, recorded.texts[at]!);
    });
    for (const difference of agreement.differences.slice(0, errors)) console.log(difference);
    const shares = COMPARED.map((name) => [name, agreement.same[name] / agreement.of[name]] as const);
    return { figures: { articles: texts.length, tokens: agreement.of.token, ...Object.fromEntries(shares) } };
  },
};

/** The articles' texts, or null where a corpus is absent. */
export function readArticles(): string[] | null {
  const dev = corpusFolder("corpora/attribution/polnear/dev/text");
  const train = corpusFolder("corpora/attribution/polnear/train/text");
  const basil = corpusFolder("corpora/stories/basil");
  if (dev === null || train === null || basil === null) return null;
  const plain = (folder: string) => filesOf(folder, ".txt").map((file) => readFileSync(file, "utf8"));
  const stories = filesOf(basil, ".json").map(
    (file) => (JSON.parse(readFileSync(file, "utf8")) as { text: string }).text,
  );
  return [...plain(dev), ...stories, ...plain(train)].slice(0, ARTICLES);
}

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));
}

function runSpacy(texts: readonly string[]): Recorded | null {
  const python = process.env.SAYSO_PYTHON ?? "python3";
  const result = spawnSync(python, [REFERENCE], { input: JSON.stringify(texts), encoding: "utf8", maxBuffer: 1 << 30 });
  return result.status === 0 ? (JSON.parse(result.stdout) as Recorded) : null;
}
