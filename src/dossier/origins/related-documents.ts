import { matchQuotations } from "../align/quoted-words.ts";
import type { StoryMention } from "../align/story-mention.ts";

/** Fewest words in common, in order, that two authors do not hit upon by chance. */
const FEWEST = 5;
/** Share of the longer clause's words that a repeated clause has in common with it, and of the shorter one where that is a cut. */
const SAME = 0.85;
const CUT = 0.95;
const LEAST_CUT = 6;

/** True for clauses that one author took from the other, or both from a third: the same words in the same order. */
export function isSameWording(a: StoryMention, b: StoryMention): boolean {
  const longer = Math.max(a.words.length, b.words.length);
  const shorter = Math.min(a.words.length, b.words.length);
  if (shorter < FEWEST) return false;
  const { shared } = matchQuotations(a.words, b.words);
  return shared >= SAME * longer || (shared >= CUT * shorter && shared >= LEAST_CUT);
}

/** Fewest clauses of the outlets' own that two documents have in the same words before they count as related. */
const FEWEST_CLAUSES = 2;

/** Runs of words that are compared: long enough that no common phrase fills them. */
const RUN = 6;

/**
 * Documents that share whole stretches of wording outside quotations, and so perhaps a source that neither names: agency copy, a
 * press release. Gives for each document the first one of its group. Linear in the number of words.
 */
export function relateDocuments(mentions: readonly StoryMention[], documents: number): number[] {
  const holders = new Map<string, Set<number>>();
  const seen = new Map<string, Set<string>>();
  for (const { document, words, claim, attribution } of mentions) {
    if (attribution?.kind === "direct") continue;
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN).join(" ");
      const others = holders.get(run) ?? new Set();
      for (const other of [...others].slice(0, 12)) {
        if (other === document) continue;
        const pair = other < document ? `${other}:${document}` : `${document}:${other}`;
        seen.set(pair, (seen.get(pair) ?? new Set()).add(`${document}:${claim.sentence}`));
      }
      holders.set(run, others.add(document));
    }
  }
  const first = Array.from({ length: documents }, (_, at) => at);
  const rootOf = (at: number): number => (first[at] === at ? at : rootOf(first[at]!));
  for (const [pair, sentences] of seen) {
    if (sentences.size < FEWEST_CLAUSES) continue;
    const [a, b] = pair.split(":").map((document) => rootOf(Number(document)));
    first[Math.max(a!, b!)] = Math.min(a!, b!);
  }
  return first.map((_, at) => rootOf(at));
}
