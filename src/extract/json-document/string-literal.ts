import type { Span } from "../../model/index.ts";
import { createLazyOffsets, createShortened, type OffsetMap } from "../../text/offset-map.ts";

/**
 * From offsets in the string that a member of the outermost object holds to offsets in the JSON text. Null where there is no
 * such member. Of repeated members the last counts, as in `JSON.parse`. `json` must be valid JSON. Linear, no recursion.
 */
export function findMemberString(json: string, member: string): OffsetMap | null {
  let depth = 0;
  let key: string | null = null;
  let awaitsValue = false;
  let literal: Span | null = null;
  for (let at = 0; at < json.length; at++) {
    const unit = json[at];
    if (unit === '"') {
      const end = endOfString(json, at);
      if (depth === 1 && awaitsValue && key === member) literal = { start: at, end };
      else if (depth === 1 && !awaitsValue) key = JSON.parse(json.slice(at, end));
      at = end - 1;
    } else if (unit === "{" || unit === "[") depth++;
    else if (unit === "}" || unit === "]") depth--;
    else if (unit === ":" && depth === 1) awaitsValue = true;
    else if (unit === "," && depth === 1) awaitsValue = false;
  }
  if (literal === null) return null;
  const { start, end } = literal;
  return createLazyOffsets(() => mapLiteral(json, start, end));
}

/** Offset just behind the closing quotation mark of the string that opens at `start`: one after an even number of backslashes. */
function endOfString(json: string, start: number): number {
  for (let quote = json.indexOf('"', start + 1); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let slash = quote - 1;
    while (json[slash] === "\\") slash--;
    if ((quote - slash) % 2 === 1) return quote + 1;
  }
  return json.length;
}

function mapLiteral(json: string, start: number, end: number): OffsetMap {
  const at: number[] = [0];
  const shift: number[] = [start + 1];
  let lost = start + 1;
  for (let found = json.indexOf("\\", start); found >= 0 && found < end - 1; ) {
    const length = json[found + 1] === "u" ? 6 : 2;
    const value = found - lost;
    lost += length - 1;
    at.push(value + 1);
    shift.push(lost);
    found = json.indexOf("\\", found + length);
  }
  return createShortened(at, shift);
}
