import type { Span } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { FEWEST_OF_GROUP } from "./clash-candidates.ts";
import type { Closeness, Compared } from "./finding.ts";
import { isStandIn, meansOf } from "./means.ts";
import { isMeantAlike } from "./meant-alike.ts";
import { findOpposites } from "./opposites.ts";
import { findAntonyms } from "./stance.ts";
import { areTwoVoices } from "./voices.ts";

/** Least weight in common, in words that only the two have: with a name in common, and without one ("answer questions" is little). */
export const TELLING = 1.6;
const TELLING_ALONE = 2.2;
/** The same where the subjects have no word in common. */
const TELLING_OF_OTHERS = 2.8;

/** The words by which one clause turns the other round ("accurate", "inaccurate"), or null. */
export function antonyms(compared: Compared, a: number, b: number): [string, string] | null {
  const [one, other] = [compared.mentions[a]!, compared.mentions[b]!];
  return findAntonyms(one.words, other.words) ?? findOpposites(one, other);
}

const CLOSE_ENOUGH = 0.45;
/** What the shorter clause may have in common with a longer one instead. */
const COVERED = 0.6;

/** Same verb, same party, most words; or all that a "there was no X" names stands in the other: then the negation is what differs. */
export function isOneEvent(compared: Compared, a: number, b: number): boolean {
  const [x, y] = [a, b].map((at) => ({ mention: compared.mentions[at]!, origin: compared.origins[at]! }));
  if (!areTwoVoices(x!, y!)) return false;
  const close = compared.closeness(a, b);
  if (close.anotherTime || [a, b].some((at) => isLimited(compared.mentions[at]!, compared.mentions[at === a ? b : a]!)))
    return false;
  if (areOtherDoings(compared.mentions[a]!, compared.mentions[b]!)) return false;
  if (isNamedThing(compared.mentions[a]!, compared.mentions[b]!, close)) return true;
  if (isOppositeFate(compared.mentions[a]!, compared.mentions[b]!, close)) return true;
  const turned = antonyms(compared, a, b) !== null;
  if (isSameMeans(compared.mentions[a]!, compared.mentions[b]!)) return true;
  if (isNarrower(compared.mentions[a]!, compared.mentions[b]!)) return false;
  if (isNarrower(compared.mentions[b]!, compared.mentions[a]!)) return false;
  if (isSameDeed(compared.mentions[a]!, compared.mentions[b]!, close)) return true;
  if (isSameAct(compared, a, b, close) || isMeantAlike(compared, a, b)) return true;
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

/** Least likeness of two clauses with the same verb, doer and done-to. */
const SAME_DEED = { frame: 0.5, mass: 0.85 };
/** The same where they have more in common. */
const SAME_LONG_DEED = { frame: 0.4, mass: 1.4 };

/** "Ruritania will pay for the dam", "Ruritania would never pay for that dam": verb, doer and what it is about. */
function isSameDeed(a: StoryMention, b: StoryMention, close: Closeness): boolean {
  const isAlike = [SAME_DEED, SAME_LONG_DEED].some(({ frame, mass }) => close.frame >= frame && close.mass >= mass);
  if (!close.predicate || !close.subject || !isAlike) return false;
  if (close.object) return true;
  const hasObject = [a, b].some(({ roles }) => roles.object.size > 0 || roles.complement.size > 0);
  const others = [...a.frame].filter((key) => key !== a.predicate && !a.roles.subject.has(key) && b.frame.has(key));
  return !hasObject && others.length > 0;
}

/** "landed no clean punch" beside "landed one punch": what is denied is told with a word of its own. */
function isNarrower({ claim, reading }: StoryMention, { words }: StoryMention): boolean {
  if (claim.polarity !== "negative") return false;
  const object = claim.arguments.find(({ role }) => role === "object");
  const said = object === undefined ? "" : reading.text.slice(object.start, object.end).toLowerCase();
  const before = said.slice(0, Math.max(0, said.indexOf(object?.head ?? ""))).match(/\p{L}{4,}/gu) ?? [];
  return before.some((word) => !words.includes(word) && !COUNTING.has(word));
}

/** "did not fire a single shot": of all of them. */
const COUNTING = new Set([
  "single",
  "such",
  "more",
  "other",
  "another",
  "anything",
  "this",
  "that",
  "these",
  "those",
  "their",
  "your",
]);

/** "can do it by executive order", "you cannot end the levy with an executive order": one means, and the same verb or one that stands for any. */
function isSameMeans(a: StoryMention, b: StoryMention): boolean {
  const means = meansOf(a);
  if (means === null || means !== meansOf(b)) return false;
  return a.predicate === b.predicate || isStandIn(a) || isStandIn(b);
}

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
  /\b(?:automatically|necessarily|always|only|just|also|merely|simply|solely|fully|entirely|completely|exclusively|immediately|directly|specifically|exactly|personally|publicly|formally|officially)\b/gi;

const COMPARED = /\b(?:more|less|fewer|longer|later|earlier|better|worse|greater|higher|lower)\s+than\b/i;

function isLimited({ claim, text }: StoryMention, other: StoryMention): boolean {
  if (/^\W*unlike\b/i.test(text)) return true;
  if (claim.polarity !== "negative") return false;
  // "none for more than seven years": for as many there may be.
  if (COMPARED.test(text)) return true;
  const words = text.match(LIMITS) ?? [];
  return words.some((word) => !other.words.includes(word.toLowerCase()));
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
