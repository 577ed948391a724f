import { readDocument } from "../../src/extract/index.ts";
import type { Attribution, Reading } from "../../src/model/index.ts";
import { readDocuments } from "../../src/pipeline/read-documents.ts";
import { withWrittenHops } from "../../src/render/json/written-hops.ts";
import { englishEngine } from "../../tests/engine.ts";
import { type GoldChain, type GoldSet, type GoldStory, goldDocument, loadGoldSets } from "../corpora/gold.ts";
import type { Measure, Outcome } from "../measure.ts";
import { alignWords, projected } from "./align-words.ts";
import { dice, wordChars } from "./score-attributions.ts";

type FoundChain = { readonly chars: ReadonlySet<number>; readonly attribution: Attribution };

/** What came of one story's chains. */
type Tally = { right: number; found: number; gold: number };

/** Chains of sources of two hops or more: every hop right, in order (DESIGN section 6). */
export const chainsMeasure: Measure = {
  name: "chains",
  about: "chains of sources, every hop right and in order (dossier gold)",
  async run({ errors, part }): Promise<Outcome> {
    const sets = loadGoldSets(part);
    if (sets === null) return { missing: "gold" };
    const all: Tally = { right: 0, found: 0, gold: 0 };
    const figures: Record<string, number> = {};
    for (const set of sets) {
      const own: Tally = { right: 0, found: 0, gold: 0 };
      for (const story of set.stories) await scoreStory(set, story, own, errors > 0);
      for (const key of ["right", "found", "gold"] as const) all[key] += own[key];
      figures[`${set.name}.f1`] = f1(own);
    }
    const p = all.found === 0 ? 0 : all.right / all.found;
    return { figures: { p, r: all.gold === 0 ? 0 : all.right / all.gold, f1: f1(all), ...all, ...figures } };
  },
};

function f1({ right, found, gold }: Tally): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

async function scoreStory(set: GoldSet, story: GoldStory, tally: Tally, print: boolean): Promise<void> {
  const sources = story.documents.map((id) => ({ id, ...goldDocument(set, id) }));
  const readings = (await readDocuments(sources.map(readDocument), await englishEngine())).map(withWrittenHops);
  sources.forEach(({ id, text }, at) => {
    const found = chainsOf(readings[at]!, text);
    const gold = story.chains.filter((chain) => chain.doc === id);
    tally.found += found.length;
    tally.gold += gold.length;
    const taken = new Set<FoundChain>();
    for (const chain of gold) {
      const match = found.find((one) => !taken.has(one) && isRight(chain, one, text));
      if (match !== undefined) {
        taken.add(match);
        tally.right++;
      } else if (print) printMiss(chain, found, text);
    }
    if (print)
      for (const one of found)
        if (!taken.has(one)) console.error(`  false ${id}: ${shown(one.attribution, readings[at]!.text)}`);
  });
}

function chainsOf(reading: Reading, text: string): FoundChain[] {
  const alignment = alignWords(reading.text, text);
  return reading.attributions
    .filter((attribution) => attribution.hops.length >= 2)
    .map((attribution) => ({
      attribution,
      chars: wordChars(text, projected(alignment, attribution.content)),
    }));
}

const LITTLE = new Set(["the", "a", "an", "of"]);

function nameWords(name: string): Set<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return new Set(words.filter((word) => !LITTLE.has(word)));
}

function isRight(gold: GoldChain, found: FoundChain, text: string): boolean {
  const { hops } = found.attribution;
  if (hops.length !== gold.hops.length || !coversContent(gold, found, text)) return false;
  return gold.hops.every((hop, at) => {
    const words = nameWords(hops[at]!.name);
    return [...nameWords(hop.source)].some((word) => words.has(word));
  });
}

function coversContent(gold: GoldChain, found: FoundChain, text: string): boolean {
  const chars = wordChars(text, [gold]);
  return dice(chars, found.chars) >= 0.5 || [...chars].every((char) => found.chars.has(char));
}

function printMiss(gold: GoldChain, found: readonly FoundChain[], text: string): void {
  const hops = gold.hops.map((hop) => hop.source).join(" ← ");
  console.error(`  missed ${gold.doc}: ${hops} | ${gold.content.slice(0, 100)}`);
  for (const one of found)
    if (coversContent(gold, one, text)) console.error(`     rival ${shown(one.attribution, text)}`);
}

function shown({ hops, rule, content }: Attribution, text: string): string {
  const words = content.map((span) => text.slice(span.start, span.end)).join(" … ");
  return `${hops.map((hop) => hop.name).join(" ← ")} <${rule}> ${words.slice(0, 120).replace(/\s+/g, " ")}`;
}
