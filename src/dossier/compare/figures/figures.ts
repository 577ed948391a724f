import type { Quantity } from "../../../model/index.ts";
import type { Compared, Held } from "../finding.ts";
import { allMeasuresOf, isPinned } from "../outcome.ts";
import { isConverted } from "./converted.ts";

/** Figures by what they measure, of the mentions that give just one figure of that measure. */
export function figuresBySlot(compared: Compared): Map<string, Held<Quantity>[]> {
  const bySlot = new Map<string, Held<Quantity>[]>();
  compared.mentions.forEach((mention, at) => {
    const own = new Map<string, Quantity[]>();
    for (const { slot, value } of allMeasuresOf(mention)) {
      if (isConverted(mention.reading, value)) continue;
      if (!(isPinned(slot) ? isWhole(mention, value) : placeOf(mention, value))) continue;
      own.set(slot, [...(own.get(slot) ?? []), value]);
    }
    for (const [slot, values] of own) {
      if (values.length === 1) bySlot.set(slot, [...(bySlot.get(slot) ?? []), { mention: at, value: values[0]! }]);
    }
  });
  return bySlot;
}

/** "two other rifles": a part of something told elsewhere in the sentence. */
const REMAINDER = /^(?:other|others|more|another|additional|remaining|further|final|last|next)\b/i;

/** No part of something told elsewhere, no share of a larger number ("30 of the 80 wounded"), no rate. */
export function isWhole({ reading }: Compared["mentions"][number], { counted, start, end, per }: Quantity): boolean {
  if (
    per !== undefined ||
    /\b(?:other|another|further|additional)\s+$/i.test(reading.text.slice(Math.max(0, start - 12), start))
  )
    return false;
  const after = reading.text.slice(end, end + 12);
  if (/^\s+(?:more|others?)\b/i.test(after)) return false;
  // "30 of the 80 wounded" is a share, "11,000 containers of munitions" is not.
  if (counted === null ? /^\s+of\b/i.test(after) : /^\s+of\s+(?:the|those|these|them)\b/i.test(after)) return false;
  return counted === null || !REMAINDER.test(reading.text.slice(counted.start, counted.end));
}

/** The part of the clause whose head is what is counted; null for a figure deeper down ("buildings in seven villages"). */
function placeOf({ claim, reading }: Compared["mentions"][number], quantity: Quantity): string | null {
  const { counted } = quantity;
  if (counted !== null && REMAINDER.test(reading.text.slice(counted.start, counted.end))) return null;
  if (claim.arguments.length === 0) return "noun";
  const holders = claim.arguments.filter(({ start, end }) => start <= quantity.start && quantity.end <= end);
  if (quantity.unit === null || quantity.kind !== "count") return holders[0]?.role ?? null;
  return holders.find(({ head }) => head === quantity.unit?.toLowerCase())?.role ?? null;
}
