import type { ParsedText } from "../../../model/index.ts";
import { isNegated } from "../clause.ts";
import { gapSubject } from "./gap-subject.ts";
import { hasNone, isOfNone } from "./none.ts";
import { type Operator, operatorAt } from "./operator.ts";
import {
  ALLEGING,
  DIRECTING,
  DOING,
  FACTIVE,
  KEEPING,
  KNOWN,
  NOT_DOING,
  NOT_DONE,
  OPENING,
  TRANSPARENT,
  TURNING,
} from "./words.ts";

/** What stands between a clause and the next one above it; `above`: that clause, null where what is above it says nothing of this one. */
export type Link = { readonly operators: readonly Operator[]; readonly above: number | null };

const END: Link = { operators: [], above: null };

/** How a clause hangs on the one above it. */
export function linkOf(parsed: ParsedText, clause: number): Link {
  const head = parsed.head[clause]!;
  if (head === clause || gapSubject(parsed, clause) !== null) return END;
  switch (parsed.dep(clause)) {
    case "ccomp":
    case "xcomp":
    case "csubj":
    case "csubjpass":
      return underWord(parsed, clause, head);
    case "acl":
      return underNoun(parsed, clause, head);
    case "relcl":
      return isOfNone(parsed, head) || isDeniedObject(parsed, head)
        ? one("unreal", "of-none", edgeOfNone(parsed, head))
        : END;
    case "pcomp":
      return underPreposition(parsed, clause, head);
    case "conj":
      return beside(parsed, clause, head);
    default:
      return END;
  }
}

function one(kind: Operator["kind"], rule: string, token: number, above: number | null = null): Link {
  return { operators: [operatorAt(kind, rule, token)], above };
}

/** "no", "not" or the like of a noun phrase of none. */
function edgeOfNone(parsed: ParsedText, noun: number): number {
  return parsed.leftEdge(noun);
}

/** "found no trace of a man who …" is of none; "did not see anyone who …" too. */
function isDeniedObject(parsed: ParsedText, noun: number): boolean {
  return /^any/.test(parsed.lower(parsed.leftEdge(noun))) && isNegated(parsed, parsed.head[noun]!);
}

/** What a verb or adjective says of the clause that it takes. */
function underWord(parsed: ParsedText, clause: number, head: number): Link {
  const complement = parsed.children(head).find((at) => /^(?:acomp|attr|oprd)$/.test(parsed.dep(at)));
  const word = complement !== undefined && complement < clause ? complement : head;
  const verb = word === head && /^(?:acomp|attr|oprd)$/.test(parsed.dep(head)) ? parsed.head[head]! : head;
  const lemma = lemmaOf(parsed, word);
  const denial = denialAt(parsed, word, verb);
  const isWhole = parsed.dep(clause) !== "xcomp";
  if (/^W/.test(parsed.tag(parsed.leftEdge(clause)))) return END;
  if (SUPPOSING.has(lemma) && isOrder(parsed, head)) return one("unreal", "supposed", head);
  if (FACTIVE.has(lemma) && isWhole) return one("fact", "taken-for-granted", word);
  if (!isWhole || isInfinitive(parsed, clause)) {
    // "stops Lund to keep the title": what for, and not what was stopped.
    const isPurpose = STOPPING.has(lemma) && isInfinitive(parsed, clause);
    const done = isPurpose ? END : underDeed(lemma, word, verb, denial);
    if (done !== null) return done;
  }
  if (TURNING.has(lemma)) return gather([operatorAt("negation", "denying-word", word), denial], verb);
  if (TRANSPARENT.has(lemma)) return gather([denial && { ...denial, rule: "raised-negation" }], verb);
  if (KNOWN.has(lemma)) return gather([denial && { ...denial, kind: "doubt", rule: "not-known" }], verb);
  if (OPENING.has(lemma)) return gather([operatorAt("doubt", "left-open", word)], verb);
  return END;
}

/** "Imagine that", "Suppose": an order to the reader. */
const SUPPOSING = new Set(["imagine", "suppose", "picture", "assume", "say"]);

function isOrder(parsed: ParsedText, verb: number): boolean {
  const { start } = parsed.sentences[parsed.sentenceOf[verb]!]!;
  return verb === start && parsed.tag(verb) === "VB" && parsed.dep(verb) === "ROOT";
}

const STOPPING = new Set(["stop", "quit"]);

/** What a verb of doing says of its infinitive or gerund: "failed to", "refused to", "is not going to ask him to". */
function underDeed(lemma: string, word: number, verb: number, denial: Operator | null): Link | null {
  if (NOT_DOING.has(lemma)) return gather([operatorAt("negation", "not-done", word), denial], verb);
  if (DOING.has(lemma)) return gather([denial], verb);
  if (!DIRECTING.has(lemma)) return null;
  return gather([operatorAt("doubt", "asked-for", word), denial], verb);
}

