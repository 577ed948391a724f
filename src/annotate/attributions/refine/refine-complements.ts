import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { endBeforeRegrouped } from "../coordination.ts";
import { cueLemma, VEHICLES, VERBS } from "../lexicon.ts";
import { AUDIENCE } from "../persons.ts";
import { type Scene, spanOf } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { headOfPhrase } from "./writers-tails.ts";

/** Rules whose content is a noun phrase that the parser may have parted from what completes it. */
const NOMINAL = /^(?:object|preposition|noun-|gerund|attitude)/;

/** Phrases taken along at most: "to greater accountability [from schools] [in exchange for money]". */
const MOST = 3;

/**
 * Takes along what completes the content although the parser tied it to the cue: `described [the dinner as a feast]`,
 * `a poll shows [Lenk with a wide lead]`, `said [most of the houses lost were empty]`, `vowed [to leave if they won]`.
 */
export function refineComplements(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.quoted || candidate.layout || candidate.cueToken === null) return candidate;
    const last = candidate.content.at(-1)!;
    if (last.start < candidate.cue!.start) return candidate;
    const lastToken = scene.tokenAt(last.end - 1);
    const end = withoutLooseEnd(scene.parsed, completedEnd(scene, candidate, lastToken));
    if (end === lastToken || end < scene.tokenAt(last.start)) return candidate;
    const longer = spanOf(scene, { start: scene.tokenAt(last.start), end: end + 1 });
    return longer === null ? candidate : { ...candidate, content: [...candidate.content.slice(0, -1), longer] };
  });
}

/** `backs [Lenk and] credited her`: an "and" that joins what the content does not hold is left out of it. */
function withoutLooseEnd(parsed: ParsedText, last: number): number {
  return parsed.dep(last) === "cc" && LOOSE.has(parsed.lower(last)) ? last - 1 : last;
}

const LOOSE = new Set(["and", "or", "but"]);

/**
 * `talked about [the plan and how it works]`: the end of what "and" joins, where the parser tied it to the cue; a finite verb, or one in
 * the form of the cue ("saying … and adding …"), goes with the cue itself.
 */
function joinedEnd(parsed: ParsedText, cue: number, last: number): number {
  if (parsed.dep(last) !== "cc" || !LOOSE.has(parsed.lower(last)) || last + 1 >= parsed.length) return last;
  const head = headOfPhrase(parsed, last + 1);
  const hasFinite = hasFiniteWord(parsed, head) && !/^W/.test(parsed.tag(last + 1));
  const isVerb = hasFinite || parsed.tag(head) === parsed.tag(cue);
  const isTorn = parsed.leftEdge(head) !== last + 1 || parsed.pos(head) === "DET";
  return isVerb || isTorn ? last : parsed.rightEdge(head);
}

/** Last token of the content with the phrases right after it that complete it. */
function completedEnd({ parsed }: Scene, candidate: Candidate, lastToken: number): number {
  let last = joinedEnd(parsed, candidate.cueToken!, lastToken);
  for (let step = 0; step < MOST; step++) {
    const next = parsed.children(candidate.cueToken!).find((child) => parsed.leftEdge(child) === last + 1);
    if (next === undefined || next <= last || !completes(parsed, candidate, next)) break;
    last = (endBeforeRegrouped(parsed, candidate.cueToken!, next) ?? parsed.rightEdge(next) + 1) - 1;
  }
  return last;
}

function completes(parsed: ParsedText, { rule, cueLemma: lemma, cueToken }: Candidate, next: number): boolean {
  const dep = parsed.dep(next);
  if (parsed.pos(parsed.leftEdge(next)) === "PUNCT") return false;
  if (rule === "clause-after") return dep === "ccomp" && next > cueToken! && !isClauseOfItsOwn(parsed, next);
  if (rule === "infinitive") return dep === "advcl" && isCondition(parsed, next);
  if (!NOMINAL.test(rule)) return false;
  const classes = VERBS.get(lemma ?? "")?.classes ?? [];
  if (dep === "advcl" && isOfTheFuture(classes) && isCondition(parsed, next)) return true;
  if (dep !== "prep") return opensComplement(parsed, next);
  if (classes.includes("show")) return SMALL_CLAUSE.has(parsed.lower(next));
  return isComplement(parsed, next, lemma ?? "") || (isOfTheFuture(classes) && placesThing(parsed, cueToken!, next));
}

/** `authorised its members [to leave]`, `repeated his claim [that …]`, `saw the mine [as doomed]`: clauses that a noun phrase takes, with no comma between. */
function opensComplement(parsed: ParsedText, clause: number): boolean {
  const first = parsed.leftEdge(clause);
  if (!CLAUSES.test(parsed.dep(clause))) return false;
  if (parsed.lower(first) === "that") return true;
  if (parsed.tag(first) === "TO") return parsed.pos(first - 1) !== "PRON";
  // "recalled [her days growing up by the mine]": a participle right behind the noun tells of it.
  if (parsed.tag(first) === "VBG") return first === clause && /^N/.test(parsed.tag(first - 1));
  return parsed.lower(first) === "as" && !hasFiniteWord(parsed, clause);
}

