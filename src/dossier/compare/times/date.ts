import type { TimeExpression } from "../../../model/index.ts";
import { isOfEvent } from "../../dates-event.ts";
import { nameWords } from "../../entities/story-entities.ts";
import { type Compared, type Comparer, type Finding, findSides, sidesOf, tellApart } from "../finding.ts";
import { findRounding } from "./date-precision.ts";
import { areDaysApart, type Day, dayOf, hoursOf } from "./dated.ts";
import { eventOfBoth, isEventOfUnnamed } from "./once.ts";
import { type OnDay, seen, shownTogether, timeOf, WATCHES, wordsAt } from "./shown-dates.ts";
import { areWeeksApart, haveOtherCharges, turnOfBoth } from "./turns.ts";
import { areBothNew, arePlacedApart, haveOtherObjects } from "./two-deeds.ts";

/** Words before a date that make it the border of a stretch; two dates are compared where the same word stands before both. */
const BORDERS =
  /\b(since|until|till|by|before|after|from|through|dated|of)\s+(?:the\s+)?(?:(?:end|start|middle|beginning)\s+of\s+)?$/i;
/** Longest such words. */
const BEFORE = 32;
const CLOSE_ENOUGH = 0.42;
/** Where neither subject nor object is the same word. */
const MORE_THAN_ENOUGH = 0.5;
/** Least weight in common, in words that only the two have. */
const TELLING = 1;

/** When the same thing happened: calendar stretches that do not meet are a conflict, one within the other is rounding. */
export const compareDates: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at): OnDay[] => {
    const value = dayOf(mention);
    return value === null ? [] : [{ mention: at, value }];
  });
  const words = ({ time }: Day, mention: number) => wordsAt(compared, mention, time);
  const apart = (a: OnDay, b: OnDay) =>
    (areDaysApart(a.value, b.value, (day) => words(day, day === a.value ? a.mention : b.mention)) ||
      isOtherHour(a.value.time, b.value.time)) &&
    !isOneWord(compared, a, b) &&
    !isOneNight(compared, a, b);
  const sides = findSides(held, (a, b) => apart(a, b) && isComparable(compared, a, b), apart);
  const moved = findMoved(compared, held, apart);
  if (moved) return moved;
  if (sides) {
    const days = shownTogether(
      compared,
      sides.map((side) => side[0]!),
    ).join(" against ");
    const once = onceIn(compared, sides);
    const turn = once === null ? turnIn(compared, sides) : null;
    const event = once ?? turn;
    return {
      relation: "conflict",
      kind: "date",
      sides: sidesOf(sides),
      why: event === null ? days : `${event}: ${days}`,
      rule: once !== null ? "date-once" : turn !== null ? "date-turn" : ruleOf(compared, sides[0][0]!, sides[1][0]!),
      evidence: sides.flat().map((each) => seen(compared, timeOf(each))),
    };
  }
  return findUnsure(compared, held, apart) ?? findRounding(compared);
};

/** `death of Anna Holt`, where the sides tell what happens to somebody once. */
function onceIn({ mentions, entities }: Compared, [one, other]: readonly (readonly OnDay[])[]): string | null {
  const found = eventOfBoth(mentions[one![0]!.mention]!, mentions[other![0]!.mention]!);
  return found && `${found.event} of ${entities.nameOf(found.key)}`;
}

/** `arrest of Anna Holt`, where the sides tell of one turn in somebody's life. */
function turnIn(compared: Compared, [one, other]: readonly (readonly OnDay[])[]): string | null {
  const found = turnOf(compared, one![0]!, other![0]!);
  return found && `${found.event.replaceAll("-", " ")} of ${compared.entities.nameOf(found.key)}`;
}

function turnOf({ mentions }: Compared, a: OnDay, b: OnDay): ReturnType<typeof turnOfBoth> {
  const [one, other] = [mentions[a.mention]!, mentions[b.mention]!];
  if (!isOfEvent(a.value.time, one) || !isOfEvent(b.value.time, other)) return null;
  return turnOfBoth([one, a.value], [other, b.value]);
}

