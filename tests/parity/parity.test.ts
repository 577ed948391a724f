import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPipeline } from "../../src/language/load-language-engine.ts";
import { englishEngine, MODELS } from "../engine.ts";
import { addAgreement, COMPARED, noAgreement, type Recorded } from "./compare.ts";

const sentences = readJson("sentences.json") as string[];
const expected = readJson("expected.json") as Recorded;

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}

test("the pipeline gives what spaCy gave on the recorded sentences", async () => {
  // Without the limits that spelling sets to sentences, which spaCy does not know.
  const pipeline = await loadPipeline(join(MODELS, "en_core_web_sm"));
  const parsed = await pipeline.parse(sentences);
  await pipeline.close();
  const agreement = noAgreement();
  sentences.forEach((text, at) => {
    addAgreement(agreement, text, parsed[at]!, expected.tables, expected.texts[at]!);
  });
  // Tokens must be the same everywhere; weights in half precision may tip the scales where two scores are all but equal.
  expect(agreement.differences.filter((difference) => difference.startsWith("token"))).toEqual([]);
  for (const name of COMPARED) {
    const share = agreement.same[name] / agreement.of[name];
    expect(
      share,
      `${name}: ${agreement.differences.filter((line) => line.startsWith(name)).join("\n")}`,
    ).toBeGreaterThan(0.999);
  }
});

test("spelling moves no sentence start of the recorded prose but those that it forbids", async () => {
  const parsed = await (await englishEngine()).parse(sentences);
  const moved = sentences.filter((text, at) => {
    const starts = parsed[at]!.sentences.map(({ start }) => start);
    return starts.join() !== expected.texts[at]!.sentences.join() && /[a-z]/.test(text);
  });
  expect(moved.length / sentences.length, moved.join("\n---\n")).toBeLessThan(0.05);
});

test("a text gives the same analysis alone as in any batch", async () => {
  const engine = await englishEngine();
  const together = await engine.parse(sentences);
  const backwards = (await engine.parse([...sentences].reverse())).reverse();
  for (const [at, text] of sentences.entries()) {
    expect(summary(backwards[at]!)).toEqual(summary(together[at]!));
    if (at % 10 === 0) expect(summary((await engine.parse([text]))[0]!)).toEqual(summary(together[at]!));
  }
});

function summary(parsed: Awaited<ReturnType<Awaited<ReturnType<typeof englishEngine>>["parse"]>>[number]) {
  const tokens = Array.from(parsed.head, (head, token) => [
    parsed.word(token),
    parsed.tag(token),
    head,
    parsed.dep(token),
  ]);
  return { tokens, entities: parsed.entities, sentences: parsed.sentences };
}
