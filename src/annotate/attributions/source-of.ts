import type { ParsedText, Span } from "../../model/index.ts";
import { isPassive } from "../grammar/index.ts";
import { participleCue, regroupedCue } from "./coordination.ts";
import type { Scene } from "./scene.ts";
import { sourcePhrase } from "./words.ts";

/** Who stands behind a cue: the words and the head of the noun phrase. */
export type FoundSource = { readonly source: Span | null; readonly sourceToken: number | null };

const NOBODY: FoundSource = { source: null, sourceToken: null };

/** Steps up the tree at most: chains of control verbs and coordination in real text are shorter. */
const MAX_STEPS = 12;

/** The source of a verbal cue: subject, agent of the passive, or the subject that a participle or infinitive borrows. */
export function sourceOfVerb(scene: Scene, verb: number): FoundSource {
  const head = sourceHead(scene.parsed, verb);
  return head === null ? NOBODY : foundSource(scene, head, verb);
}

/** The source with the noun phrase around its head. */
export function foundSource(scene: Scene, head: number, cue: number | null): FoundSource {
  const source = sourcePhrase(scene, head, cue);
  return source === null ? NOBODY : { source, sourceToken: head };
}

function sourceHead(parsed: ParsedText, verb: number): number | null {
  let at = verb;
  for (let step = 0; step < MAX_STEPS; step++) {
    const quoted = quotedPerson(parsed, at);
    if (quoted !== null) return quoted;
    const children = parsed.children(at);
    const agent = children.find((child) => parsed.dep(child) === "agent");
    if (agent !== undefined && at === verb) return childWith(parsed, agent, "pobj");
    const passive = isPassive(parsed, at);
    if (passive && at === verb) return null;
    const subject = children.find((child) => parsed.dep(child) === "nsubj" || parsed.dep(child) === "nsubjpass");
    if (subject !== undefined) return parsed.tag(subject) === "EX" || isDummy(parsed, subject) ? null : subject;
    const next = lender(parsed, at);
    if (next === null) return null;
    if (isNoun(parsed, next)) return next;
    at = next;
  }
  return null;
}

/** `AP quoted him as saying` → "him": the object of quoting speaks. */
function quotedPerson(parsed: ParsedText, verb: number): number | null {
  const as = parsed.head[verb]!;
  const quoting = parsed.head[as]!;
  const isQuoted = parsed.dep(verb) === "pcomp" && parsed.lower(as) === "as" && !isPassive(parsed, quoting);
  return isQuoted ? childWith(parsed, quoting, "dobj") : null;
}

/** The word that lends its subject: the noun of a participle, the verb above an infinitive, the first of coordinated verbs. */
function lender(parsed: ParsedText, verb: number): number | null {
  const head = parsed.head[verb]!;
  if (head === verb) return null;
  const regrouped = regroupedCue(parsed, verb) ?? participleCue(parsed, verb);
  if (regrouped !== null) return regrouped;
  switch (parsed.dep(verb)) {
    case "acl":
      return isNoun(parsed, head) && parsed.tag(verb) === "VBG" ? head : governor(parsed, head);
    case "conj":
    case "xcomp":
    case "advcl":
    case "dep":
    case "ccomp":
    case "pcomp":
    case "prep":
      return isNoun(parsed, head) ? governor(parsed, head) : head;
    default:
      return null;
  }
}

/** The verb above a noun: "made a decision to seek" → "made". */
function governor(parsed: ParsedText, noun: number): number | null {
  const head = parsed.head[noun]!;
  return head !== noun && ["dobj", "pobj", "attr"].includes(parsed.dep(noun)) ? head : null;
}

function isNoun(parsed: ParsedText, token: number): boolean {
  return ["NOUN", "PROPN", "PRON"].includes(parsed.pos(token));
}

function isDummy(parsed: ParsedText, subject: number): boolean {
  return parsed.dep(subject) === "expl";
}

/** The first child with a label, or null. */
export function childWith(parsed: ParsedText, token: number, ...deps: string[]): number | null {
  return parsed.children(token).find((child) => deps.includes(parsed.dep(child))) ?? null;
}

/** Who stands behind a nominal cue: "Trump's claim", "the claim by Trump", "Trump made the claim". */
export function sourceOfNoun(scene: Scene, noun: number): FoundSource {
  const { parsed } = scene;
  const owner = childWith(parsed, noun, "poss");
  if (owner !== null) return foundSource(scene, owner, null);
  for (const child of parsed.children(noun)) {
    if (child < noun || parsed.dep(child) !== "prep" || !["by", "from", "of"].includes(parsed.lower(child))) continue;
    const object = childWith(parsed, child, "pobj");
    if (object !== null && object - noun < 8) return foundSource(scene, object, null);
  }
  const verb = lightVerbOf(parsed, noun);
  return verb === null ? NOBODY : sourceOfVerb(scene, verb);
}

const LIGHT = new Set(
  "make have issue give express announce release share offer voice raise unveil repeat reiterate take hold deliver get show hear launch level lodge file sign".split(
    " ",
  ),
);

/** The verb that does no more than carry a nominal cue, or null: "made" for "made the claim". */
export function lightVerbOf(parsed: ParsedText, noun: number): number | null {
  const verb = parsed.head[noun]!;
  return parsed.dep(noun) === "dobj" && verb < noun && LIGHT.has(parsed.lemma(verb)) ? verb : null;
}