const ruleOf = (compared: Compared, a: OnDay, b: OnDay) =>
  isOneNamedDeed(compared, a, b) ? "date-deed" : "date-apart";

/** Words that give one date for another: "weeks earlier than planned", "postponed until". */
const MOVED =
  /\b(?:(?:earlier|later|sooner) than (?:planned|expected|scheduled|announced|previously|originally)|moved up|brought forward|pushed (?:back|up)|postponed|rescheduled|delayed (?:until|to)|put off|had been (?:scheduled|expected|due|set))\b/i;

/** The same thing under two dates, where the words say that the date was moved. */
function findMoved(compared: Compared, held: readonly OnDay[], apart: (a: OnDay, b: OnDay) => boolean): Finding | null {
  const isOfOne = (a: OnDay, b: OnDay) => {
    const close = compared.closeness(a.mention, b.mention);
    return close.predicate && (close.subject || close.object);
  };
  const isMoved = ({ mention }: OnDay) => {
    const { reading, claim } = compared.mentions[mention]!;
    const sentence = reading.sentences[claim.sentence] ?? claim;
    return MOVED.test(reading.text.slice(sentence.start, sentence.end));
  };
  const sides = findSides(held, (a, b) => apart(a, b) && isOfOne(a, b) && isMoved(a) !== isMoved(b), apart);
  if (!sides) return null;
  const pair = [sides[0][0]!, sides[1][0]!].sort((a, b) => Number(isMoved(a)) - Number(isMoved(b)));
  return {
    relation: "update",
    kind: null,
    sides: [],
    why: shownTogether(compared, pair).join(", then "),
    rule: "date-moved",
    evidence: pair.map((each) => seen(compared, timeOf(each))),
  };
}

/** "by" in "by the end of June", "" where the date stands for itself. */
function borderOf(compared: Compared, { mention, value: { time: value } }: OnDay): string {
  const { text } = compared.mentions[mention]!.reading;
  return BORDERS.exec(text.slice(Math.max(0, value.start - BEFORE), value.start))?.[1]?.toLowerCase() ?? "";
}

/** Hours of one day that no two watches explain: "4:20 a.m." and "5:30 a.m.", "at 11 a.m." and "in the afternoon". */
function isOtherHour(a: TimeExpression, b: TimeExpression): boolean {
  const [one, other] = [hoursOf(a), hoursOf(b)];
  if (one === null || other === null || dayIn(a) === null || dayIn(a) !== dayIn(b)) return false;
  return one[1] + WATCHES < other[0] || other[1] + WATCHES < one[0];
}

/** The day of a time, be it no more than a day of the week; null where it gives none. */
function dayIn({ value }: TimeExpression): string | null {
  const day = value.slice(0, value.indexOf("T"));
  return /\d$/.test(day) ? day : null;
}

/** "Friday" in both, reckoned from two days of publication: the day of a report is no safe ground for a clash. */
function isOneWord(compared: Compared, a: OnDay, b: OnDay): boolean {
  const [one, other] = [a, b].map(({ mention, value }) =>
    /\b\p{L}+day\b/iu.exec(wordsAt(compared, mention, value.time))?.[0].toLowerCase(),
  );
  return one !== undefined && one === other && a.value.time.from !== b.value.time.from;
}

const LATE = /\b(?:night|midnight|late)\b/i;
const EARLY = /\b(?:early|overnight|dawn|small hours|midnight)\b/i;
const DAY = 86_400_000;

/** Minutes after midnight in which it is still the night before to some. */
const SMALL_HOUR = 60;

/**
 * "Friday night" and "early Saturday": the hours round one midnight. An evening and the morning after it are two times, and so are
 * "late Friday" and "early Saturday, around 2:40 a.m.".
 */
function isOneNight(compared: Compared, a: OnDay, b: OnDay): boolean {
  const [first, second] = (a.value.time.from ?? "") <= (b.value.time.from ?? "") ? [a, b] : [b, a];
  const [from, to] = [first, second].map(({ value }) => Date.parse((value.time.from ?? "").slice(0, 10)));
  const [late, early] = [first, second].map((day) => wordsBefore(compared, day));
  const hours = hoursOf(second.value.time);
  if (hours !== null && hours[0] === hours[1] && hours[0] >= SMALL_HOUR) return false;
  return to! - from! === DAY && LATE.test(late!) && EARLY.test(early!);
}

