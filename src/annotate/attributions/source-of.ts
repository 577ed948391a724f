import type { ParsedText } from "../../model/index.ts";
import { labelAt } from "../entities/source-kind.ts";
import { isPassive } from "../grammar/index.ts";
import { childWith } from "./children.ts";
import { doerBeside } from "./doer-beside.ts";
import { isAskedAside } from "./find/asked-aside.ts";
import { isNoun, lenderOf } from "./lending.ts";
import { cueLemma, isHeardInCourt, VERBS } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { type FoundSource, foundSource, NOBODY } from "./source-phrase.ts";
import { strayedSubject } from "./strayed-subjects.ts";

export { childWith } from "./children.ts";
export { type FoundSource, foundSource } from "./source-phrase.ts";

/** Steps up the tree at most: chains of control verbs and coordination in real text are shorter. */
const MAX_STEPS = 12;

/** The source of a verbal cue: subject, agent of the passive, or the subject that a participle or infinitive borrows. */
export function sourceOfVerb(scene: Scene, verb: number): FoundSource {
  const { parsed } = scene;
  const head = sourceHead(parsed, verb);
  if (head === null) return NOBODY;
  const name = nameAfter(parsed, verb, head);
  if (name === null) return upToComma(scene, verb, foundSource(scene, head, verb));
  const [title, named] = [foundSource(scene, head, verb).source, foundSource(scene, name, verb).source];
  if (title === null || named === null || title.start > named.start) return foundSource(scene, head, verb);
  return { source: { start: title.start, end: named.end }, sourceToken: name };
}

/** `[One miner, who like others spoke in private], said`, where the parser ends the noun phrase before the verb of its aside. */
function upToComma({ parsed }: Scene, verb: number, found: FoundSource): FoundSource {
  const { source, sourceToken } = found;
  const aside = sourceToken === null ? verb : parsed.head[sourceToken]!;
  const isTorn = aside < verb && parsed.head[aside] === verb && !isAskedAside(parsed, aside);
  const isClause = parsed.dep(aside) === "ccomp" && parsed.word(verb - 1) === ",";
  const isParticiple = /^(?:csubj|advcl)$/.test(parsed.dep(aside)) && parsed.tag(aside) === "VBG";
  if (source === null || !isTorn || !(isClause || isParticiple) || source.end >= parsed.start[verb]!) return found;
  return {
    source: { start: source.start, end: parsed.end[parsed.word(verb - 1) === "," ? verb - 2 : verb - 1]! },
    sourceToken,
  };
}

/**
 * `The carmaker [Ford] said`, `said co-founder [Karel Viss]`, `The fallen star Karel Viss's [publicist] said`, of which the parser makes
 * several subjects: the last, a name or what a name possesses; else null.
 */
function nameAfter(parsed: ParsedText, verb: number, head: number): number | null {
  let last = head;
  for (const child of parsed.children(verb)) {
    const isNext = child > last && /^nsubj/.test(parsed.dep(child)) && child < verb === head < verb;
    if (isNext && parsed.leftEdge(child) === parsed.rightEdge(last) + 1) last = child;
  }
  if (last === head) return null;
  const owner = parsed.pos(last) === "NOUN" ? childWith(parsed, last, "poss") : null;
  return parsed.pos(owner ?? last) === "PROPN" ? last : null;
}

function sourceHead(parsed: ParsedText, verb: number): number | null {
  let at = verb;
  const beside = besideParticiple(parsed, verb);
  if (beside !== null) return beside;
  for (let step = 0; step < MAX_STEPS; step++) {
    const quoted = quotedPerson(parsed, at);
    if (quoted !== null) return quoted;
    const children = parsed.children(at);
    const agent = children.find((child) => parsed.dep(child) === "agent");
    // "acknowledged as much in a book by Viss": the author of the book.
    const isActive = agent !== undefined && !isPassive(parsed, at) && childWith(parsed, at, "nsubj") !== null;
    if (agent !== undefined && at === verb && !isActive) return childWith(parsed, agent, "pobj");
    const isReceiver =
      isPassive(parsed, at) && !isContractedHave(parsed, at) && !isHeardInCourt(parsed, at) && !isPersuaded(parsed, at);
    if (at === verb && isReceiver && !isLetKnown(parsed, at)) return null;
    if (isLetKnown(parsed, at)) {
      at = parsed.head[at]!;
      continue;
    }
    const subject =
      nearestSubject(parsed, at) ?? persuadedOne(parsed, at) ?? afterCitation(parsed, at) ?? askedBefore(parsed, at);
    if (subject !== undefined && (parsed.tag(subject) === "EX" || isDummy(parsed, subject))) return null;
    if (subject !== undefined) return (at === verb ? null : doerBeside(parsed, verb, subject)) ?? subject;
    const strayed = strayedSubject(parsed, at);
    if (strayed !== undefined) return strayed;
    const next = lenderOf(parsed, at);
    if (next === null) return null;
    if (isNoun(parsed, next)) return next;
    at = next;
  }
  return null;
}

