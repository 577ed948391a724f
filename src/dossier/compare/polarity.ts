import type { SourceKind, Span } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { Origin } from "../origins/origin.ts";
import { FEWEST_OF_GROUP } from "./clash-candidates.ts";
import { DENYING } from "./denials/denial-words.ts";
import { isTurnedDown } from "./denials/turned-down.ts";
import { type Closeness, type Compared, type Comparer, evidenceAt, type Finding } from "./finding.ts";
import { isOnePerson } from "./one-person.ts";
import { isOneDeed } from "./open.ts";
import { findOpposites } from "./opposites.ts";
import { shortened, speakers } from "./said.ts";
import { findAntonyms, isForNow, type Stance, stanceOf } from "./stance.ts";

/** One says it, another says that it is not so: `denial` where a party answers a charge, `conflict` otherwise. */
export const comparePolarity: Comparer = (compared) => {
  const stances = compared.mentions.map((mention, at) =>
    stanceOf(mention) === "open" ? foretold(compared, at) : stanceOf(mention),
  );
  return compareDenials(compared, stances) ?? compareNegations(compared, stances);
};

/** "Ruritania will not pay": what a named party foretells is said as much as what has happened, and another party may say the opposite. */
function foretold({ mentions, origins }: Compared, at: number): Stance {
  const { claim, text } = mentions[at]!;
  if (claim.factuality !== "expected" || !isParty(origins[at]!.kind) || origins[at]!.key === null) return "open";
  if (!FUTURE.test(text)) return "open";
  return claim.polarity === "negative" ? "no" : "yes";
}

const FUTURE =
  /\b(?:will|won[’']?t|shall|is\s+going\s+to|are\s+going\s+to|isn[’']t\s+going\s+to|(?:is|are)\s+not\s+going\s+to)\b|[’']ll\b/i;

function having(stances: readonly Stance[], stance: Stance): number[] {
  return stances.flatMap((one, mention) => (one === stance ? [mention] : []));
}

/** A charge and the words of the one who turns it down ("denied dumping waste"). */
function compareDenials(compared: Compared, stances: readonly Stance[]): Finding | null {
  const yes = having(stances, "yes");
  const denying = having(stances, "denied").filter((at) =>
    DENYING.has(compared.mentions[at]!.attribution?.cueLemma ?? ""),
  );
  const charges = yes.filter((a) => denying.some((b) => isAnswered(compared, a, b)));
  if (charges.length === 0) return null;
  const named = denying.some((mention) => compared.origins[mention]!.kind !== "own");
  return finding(compared, named ? "denial" : "conflict", charges, denying, "polarity-denied");
}

/** Near enough to what is denied for the denial to be about it; other mentions of the claim stay neutral. */
const ABOUT = 0.35;
const MEANT = 0.65;
/** Least weight in common where the vectors are near: they propose, words in common decide. */
const TELLING_IF_MEANT = 1;
/** Least weight in common, in words that only the two have: with a name in common, and without one ("answer questions" is little). */
const TELLING = 1.6;
const TELLING_ALONE = 2.2;
/** The same where the subjects have no word in common. */
const TELLING_OF_OTHERS = 2.8;

function isAnswered(compared: Compared, a: number, b: number): boolean {
  const close = compared.closeness(a, b);
  if (isOnePerson(compared.origins[a]!.key, compared.origins[b]!.key) || isTurnedDown(compared.mentions[a]!))
    return false;
  return (
    close.typed !== null ||
    (close.frame >= ABOUT &&
      (close.mass >= TELLING || ((close.vectors ?? 0) >= MEANT && close.mass >= TELLING_IF_MEANT)))
  );
}

function isOneSpeaker(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.origins[a]!, compared.origins[b]!];
  return one.key !== null && one.key === other.key;
}

