import type { FactBasis } from "./document.ts";
import type { Span } from "./span.ts";

/** TIMEX3 types. */
export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/**
 * Words that place something in time, TIMEX3 sense. `value` is the TIMEX3 value (`2024-06-19T02:45`, `2023-09`, `P2D`,
 * `PAST_REF`, `2019-W03`, `2010-SU`, `200` for a decade, `XXXX-09-03` where the year is unknown).
 */
export type TimeExpression = Span & {
  readonly type: TimeType;
  readonly value: string;
  readonly basis: FactBasis;
  /** TIMEX3 `mod`: `APPROX`, `MORE_THAN`, `LESS_THAN`, `START`, `MID`, `END`, `BEFORE`, `AFTER`; absent where exact. */
  readonly mod?: string;
  /** For a value that denotes a stretch of the calendar: first and last day, ISO, both inclusive. Null for durations, sets, vague references. */
  readonly from: string | null;
  readonly to: string | null;
  readonly rule: string;
};
