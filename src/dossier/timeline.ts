import type { Claim, TimeExpression, TimelineEntry } from "../model/index.ts";
import type { StoryMention } from "./align/story-mention.ts";
import { isOfEvent } from "./dates-event.ts";
import { dependenceOf } from "./governing-words.ts";
import { standsAlone, wordsAlone } from "./stands-alone.ts";

/** A claim with the mentions that it was made of, in the same order. */
export type ClaimWithMentions = {
  readonly claim: Claim;
  readonly mentions: readonly StoryMention[];
  /** A claim of what clauses tell beside their verb: a time, a place, a figure. */
  readonly facet?: true;
};

/** A claim that one account tells stands in a timeline only where its words say something by themselves. */
const READABLE = 0.3;

/**
 * The dated events of a story in order of their first day, claims of one day in the order given: one entry a claim with its most exact
 * date, or, where accounts give dates that part ways, one entry a side. Of equally exact dates the one that most mentions give is
 * taken. A clock time alone ("at 4:20 a.m.") dates nothing: the day it was reckoned on is that of the report; nor does a date that only
 * tells which thing is meant ("the 2020 candidates"). Of entries of one sentence on one day, or in the same words, that which reads best is kept.
 */
export function buildTimeline(claims: readonly ClaimWithMentions[]): TimelineEntry[] {
  const entries = claims.flatMap((each, place) => entriesOf(each).map((entry) => ({ entry, place })));
  entries.sort((a, b) => compare(a.entry.from, b.entry.from) || compare(a.entry.to, b.entry.to) || a.place - b.place);
  const kept = new Map<string, (typeof entries)[number]>();
  for (const one of entries) {
    const keys = keysOf(one.entry, claims[one.place]!);
    const same = keys.flatMap((key) => kept.get(key) ?? []).find(({ place }) => place !== one.place);
    if (same && readability(same.entry, claims[same.place]!) >= readability(one.entry, claims[one.place]!)) continue;
    if (same) for (const [key, value] of kept) if (value === same) kept.delete(key);
    for (const key of keys) kept.set(key, one);
  }
  const left = new Set(kept.values());
  return entries.filter((one) => left.has(one)).map(({ entry }) => entry);
}

/** What two entries have in common that say one thing of one day: the sentence, or the words. */
function keysOf({ from, to, mention }: TimelineEntry, { claim, mentions }: ClaimWithMentions): string[] {
  const { document, claim: clause } = mentions[mention]!;
  const words = claim.mentions[mention]!.text.toLowerCase();
  return [`${from} ${to} ${document} ${clause.sentence}`, `${from} ${to} ${words}`];
}

/** Contradictions before claims that several tell, these before those of one account, then by how well the words read. */
function readability({ mention }: TimelineEntry, { claim, mentions }: ClaimWithMentions): number {
  return (claim.conflict ? 4 : mentions.length > 1 ? 2 : 0) + standsAlone(mentions[mention]!);
}

type Dated = { readonly from: string; readonly to: string; readonly mention: number };

function entriesOf({ claim, mentions }: ClaimWithMentions): TimelineEntry[] {
  const dated = mentions.flatMap(datesOf);
  const sides = claim.conflict?.kind === "date" ? claim.conflict.sides : [];
  const chosen =
    sides.length > 0
      ? sides.flatMap((side) =>
          bestDate(
            dated.filter(({ mention }) => side.includes(mention)),
            mentions,
          ),
        )
      : bestDate(dated, mentions);
  return chosen.map(({ from, to, mention }) => ({ from, to, claim: claim.id, mention }));
}

function datesOf(mention: StoryMention, index: number): Dated[] {
  if (mention.claim.factuality === "asked" || dependenceOf(mention) === "bound") return [];
  const dates = mention.times.filter(
    (time) =>
      !isNoDay(time) &&
      !isClockAlone(time, mention) &&
      !isReckonedInQuotation(time, mention) &&
      isOfEvent(time, mention),
  );
  const found: { from: string; to: string; mention: number }[] = [];
  let last: TimeExpression | null = null;
  for (const time of dates) {
    if (time.from === null || time.to === null) continue;
    const to = time.to.slice(0, 10);
    if (last !== null && isOneStretch(last, time, mention)) found.at(-1)!.to = to;
    else found.push({ from: time.from.slice(0, 10), to, mention: index });
    last = time;
  }
  return found;
}

/** "president from 2000 to 2006", "in the senate 1989–2013", "his work there in 2005 and 2006": both ends tell when. */
function isOneStretch(a: TimeExpression, b: TimeExpression, { reading }: StoryMention): boolean {
  if (a.from === null || b.to === null || a.from > b.to) return false;
  const between = reading.text.slice(a.end, Math.min(b.start, a.end + 12));
  if (/^\s*(?:[-–—]|to|until|till|through)\s*$/.test(between)) return true;
  const [one, other] = [a.value, b.value];
  return /^ and $/.test(between) && /^\d{4}$/.test(one) && /^\d{4}$/.test(other) && Number(other) === Number(one) + 1;
}

/** "tonight" in somebody's words counts from when they were said, which may be a day before the report. */
function isReckonedInQuotation({ rule, start, end }: TimeExpression, { quoted }: StoryMention): boolean {
  return /^deictic-/.test(rule) && quoted.some((one) => one.start <= start && end <= one.end);
}

/** Longest stretch that dates an event, in days: a decade does ("in the 1960s"), a century does not. */
const LONGEST = 11 * 366;

function isNoDay({ type, from, to }: TimeExpression): boolean {
  const isLong = from !== null && to !== null && (Date.parse(to) - Date.parse(from)) / 86_400_000 > LONGEST;
  return type === "SET" || type === "DURATION" || isLong;
}

/** A time of day whose sentence names no day: the day was reckoned from the report's date and not from what happened. */
function isClockAlone(time: TimeExpression, { reading, claim }: StoryMention): boolean {
  if (!/^(?:clock|part-of-day)/.test(time.rule)) return false;
  const sentence = reading.sentences[claim.sentence];
  const day = time.from?.slice(0, 10);
  return !reading.times.some(
    (other) =>
      other.start !== time.start &&
      sentence !== undefined &&
      other.start >= sentence.start &&
      other.end <= sentence.end &&
      other.from?.slice(0, 10) === day &&
      !/^(?:clock|part-of-day)/.test(other.rule),
  );
}

/** The most exact date; of equal ones that of most mentions; told by the mention that reads best. None where nothing can be read. */
function bestDate(dated: readonly Dated[], mentions: readonly StoryMention[]): Dated[] {
  const count = ({ from, to }: Dated) => dated.filter((other) => other.from === from && other.to === to).length;
  const readable = ({ mention }: Dated) => standsAlone(mentions[mention]!);
  const ranked = [...dated].sort(
    (a, b) =>
      days(a) - days(b) ||
      count(b) - count(a) ||
      compare(a.from, b.from) ||
      readable(b) - readable(a) ||
      a.mention - b.mention,
  );
  const best = ranked[0];
  return best && (mentions.length > 1 || wordsAlone(mentions[best.mention]!) >= READABLE) ? [best] : [];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function days({ from, to }: Dated): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
