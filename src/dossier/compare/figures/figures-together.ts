import type { Quantity, TimeExpression } from "../../../model/index.ts";
import { plainWords } from "../../align/quoted-words.ts";
import type { Compared, Held } from "../finding.ts";
import { isPinned } from "../outcome.ts";
import { areOfOtherGivers } from "./givers.ts";
import { SHOTS_FIRED } from "./how-often.ts";
import { isNone } from "./none-harmed.ts";
import { isGrownOlder, isPersonal } from "./personal-figures.ts";
import { areOfOtherPolls } from "./polls.ts";

/** How much two clauses must have in common before different figures in them are set against each other. */
const CLOSE_ENOUGH = 0.3;

/** Least cosine, where there is one, of "nobody was hurt" and "three people were injured", which have few words in common. */
const NEAR_ENOUGH = 0.4;

/** The verb is the same and enough words are, or nearly all words are; and neither speaks of another day. */
export function isComparable(compared: Compared, slot: string, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const isSummed = a.value.kind === "count" && isOverDays(compared, a.mention) !== isOverDays(compared, b.mention);
  if (isSummed || isOfOtherTime(compared, a, b) || isOfOtherCountry(compared, a.mention, b.mention)) return false;
  const areStretches = [a, b].map(({ mention, value }) => isStretch(compared.mentions[mention]!, value.start));
  if (areStretches[0] !== areStretches[1] || isAsked(compared, a) || isAsked(compared, b)) return false;
  if (a.value.kind === "money" && areOfOtherGivers(compared.mentions[a.mention]!, compared.mentions[b.mention]!))
    return false;
  if (isOfWholeLand(compared, a.mention, b.mention)) return false;
  if (
    compared.mentions[a.mention]!.document === compared.mentions[b.mention]!.document &&
    isOfOneSource(compared, a, b)
  )
    return false;
  if (a.value.kind === "age" && isAgedThen(compared, a) !== isAgedThen(compared, b)) return false;
  if (isPersonal(slot)) return !isAgedBetween(compared, slot, a, b) && !isAgeKnown(compared, a, b);
  if (a.value.kind === "age" && isAgedBetween(compared, slot, a, b)) return false;
  if (a.value.kind === "age" && isOfOneAged(compared, a, b)) return true;
  if (a.value.kind === "age" && (areOfOthers(compared, a, b) || playOtherParts(compared, a, b))) return false;
  // Two polls, or two measures of one thing: a report that gives both shares sets them side by side.
  if (a.value.kind === "percent" && compared.mentions[a.mention]!.document === compared.mentions[b.mention]!.document)
    return false;
  if (a.value.kind === "percent" || a.value.unit === "percentage point") {
    if (areOfOtherPolls(compared, a.mention, b.mention)) return false;
    if (compared.mentions[a.mention]!.claim.factuality !== compared.mentions[b.mention]!.claim.factuality) return false;
  }
  const close = compared.closeness(a.mention, b.mention);
  const off = Math.abs(a.value.value - b.value.value);
  if (slot === "magnitude" && (off > ONE_QUAKE || off < ONE_READING)) return false;
  if (slot === "population" && isOfOneOrder(a.value, b.value, CENSUS)) return false;
  if (slot === "magnitude" && [a, b].some(({ mention }) => isOfThePast(compared.mentions[mention]!))) return false;
  if (slot === "magnitude" && areOfTheEvent(compared, [a.mention, b.mention])) return true;
  if (slot === "magnitude" || slot === "population") return nameOnePlace(compared, a.mention, b.mention);
  if (slot.startsWith("distance ")) return isOfOnePlace(compared, a.mention, b.mention);
  if (slot.startsWith("spent ")) return true;
  if (slot === SHOTS_FIRED) return (close.subject || close.frame >= CLOSE_ENOUGH) && isOfOneOrder(a.value, b.value);
  if (isOfOneGame(slot, a.value)) return false;
  if (slot === "score" && (close.frame < CLOSE_ENOUGH * 2 || !isOneTally(a.value, b.value))) return false;
  if (isNone(a.value) || isNone(b.value))
    return isNone(a.value) !== isNone(b.value) && (close.vectors ?? 1) >= NEAR_ENOUGH;
  if (FATE.test(slot)) return isOfOneOrder(a.value, b.value, slot.startsWith("worst") ? WORST_HIT : FURTHEST);
  if (isPinned(slot)) return isOfOneOrder(a.value, b.value) && (close.predicate || close.frame >= CLOSE_ENOUGH);
  if (isOfOthers(compared, a.mention, b.mention) || isToldByOther(compared, a, b) || areOtherThings(compared, a, b))
    return false;
  if (a.value.kind === "count" && !close.subject && (close.frame < CLOSE_ENOUGH + 0.2 || close.mass < TELLING))
    return false;
  if (a.value.kind !== "count" && !close.subject && close.frame < CLOSE_ENOUGH * 2) return false;
  if (!isOfOneOrder(a.value, b.value, ANY_FURTHEST)) return false;
  const enough = close.predicate ? CLOSE_ENOUGH : CLOSE_ENOUGH + 0.2;
  return close.frame >= enough;
}

