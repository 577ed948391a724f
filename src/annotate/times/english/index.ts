import type { Finder } from "../finder.ts";
import { ABSOLUTE_DATES } from "./absolute-dates.ts";
import { CLOCK } from "./clock.ts";
import { DURATIONS } from "./durations.ts";
import { NAMED_DAYS } from "./named-days.ts";
import { REFERENCES } from "./references.ts";
import { RELATIVE } from "./relative.ts";
import { YEARS } from "./years.ts";

/** What proposes time expressions in English text, in order: of equally long matches the earlier finder's stands. */
export const ENGLISH_FINDERS: readonly Finder[] = [
  ...ABSOLUTE_DATES,
  ...NAMED_DAYS,
  ...YEARS,
  ...RELATIVE,
  ...DURATIONS,
  ...CLOCK,
  ...REFERENCES,
];
