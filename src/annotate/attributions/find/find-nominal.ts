import type { Factuality, ParsedText, Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { ANSWERING } from "../doer-beside.ts";
import { CARRIED, cueLemma, type Frame, NOUNS, type Preposition, VEHICLES, VERBS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith, type FoundSource, lightVerbOf, sourceOfNoun, sourceOfVerb } from "../source-of.ts";
import { spansOf, verbCue } from "../words.ts";
import { type GivenWords, givenWords, giverOf } from "./given-words.ts";

/** Nouns with a content of their own: `the claim [that he lied]`, `plans [to close the mine]`, `took aim at [the plan]`. */
export function findNominal(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let noun = 0; noun < parsed.length; noun++) {
    if (parsed.pos(noun) !== "NOUN") continue;
    const entry = NOUNS.get(parsed.lemma(noun));
    const given = entry?.frames.has("clause") ? givenWords(parsed, noun) : null;
    const complement =
      (given && givenComplement(parsed, noun, given, entry!.frames)) ??
      (entry && complementOf(parsed, noun, entry.frames)) ??
      carriedComplement(parsed, noun);
    if (complement === null) continue;
    const content = spansOf(scene, [{ start: complement.start, end: complement.end }]);
    const spoken = given === null ? holderOf(scene, noun, complement.last) : giverOf(scene, given);
    if (content.length === 0 || isVehicle(parsed, noun)) continue;
    if (spoken.source === null && NEEDS_HOLDER.has(complement.frame)) continue;
    // "testimony and reports from doctors that …" tell one thing.
    const before = found.at(-1)?.content ?? [];
    if (isTold(parsed, noun) || (given !== null && before[0]?.start === content[0]!.start)) continue;
    found.push({
      rule: `noun-${complement.frame}`,
      cue: nominalCue(scene, noun, complement.last),
      cueToken: noun,
      cueLemma: parsed.lemma(noun),
      ...spoken,
      content,
      factuality: complement.factuality,
    });
  }
  return found;
}

/** Frames that count only where the text names who holds the attitude: "her plans [to go]", not "plans [to go]". */
const NEEDS_HOLDER: ReadonlySet<string> = new Set(["infinitive", "carried", "in", "of", "on", "against", "to"]);

/** `statement` in "said in a statement [that …]": the verb is the cue. */
function isVehicle(parsed: ParsedText, noun: number): boolean {
  const verb = parsed.head[parsed.head[noun]!]!;
  if (parsed.dep(noun) !== "pobj" || !VEHICLES.has(parsed.lemma(noun)) || verb > noun) return false;
  return VERBS.get(cueLemma(parsed, verb))?.classes.some((name) => name === "say" || name === "write") === true;
}

/** Who holds it; the subject in "she escalated her attacks on". */
function holderOf(scene: Scene, noun: number, taken: number): FoundSource {
  const { parsed } = scene;
  const owner = childWith(parsed, noun, "poss");
  const verb = owner !== null && parsed.pos(owner) === "PRON" ? lightVerbOf(parsed, noun) : null;
  const subject = verb === null ? null : sourceOfVerb(scene, verb);
  return subject !== null && subject.source !== null ? subject : sourceOfNoun(scene, noun, taken);
}

/** `pledged [his support for the miners]`: what a cue's subject tells of its own attitude is the content of that cue. */
function isTold(parsed: ParsedText, noun: number): boolean {
  const owner = childWith(parsed, noun, "poss");
  const verb = parsed.head[noun]!;
  if (owner === null || parsed.pos(owner) !== "PRON" || parsed.dep(noun) !== "dobj" || verb > noun) return false;
  const frames = VERBS.get(cueLemma(parsed, verb))?.frames;
  return frames !== undefined && (frames.has("object") || frames.has("weak-object"));
}

/** True for a noun that makes the cue together with its verb: "expressed confidence [that …]". */
export function isCarriedCue(parsed: ParsedText, noun: number): boolean {
  const frames = NOUNS.get(parsed.lemma(noun))?.frames;
  const complement = (frames && complementOf(parsed, noun, frames)) ?? carriedComplement(parsed, noun);
  return complement !== null && childWith(parsed, noun, "poss") === null && lightVerbOf(parsed, noun) !== null;
}

/** `last`: the last token of the cue. */
type NounComplement = {
  readonly frame: Frame | "carried";
  readonly factuality: Factuality;
  readonly start: number;
  readonly end: number;
  readonly last: number;
};

/**
 * The noun with its modifiers and the light verb that carries it: "made a promise", "escalated her attacks on", "a virulent
 * rejection of"; no owner ("her [nuanced views about]").
 */
