import type { ParsedText, TokenRange } from "../../model/index.ts";

const SUBJECTS = new Set(["nsubj", "nsubjpass", "csubj", "csubjpass", "expl"]);
const OBJECTS = new Set(["dobj", "attr", "oprd", "dative"]);
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely"]);

function childWith(parsed: ParsedText, token: number, deps: ReadonlySet<string>): number | null {
  return parsed.children(token).find((child) => deps.has(parsed.dep(child))) ?? null;
}

/** The subject's head: the verb's own, or the one it shares with the verb it is coordinated with ("met and signed"). */
export function subjectOf(parsed: ParsedText, verb: number): number | null {
  const own = childWith(parsed, verb, SUBJECTS);
  if (own !== null) return own;
  const sharing = parsed.dep(verb) === "conj" || parsed.dep(verb) === "xcomp";
  const head = parsed.head[verb]!;
  return sharing && head !== verb && ["VERB", "AUX"].includes(parsed.pos(head)) ? subjectOf(parsed, head) : null;
}

/** The head of the direct object or complement, or null. */
export function objectOf(parsed: ParsedText, verb: number): number | null {
  return childWith(parsed, verb, OBJECTS);
}

/** True for "was told", "is said": the verb has a passive auxiliary or subject. */
export function isPassive(parsed: ParsedText, verb: number): boolean {
  return parsed.children(verb).some((child) => ["auxpass", "nsubjpass", "csubjpass"].includes(parsed.dep(child)));
}

/** True where "not", "never", "no one" … stands with the verb itself. */
export function isNegated(parsed: ParsedText, verb: number): boolean {
  return parsed
    .children(verb)
    .some((child) => parsed.dep(child) === "neg" || (ADVERBS.has(parsed.dep(child)) && isNegation(parsed, child)));
}

const ADVERBS = new Set(["advmod", "preconj"]);

/** "never", "neither … nor", "no longer", "hardly ever". */
function isNegation(parsed: ParsedText, adverb: number): boolean {
  const word = parsed.lower(adverb);
  if (NEGATIONS.has(word)) return true;
  const before = adverb > 0 && parsed.head[adverb - 1] === adverb ? parsed.lower(adverb - 1) : "";
  return (word === "longer" && before === "no") || (word === "ever" && /^(?:hardly|scarcely|barely)$/.test(before));
}

/** The words coordinated with `token`, itself first: "Washington and Seoul" → both heads. */
export function conjunctsOf(parsed: ParsedText, token: number): number[] {
  const found = [token];
  for (const member of found) {
    for (const child of parsed.children(member)) if (parsed.dep(child) === "conj") found.push(child);
  }
  return found;
}

/** The verb with the auxiliaries, negation and particle that belong to it: "has not been carried out". */
export function verbGroup(parsed: ParsedText, verb: number): TokenRange {
  let start = verb;
  let end = verb + 1;
  for (const child of parsed.children(verb)) {
    const dep = parsed.dep(child);
    if (dep === "aux" || dep === "auxpass" || dep === "neg") start = Math.min(start, child);
    if (dep === "prt" && child === end) end = child + 1;
  }
  return { start, end };
}

/** Tense of the clause as its finite verb shows it; "will", "is to", "going to" are future. */
export function tenseOf(parsed: ParsedText, verb: number): "past" | "present" | "future" {
  const helpers = parsed.children(verb).filter((child) => ["aux", "auxpass"].includes(parsed.dep(child)));
  if (helpers.some((helper) => ["will", "'ll", "’ll", "shall", "wo"].includes(parsed.lower(helper)))) return "future";
  if (parsed.lower(verb) === "going" && helpers.length > 0) return "future";
  if (helpers.some((helper) => isContractedHad(parsed, helper, verb))) return "past";
  const finite = [...helpers, verb].find((word) => ["VBD", "VBP", "VBZ", "MD"].includes(parsed.tag(word)));
  if (finite === undefined) return parsed.tag(verb) === "VBN" ? "past" : "present";
  const perfect = parsed.lemma(finite) === "have" && finite !== verb;
  return parsed.tag(finite) === "VBD" || perfect ? "past" : "present";
}

/**
 * True where "'d" stands for "had": "they'd suffered", "he'd already gone", "she'd been hurt", not "she'd go", "we'd better leave", "they'd
 * have left". The next verb tells, whatever the tagger made of it: a participle follows "had" alone.
 */
export function isContractedHad(parsed: ParsedText, helper: number, verb: number): boolean {
  if (!/^['’]d$/i.test(parsed.word(helper))) return false;
  const rest = [...parsed.children(verb).filter((child) => /^aux/.test(parsed.dep(child))), verb];
  const next = Math.min(...rest.filter((token) => token > helper));
  return Number.isFinite(next) && /^VB[ND]$/.test(parsed.tag(next));
}
