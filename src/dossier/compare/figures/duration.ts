import type { TimeExpression } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "../finding.ts";

/** How long something took, in seconds from and to. */
type Length = Lasting & { readonly slot: Slot; readonly time: TimeExpression };
type Slot = "length" | "prison term";

const LASTING = new Set(["last", "take", "continue", "go on", "endure", "run", "drag on"]);
const PHRASES = new Set(["effect", "place", "office", "part", "action", "control", "over", "step", "charge"]);
const PRISON = /\b(?:prison|jail(?:ed)?|imprison\p{L}*|behind\s+bars|sentenced?|in\s+custody)\b/iu;
/** What a court may do, or another measure than the term itself. */
const NO_TERM =
  /\b(?:up\s+to|maximum|minimum|could|may|might|fac(?:e|es|ed|ing)|between|possible|recommend\p{L}*|sought|seek\p{L}*|probation|parole|supervised|served|already|another|add(?:s|ed|ing)?|additional|further|more|extra|reduced|cut)\b/iu;

/** How long the same thing lasted, or for how long the same person was sentenced: lengths that do not meet. */
export const compareDurations: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at): Held<Length>[] => {
    const value = lengthOf(mention);
    return value === null ? [] : [{ mention: at, value }];
  });
  const differ = ({ value: a }: Held<Length>, { value: b }: Held<Length>) =>
    a.slot === b.slot && (a.high < b.low || b.high < a.low);
  const ofTwo = (a: Held<Length>, b: Held<Length>) => {
    const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
    return a.value.slot === "prison term" && !sharedPeople(one, other);
  };
  const sides = findSides(
    held,
    (a, b) => differ(a, b) && isOfOneThing(compared, a, b),
    (a, b) => differ(a, b) || ofTwo(a, b),
  );
  if (!sides) return null;
  const words = (side: readonly Held<Length>[]) => {
    const { mention, value } = side[0]!;
    return compared.mentions[mention]!.reading.text.slice(value.time.start, value.time.end);
  };
  return {
    relation: "conflict",
    kind: "quantity",
    sides: sidesOf(sides),
    why: `${sides[0][0]!.value.slot}: ${sides.map((side) => `“${words(side)}”`).join(" against ")}`,
    rule: "duration-apart",
    evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value.time, each.value.time.value)),
  };
};

/** The one length of time that a clause gives of what it tells. */
export function lengthOf(mention: StoryMention): Length | null {
  const { times, claim, reading, text } = mention;
  const lengths = times.filter(({ type }) => type === "DURATION");
  const time = lengths.length === 1 ? lengths[0]! : (lengths.find((one) => isTermGiven(reading.text, one)) ?? null);
  const seconds = time === null ? null : secondsOf(time.value);
  if (time === null || seconds === null || claim.polarity === "negative" || claim.factuality === "asked") return null;
  const before = reading.text.slice(Math.max(0, time.start - 24), time.start);
  if (PRISON.test(text))
    return NO_TERM.test(text) ? null : { ...around(seconds, time, reading.text), slot: "prison term", time };
  // "takes effect in nine days" tells when.
  const objects = claim.arguments.filter(({ role }) => role === "object");
  const isPhrase = claim.predicate.lemma === "take" && objects.some(({ head }) => PHRASES.has(head));
  const lasts =
    (LASTING.has(claim.predicate.lemma) && !isPhrase) ||
    /\bfor\s+(?:about|around|almost|nearly|some|over|more\s+than)?\s*$/i.test(before);
  return lasts ? { ...around(seconds, time, reading.text), slot: "length", time } : null;
}

/** "sentenced to 3 years, eight months of them on a prison ship": the first is the term. */
function isTermGiven(text: string, { start }: TimeExpression): boolean {
  return /\bsentence[sd]?\s+(?:to|of)\s+(?:an?\s+)?$/i.test(text.slice(Math.max(0, start - 24), start));
}

