import type { ParsedText, Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { cueLemma, VEHICLES, VERBS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { isPersonAt, trimmed } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { headOfPhrase, writersTail } from "./writers-tails.ts";

/** Rules whose content stands after the cue, so that the outlet's own words may hang at its end. */
const TAILED = /^(?:clause-after|infinitive|object|preposition|raised|noun-|attitude|adjective|naming)/;

/** Nouns by which a writer sums up and judges what was just reported: `said it would close, [a move that …]`. */
const RESUMPTIVE = new Set(
  "move step sign shift claim charge assertion allegation accusation statement comment remark message reference allusion nod jab dig swipe departure reversal turnabout u-turn change increase rise jump decrease drop decline blow setback milestone term phrase suggestion criticism sentiment position stance layoff concession admission acknowledgment".split(
    " ",
  ),
);

/**
 * Takes from the end of a reported clause what the parser hung there but the speaker did not say: `said he won, [adding
 * that …]`, `said it would close, [a move that …]`, and what the writer tells of a person named there: `said it hired Karel
 * Viss, [who left the navy in May]`. Nothing within quotation marks is taken. (Clauses with "but", "while", "which"
 * stay: in PolNeAR and in the Wikinews gold they belong to the content more often than not.)
 */
export function refineTails(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    if (!TAILED.test(candidate.rule) || candidate.quoted || isCitation(candidate)) return candidate;
    const last = candidate.content.at(-1)!;
    const end =
      tailStart(scene, last) ??
      writersTail(scene, candidate, last) ??
      (isOfObject(candidate) ? vehicleStart(scene, last) : null);
    if (end === null) return candidate;
    const kept = trimmed(scene.text, { start: last.start, end });
    return kept === null ? candidate : { ...candidate, content: [...candidate.content.slice(0, -1), kept] };
  });
}

/** `cited [Karel Viss, who said …]`: what the person cited says is what the paper has from him. */
function isCitation({ rule, cueLemma: lemma }: Candidate): boolean {
  return rule === "object" && /^(?:cite|quote)$/.test(lemma ?? "");
}

/** Where a phrase at the very end begins that tells how it was said: `confirmed the death [in a statement]`, `[via email]`; or null. */
function vehicleStart(scene: Scene, span: Span): number | null {
  const { parsed } = scene;
  const first = scene.tokenAt(span.start);
  const last = scene.tokenAt(span.end - 1);
  for (let token = last - 1; token > Math.max(first, last - LONGEST_PHRASE); token--) {
    if (parsed.dep(token) !== "prep" || parsed.rightEdge(token) < last) continue;
    const object = childWith(parsed, token, "pobj");
    const word = parsed.lower(token);
    if (object === null || scene.quotationAt(parsed.start[token]!) !== null) continue;
    if (word === "via" || (WAYS.has(word) && isNewTalk(parsed, object))) return parsed.start[token]!;
  }
  return null;
}

/** Words of a phrase at the end at most: "in an interview with the Courier on Friday". */
const LONGEST_PHRASE = 10;

function isOfObject({ rule, content, cue }: Candidate): boolean {
  return (rule === "object" || rule === "preposition") && content.at(-1)!.start >= cue!.start;
}

/** `a tweet`, `several interviews`: talk that the sentence brings in to say where the words fell; "the interview" is known already. */
function isNewTalk(parsed: ParsedText, noun: number): boolean {
  const opening = parsed.children(noun).find((child) => /^(?:det|poss)$/.test(parsed.dep(child)));
  const isNew = opening === undefined ? parsed.tag(noun) === "NNS" : /^an?$/.test(parsed.lower(opening));
  return isNew && VEHICLES.has(parsed.lemma(noun)) && !/^(?:poll|survey|study|order|call)$/.test(parsed.lemma(noun));
}

const WAYS = new Set(["in", "during", "on", "at"]);

