import type { ParsedText } from "../../model/index.ts";
import { isPassive } from "../grammar/index.ts";
import { cueLemma, VERBS } from "./lexicon.ts";

const SPEAKING = ["say", "write", "argue"];

/** Classes of verbs for an act of speech, which a speaker does, not a thing spoken of; attitudes ("supports it") are no acts. */
const ACTS = new Set(
  "say write argue accuse blame deny warn ask urge question call judge urge-person object-for attack pledge-object".split(
    " ",
  ),
);

/** Verbs of those classes that may well tell of an attitude or of a deed. */
const NO_ACTS = new Set(
  "understand prefer oppose appreciate admire respect distrust resent regret dislike agree decide find think consider learn show lobby press challenge convince cast see know treat hit thank object".split(
    " ",
  ),
);

/** Verbs of promising and refusing, whose classes hold hopes and plans too. */
const PROMISES = new Set(["promise", "pledge", "vow", "swear", "threaten", "offer", "decline", "refuse"]);

/** Verbs that join one report of a speaker to the next, whoever the first is about. */
const JOINING = new Set(["add", "note", "stress", "reiterate", "continue", "conclude", "emphasize", "emphasise"]);

/** Coordinated clauses that are looked through: "said that A, that B, that C and [added …]". */
const MOST_CLAUSES = 3;

/** The clause reported first of those that `verb` is coordinated with. */
function firstOfClauses(parsed: ParsedText, verb: number): number {
  let clause = parsed.head[verb]!;
  for (let step = 0; step < MOST_CLAUSES && isFurtherClause(parsed, clause); step++) clause = parsed.head[clause]!;
  return clause;
}

/** `that A, [that B]`: coordinated, or taken for an adverbial clause by the parser. */
function isFurtherClause(parsed: ParsedText, verb: number): boolean {
  if (parsed.dep(verb) === "conj") return true;
  return (
    parsed.dep(verb) === "advcl" &&
    parsed.children(verb).some((child) => parsed.dep(child) === "mark" && parsed.lower(child) === "that")
  );
}

/**
 * The cue that a verb really goes with where the parser tied it to the clause reported before: in `She said it was old and
 * praised his work`, "praised" goes with "said". Told by a verb of joining, by an act of speech of which the subject of the clause
 * is no likely author, or by a cue in the tense of the first cue where the clause has another; null elsewhere.
 */
export function regroupedCue(parsed: ParsedText, verb: number): number | null {
  if (parsed.dep(verb) !== "conj") return null;
  if (parsed.tag(verb) === "VBG") return participleAbove(parsed, verb);
  const untold = untoldBy(parsed, verb);
  if (untold !== null) return untold;
  const clause = firstOfClauses(parsed, verb);
  const cue = parsed.head[clause]!;
  if (parsed.dep(clause) !== "ccomp" || cue >= clause || clause >= verb) return null;
  const lemma = cueLemma(parsed, verb);
  const classes = VERBS.get(lemma)?.classes;
  if (classes === undefined || !VERBS.get(cueLemma(parsed, cue))?.frames.has("clause")) return null;
  if (parsed.children(verb).some((child) => /^nsubj|^aux|^mark/.test(parsed.dep(child)) && child < verb)) return null;
  if (parsed.tag(parsed.leftEdge(verb)) === "WRB") return null;
  if (agreesOnlyWith(parsed, cue, clause, verb)) return cue;
  if (!/^VB[DZP]$/.test(parsed.tag(verb)) && parsed.tag(verb) !== "VBN") return null;
  if (JOINING.has(lemma) || lemma === cueLemma(parsed, cue)) return cue;
  const isAct = (classes.some((name) => ACTS.has(name)) && !NO_ACTS.has(lemma)) || PROMISES.has(lemma);
  const isOwn =
    isPast(parsed, finiteOf(parsed, clause)) === isPast(parsed, verb) && isPast(parsed, cue) !== isPast(parsed, verb);
  if (isAct && !isOwn && !maySpeak(parsed, clause)) return cue;
  return isPast(parsed, verb) === isPast(parsed, cue) &&
    isPast(parsed, finiteOf(parsed, clause)) !== isPast(parsed, cue)
    ? cue
    : null;
}

