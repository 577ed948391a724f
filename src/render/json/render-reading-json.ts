import type { Reading } from "../../model/index.ts";
import { withWrittenHops } from "./written-hops.ts";

/** A reading as one line of JSON without a line break at its end (docs/interchange.md). */
export function renderReadingJson(reading: Reading): string {
  return JSON.stringify(withWrittenHops(reading));
}