/**
 * True where a reader would take two figures for a clash though it is not sure that they are of one thing: one verb, the same doer or thing, most
 * words in common, and neither clause gives both. "507 yards" and "380 yards" in clauses of two games, or of two players, look like none.
 */
export function isTakenForOne(compared: Compared, slot: string, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
  if (one.document === other.document || (a.value.kind === "age" && !isPersonal(slot))) return false;
  if (isOfOneGame(slot, a.value) || isToldByOther(compared, a, b) || isOfOthers(compared, a.mention, b.mention))
    return false;
  if (isPersonal(slot) || isPinned(slot)) return true;
  const close = compared.closeness(a.mention, b.mention);
  return close.predicate && (close.subject || close.object) && close.frame >= CLOSE_ENOUGH;
}

const STRETCH = /\b(?:first|last|next|final|opening|past|previous|remaining|other|another)\s+$/i;

/** True for "his first 11 seasons", "the last three games": a part of the whole that another clause counts. */
export function isStretch({ reading }: Mention, start: number): boolean {
  return STRETCH.test(reading.text.slice(Math.max(0, start - STRETCH_WORD), start));
}

const STRETCH_WORD = 12;

/** "Why would he fire at over six guards?": a question gives no figure that its speaker holds to. */
function isAsked({ mentions }: Compared, { mention }: Held<Quantity>): boolean {
  const { claim, text } = mentions[mention]!;
  return claim.factuality === "asked" && ASKING.test(text);
}

/** How a question begins; "he has 29 boats, but who is counting?" gives its figure as so. */
const ASKING = /^\W*(?:what|why|how|who|when|where|is|are|did|do|does|was|were|would|will|can|could|should)\b/i;

/** A sum over a whole land, or over many towns. */
const ALL_OVER =
  /\b(?:nationwide|countrywide|statewide|worldwide|citywide|(?:across|throughout|around) (?:the )?(?:country|nation|state|world|region|island|continent|globe))\b/i;

/** "100,000 marched in nationwide strikes", "20,000 marched in Oslin": the whole and one place of it. */
function isOfWholeLand({ mentions }: Compared, a: number, b: number): boolean {
  const [one, other] = [mentions[a]!, mentions[b]!];
  return [[one, other] as const, [other, one] as const].some(
    ([whole, part]) => ALL_OVER.test(whole.text) && !ALL_OVER.test(part.text) && isPlaced(part),
  );
}

/** The clause names a town or a site. */
const isPlaced = ({ places }: Mention) => [...places].some((place) => !/^(?:country|continent):/.test(place));

