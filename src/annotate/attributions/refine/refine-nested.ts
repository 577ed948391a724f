import type { Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { findNesting } from "../nesting.ts";
import type { Scene } from "../scene.ts";
import { reportsAnother } from "./nested-reports.ts";

/**
 * Within the content of another attribution only a report of somebody else's words is one of its own: `Reuters said
 * the army declared that …`. What speakers want, think or praise by their own words is part of what they say.
 */
export function refineNested(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  const clipped = candidates.flatMap((one) => withinQuotation(one, scene));
  return refineCovered(clipped, scene);
}

/** Who reports within a quotation reports nothing outside it: `“As Lenk said, ‘let it come,’” Viss wrote`. */
function withinQuotation(candidate: Candidate, scene: Scene): Candidate[] {
  const { cue, quoted, layout } = candidate;
  const around = cue === null || quoted || layout ? null : scene.quotationAt(cue.start);
  if (around === null || !around.closed) return [candidate];
  const content = candidate.content
    .map(({ start, end }) => ({ start: Math.max(start, around.start), end: Math.min(end, around.end) }))
    .filter(({ start, end }) => end - start > 2);
  return content.length === 0 ? [] : [{ ...candidate, content }];
}

function refineCovered(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  const covered = createCover(candidates.filter((one) => one.layout === undefined).flatMap((one) => one.content));
  const nesting = findNesting(candidates);
  return candidates.filter((candidate, at) => {
    const { cue, rule } = candidate;
    if (cue === null || rule === "colon" || candidate.layout !== undefined) return true;
    const inQuotation = scene.quotationAt(cue.start) !== null;
    return (
      (!inQuotation && !covered(cue.start)) || reportsAnother(scene, candidate, candidates[nesting[at] ?? -1] ?? null)
    );
  });
}

/** Tells whether a character lies in one of the spans, by binary search over their furthest ends. */
function createCover(spans: readonly Span[]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const span of sorted) reach.push(Math.max(span.end, reach.at(-1) ?? 0));
  return (at) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && reach[low - 1]! > at;
  };
}
