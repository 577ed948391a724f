import { matchQuotations } from "../align/quoted-words.ts";
import type { StoryMention } from "../align/story-mention.ts";

/** Share of the longer clause's words that a repeated clause has in common with it, and of the shorter one where that is a cut. */
const SAME = 0.85;
const CUT = 0.95;
const LEAST_CUT = 6;

/**
 * True for clauses that one author took from the other, or both from a third: the same words in the same order, at least `fewest` of them.
 */
export function isSameWording(a: StoryMention, b: StoryMention, fewest: number): boolean {
  const longer = Math.max(a.words.length, b.words.length);
  const shorter = Math.min(a.words.length, b.words.length);
  if (shorter < fewest || wordsInCommon(a.words, b.words) < CUT * SAME * shorter) return false;
  const { shared } = matchQuotations(a.words, b.words);
  return shared >= SAME * longer || (shared >= CUT * shorter && shared >= Math.max(LEAST_CUT, fewest));
}

/** The most words that two clauses can share in order: cheap to know before they are aligned. */
function wordsInCommon(a: readonly string[], b: readonly string[]): number {
  const others = new Set(b);
  return a.filter((word) => others.has(word)).length;
}

/** Share of the shorter clause's words that two clauses have in common, and how many in a row, where one may be made from the other. */
const ALIKE = 0.6;
const LEAST_ALIKE = 5;

/** The same for documents that nothing ties: two reporters find the same five words for one thing, but hardly three quarters of all their words. */
export const NEARLY_ALL = 0.75;

/** True for clauses of which one may be the other put slightly otherwise: they share a run, and `least` of the shorter one's words in order. */
export function isLikeWording(a: StoryMention, b: StoryMention, least: number = ALIKE): boolean {
  const runs = new Set(runsOf(a.words, LEAST_ALIKE));
  if (!runsOf(b.words, LEAST_ALIKE).some((run) => runs.has(run))) return false;
  const { shared } = matchQuotations(a.words, b.words);
  return shared >= least * Math.min(a.words.length, b.words.length);
}

function runsOf(words: readonly string[], length: number): string[] {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) =>
    words.slice(at, at + length).join(" "),
  );
}

/** What two documents have in the same words outside quotation marks. */
export type SharedWording = {
  /** Sentences of the one that share a run with the other: the fewer of the two. */
  readonly sentences: number;
  /** Different runs of {@link RUN} words. */
  readonly runs: number;
  /** The words of one shared run. */
  readonly words: string;
};

/** Runs of words that are compared: long enough that no common phrase fills them. */
const RUN = 6;
/** Documents of one run that are paired: what more documents share is a form of words. */
const MOST_HOLDERS = 12;

/** What pairs of documents (`a:b`, a < b) share, outside quotations. Linear in the number of words. */
export function findSharedWording(mentions: readonly StoryMention[]): Map<string, SharedWording> {
  const holders = new Map<string, Map<number, Set<number>>>();
  for (const { document, words, claim, quoted } of mentions) {
    if (quoted.length > 0) continue;
    for (const run of runsOf(words, RUN)) {
      const held = holders.get(run) ?? new Map<number, Set<number>>();
      if (held.size < MOST_HOLDERS || held.has(document))
        held.set(document, (held.get(document) ?? new Set<number>()).add(claim.sentence));
      holders.set(run, held);
    }
  }
  const pairs = new Map<string, { a: Set<number>; b: Set<number>; runs: number; words: string }>();
  for (const [run, held] of holders) {
    const among = [...held.keys()].sort((x, y) => x - y);
    for (const [at, b] of among.entries()) {
      for (const a of among.slice(0, at)) {
        const pair = pairs.get(`${a}:${b}`) ?? { a: new Set(), b: new Set(), runs: 0, words: run };
        for (const sentence of held.get(a)!) pair.a.add(sentence);
        for (const sentence of held.get(b)!) pair.b.add(sentence);
        pair.runs++;
        pairs.set(`${a}:${b}`, pair);
      }
    }
  }
  return new Map(
    [...pairs].map(([key, { a, b, runs, words }]) => [key, { sentences: Math.min(a.size, b.size), runs, words }]),
  );
}

/** Sentences in common, and runs a sentence, from which two documents are related: stretches of seven words, more than once. */
const FEWEST_SENTENCES = 2;
const RUNS_A_SENTENCE = 2;
/** True where the two perhaps rest on one text that neither names: agency copy, a press release. */
export function isRelated({ sentences, runs }: SharedWording): boolean {
  return sentences >= FEWEST_SENTENCES && runs >= RUNS_A_SENTENCE * sentences;
}
