import type { Attribution, Factuality, OperatorKind, ParsedText, Polarity } from "../../model/index.ts";
import { gapSubject, isContractedHad, isNegated, isOfNone, isTurned, type Operator } from "../grammar/index.ts";
import { CHARGES, CONDITIONS, FUTURE_WORDS, INQUIRIES, POSSIBLE_MODALS } from "./claim-words.ts";
import type { Predicate } from "./predicates.ts";

/** Negative where "not", "no one", "failed to" turn the clause round, or an operator over it ("no evidence that"); two of them cancel out. */
export function polarityOf(parsed: ParsedText, predicate: Predicate, operators: readonly Operator[]): Polarity {
  const { top, core, governance } = predicate;
  let turns = governance.filter((says) => says === "negative").length;
  if (isNegated(parsed, core)) turns++;
  if (top !== core && isNegated(parsed, top)) turns++;
  const gap = gapSubject(parsed, top);
  if (gap !== null && isOfNone(parsed, gap)) turns++;
  for (const verb of new Set([top, core])) {
    if (
      parsed
        .children(verb)
        .some((at) => PARTICIPANTS.has(parsed.dep(at)) && isOfNone(parsed, at) && !NO_DOUBT.has(parsed.lemma(at)))
    )
      turns++;
  }
  if (isTurned(operators)) turns++;
  if (isNearly(parsed, core)) turns++;
  return turns % 2 === 1 ? "negative" : "positive";
}

/** "nearly sank", "almost drowned": it did not; "nearly doubled" and "almost destroyed" tell how far it went. */
function isNearly(parsed: ParsedText, verb: number): boolean {
  if (!SUDDEN.has(parsed.lemma(verb)) || !/^VB[DNZP]$/.test(parsed.tag(verb))) return false;
  return parsed
    .children(verb)
    .some((at) => at === verb - 1 && parsed.dep(at) === "advmod" && NEARLY.has(parsed.lower(at)));
}

const NEARLY = new Set(["nearly", "almost"]);

/** Verbs for what happens wholly or not at all. */
const SUDDEN = new Set(
  "sink drown die kill crash collide capsize derail collapse hit strike miss win topple faint resign quit explode fail succeed suffocate starve bleed lose fall".split(
    " ",
  ),
);

/** Those that deny the clause where they are none: "no troops", "none of them", "nobody". */
const PARTICIPANTS = new Set(["nsubj", "nsubjpass", "dobj", "attr", "pobj"]);

/** "There is no doubt that …" denies nothing. */
const NO_DOUBT = new Set(["doubt", "question", "secret"]);

/** What the operators over a clause make of it, the nearest first. */
const STANDINGS: ReadonlyMap<OperatorKind, Factuality> = new Map<OperatorKind, Factuality>([
  ["condition", "possible"],
  ["question", "possible"],
  ["ahead", "expected"],
  ["unreal", "possible"],
  ["doubt", "possible"],
  ["purpose", "expected"],
  ["alleged", "alleged"],
]);

/** How the clause stands to the facts: its attribution's cue first, then question, governing verb, condition, modal. */
export function factualityOf(
  parsed: ParsedText,
  predicate: Predicate,
  attribution: Attribution | null,
  operators: readonly Operator[],
): Factuality {
  const own = ownFactuality(parsed, predicate);
  const cue = attribution?.factuality ?? "asserted";
  const isGiven = operators.some(({ kind }) => kind === "fact");
  if (cue === "denied" && !isGiven && own !== "asked") return cue;
  if (own !== "asserted") return own;
  for (const { kind, beyond } of operators) {
    const standing = beyond ? undefined : STANDINGS.get(kind);
    if (standing !== undefined) return standing;
  }
  // "was reportedly furious that the charges were announced", "does not regret that …": what he felt is hearsay or denied, not what it was about.
  return isGiven ? "asserted" : cue;
}

function ownFactuality(parsed: ParsedText, { top, core, governance }: Predicate): Factuality {
  if (isQuestion(parsed, top) || isIndirectQuestion(parsed, top)) return "asked";
  const helpers = [...new Set([top, core])].flatMap((verb) =>
    parsed
      .children(verb)
      .filter((at) => ["aux", "mark", "auxpass"].includes(parsed.dep(at)) && !isContractedHad(parsed, at, verb)),
  );
  if (governance.includes("possible")) return "possible";
  if (helpers.some((at) => CONDITIONS.has(parsed.lower(at)))) return "possible";
  if (helpers.some((at) => POSSIBLE_MODALS.has(parsed.lower(at)))) return "possible";
  // "would be honoured to meet her", "was to either make no offer or a low one": what may come.
  const isOneOfTwo = parsed.children(core).some((at) => parsed.lower(at) === "either" && at < core);
  if (isOneOfTwo || isReady(parsed, core) || isReadyFor(parsed, top)) return "possible";
  if (helpers.some((at) => FUTURE_WORDS.has(parsed.lower(at)))) return "expected";
  if (governance.includes("alleged") || isCharge(parsed, top)) return "alleged";
  if (governance.includes("expected")) return "expected";
  return isPurpose(parsed, top) ? "expected" : "asserted";
}

/** "would be happy to come": a deed that somebody is ready for, and has not done. */
function isReady(parsed: ParsedText, core: number): boolean {
  const words = parsed.children(core);
  if (!words.some((at) => at < core && parsed.lower(at) === "would")) return false;
  return [core, ...words].some((at) => at >= core && GLAD.has(parsed.lower(at)));
}

function isReadyFor(parsed: ParsedText, top: number): boolean {
  if (parsed.dep(top) !== "xcomp") return false;
  const over = parsed.head[top]!;
  return isReady(parsed, over) || isReady(parsed, parsed.head[over]!);
}

const GLAD = new Set("honored honoured happy glad delighted pleased proud thrilled willing".split(" "));

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