const CLAUSES = /^(?:xcomp|ccomp|advcl|acl|relcl)$/;

function hasFiniteWord(parsed: ParsedText, verb: number): boolean {
  const helpers = parsed.children(verb).filter((child) => child < verb && /^aux/.test(parsed.dep(child)));
  return [verb, ...helpers].some((word) => /^(?:VB[DPZ]|MD)$/.test(parsed.tag(word)));
}

/** Classes of verbs whose object is still to come. */
const COMING = new Set(["hope", "want", "want-object", "seek", "seek-object", "order", "pledge-object", "ask", "urge"]);

function isOfTheFuture(classes: readonly string[]): boolean {
  return classes.some((name) => COMING.has(name));
}

/** Where and when a thing is to be that somebody expects or orders: `expects a deal [before May] [at a high price]`. */
function placesThing(parsed: ParsedText, cue: number, preposition: number): boolean {
  const object = childWith(parsed, preposition, "pobj");
  if (object === null || !PLACING.has(parsed.lower(preposition))) return false;
  // "predicted a rise [in 2009]" may tell when; "predicts a rise [in 2009]" cannot.
  if (/^(?:19|20)\d\d$/.test(parsed.word(object)) && !/^VB[PZ]$/.test(parsed.tag(cue))) return false;
  return !VEHICLES.has(parsed.lemma(object)) && !AUDIENCE.has(parsed.lemma(object).toLowerCase());
}

const PLACING = new Set(["in", "on", "at", "before", "by", "for", "within", "until"]);

/** True for a clause with its own subject, of which the clause before can be no part, and for a further cue. */
function isClauseOfItsOwn(parsed: ParsedText, clause: number): boolean {
  if (parsed.tag(clause) === "VBG" && VERBS.has(cueLemma(parsed, clause))) return true;
  return childWith(parsed, clause, "nsubj", "nsubjpass") !== null && !isCondition(parsed, clause);
}

/** `if`, `unless`: the speaker's own condition. */
function isCondition(parsed: ParsedText, clause: number): boolean {
  const mark = childWith(parsed, clause, "mark");
  return mark !== null && /^(?:if|unless)$/.test(parsed.lower(mark));
}

/** Prepositions that join a predicate to a person or thing: "shows Lenk [with 36 percent]", "found him [at the top]". */
const SMALL_CLAUSE = new Set(["with", "as", "at", "ahead", "behind", "in", "up", "down", "from", "to", "without"]);

/** Prepositions that say more of a thing than where and when it was spoken of. */
const VALENCY = new Set([
  "as",
  "with",
  "from",
  "into",
  "onto",
  "against",
  "between",
  "toward",
  "towards",
  "over",
  "than",
  "about",
  "because",
]);

/** Nouns of `in exchange for`, `in support of` …, which are one preposition with it. */
const COMPOUND = new Set(["exchange", "support", "response", "return", "favor", "favour", "terms", "connection"]);

/** True for verbs of telling, which may name the listener: "announced it to Lenk"; "opposed [concessions to Lenk]" names none. */
function isToldTo(cue: string): boolean {
  return VERBS.get(cue)?.classes.some((name) => TELLING.has(name)) ?? true;
}

const TELLING = new Set("say write announce speak-to publish particle show describe".split(" "));

/** Nouns of "for years", "for the first time", which tell of the cue. */
const SPELL = new Set(
  "year month week day hour minute decade time moment while long reason instance example part".split(" "),
);

/** Verbs that put something on somebody. */
const PUTTING = new Set(["blame", "pin"]);

/** `boasted of his skill [in haggling]`, `called out his rival [for haggling]`: with a gerund "in" says what the skill is, "for" what is held against him. */
function isGerundOf(parsed: ParsedText, preposition: number): boolean {
  return /^(?:in|for)$/.test(parsed.lower(preposition)) && childWith(parsed, preposition, "pcomp") !== null;
}

function isComplement(parsed: ParsedText, preposition: number, cue: string): boolean {
  const word = parsed.lower(preposition);
  const object = childWith(parsed, preposition, "pobj");
  if (VALENCY.has(word) || isGerundOf(parsed, preposition)) return true;
  if (object === null) return false;
  const head = parsed.lemma(object).toLowerCase();
  if (word === "to")
    return !AUDIENCE.has(head) && (!isToldTo(cue) || (parsed.pos(object) !== "PRON" && parsed.pos(object) !== "PROPN"));
  if (word === "for") return parsed.pos(object) !== "PRON" && !SPELL.has(head);
  if (word === "on") return PUTTING.has(cue);
  if (word === "by") return head === "name";
  return word === "in" && COMPOUND.has(head);
}
