import { daysOf, granularityOf } from "./value.ts";

/** True where the stretch of the calendar that `inner` denotes lies within that of `outer`: `2023-09-13` in `2023-09`. False where one is unknown. */
export function containsTime(outer: string, inner: string): boolean {
  const [wide, narrow] = [daysOf(outer), daysOf(inner)];
  if (!wide || !narrow) return false;
  if (wide.from > narrow.from || wide.to < narrow.to) return false;
  return !isWithinDay(outer) || outer === inner || sameClock(outer, inner);
}

/**
 * True where both values can hold of one event: one stretch holds the other, or they overlap (a week and a month). Digits
 * that are not known (`XXXX-09-03`) agree with any. Null where the values cannot be compared (a duration and a date).
 */
export function areCompatibleTimes(a: string, b: string): boolean | null {
  if (a === b) return true;
  const [first, second] = [daysOf(a), daysOf(b)];
  if (first && second) {
    if (first.from > second.to || second.from > first.to) return false;
    return isWithinDay(a) && isWithinDay(b) ? sameClock(a, b) : true;
  }
  return agreesWithUnknown(a, b);
}

function isWithinDay(value: string): boolean {
  const granularity = granularityOf(value);
  return granularity === "clock" || granularity === "part";
}

/** Hours and the part of a day that holds them (`T14:30` in `TAF`); hour 24 is written 00. */
const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  TMO: [0, 12],
  TAF: [12, 18],
  TEV: [17, 24],
  TNI: [18, 30],
  TMI: [11, 14],
  TDT: [6, 18],
};

/** Clock against clock: the same as far as both tell. Clock against part of day: within it. Two parts: the same part. */
function sameClock(a: string, b: string): boolean {
  const [first, second] = [a.slice(a.indexOf("T")), b.slice(b.indexOf("T"))];
  const [partA, partB] = [PARTS[first], PARTS[second]];
  if (partA && partB) return partA[0] < partB[1] && partB[0] < partA[1];
  if (partA || partB) {
    const [from, to] = (partA ?? partB)!;
    const hour = Number((partA ? second : first).slice(1, 3));
    return (hour >= from && hour < to) || hour + 24 < to;
  }
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) === second.slice(0, length);
}

/** Character by character, `X` agrees with any digit: `XXXX-09-03` with `2023-09-03`. Null where the shapes differ. */
function agreesWithUnknown(a: string, b: string): boolean | null {
  if (!/^[\dX]{4}(?:-|$)/.test(a) || !/^[\dX]{4}(?:-|$)/.test(b)) return null;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a[at], b[at]];
    if (left !== right && left !== "X" && right !== "X") return /\d/.test(left!) && /\d/.test(right!) ? false : null;
  }
  return true;
}
