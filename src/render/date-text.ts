const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  MO: "morning",
  MI: "midday",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
};

const VALUE = /\b(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2}|MO|MI|AF|EV|NI))?(?::\d{2})?\b/g;

/** One amount of one unit of time, as TIMEX3 writes it: `P4W`, `PT30S`. */
const DURATION = /\bP(T?)(\d{1,4})([YMWDHS])\b/g;
const UNITS: Readonly<Record<string, string>> = {
  Y: "year",
  M: "month",
  W: "week",
  D: "day",
  TH: "hour",
  TM: "minute",
  TS: "second",
};

/**
 * ISO days, months, times and durations in a text made readable: `2031-03-04T02:45` → `4 March 2031, 02:45`, `2031-03-04TEV` →
 * `4 March 2031, evening`, `P4W` → `4 weeks`. Everything else stays as it is.
 */
export function dateText(text: string): string {
  const plain = text.replace(DURATION, (value, time: string, amount: string, letter: string) => {
    const unit = UNITS[`${time}${letter}`];
    return unit ? `${amount} ${unit}${amount === "1" ? "" : "s"}` : value;
  });
  return plain.replace(VALUE, (value, year: string, month: string, day?: string, time?: string) => {
    const name = MONTHS[Number(month) - 1];
    if (!name) return value;
    return `${day ? `${Number(day)} ` : ""}${name} ${year}${time ? `, ${PARTS_OF_DAY[time] ?? time}` : ""}`;
  });
}

/**
 * A stretch of days in words: one date where first and last are the same, `September 2024` for a whole month, `1998` for
 * a whole year.
 */
export function periodOfDates(from: string | null, to: string | null): string {
  if (from === null && to === null) return "Date unknown";
  if (from === null || to === null || from === to) return dateText(from ?? to ?? "");
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    return first === last ? first : `${first} – ${last}`;
  }
  if (from.endsWith("-01") && to === lastDayOfMonth(from)) return dateText(from.slice(0, 7));
  return `${dateText(from)} – ${dateText(to)}`;
}

/** `2024-02-01` → `2024-02-29`. */
function lastDayOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number);
  const leap = year! % 4 === 0 && (year! % 100 !== 0 || year! % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month!) ? 30 : 31;
  return `${day.slice(0, 8)}${days}`;
}
