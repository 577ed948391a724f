import type { Span, TokenRange } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { isSentenceLike } from "../find/beside-marks.ts";
import type { Quotation } from "../quotations.ts";
import { isPersonAt, type Scene } from "../scene.ts";
import { foundSource } from "../source-of.ts";
import { freeQuotations, opensSentence } from "./refine-quotations.ts";

/** Words of a quotation without cue at least: shorter ones are titles, signs and calls. */
const LEAST_WORDS = 4;

/**
 * A quotation of whole sentences that no cue and no report precedes belongs to whom the sentence before it tells of:
 * `[Lenk] turned to the crowd. “We will come back.”` Only a person or "he", "she" speaks so, and only in the same paragraph
 * or at the opening of the next.
 */
export function refineLoneQuotations(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  const taken = candidates.flatMap((one) => one.content).sort((a, b) => a.start - b.start);
  const added: Candidate[] = [];
  let last: { readonly candidate: Candidate; readonly open: boolean; readonly end: number } | null = null;
  for (const quotation of freeQuotations(scene, taken)) {
    const content: Span = { start: quotation.start, end: quotation.end };
    if (last?.open && /^\s*$/.test(scene.text.slice(last.end, quotation.start))) {
      const candidate: Candidate = { ...last.candidate, content: [...last.candidate.content, content] };
      added[added.length - 1] = candidate;
      last = { candidate, open: !quotation.closed, end: quotation.end };
      continue;
    }
    const speaker = isWhole(scene, quotation) ? speakerOf(scene, quotation) : null;
    last = null;
    if (speaker === null) continue;
    const candidate = { ...speaker, content: [content] };
    added.push(candidate);
    last = { candidate, open: !quotation.closed, end: quotation.end };
  }
  return [...candidates, ...added];
}

function isWhole(scene: Scene, quotation: Quotation): boolean {
  const { start, end } = quotation.inner;
  const words = scene.tokenAt(end - 1) - scene.tokenAt(start);
  const isTagged = /^\s{0,2}[,\p{Ll}]/u.test(scene.text.slice(quotation.end, quotation.end + 3));
  return !isTagged && words >= LEAST_WORDS && opensSentence(scene, quotation) && isSentenceLike(scene, quotation);
}

/** The person whom the sentence before the quotation has for its subject, where the two stand close. */
function speakerOf(scene: Scene, quotation: Quotation): Omit<Candidate, "content"> | null {
  const { parsed } = scene;
  const before = parsed.sentences[(parsed.sentenceOf[scene.tokenAt(quotation.inner.start)] ?? 0) - 1];
  if (before === undefined || scene.quotationAt(parsed.end[before.end - 1]! - 1) !== null) return null;
  const subject = subjectOf(scene, before);
  const found = subject === null ? null : foundSource(scene, subject, null);
  if (found === null || found.source === null) return null;
  return {
    rule: "quotation-alone",
    cue: null,
    cueToken: null,
    cueLemma: null,
    ...found,
    factuality: "asserted",
    quoted: true,
  };
}

/** Words of a sentence in which its subject stands. */
const REACH = 60;

/** The subject of the sentence's main verb, if it is a person. */
function subjectOf(scene: Scene, sentence: TokenRange): number | null {
  const { parsed } = scene;
  for (let token = sentence.start; token < Math.min(sentence.end, sentence.start + REACH); token++) {
    if (!/^nsubj/.test(parsed.dep(token)) || parsed.dep(parsed.head[token]!) !== "ROOT") continue;
    const speaks = /^s?he$/.test(parsed.lower(token)) || isPersonAt(scene, token);
    return speaks && scene.quotationAt(parsed.start[token]!) === null ? token : null;
  }
  return null;
}
