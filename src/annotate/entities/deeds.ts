import type { ParsedText } from "../../model/index.ts";
import { nounLemma } from "./grammar-roles.ts";
import { isNounOf, partOfDeed, type Told } from "./parts.ts";

/**
 * The part that the verbs of a mention give it: "police arrested [a man]", "[a man] opened fire", "[a girl] was killed"; null for none. The harm that a
 * guard does is told of duty as well as of crime.
 */
export function partByDeeds(
  parsed: ParsedText,
  head: number,
  guard = isNounOf("guard", nounLemma(parsed, head)),
): Told | null {
  for (const { verb, side } of verbsOf(parsed, head)) {
    const lemma = parsed.lemma(verb).toLowerCase();
    if (isUnreal(parsed, verb)) continue;
    if (side === "object" && isCustody(parsed, verb, lemma)) return { part: "culprit", by: "law" };
    const told = partOfDeed(isOpeningFire(parsed, verb, lemma) ? "open fire" : lemma, side);
    if (told === null || (guard && told.by === "deed" && told.part === "culprit")) continue;
    return told.part === "victim" && isListed(parsed, head) ? null : told;
  }
  return null;
}

/** "a judge and a clerk": one of several. */
function isListed(parsed: ParsedText, head: number): boolean {
  return parsed.dep(head) === "conj" || parsed.children(head).some((child) => parsed.dep(child) === "conj");
}

/** "was not charged", "would be shot". */
function isUnreal(parsed: ParsedText, verb: number): boolean {
  return parsed
    .children(verb)
    .some((child) => parsed.dep(child) === "neg" || /^(?:would|could|might|if|unless)$/.test(parsed.lower(child)));
}

function isOpeningFire(parsed: ParsedText, verb: number, lemma: string): boolean {
  return lemma === "open" && parsed.children(verb).some((child) => child > verb && parsed.lower(child) === "fire");
}

/** "was taken into custody". */
function isCustody(parsed: ParsedText, verb: number, lemma: string): boolean {
  if (lemma !== "take") return false;
  const into = parsed.children(verb).find((child) => parsed.lower(child) === "into");
  return into !== undefined && parsed.children(into).some((child) => parsed.lower(child) === "custody");
}

type Deed = { readonly verb: number; readonly side: "subject" | "object" };

/** The verbs that a noun or pronoun takes part in: its own, those joined to it by "and", and those of the clauses that hang on it. */
export function verbsOf(parsed: ParsedText, head: number): Deed[] {
  const found: Deed[] = [];
  const dep = parsed.dep(head);
  const above = parsed.head[head]!;
  if (dep === "nsubj") addSubject(parsed, above, found);
  else if (dep === "nsubjpass" || dep === "dobj") addObject(parsed, above, found);
  else if (dep === "pobj" && parsed.dep(above) === "agent") addSubject(parsed, parsed.head[above]!, found);
  for (const child of parsed.children(head)) {
    if (child < head) continue;
    if (parsed.dep(child) === "acl" && parsed.tag(child) === "VBN") found.push({ verb: child, side: "object" });
    if (parsed.dep(child) !== "relcl") continue;
    const who = parsed.children(child).find((at) => /^(?:who|that|whom)$/.test(parsed.lower(at)));
    const role = who === undefined ? "" : parsed.dep(who);
    if (role === "nsubj") addSubject(parsed, child, found);
    else if (role === "nsubjpass" || role === "dobj") addObject(parsed, child, found);
  }
  return found;
}

/** Verbs joined by "and" that are looked at. */
const MOST_JOINED = 4;

function addSubject(parsed: ParsedText, verb: number, found: Deed[]): void {
  let at: number | undefined = verb;
  for (let step = 0; step < MOST_JOINED && at !== undefined; step++) {
    found.push({ verb: at, side: "subject" });
    at = joinedVerb(parsed, at);
  }
}

function addObject(parsed: ParsedText, verb: number, found: Deed[]): void {
  found.push({ verb, side: "object" });
  const joined = joinedVerb(parsed, verb);
  if (joined !== undefined && parsed.tag(joined) === "VBN") found.push({ verb: joined, side: "object" });
}

/** "shot and [killed]": the next verb, where it has no subject of its own. */
function joinedVerb(parsed: ParsedText, verb: number): number | undefined {
  const next = parsed.children(verb).find((child) => child > verb && parsed.dep(child) === "conj");
  if (next === undefined || parsed.pos(next) !== "VERB") return undefined;
  return parsed.children(next).some((child) => /^nsubj/.test(parsed.dep(child))) ? undefined : next;
}