/** "The crew sent a distress call" and "there was no distress call"; where it is less sure to be one event, the two are kept apart as scope. */
function compareNegations(compared: Compared, stances: readonly Stance[]): Finding | null {
  let unsure: readonly [number, number] | null = null;
  let later: readonly [number, number] | null = null;
  for (const a of having(stances, "no").concat(having(stances, "yes"))) {
    const against = stances.flatMap((stance, b) => (isTurned(compared, a, b, stances[a]!, stance) ? [b] : []));
    const isBound = (b: number) => [a, b].some((at) => isForNow(compared.mentions[at]!));
    const sure = against.filter((b) => isOneEvent(compared, a, b) && !isBound(b));
    if (sure.length > 0) return sides(compared, stances, a, sure);
    for (const b of against) {
      if (compared.mentions[b]!.document === compared.mentions[a]!.document) continue;
      if (isBound(b) && isOneEvent(compared, a, b)) later ??= [a, b];
      else if (isOneDeed(compared, a, b)) unsure ??= [a, b];
    }
  }
  if (later !== null) return apart(compared, "update", later, "polarity-for-now");
  return unsure === null ? null : apart(compared, "scope", unsure, "polarity-other-event");
}

/** True where one says yes and the other no; "inaccurate" for "accurate" turns it round once more. */
function isTurned(compared: Compared, a: number, b: number, one: Stance, other: Stance): boolean {
  if (a === b || !isSaid(one) || !isSaid(other)) return false;
  return (one !== other) !== (antonyms(compared, a, b) !== null);
}

const isSaid = (stance: Stance) => stance === "yes" || stance === "no";

function antonyms(compared: Compared, a: number, b: number): [string, string] | null {
  const [one, other] = [compared.mentions[a]!, compared.mentions[b]!];
  return findAntonyms(one.words, other.words) ?? findOpposites(one, other);
}

function sides(compared: Compared, stances: readonly Stance[], a: number, against: readonly number[]): Finding {
  const first = against[0]!;
  const own = stances.flatMap((stance, b) =>
    b === a || (isTurned(compared, first, b, stances[first]!, stance) && isOneEvent(compared, first, b)) ? [b] : [],
  );
  const [one, other] = [compared.origins[a]!, compared.origins[first]!];
  const answered = isParty(one.kind) && isParty(other.kind);
  const [yes, no] = stances[a] === "no" ? [against, own] : [own, against];
  return finding(compared, answered ? "denial" : "conflict", yes, no, "polarity-negated");
}

/** A paper contradicts; whoever has a part in the story answers. */
function isParty(kind: SourceKind): boolean {
  return kind !== "own" && kind !== "outlet" && kind !== "document";
}

const CLOSE_ENOUGH = 0.45;
/** What the shorter clause may have in common with a longer one instead. */
const COVERED = 0.6;

/** Same verb, same party, most words; or all that a "there was no X" names stands in the other: then the negation is what differs. */
function isOneEvent(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.origins[a]!, compared.origins[b]!];
  if (isOneSpeaker(compared, a, b) || isUnknownOrOwn(one, other) || isUnknownOrOwn(other, one)) return false;
  const close = compared.closeness(a, b);
  if (close.anotherTime || [a, b].some((at) => isLimited(compared.mentions[at]!, compared.mentions[at === a ? b : a]!)))
    return false;
  if (areOtherDoings(compared.mentions[a]!, compared.mentions[b]!)) return false;
  if (isNamedThing(compared.mentions[a]!, compared.mentions[b]!, close)) return true;
  if (isOppositeFate(compared.mentions[a]!, compared.mentions[b]!, close)) return true;
  const turned = antonyms(compared, a, b) !== null;
  if (
    close.predicate &&
    close.subject &&
    close.object &&
    close.frame >= SAME_DEED.frame &&
    close.mass >= SAME_DEED.mass
  )
    return true;
  if (isSameAct(compared, a, b, close)) return true;
  if (!(close.predicate && (close.subject || close.object)) && !(turned && close.subject)) return false;
  const least = close.entities > 0 ? TELLING : close.subject ? TELLING_ALONE : TELLING_OF_OTHERS;
  if (close.mass < least) return false;
  return close.frame >= CLOSE_ENOUGH || close.covered >= COVERED;
}

