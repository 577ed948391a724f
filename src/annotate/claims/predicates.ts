import type { ParsedText } from "../../model/index.ts";
import { CLAUSE_DEPS, GOVERNORS, type Governance, PREPOSITION_LIKE } from "./claim-words.ts";

/** A clause: the word at its top and the word that carries its meaning ("plans" and "sign" in "plans to sign"). */
export type Predicate = {
  readonly top: number;
  readonly core: number;
  /** What the words between `top` and `core` say of `core`; `plain` where they are one word. */
  readonly governance: readonly Governance[];
};

function isVerb(parsed: ParsedText, token: number): boolean {
  const pos = parsed.pos(token);
  return pos === "VERB" || pos === "AUX";
}

/** True for a word that heads a clause: finite, participial or gerund, not a modifier of a noun. */
export function isClauseTop(parsed: ParsedText, token: number): boolean {
  if (!isVerb(parsed, token)) return isAdjectivalClause(parsed, token);
  const dep = parsed.dep(token);
  if (dep === "xcomp") return !isGoverned(parsed, token);
  if (!CLAUSE_DEPS.has(dep)) return false;
  if (dep === "conj" && !isVerb(parsed, parsed.head[token]!)) return false;
  return !(parsed.tag(token) === "VBG" && PREPOSITION_LIKE.has(parsed.lemma(token)));
}

/**
 * "conceded that [the hull had been poorly welded]": an adjective read as the verb of its clause; not "found [Berg guilty]", which has none.
 * "Anna Lenk dead at 91": a headline without its verb.
 */
function isAdjectivalClause(parsed: ParsedText, token: number): boolean {
  if (parsed.pos(token) !== "ADJ") return false;
  if (parsed.dep(token) === "ROOT")
    return parsed.children(token).some((at) => parsed.dep(at) === "nsubj" && at < token);
  if (parsed.dep(token) !== "ccomp") return false;
  const deps = parsed.children(token).map((at) => parsed.dep(at));
  return (
    ["nsubj", "nsubjpass"].some((dep) => deps.includes(dep)) && ["aux", "auxpass"].some((dep) => deps.includes(dep))
  );
}

/** True for "sign" in "plans to sign" and "is likely to sign", which another word claims; not for "striking" in "denied striking". */
function isGoverned(parsed: ParsedText, token: number): boolean {
  const head = parsed.head[token]!;
  const governor = parsed.dep(head) === "acomp" ? parsed.head[head]! : head;
  return governedBy(parsed, governor)?.verb === token;
}

/** Follows "plans to sign", "is expected to be able to attend" down to the verb that is claimed (at most six steps). */
export function predicateAt(parsed: ParsedText, top: number): Predicate {
  const governance: Governance[] = [];
  let core = top;
  for (let step = 0; step < 6; step++) {
    const next = governedBy(parsed, core);
    if (next === null) break;
    governance.push(next.says);
    core = next.verb;
  }
  return { top, core, governance };
}

function governedBy(parsed: ParsedText, token: number): { verb: number; says: Governance } | null {
  const children = parsed.children(token);
  const complement = children.find((child) => parsed.dep(child) === "acomp");
  const governor = complement ?? token;
  const says = isYetTo(parsed, token)
    ? "negative"
    : complement === undefined && isBeTo(parsed, token)
      ? "expected"
      : GOVERNORS.get(parsed.lemma(governor).toLowerCase());
  if (says === undefined) return null;
  if (complement === undefined && children.some((child) => parsed.dep(child) === "dobj")) return null;
  const verb = [...parsed.children(governor), ...children].find(
    (child) => parsed.dep(child) === "xcomp" && isVerb(parsed, child) && child > token,
  );
  return verb === undefined ? null : { verb, says };
}

/** "has yet to be sold", "is yet to come": not so far. */
function isYetTo(parsed: ParsedText, token: number): boolean {
  return (
    /^(?:have|be)$/.test(parsed.lemma(token)) &&
    parsed.lower(token + 1) === "yet" &&
    token + 2 < parsed.length &&
    parsed.tag(token + 2) === "TO"
  );
}

/** "is to open in May", "was to have been sold": what is fixed for some day, and hardly came where it was to have come. */
function isBeTo(parsed: ParsedText, token: number): boolean {
  if (parsed.lemma(token) !== "be" || token + 1 >= parsed.length || parsed.tag(token + 1) !== "TO") return false;
  const subject = parsed.children(token).find((at) => /^nsubj/.test(parsed.dep(at)) && at < token);
  return subject !== undefined && !OF_AIMS.has(parsed.lemma(subject).toLowerCase());
}

/** "The goal is to sell": what somebody means to do, and no day for it. */
const OF_AIMS = new Set("goal aim plan purpose idea point job task way trick thing answer solution key".split(" "));