const UNITS: Readonly<Record<string, number>> = { Y: 365.25 * 86_400, M: 30.44 * 86_400, W: 7 * 86_400, D: 86_400 };
const CLOCK: Readonly<Record<string, number>> = { H: 3600, M: 60, S: 1 };

/** `PT30S` → 30; null for what gives no number. */
function secondsOf(value: string): number | null {
  const found = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/.exec(value);
  const unit = found && (found[1] === "T" ? CLOCK : UNITS)[found[3]!];
  return unit ? Number(found[2]) * unit : null;
}

/** The seconds, least and most, that the words of a length of time allow. */
export type Lasting = { readonly low: number; readonly high: number };

/** How long a length of time may be by its words in `text`; null for "some time", "months". */
export function lastingOf(time: TimeExpression, text: string): Lasting | null {
  const seconds = secondsOf(time.value);
  return seconds === null ? null : around(seconds, time, text);
}

const NEARLY = /^(?:nearly|almost|close\s+to)\b/i;

/** Room that the words leave: a tenth for a bare figure, a quarter for "about", half for "more than"; "nearly three hours" are no two. */
function around(seconds: number, { mod, start, end }: TimeExpression, text: string): Lasting {
  if (NEARLY.test(text.slice(start, end))) return { low: seconds * 0.8, high: seconds };
  if (mod === "MORE_THAN" || mod === "EQUAL_OR_MORE") return { low: seconds, high: seconds * 1.5 };
  if (mod === "LESS_THAN" || mod === "EQUAL_OR_LESS") return { low: seconds * 0.6, high: seconds };
  const slack = mod === undefined ? 0.1 : 0.25;
  return { low: seconds * (1 - slack), high: seconds * (1 + slack) };
}

/** Lengths further apart are of two things: a fight of an hour and a war of a year. */
const FURTHEST = 4;
/** "was given a five-year term" and "got four years" may be of two trials. */
const CLOSE_ENOUGH = 0.3;
/** One person works for one firm for five years and for another for fifteen: with a name alone in common, the deed must be the same. */
const CLOSE_ENOUGH_OF_ONE = 0.45;

function isOfOneThing(compared: Compared, a: Held<Length>, b: Held<Length>): boolean {
  const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
  const close = compared.closeness(a.mention, b.mention);
  if (one.document === other.document || close.anotherTime || close.elsewhere) return false;
  if (Math.max(a.value.low, b.value.low) > FURTHEST * Math.min(a.value.high, b.value.high)) return false;
  const shared = participants(one).filter((key) => participants(other).includes(key));
  if (a.value.slot === "prison term" && (givesTerm(one, b.value) || givesTerm(other, a.value))) return false;
  if (a.value.slot === "prison term")
    return (close.predicate || close.frame >= CLOSE_ENOUGH) && sharedPeople(one, other);
  // "the tremor lasted", "felt a tremor for": the noun of what happens names the event itself.
  if (shared.some((key) => !key.startsWith("e:"))) return true;
  return shared.length > 0 && close.predicate && close.frame >= CLOSE_ENOUGH_OF_ONE;
}

function sharedPeople(one: StoryMention, other: StoryMention): boolean {
  const people = participants(other).filter((key) => key.startsWith("e:person:"));
  return participants(one).some((key) => people.includes(key));
}

/** "got four years" in a document that speaks of "a sentence of nine years" too: there were two trials. */
function givesTerm({ reading }: StoryMention, { low, high }: Length): boolean {
  return reading.times.some(({ type, value, start, end }) => {
    const seconds = type === "DURATION" ? secondsOf(value) : null;
    if (seconds === null || seconds < low || seconds > high) return false;
    return PRISON.test(reading.text.slice(Math.max(0, start - BESIDE), end + BESIDE));
  });
}

/** Characters beside a length within which the words stand that make it a term. */
const BESIDE = 40;

/** Keys of those who take part, in whatever role. */
export function participants({ roles }: StoryMention): string[] {
  return [...roles.subject, ...roles.object, ...roles.recipient];
}
