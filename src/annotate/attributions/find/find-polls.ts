import type { ParsedText, TokenRange } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { cueLemma } from "../lexicon.ts";
import { type Scene, spanOf } from "../scene.ts";
import { childWith, foundSource, sourceOfVerb } from "../source-of.ts";
import { verbCue } from "../words.ts";

/** What counts opinions. */
const POLLS = new Set(["poll", "survey", "polling", "pollster"]);
/** Verbs by which a poll tells where somebody stands, without a clause. */
const FRAMES = new Set(["have", "give", "put", "place", "show", "find", "see", "peg"]);
/** Where somebody stands in it. */
const STANDING =
  /^(?:\d[\d.,]*|percent|percentage|points?|ahead|behind|leading|trailing|beating|losing|winning|tied|up|down|lead|edge|advantage|within|neck|statistical|dead)$/;
/** Verbs of standing in a poll; who votes or answers in one tells something of himself. */
const STANDS = new Set(
  "lead trail lag rise fall drop slip surge beat top tie climb poll gain lose win finish hover stand rank sag slide plunge tumble soar jump bounce edge close move draw run".split(
    " ",
  ),
);

/**
 * What polls tell without a clause: `A new poll has [Lenk ahead by four points]`, `surveys giving [Lenk a ten-point lead]`, and where
 * somebody stands in one: `[Lenk leads] in the polls`.
 */
export function findPolls(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let token = 0; token < parsed.length; token++) {
    const candidate = pollVerb(scene, token) ?? standingIn(scene, token);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function pollVerb(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  if (!["VERB", "AUX"].includes(parsed.pos(verb)) || !FRAMES.has(parsed.lemma(verb))) return null;
  const subject = childWith(parsed, verb, "nsubj") ?? (parsed.dep(verb) === "acl" ? parsed.head[verb]! : null);
  if (subject === null || subject > verb || !isPoll(parsed, subject)) return null;
  const clause = childWith(parsed, verb, "ccomp");
  if ((clause !== null && childWith(parsed, clause, "mark") !== null) || isOfItself(parsed, verb)) return null;
  const range = { start: verb + 1, end: endOf(parsed, verb) };
  const content = range.end > range.start + 1 && tellsStanding(parsed, range) ? spanOf(scene, range) : null;
  const source = sourceOfVerb(scene, verb);
  if (content === null || scene.quotationAt(content.start) !== null) return null;
  return {
    rule: "poll",
    cue: verbCue(scene, verb),
    cueToken: verb,
    cueLemma: cueLemma(parsed, verb),
    ...(source.source === null ? foundSource(scene, subject, null) : source),
    content: [content],
    factuality: "asserted",
  };
}

/** "a Herald poll", "the average of polls". */
function isPoll(parsed: ParsedText, noun: number): boolean {
  if (POLLS.has(parsed.lemma(noun).toLowerCase())) return true;
  if (parsed.lower(noun) !== "average") return false;
  for (let token = noun; token <= parsed.rightEdge(noun) && token < noun + 12; token++)
    if (POLLS.has(parsed.lemma(token).toLowerCase())) return true;
  return false;
}

/** The end of what hangs on the verb, up to another sentence that follows it. */
function endOf(parsed: ParsedText, verb: number): number {
  const next = parsed
    .children(verb)
    .find((child) => child > verb && /^(?:conj|advcl|parataxis)$/.test(parsed.dep(child)) && isSetOff(parsed, child));
  const last = parsed.rightEdge(verb) + 1;
  return next === undefined ? last : Math.min(last, parsed.leftEdge(next));
}

function isSetOff(parsed: ParsedText, child: number): boolean {
  const first = parsed.leftEdge(child);
  return /^[,;—–-]/.test(parsed.word(first - 1)) || /^(?:and|but|while)$/.test(parsed.lower(first - 1));
}

/** What a poll is like, and not what it found. */
const OF_ITSELF = new Set(["margin", "sample", "interval", "error"]);

function isOfItself(parsed: ParsedText, verb: number): boolean {
  const object = childWith(parsed, verb, "dobj");
  return object !== null && OF_ITSELF.has(parsed.lemma(object));
}

function tellsStanding(parsed: ParsedText, { start, end }: TokenRange): boolean {
  for (let token = start; token < end; token++) if (STANDING.test(parsed.lower(token))) return true;
  return false;
}

/** Words from a verb of standing to the end of its poll at most. */
const LONGEST = 40;

/** `[Lenk had a wide lead] in recent polls`: the clause but for the phrase. */
function standingIn(scene: Scene, word: number): Candidate | null {
  const { parsed } = scene;
  if (parsed.lower(word) !== "in" || parsed.dep(word) !== "prep") return null;
  const noun = childWith(parsed, word, "pobj");
  const sentence = parsed.sentences[parsed.sentenceOf[word]!]!;
  if (noun === null || !isPoll(parsed, noun) || word - sentence.start <= 1) return null;
  const verb = verbOf(parsed, word);
  if (verb === null || verb > word || word - verb > LONGEST) return null;
  const subject = childWith(parsed, verb, "nsubj");
  if (subject !== null && /^W/.test(parsed.tag(subject))) return null;
  const start = subject === null ? verb : parsed.leftEdge(subject);
  const range = { start, end: word };
  const stands = STANDS.has(parsed.lemma(verb)) || tellsStanding(parsed, { start: verb, end: word });
  const content = subject !== null && subject < verb && stands ? spanOf(scene, range) : null;
  if (content === null || scene.quotationAt(content.start) !== null) return null;
  return {
    rule: "poll",
    cue: { start: parsed.start[word]!, end: parsed.end[word]! },
    cueToken: word,
    cueLemma: "in a poll",
    ...foundSource(scene, noun, word),
    content: [content],
    factuality: "asserted",
  };
}

/** The verb that a phrase hangs on, or the noun that its verb leads to: "had a lead in the polls". */
function verbOf(parsed: ParsedText, word: number): number | null {
  let at = parsed.head[word]!;
  for (let step = 0; step < 3; step++) {
    if (/^(?:VERB|AUX)$/.test(parsed.pos(at))) return at;
    if (parsed.head[at] === at) return null;
    at = parsed.head[at]!;
  }
  return null;
}
