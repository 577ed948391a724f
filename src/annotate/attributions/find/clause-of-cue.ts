import type { ParsedText } from "../../../model/index.ts";
import { cueLemma, VEHICLES, VERBS } from "../lexicon.ts";
import { childWith } from "../source-of.ts";
import { ADDRESSED } from "./tag-content.ts";

/**
 * The clause that completes the verb: one after it goes before one ahead of it, and `said [legalizing it could help]`,
 * where the parser takes the subject for a verb. A verb with an infinitive of its own has no clause ahead of it.
 */
export function clauseOf(parsed: ParsedText, verb: number): number | undefined {
  const children = parsed.children(verb);
  const clauses = children.filter(
    (child) => parsed.dep(child) === "ccomp" && !isOfNoun(parsed, verb, child) && !isOfReporter(parsed, verb, child),
  );
  const besideCited = children.map((child) => clauseBesideCited(parsed, child)).find((clause) => clause !== undefined);
  if (clauses.length === 0 && besideCited !== undefined) return besideCited;
  const after =
    clauses.find((child) => child > verb) ??
    children.find(
      (child) =>
        isGerundSubject(parsed, verb, child) || isThatAdjunct(parsed, verb, child) || isTakenOut(parsed, verb, child),
    );
  if (after !== undefined) return after;
  return children.some((child) => child > verb && parsed.dep(child) === "xcomp") ? undefined : clauses[0];
}

/**
 * `added 101 yards for the club, [who had 352]`, `found [himself leading]`: the clause goes with the noun before its "who", and who
 * finds himself doing something finds out nothing.
 */
function isOfNoun(parsed: ParsedText, verb: number, clause: number): boolean {
  const first = parsed.leftEdge(clause);
  if (clause < verb || first <= verb) return false;
  if (cueLemma(parsed, verb) === "find" && /sel(?:f|ves)$/.test(parsed.lower(first)) && first === verb + 1) return true;
  return /^(?:who|whom|whose|which)$/.test(parsed.lower(first)) && first > verb + 2 && parsed.word(first - 1) === ",";
}

/** `reported, citing two officials, [that it leaked]`: what the parser ties to the citing is what the paper reports. */
function isOfReporter(parsed: ParsedText, citing: number, clause: number): boolean {
  if (parsed.tag(citing) !== "VBG" || !/^(?:cite|quote)$/.test(parsed.lemma(citing)) || clause < citing) return false;
  const reporter = parsed.head[citing]!;
  const first = parsed.leftEdge(clause);
  const isApart = parsed.word(first - 1) === "," && /^(?:that|a|the|he|she|it|they)$/.test(parsed.lower(first));
  return isApart && reporter < citing && VERBS.get(cueLemma(parsed, reporter))?.frames.has("clause") === true;
}

function clauseBesideCited(parsed: ParsedText, citing: number): number | undefined {
  return parsed.children(citing).find((child) => parsed.dep(child) === "ccomp" && isOfReporter(parsed, citing, child));
}

/** `saying in her statement only [that she was tired]`, of which the parser makes an adverbial clause; "so late that …" is one. */
function isThatAdjunct(parsed: ParsedText, verb: number, child: number): boolean {
  if (
    child < verb ||
    parsed.dep(child) !== "advcl" ||
    !SPEAKING.some((name) => VERBS.get(cueLemma(parsed, verb))?.classes.includes(name))
  )
    return false;
  const that = childWith(parsed, child, "mark");
  if (that === null || parsed.lower(that) !== "that" || childWith(parsed, verb, "dobj", "ccomp") !== null) return false;
  return !/^(?:so|such|now|in|given|provided|not)$/.test(parsed.lower(that - 1)) && parsed.leftEdge(child) >= that - 1;
}

/** `who prosecutors say [took bribes]`: a finite verb without a subject, which the relative pronoun is. */
function isTakenOut(parsed: ParsedText, verb: number, child: number): boolean {
  if (child < verb || parsed.dep(child) !== "xcomp" || !/^VB[DZ]$/.test(parsed.tag(child))) return false;
  return parsed.dep(verb) === "relcl" && /^W/.test(parsed.tag(parsed.leftEdge(verb))) && parsed.leftEdge(child) > verb;
}

function isGerundSubject(parsed: ParsedText, verb: number, child: number): boolean {
  if (child < verb || parsed.dep(child) !== "xcomp" || parsed.tag(child) !== "VBG") return false;
  return parsed.children(child).some((word) => parsed.dep(word) === "ccomp" && word > child);
}

