import { padded } from "../calendar.ts";
import { type Finder, type Found, implied, stated } from "../finder.ts";
import { dayPartOf, GAP, oneOf, zoneOf } from "./fragments.ts";
import words from "./words.json" with { type: "json" };

const ZONE = `(?:${GAP}\\(?(?<zone>${oneOf(Object.keys(words.zones))})\\b\\)?)?`;

/** A clock time without its day: the refiner that joins dates and clocks gives it one. */
function clock(hour: number, minute: string | undefined, zone: string | undefined): Found | null {
  if (hour > 24 || Number(minute ?? 0) > 59) return null;
  const written = `T${padded(hour, 2)}:${minute ?? "00"}${zoneOf(zone) ?? ""}`;
  return implied("TIME", () => written);
}

/** Clock times and parts of the day. Values begin with `T`; a refiner adds the day. */
export const CLOCK: readonly Finder[] = [
  {
    // "2:45 a.m." → T02:45 · "7 pm ET" → T19:00 · "noon GMT"
    name: "clock-12",
    pattern: new RegExp(
      `(?<![\\w:.$€£-])(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?)?[ \\u00a0]{0,2}(?<half>[ap])(?:\\.?[ ]?m\\.|\\.m\\b|m\\b)${ZONE}`,
      "gi",
    ),
    read: (parts, at) => {
      const hour = (Number(parts.hour) % 12) + (parts.half!.toLowerCase() === "p" ? 12 : 0);
      const found = clock(hour, parts.minute, parts.zone);
      return found && { ...found, end: at.end };
    },
  },
  {
    // "16:15 UTC", "at 14:30", "0900 GMT" → T16:15Z, T14:30, T09:00Z
    name: "clock-24",
    pattern: new RegExp(
      `(?<![\\w:.$€£/-])(?:(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:]|[ ]?[ap]\\.?m\\b)(?:[ ]?h(?:rs|ours)?\\b)?${ZONE}|(?<four>(?:[01]\\d|2[0-3])[0-5]\\d)${GAP}(?<zone4>gmt|utc|hrs|hours|bst|local time))(?![\\w-])`,
      "gi",
    ),
    read: (parts, at, look) => {
      if (parts.four) return clock(Number(parts.four.slice(0, 2)), parts.four.slice(2), parts.zone4);
      const before = look.document.text.slice(Math.max(0, at.start - 10), at.start);
      if (parts.zone === undefined && /\b(?:won|of|by|in|verse|matthew|luke|john|mark)\s$/i.test(before)) return null;
      return clock(Number(parts.hour), parts.minute, parts.zone);
    },
  },
  {
    // "noon", "midnight" → T12:00, T24:00 · "10 o'clock"
    name: "clock-word",
    pattern: new RegExp(`\\b(?:(?<word>noon|midnight)|(?<hour>\\d{1,2})${GAP}?o['’]clock)\\b${ZONE}`, "gi"),
    read: (parts) => {
      if (parts.hour) return clock(Number(parts.hour), undefined, parts.zone);
      return clock(parts.word!.toLowerCase() === "noon" ? 12 : 24, undefined, parts.zone);
    },
  },
  {
    // "Friday morning", "the evening of June 3", "in the afternoon" → TMO, TEV, TAF joined with its day
    name: "part-of-day",
    pattern: new RegExp(
      `(?<=day${GAP}|\\b(?:in|during|on|early|late|throughout)${GAP}(?:the${GAP})?(?:early${GAP}|late${GAP})?|\\bthe${GAP}|\\bthat${GAP}|\\d${GAP}|\\bnext${GAP})(?:(?:early|late|mid)[- ])?(?<part>morning|afternoon|evening|night|lunchtime|midday)\\b(?!['’]?s?-)`,
      "gi",
    ),
    read: (parts, at, look) => {
      const code = dayPartOf(parts.part);
      const before = look.document.text.slice(Math.max(0, at.start - 16), at.start).replace(/\s+/g, " ");
      const dated = /(?:day|\d) $/i.test(before) || /^ of\b/.test(look.document.text.slice(at.end, at.end + 4));
      if (code === null) return null;
      if (!dated && !/\b(?:in|during) the (?:early |late )?$|\bthat $|\bearly $|\blate $/i.test(before)) return null;
      return stated("TIME", code);
    },
  },
];
