import type { ArgumentRole, ClaimArgument, ParsedText } from "../../model/index.ts";
import { spanOfTokens } from "../../model/index.ts";
import { conjunctsOf, gapSubject, isPassive, nounPhrase } from "../grammar/index.ts";
import { isClauseTop, type Predicate } from "./predicates.ts";
import type { TokenIndex } from "./token-index.ts";

const RELATIVES = new Set(["who", "which", "that", "whom"]);
/** Verbs whose object is said to have done what follows: "accused the firm of hiding losses". */
const ACCUSERS = new Set([
  "accuse",
  "suspect",
  "charge",
  "blame",
  "convict",
  "acquit",
  "clear",
  "criticize",
  "criticise",
]);
const CLAUSAL_DEPS = new Set(["relcl", "acl"]);
/** Longest list of coordinated participants that is taken apart. */
const MOST_CONJUNCTS = 12;

type Found = { readonly head: number; readonly role: ArgumentRole; readonly preposition: string | null };

function child(parsed: ParsedText, token: number, ...deps: string[]): number | null {
  return parsed.children(token).find((at) => deps.includes(parsed.dep(at))) ?? null;
}

/** The noun that stands before its clause: "Kim" in "Kim, who met Putin" and in "Kim, accused of fraud". */
function antecedent(parsed: ParsedText, verb: number): number | null {
  return CLAUSAL_DEPS.has(parsed.dep(verb)) ? parsed.head[verb]! : null;
}

/**
 * The logical subject of a clause, at most eight steps up: its own, that of the verb it is coordinated with, the person
 * accused ("accused Pyongyang of supplying"), the subject of the clause that it depends on ("denied striking").
 */
export function logicalSubject(parsed: ParsedText, top: number): number | null {
  let verb = top;
  for (let step = 0; step < 8; step++) {
    const own = child(parsed, verb, "nsubj", "nsubjpass");
    const gap = gapSubject(parsed, verb);
    if (gap !== null) return gap;
    if (own !== null) {
      const before = RELATIVES.has(parsed.lower(own)) ? antecedent(parsed, verb) : null;
      return before ?? own;
    }
    if (child(parsed, verb, "expl") !== null) return null;
    if (antecedent(parsed, verb) !== null) return parsed.head[verb]!;
    const head = parsed.head[verb]!;
    if (head === verb) return null;
    if (parsed.dep(verb) === "pcomp") {
      const governor = parsed.head[head]!;
      if (parsed.dep(governor) === "dobj" && ACCUSERS.has(parsed.lemma(parsed.head[governor]!))) return governor;
      const accused = child(parsed, governor, "dobj", "nsubjpass");
      if (accused !== null) return accused;
      verb = governor;
    } else verb = head;
    if (!["VERB", "AUX"].includes(parsed.pos(verb))) return null;
  }
  return null;
}

/** Passive in form, or a participle that follows its noun without a subject of its own ("agreements designed to …"). */
function isPassiveClause(parsed: ParsedText, verb: number): boolean {
  const bare = parsed.dep(verb) === "acl" && parsed.tag(verb) === "VBN" && child(parsed, verb, "nsubj") === null;
  return bare || isPassive(parsed, verb);
}

/** Participants and circumstances of a clause, in text order; passive voice is undone. `suffers`: it is passive without the form ("Two held"). */
export function findArguments(
  parsed: ParsedText,
  predicate: Predicate,
  index: TokenIndex,
  suffers = false,
): ClaimArgument[] {
  const { top, core } = predicate;
  const found: Found[] = [];
  const passive = suffers || isPassiveClause(parsed, core);
  const subject = logicalSubject(parsed, top);
  if (subject !== null) found.push({ head: subject, role: passive ? "object" : "subject", preposition: null });
  for (const verb of top === core ? [core] : [top, core]) found.push(...ownArguments(parsed, verb, passive));
  return found
    .flatMap((argument) =>
      conjunctsOf(parsed, argument.head)
        .slice(0, MOST_CONJUNCTS)
        .map((head) => ({ ...argument, head })),
    )
    .filter((argument, at, all) => all.findIndex((other) => other.head === argument.head) === at)
    .map((argument) => describe(parsed, argument, core, index))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function ownArguments(parsed: ParsedText, verb: number, passive: boolean): Found[] {
  return parsed.children(verb).flatMap((at): Found[] => {
    const dep = parsed.dep(at);
    if (dep === "dobj") {
      const before = RELATIVES.has(parsed.lower(at)) ? antecedent(parsed, verb) : null;
      return [{ head: before ?? at, role: "object", preposition: null }];
    }
    if (dep === "ccomp" && parsed.pos(at) === "ADJ" && !isClauseTop(parsed, at)) return judged(parsed, at);
    if (dep === "attr" || dep === "acomp" || dep === "oprd")
      return [{ head: at, role: "complement", preposition: null }];
    if (dep === "dative" && parsed.pos(at) !== "ADP") return [{ head: at, role: "recipient", preposition: null }];
    if (dep !== "prep" && dep !== "agent" && dep !== "dative") return [];
    const object = child(parsed, at, "pobj");
    if (object === null) return [];
    if (dep === "agent" && passive) return [{ head: object, role: "subject", preposition: "by" }];
    const role = dep === "dative" ? "recipient" : "oblique";
    return [{ head: object, role, preposition: parsed.lower(at) }];
  });
}

/** "found Berg guilty": Berg is the object, guilty what is made of him. */
function judged(parsed: ParsedText, adjective: number): Found[] {
  const object = child(parsed, adjective, "nsubj");
  const complement: Found = { head: adjective, role: "complement", preposition: null };
  return object === null ? [complement] : [{ head: object, role: "object", preposition: null }, complement];
}

function describe(parsed: ParsedText, found: Found, core: number, index: TokenIndex): ClaimArgument {
  const whole = nounPhrase(parsed, found.head);
  // An antecedent's subtree holds the very clause that it is an argument of: "Kim" alone in "Kim, who met Putin".
  const around = whole.start <= core && core < whole.end;
  const range = around ? { start: Math.min(parsed.leftEdge(found.head), found.head), end: found.head + 1 } : whole;
  return {
    ...spanOfTokens(parsed, range),
    role: found.role,
    preposition: found.preposition,
    head: parsed.lemma(found.head).toLowerCase(),
    entity: index.mentionOf(found.head)?.entity ?? null,
  };
}