function gather(operators: readonly (Operator | null)[], above: number | null): Link {
  return { operators: operators.filter((each) => each !== null), above };
}

/** "not", "never" or "no" with the word itself, its verb or its subject. */
function denialAt(parsed: ParsedText, word: number, verb: number): Operator | null {
  for (const token of new Set([word, verb])) {
    const at = parsed
      .children(token)
      .find(
        (child) =>
          parsed.dep(child) === "neg" ||
          (/^(?:advmod|preconj)$/.test(parsed.dep(child)) && DENYING.has(parsed.lower(child))),
      );
    if (at !== undefined) return operatorAt("negation", "negated", at);
  }
  if (parsed.dep(word) === "attr" && isOfNone(parsed, word))
    return operatorAt("negation", "negated", parsed.leftEdge(word));
  const subject = parsed.children(verb).find((at) => /^nsubj/.test(parsed.dep(at)));
  return subject !== undefined && hasNone(parsed, verb, true)
    ? operatorAt("negation", "said-of-none", parsed.leftEdge(subject))
    : null;
}

const DENYING = new Set(["never", "hardly", "scarcely", "not", "neither", "nor", "no", "rarely", "barely"]);

function isInfinitive(parsed: ParsedText, clause: number): boolean {
  return parsed.tag(clause) === "VB" && parsed.children(clause).some((at) => parsed.tag(at) === "TO");
}

/** "no evidence that", "a failure to", "the possibility that"; a participle after its noun is no part of what is said of the noun. */
function underNoun(parsed: ParsedText, clause: number, noun: number): Link {
  const lemma = parsed.lemma(noun).toLowerCase();
  if (NOT_DONE.has(lemma)) return one("negation", "not-done", noun, above(parsed, noun));
  const isThat = parsed.children(clause).some((at) => parsed.dep(at) === "mark" && at < clause);
  if (!isThat && !isInfinitive(parsed, clause)) return END;
  const verb = above(parsed, noun);
  const denial = nounDenied(parsed, noun, verb);
  if (TRANSPARENT.has(lemma)) return gather([denial && { ...denial, rule: "no-evidence" }], beyond(parsed, noun, verb));
  if (lemma === "doubt" && (denial !== null || isLittle(parsed, noun))) return gather([], beyond(parsed, noun, verb));
  const verdict = isThat ? calledFalse(parsed, noun) : null;
  if (verdict !== null)
    return gather(
      [operatorAt("negation", "called-false", verdict), denialAt(parsed, verdict, parsed.head[noun]!)],
      null,
    );
  if (TURNING.has(lemma)) return gather([operatorAt("negation", "denying-word", noun), denial], verb ?? noun);
  if (!isThat) return DIRECTED.has(lemma) && denial ? { operators: [denial], above: null } : END;
  if (ALLEGING.has(lemma)) return one("alleged", "laid-to-charge", noun);
  if (OPENING.has(lemma) || KNOWN.has(lemma)) return one("doubt", "left-open", noun);
  return END;
}

/** "There is little doubt that …": it is so. */
function isLittle(parsed: ParsedText, noun: number): boolean {
  return parsed.children(noun).some((at) => at < noun && /^(?:little|scant|hardly)$/.test(parsed.lower(at)));
}

/** What a report is called that does not hold. */
const FALSE = new Set(
  "untrue false wrong incorrect baseless unfounded groundless inaccurate bogus fake fabricated nonsense rubbish myth lie hoax untruth fiction fabrication".split(
    " ",
  ),
);

/** "Reports that the mill was sold are [untrue]": the word that takes it back, or null. */
function calledFalse(parsed: ParsedText, noun: number): number | null {
  const verb = parsed.head[noun]!;
  if (!/^nsubj/.test(parsed.dep(noun)) || !/^(?:be|prove|remain)$/.test(lemmaOf(parsed, verb))) return null;
  return (
    parsed
      .children(verb)
      .find((at) => /^(?:acomp|attr|oprd)$/.test(parsed.dep(at)) && FALSE.has(lemmaOf(parsed, at)) && at > verb) ?? null
  );
}

/** Nouns of what is meant: "has no plans to sell". */
const DIRECTED = new Set("plan intention reason desire need wish right authority power intent interest".split(" "));

/** The verb that a noun is said with, past a preposition and another noun ("evidence of a sign that"). */
function above(parsed: ParsedText, noun: number): number | null {
  let at = noun;
  for (let step = 0; step < 4; step++) {
    const head = parsed.head[at]!;
    if (head === at) return null;
    if (/^(?:VERB|AUX)$/.test(parsed.pos(head))) return head;
    at = head;
  }
  return null;
}

/** What is above goes on to speak of the noun only where the noun is what is found, there or shown. */
function beyond(parsed: ParsedText, noun: number, verb: number | null): number | null {
  return verb !== null && /^(?:dobj|attr|nsubjpass)$/.test(parsed.dep(noun)) ? verb : null;
}

