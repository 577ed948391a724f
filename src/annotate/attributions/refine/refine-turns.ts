import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { cueLemma } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { foundSource } from "../source-of.ts";
import { groupStart } from "../words.ts";
import { SILENT } from "./deed-words.ts";

/**
 * Leaves out turns of phrase by which nobody reports: `That said, …`, `it is safe to say that …`, `not to mention the cost`,
 * `you can guess what …`, `one could only assume …`, `rest assured …`, `Think about this`, the stamp `POSTED`, `Driver Charged`
 * in a headline; and takes the words from times and happenings, which do not speak.
 */
export function refineTurns(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates
    .filter(
      (candidate) => candidate.cueToken === null || candidate.quoted || !isTurn(candidate, candidate.cueToken, scene),
    )
    .map((candidate) => withoutSilent(candidate, scene));
}

function isTurn(candidate: Candidate, cue: number, scene: Scene): boolean {
  const { parsed } = scene;
  const { sourceToken, rule } = candidate;
  if (/^(?:noun|attitude|feeling|adjective|according)/.test(rule)) return false;
  const lemma = cueLemma(parsed, cue);
  if (isStamp(parsed, cue, sourceToken, candidate) || isNotToMention(parsed, cue, lemma)) return true;
  if (lemma === "speak" && parsed.lower(cue) === "speaking" && isFirst(parsed, cue)) return true;
  if (sourceToken === null) return parsed.tag(cue) === "VB" && isFirst(parsed, cue);
  switch (parsed.lower(sourceToken)) {
    case "you":
      return scene.quotationAt(parsed.start[cue]!) === null;
    case "one":
      return parsed.children(sourceToken).length === 0 && hasModal(parsed, cue);
    case "rest":
      return parsed.lower(cue) === "assured" && cue === sourceToken + 1;
    case "it":
    case "that":
    case "this":
      return isThatSaid(parsed, cue, sourceToken) || isImpersonal(parsed, cue, sourceToken);
    default:
      return false;
  }
}

/** `That said, the bridge is old`: the two words alone, and a comma. */
function isThatSaid(parsed: ParsedText, cue: number, source: number): boolean {
  return (
    parsed.lower(source) === "that" &&
    /^(?:said|being)$/.test(parsed.lower(cue)) &&
    cue === source + 1 &&
    cue + 1 < parsed.length &&
    parsed.word(cue + 1) === "," &&
    isOpening(parsed, source)
  );
}

function isOpening(parsed: ParsedText, token: number): boolean {
  return isFirst(parsed, token) || /^(?:[,;:—–"“”(]|but|and)$/i.test(parsed.word(token - 1));
}

function isFirst(parsed: ParsedText, token: number): boolean {
  return parsed.sentences[parsed.sentenceOf[token]!]!.start === token;
}

/** Verbs above an infinitive whose "it" stands for the infinitive: "it is fair to say", "it took hours to convince them". */
const DUMMY_ABOVE = new Set(["be", "take", "seem", "appear", "remain", "become", "feel", "cost", "make", "come"]);

/** `It is safe to say that …`, `That is not to say …`, `It is worth noting …`, `It is like saying …`. */
function isImpersonal(parsed: ParsedText, cue: number, source: number): boolean {
  if (source > cue || parsed.head[source] === cue) return false;
  const isInfinitive = parsed.tag(cue) === "VB" && parsed.children(cue).some((child) => parsed.tag(child) === "TO");
  if (!isInfinitive && parsed.tag(cue) !== "VBG") return false;
  const above = parsed.head[source]!;
  if (!DUMMY_ABOVE.has(parsed.lemma(above))) return false;
  // "e-mails [that] appear to suggest" bring them.
  if (parsed.lower(source) !== "it" && (parsed.lemma(above) !== "be" || parsed.dep(above) === "relcl")) return false;
  if (isInfinitive) return true;
  return parsed.lemma(above) === "be" && !/^[,]$/.test(parsed.word(parsed.leftEdge(cue) - 1));
}

function hasModal(parsed: ParsedText, cue: number): boolean {
  return parsed.children(cue).some((child) => child < cue && parsed.tag(child) === "MD");
}

/** `not to mention the cost`. */
function isNotToMention(parsed: ParsedText, cue: number, lemma: string): boolean {
  return lemma === "mention" && cue >= 2 && parsed.lower(cue - 1) === "to" && parsed.lower(cue - 2) === "not";
}

/** `POSTED: 10:45`, `Woman Killed, Driver Charged`: a stamp in capitals, and a headline's passive without its helper. */
function isStamp(parsed: ParsedText, cue: number, source: number | null, { content }: Candidate): boolean {
  const word = parsed.word(cue);
  if (source === null && /^(?:POSTED|UPDATED|PUBLISHED|PRINT|SHARE)$/.test(word)) return true;
  if (word !== "Charged") return false;
  return !content.some(({ start }) => start >= parsed.end[cue]! && parsed.lower(cue + 1) === "that");
}

/** A time or happening does not speak (`a long week, [saying] that …`); the noun between it and the verb does: `Hours into the search [police] said`. */
function withoutSilent(candidate: Candidate, scene: Scene): Candidate {
  const { parsed } = scene;
  const { sourceToken, cueToken, rule } = candidate;
  if (sourceToken === null || rule.startsWith("noun") || parsed.pos(sourceToken) !== "NOUN") return candidate;
  if (!SILENT.has(parsed.lemma(sourceToken).toLowerCase()) || isShare(parsed, sourceToken)) return candidate;
  // "Summers said", at the head of a sentence.
  const isName = /^\p{Lu}\p{Ll}+s$/u.test(parsed.word(sourceToken)) && parsed.leftEdge(sourceToken) === sourceToken;
  if (isName && cueToken !== null && cueToken === sourceToken + 1) return candidate;
  const last = cueToken === null ? null : groupStart(parsed, cueToken) - 1;
  const speaks =
    last !== null && last > sourceToken && /^(?:NNS|NNPS?)$/.test(parsed.tag(last)) && !isDated(parsed, last);
  // "Once the recess ends Lenk and [Viss] will speak": the first of the two.
  const first = speaks && parsed.dep(last) === "conj" && parsed.head[last]! > sourceToken ? parsed.head[last]! : last;
  return { ...candidate, ...(speaks ? foundSource(scene, first!, cueToken) : { source: null, sourceToken: null }) };
}

/** "[half] of voters say", "nearly three [quarters] said": a share of people; "the second half" is one of a match. */
function isShare(parsed: ParsedText, token: number): boolean {
  if (!/^(?:half|thirds?|quarters?|fifths?)$/.test(parsed.lower(token))) return false;
  return !parsed.children(token).some((child) => OF_MATCH.test(parsed.lower(child)));
}

const OF_MATCH = /^(?:the|first|second|third|fourth|last|final|opening|closing)$/;

/** "on [Tuesday]", "by the [rules]": what a preposition leads to right before the verb. */
function isDated(parsed: ParsedText, token: number): boolean {
  const phrase = parsed.word(parsed.leftEdge(token) - 1);
  return parsed.dep(token) === "npadvmod" || /^(?:on|in|at|by|of|for|after|before|during|with)$/i.test(phrase);
}