/** `The evening ended with [Lenk] calling it a shame`: who stands between "with" and a participle does what it says. */
function besideParticiple(parsed: ParsedText, verb: number): number | null {
  if (parsed.tag(verb) !== "VBG" || !/^(?:advcl|pcomp)$/.test(parsed.dep(verb)) || verb === 0) return null;
  let head = verb - 1;
  for (let step = 0; step < MAX_STEPS && parsed.dep(head) !== "pobj"; step++) head = parsed.head[head]!;
  const preposition = parsed.head[head]!;
  const isWith =
    parsed.lower(preposition) === "with" && parsed.dep(head) === "pobj" && preposition < head && head < verb;
  if (!isWith || !isNoun(parsed, head) || parsed.leftEdge(head) !== preposition + 1) return null;
  return parsed.rightEdge(head) === verb - 1 ? head : null;
}

/**
 * The subject; of two before the verb the nearer where the first is of another clause: `Quoting officials, [the paper]
 * said`, `Voters, [Lenk] suggested, don't care`.
 */
function nearestSubject(parsed: ParsedText, verb: number): number | undefined {
  const subjects = parsed.children(verb).filter((child) => /^nsubj(?:pass)?$/.test(parsed.dep(child)));
  // "In an e-mail on Monday, [Lenk] said", of which the parser makes three.
  const [first, second] = subjects.filter((subject) => parsed.word(subject) !== "-");
  const third = subjects.at(-1)!;
  const nearer = subjects.length > 2 && third < verb ? third : second;
  // "Viss, who [prosecutors] say took bribes".
  const isTaken = first !== undefined && /^W/.test(parsed.tag(first)) && parsed.dep(verb) === "relcl";
  if (isTaken && nearer !== undefined && nearer < verb && parsed.leftEdge(nearer) === first + 1) return nearer;
  if (nearer === undefined || nearer > verb || parsed.word(parsed.leftEdge(nearer) - 1) !== ",") return first;
  const isCited = parsed.tag(parsed.leftEdge(first!)) === "VBG";
  // "Speaking in Tarnow, Norland, [Lenk] went on": the second half of a place.
  const isPlace = parsed.word(parsed.leftEdge(first!) - 1) === "," && labelAt(parsed, first!) === "GPE";
  const isTorn = nearer === third && subjects.length > 2;
  return isCited || isPlace || isTorn || parsed.word(verb + 1) === "," ? nearer : first;
}

/** `[Lenk], asked if it was safe, said …`, of whom the parser makes the subject of "asked". */
function askedBefore(parsed: ParsedText, verb: number): number | undefined {
  const asked = parsed
    .children(verb)
    .find((child) => child < verb && /^(?:parataxis|ccomp|advcl)$/.test(parsed.dep(child)));
  if (asked === undefined || !isAskedAside(parsed, asked)) return undefined;
  return parsed.children(asked).find((child) => child < asked && parsed.dep(child) === "nsubj");
}

/**
 * `Citing a memo that Viss wrote, [the Courier] reported`, where the parser takes the whole participle for the subject: the
 * noun between its last comma and the verb.
 */
function afterCitation(parsed: ParsedText, verb: number): number | undefined {
  const clause = childWith(parsed, verb, "csubj");
  if (clause === null || clause > verb || parsed.tag(clause) !== "VBG" || verb - clause > LONGEST_PARTICIPLE)
    return undefined;
  let comma = verb - 2;
  while (comma > clause && parsed.word(comma) !== ",") comma--;
  if (comma <= clause) return undefined;
  let head = verb - 1;
  while (parsed.head[head]! > comma && parsed.head[head]! < verb && parsed.head[head] !== head)
    head = parsed.head[head]!;
  return ["PROPN", "NOUN"].includes(parsed.pos(head)) ? head : undefined;
}

/** Words of a participle before the subject at most. */
const LONGEST_PARTICIPLE = 40;

/** `AP quoted him as saying` → "him": the object of quoting speaks. */
function quotedPerson(parsed: ParsedText, verb: number): number | null {
  const as = parsed.head[verb]!;
  const quoting = parsed.head[as]!;
  const isQuoted = parsed.dep(verb) === "pcomp" && parsed.lower(as) === "as" && !isPassive(parsed, quoting);
  return isQuoted ? childWith(parsed, quoting, "dobj") : null;
}