/**
 * "That handed the ball to Lund", "Lund did not hand over the ball": the one who does it in one clause is whom it goes to in the other; and
 * what "that" and "this" stand for, an event told before, is no named doer.
 */
function areOtherDoings(a: StoryMention, b: StoryMention): boolean {
  if (isOtherUse(a, b) || isOtherUse(b, a)) return true;
  if ([...a.roles.subject].some((key) => b.roles.subject.has(key))) return false;
  return [[a, b] as const, [b, a] as const].some(([one, other]) => {
    const doers = [...one.roles.subject].filter((key) => key.startsWith("e:"));
    if (doers.length === 0) return false;
    const isGoal = ({ roles }: StoryMention) =>
      doers.some((key) => roles.recipient.has(key)) || goalsOf(other).some((key) => doers.includes(key));
    return isGoal(other) || isOfEvent(other);
  });
}

const TOWARDS = new Set(["to", "from", "into"]);
/** What is given or said goes to somebody whether it is named or not: "gave to the church", "gave no money". */
const GIVING_OR_SAYING = new Set([
  "give",
  "donate",
  "pay",
  "contribute",
  "say",
  "tell",
  "write",
  "speak",
  "lie",
  "admit",
]);

/** "returned to college" and "never returned his calls": a verb of going, and the same verb with what it is done to. */
function isOtherUse({ claim: going }: StoryMention, { claim: doing }: StoryMention): boolean {
  if (going.predicate.lemma !== doing.predicate.lemma || GIVING_OR_SAYING.has(going.predicate.lemma)) return false;
  const hasObject = ({ arguments: args }: StoryMention["claim"]) => args.some(({ role }) => role === "object");
  const isTowards = ({ arguments: args }: StoryMention["claim"]) =>
    args.some(({ role, preposition }) => role === "oblique" && TOWARDS.has(preposition ?? ""));
  return !hasObject(going) && isTowards(going) && hasObject(doing) && !isTowards(doing);
}

/** Keys of whom something goes to: "turned the boat over to Lund". */
function goalsOf({ claim, names }: StoryMention): string[] {
  const goals = claim.arguments.filter(({ role, preposition }) => role === "oblique" && preposition === "to");
  const isWithin = ({ start, end }: Span) => goals.some((goal) => goal.start <= start && end <= goal.end);
  return [...names].flatMap(([key, spans]) => (spans.some(isWithin) ? [`e:${key}`] : []));
}

const EVENT = new Set(["that", "this"]);

function isOfEvent({ claim }: StoryMention): boolean {
  const subject = claim.arguments.find(({ role }) => role === "subject");
  return subject !== undefined && subject.entity === null && EVENT.has(subject.head.toLowerCase());
}

/** What the same verb, doer and done-to have in common besides. */
const SAME_DEED = { frame: 0.6, mass: 1.2 };

/** Nearly all of the shorter clause but who does it stands in the longer one. */
const SAME_ACT = { covered: 0.8, mass: 1.6 };

/** "his client did not pull the trigger", "Holm pulled the trigger": the act with what it is done to, and one of the two does not name who does it. */
function isSameAct({ mentions, entities }: Compared, a: number, b: number, close: Closeness): boolean {
  if (!close.predicate || !close.object || close.covered < SAME_ACT.covered || close.mass < SAME_ACT.mass) return false;
  const doers = [a, b].map((at) => [...mentions[at]!.roles.subject]);
  // "No shots were fired": by nobody at all, wherever it was; "refused to answer": nothing is told as done.
  if (doers.some((keys) => keys.length === 0) || [a, b].some((at) => mentions[at]!.claim.tense !== "past"))
    return false;
  const named = doers.map((keys) => keys.filter((key) => key.startsWith("e:")));
  if (named.every((keys) => keys.length > 0)) return named[0]!.some((key) => named[1]!.includes(key));
  // "the man" of a document that does not know the one named elsewhere is another man.
  const [unnamed, keys] = named[0]!.length === 0 ? [mentions[a]!, named[1]!] : [mentions[b]!, named[0]!];
  const known = unnamed.reading.entityIndex.map(({ id }) => `e:${entities.keyOf(unnamed.document, id)}`);
  return keys.length === 0 || keys.some((key) => known.includes(key));
}

