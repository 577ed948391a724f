import type { Span } from "../../../model/index.ts";
import { dayOfIso, weekdayOf } from "../calendar.ts";
import { type Finder, type Found, implied, type Look, type Scope } from "../finder.ts";
import { durationValue, periodValue, shiftedDay, type TimeUnit, unknownPeriod } from "../units.ts";
import { daysOf, granularityOf } from "../value.ts";
import { COUNT, countOf, GAP, UNIT, unitOf, VAGUE } from "./fragments.ts";

const PERIOD = "(?:weekend|week|month|quarter|year|decade|century)";

/** The period `amount` units from the day of publication. */
function fromPublication(unit: TimeUnit, amount: number): Found {
  return implied("DATE", ({ published }) => periodFrom(unit, amount, published));
}

function periodFrom(unit: TimeUnit, amount: number, day: number | null): string {
  if (day === null) return unknownPeriod(unit);
  return periodValue(unit, shiftedDay(unit, amount, day));
}

/** The day that "two days later", "that year" count from: the last date in the text that is fine enough for the unit. */
function anchorDay(unit: TimeUnit, { anchorFor }: Scope): number | null {
  const anchor = anchorFor(unit);
  const bounds = anchor === null ? null : daysOf(anchor);
  return bounds === null ? null : dayOfIso(bounds.from);
}

/** Reckoned from the last date in the text; `orPublication`: without one, from the day of publication. */
function fromAnchor(unit: TimeUnit, amount: number, orPublication: boolean): Found {
  return implied("DATE", (scope) => {
    const day = anchorDay(unit, scope) ?? (orPublication ? scope.published : null);
    return periodFrom(unit, amount, day);
  });
}

/** Day names that count from the day of publication, and how many days away they lie. */
const DEICTIC: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  "the day before yesterday": -2,
  "the day after tomorrow": 2,
};

