import type { ParsedText, TokenRange } from "../../model/index.ts";
import { EMPTY_LEMMAS, SAYING } from "./claim-words.ts";
import type { Predicate } from "./predicates.ts";

/** What a clause holds besides its verb: counts of participants, of figures and dates, of names; its content words. */
export type ClauseContent = {
  readonly args: number;
  readonly facts: number;
  readonly names: number;
  readonly terms: readonly string[];
};

/** Verbs of the mind: what the one who speaks knows or thinks is a claim, that they do so is none ("we know where …"). */
const MENTAL = new Set([
  "know",
  "think",
  "believe",
  "hope",
  "guess",
  "mean",
  "feel",
  "suppose",
  "wish",
  "doubt",
  "want",
]);
const SPEAKERS = new Set(["i", "we", "you"]);
/** Verbs that tell nothing without a word beside them: "what they did", "she made". */
const LIGHT = new Set([
  "do",
  "make",
  "have",
  "get",
  "go",
  "come",
  "see",
  "need",
  "happen",
  "try",
  "take",
  "give",
  "mean",
]);
/** Words that stand for others. */
const EMPTY_TERMS = new Set(["one", "so", "there", "here", "it", "too", "also", "really", "very"]);
/** Content words below which an infinitive or participle without name, figure or date tells nothing of its own ("to run the country"). */
const FEW_TERMS = 3;

/** Says something: a participant and a verb, or a figure or date; a bare "Asked", "Thank you" or "We know" does not. */
export function isCheckable(
  parsed: ParsedText,
  { top, core }: Predicate,
  range: TokenRange,
  content: ClauseContent,
): boolean {
  if (range.end - range.start < 2 || isImperative(parsed, top)) return false;
  const lemma = parsed.lemma(core).toLowerCase();
  if (SAYING.has(lemma) && saysNothing(parsed, core)) return false;
  const { args, facts, names, terms } = content;
  if (facts === 0 && picksOut(parsed, top)) return false;
  const others = terms.filter((term) => term !== lemma && !EMPTY_TERMS.has(term) && /\p{L}/u.test(term));
  if (facts + names === 0 && (isTrivial(parsed, top, terms) || (isOfSpeaker(parsed, core) && others.length === 0)))
    return false;
  if (names <= 1 && facts + others.length === 0 && LIGHT.has(lemma)) return false;
  if (MENTAL.has(lemma) && isOfSpeaker(parsed, core) && hasChild(parsed, core, "ccomp", "xcomp")) return false;
  if (EMPTY_LEMMAS.has(lemma) && lemma !== "be" && lemma !== "have") return args >= 2;
  if (hasChild(parsed, core, "expl")) return others.length > 0;
  return args + facts >= (lemma === "be" ? 2 : 1);
}

function hasChild(parsed: ParsedText, token: number, ...deps: string[]): boolean {
  return parsed.children(token).some((at) => deps.includes(parsed.dep(at)));
}

/** "Call the police", "let's say …": a base form without subject, auxiliary or "to", and what "let" governs. */
function isImperative(parsed: ParsedText, top: number): boolean {
  if (parsed.lower(top) === "let" && parsed.tag(top) === "VB") return true;
  const head = parsed.head[top]!;
  if (head !== top && parsed.lower(head) === "let") return true;
  if (parsed.tag(top) !== "VB" || parsed.dep(top) !== "ROOT") return false;
  return !hasChild(parsed, top, "nsubj", "nsubjpass", "expl", "aux", "auxpass", "csubj");
}

/** True for "he wrote" and "having said that": a verb of saying without what was said. */
function saysNothing(parsed: ParsedText, core: number): boolean {
  return parsed
    .children(core)
    .every((at) => !["dobj", "ccomp", "xcomp", "prep", "agent"].includes(parsed.dep(at)) || parsed.pos(at) === "PRON");
}

const RELATIVES = new Set(["that", "which", "who", "whom"]);

/** What only names a purpose or a quality of a noun: "to run the country", "stuck in time", "(every day) that passes". */
function isTrivial(parsed: ParsedText, top: number, terms: readonly string[]): boolean {
  const dep = parsed.dep(top);
  if (dep === "relcl" && terms.length < 2 && RELATIVES.has(parsed.lower(parsed.leftEdge(top)))) return true;
  if (terms.length >= FEW_TERMS || hasChild(parsed, top, "nsubj", "nsubjpass")) return false;
  if (parsed.tag(top) === "VB") return ["acl", "advcl", "relcl", "xcomp"].includes(dep);
  return dep === "acl" && ["VBN", "VBG"].includes(parsed.tag(top));
}

/** States that say which ones are meant. */
const STATES = new Set(
  "live reside work stay belong exist remain bear base raise locate know call name involve interest concern register enroll enrol employ".split(
    " ",
  ),
);
/** Beside these a noun names no one in particular. */
const GENERIC = new Set(["any", "every", "each", "all", "those", "no"]);

/** "children born in Norland", "anyone living here": the participle picks out whoever it may be, and tells of nobody that it is so. */
function picksOut(parsed: ParsedText, top: number): boolean {
  const noun = parsed.head[top]!;
  if (parsed.dep(top) !== "acl" || !STATES.has(parsed.lemma(top)) || !["VBN", "VBG"].includes(parsed.tag(top)))
    return false;
  if (hasChild(parsed, top, "agent", "dobj") || parsed.word(parsed.leftEdge(top) - 1) === ",") return false;
  if (!["NNS", "PRP", "NN", "DT"].includes(parsed.tag(noun))) return false;
  const said = parsed.children(noun).filter((at) => ["det", "nummod", "poss"].includes(parsed.dep(at)));
  if (said.length > 0) return said.every((at) => GENERIC.has(parsed.lower(at)));
  return parsed.tag(noun) !== "NN" || /^(?:any|every)/.test(parsed.lower(noun));
}

/** True for a clause about the one who speaks or is spoken to. */
function isOfSpeaker(parsed: ParsedText, core: number): boolean {
  return parsed.children(core).some((at) => parsed.dep(at) === "nsubj" && SPEAKERS.has(parsed.lower(at)));
}
