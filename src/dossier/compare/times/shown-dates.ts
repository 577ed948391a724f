import type { Evidence, TimeExpression } from "../../../model/index.ts";
import { type Compared, evidenceAt, type Held } from "../finding.ts";
import type { Day } from "./dated.ts";

/** A time expression of a mention. */
export type Dated = Held<TimeExpression>;
/** The day of a mention. */
export type OnDay = Held<Day>;

/** Minutes that two watches, or two roundings, may lie apart. */
export const WATCHES = 29;

export const timeOf = ({ mention, value }: OnDay): Dated => ({ mention, value: value.time });

export function seen(compared: Compared, { mention, value }: Dated): Evidence {
  return evidenceAt(compared, mention, value, value.value);
}

/** The words of a time expression as the mention's document prints them. */
export function wordsAt(compared: Compared, mention: number, { start, end }: TimeExpression): string {
  return compared.mentions[mention]!.reading.text.slice(start, end);
}

const PARTS: Readonly<Record<string, string>> = { TMO: "morning", TAF: "afternoon", TEV: "evening", TNI: "night" };
const EDGES: Readonly<Record<string, string>> = { START: "start of ", MID: "middle of ", END: "end of " };

/** No more than a day of the week and a part of it: "Saturday", "late Friday". */
const WEEKDAY_ONLY = /^(?!.*\d)(?!.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).*day\b/i;

/** Days of the calendar; the words of the texts where one of them gives no year that the other does, or each no more than a day of the week. */
export function shownTogether(compared: Compared, days: readonly OnDay[]): string[] {
  const isKnown =
    days.every(
      ({ value: { from, year } }) => from !== null && !from.startsWith("XXXX") && year === days[0]!.value.year,
    ) && !days.every(({ mention, value }) => WEEKDAY_ONLY.test(wordsAt(compared, mention, value.time)));
  return days.map(({ mention, value: { time } }) => (isKnown ? shown(time) : `“${wordsAt(compared, mention, time)}”`));
}

/** `2025-03-11 evening`, `end of 2025-06`, `1940s`. */
function shown({ value, mod }: TimeExpression): string {
  const spelt = value
    .replace(/T(MO|AF|EV|NI)$/, (_, part: string) => ` ${PARTS[`T${part}`]}`)
    .replace("T", " ")
    .replace(/^\d{3}$/, "$&0s");
  return `${EDGES[mod ?? ""] ?? ""}${spelt}`;
}
