import type { Reading, SharedCopy } from "../model/index.ts";
import { type Copy, type CopySources, directionOf } from "../stories/index.ts";
import { findCredits } from "./origins/credits.ts";
import { outletKey } from "./origins/publishers.ts";

const SOURCES: CopySources = { creditsOf: findCredits, outletKey };

/** What pairs of documents share word for word, as a dossier shows it. `copies` are indexes into the readings, which stand in order of their ids. */
export function describeCopies(copies: readonly Copy[], readings: readonly Reading[]): SharedCopy[] {
  return copies.map(({ a, b, passages, shares }) => {
    const [one, other] = [readings[a]!, readings[b]!];
    return { documents: [one.id, other.id], passages, shares, ...directionOf(one, other, SOURCES) };
  });
}
