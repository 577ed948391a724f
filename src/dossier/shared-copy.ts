import type { Reading, SharedCopy } from "../model/index.ts";
import { type Copy, type CopySources, directionOf } from "../stories/index.ts";
import { type Credit, findCredits } from "./origins/credits.ts";
import { outletKey } from "./origins/publishers.ts";

/** What pairs of documents share word for word, as a dossier shows it. `copies` are indexes into the readings, which stand in order of their ids. */
export function describeCopies(copies: readonly Copy[], readings: readonly Reading[]): SharedCopy[] {
  const credits = new Map<string, readonly Credit[]>();
  const creditsOf = (reading: Reading) => {
    const known = credits.get(reading.id) ?? findCredits(reading);
    credits.set(reading.id, known);
    return known;
  };
  const sources: CopySources = { creditsOf, outletKey };
  return copies.map(({ a, b, passages, shares }) => {
    const [one, other] = [readings[a]!, readings[b]!];
    return { documents: [one.id, other.id], passages, shares, ...directionOf(one, other, sources) };
  });
}
