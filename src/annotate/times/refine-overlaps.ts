import type { Span } from "../../model/index.ts";

/** Of overlapping candidates keeps the longest, of equally long ones the first in the list. Result in text order. */
export function refineOverlaps<T extends Span>(candidates: readonly T[]): T[] {
  const ordered = candidates
    .map((candidate, rank) => ({ candidate, rank }))
    .sort((a, b) => a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end || a.rank - b.rank);
  const kept: T[] = [];
  for (const { candidate } of ordered) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
  }
  return kept;
}
