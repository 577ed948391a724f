import type { EntityMention, ParsedText, Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { CITABLE } from "../chains/cited-by.ts";
import { FIGURES } from "../chains/paper-origin.ts";
import { particleVerb, VERBS } from "../lexicon.ts";
import { mentionAt } from "../mention-at.ts";
import { mentionsWithin, type Scene } from "../scene.ts";
import { isSpokenAct } from "./spoken-acts.ts";
import { isVoiced } from "./voiced-nouns.ts";

/** Classes of verbs that report the words of others, not own thoughts and wishes. */
const REPORTING = ["say", "write", "show", "argue", "accuse", "deny", "warn", "ask"];

const CLAUSAL = new Set([
  "clause-after",
  "clause-before",
  "parenthesis",
  "quotation-before",
  "quotation-after",
  "according-to",
  "object-of",
]);

/** Rules with a bare phrase: `boasted about [killing him]`, `admitted [having lied]`; an object only of denials. */
const PHRASAL: ReadonlySet<string> = new Set(["preposition", "gerund"]);

/**
 * True where a candidate that stands in the content of another (`outer`, if it is known) tells what somebody else said:
 * `Reuters said the army [declared that …]`, `The judge said that he had [boasted about the killing]`. What speakers want,
 * think or praise by their own words is part of what they say.
 */
export function reportsAnother(scene: Scene, candidate: Candidate, outer: Candidate | null): boolean {
  const { rule, sourceToken, cueToken } = candidate;
  const { parsed } = scene;
  // "he says whatever comes to his mind" tells nothing that was said.
  if (/^(?:what|who)ever\b/i.test(scene.text.slice(candidate.content[0]!.start, candidate.content[0]!.start + 9)))
    return false;
  if (cueToken !== null && isWished(parsed, cueToken) && !isMeansUsed(parsed, cueToken)) return false;
  if (rule.startsWith("noun-")) return isVoiced(parsed, candidate) || isSpokenOf(candidate, outer);
  if (rule === "according-to") return true;
  const lemma = candidate.cueLemma ?? "";
  const classes = VERBS.get(lemma.split(" ")[0]!)?.classes ?? [];
  const isPointedOut = cueToken !== null && VERBS.has(particleVerb(parsed, cueToken));
  if ((NO_REPORT.has(lemma) && !isPointedOut) || sourceToken === null || isComeUpon(scene, lemma, sourceToken))
    return false;
  const isPhrase = PHRASAL.has(rule) && TELLING.has(lemma.split(" ")[0]!);
  const isAct = isSpokenAct(scene, candidate);
  const isDenial = rule === "object" && classes.includes("deny") && lemma !== "reject";
  const isForetold = (CLAUSAL.has(rule) && FORETELLING.has(lemma)) || (rule === "object" && EXPECTING.has(lemma));
  const isAdmitted = rule === "object" && ADMITTING.has(lemma) && isPerson(scene, sourceToken);
  if (
    lemma === "ask" &&
    !QUESTION.test(scene.text.slice(candidate.content[0]!.start, candidate.content[0]!.start + 12))
  )
    return false;
  // Whatever the verb, a quotation is words: "“…,” [the letter reads], Viss said".
  const isQuoted = rule.startsWith("quotation") && SENTENCE.test(scene.text.slice(...opening(candidate)));
  const isReport = isQuoted || RULING.has(lemma) || isPointedOut || classes.some((name) => REPORTING.includes(name));
  const isClause = CLAUSAL.has(rule) && isReport;
  const isMadeClear = rule === "adjective" && lemma === "clear" && isPerson(scene, sourceToken);
  if (!isMadeClear && !isPhrase && !isDenial && !isForetold && !isAdmitted && !isClause && !isAct) return false;
  const isHinted = HINTING.has(lemma) && CITABLE.has(parsed.lemma(antecedentOf(parsed, sourceToken)).toLowerCase());
  if ((classes.includes("show") || isDenial) && !isHinted && isThing(parsed, antecedentOf(parsed, sourceToken)))
    return false;
  return isSomebodyElse(scene, sourceToken, outer);
}

/** The first characters of the content. */
function opening({ content }: Candidate): [number, number] {
  const { start, end } = content[0]!;
  return [start, Math.min(end, start + 60)];
}

/** A capital and three words more in marks: a sentence, or most of one. */
const SENTENCE = /^["“‘]\p{Lu}\S* \S+ \S+ \S/u;

/** Verbs of showing that a person does in words: "the former mayor suggested that …". */
const HINTING = new Set(["suggest", "indicate", "imply"]);

/** Words that open a question or what is asked for: "asked [whether it was safe]", not "asked him [, officials said]". */
const QUESTION = /^["“‘']|^(?:whether|if|what|who|why|when|where|how|that)\b/i;

/** Verbs of saying whose phrase tells what was done: the speaker's own account of it. */
const TELLING = new Set(
  "acknowledge admit confess boast brag announce confirm deny disclose reveal testify complain warn tell brief inform hint attest apologize apologise".split(
    " ",
  ),
);

/** Nouns of charges that stand in the world whoever speaks of them. */
const CHARGES = new Set("accusation allegation charge claim complaint rumor rumour suggestion".split(" "));

/** Charges that a thing is about: `The White House relayed [his response to allegations that Viss lied]` does not relay that Viss lied. */
function isSpokenOf({ rule, cue, cueLemma }: Candidate, outer: Candidate | null): boolean {
  if (
    rule !== "noun-clause" ||
    outer === null ||
    !CHARGES.has(cueLemma ?? "") ||
    !["object", "preposition"].includes(outer.rule)
  )
    return false;
  return cue !== null && outer.content.some(({ start, end }) => start < cue.start && cue.start < end);
}

function isNoun(parsed: ParsedText, token: number): boolean {
  return ["PROPN", "NOUN"].includes(parsed.pos(token));
}

/**
 * True for a name, a noun, "someone", or a pronoun that stands for somebody else than who reports. What a "he" within a
 * quotation says is part of the quoted speaker's talk.
 */
function isSomebodyElse(scene: Scene, source: number, outer: Candidate | null): boolean {
  const { parsed } = scene;
  const head = antecedentOf(parsed, source);
  // "disputed a report that said …" judges the report as a whole.
  const isJudged =
    /^(?:object|preposition)$/.test(outer?.rule ?? "") && !/^(?:quote|cite)\b/.test(outer?.cueLemma ?? "");
  if (parsed.tag(source) === "WDT" && isJudged) return false;
  if (isOfUs(parsed, head)) return false;
  if (head !== source && isKind(scene, head, parsed.head[source]!)) return false;
  const [own, reporter] = [mentionAt(scene, head), outer?.sourceToken ?? null];
  const isReporter = own !== null && reporter !== null && mentionAt(scene, reporter)?.entity === own.entity;
  if (isReporter) return false;
  if (isNoun(parsed, head) || UNNAMED.has(parsed.lower(head)) || isOneOfThem(parsed, head)) return true;
  if (parsed.pos(head) === "ADJ") return mentionAt(scene, head)?.type === "PERSON";
  if (!THIRD_PERSON.has(parsed.lower(head)) || own === null || reporter === null) return false;
  const quotation = scene.quotationAt(parsed.start[head]!);
  return quotation === null || isNamedBefore(scene, own, quotation) || isPlainSaying(parsed, source);
}

/** `“I trust Viss, but he says …”`: the quotation itself names whom its "he" means. */
function isNamedBefore(scene: Scene, { entity, start }: EntityMention, quotation: Span): boolean {
  const before = mentionsWithin(scene, { start: quotation.start, end: start });
  const named = before.filter(({ type, how }) => type === "PERSON" && how !== "pronoun");
  return named.at(-1)?.entity === entity;
}

/** `“… He told me that …,” Viss said`: a statement of its own, not `when he says that …` or `the thing he said`. */
function isPlainSaying(parsed: ParsedText, source: number): boolean {
  const verb = parsed.head[source]!;
  const isMain = parsed.dep(source) === "nsubj" && /^(?:ROOT|ccomp|conj|parataxis)$/.test(parsed.dep(verb));
  const hasTense = /^VB[DPZ]$/.test(parsed.tag(verb)) || helpersOf(parsed, verb).length > 0;
  const classes = VERBS.get(parsed.lemma(verb))?.classes ?? [];
  return isMain && hasTense && classes.some((name) => /^(?:say|write|argue|accuse|deny|warn)$/.test(name));
}

/** `“Ask [somebody who says that …],” Viss said`: in the present a speaker tells what kind of people they are; "who told us" did it. */
function isKind({ parsed, quotationAt }: Scene, head: number, verb: number): boolean {
  const isPresent = /^VB[PZ]$/.test(parsed.tag(verb)) && helpersOf(parsed, verb).length === 0;
  return isPresent && parsed.pos(head) !== "PROPN" && quotationAt(parsed.start[head]!) !== null;
}

/** "a number of us", "all of us": the speaker with others. */
function isOfUs(parsed: ParsedText, head: number): boolean {
  return head + 2 < parsed.length && parsed.lower(head + 1) === "of" && parsed.lower(head + 2) === "us";
}

/** "one of them", "two of the guards". */
function isOneOfThem(parsed: ParsedText, head: number): boolean {
  if (parsed.tag(head) !== "CD" || head + 2 >= parsed.length || parsed.lower(head + 1) !== "of") return false;
  return !/^wh/.test(parsed.lower(head + 2)) && (head === 0 || parsed.lower(head - 1) !== "not");
}

const UNNAMED = new Set("someone somebody others many some several".split(" "));

const THIRD_PERSON = new Set(["he", "she", "his", "her"]);

/** "two officials who say that …", "a study that found …": who speaks is the noun that the relative clause hangs on. */
function antecedentOf(parsed: ParsedText, source: number): number {
  const verb = parsed.head[source]!;
  return /^W(?:P|DT)$/.test(parsed.tag(source)) && parsed.dep(verb) === "relcl" ? parsed.head[verb]! : source;
}

/**
 * True for `to declare` in "asked the court to declare that …", `should insist` and `confront him and demand`: inside a report what
 * somebody is to say or might say is not said.
 */
function isWished(parsed: ParsedText, cue: number): boolean {
  let verb = cue;
  // "to confront them and [demand] that …" shares its helper.
  while (
    parsed.tag(verb) === "VB" &&
    parsed.dep(verb) === "conj" &&
    helpersOf(parsed, verb).length === 0 &&
    parsed.head[verb]! < verb
  )
    verb = parsed.head[verb]!;
  const helpers = helpersOf(parsed, verb);
  if (helpers.some((word) => UNSAID.has(parsed.lower(word)))) return true;
  return helpers.some((word) => parsed.tag(word) === "TO") && !helpers.some((word) => parsed.lemma(word) === "have");
}

function helpersOf(parsed: ParsedText, verb: number): number[] {
  return parsed.children(verb).filter((child) => child < verb && parsed.dep(child) === "aux");
}

/** Modal verbs by which an act is wanted or possible only. */
const UNSAID = new Set(["should", "must", "ought", "might", "may", "could", "can", "shall"]);

/** `used the lunch [to urge] them`, `took to the radio [to say]`: the purpose of a means that was used was done. */
function isMeansUsed(parsed: ParsedText, cue: number): boolean {
  let verb = parsed.head[cue]!;
  // "used the hour before lunch [to urge]", tied to the lunch.
  for (let step = 0; step < 3 && verb < cue && !/^VB/.test(parsed.tag(verb)) && parsed.dep(cue) === "acl"; step++)
    verb = parsed.head[verb]!;
  const isPurpose = /^(?:xcomp|advcl|acl)$/.test(parsed.dep(cue)) && verb < cue && /^VB[DPZN]$/.test(parsed.tag(verb));
  return isPurpose && parsed.lemma(verb) === "use" && helpersOf(parsed, verb).length === 0;
}

/** `because she [found] that they erred`: what a person comes upon is put into no words; a judge's finding is. */
function isComeUpon(scene: Scene, lemma: string, source: number): boolean {
  if (lemma !== "find") return false;
  const { parsed } = scene;
  const titles = parsed.children(source).map((child) => parsed.lower(child));
  if (titles.some((title) => /^(?:judge|justice|magistrate|inspector|auditor|coroner)$/.test(title))) return false;
  return THIRD_PERSON.has(parsed.lower(source)) || mentionAt(scene, source)?.type === "PERSON";
}

/** True for a plain noun that stands for no figures or findings of anybody, as in "debris showed that …". */
function isThing(parsed: ParsedText, head: number): boolean {
  const noun = parsed.lemma(head).toLowerCase();
  return parsed.pos(head) === "NOUN" && !FIGURES.has(noun) && !FINDINGS.has(noun);
}

/** Papers that somebody found something in. */
const FINDINGS = new Set(
  "report study review poll survey audit analysis investigation inquiry probe assessment article story filing complaint lawsuit indictment affidavit".split(
    " ",
  ),
);

/** Verbs that put their object into somebody's mouth: "his rival acknowledged [the mayor's craft]". */
const ADMITTING = new Set(["acknowledge", "admit", "concede", "confess"]);

function isPerson(scene: Scene, source: number): boolean {
  const names = [source, ...scene.parsed.children(source).filter((child) => scene.parsed.dep(child) === "appos")];
  return names.some((name) => mentionAt(scene, name)?.type === "PERSON");
}

/** Verbs by which somebody tells what is to come or how much there is: "economists predict [growth]". */
const EXPECTING = new Set(["predict", "forecast", "project", "estimate"]);

/** Those, and verbs of giving one's word: "Viss promised [that it would open]". */
const FORETELLING: ReadonlySet<string> = new Set([...EXPECTING, "promise", "pledge", "vow", "swear", "guarantee"]);

/** What courts and papers do in words: "the law holds that …". */
const RULING = new Set(["rule", "hold"]);

/**
 * Verbs of coming to know, which put nothing into words ("the party has learned that …"), and of doing, which are cues only
 * beside quotations ("a woman answered the door and a man came up").
 */
const NO_REPORT = new Set("learn discover realize realise answer point shoot snap bark share object relate".split(" "));
