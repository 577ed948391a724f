import type { Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { isSentenceLike } from "../find/beside-marks.ts";
import { VERBS } from "../lexicon.ts";
import type { Quotation } from "../quotations.ts";
import type { Scene } from "../scene.ts";
import { trimmed } from "../scene.ts";
import { hasWord } from "../words.ts";

/**
 * A quotation that begins in the middle of a clause takes the words before it along: `[The mayor played the “blame
 * game,”] Lenk said`.
 */
export function refineQuotedClauses(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  const { parsed, text } = scene;
  const cues = new Set(candidates.flatMap(({ rule, cueToken }) => (/^clause/.test(rule) ? [cueToken] : [])));
  return candidates.map((candidate) => {
    const first = candidate.content[0]!;
    if (candidate.rule !== "quotation-before" || !isLower(text, first)) return candidate;
    const sentence = parsed.sentences[parsed.sentenceOf[scene.tokenAt(first.start)] ?? -1];
    if (sentence === undefined) return candidate;
    const lead = trimmed(text, { start: parsed.start[sentence.start]!, end: first.start });
    if (lead === null || !hasWord(text, lead) || /:\s*$/.test(text.slice(lead.end, first.start))) return candidate;
    if (scene.quotationAt(lead.start) !== null || overlapsCue(candidate, lead)) return candidate;
    if (isConnective(scene, lead) || (!isTagged(candidate) && holdsCue(scene, lead, cues))) return candidate;
    const { quoted: _, ...rest } = candidate;
    return { ...rest, content: [{ start: lead.start, end: first.end }, ...candidate.content.slice(1)] };
  });
}

/** True where the first letter of the span is a small one. */
function isLower(text: string, span: Span): boolean {
  return /^["'“‘«„`]+\s*\p{Ll}/u.test(text.slice(span.start, span.start + 6));
}

/** `Yet “it is hard,” he said`: a single word that joins the sentence to the one before is the writer's. */
function isConnective({ parsed, tokenAt }: Scene, lead: Span): boolean {
  const token = tokenAt(lead.start);
  return token === tokenAt(lead.end - 1) && parsed.pos(token) === "ADV";
}

/** True where the tag follows the closing mark at once: `He said that it “was safe,” [the Courier reported]`. */
function isTagged({ content, cue, source }: Candidate): boolean {
  const end = content[0]!.end;
  return content.length === 1 && [cue, source].some((one) => one !== null && one.start >= end && one.start - end <= 2);
}

/** Words before a quotation that are looked at at most. */
const LONGEST_LEAD = 80;

/** True where the words before the quotation hold a report of their own: `He joked that he likes [“a good fight”]`. */
function holdsCue({ tokenAt }: Scene, lead: Span, cues: ReadonlySet<number | null>): boolean {
  const first = tokenAt(lead.start);
  for (let token = tokenAt(lead.end - 1); token >= Math.max(first, tokenAt(lead.end - 1) - LONGEST_LEAD); token--)
    if (cues.has(token)) return true;
  return false;
}

function overlapsCue({ cue, source }: Candidate, span: Span): boolean {
  return [cue, source].some((one) => one !== null && one.start < span.end && span.start < one.end);
}

const SPEAKING = ["say", "write", "argue", "accuse", "deny", "warn", "ask", "show"];

/**
 * A quotation of whole sentences without a cue of its own goes on from the report in the sentence before: `Lenk said that
 * the bridge was old. [“It is a disgrace.”]`, and its next paragraph with it where its marks stay open.
 */
export function refineFollowingQuotations(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  const { parsed } = scene;
  const speaking = lastSpeakers(candidates, scene);
  const taken = candidates.flatMap((one) => one.content).sort((a, b) => a.start - b.start);
  const added = new Map<Candidate, Span[]>();
  let open: { readonly speaker: Candidate; readonly end: number } | null = null;
  for (const quotation of freeQuotations(scene, taken)) {
    const goesOn: boolean = open !== null && !hasWord(scene.text, { start: open.end, end: quotation.start });
    const sentence = parsed.sentenceOf[scene.tokenAt(quotation.inner.start)];
    const opens = sentence !== undefined && opensSentence(scene, quotation) && isSentenceLike(scene, quotation);
    const speaker: Candidate | undefined = goesOn ? open!.speaker : opens ? speaking.get(sentence - 1) : undefined;
    open = speaker !== undefined && !quotation.closed ? { speaker, end: quotation.end } : null;
    if (speaker === undefined) continue;
    added.set(speaker, [...(added.get(speaker) ?? []), { start: quotation.start, end: quotation.end }]);
  }
  return candidates.map((one) => (added.has(one) ? { ...one, content: [...one.content, ...added.get(one)!] } : one));
}

/** For each sentence the last cue of speaking in it that stands in no other content. */
function lastSpeakers(candidates: readonly Candidate[], scene: Scene): Map<number, Candidate> {
  const last = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { cueToken, cueLemma, source } = candidate;
    if (cueToken === null || source === null || candidate.content.at(-1)!.start < candidate.cue!.start - 400) continue;
    if (!VERBS.get(cueLemma ?? "")?.classes.some((name) => SPEAKING.includes(name))) continue;
    const sentence = scene.parsed.sentenceOf[cueToken]!;
    const rival = last.get(sentence);
    if (rival === undefined || rival.cueToken! < cueToken) last.set(sentence, candidate);
  }
  return last;
}

/** Outermost quotations that share no character with a content. */
export function* freeQuotations(scene: Scene, taken: readonly Span[]): Generator<Quotation> {
  let at = 0;
  let reach = 0;
  for (const quotation of scene.outermost) {
    while (at < taken.length && taken[at]!.start < quotation.end) reach = Math.max(reach, taken[at++]!.end);
    if (reach <= quotation.start) yield quotation;
  }
}

/**
 * True where nothing but marks stands between the beginning of the sentence and the quotation, and the words before are
 * closed: a title at the end ("on [“Morning Talk.”]") opens none, whatever the parser makes of it.
 */
export function opensSentence({ parsed, text, tokenAt }: Scene, quotation: Quotation): boolean {
  const before = text.slice(Math.max(0, quotation.start - 8), quotation.start);
  if (!/(?:^|[.!?:…"”'’)\]\n])\s*$/.test(before)) return false;
  const sentence = parsed.sentences[parsed.sentenceOf[tokenAt(quotation.inner.start)]!]!;
  return !hasWord(text, {
    start: parsed.start[sentence.start]!,
    end: Math.max(quotation.start, parsed.start[sentence.start]!),
  });
}
