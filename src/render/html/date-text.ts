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

/** ISO days, months and times for people: `2031-03-04T02:45` → `4 March 2031, 02:45`; anything else stays as it is. */
export function dateText(value: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name) return value;
  return `${day ? `${Number(day)} ` : ""}${name} ${year}${time ? `, ${time}` : ""}`;
}

/** A stretch of days: one date where first and last are the same. */
export function periodOfDates(from: string | null, to: string | null): string {
  if (from === null && to === null) return "Date unknown";
  if (from === null || to === null || from === to) return dateText(from ?? to ?? "");
  return `${dateText(from)} – ${dateText(to)}`;
}
