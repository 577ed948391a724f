import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { buildDossier } from "../../src/dossier/index.ts";
import type { Dossier } from "../../src/model/index.ts";
import { readFiles } from "../../src/pipeline/index.ts";
import { englishEngine, sentenceEncoder } from "../engine.ts";
import { compareWithGold } from "./compare-with-gold.ts";
import { GOLD, placeOf, readingOf } from "./example-gold.ts";

let dossier: Dossier;

beforeAll(async () => {
  const examples = fileURLToPath(new URL("../../examples/documents", import.meta.url));
  const readings = await readFiles([examples], { engine: await englishEngine() });
  const encoder = await sentenceEncoder();
  dossier = await buildDossier(readings, encoder);
  await encoder.close();
});

test("every snippet, source and cue of the gold stands in the text that is read from its document", () => {
  for (const { doc, text, nth, origin } of GOLD.facts.flatMap(({ mentions }) => mentions)) {
    const clean = readingOf(dossier.readings, doc).text;
    expect({ doc, text, found: placeOf(clean, text, nth) !== null }).toEqual({ doc, text, found: true });
    if (origin !== null) expect(clean).toContain(origin);
    if (nth === undefined) expect({ text, times: clean.split(text).length - 1 }).toEqual({ text, times: 1 });
  }
  for (const { doc, content, hops } of GOLD.chains) {
    const clean = readingOf(dossier.readings, doc).text;
    for (const words of [content, ...hops.flatMap(({ source, cue }) => [source, cue])]) expect(clean).toContain(words);
  }
});

// After a change that is meant: npx vitest run tests/golden --update, and look at the difference.
test("of the planted facts and chains, Sayso finds what is recorded", async () => {
  await expect(compareWithGold(dossier)).toMatchFileSnapshot("examples.txt");
});

test("every mention in the dossier is the words at its place", () => {
  for (const { document, start, end, text } of dossier.stories.flatMap(({ claims }) =>
    claims.flatMap(({ mentions }) => mentions),
  ))
    expect(dossier.readings.find(({ id }) => id === document)?.text.slice(start, end)).toBe(text);
});
