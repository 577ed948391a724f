import { findEnglishDate, isoDate } from "./english-date.ts";

/** `2024-06-18`, `2024-06-18T21:04`, with seconds, fractions and an offset that are dropped: the local time is kept. */
const ISO = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?:[T ](\d{2}):(\d{2}))?/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})\d{0,2}(?:Z|[+-]\d{4})?)?$/u;

/**
 * A date that metadata states, as ISO date or date and time local to the outlet: `"2024-06-18T21:04:11+02:00" →
 * "2024-06-18T21:04"`, `"Tue, 18 Jun 2024 21:04:11 GMT" → "2024-06-18"`. Null for no date, for dates that the calendar does
 * not have, and for years before 1900 or after 2100; 1970-01-01 is what programs write for "unknown".
 */
export function readStatedDate(line: string): string | null {
  const trimmed = line.trim().slice(0, 120);
  const match = ISO.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (!match) return findEnglishDate(trimmed)?.value ?? null;
  const [, year, month, day, hour, minute] = match;
  const date = isoDate(Number(year), Number(month), Number(day));
  if (date === null || date === "1970-01-01") return null;
  const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
  const isMidnight = hour === "00" && minute === "00";
  return isTime && !isMidnight ? `${date}T${hour}:${minute}` : date;
}