/** "the 16-year-old" of a report that has her at 15 when it happened: it knows both ages. */
function isAgeKnown({ mentions }: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  if (a.value.kind !== "age") return false;
  return isAged(mentions[a.mention]!, b.value.value) || isAged(mentions[b.mention]!, a.value.value);
}

/** "Holt, 92, told the Gazette in 2006": the age at that time. */
function isAgedThen({ mentions, lastYear }: Compared, { mention }: Held<Quantity>): boolean {
  const { reading, claim } = mentions[mention]!;
  const sentence = reading.sentences[claim.sentence] ?? claim;
  const year = IN_YEAR.exec(reading.text.slice(sentence.start, sentence.end))?.[1];
  return year !== undefined && (lastYear === null || Number(year) < lastYear);
}

const IN_YEAR = /\bin (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)\b/u;

function isAged({ reading }: Mention, years: number): boolean {
  return reading.quantities.some(({ kind, value }) => kind === "age" && value === years);
}

/** Years that two papers may be off about one person; more, and they tell of two. */
export const ONE_AGE = 3;

/** "arrested a 60-year-old woman", "the 61-year-old Anna Holt was arrested": the same done to somebody of nearly that age, and neither paper knows the other age. */
function isOfOneAged(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  if (Math.abs(a.value.value - b.value.value) > ONE_AGE || !compared.closeness(a.mention, b.mention).predicate)
    return false;
  const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
  const role = roleOf(one, a.value);
  if (role === null || role !== roleOf(other, b.value) || areNamedApart(one, other, role)) return false;
  return !isAgeKnown(compared, a, b);
}

type Mention = Compared["mentions"][number];

function roleOf({ claim }: Mention, { start, end }: Quantity): "subject" | "object" | null {
  const holder = claim.arguments.find((each) => each.start <= start && end <= each.end);
  return holder?.role === "subject" || holder?.role === "object" ? holder.role : null;
}

/** Both are named, and not alike. */
function areNamedApart(one: Mention, other: Mention, role: "subject" | "object"): boolean {
  const [some, others] = [one, other].map(({ roles }) => [...roles[role]].filter((key) => key.startsWith("e:person:")));
  return some!.length > 0 && others!.length > 0 && !some!.some((key) => others!.includes(key));
}

/** "the 29-year-old gang member", "the 35-year-old deputy": what the aged are called differs. */
function areOfOthers(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [one, other] = [a, b].map(({ mention, value }) => {
    const { reading } = compared.mentions[mention]!;
    const called = /^\s+((?:[a-z-]+ ?){1,3})/.exec(reading.text.slice(value.end, value.end + 40))?.[1] ?? "";
    return plainWords(called);
  });
  return one!.length > 0 && other!.length > 0 && !one!.some((word) => other!.includes(word));
}

/** "15-year-old Lund had a gun", "the ten-year-old was shot": one acts and the other is acted on, or an account knows both. */
function playOtherParts(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [one, other] = [a, b].map(({ mention, value }) => roleOf(compared.mentions[mention]!, value));
  return (one !== null && other !== null && one !== other) || isAgeKnown(compared, a, b);
}

/** Ages that accounts of different years give. */
function isAgedBetween(compared: Compared, slot: string, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [one, other] = [a, b].map(({ mention, value }) => ({ reading: compared.mentions[mention]!.reading, value }));
  return (slot.startsWith("age") || a.value.kind === "age") && isGrownOlder(compared, one!, other!);
}

/** "three drink-driving convictions", "two theft convictions": what stands before the noun tells two things apart. */
function areOtherThings(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [one, other] = [a, b].map(({ mention, value: { counted } }) => {
    const words = counted ? plainWords(compared.mentions[mention]!.reading.text.slice(counted.start, counted.end)) : [];
    return words.slice(0, -1).filter((word) => !TELLS_NOTHING.has(word));
  });
  return one!.length > 0 && other!.length > 0 && !one!.some((word) => other!.includes(word));
}