/** Where the first such tail begins, or null. */
function tailStart(scene: Scene, span: Span): number | null {
  const { parsed } = scene;
  const first = scene.tokenAt(span.start);
  const last = scene.tokenAt(span.end - 1);
  const isLast = (token: number) => endOfPhrase(scene, token) >= last;
  for (let token = first + 2; token < parsed.length && parsed.start[token]! < span.end; token++) {
    const isBehindMarks = /^["”’']+$/.test(parsed.word(token - 1)) && parsed.word(token - 2) === ",";
    if (!isBehindMarks && !/^(?:,|[-–—]+)$/.test(parsed.word(token - 1))) continue;
    if (scene.quotationAt(parsed.start[token]!) !== null) continue;
    if (isBehindMarks ? isReport(scene, token) : opensTail(scene, token, isLast))
      return isBehindMarks ? parsed.end[token - 1]! : parsed.start[token - 1]!;
  }
  return null;
}

/** A participle of a cue after a comma begins a report of its own, and so does `which the police said …`. */
function opensTail(scene: Scene, token: number, isLast: (token: number) => boolean): boolean {
  const { parsed } = scene;
  if (/^(?:WDT|WP\$?)$/.test(parsed.tag(token)))
    return opensReport(scene, token) || (isLast(token) && glossesPerson(scene, token));
  if (parsed.tag(token) === "DT" && isLast(token)) return sumsUp(scene, token);
  if (parsed.dep(token) === "mark" && CONTRAST.has(parsed.lower(token))) return setsAgainst(scene, parsed.head[token]!);
  return parsed.tag(token) === "VBG" && parsed.dep(token) === "advcl" && VERBS.has(cueLemma(parsed, token));
}

/** `“…,” [adding that …]`, `“…,” [pointing to …]`: a participle of a cue behind marks that close. */
function isReport({ parsed }: Scene, token: number): boolean {
  return (
    parsed.tag(token) === "VBG" && /^(?:advcl|acl|conj)$/.test(parsed.dep(token)) && VERBS.has(cueLemma(parsed, token))
  );
}

const CONTRAST = new Set(["though", "although", "while", "whereas"]);

/** `says it has not changed, though [an official said it is open]`: the writer sets another's words against the report. */
function setsAgainst({ parsed }: Scene, verb: number): boolean {
  if (!VERBS.get(cueLemma(parsed, verb))?.classes.includes("say")) return false;
  const subject = childWith(parsed, verb, "nsubj");
  return subject !== null && parsed.pos(subject) !== "PRON" && childWith(parsed, verb, "ccomp") !== null;
}

/** True where the relative pronoun opens a clause in which somebody else speaks: `, which [police said] they treat …`. */
function opensReport({ parsed }: Scene, pronoun: number): boolean {
  let verb = parsed.head[pronoun]!;
  for (let step = 0; step < 3 && parsed.dep(verb) !== "relcl"; step++) verb = parsed.head[verb]!;
  if (parsed.dep(verb) !== "relcl" || !VERBS.get(cueLemma(parsed, verb))?.classes.includes("say")) return false;
  return parsed.children(verb).some((child) => parsed.dep(child) === "nsubj" && child > pronoun && child < verb);
}

function endOfPhrase(scene: Scene, token: number): number {
  return scene.parsed.rightEdge(headOfPhrase(scene.parsed, token));
}

/** `, who left the navy in May` after a name: the writer's word on the person, unless the sentence picks the person out ("it was Viss, who"). */
function glossesPerson(scene: Scene, pronoun: number): boolean {
  const { parsed } = scene;
  if (!/^who|^whom|^whose/.test(parsed.lower(pronoun))) return false;
  const clause = headOfPhrase(parsed, pronoun);
  const person = parsed.head[clause]!;
  return parsed.dep(clause) === "relcl" && person === pronoun - 2 && isPersonAt(scene, person);
}

/** `, a move that …`, `, the first time that …`: a noun that takes up the whole clause. */
function sumsUp(scene: Scene, determiner: number): boolean {
  const { parsed } = scene;
  const head = headOfPhrase(parsed, determiner);
  const noun = parsed.lemma(head);
  if (parsed.pos(head) !== "NOUN" || head <= determiner) return false;
  if (noun === "time") return /^(?:first|second|third|last)$/.test(parsed.lower(head - 1));
  return RESUMPTIVE.has(noun) && !isEcho(parsed, noun, determiner);
}

/** Words before a dash or comma in which the noun may stand already: "is in decline — a decline that took hold". */
const ECHO = 8;

function isEcho(parsed: ParsedText, noun: string, before: number): boolean {
  for (let token = before - 1; token >= Math.max(0, before - ECHO); token--)
    if (parsed.lemma(token) === noun) return true;
  return false;
}
