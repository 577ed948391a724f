import { alignMentions, planAlignment } from "../../src/dossier/align/align.ts";
import { likelihoodOf, scoreEvidence, THRESHOLD } from "../../src/dossier/align/score.ts";
import { type StoryMention, storyMentions } from "../../src/dossier/align/story-mention.ts";
import { resolveStoryEntities } from "../../src/dossier/entities/story-entities.ts";
import { readDocument } from "../../src/extract/index.ts";
import type { SentenceEncoder } from "../../src/model/index.ts";
import { readDocuments } from "../../src/pipeline/read-documents.ts";
import { englishEngine, sentenceEncoder } from "../../tests/engine.ts";
import { type ClausePair, HELD_OUT, type PlacedClause, readClausePairs } from "../corpora/clause-pairs.ts";
import { corpusFolder } from "../corpora/folder.ts";
import { goldDocument } from "../corpora/gold.ts";
import type { Measure } from "../measure.ts";

/** A pair as alignment sees it. */
type Scored = {
  readonly score: number;
  readonly likely: number;
  readonly told: boolean;
  readonly words: readonly [string, string];
};

/** How well the score of alignment tells tellings of one thing from others, and whether the certainty it gives is honest. */
export const pairsMeasure: Measure = {
  name: "pairs",
  about: "pairs of clauses labelled by readers: ranking by alignment's score, certainty",
  async run({ errors }) {
    const folder = corpusFolder("corpora/stories/ecbplus");
    if (folder === null) return { missing: "corpora/stories/ecbplus" };
    const encoder = await sentenceEncoder();
    const scored: Scored[] = [];
    const trained: Scored[] = [];
    let pairs = 0;
    for (const [story, labelled] of readClausePairs()) {
      const held = HELD_OUT.has(story);
      if (held) pairs += labelled.length;
      (held ? scored : trained).push(...(await scoreStory(labelled, folder, encoder)));
    }
    await encoder.close();
    if (errors > 0) printErrors(scored, errors);
    const joined = scored.filter(({ score }) => score >= THRESHOLD);
    return {
      figures: {
        pairs,
        found: scored.length / pairs,
        "average precision": averagePrecision(scored, ({ score }) => score),
        "average precision of certainty": averagePrecision(joined, ({ likely }) => likely),
        "told among joined": joined.filter(({ told }) => told).length / Math.max(1, joined.length),
        "joined among told": joined.filter(({ told }) => told).length / scored.filter(({ told }) => told).length,
        "certainty error": calibrationError(scored),
        "average precision where the encoder was trained": averagePrecision(trained, ({ score }) => score),
      },
    };
  },
};

async function scoreStory(
  pairs: readonly ClausePair[],
  documents: string,
  encoder: SentenceEncoder,
): Promise<Scored[]> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a.doc, b.doc]))].sort();
  const set = { name: "ecbplus", stories: [], documents };
  const read = await readDocuments(
    ids.map((id) => readDocument(goldDocument(set, id))),
    await englishEngine(),
  );
  const order = [...read].sort((a, b) => (a.id < b.id ? -1 : 1));
  const documentOf = new Map(ids.map((id, at) => [id, order.indexOf(read[at]!)]));
  const mentions = storyMentions(order, resolveStoryEntities(order));
  const placed = pairs.flatMap(({ a, b, label }) => {
    const [one, other] = [a, b].map((clause) => findMention(mentions, documentOf.get(clause.doc)!, clause));
    return one && other && one !== other && one.document !== other.document ? [{ one, other, told: label === 2 }] : [];
  });
  const plan = planAlignment(mentions);
  const used = [...new Set([...plan.gaining, ...placed.flatMap(({ one, other }) => [one.at, other.at])])];
  const vectors = await encoder.encode(used.map((at) => mentions[at]!.text));
  const [alignment] = alignMentions(plan, new Map(used.map((at, n) => [at, vectors[n]!])));
  return placed.map(({ one, other, told }) => {
    const evidence = alignment!.evidence(one.at, other.at);
    const score = scoreEvidence(evidence);
    return { score, likely: likelihoodOf(score, evidence), told, words: [one.text, other.text] };
  });
}

/** The claim mention that is nearly the clause (Dice of characters 0.8 or more); undefined where the rules now cut otherwise. */
function findMention(
  mentions: readonly StoryMention[],
  document: number,
  clause: PlacedClause,
): StoryMention | undefined {
  const likeness = ({ start, end }: StoryMention) =>
    (2 * Math.max(0, Math.min(end, clause.end) - Math.max(start, clause.start))) /
    (end - start + clause.end - clause.start);
  const there = mentions.filter((mention) => mention.document === document && likeness(mention) >= 0.8);
  return there.sort((a, b) => likeness(b) - likeness(a))[0];
}

/** Mean of the precision at each pair that tells one thing, best scores first. */
function averagePrecision(scored: readonly Scored[], by: (pair: Scored) => number): number {
  let told = 0;
  let sum = 0;
  [...scored]
    .sort((a, b) => by(b) - by(a))
    .forEach((pair, rank) => {
      if (pair.told) sum += ++told / (rank + 1);
    });
  return sum / Math.max(1, told);
}

/** Expected calibration error (Naeini et al. 2015), tenths of likelihood, over the pairs that score enough to be joined. */
function calibrationError(scored: readonly Scored[]): number {
  const joined = scored.filter(({ score }) => score >= THRESHOLD);
  const bins = Array.from({ length: 10 }, () => ({ likely: 0, told: 0 }));
  for (const { likely, told } of joined) {
    const bin = bins[Math.min(9, Math.floor(likely * 10))]!;
    bin.likely += likely;
    bin.told += told ? 1 : 0;
  }
  return bins.reduce((sum, { likely, told }) => sum + Math.abs(likely - told), 0) / Math.max(1, joined.length);
}

function printErrors(scored: readonly Scored[], most: number): void {
  const show = ({ score, words: [one, other] }: Scored) =>
    console.log(`  ${score.toFixed(1)}\n    ${one}\n    ${other}`);
  const ranked = [...scored].sort((a, b) => b.score - a.score);
  console.log("not one thing, scored highest");
  for (const pair of ranked.filter(({ told }) => !told).slice(0, most)) show(pair);
  console.log("one thing, scored lowest");
  for (const pair of ranked.filter(({ told }) => told).slice(-most)) show(pair);
}
