import { dayOfIso, isoOf, padded } from "../calendar.ts";
import { type Finder, implied } from "../finder.ts";
import { holidayDay } from "../holidays.ts";
import { type Direction, monthNear, weekdayNear } from "../nearest.ts";
import { periodValue } from "../units.ts";
import { isCapital } from "./absolute-dates.ts";
import { GAP, holidayOf, MONTH, monthOf, oneOf, WEEKDAY, weekdayOfWord, YEAR } from "./fragments.ts";
import words from "./words.json" with { type: "json" };

const DIRECTION = `(?:(?<direction>this past|this coming|last|this|that|next|past|coming)${GAP})?`;

function directionOf(word: string | undefined): Direction {
  const key = word?.toLowerCase().replace(/\s+/g, " ");
  if (key === "last" || key === "past" || key === "this past") return "last";
  if (key === "next" || key === "coming" || key === "this coming") return "next";
  return key === "this" || key === "that" ? key : null;
}

/** Entities that use the name of a month or weekday for something else: "Theresa May", "Black Friday Inc.", "April Jones". */
const OTHER_NAMES = new Set(["PERSON", "ORG", "GPE", "WORK_OF_ART", "PRODUCT", "FAC", "LAW", "NORP", "LOC"]);
/** Month names that are also everyday words need a word before them that calls for a date. */
const HOMOGRAPH = /^(?:may|march|august|mar|jan|dec|sun|sat|mon|wed|fri|apr|jun)$/i;
const DATE_CALLER =
  /\b(?:in|by|since|until|till|from|during|of|for|early|mid|late|between|through|and|to|before|after|on|last|next|this)[ -]$/i;

/** Days and months that have a name. */
export const NAMED_DAYS: readonly Finder[] = [
  {
    // "last September", "in May" → 2023-09, 2024-05
    name: "month",
    pattern: new RegExp(
      `\\b${DIRECTION}(?<month>${MONTH})(?![a-z-]|['’][a-rt-z])(?:${GAP}(?:of${GAP})?(?<year>(?:this|last|next|that|the${GAP}following|the${GAP}previous)${GAP}year)\\b)?`,
      "gi",
    ),
    read: (parts, at, look) => {
      const month = monthOf(parts.month);
      const start = at.start + at.words.indexOf(parts.month!);
      if (month === null || !isCapital(parts.month!)) return null;
      const relative = /^(?:this|last|next|that|the following|the previous)/i.exec(parts.year ?? "")?.[0].toLowerCase();
      const entity = look.entityAt(start);
      if (entity && OTHER_NAMES.has(entity.label)) return null;
      const before = look.document.text.slice(Math.max(0, start - 12), start).replace(/\s+/g, " ");
      const plain = parts.month!.replace(".", "");
      if (HOMOGRAPH.test(plain) && !DATE_CALLER.test(before) && entity?.label !== "DATE") return null;
      return implied("DATE", (scope) => {
        const found = monthNear(month, relative ? "this" : directionOf(parts.direction), scope);
        return relative && found ? inYear(found, relative, scope.anchor) : (found ?? `XXXX-${padded(month, 2)}`);
      });
    },
  },
  {
    // "Wednesday", "last Friday", "Monday next week" → the day by the tense of its clause
    name: "weekday",
    pattern: new RegExp(
      `\\b${DIRECTION}(?<weekday>${WEEKDAY})(?![a-z-]|['’][a-rt-z])(?:${GAP}(?:of${GAP})?(?<week>(?:this|last|next)${GAP}week)\\b|,?${GAP}a${GAP}week${GAP}(?<ago>ago)\\b)?`,
      "gi",
    ),
    read: (parts, at, look) => {
      const weekday = weekdayOfWord(parts.weekday);
      const start = at.start + at.words.indexOf(parts.weekday!);
      if (weekday === null || !isCapital(parts.weekday!)) return null;
      const entity = look.entityAt(start);
      if (entity && OTHER_NAMES.has(entity.label)) return null;
      const short = parts.weekday!.replace(".", "").length <= 5 && !/day/i.test(parts.weekday!);
      if (short && entity?.label !== "DATE") return null;
      const week = parts.week?.split(/\s/)[0]?.toLowerCase();
      return implied("DATE", (scope) => {
        if (parts.ago) return shifted(weekdayNear(weekday, null, { ...scope, tense: "past" }), -7);
        if (week === undefined)
          return weekdayNear(weekday, directionOf(parts.direction), scope) ?? `XXXX-WXX-${weekday}`;
        return shifted(weekdayNear(weekday, "this", scope), week === "last" ? -7 : week === "next" ? 7 : 0);
      });
    },
  },
  {
    // "Christmas 2023", "last Thanksgiving" → 2023-12-25, the Thursday · "over Easter"
    name: "holiday",
    pattern: new RegExp(
      `\\b${DIRECTION}(?<holiday>${oneOf(Object.keys(words.holidays))})\\b(?:${GAP}(?<year>${YEAR}))?`,
      "gi",
    ),
    read: (parts, at, look) => {
      const rule = holidayOf(parts.holiday);
      if (rule === null || !isCapital(parts.holiday!)) return null;
      const entity = look.entityAt(at.end - 1);
      if (entity && ["PERSON", "GPE", "ORG", "WORK_OF_ART"].includes(entity.label)) return null;
      return implied("DATE", (scope) => holidayDay(rule, parts.year, directionOf(parts.direction), scope));
    },
  },
  {
    // "the last week of March" → 2009-W13 · "the first week of June 2024"
    name: "week-of-month",
    pattern: new RegExp(
      `\\bthe${GAP}(?<which>first|second|third|fourth|last|final)${GAP}week${GAP}(?:of|in)${GAP}(?<month>${MONTH})(?:,?${GAP}(?<year>${YEAR}))?`,
      "gi",
    ),
    read: (parts) => {
      const month = monthOf(parts.month);
      if (month === null || !isCapital(parts.month!)) return null;
      return implied("DATE", (scope) => {
        const found = parts.year ? `${parts.year}-${padded(month, 2)}` : monthNear(month, null, scope);
        if (found === null) return "XXXX-WXX";
        const nth = ["first", "second", "third", "fourth"].indexOf(parts.which!.toLowerCase());
        const day = nth < 0 ? lastOf(found) : dayOfIso(`${found}-01`)! + 3 + nth * 7;
        return periodValue("week", day);
      });
    },
  },
];

/** "October of next year": the month of this year moved by the words for the year. */
function inYear(month: string, relative: string, anchor: string | null): string {
  if (relative === "that" && /^\d{4}/.test(anchor ?? "")) return `${anchor!.slice(0, 4)}${month.slice(4)}`;
  const away = /next|following/.test(relative) ? 1 : /last|previous/.test(relative) ? -1 : 0;
  return `${padded(Number(month.slice(0, 4)) + away, 4)}${month.slice(4)}`;
}

function shifted(iso: string | null, days: number): string {
  const day = iso === null ? null : dayOfIso(iso);
  return day === null ? "XXXX-XX-XX" : isoOf(day + days);
}

/** A day in the last full week of a month. */
function lastOf(month: string): number {
  const first = dayOfIso(`${month}-01`)!;
  return first + 27;
}

export { DIRECTION, directionOf };