/** What speakers are asked for and do not give. */
const UNTOLD = new Set(
  "say elaborate comment specify give name identify disclose provide explain release reveal confirm offer detail".split(
    " ",
  ),
);

/** `said two men had died but [did not say] who they were`: the cue whose subject leaves it unsaid; else null. */
function untoldBy(parsed: ParsedText, verb: number): number | null {
  const clause = firstOfClauses(parsed, verb);
  const cue = parsed.head[clause]!;
  if (parsed.dep(clause) !== "ccomp" || cue >= clause || clause >= verb || !UNTOLD.has(parsed.lemma(verb))) return null;
  const children = parsed.children(verb).filter((child) => child < verb);
  const isOwn = children.some((child) => /^(?:nsubj|expl|mark)/.test(parsed.dep(child)));
  const isDenied = children.some((child) => parsed.dep(child) === "neg");
  const helps = children.some((child) => /^(?:did|do|does|would)$/.test(parsed.lower(child)));
  const speaks = VERBS.get(cueLemma(parsed, cue))?.frames.has("clause") === true;
  return !isOwn && isDenied && helps && speaks ? cue : null;
}

/**
 * `The writers concede that the plan helps but [say] it is late`: by number "say" has the subject of "concede", not that of
 * "helps".
 */
function agreesOnlyWith(parsed: ParsedText, cue: number, clause: number, verb: number): boolean {
  const number = (token: number) =>
    parsed.tag(token) === "VBZ" ? "one" : /^VBP?$/.test(parsed.tag(token)) ? "many" : null;
  const [above, own, beside] = [finiteOf(parsed, cue), verb, finiteOf(parsed, clause)].map(number);
  return above !== null && above === own && beside !== null && beside !== own;
}

/** True where the subject of a clause is a name, as of a person who may do what follows: "said [Viss] left and accused them". */
function maySpeak(parsed: ParsedText, clause: number): boolean {
  const subject = parsed.children(clause).find((child) => /^nsubj/.test(parsed.dep(child)));
  return subject !== undefined && parsed.pos(subject) === "PROPN";
}

function isPast(parsed: ParsedText, token: number): boolean {
  return parsed.tag(token) === "VBD" || parsed.tag(token) === "VBN";
}

function finiteOf(parsed: ParsedText, verb: number): number {
  return parsed.children(verb).find((child) => /^aux/.test(parsed.dep(child)) && child < verb) ?? verb;
}

/** Where the clause reported by `cue` ends: before the first verb that goes with the cue instead; null where all belongs. */
export function endBeforeRegrouped(parsed: ParsedText, cue: number, clause: number): number | null {
  let after: number | undefined = clause;
  for (let step = 0; step <= MOST_CLAUSES && after !== undefined; step++) {
    const from: number = after;
    const next = parsed.children(from).find((child) => child > from && goesWithCue(parsed, cue, clause, child));
    if (next !== undefined) return endBefore(parsed, from, next);
    after = parsed.children(from).findLast((child) => child > from && isFurtherClause(parsed, child));
  }
  return null;
}

function goesWithCue(parsed: ParsedText, cue: number, clause: number, verb: number): boolean {
  return (
    regroupedCue(parsed, verb) === cue ||
    (parsed.head[verb] === clause && (speaksAnew(parsed, cue, clause, verb) || isLikeCue(parsed, cue, clause, verb)))
  );
}

function endBefore(parsed: ParsedText, clause: number, next: number): number {
  let end = parsed.leftEdge(next);
  while (end > clause + 1 && ["cc", "punct"].includes(parsed.dep(end - 1))) end--;
  return end;
}

type Finiteness = "past" | "present" | "modal" | "none";

/** What the finite word of a verb's group is: "left", "has left", "would leave", "leaving". */
function finiteness(parsed: ParsedText, verb: number): Finiteness {
  const tag = parsed.tag(finiteOf(parsed, verb));
  if (tag === "MD") return "modal";
  return tag === "VBD" ? "past" : /^VB[PZ]$/.test(tag) ? "present" : "none";
}