/** "is not sold automatically" denies the manner and not the sale; "unlike Lund, Holm has not signed" speaks of two. */
const LIMITS =
  /\b(?:automatically|necessarily|always|only|solely|fully|entirely|completely|exclusively|immediately|directly|specifically|exactly|personally|publicly|formally|officially)\b/gi;

function isLimited({ claim, text }: StoryMention, other: StoryMention): boolean {
  if (/^\W*unlike\b/i.test(text)) return true;
  if (claim.polarity !== "negative") return false;
  const words = text.match(LIMITS) ?? [];
  return words.some((word) => !other.words.includes(word.toLowerCase()));
}

/** Nobody named, who may be the other one: an unnamed witness is no official, but may be the one whom a paper follows. */
function isUnknownOrOwn(one: Origin, other: Origin): boolean {
  return one.key === null && !(one.name !== null && other.key !== null && isParty(other.kind));
}

/** What two opposite verbs are told of: the same group by its number, or the same subject in nearly the same words. */
const SAME_SUBJECT = { frame: 0.45, mass: 1.2 };

function isOppositeFate(a: StoryMention, b: StoryMention, close: Closeness): boolean {
  if (a.document === b.document || findOpposites(a, b) === null) return false;
  if (close.subject && close.frame >= SAME_SUBJECT.frame && close.mass >= SAME_SUBJECT.mass) return true;
  return groupsTold(a).some((count) => groupsTold(b).includes(count));
}

function groupsTold({ quantities, claim }: StoryMention): number[] {
  const objects = claim.arguments.filter(({ role }) => role === "object");
  return quantities
    .filter(({ kind, value, vague }) => kind === "count" && value >= FEWEST_OF_GROUP && !vague)
    .filter(({ start, end }) => objects.some((object) => object.start <= start && end <= object.end))
    .map(({ value }) => value);
}

/** "there was no distress call": two words at least that name the thing, and all of them in the other clause. */
function isNamedThing(a: StoryMention, b: StoryMention, close: Closeness): boolean {
  const existential = [a, b].find((each) =>
    /\bthere\s+(?:was|were|is|are|had been|has been|have been)\b/i.test(each.text),
  );
  if (!existential || !close.object) return false;
  return close.covered >= 0.95 && existential.claim.terms.length >= 2 && close.mass >= 1.2;
}

function apart(
  compared: Compared,
  relation: "update" | "scope",
  [a, b]: readonly [number, number],
  rule: string,
): Finding {
  const evidence = [a, b].map((at) =>
    evidenceAt(compared, at, compared.mentions[at]!.claim.predicate, compared.mentions[at]!.claim.polarity),
  );
  const [one, other] = [a, b].map((at) => shortened(compared.mentions[at]!));
  const why = relation === "update" ? `${one}, then ${other}` : `${one} and ${other}: not sure to be one event`;
  return { relation, kind: null, sides: [], why, rule, evidence };
}

function finding(
  compared: Compared,
  relation: Finding["relation"],
  yes: readonly number[],
  no: readonly number[],
  rule: string,
): Finding {
  const denied = rule === "polarity-denied" ? "denied by" : "not so by";
  const [said, against] = [yes, no].map((side) => shortened(compared.mentions[side[0]!]!));
  return {
    relation,
    kind: "polarity",
    sides: [yes, no],
    why: `said by ${speakers(compared, yes)}: ${said}; ${denied} ${speakers(compared, no)}: ${against}`,
    rule,
    evidence: [...yes, ...no].map((at) =>
      evidenceAt(
        compared,
        at,
        compared.mentions[at]!.claim.predicate,
        yes.includes(at) ? "asserted" : rule.replace("polarity-", ""),
      ),
    ),
  };
}