/** The words of a time with those before it that may narrow it: "early on Wednesday". */
function wordsBefore(compared: Compared, { mention, value: { time } }: OnDay): string {
  const start = Math.max(compared.mentions[mention]!.start, time.start - "in the small hours of ".length);
  return wordsAt(compared, mention, { ...time, start });
}

function isComparable(compared: Compared, a: OnDay, b: OnDay): boolean {
  const close = compared.closeness(a.mention, b.mention);
  const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
  if (one.document === other.document || haveOtherCharges(one, other)) return false;
  // What is planned for one day may be done on another; at another hour of the day itself, one of the two is wrong.
  if (one.claim.factuality !== other.claim.factuality && !isOtherHour(a.value.time, b.value.time)) return false;
  if (borderOf(compared, a) !== borderOf(compared, b) || one.claim.polarity !== other.claim.polarity) return false;
  if (eventOfBoth(one, other) !== null || isOneShortClause(compared, a, b)) return true;
  if (isOneNamedDeed(compared, a, b) || turnOf(compared, a, b) !== null) return true;
  if (isEventOfUnnamed(one, other) && areWeeksApart(a.value, b.value)) return true;
  if (tellsToo(one, b.value, a.value) || tellsToo(other, a.value, b.value)) return false;
  if (close.mass < TELLING || (!close.object && haveOtherObjects(one, other))) return false;
  if (areBothNew(one, other) && (!areNear(a, b) || arePlacedApart(one, other))) return false;
  if (isOneTelling(compared, a, b)) return true;
  // "issued" and "published" may be two acts: another word for the verb needs both participants, or days next to each other.
  if (!close.predicate || one.claim.predicate.lemma !== other.claim.predicate.lemma) {
    if (close.subject && close.object) return close.frame >= MORE_THAN_ENOUGH;
    return (
      close.predicate && close.object && close.frame >= NEAR_DAYS.frame && close.mass >= NEAR_DAYS.mass && areNear(a, b)
    );
  }
  return close.frame >= CLOSE_ENOUGH && (close.subject || close.object || close.frame >= MORE_THAN_ENOUGH);
}

/**
 * "restored at 10 a.m. on 11 October" in a document that has "on 14 October that it had restored" as well: it knows both, so there were two.
 * The deed is a verb in a sentence with that date.
 */
function tellsToo({ reading, claim }: Compared["mentions"][number], { from }: Day, own: Day): boolean {
  if (from === null || own.from === null) return false;
  const isYear = from.slice(0, 4) !== own.from.slice(0, 4) && from.slice(5, 10) === "01-01";
  const day = from.slice(0, isYear ? 4 : 10);
  return reading.claims.some(({ predicate, sentence }) => {
    if (predicate.lemma !== claim.predicate.lemma || sentence === claim.sentence) return false;
    const its = reading.sentences[sentence];
    return (
      its !== undefined &&
      reading.times.some((t) => t.start >= its.start && t.end <= its.end && t.from?.startsWith(day))
    );
  });
}

/** Words of a clause that says little more than that it happened: "published Saturday". */
const SHORT = 3;
/** Names that the sentences of two such clauses have in common. */
const NAMES_IN_COMMON = 2;

/** "an interview with the Gazette published Saturday", "told the Gazette in an article published Sunday": what happened is told by the sentences. */
function isOneShortClause(compared: Compared, a: OnDay, b: OnDay): boolean {
  const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
  if (one.words.length > SHORT || other.words.length > SHORT || !areNear(a, b)) return false;
  if (one.claim.predicate.lemma !== other.claim.predicate.lemma) return false;
  const names = namesAround(compared, other);
  const common = [...namesAround(compared, one)].filter((key) => names.has(key));
  return common.length >= NAMES_IN_COMMON || (PUBLISHING.has(one.claim.predicate.lemma) && common.length > 0);
}