/** `said in a statement [that it was safe]`, where the parser ties the clause to the statement. */
export function vehicleClause(parsed: ParsedText, verb: number): number | undefined {
  // "was told by a witness [that he had fled]".
  const agent = childWith(parsed, verb, "agent");
  const teller = agent === null ? null : childWith(parsed, agent, "pobj");
  const told = teller === null || !ADDRESSED.has(cueLemma(parsed, verb)) ? null : thatClauseOf(parsed, teller);
  if (told !== null) return told;
  if (!SPEAKING.some((name) => VERBS.get(cueLemma(parsed, verb))?.classes.includes(name))) return undefined;
  for (const preposition of parsed.children(verb)) {
    if (preposition < verb || parsed.dep(preposition) !== "prep") continue;
    const noun = childWith(parsed, preposition, "pobj");
    if (noun === null || !VEHICLES.has(parsed.lemma(noun))) continue;
    const clause = thatClauseOf(parsed, noun) ?? (isLeftWithout(parsed, verb) ? relativeOf(parsed, noun) : null);
    if (clause !== null) return clause;
  }
  return undefined;
}

/** True for "say" with nothing that is said. */
function isLeftWithout(parsed: ParsedText, verb: number): boolean {
  return parsed.lemma(verb) === "say" && childWith(parsed, verb, "dobj", "ccomp", "xcomp") === null;
}

/** `says in an editorial [that the dam must go]`, of which the parser makes a relative clause: "that" with a subject behind it. */
function relativeOf(parsed: ParsedText, noun: number): number | null {
  const isClause = (clause: number) => {
    const first = parsed.leftEdge(clause);
    const subject = childWith(parsed, clause, "nsubj", "nsubjpass");
    return parsed.dep(clause) === "relcl" && parsed.lower(first) === "that" && subject !== null && subject > first;
  };
  return parsed.children(noun).find((child) => child > noun && isClause(child)) ?? null;
}

const SPEAKING = ["say", "write", "argue", "warn"];

/** The clause with "that" which depends on a noun, or null. */
function thatClauseOf(parsed: ParsedText, noun: number): number | null {
  const isThat = (clause: number) => {
    const that = childWith(parsed, clause, "mark");
    return that !== null && parsed.lower(that) === "that" && /^(?:acl|ccomp|relcl)$/.test(parsed.dep(clause));
  };
  return parsed.children(noun).find((child) => child > noun && isThat(child)) ?? null;
}

/** `assured workers [that it was safe]`, where the parser ties the clause to the persons spoken to; else undefined. */
export function addressedClause(parsed: ParsedText, verb: number): number | undefined {
  const person = childWith(parsed, verb, "dobj", "dative");
  if (person === null || person < verb || !ADDRESSED.has(cueLemma(parsed, verb))) return undefined;
  const next = parsed.rightEdge(person) + 1;
  if (
    next < parsed.length &&
    /^(?:if|whether)$/.test(parsed.lower(next)) &&
    parsed.dep(next) === "mark" &&
    cueLemma(parsed, verb) === "ask"
  )
    return parsed.head[next]!;
  return parsed.children(person).find((child) => {
    const that = childWith(parsed, child, "mark");
    if (that !== null) return child > person && parsed.lower(that) === "that" && parsed.tag(that) === "IN";
    if (child < person || parsed.dep(child) !== "relcl") return false;
    return isWhole(parsed, child) || (parsed.pos(person) === "PROPN" && hasOwnSubject(parsed, child));
  });
}

/** "told the Herald [the dam had leaked]": behind a name no clause with a subject tells which one is meant. */
function hasOwnSubject(parsed: ParsedText, verb: number): boolean {
  const subject = childWith(parsed, verb, "nsubj", "nsubjpass");
  return subject !== null && !/^W/.test(parsed.tag(parsed.leftEdge(verb))) && parsed.lower(subject) !== "that";
}

/** True for a clause that lacks neither subject nor complement, as a relative clause would: "told aides [she wanted to leave]". */
function isWhole(parsed: ParsedText, verb: number): boolean {
  const subject = childWith(parsed, verb, "nsubj");
  const complement = childWith(parsed, verb, "dobj", "xcomp", "ccomp", "acomp", "attr");
  return [subject, complement].every(
    (word) => word !== null && !/^W/.test(parsed.tag(word)) && parsed.lower(word) !== "that",
  );
}