function nominalCue(scene: Scene, noun: number, last: number): Span {
  const { parsed } = scene;
  const end = parsed.end[last]!;
  const owner = childWith(parsed, noun, "poss");
  const own = owner === null || parsed.pos(owner) === "PRON";
  const verb = own ? lightVerbOf(parsed, noun) : null;
  if (verb !== null && noun - verb <= 5) return { start: verbCue(scene, verb).start, end };
  let first = noun;
  while (first > 0 && isModifier(parsed, first - 1, noun)) first--;
  if (OPENING.has(parsed.lower(first - 1)) && parsed.head[noun] === first - 1) first--;
  return { start: parsed.start[first]!, end };
}

/** Prepositions that belong to the cue: "in support of", "in the hope that". */
const OPENING = new Set(["in"]);

/** True for an article, adjective, their adverb or the first part of a compound: "[a wildly exaggerated] claim". */
function isModifier(parsed: ParsedText, token: number, noun: number): boolean {
  const head = parsed.head[token]!;
  if (head === noun) return MODIFIERS.has(parsed.dep(token));
  return head > token && head < noun && parsed.head[head] === noun && parsed.dep(token) === "advmod";
}

const MODIFIERS = new Set(["amod", "compound", "det", "nmod", "quantmod"]);

function complementOf(parsed: ParsedText, noun: number, frames: ReadonlyMap<Frame, Factuality>): NounComplement | null {
  for (const child of parsed.children(noun)) {
    if (child < noun) continue;
    const start = parsed.leftEdge(child);
    const end = endBeforeVerb(parsed, noun, child) ?? parsed.rightEdge(child) + 1;
    const dep = parsed.dep(child);
    const made = (frame: Frame, from: number, last: number) =>
      frames.has(frame) ? { frame, factuality: frames.get(frame)!, start: from, end, last } : null;
    if (dep === "acl" || dep === "ccomp" || dep === "relcl") {
      const that = childWith(parsed, child, "mark");
      // "said that the offer was late [and that] he declined": the clause stands beside one before.
      if (start > 0 && parsed.dep(start - 1) === "cc" && parsed.lower(start) === "that") continue;
      // "a charge [that he denied]", of which the parser makes a clause of its own: what he denied is the charge.
      if (ANSWERING.has(parsed.lemma(child)) && childWith(parsed, child, "dobj", "ccomp", "xcomp", "auxpass") === null)
        continue;
      if (that !== null && parsed.lower(that) === "that") return made("clause", start, noun);
      if (dep === "acl" && that === null && child > noun && isBareClause(parsed, child, start))
        return made("clause", start, noun);
      if (dep === "acl" && parsed.tag(start) === "TO") return made("infinitive", start, noun);
    }
    const word = parsed.lower(child) as Preposition;
    if (dep === "prep" && child === noun + 1 && frames.has(word)) return made(word, child + 1, child);
  }
  return null;
}

/**
 * `Allegations [that he took bribes] surfaced in May`: where a sentence has no other verb, the participle in the past that the parser hung
 * on the last word of the clause is the noun's own; null elsewhere.
 */
function endBeforeVerb(parsed: ParsedText, noun: number, clause: number): number | null {
  const hasVerb = parsed.dep(noun) === "ROOT" && parsed.tag(clause) !== "VB";
  if (!hasVerb) return null;
  for (let token = clause + 1; token <= parsed.rightEdge(clause); token++) {
    if (parsed.tag(token) !== "VBD" || parsed.dep(token) !== "acl" || parsed.pos(parsed.head[token]!) === "VERB")
      continue;
    return parsed.leftEdge(token) === token ? token : null;
  }
  return null;
}

/** `reports from doctors [that he was unfit]`. */
function givenComplement(
  parsed: ParsedText,
  noun: number,
  { that, clause }: GivenWords,
  frames: ReadonlyMap<Frame, Factuality>,
): NounComplement {
  const end = parsed.rightEdge(clause) + 1;
  return { frame: "clause", factuality: frames.get("clause")!, start: that, end, last: noun };
}

/** `her assertion [he lied]`: a finite clause with its own subject and no relative pronoun. */
function isBareClause(parsed: ParsedText, verb: number, start: number): boolean {
  const subject = childWith(parsed, verb, "nsubj");
  return subject !== null && subject < verb && /^VB[DPZ]$/.test(parsed.tag(verb)) && !/^W/.test(parsed.tag(start));
}

/** `took aim at [the plan]`: a noun that is a cue only with its verb before and its preposition right after it; a rower may have a shot at gold. */
function carriedComplement(parsed: ParsedText, noun: number): NounComplement | null {
  const preposition = noun + 1;
  const verb = parsed.head[noun]!;
  if (preposition >= parsed.length) return null;
  if (!CARRIED.has(`${parsed.lemma(verb)}/${parsed.lemma(noun)}/${parsed.lower(preposition)}`)) return null;
  const head = parsed.head[preposition]!;
  if (parsed.dep(noun) !== "dobj" || verb > noun || (head !== noun && head !== verb)) return null;
  const end = parsed.rightEdge(preposition) + 1;
  return { frame: "carried", factuality: "asserted", start: preposition + 1, end, last: preposition };
}