/** Years between two dates of one deed. */
const NEAR_YEARS = 2;
/** Letters of a word that names a case. */
const NAMING = 4;

/** "In 1969 he was indicted for bribing the Oslin police", "in 1970 … of Oslin": one deed to one person, and the sentences name the case. */
function isOneNamedDeed(compared: Compared, a: OnDay, b: OnDay): boolean {
  const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
  if (one.claim.predicate.lemma !== other.claim.predicate.lemma || !areNearYears(a.value, b.value)) return false;
  const done = [...one.roles.object].filter((key) => key.startsWith("e:person:") && other.roles.object.has(key));
  if (done.length === 0 || givesYear(one, b.value) || givesYear(other, a.value)) return false;
  const own = done.join(" ");
  const words = namingWords(other);
  return [...namingWords(one)].some((word) => words.has(word) && !own.includes(word));
}

/** Words of the names of persons, towns and bodies in the sentence of a mention. */
function namingWords({ reading, claim }: Compared["mentions"][number]): Set<string> {
  const sentence = reading.sentences[claim.sentence] ?? claim;
  const named = reading.entities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return new Set(named.flatMap(({ name }) => nameWords(name)).filter((word) => word.length >= NAMING));
}

/** A document that gives both years tells of two deeds. */
function givesYear({ reading }: Compared["mentions"][number], { from }: Day): boolean {
  return from !== null && reading.times.some(({ value }) => value.startsWith(from.slice(0, 4)));
}

function areNearYears({ from: a }: Day, { from: b }: Day): boolean {
  if (a === null || b === null) return false;
  return Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) <= NEAR_YEARS;
}

/** What a named paper or station does with one piece. */
const PUBLISHING = new Set(["publish", "print", "air", "broadcast", "post", "release"]);

/** Keys of who and what the sentence of a mention names. */
function namesAround({ entities }: Compared, { reading, claim, document }: Compared["mentions"][number]): Set<string> {
  const sentence = reading.sentences[claim.sentence] ?? claim;
  return new Set(
    reading.entities.flatMap(({ start, end, entity }) =>
      start < sentence.start || end > sentence.end ? [] : (entities.keyOf(document, entity) ?? []),
    ),
  );
}

/** What two clauses with a word for the same deed have in common where they tell of days next to each other. */
const NEAR_DAYS = { frame: 0.4, mass: 1.6, days: 3 };

/** Likeness of two clauses that tell one thing, and what they have in common in words that only the two have. */
const ONE_TELLING = { vectors: 0.5, mass: 1.7 };

/** "had to retract Saturday a rumour", "on Friday retracted a rumour": one verb and party, days next to each other, and the same meaning. */
function isOneTelling(compared: Compared, a: OnDay, b: OnDay): boolean {
  const close = compared.closeness(a.mention, b.mention);
  if (!areNear(a, b) || !(close.subject || close.object) || close.mass < ONE_TELLING.mass) return false;
  const [one, other] = [a, b].map(({ mention }) => compared.mentions[mention]!.claim.predicate.lemma);
  return one === other && one !== "be" && close.vectors !== null && close.vectors >= ONE_TELLING.vectors;
}

function areNear({ value: a }: OnDay, { value: b }: OnDay): boolean {
  if (a.weekday === null || b.weekday === null) return false;
  const apart = Math.abs(a.weekday - b.weekday);
  return Math.min(apart, 7 - apart) <= NEAR_DAYS.days;
}

/** Dates that do not meet in clauses not sure to tell of one event: kept apart in words, so that they never pass for agreement. */
function findUnsure(
  compared: Compared,
  held: readonly OnDay[],
  apart: (a: OnDay, b: OnDay) => boolean,
): Finding | null {
  const sides = findSides(held, apart);
  if (!sides) return null;
  const pair = sides.map((side) => side[0]!);
  return tellApart(
    `${shownTogether(compared, pair).join(" and ")}: not sure to date one event`,
    "date-other-event",
    pair.map((each) => seen(compared, timeOf(each))),
  );
}
