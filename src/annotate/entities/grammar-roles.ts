import type { ParsedText, TokenRange } from "../../model/index.ts";

const SUBJECTS = new Set(["nsubj", "nsubjpass", "agent"]);
/** Verbs whose object is a place that one goes to or leaves, not an actor. */
const TRAVEL = new Set(
  "visit leave reach enter tour quit flee hit strike rock shake bomb attack cross near approach".split(" "),
);
const DYADIC = new Set(["between", "from", "by", "with", "against"]);

/** The token of a range whose head lies outside it: the syntactic head of the phrase (the last token if none). */
export function headOfRange(parsed: ParsedText, range: TokenRange): number {
  for (let token = range.start; token < range.end; token++) {
    const head = parsed.head[token]!;
    if (head < range.start || head >= range.end || head === token) return token;
  }
  return range.end - 1;
}

/** The dependency label of a phrase, read through coordination: in "A and B said", both are `nsubj`. */
export function roleOf(parsed: ParsedText, head: number): { readonly role: string; readonly governor: number } {
  let token = head;
  for (let steps = 0; steps < 20 && parsed.dep(token) === "conj" && parsed.head[token] !== token; steps++)
    token = parsed.head[token]!;
  return { role: parsed.dep(token), governor: parsed.head[token]! };
}

/** True where a place name is an actor: subject, agent, owner of a stance ("Moscow's partnership"), accused, partner. */
export function isActor(parsed: ParsedText, range: TokenRange): boolean {
  if (isDateline(parsed, range)) return false;
  const { role, governor } = roleOf(parsed, headOfRange(parsed, range));
  if (SUBJECTS.has(role)) return ["VERB", "AUX"].includes(parsed.pos(governor));
  if (role === "dobj" || role === "dative")
    return parsed.pos(governor) === "VERB" && !TRAVEL.has(parsed.lemma(governor));
  if (role === "poss") return true;
  if (role === "pobj") return DYADIC.has(parsed.lower(governor)) && actorPreposition(parsed, governor);
  return false;
}

/** "ties between Moscow and Pyongyang", "support from Beijing" – but "flew from Beijing". */
function actorPreposition(parsed: ParsedText, preposition: number): boolean {
  const word = parsed.lower(preposition);
  if (word === "by") return parsed.dep(preposition) === "agent";
  if (word === "between") return true;
  return parsed.pos(parsed.head[preposition]!) === "NOUN";
}

/** "WASHINGTON (AP) —", "MOSCOW –": a place at the head of a paragraph with a dash or bracket behind it. */
function isDateline(parsed: ParsedText, range: TokenRange): boolean {
  const sentence = parsed.sentences[parsed.sentenceOf[range.start]!]!;
  if (range.start > sentence.start + 2) return false;
  const behind = range.end < sentence.end ? parsed.word(range.end) : "";
  return /^(?:\(|--?|—|–|,)$/.test(behind) && parsed.word(range.start) === parsed.word(range.start).toUpperCase();
}

/** Lower-case lemma of a noun; a plural that the tagger took for a name loses its ending ("Presidents" → president, "Authorities" → authority). */
export function nounLemma(parsed: ParsedText, token: number): string {
  const lemma = parsed.lemma(token).toLowerCase();
  const unread = parsed.tag(token) === "NNS" && lemma === parsed.lower(token) && lemma.endsWith("ies");
  if ((parsed.tag(token) !== "NNPS" && !unread) || !lemma.endsWith("s")) return lemma;
  return lemma.endsWith("ies") ? `${lemma.slice(0, -3)}y` : lemma.slice(0, -1);
}