/** Adjectives that papers add or leave out. */
const TELLS_NOTHING = new Set(
  "prior previous career total major large big small new old former early late strong local heavy several separate different additional the of".split(
    " ",
  ),
);

/** One side of the tally is the same (31-24, 31-23), or as many voted (5-4, 6-3); else it is another: "a 31-24 win", "11-4 this year", "led 24-14". */
function isOneTally(a: Quantity, b: Quantity): boolean {
  if (a.upper === undefined || b.upper === undefined) return true;
  return (a.value === b.value) !== (a.upper === b.upper) || a.value + a.upper === b.value + b.upper;
}

/** Least weight in common, in words that only the two have, of two counts without a common subject. */
const TELLING = 1.6;

/** One clause names a country that the other's document never does: "a quake in Ruritania" in a report of another one. */
function isOfOtherCountry(compared: Compared, a: number, b: number): boolean {
  const isStrange = (one: number, other: number) =>
    [...compared.mentions[one]!.places].some(
      (place) =>
        place.startsWith("country:") &&
        compared.mentions[one]!.document !== compared.mentions[other]!.document &&
        !compared.mentions[other]!.reading.entityIndex.some(({ key }) => key === place),
    );
  return isStrange(a, b) || isStrange(b, a);
}

/** What sportsmen gather game by game: the same player has another figure in each. */
const STATISTICS = new Set(
  "yard point rebound touchdown catch game assist carry pass shot goal hit run tackle sack steal block reception save interception".split(
    " ",
  ),
);

function isOfOneGame(slot: string, { unit, value }: Quantity): boolean {
  return STATISTICS.has(unit ?? slot.split(" ").at(-1)!.replace(/s$/, "")) && value < CAREER;
}

/** True for what is gathered game by game; the length of one play ("an 84-yard run") and the games themselves are none. */
export function isOfGames({ unit, start, end, value }: Quantity, text: string): boolean {
  if (!STATISTICS.has(unit ?? "") || unit === "game") return false;
  return unit !== "yard" || !/\d-yard/i.test(text.slice(start, end)) || value < LONG_PLAY;
}

/** Yards of a play that a player has one of in a game. */
const LONG_PLAY = 20;

/** A sum of many games, which two papers should give alike. */
const CAREER = 1000;

/** True where each clause has a party of its own by name for its subject. */
export function isOfOthers(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [a, b].map((at) =>
    [...compared.mentions[at]!.roles.subject].filter((key) => key.startsWith("e:")),
  );
  return one!.length > 0 && other!.length > 0 && !one!.some((key) => other!.includes(key));
}

/** "12 Somalis and 11 Yemenis", "of the 23, 12 were Somalis": one clause gives the other's figure too. */
function isToldByOther(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const has = (at: number, { value }: Quantity) =>
    compared.mentions[at]!.quantities.some((each) => each.value === value);
  return has(a.mention, b.value) || has(b.mention, a.value);
}

/** One of the clauses names no place, and neither sentence another time: "the quake measured 6.1" is the one that the report is about. */
function areOfTheEvent(compared: Compared, positions: readonly number[]): boolean {
  const mentions = positions.map((at) => compared.mentions[at]!);
  return mentions.some(({ places }) => places.size === 0) && !mentions.some(isOfThePast);
}

