import type { Reading } from "../../model/index.ts";

/** A reading as one line of JSON without a line break at its end (docs/interchange.md). */
export function renderReadingJson(reading: Reading): string {
  return JSON.stringify(reading);
}