/**
 * `said he would pray for the winner but [did not name one]`: where the subject is left out, "and" and "but" join what
 * stands in one form, and a verb in the past stands by the cue in the past, not by "would".
 */
function isLikeCue(parsed: ParsedText, cue: number, clause: number, verb: number): boolean {
  if (parsed.dep(verb) !== "conj" || hasSubject(parsed, verb)) return false;
  const isPair = finiteness(parsed, cue) === "past" && finiteness(parsed, verb) === "past";
  // "said the law has been misread and [was never meant so]": both are of what is done to the law.
  if (isPassive(parsed, clause) && isPassive(parsed, verb) && !isPassive(parsed, cue)) return false;
  return isPair && ["present", "modal"].includes(finiteness(parsed, clause));
}

function hasSubject(parsed: ParsedText, verb: number): boolean {
  return parsed.children(verb).some((child) => /^(?:nsubj|expl|csubj)/.test(parsed.dep(child)));
}

/** Words from a reported clause to the next at most. */
const LONGEST_CLAUSE = 80;

/**
 * Where the clause reported by `cue` really ends when the parser tied a further clause to the cue: `concluded that it is
 * nice, but [reality takes over]`. A cue in the past reports what stands in the present; 0 where nothing goes on.
 */
export function endOfLikeClauses(parsed: ParsedText, cue: number, clause: number): number {
  const form = finiteness(parsed, clause);
  if (finiteness(parsed, cue) !== "past" || (form !== "present" && form !== "modal")) return 0;
  const next = parsed.children(cue).find((child) => parsed.dep(child) === "conj" && child > clause);
  if (next === undefined || VERBS.has(cueLemma(parsed, next)) || !hasSubject(parsed, next)) return 0;
  if (next - clause > LONGEST_CLAUSE) return 0;
  for (let token = clause; token < next; token++) if (parsed.word(token) === ":") return 0;
  return ["present", "modal"].includes(finiteness(parsed, next)) ? parsed.rightEdge(next) + 1 : 0;
}

/** `telling aides that it stays and [arguing that …]` → "telling": the participle whose clause a further participle was tied into. */
function participleAbove(parsed: ParsedText, verb: number): number | null {
  if (!VERBS.get(cueLemma(parsed, verb))?.frames.has("clause")) return null;
  let clause = parsed.head[verb]!;
  for (let step = 0; step < 4 && parsed.dep(clause) !== "ccomp"; step++) clause = parsed.head[clause]!;
  const cue = parsed.head[clause]!;
  const isPair = parsed.dep(clause) === "ccomp" && cue < clause && clause < verb && parsed.tag(cue) === "VBG";
  return isPair && parsed.tag(finiteOf(parsed, clause)) !== "VBG" && VERBS.has(cueLemma(parsed, cue)) ? cue : null;
}

/** `said A is near, [and Novak later wrote that …]`: a cue with its own subject in the past beside a clause in the present. */
function speaksAnew(parsed: ParsedText, cue: number, clause: number, verb: number): boolean {
  if (parsed.dep(verb) !== "conj" || parsed.tag(verb) !== "VBD" || !isPast(parsed, cue)) return false;
  const subject = parsed.children(verb).some((child) => parsed.dep(child) === "nsubj" && child < verb);
  const classes = VERBS.get(cueLemma(parsed, verb))?.classes ?? [];
  const present = /^VB[PZ]$/.test(parsed.tag(finiteOf(parsed, clause)));
  return subject && present && classes.some((name) => SPEAKING.includes(name));
}

/** The cue whose subject a participle of a cue shares across a comma: "said it rained, adding that …" → "said"; else null. */
export function participleCue(parsed: ParsedText, verb: number): number | null {
  if (parsed.dep(verb) !== "advcl" || parsed.tag(verb) !== "VBG" || verb === 0 || parsed.word(verb - 1) !== ",")
    return null;
  const clause = parsed.head[verb]!;
  const cue = parsed.head[clause]!;
  const reported = parsed.dep(clause) === "ccomp" && cue < clause && clause < verb;
  const isCue = VERBS.has(cueLemma(parsed, verb)) && VERBS.get(cueLemma(parsed, cue))?.frames.has("clause") === true;
  return reported && isCue ? cue : null;
}