/** "when a quake hit Halden in February": told to compare with. */
const PAST =
  /\b(?:last (?:year|month|major|big|strong)|earlier|previous|ago|since|history|(?:in|of) (?:19|20)\d\d|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/i;

function isOfThePast({ reading, claim }: Compared["mentions"][number]): boolean {
  const sentence = reading.sentences[claim.sentence];
  return sentence !== undefined && PAST.test(reading.text.slice(sentence.start, sentence.end));
}

/** The two sentences name a place in common that is no country: a report of one quake recalls others. "Sella Island" is Sella. */
function nameOnePlace(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [a, b].map((at) => {
    const { reading, document, claim } = compared.mentions[at]!;
    const sentence = reading.sentences[claim.sentence] ?? { start: 0, end: 0 };
    const within = (each: { start: number; end: number }) => each.start >= sentence.start && each.end <= sentence.end;
    const names = reading.entities.filter((each) => within(each) && each.type !== "PERSON");
    return new Set(
      names.flatMap(({ entity }) => {
        const key = compared.entities.keyOf(document, entity);
        return key === null || /^(?:country|capital|outlet):/.test(key)
          ? []
          : [bareName(compared.entities.nameOf(key))];
      }),
    );
  });
  return [...one!].some((name) => name !== "" && other!.has(name));
}

function bareName(name: string): string {
  return plainWords(name)
    .filter((word) => !/^(?:the|island|islands|city|town|province|county|of)$/.test(word))
    .join(" ");
}

/** Both clauses name the place measured, and no other than the one measured from. */
function isOfOnePlace(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.mentions[a]!, compared.mentions[b]!];
  const [few, many] = one.places.size <= other.places.size ? [one.places, other.places] : [other.places, one.places];
  if (compared.closeness(a, b).subject) return true;
  return few.size > 1 && [...few].every((key) => many.has(key));
}

export function isOfOneSource(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  return compared.origins[a.mention]!.key === compared.origins[b.mention]!.key;
}

/** 5.9 and 6.0 are one reading, rounded. */
const ONE_READING = 0.15;
/** Magnitudes of one quake as several observatories give them; the main shock and an aftershock lie further apart. */
const ONE_QUAKE = 0.6;

/** Figures of one thing seldom lie further apart: 3 killed and 612 killed are two events. */
const FURTHEST = 2.5;
/** Beyond it a figure is misread ("$2.6" for "$2.6-million") or tells of something else. */
const ANY_FURTHEST = 20;
/** Slots whose words already say what befell the things counted; who counts the worst hit ones draws the line where he likes. */
export const FATE = /^(?:destroyed|hit|worst-hit) /;
const WORST_HIT = 4;
/** Two counts of one population, years or roundings apart: 100,000 and 120,000. */
const CENSUS = 1.25;

function isOfOneOrder(a: Quantity, b: Quantity, furthest = FURTHEST): boolean {
  return Math.max(a.value, b.value) <= furthest * Math.min(a.value, b.value);
}

function isOfOtherTime({ mentions }: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [one, other] = [mentions[a.mention]!, mentions[b.mention]!];
  const [some, others] = [datedTimes(one), datedTimes(other)];
  if (some.some((x) => others.some((y) => x.to! < y.from! || y.to! < x.from!))) return true;
  // What something cost does not depend on whether a report says when.
  if (a.value.kind !== "count") return false;
  return (others.length === 0 && isOfLongAgo(one, other)) || (some.length === 0 && isOfLongAgo(other, one));
}

function datedTimes({ times }: Mention): readonly TimeExpression[] {
  return times.filter((time) => time.from !== null && time.to !== null);
}

/** "killed 130 last November", beside a report of the day that gives no date: what was long before it is another event. */
function isOfLongAgo(dated: Mention, { reading }: Mention): boolean {
  const day = reading.published?.value.slice(0, 10);
  if (day === undefined || dated.reading.published === null) return false;
  return datedTimes(dated).some(({ to }) => Date.parse(day) - Date.parse(to!.slice(0, 10)) > LONG_AGO);
}

/** Milliseconds: further back lies no event of which the day's news tells without a date. */
const LONG_AGO = 60 * 86_400_000;

/** "more than 50 arrests over four nights": the sum of several days is no count of one. */
function isOverDays(compared: Compared, at: number): boolean {
  return OVER_DAYS.test(compared.mentions[at]!.text);
}

const OVER_DAYS =
  /\b(?:over|in|during|within|across)\s+(?:the\s+)?(?:(?:last|past)\s+)?(?:\p{L}+|\d+)\s+(?:days|nights|weeks|months|years)\b/iu;