/** `He's said that …`: "'s" is "has" where a clause follows that only an active verb takes. */
function isContractedHave(parsed: ParsedText, verb: number): boolean {
  const helper = childWith(parsed, verb, "auxpass");
  if (helper === null || !/^['’]s$/.test(parsed.lower(helper))) return false;
  const subject = childWith(parsed, verb, "nsubjpass");
  const clause = childWith(parsed, verb, "ccomp");
  if (subject === null || parsed.lower(subject) === "it") return false;
  return clause !== null && clause > verb && !ADDRESSING.has(cueLemma(parsed, verb));
}

/** `[Lenk] is convinced the dam is safe`, whose subject the parser gives to the clause behind. */
function persuadedOne(parsed: ParsedText, verb: number): number | undefined {
  const helper = isPersuaded(parsed, verb) ? childWith(parsed, verb, "auxpass") : null;
  if (helper === null || helper < 1 || helper > verb) return undefined;
  return parsed.dep(helper - 1) === "nsubj" && parsed.head[helper - 1] !== verb ? helper - 1 : undefined;
}

/** `let it be known that …`, `made it known that …`: whoever lets it be known says it. */
function isLetKnown(parsed: ParsedText, verb: number): boolean {
  return (
    parsed.lower(verb) === "known" &&
    /^(?:let|make)$/.test(parsed.lemma(parsed.head[verb]!)) &&
    parsed.head[verb]! < verb
  );
}

/** `is convinced [the dam is safe]`: who is brought to a belief holds it. */
export function isPersuaded(parsed: ParsedText, verb: number): boolean {
  return (
    /^(?:convinced|persuaded|satisfied|worried)$/.test(parsed.lower(verb)) && childWith(parsed, verb, "ccomp") !== null
  );
}

/** Verbs whose passive has the person spoken to for its subject: "he's told that". */
const ADDRESSING = new Set(["tell", "inform", "warn", "ask", "assure", "advise", "remind", "show", "notify"]);

/** "It" that stands for nothing: `It appears that …`, `It emerged that …`. */
function isDummy(parsed: ParsedText, subject: number): boolean {
  if (parsed.dep(subject) === "expl") return true;
  return parsed.lower(subject) === "it" && IMPERSONAL.has(parsed.lemma(parsed.head[subject]!));
}

const IMPERSONAL = new Set(["seem", "appear", "emerge", "transpire", "happen", "turn", "follow"]);

/**
 * Who stands behind a nominal cue: "Trump's claim", "the claim by Trump", "Trump made the claim", "spoke in support of it".
 * `taken`: the preposition that leads to the content and so to no source.
 */
export function sourceOfNoun(scene: Scene, noun: number, taken: number | null): FoundSource {
  const { parsed } = scene;
  const owner = childWith(parsed, noun, "poss");
  if (owner !== null) return foundSource(scene, owner, null);
  for (const child of parsed.children(noun)) {
    if (child < noun || child === taken || !["prep", "agent"].includes(parsed.dep(child))) continue;
    if (!["by", "from", "of", "among"].includes(parsed.lower(child))) continue;
    const object = childWith(parsed, child, "pobj");
    if (object !== null && object - noun < 8) return foundSource(scene, object, null);
  }
  const verb = carrierOf(parsed, noun);
  return verb === null ? NOBODY : sourceOfVerb(scene, verb);
}

/** Verbs whose object comes from somebody else than their subject: "faces questions about", "drew criticism of". */
const RECEIVING = new Set(
  "face draw get receive win attract earn avoid hear spark prompt provoke raise cause trigger generate fuel answer ignore address respond ease quell dismiss suffer escape".split(
    " ",
  ),
);

/** Nouns for what one party says against another. */
const CHARGES = new Set("allegation accusation charge complaint rumor rumour suspicion".split(" "));

/** Verbs whose subject stands behind a charge; who reviews, discusses or relays one has not made it. */
const CHARGING = new Set(
  "make have issue express voice raise level lodge file offer repeat reiterate renew bring push press peddle spread advance pursue air hurl fling float echo maintain withdraw retract drop stoke share publish post tweet harbor hold present put state announce launch revive support back".split(
    " ",
  ),
);

/** The verb whose subject holds the attitude that a noun names: "voiced [support]", "is in [favor]", "spoke in [support]". */
export function carrierOf(parsed: ParsedText, noun: number): number | null {
  const head = parsed.head[noun]!;
  if (head >= noun) return null;
  if (parsed.dep(noun) === "dobj") {
    const isCharge = CHARGES.has(parsed.lemma(noun)) && !CHARGING.has(parsed.lemma(head));
    return isCharge || RECEIVING.has(parsed.lemma(head)) ? null : head;
  }
  if (parsed.dep(noun) !== "pobj" || !["in", "with", "of"].includes(parsed.lower(head))) return null;
  const above = parsed.head[head]!;
  return above < head && ["VERB", "AUX"].includes(parsed.pos(above)) ? above : null;
}

const LIGHT = new Set(
  "make have issue give express announce release share offer voice raise unveil repeat reiterate take hold deliver get show hear launch level lodge file sign".split(
    " ",
  ),
);

/**
 * The verb that makes one cue with a noun, or null: "made" for "made the claim". A verb that is a cue by itself has the
 * noun for its content: "rejected [the claim that …]".
 */
export function lightVerbOf(parsed: ParsedText, noun: number): number | null {
  const verb = carrierOf(parsed, noun);
  if (verb === null || (parsed.head[noun] !== verb && verb !== parsed.head[noun]! - 1)) return null;
  const lemma = cueLemma(parsed, verb);
  return LIGHT.has(lemma) || !VERBS.get(lemma)?.frames.has("object") ? verb : null;
}
