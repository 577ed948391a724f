/** Month names and their usual short forms, lower case. */
const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  "january february march april may june july august september october november december"
    .split(" ")
    .flatMap((name, at) => [
      [name, at + 1],
      [name.slice(0, 3), at + 1],
      ...(name === "september" ? [["sept", at + 1]] : []),
    ]),
);

/** In capitals, small letters or both, so that the forms serve in patterns that tell capitals as well. */
const MONTH = `(${"jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?"
  .replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
  .replaceAll(" ", "|")})\\.?`;
const MONTH_DAY_YEAR = `\\b${MONTH}\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?\\s?[,-]?\\s{0,2}(\\d{4})\\b`;
const DAY_MONTH_YEAR = `\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4})\\b`;
const YEAR_MONTH_DAY = "\\b(\\d{4})-(\\d{2})-(\\d{2})\\b";
const MONTH_FIRST = new RegExp(MONTH_DAY_YEAR, "iu");
const DAY_FIRST = new RegExp(DAY_MONTH_YEAR, "iu");
const ISO = new RegExp(YEAR_MONTH_DAY, "u");

/** The forms that {@link readEnglishDate} reads, as a pattern without groups of its own: "June 18, 2024", "18th June 2024", "2024-06-18". */
export const WRITTEN_DATE = [MONTH_DAY_YEAR, DAY_MONTH_YEAR, YEAR_MONTH_DAY]
  .map((form) => form.replaceAll(/(?<!\\)\((?!\?)/g, "(?:"))
  .join("|");

/** The first full date in a short English line, as ISO: `"on June 18, 2024" → "2024-06-18"`, `"3 Sept. 1998" → "1998-09-03"`. Null if none. */
export function readEnglishDate(line: string): string | null {
  return findEnglishDate(line)?.value ?? null;
}

/** As {@link readEnglishDate}, with the place of the words in the line. */
export function findEnglishDate(line: string): { value: string; start: number; end: number } | null {
  const found = [
    readMatch(MONTH_FIRST.exec(line), (match) => [match[3], monthNumber(match[1]), match[2]]),
    readMatch(DAY_FIRST.exec(line), (match) => [match[3], monthNumber(match[2]), match[1]]),
    readMatch(ISO.exec(line), (match) => [match[1], Number(match[2]), match[3]]),
  ].filter((date) => date !== null);
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

type DateParts = [year: string | undefined, month: number, day: string | undefined];

function readMatch(match: RegExpExecArray | null, parts: (match: RegExpExecArray) => DateParts) {
  if (!match) return null;
  const [year, month, day] = parts(match);
  const value = isoDate(Number(year), month, Number(day));
  return value === null ? null : { value, start: match.index, end: match.index + match[0].length };
}

function monthNumber(name: string | undefined): number {
  return MONTHS[(name ?? "").toLowerCase().slice(0, 3)] ?? 0;
}

/** ISO date of a day that the calendar has, from 1900 to 2100; else null. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
