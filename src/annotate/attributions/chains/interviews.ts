import type { Attribution, Hop, SourceMention } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { VERBS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { joinedHops } from "./joined-hops.ts";
import type { Occasion } from "./occasions.ts";

type Draft = Attribution & { readonly candidate: Candidate };

/** Sentences after which a speaker's words are no longer taken as said in the interview named before. */
const INTERVIEW_REACH = 1;

/**
 * `Viss appeared on CNN. “It is over,” she said`: what a speaker says in the sentence that tells of the occasion or in the one
 * after it comes by way of the outlet.
 */
function addOccasions(scene: Scene, drafts: readonly Draft[], own: Hop[][], occasions: readonly Occasion[]): void {
  const bySentence = new Map(occasions.map((occasion) => [`${occasion.sentence} ${occasion.speaker}`, occasion]));
  drafts.forEach((draft, at) => {
    const { cueToken } = draft.candidate;
    if (cueToken === null || draft.source?.entity == null || draft.within !== null) return;
    if (own[at]!.length !== 1 || !isSpoken(draft)) return;
    const isPronoun = /^s?he$/i.test(scene.text.slice(draft.source.start, draft.source.end));
    const sentence = scene.parsed.sentenceOf[cueToken]!;
    const { first } = sentencesOf(scene, draft);
    const occasion = [sentence, first, first - 1]
      .map(
        (one) =>
          bySentence.get(`${one} ${draft.source!.entity}`) ?? (isPronoun ? bySentence.get(`${one} null`) : undefined),
      )
      .find((one) => one !== undefined && !draft.content.some((span) => span.start <= one.at && one.at < span.end));
    if (occasion !== undefined) own[at] = [occasion.outlet, ...own[at]!];
  });
}

type Interview = { readonly hops: readonly Hop[]; readonly last: number };

/** A report with its speaker alone, and the sentence that it ends in. */
type Alone = { readonly at: number; readonly last: number };

/**
 * Adds the outlet of an interview to what is said in it. `He told state TV that … He said …`, `Viss said …, AFP reported. …,
 * Viss said`: the next sentences of the speaker reach the reader by the same way; so does the one right before: `Viss said …
 * “…,” he told AFP`; and what follows an occasion. Changes `own`.
 */
export function carryInterviews(
  scene: Scene,
  drafts: readonly Draft[],
  own: Hop[][],
  occasions: readonly Occasion[],
): void {
  addOccasions(scene, drafts, own, occasions);
  const index = new Map(drafts.map((draft, at) => [draft.id, at]));
  const outlets: Hop[] = [];
  let interview: Interview | null = null;
  let before: Alone | null = null;
  drafts.forEach((draft, at) => {
    const { cueToken } = draft.candidate;
    if (cueToken === null || draft.source === null) return;
    const { first, last } = sentencesOf(scene, draft);
    const outer = draft.within === null ? null : (index.get(draft.within) ?? null);
    const hops = outer === null ? own[at]! : joinedHops(own[outer]!, own[at]!);
    const isFree = outer === null && isSpoken(draft);
    const host = outer === null && hops.length === 1 ? hostTold(scene, cueToken, outlets) : null;
    if (host !== null) {
      own[at] = [host, ...hops];
      interview = { hops: own[at], last };
    } else if (hops.length > 1 && hops[0]!.kind === "outlet") {
      outlets.push(hops[0]!);
      interview = { hops, last };
      const isNext =
        before !== null &&
        first - before.last === 1 &&
        outer === null &&
        bearsOut(draft, hops) &&
        !opensParagraph(scene, first);
      if (isNext && isSpeaker(drafts[before!.at]!.source!, hops))
        own[before!.at] = [...hops.slice(0, -1), ...own[before!.at]!];
    } else if (interview !== null && hops.length === 1 && isFree && first - interview.last <= INTERVIEW_REACH) {
      if (isSpeaker(draft.source, interview.hops)) own[at] = [...interview.hops.slice(0, -1), hops[0]!];
    }
    const isMain = scene.parsed.dep(cueToken) === "ROOT" || draft.rule.startsWith("quotation");
    before = isFree && own[at]!.length === 1 && isMain ? { at, last } : null;
  });
}

/** True for a sentence with a break of the lines before it. */
function opensParagraph({ parsed, text }: Scene, sentence: number): boolean {
  const first = parsed.sentences[sentence]!.start;
  return first > 0 && text.slice(parsed.end[first - 1]!, parsed.start[first]!).includes("\n");
}

/** Outlets looked back at for the host's name. */
const MOST_OUTLETS = 8;

/** `said on “The Late Talk with Anna Brod”. “…,” she told Ms. Brod`: the outlet named after the host who is told. */
function hostTold({ parsed }: Scene, cue: number, outlets: readonly Hop[]): Hop | null {
  const host = parsed.lemma(cue) === "tell" ? childWith(parsed, cue, "dobj", "dative") : null;
  if (host === null || parsed.pos(host) !== "PROPN") return null;
  const name = parsed.lower(host);
  const words = (hop: Hop) => hop.name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const outlet = outlets.slice(-MOST_OUTLETS).findLast((hop) => words(hop).slice(1).includes(name));
  if (outlet === undefined) return null;
  return { ...outlet, start: parsed.start[parsed.leftEdge(host)]!, end: parsed.end[host]!, venue: true };
}

/** The first and last sentence of cue and content. */
function sentencesOf(scene: Scene, { candidate, content }: Draft): { first: number; last: number } {
  const { sentenceOf } = scene.parsed;
  const cue = sentenceOf[candidate.cueToken!]!;
  const start = sentenceOf[scene.tokenAt(content[0]!.start)]!;
  const end = sentenceOf[scene.tokenAt(content.at(-1)!.end - 1)]!;
  return { first: Math.min(cue, start), last: Math.max(cue, end) };
}

/** True for words said or written, and for what something is called; false for thoughts and attitudes. */
function isSpoken({ rule, cueLemma }: Draft): boolean {
  if (rule.startsWith("quotation") || rule === "naming") return true;
  const classes = VERBS.get(cueLemma ?? "")?.classes ?? [];
  return /^(?:clause|parenthesis)/.test(rule) && classes.some((name) => SPOKEN.has(name));
}

const SPOKEN = new Set(["say", "write", "argue", "deny", "warn", "ask"]);

/** True for a quotation with its tag, told to an outlet, which bears out the report before it: `Viss said …. “…,” she told AFP`. */
function bearsOut({ rule }: Draft, hops: readonly Hop[]): boolean {
  return rule === "quotation-before" && hops[0]!.venue !== true;
}

/** True where the source is the one that the chain ends in. */
function isSpeaker(source: SourceMention, hops: readonly Hop[]): boolean {
  const speaker = hops.at(-1)!;
  if (source.entity === null && source.name === speaker.name) return true;
  return source.entity !== null ? source.entity === speaker.entity : /^(?:s?he|they)$/i.test(source.name);
}
