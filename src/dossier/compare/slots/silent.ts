import type { Reading } from "../../../model/index.ts";

const valuesByPattern = new WeakMap<RegExp, WeakMap<Reading, ReadonlySet<string>>>();

/** All that a document gives for a pattern whose matches `read` turns into values: one value says that it knows of one thing. */
export function valuesIn(
  reading: Reading,
  pattern: RegExp,
  read: (match: RegExpExecArray) => string,
): ReadonlySet<string> {
  const known = valuesByPattern.get(pattern) ?? new WeakMap<Reading, ReadonlySet<string>>();
  valuesByPattern.set(pattern, known);
  const values = known.get(reading) ?? new Set([...reading.text.matchAll(pattern)].map(read));
  known.set(reading, values);
  return values;
}
