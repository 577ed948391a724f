import type { Reading } from "../../../model/index.ts";
import { readOnce } from "../../../text/remembered.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isOfEvent } from "../../dates-event.ts";
import { areDaysApart, type Day, dayAt, dayOf } from "../times/dated.ts";
import { onceKeys } from "../times/once.ts";
import { areWeeksApart, turnKeys } from "../times/turns.ts";
import events from "./event-nouns.json" with { type: "json" };
import type { Slot, SlotReader } from "./slot.ts";

/** What a noun says that befalls somebody once, as the verbs of `once.ts` and `turns.ts` do: "the killing", "his arrest". */
const EVENTS: Readonly<Record<string, string>> = events;
const NOUN = Object.keys(events).join("|");
/** "the Dec. 6 killing", "Saturday's fatal shooting": the words between tell of what kind. */
const BEHIND = new RegExp(
  `^(?:['’]s)?\\s+(?:(?!(?:and|or|of|in|on|at|to|the|a)\\b)\\p{L}+\\s+){0,2}?(?<noun>${NOUN})\\b`,
  "iu",
);
/** "The fatal shooting of Lund, 15, on Saturday", "since the death of Lund in Oslin Saturday night": from the noun to its date. */
const BEFORE = new RegExp(`\\b(?<noun>${NOUN})\\b(?<rest>[^.;:()“”"]{0,70}?)\\s(?:(?:on|in|late|early)\\s+)*$`, "iu");
/** Longest stretch between a date and the noun that it stands with. */
const FAR = 96;
/** What opens a phrase that stands by itself, whose date is its own. */
const OPENS = /\b(?:after|since|following|before|despite|amid|over)\s+(?:\p{L}+\s+){0,4}$/iu;

/** A dated event as a noun tells it: where the noun stands, and its day. */
type NounEvent = { readonly event: string; readonly start: number; readonly end: number; readonly day: Day };

/** When something befell a person that does so once, told by a noun in one of the accounts: "the 6 March killing of Lund", "Lund was killed on 7 March". */
export const datedEvent: SlotReader = {
  rule: "date-event",
  kind: "date",
  read: (mention) => [...byNoun(mention), ...byVerb(mention)],
  isApart,
  isOfOne: (_, a, b, one, other) =>
    (byNoun(a).some(({ start }) => start === one.start) || byNoun(b).some(({ start }) => start === other.start)) &&
    !knows(a, one, other) &&
    !knows(b, other, one),
};

const byNoun = readOnce((mention: StoryMention): Slot[] =>
  nounEvents(mention).flatMap(({ event, start, end, day }) =>
    surnamesAt(mention, start, end, day).map((surname) => slotOf(mention, event, surname, day)),
  ),
);

const byVerb = readOnce((mention: StoryMention): Slot[] => {
  const day = dayOf(mention);
  if (day === null || !isOfEvent(day.time, mention)) return [];
  const turns = turnKeys(mention).map((key) => /^turn (\S+) e:person:(\S+)/.exec(key)?.slice(1).join(" ") ?? "");
  return [...onceKeys(mention), ...turns].flatMap((key) => {
    const [event, surname] = key.split(" ");
    return event && surname ? [slotOf(mention, event, surname, day)] : [];
  });
});

function slotOf({ reading }: StoryMention, event: string, surname: string, day: Day): Slot {
  const { start, end, value } = day.time;
  const about = `${event} of ${surname.charAt(0).toUpperCase()}${surname.slice(1)}`;
  return { keys: [`${event} ${surname}`], about, value, shown: `“${reading.text.slice(start, end)}”`, start, end, day };
}

function nounEvents(mention: StoryMention): NounEvent[] {
  const { reading, times, claim } = mention;
  return times.flatMap((time) => {
    const day = dayAt(mention, time);
    if (day === null) return [];
    const after = BEHIND.exec(reading.text.slice(time.end, time.end + FAR));
    if (after) return eventAt(reading, after.groups!.noun!, time.end + after[0].length, day);
    const from = Math.max(mention.start, time.start - FAR);
    const before = BEFORE.exec(reading.text.slice(from, time.start));
    if (!before) return [];
    const at = from + before.index;
    const isApart = reading.claims.some(
      ({ predicate }) =>
        LETTER.test(reading.text.charAt(predicate.start)) &&
        predicate.start >= at + before.groups!.noun!.length &&
        predicate.end <= time.start,
    );
    const isAlone = time.end <= claim.predicate.start || OPENS.test(reading.text.slice(from, at));
    return isApart || !isAlone ? [] : eventAt(reading, before.groups!.noun!, at + before.groups!.noun!.length, day);
  });
}

/** The fact that "Lund, 15" gives has a number for its predicate. */
const LETTER = /\p{L}/u;

function eventAt({ text }: Reading, noun: string, end: number, day: Day): NounEvent[] {
  const start = end - noun.length;
  const event = FATAL.test(text.slice(Math.max(0, start - "deadly police ".length), start))
    ? "death"
    : EVENTS[noun.toLowerCase()];
  return event === undefined ? [] : [{ event, start, end, day }];
}

/** "the fatal shooting": a death. */
const FATAL = /\b(?:fatal|deadly)\s+(?:\p{L}+\s+)?$/iu;

/** Whom the noun is told of: "the killing of Lund", "Lund’s death", "Lund’s March 6 arrest". */
function surnamesAt({ names, reading }: StoryMention, start: number, end: number, { time }: Day): string[] {
  const first = Math.min(start, time.start);
  return [...names].flatMap(([key, spans]) => {
    const [, surname] = /^person:(\S+)/.exec(key) ?? [];
    if (surname === undefined) return [];
    const isOwner = spans.some((span) => /^['’]s?\s+(?:\p{L}+\s+){0,2}$/u.test(reading.text.slice(span.end, first)));
    const isOf = spans.some(
      (span) => span.start > end && span.start - end < FAR && OF.test(reading.text.slice(end, span.start)),
    );
    return isOwner || isOf ? [surname] : [];
  });
}

/** Between the noun and whom it is of: "of", "on Dec. 6 in Oslin of", "of officer". */
const OF = /^(?:[^;:()“”"]{0,40}\s)?of\s+(?:(?!(?:and|who|that|which)\b)[\p{L}.’-]+\s+){0,3}$/u;

/** Days of one event: some weeks apart at most, or told by years. */
function isApart({ day: a, shown }: Slot, { day: b, shown: other }: Slot): boolean {
  if (a === undefined || b === undefined) return false;
  return areDaysApart(a, b, (day) => (day === a ? shown : other)) && (areWeeksApart(a, b) || (a.year && b.year));
}

/** True where the document gives the other's day too, beside the name or a noun for such an event: there were two. */
function knows({ reading }: StoryMention, own: Slot, { day, keys }: Slot): boolean {
  if (day === undefined) return false;
  const surname = keys[0]!.slice(keys[0]!.indexOf(" ") + 1);
  return reading.sentences.some(({ start, end }) => {
    const times = reading.times.filter((time) => time.start >= start && time.end <= end && time.start !== own.start);
    if (!times.some(({ value, from }) => isSameDay(day, value, from))) return false;
    const text = reading.text.slice(start, end);
    return EVENT.test(text) || text.toLowerCase().includes(surname);
  });
}

const EVENT = new RegExp(`\\b(?:${NOUN})\\b`, "i");

function isSameDay({ from, time }: Day, value: string, other: string | null): boolean {
  return from === null || other === null ? value.slice(0, 10) === time.value.slice(0, 10) : other.slice(0, 10) === from;
}
