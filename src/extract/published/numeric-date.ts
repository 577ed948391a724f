import { isoDate } from "./english-date.ts";

/** "03 / 27 / 11", "2014.11.07", "24-02-2010": three numbers with one sign between them, blanks allowed around it. */
export const NUMERIC_DATE = String.raw`(?<![\d.,/$€£-])\d{1,4} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d{2})(?![\d/]|[.,]\d)`;

/** Zones and places whose newspapers put the month first, and those that put the day first. */
const MONTH_FIRST = /\b(?:[ECMP][SD]?T|AK[SD]T|H[SD]T)\b/u;
const DAY_FIRST = /\b(?:GMT|BST|UK|CES?T|EES?T|IST|SAST|AE[SD]?T|NZ[SD]?T|HKT|SGT|UTC)\b/u;
const DAY_FIRST_HOST = /\.(?:uk|ie|au|nz|in|za|pk|ke|ng|eu|de|fr|it|es|gr|ru)$/u;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** What tells day from month where numbers do not: the words of the stamp around the date, and the host of the page. */
export type DateSetting = { readonly words: string; readonly host: string };

/**
 * The ISO date of three numbers, and whether their order was certain: `"16 / 08 / 2011" → 2011-08-16`, `"05 / 02 / 2013" → 2013-05-02`
 * (uncertain). Where both orders make a date, the weekday beside it decides, else its zone, else the country of the page, else dots
 * stand for the day first and strokes for the month first. Years of two digits lie between 1950 and 2049. Null where no order makes one.
 */
export function readNumericDate(words: string, setting: DateSetting): { value: string; certain: boolean } | null {
  const [a = 0, b = 0, c = 0] = words.split(/ ?[/.-] ?/).map(Number);
  if (/^\d{3,4}\D/.test(words)) {
    const value = isoDate(a, b, c);
    return value === null ? null : { value, certain: true };
  }
  const year = c >= 100 ? c : c < 50 ? 2000 + c : 1900 + c;
  const [monthFirst, dayFirst] = [isoDate(year, a, b), isoDate(year, b, a)];
  if (monthFirst === null || dayFirst === null || a === b) {
    const value = monthFirst ?? dayFirst;
    return value === null ? null : { value, certain: true };
  }
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}`, "iu").test(setting.words));
  const fits = weekday < 0 ? [] : [monthFirst, dayFirst].filter((day) => new Date(day).getUTCDay() === weekday);
  if (fits.length === 1) return { value: fits[0]!, certain: true };
  if (DAY_FIRST.test(setting.words)) return { value: dayFirst, certain: true };
  if (MONTH_FIRST.test(setting.words)) return { value: monthFirst, certain: true };
  const isDayFirst = DAY_FIRST_HOST.test(setting.host) || words.includes(".");
  return { value: isDayFirst ? dayFirst : monthFirst, certain: false };
}
