import type { ParsedText, Span } from "../../model/index.ts";
import { isPassive } from "../grammar/index.ts";
import { doerBeside } from "./doer-beside.ts";
import { isAskedAside } from "./find/asked-aside.ts";
import { isNoun, lenderOf } from "./lending.ts";
import { cueLemma, isHeardInCourt, VEHICLES, VERBS } from "./lexicon.ts";
import { type Scene, trimmed } from "./scene.ts";
import { sourcePhrase } from "./words.ts";

/** Who stands behind a cue: the words and the head of the noun phrase. */
export type FoundSource = { readonly source: Span | null; readonly sourceToken: number | null };

const NOBODY: FoundSource = { source: null, sourceToken: null };

/** Steps up the tree at most: chains of control verbs and coordination in real text are shorter. */
const MAX_STEPS = 12;

/** The source of a verbal cue: subject, agent of the passive, or the subject that a participle or infinitive borrows. */
export function sourceOfVerb(scene: Scene, verb: number): FoundSource {
  const { parsed } = scene;
  const head = sourceHead(parsed, verb);
  if (head === null) return NOBODY;
  const name = nameAfter(parsed, verb, head);
  if (name === null) return foundSource(scene, head, verb);
  const [title, named] = [foundSource(scene, head, verb).source, foundSource(scene, name, verb).source];
  if (title === null || named === null || title.start > named.start) return foundSource(scene, head, verb);
  return { source: { start: title.start, end: named.end }, sourceToken: name };
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

/** The source with the noun phrase around its head. */
export function foundSource(scene: Scene, head: number, cue: number | null): FoundSource {
  const phrase = sourcePhrase(scene, head, cue);
  const source =
    phrase &&
    withoutReports(
      scene,
      head,
      withoutLead(
        scene,
        head,
        upToColon(
          scene,
          head,
          wholeWords(
            scene,
            withoutVehicle(
              scene,
              head,
              cue,
              withoutAdjuncts(scene, head, cue, withoutWay(scene, withoutLabel(scene, phrase))),
            ),
          ),
        ),
      ),
    );
  return source === null ? NOBODY : { source: withOwner(scene, source), sourceToken: head };
}

/** `[Lenk’s] two-year investigation found`, where the parser takes the apostrophe for a verb and parts the owner from what is owned. */
function withOwner({ parsed, tokenAt }: Scene, source: Span): Span {
  const first = tokenAt(source.start);
  const [clitic, owner] = [first - 1, first - 2];
  if (owner < 0 || parsed.start[first] !== source.start || !/^['’]s$/.test(parsed.word(clitic))) return source;
  const isGlued = parsed.start[clitic] === parsed.end[owner] && parsed.sentenceOf[owner] === parsed.sentenceOf[first];
  if (!isGlued || !OWNERS.has(parsed.pos(owner)) || !BEGINS_BARE.has(parsed.pos(first))) return source;
  // "She’s a friend of Lenk’s said": an apostrophe that is rightly a verb.
  if (parsed.pos(clitic) === "AUX") return source;
  let start = owner;
  while (start > 0 && parsed.head[start - 1]! === owner && /^(?:det|compound|amod|nmod)$/.test(parsed.dep(start - 1)))
    start--;
  return { start: parsed.start[start]!, end: source.end };
}

const OWNERS: ReadonlySet<string> = new Set(["PROPN", "NOUN"]);
/** What a noun phrase without an article begins with. */
const BEGINS_BARE: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "ADV", "NUM"]);

/** Prepositions that tell where and when somebody spoke, not who spoke. */
const CIRCUMSTANCE = new Set(["on", "during", "after", "before", "at", "via", "through", "in", "to", "by"]);

/** "said Lenk [on the floor]", "said Lenk [of his role]"; "said Lenk of the Ministry of Health" tells who she is. */
function isCircumstance(parsed: ParsedText, preposition: number): boolean {
  if (CIRCUMSTANCE.has(parsed.lower(preposition))) return true;
  const object = childWith(parsed, preposition, "pobj");
  if (parsed.lower(preposition) !== "of" || object === null) return false;
  return parsed.pos(object) === "PRON" || parsed.children(object).some((child) => parsed.tag(child) === "PRP$");
}

/** `said [Lenk] on the floor on Monday`: what follows a name after its cue belongs to the cue. */
function withoutAdjuncts({ parsed, text }: Scene, head: number, cue: number | null, phrase: Span): Span {
  if (cue === null || cue > head || !["PROPN", "PRON"].includes(parsed.pos(head))) return phrase;
  const adjunct = parsed
    .children(head)
    .find((child) => child === head + 1 && parsed.dep(child) === "prep" && isCircumstance(parsed, child));
  if (adjunct === undefined) return phrase;
  return trimmed(text, { start: phrase.start, end: parsed.start[adjunct]! }) ?? phrase;
}

/** `said the lawyers Karel Viss and Jan Kelt [in a joint statement]`, `The ministry [in a statement] denied`: the words came in it, the speakers are not of it. */
function withoutVehicle({ parsed, text, tokenAt }: Scene, head: number, cue: number | null, phrase: Span): Span {
  if (cue === null) return phrase;
  const last = tokenAt(phrase.end - 1);
  for (let token = last - 1; token > Math.max(head, last - LONGEST_VEHICLE); token--) {
    if (parsed.dep(token) !== "prep" || !/^(?:in|on|during|via)$/.test(parsed.lower(token))) continue;
    const object = childWith(parsed, token, "pobj");
    if (object === null || !VEHICLES.has(parsed.lemma(object)) || parsed.rightEdge(token) < last) continue;
    if (cue > head && !isOwnTalk(parsed, object)) continue;
    return trimmed(text, { start: phrase.start, end: parsed.start[token]! }) ?? phrase;
  }
  return phrase;
}

/** "in a statement", "in her speech": what a speaker says or writes; voters "in a recent poll" are its voters. */
function isOwnTalk(parsed: ParsedText, noun: number): boolean {
  const opening = parsed.lower(parsed.leftEdge(noun));
  return OWN_TALK.has(parsed.lemma(noun)) && /^(?:an?|his|her|their|its)$/.test(opening);
}

const OWN_TALK = new Set(
  "statement interview letter email e-mail tweet post speech memo message column article op-ed testimony address filing note blog".split(
    " ",
  ),
);

/** Tokens of "in a joint statement on Friday" at most. */
const LONGEST_VEHICLE = 10;

/** `Karel Viss, [via Twitter]` → `Karel Viss`. */
function withoutWay({ text }: Scene, phrase: Span): Span {
  const way = text.slice(phrase.start, phrase.end).search(/,? via /);
  return way <= 0 ? phrase : { start: phrase.start, end: phrase.start + way };
}

/** `the e` → `the e-mails`, where the parser parts a word at its hyphen. */
function wholeWords({ text }: Scene, { start, end }: Span): Span {
  const rest = /^-[\p{L}\p{N}]{1,30}/u.exec(text.slice(end, end + 32));
  return { start, end: rest === null ? end : end + rest[0].length };
}

/** `a pollster, Karel Viss: “…”` → what stands before the colon that opens a quotation. */
function upToColon({ parsed, text }: Scene, head: number, phrase: Span): Span {
  const after = text.slice(parsed.end[head]!, phrase.end);
  const colon = after.search(/:\s+["“‘'„«]/);
  return colon < 0 ? phrase : (trimmed(text, { start: phrase.start, end: parsed.end[head]! + colon }) ?? phrase);
}

/** `Before the trial, a group of miners` → `a group of miners`, where the parser ties to a noun what opens the sentence. */
function withoutLead({ parsed }: Scene, head: number, phrase: Span): Span {
  const lead = parsed
    .children(head)
    .findLast((child) => child < head && /^(?:prep|advmod|npadvmod|advcl|mark|cc)$/.test(parsed.dep(child)));
  if (lead === undefined || parsed.start[parsed.leftEdge(lead)]! > phrase.start) return phrase;
  const comma = parsed.rightEdge(lead) + 1;
  if (comma >= head || parsed.word(comma) !== ",") return phrase;
  return { start: parsed.start[comma + 1]!, end: phrase.end };
}

/** `UPDATE: Kelmar's chief` → `Kelmar's chief`: a label in capitals before a colon. */
function withoutLabel({ text }: Scene, { start, end }: Span): Span {
  const label = /^\p{Lu}{3,20}(?: \p{Lu}{2,20})?:\s{1,3}(?=\p{L})/u.exec(text.slice(start, Math.min(end, start + 48)));
  return { start: start + (label?.[0].length ?? 0), end };
}

/** `Viss, who also said that …` → `Viss`: a relative clause that reports is a report of its own. */
function withoutReports({ parsed, text }: Scene, head: number, phrase: Span): Span {
  const report = parsed.children(head).find((child) => {
    if (child < head || parsed.dep(child) !== "relcl" || parsed.start[child]! >= phrase.end) return false;
    const reports = VERBS.get(cueLemma(parsed, child))?.frames.has("clause") === true;
    return reports && childWith(parsed, child, "ccomp") !== null;
  });
  if (report === undefined) return phrase;
  const end = parsed.start[parsed.leftEdge(report)]!;
  return trimmed(text, { start: phrase.start, end }) ?? phrase;
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
    if (agent !== undefined && at === verb) return childWith(parsed, agent, "pobj");
    const isReceiver =
      isPassive(parsed, at) && !isContractedHave(parsed, at) && !isHeardInCourt(parsed, at) && !isPersuaded(parsed, at);
    if (at === verb && isReceiver && !isLetKnown(parsed, at)) return null;
    if (isLetKnown(parsed, at)) {
      at = parsed.head[at]!;
      continue;
    }
    const subject =
      nearestSubject(parsed, at) ?? strayedSubject(parsed, at) ?? afterCitation(parsed, at) ?? askedBefore(parsed, at);
    if (subject !== undefined && (parsed.tag(subject) === "EX" || isDummy(parsed, subject))) return null;
    if (subject !== undefined) return (at === verb ? null : doerBeside(parsed, verb, subject)) ?? subject;
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
  const [first, nearer] = subjects;
  // "Viss, who [prosecutors] say took bribes".
  const isTaken = first !== undefined && /^W/.test(parsed.tag(first)) && parsed.dep(verb) === "relcl";
  if (isTaken && nearer !== undefined && nearer < verb && parsed.leftEdge(nearer) === first + 1) return nearer;
  if (nearer === undefined || nearer > verb || parsed.word(parsed.leftEdge(nearer) - 1) !== ",") return first;
  const isCited = parsed.tag(parsed.leftEdge(first!)) === "VBG";
  return isCited || parsed.word(verb + 1) === "," ? nearer : first;
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
function strayedSubject(parsed: ParsedText, verb: number): number | undefined {
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

/** The first child with a label, or null. */
export function childWith(parsed: ParsedText, token: number, ...deps: string[]): number | null {
  return parsed.children(token).find((child) => deps.includes(parsed.dep(child))) ?? null;
}

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
