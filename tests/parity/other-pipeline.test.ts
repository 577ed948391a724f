import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadPipeline } from "../../src/language/load-language-engine.ts";
import { addAgreement, COMPARED, noAgreement, type Recorded } from "./compare.ts";

/**
 * Package name or path of a spaCy CNN pipeline of another language, for instance `cs_core_news_sm`; converted and run
 * without new code. `SAYSO_PYTHON` names the Python that has it. Left out where the variable is not set.
 */
const PIPELINE = process.env.SAYSO_OTHER_PIPELINE;
const PYTHON = process.env.SAYSO_PYTHON ?? "python3";
const tool = (name: string) => fileURLToPath(new URL(`../../tools/${name}`, import.meta.url));

test.skipIf(PIPELINE === undefined)("another language's pipeline converts and gives what spaCy gives", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sayso-pipeline-"));
  try {
    const converted = spawnSync(PYTHON, [tool("convert_spacy.py"), PIPELINE!, folder], { encoding: "utf8" });
    expect(converted.status, converted.stderr).toBe(0);
    const texts = JSON.parse(readFileSync(new URL("sentences.json", import.meta.url), "utf8")) as string[];
    const reference = spawnSync(PYTHON, [tool("spacy_reference.py"), PIPELINE!], {
      input: JSON.stringify(texts),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    expect(reference.status, reference.stderr).toBe(0);
    const recorded = JSON.parse(reference.stdout) as Recorded;
    const engine = await loadPipeline(folder);
    const parsed = await engine.parse(texts);
    await engine.close();
    const agreement = noAgreement();
    texts.forEach((text, at) => {
      addAgreement(agreement, text, parsed[at]!, recorded.tables, recorded.texts[at]!);
    });
    for (const name of COMPARED) {
      expect(agreement.same[name], agreement.differences.slice(0, 20).join("\n")).toBe(agreement.of[name]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
