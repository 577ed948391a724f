import type { Factuality, ParsedText, Span, TokenRange } from "../../../model/index.ts";
import { isPassive } from "../../grammar/index.ts";
import type { Candidate } from "../candidate.ts";
import { chainedTo } from "../chains/chained.ts";
import { cueLemma, type Frame, MESSAGES, particleVerb, prepositionalCue, VERBS } from "../lexicon.ts";
import { GATHERED } from "../persons.ts";
import { isPersonAt, type Scene, trimmed } from "../scene.ts";
import { childWith, type FoundSource, sourceOfVerb } from "../source-of.ts";
import { spansOf, verbCue } from "../words.ts";
import { carriedMessage } from "./find-carried.ts";
import { isCarriedCue } from "./find-nominal.ts";
import { namedObject, nameGiven, nameInMarks } from "./name-given.ts";

/** Noun phrases and gerunds as content: `criticised [the plan]`, `accused [him of lying]`, `called [it a mess]`, `called for [calm]`. */
export function findObjects(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 0; verb < parsed.length; verb++) {
    if (parsed.pos(verb) !== "VERB") continue;
    const candidate = withObject(scene, verb) ?? withSubjectOfWish(scene, verb) ?? withPreposition(scene, verb);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

type Complement = { readonly frame: Frame; readonly end: number };

/** The word that closes the complement beside the object, by frame. */
function complementOf(scene: Scene, verb: number, frames: ReadonlyMap<Frame, Factuality>): Complement | null {
  const { parsed } = scene;
  const children = parsed.children(verb);
  const preposition = (word: string) =>
    children.find((child) => child > verb && parsed.dep(child) === "prep" && parsed.lower(child) === word);
  const named = nameGiven(scene, verb);
  const closings: [Frame, number | null | undefined][] = [
    ["naming", named],
    ["object-as", preposition("as") ?? asOf(parsed, verb) ?? underAgent(parsed, verb, "as")],
    ["object-of", preposition("of") ?? underAgent(parsed, verb, "of")],
    ["object-for", preposition("for")],
    ["object-with", preposition("with")],
    ["object-to", preposition("to")],
    ["gerund", children.find((child) => parsed.dep(child) === "xcomp" && isGerund(parsed, child) && child > verb)],
  ];
  for (const [frame, token] of closings)
    if (frames.has(frame) && token !== null && token !== undefined) return { frame, end: parsed.rightEdge(token) + 1 };
  return null;
}

/** `accused by prosecutors [of fraud]`, `identified by police [as Karel Viss]`, where the parser ties the preposition to who says so. */
function underAgent(parsed: ParsedText, verb: number, word: string): number | undefined {
  const agent = childWith(parsed, verb, "agent");
  const speaker = agent === null ? null : childWith(parsed, agent, "pobj");
  if (speaker === null) return undefined;
  return parsed
    .children(speaker)
    .find((child) => child > speaker && parsed.dep(child) === "prep" && parsed.lower(child) === word);
}

/** "meeting", "having met"; "having said that" only points back to what was said. */
function isGerund(parsed: ParsedText, verb: number): boolean {
  if (/^(?:say|make)$/.test(parsed.lemma(verb)) && POINTING.has(parsed.lower(Math.min(verb + 1, parsed.length - 1))))
    return false;
  if (parsed.tag(verb) === "VBG") return true;
  return parsed.tag(verb) === "VBN" && parsed.children(verb).some((child) => parsed.lower(child) === "having");
}

const POINTING = new Set(["so", "that", "it", "this", "the", "those", "any"]);
/** `portrayed [miners as heroes]`, where the parser ties "as" to the miners. */
function asOf(parsed: ParsedText, verb: number): number | undefined {
  const object = childWith(parsed, verb, "dobj");
  if (object === null || object < verb) return undefined;
  return parsed
    .children(object)
    .find((child) => child > object && parsed.lower(child) === "as" && parsed.dep(child) === "prep");
}

function withObject(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  const frames = (VERBS.get(particleVerb(parsed, verb)) ?? VERBS.get(cueLemma(parsed, verb)))?.frames;
  if (frames === undefined) return null;
  const closing = complementOf(scene, verb, frames);
  const marked = frames.has("naming") ? nameInMarks(scene, verb) : null;
  const isWhole = closing?.frame === "naming" && childWith(parsed, verb, "dobj") !== null;
  if (marked !== null && !(isWhole && closing.end > marked)) return namingOf(scene, verb, marked, frames);
  const frame = closing?.frame ?? plainFrame(parsed, verb, frames);
  if (frame === null) return null;
  if (frame === "object-as" && quotesSomeone(scene, verb)) return null;
  const standing = standsAccused(parsed, verb);
  const passive = isPassive(parsed, verb) || standing !== null;
  const object = passive
    ? (standing ?? childWith(parsed, verb, "nsubjpass"))
    : (childWith(parsed, verb, "dobj") ?? clauseAsObject(parsed, verb, frames) ?? namedObject(parsed, verb, frame));
  const reached = object === null && frame === "object" ? modifiedNoun(scene, verb) : null;
  const named = object === null && /^(?:object-as|naming)$/.test(frame) ? modifiedNoun(scene, verb) : null;
  const message = object === null || passive ? null : carriedMessage(scene, verb, object);
  if (message !== null) return message;
  const found = standing === null ? sourceOfVerb(scene, verb) : { source: null, sourceToken: null };
  if (object === null && reached === null && named === null && frame !== "gerund") return null;
  if (frame === "naming" && cueLemma(parsed, verb) === "find" && isFoundSo(parsed, verb)) return null;
  if (object !== null && cueLemma(parsed, verb) === "address" && isAddressee(scene, object)) return null;
  if (frame.endsWith("object") && object !== null && isFused(parsed, object, verb)) return null;
  if (frame === "object" && object !== null && object > verb && isCarriedCue(parsed, object)) return null;
  if (frame === "object" && passive && found.source === null && !ANNOUNCED.has(cueLemma(parsed, verb))) return null;
  const ranges =
    named === null
      ? objectRanges(scene, verb, object, frame, closing?.end ?? null)
      : identified(parsed, verb, named, closing);
  const content = spansOf(scene, reached ?? ranges);
  if (content.length === 0) return null;
  return {
    rule: frame.endsWith("-object") && frame !== "object" ? "object" : frame,
    cue: verbCue(scene, verb),
    cueToken: verb,
    cueLemma: cueLemma(parsed, verb),
    ...upToContent(scene, found, verb, content),
    content,
    factuality: frames.get(frame) ?? "asserted",
  };
}

function namingOf(scene: Scene, verb: number, last: number, frames: ReadonlyMap<Frame, Factuality>): Candidate | null {
  const { parsed } = scene;
  const content = spansOf(scene, [{ start: verb + 1, end: last + 1 }]);
  if (content.length === 0) return null;
  const cue = { cue: verbCue(scene, verb), cueToken: verb, cueLemma: cueLemma(parsed, verb) };
  const factuality = frames.get("naming") ?? "asserted";
  return { rule: "naming", ...cue, ...sourceOfVerb(scene, verb), content, factuality };
}

/** `[a man] identified by police [as Karel Viss]`, `[a move] she called [reckless]`. */
function identified(parsed: ParsedText, verb: number, noun: TokenRange[], closing: Complement | null): TokenRange[] {
  const agent = childWith(parsed, verb, "agent");
  if (closing?.frame === "naming") return [...noun, { start: verb + 1, end: closing.end }];
  const as = agent === null ? undefined : (underAgent(parsed, verb, "as") ?? asBehind(parsed, verb));
  if (closing === null || as === undefined) return [];
  return [...noun, { start: as, end: closing.end }];
}

function asBehind(parsed: ParsedText, verb: number): number | undefined {
  return parsed.children(verb).find((child) => child > verb && parsed.lower(child) === "as");
}

/** `accused by [prosecutors] of fraud`: the source ends where the content behind the cue begins. */
function upToContent(scene: Scene, found: FoundSource, verb: number, content: readonly Span[]): FoundSource {
  const { source } = found;
  const behind = content.find(({ start }) => start > scene.parsed.start[verb]!);
  if (source === null || behind === undefined || behind.start <= source.start || behind.start >= source.end)
    return found;
  return { ...found, source: trimmed(scene.text, { start: source.start, end: behind.start }) };
}

/** `[The mayor] stands accused of fraud`: who it is that stands so; nobody in particular accuses. */
function standsAccused(parsed: ParsedText, verb: number): number | null {
  const stands = parsed.head[verb]!;
  if (parsed.tag(verb) !== "VBN" || stands !== verb - 1 || parsed.lemma(stands) !== "stand") return null;
  return childWith(parsed, stands, "nsubj");
}

/** `was found [dead]`: the state in which somebody comes upon a person or thing is no judgement. */
function isFoundSo(parsed: ParsedText, verb: number): boolean {
  const state = childWith(parsed, verb, "oprd");
  return (
    state !== null &&
    /^(?:dead|alive|unconscious|unresponsive|wounded|injured|hanged|drowned|safe|abandoned)$/.test(parsed.lower(state))
  );
}

/** `addressed [the committee]`: who is spoken to is no content; "addressed the issue" has one. */
function isAddressee(scene: Scene, object: number): boolean {
  const { parsed } = scene;
  return isPersonAt(scene, object) || GATHERED.has(parsed.lemma(object).toLowerCase()) || parsed.pos(object) === "PRON";
}

/** `what he feared`: a fused relative names no thing of which the verb tells, it is one; the verb around it reports. */
function isFused(parsed: ParsedText, object: number, verb: number): boolean {
  return object < verb && parsed.lower(object) === "what";
}

/** `resent [that it closed]`, and `applauded [the mayor's remarks]` where the parser takes the remarks for a verb: the clause right after a verb of judging. */
function clauseAsObject(parsed: ParsedText, verb: number, frames: ReadonlyMap<Frame, Factuality>): number | null {
  if (!frames.has("object") || frames.has("clause")) return null;
  const clause = parsed.children(verb).find((child) => child > verb && parsed.dep(child) === "ccomp");
  return clause !== undefined && parsed.leftEdge(clause) === verb + 1 ? clause : null;
}

/** The noun phrase alone, for verbs that report by themselves, and for those that do so in a plain statement of the past or present. */
function plainFrame(parsed: ParsedText, verb: number, frames: ReadonlyMap<Frame, Factuality>): Frame | null {
  if (frames.has("object")) return isPurpose(parsed, verb) ? null : "object";
  if (frames.has("weak-object") && isPlainStatement(parsed, verb)) return "weak-object";
  if (frames.has("stance-object") && isHeld(parsed, verb)) return "weak-object";
  const object = frames.has("message-object") ? childWith(parsed, verb, "dobj") : null;
  return object !== null && MESSAGES.has(parsed.lemma(object)) && isPlainStatement(parsed, verb)
    ? "message-object"
    : null;
}

/** True for what is only intended or possible: "a chance to praise the plan", "needs to defend it"; not "declined to defend it". */
function isPurpose(parsed: ParsedText, verb: number): boolean {
  if (parsed.tag(verb) !== "VB" || chainedTo(parsed, verb) !== null) return false;
  const dep = parsed.dep(verb);
  if (dep === "conj") return !parsed.children(verb).some((child) => /^(?:aux|nsubj)$/.test(parsed.dep(child)));
  return dep === "acl" || (dep === "xcomp" && parsed.pos(parsed.head[verb]!) === "VERB");
}

const CLAUSES = new Set(["ROOT", "advcl", "conj", "ccomp", "parataxis"]);

/** True for a finite verb of a main or adverbial clause with a subject, neither modal nor negated: "they attacked the plan", "which they backed". */
function isPlainStatement(parsed: ParsedText, verb: number): boolean {
  const children = parsed.children(verb);
  const helpers = children.filter((child) => child < verb && /^aux/.test(parsed.dep(child)));
  if (
    !(CLAUSES.has(parsed.dep(verb)) || takesUp(parsed, verb)) ||
    helpers.some((word) => /^(?:MD|TO)$/.test(parsed.tag(word)))
  )
    return false;
  if (![verb, ...helpers].some((word) => /^VB[DPZ]$/.test(parsed.tag(word)))) return false;
  const subject = childWith(parsed, verb, "nsubj");
  if (subject === null ? parsed.dep(verb) !== "conj" : /^(?:W|EX)/.test(parsed.tag(subject))) return false;
  return !children.some((child) => parsed.dep(child) === "neg");
}

/** `a step [which] the union supports`, `the senator [whom] they backed`: a relative pronoun before the verb is what it is about. */
function takesUp(parsed: ParsedText, verb: number): boolean {
  const object = parsed.dep(verb) === "relcl" ? childWith(parsed, verb, "dobj") : null;
  return object !== null && object < verb && /^W/.test(parsed.tag(object));
}

/** True for a stance that somebody takes, in a participle too: "those backing it", "by attacking it"; neither wished for nor denied. */
function isHeld(parsed: ParsedText, verb: number): boolean {
  const children = parsed.children(verb);
  if (
    /^(?:amod|relcl)$/.test(parsed.dep(verb)) ||
    parsed.tag(verb) === "VB" ||
    children.some((child) => parsed.dep(child) === "neg")
  )
    return false;
  return !isPassive(parsed, verb) || childWith(parsed, verb, "agent") !== null;
}

/** Verbs whose passive attributes without an agent: "the plan was announced". */
const ANNOUNCED = new Set("announce confirm disclose reveal mention predict order recommend demand request".split(" "));

/**
 * The noun phrase that a clause or participle modifies: `[the plan] she criticized`, `[measures] opposed by farmers`,
 * without the clause itself; null where something else is meant.
 */
function modifiedNoun({ parsed }: Scene, verb: number): TokenRange[] | null {
  const noun = parsed.head[verb]!;
  if (noun >= verb || !["NOUN", "PROPN"].includes(parsed.pos(noun))) return null;
  const start = parsed.leftEdge(verb);
  // "the first time she called".
  if (/^(?:time|day|moment|way|year|week|month|reason|place)$/.test(parsed.lemma(noun))) return null;
  if (parsed.dep(verb) === "relcl") {
    const subject = childWith(parsed, verb, "nsubj");
    // "bribes from builders, prosecutors allege": a comma opens no such clause, it sets off the tag of a report.
    const isZero =
      parsed.word(start - 1) !== "," &&
      subject !== null &&
      subject < verb &&
      !parsed.children(verb).some((child) => /^W/.test(parsed.tag(child)));
    return isZero && start > noun && !isPassive(parsed, verb) ? [{ start: parsed.leftEdge(noun), end: start }] : null;
  }
  const byAgent = parsed.dep(verb) === "acl" && parsed.tag(verb) === "VBN" && childWith(parsed, verb, "agent") !== null;
  return byAgent ? [{ start: parsed.leftEdge(noun), end: start }] : null;
}

/** `quoted him as saying that …`: the saying is the cue. */
function quotesSomeone(scene: Scene, verb: number): boolean {
  const { parsed } = scene;
  return parsed.children(verb).some((child) => {
    const saying = parsed.lower(child) === "as" ? childWith(parsed, child, "pcomp") : null;
    const frames = saying === null ? undefined : VERBS.get(cueLemma(parsed, saying))?.frames;
    return frames !== undefined && (frames.has("clause") || frames.has("naming"));
  });
}

function objectRanges(
  scene: Scene,
  verb: number,
  object: number | null,
  frame: Frame,
  end: number | null,
): TokenRange[] {
  const { parsed } = scene;
  if (object === null) return end === null ? [] : [{ start: verb + 1, end }];
  const start = parsed.leftEdge(object);
  const objectEnd = parsed.rightEdge(object) + 1;
  if (object > verb) return [{ start: Math.max(start, verb + 1), end: Math.max(objectEnd, end ?? 0) }];
  const before = { start, end: Math.min(objectEnd, verb) };
  if (end === null || end <= verb + 1) return [before];
  const agent = childWith(parsed, verb, "agent");
  const isBetween = agent !== null && agent < end;
  const hung = isBetween ? underAgent(parsed, verb, frame.slice("object-".length)) : undefined;
  const behind = isBetween ? Math.min(end, hung ?? parsed.rightEdge(agent) + 1) : verb + 1;
  return [before, { start: behind, end }];
}

/** `called for [the mayor to resign]`: "for" opens an infinitive with a subject of its own. */
function withSubjectOfWish(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  const lemma = cueLemma(parsed, verb);
  const factuality = prepositionalCue(lemma, "for");
  if (factuality === null) return null;
  for (const clause of parsed.children(verb)) {
    if (clause < verb || !/^(?:advcl|ccomp|xcomp)$/.test(parsed.dep(clause))) continue;
    const mark = parsed.leftEdge(clause);
    if (parsed.lower(mark) !== "for" || mark < verb || mark - verb > 3 || parsed.head[mark] !== clause) continue;
    if (!parsed.children(clause).some((child) => parsed.tag(child) === "TO")) continue;
    const content = spansOf(scene, [{ start: mark + 1, end: parsed.rightEdge(clause) + 1 }]);
    if (content.length === 0) return null;
    const cue = { cue: verbCue(scene, verb, mark), cueToken: verb, cueLemma: `${lemma} for` };
    return { rule: "preposition", ...cue, ...sourceOfVerb(scene, verb), content, factuality };
  }
  return null;
}

/** `pleaded guilty to [three counts of fraud]`, `pleaded not guilty to [murder]`. */
function withPlea(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  if (parsed.lemma(verb) !== "plead") return null;
  const plea = parsed.lower(verb + 1) === "not" ? verb + 2 : verb + 1;
  const to = plea + 1;
  if (to >= parsed.length || !/^(?:guilty|innocent)$/.test(parsed.lower(plea)) || parsed.lower(to) !== "to")
    return null;
  const content = spansOf(scene, [{ start: to + 1, end: parsed.rightEdge(to) + 1 }]);
  if (content.length === 0) return null;
  const isDenied = plea > verb + 1 || parsed.lower(plea) === "innocent";
  const cue = { start: verbCue(scene, verb).start, end: parsed.end[to]! };
  const base = { rule: "preposition", cue, cueToken: verb, cueLemma: `plead ${parsed.lower(plea)}` };
  return { ...base, ...sourceOfVerb(scene, verb), content, factuality: isDenied ? "denied" : "asserted" };
}

/** `called the [For] the People Act`: a preposition within a name leads to no content. */
function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function withPreposition(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  const plea = withPlea(scene, verb);
  if (plea !== null) return plea;
  for (const child of parsed.children(verb)) {
    if (child < verb || child - verb > 3 || parsed.dep(child) !== "prep") continue;
    const lemma = [particleVerb(parsed, verb), cueLemma(parsed, verb)].find(
      (one) => prepositionalCue(one, parsed.lower(child)) !== null,
    );
    const factuality = lemma === undefined ? null : prepositionalCue(lemma, parsed.lower(child));
    if (factuality === null) continue;
    if (isCapital(parsed.word(child)) && !isCapital(parsed.word(verb))) continue;
    const end = Math.max(parsed.rightEdge(child), endOfInfinitive(scene, verb, child)) + 1;
    const content = spansOf(scene, [{ start: child + 1, end }]);
    if (content.length === 0) continue;
    return {
      rule: "preposition",
      cue: verbCue(scene, verb, child),
      cueToken: verb,
      cueLemma: `${lemma} ${parsed.lower(child)}`,
      ...sourceOfVerb(scene, verb),
      content,
      factuality,
    };
  }
  return null;
}

/** `called on [Congress to act]`: the infinitive that the parser ties to the verb. */
function endOfInfinitive(scene: Scene, verb: number, preposition: number): number {
  const { parsed } = scene;
  const clause = parsed
    .children(verb)
    .find(
      (child) =>
        child > preposition &&
        ["xcomp", "advcl", "ccomp"].includes(parsed.dep(child)) &&
        parsed.children(child).some((word) => parsed.tag(word) === "TO"),
    );
  return clause === undefined ? 0 : parsed.rightEdge(clause);
}