/** "no evidence", "did not find evidence", "lacks evidence", "without evidence". */
function nounDenied(parsed: ParsedText, noun: number, verb: number | null): Operator | null {
  if (isOfNone(parsed, noun)) return operatorAt("negation", "negated", parsed.leftEdge(noun));
  if (parsed.dep(noun) === "pobj" && /^(?:without|lack)$/.test(parsed.lower(parsed.head[noun]!)))
    return operatorAt("negation", "negated", parsed.head[noun]!);
  if (verb === null || !/^(?:dobj|attr|nsubjpass)$/.test(parsed.dep(noun))) return null;
  if (/^(?:lack|want)$/.test(parsed.lemma(verb))) return operatorAt("negation", "negated", verb);
  const denial = denialAt(parsed, verb, verb);
  return denial;
}

/** "without telling", "instead of raising", "stopped short of calling", "refrained from saying", "prevented him from leaving". */
function underPreposition(parsed: ParsedText, clause: number, preposition: number): Link {
  const word = parsed.lower(preposition);
  const head = parsed.head[preposition]!;
  if (word === "without") return one("negation", "without", preposition);
  const before = preposition > 0 ? parsed.lower(preposition - 1) : "";
  if (word === "of" && before === "instead") return one("negation", "instead-of", preposition - 1);
  if (word === "than" && before === "rather") return one("negation", "rather-than", preposition - 1);
  const verb = above(parsed, preposition);
  if (word === "of" && before === "short") {
    const operator = operatorAt("negation", "short-of", preposition - 2, preposition + 1);
    return verb === null
      ? { operators: [operator], above: null }
      : gather([operator, denialAt(parsed, verb, verb)], verb);
  }
  if (word === "of" && CLEARING.has(parsed.lemma(head)) && parsed.tag(clause) === "VBG")
    return gather([operatorAt("negation", "cleared-of", head), denialAt(parsed, head, head)], null);
  // "decided against closing the bridge".
  if (word === "against" && parsed.tag(clause) === "VBG" && DECIDING.has(parsed.lemma(head)))
    return gather(
      [
        operatorAt("negation", "decided-against", head),
        operatorAt("ahead", "decided-against", head),
        denialAt(parsed, head, head),
      ],
      head,
    );
  const keeps = word === "from" || (word === "on" && parsed.lemma(head) === "skip");
  if (keeps && parsed.tag(clause) === "VBG" && KEEPING.has(parsed.lemma(head)))
    return gather([operatorAt("negation", "kept-from", head), denialAt(parsed, head, head)], head);
  const isNoun = /^(?:NOUN|PROPN)$/.test(parsed.pos(head));
  if (isNoun && OPENING.has(parsed.lemma(head))) return one("doubt", "left-open", head);
  if (isNoun && TRANSPARENT.has(parsed.lemma(head)) && verb !== null)
    return gather([nounDenied(parsed, head, verb)], beyond(parsed, head, verb));
  return END;
}

/** "decided against selling": it is not going to be done. */
const DECIDING = new Set([
  "decide",
  "vote",
  "choose",
  "opt",
  "rule",
  "argue",
  "advise",
  "counsel",
  "warn",
  "recommend",
]);

/** "was cleared of taking bribes": in the eyes of whoever cleared him he did not. */
const CLEARING = new Set(["clear", "exonerate", "absolve", "exculpate"]);

/** A second verb shares what governs the first, and its negation after "or": "did not confirm or deny"; "rather than raise taxes" stands against it. */
function beside(parsed: ParsedText, clause: number, head: number): Link {
  if (!/^(?:VERB|AUX)$/.test(parsed.pos(head))) return END;
  const joined = parsed.children(head).filter((at) => parsed.dep(at) === "cc" && at < clause && at > head - 1);
  const last = joined.at(-1);
  const word = last === undefined ? "" : parsed.lower(last);
  if (word === "than" && parsed.lower(last! - 1) === "rather") return one("negation", "rather-than", last! - 1);
  if (word === "not") return one("negation", "but-not", last!);
  const isOwn = parsed.children(clause).some((at) => /^(?:nsubj|nsubjpass|expl|mark)$/.test(parsed.dep(at)));
  // "He doesn't think it works, and Lund left": the second is told for itself.
  const isOpened = parsed.children(clause).some((at) => parsed.dep(at) === "mark" && at < clause);
  if (isOwn && !isOpened && (word === "but" || last === undefined || parsed.word(last - 1) === ",")) return END;
  const isShared = !isOwn && (word === "or" || word === "nor") && isNegated(parsed, head);
  const denial = isShared && !isNegated(parsed, clause) ? denialAt(parsed, head, head) : null;
  return gather([denial && { ...denial, rule: "shared-negation" }], head);
}

function lemmaOf(parsed: ParsedText, token: number): string {
  return parsed.lemma(token).toLowerCase();
}