/** Dates that count from the publication date or from another date of the text. */
export const RELATIVE: readonly Finder[] = [
  {
    // "yesterday" → 2024-06-18
    name: "deictic-day",
    pattern:
      /\b(?:(?:earlier|later|late|early) )?(?<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)\b(?!['’]s\b (?:world|youth|society|children|kids|young))/gi,
    read: (parts, at, look) => {
      if (isTitle(at, look)) return null;
      return fromPublication("day", DEICTIC[parts.word!.toLowerCase()]!);
    },
  },
  {
    // "tonight" → 2024-06-19TNI · "this morning", "last night"
    name: "deictic-part",
    pattern:
      /\b(?:(?<tonight>tonight)|(?<last>last night)|(?:earlier |late |later )?this (?<part>morning|afternoon|evening)|overnight(?= (?:on|into|from|in)\b))\b/gi,
    read: (parts) =>
      implied("TIME", ({ published }) => {
        const part = parts.part?.toLowerCase();
        const code = part === "morning" ? "TMO" : part === "afternoon" ? "TAF" : part === "evening" ? "TEV" : "TNI";
        return `${periodFrom("day", parts.last ? -1 : 0, published)}${code}`;
      }),
  },
  {
    // "last month" → 2024-05 · "earlier this week" → 2024-W25 · "the current year"
    name: "this-last-next",
    pattern: new RegExp(
      `\\b(?<which>(?:earlier|later)${GAP}this|this${GAP}past|this${GAP}coming|this|last|next|(?:the|its|their)${GAP}(?:current|coming|present))${GAP}(?:(?:fiscal|financial|calendar|academic|school)${GAP})?(?<unit>${PERIOD})\\b(?!['’]?-)`,
      "gi",
    ),
    read: (parts) => {
      const unit = unitOf(parts.unit)!;
      const which = parts.which!.toLowerCase();
      const amount = /last|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0;
      if (unit !== "week" || !/^this(?:\s+past)?$/.test(which)) return fromPublication(unit, amount);
      return implied("DATE", (scope) => periodFrom(unit, weeksAway(/past/.test(which), scope), scope.published));
    },
  },
  {
    // "the last year", "the past week" as a point → the period before; "the past decade" is a duration (durations.ts)
    name: "same-period",
    pattern: new RegExp(
      `\\bthe${GAP}same${GAP}(?<unit>period|month|quarter|week|day|time)${GAP}(?:of${GAP}(?:the${GAP})?)?(?:in${GAP})?(?:last${GAP}year|a${GAP}year${GAP}(?:ago|earlier|before)|the${GAP}(?:previous|prior|year${GAP}before)${GAP}?(?:year)?)`,
      "gi",
    ),
    read: () =>
      implied("DATE", (scope) => {
        const day = anchorDay("year", scope) ?? scope.published;
        if (day === null) return "XXXX";
        const unit = UNIT_OF_GRANULARITY[granularityOf(scope.anchor ?? "") ?? "year"] ?? "year";
        return periodFrom(unit, -1 * (unit === "year" ? 1 : 0), unit === "year" ? day : shiftedDay("year", -1, day));
      }),
  },
  {
    // "nine months ago" → 2023-09 · "two years ago" → 2022 · "a week ago"
    name: "ago",
    pattern: new RegExp(
      `\\b(?:(?:more|less)${GAP}than${GAP}|over${GAP}|nearly${GAP}|almost${GAP}|about${GAP}|around${GAP}|some${GAP}|just${GAP}(?:over${GAP})?)?(?:(?<count>${COUNT})${GAP}(?:and${GAP}a${GAP}half${GAP})?(?:short${GAP})?|(?<vague>${VAGUE})${GAP})(?<unit>${UNIT})${GAP}(?:ago|back(?=[,.;]))\\b`,
      "gi",
    ),
    read: (parts, at) => {
      const unit = unitOf(parts.unit)!;
      const count = countOf(parts.count);
      if (count === null) return implied("DATE", () => "PAST_REF");
      const mod = /^(?:more|over)/i.test(at.words)
        ? "MORE_THAN"
        : /^(?:less|nearly|almost)/i.test(at.words)
          ? "LESS_THAN"
          : /^(?:about|around|some)/i.test(at.words)
            ? "APPROX"
            : undefined;
      return implied("DATE", ({ published }) => periodFrom(unit, -count, published), mod);
    },
  },
  {
    // "decades ago", "years ago" → PAST_REF
    name: "ago-vague",
    pattern: /\b(?:many |several |some )?(?:minutes|hours|days|weeks|months|years|decades|centuries|moments) ago\b/gi,
    read: () => implied("DATE", () => "PAST_REF"),
  },
  {
    // "two days later", "a week earlier", "three years after that" → counted from the last date in the text
    name: "later-earlier",
    pattern: new RegExp(
      `\\b(?<count>${COUNT})${GAP}(?<unit>${UNIT})${GAP}(?<way>later|earlier|prior|before(?=[,.;])|after${GAP}that|before${GAP}that)(?!${GAP}(?:than|to)\\b)`,
      "gi",
    ),
    read: (parts) => {
      const count = countOf(parts.count);
      const unit = unitOf(parts.unit)!;
      if (count === null) return null;
      return fromAnchor(unit, /later|after/i.test(parts.way!) ? count : -count, false);
    },
  },
  {
    // "within two weeks", "in three days" with a future verb stays a duration; "a week from Tuesday", "two weeks from now" → the date
    name: "from-now",
    pattern: new RegExp(`\\b(?<count>${COUNT})${GAP}(?<unit>${UNIT})${GAP}from${GAP}(?:now|today)\\b`, "gi"),
    read: (parts) => {
      const count = countOf(parts.count);
      return count === null ? null : fromPublication(unitOf(parts.unit)!, count);
    },
  },
  {
    // "the previous day", "the following week", "the year before" → next to the last date in the text
    name: "next-to-anchor",
    pattern: new RegExp(
      `\\b(?:(?:the|a)${GAP}(?<way>previous|preceding|prior|following|next|subsequent)${GAP}(?<unit>day|morning|night|${PERIOD})|the${GAP}(?<after>day|week|month|year)${GAP}(?<side>previous|before|after)(?=[,.;)]|${GAP}(?:and|but|when|,)))\\b`,
      "gi",
    ),
    read: (parts, at, look) => {
      const unit = unitOf(parts.unit ?? parts.after) ?? "day";
      if (/next/i.test(parts.way ?? "") && isStretch(unit, at, look)) return null;
      const back = /previous|preceding|prior|before/i.test(parts.way ?? parts.side!);
      return fromAnchor(unit, back ? -1 : 1, back);
    },
  },
  {
    // "that year", "the same day" → the unit of the last date in the text
    name: "same-as-anchor",
    pattern: new RegExp(
      `\\b(?<which>that${GAP}same|that|the${GAP}same|the${GAP}entire|the${GAP}whole)${GAP}(?<unit>day|week|weekend|month|year|decade)\\b`,
      "gi",
    ),
    read: (parts) => {
      const unit = unitOf(parts.unit)!;
      if (/entire|whole/i.test(parts.which!)) return fromAnchor(unit, 0, true);
      return implied("DATE", (scope) => {
        const day = anchorDay(unit, scope);
        return day === null && /^that/i.test(parts.which!) ? null : periodFrom(unit, 0, day ?? scope.published);
      });
    },
  },
  {
    // "in the coming weeks", "in the next few days" → duration ahead
    name: "coming-units",
    pattern: new RegExp(
      `\\b(?:the|recent|coming)${GAP}(?:(?:coming|next|following|last|past|recent|previous)${GAP})?(?:(?:few|couple${GAP}of|several)${GAP})?(?<unit>days|weeks|months|years|decades|hours)\\b`,
      "gi",
    ),
    read: (parts, at) => {
      if (/^the\s+(?:days|weeks|months|years|decades|hours)$/i.test(at.words)) return null;
      return implied("DURATION", () => durationValue(null, unitOf(parts.unit)!));
    },
  },
];

/**
 * Weeks from that of publication to "this week" and "this past week". At a weekend the working days lie behind: what is yet to come
 * "this week" comes in the next one, and "this past week" is the one that ends.
 */
function weeksAway(isPast: boolean, { published, tense }: Scope): number {
  const weekday = published === null ? 1 : weekdayOf(published);
  const isWeekend = weekday >= 6;
  if (isPast) return isWeekend || weekday === 5 ? 0 : -1;
  return isWeekend && tense === "future" ? 1 : 0;
}

/** "over the next year", "the next decade" is a length of time from now, not the year or decade of the calendar. */
function isStretch(unit: TimeUnit, at: Span, look: Look): boolean {
  if (unit === "decade" || unit === "century") return true;
  return /\b(?:over|for|within|during|in|throughout)\s+$/i.test(
    look.document.text.slice(Math.max(0, at.start - 12), at.start),
  );
}

/** The broadcast "Today" and its like: a capital within quotation marks of its own, before "show", or an entity of a kind that has titles. */
function isTitle(at: Span & { readonly words: string }, { document, entityAt }: Look): boolean {
  if (!/^[A-Z]/.test(at.words)) return false;
  if (["ORG", "WORK_OF_ART", "PRODUCT"].includes(entityAt(at.start)?.label ?? "")) return true;
  const after = document.text.slice(at.end, at.end + 10);
  const quoted = /["“‘']$/.test(document.text.slice(Math.max(0, at.start - 1), at.start)) && /^[.,]?["”’']/.test(after);
  return quoted || /^["”’']? (?:show|program)/i.test(after);
}

const UNIT_OF_GRANULARITY: Readonly<Record<string, TimeUnit>> = {
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
};
