import type { Attribution, Factuality, ParsedText, Polarity } from "../../model/index.ts";
import { isNegated } from "../grammar/index.ts";
import { CHARGES, CONDITIONS, DOUBTABLE, FUTURE_WORDS, INQUIRIES, NEGATORS, POSSIBLE_MODALS } from "./claim-words.ts";
import type { Predicate } from "./predicates.ts";

/** Negative where "not", "no one", "failed to", "no evidence that" turn the clause round; two of them cancel out. */
export function polarityOf(parsed: ParsedText, predicate: Predicate): Polarity {
  const { top, core, governance } = predicate;
  let turns = governance.filter((says) => says === "negative").length;
  if (isNegated(parsed, core)) turns++;
  if (top !== core && isNegated(parsed, top)) turns++;
  for (const verb of new Set([top, core])) {
    if (parsed.children(verb).some((at) => isNegatedNoun(parsed, at))) turns++;
  }
  const head = parsed.head[top]!;
  if (head !== top && DOUBTABLE.has(parsed.lemma(head)) && isNegatedNoun(parsed, head)) turns++;
  if (parsed.dep(top) === "pcomp" && parsed.lower(head) === "without") turns++;
  return turns % 2 === 1 ? "negative" : "positive";
}

/** "no troops", "none of them", "nobody" as subject, object or complement. */
function isNegatedNoun(parsed: ParsedText, token: number): boolean {
  if (!["nsubj", "nsubjpass", "dobj", "attr", "pobj"].includes(parsed.dep(token))) return false;
  if (["none", "nobody", "nothing"].includes(parsed.lower(token))) return true;
  if (["no", "no-one"].includes(parsed.lower(parsed.leftEdge(token))) && token - parsed.leftEdge(token) < 4)
    return true;
  return parsed.children(token).some((at) => parsed.dep(at) === "det" && NEGATORS.has(parsed.lower(at)));
}

/** How the clause stands to the facts: its attribution's cue first, then question, governing verb, condition, modal. */
export function factualityOf(parsed: ParsedText, predicate: Predicate, attribution: Attribution | null): Factuality {
  const own = ownFactuality(parsed, predicate);
  const cue = attribution?.factuality ?? "asserted";
  if (cue === "denied" || own === "asserted") return cue;
  return own;
}

function ownFactuality(parsed: ParsedText, { top, core, governance }: Predicate): Factuality {
  if (isQuestion(parsed, top) || isIndirectQuestion(parsed, top)) return "asked";
  const helpers = [...new Set([top, core])].flatMap((verb) =>
    parsed.children(verb).filter((at) => ["aux", "mark", "auxpass"].includes(parsed.dep(at))),
  );
  if (governance.includes("possible")) return "possible";
  if (helpers.some((at) => CONDITIONS.has(parsed.lower(at)))) return "possible";
  if (helpers.some((at) => POSSIBLE_MODALS.has(parsed.lower(at)))) return "possible";
  if (helpers.some((at) => FUTURE_WORDS.has(parsed.lower(at)))) return "expected";
  if (governance.includes("alleged") || isCharge(parsed, top)) return "alleged";
  if (governance.includes("expected")) return "expected";
  return isPurpose(parsed, top) ? "expected" : "asserted";
}

/** "charged with killing two", "arrested on suspicion of arson": what somebody is charged with is not told as done. "Convicted of" is. */
function isCharge(parsed: ParsedText, top: number): boolean {
  if (parsed.dep(top) !== "pcomp") return false;
  return (
    ["with", "of", "for", "over"].includes(parsed.lower(parsed.head[top]!)) &&
    CHARGES.has(parsed.lemma(governor(parsed, top)))
  );
}

/** "a decision to withdraw", "met to sign": the infinitive says what is meant, not what came. "The first to resign" did. */
function isPurpose(parsed: ParsedText, top: number): boolean {
  if (parsed.tag(top) !== "VB" || !["acl", "advcl"].includes(parsed.dep(top))) return false;
  return parsed.children(top).every((at) => parsed.lower(at) !== "have");
}

/** Words that open an indirect question; "what" and "how" open exclamations and free relatives as well. */
const QUESTION_WORDS = new Set(["where", "when", "why", "who", "whom", "whose", "which", "what", "how"]);

/** "knows where the mayor was born", "asked why the bridge fell": the clause is what is asked or known, and asserts nothing. */
function isIndirectQuestion(parsed: ParsedText, top: number): boolean {
  if (!["ccomp", "pcomp", "csubj"].includes(parsed.dep(top)) || !INQUIRIES.has(parsed.lemma(governor(parsed, top)))) {
    return false;
  }
  return QUESTION_WORDS.has(parsed.lower(parsed.leftEdge(top)));
}

/** The verb or adjective that a clause depends on, past a preposition ("about where"). */
function governor(parsed: ParsedText, top: number): number {
  const head = parsed.head[top]!;
  return parsed.dep(top) === "pcomp" ? parsed.head[head]! : head;
}

/** True where the sentence of a main clause ends in a question mark. */
function isQuestion(parsed: ParsedText, token: number): boolean {
  const sentence = parsed.sentences[parsed.sentenceOf[token]!];
  if (!sentence) return false;
  for (let at = sentence.end - 1; at >= Math.max(sentence.start, sentence.end - 4); at--) {
    if (parsed.word(at) === "?") return true;
  }
  return false;
}
