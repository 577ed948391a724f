import type { Attribution, Hop } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { carryInterviews } from "./interviews.ts";
import { joinedHops } from "./joined-hops.ts";
import { addsNoLink } from "./no-links.ts";
import { findOccasions } from "./occasions.ts";
import { findOwnHops } from "./own-hops.ts";
import { isOwnOutlet } from "./own-outlet.ts";
import { findPassing, standsApart } from "./passing-on.ts";

type Draft = Attribution & { readonly candidate: Candidate };

/**
 * The hops of each attribution, nearest to the reader first: those of the attribution around it, then its own (`Smith
 * told Reuters` → Reuters, Smith), then those of an interview that goes on. The document's own outlet is no hop.
 */
export function resolveChains(scene: Scene, drafts: readonly Draft[], resolve: SourceResolver): Hop[][] {
  const own = drafts.map((draft) => findOwnHops(scene, draft.candidate, draft.source, resolve));
  carryInterviews(scene, drafts, own, findOccasions(scene, resolve));
  const index = new Map(drafts.map((draft, at) => [draft.id, at]));
  const passes = findPassing(drafts);
  const settled: (Hop[] | undefined)[] = [];
  const hopsOf = (at: number): Hop[] => {
    settled[at] ??= [];
    const draft = drafts[at]!;
    const outer = draft.within === null ? undefined : index.get(draft.within);
    const isAlone = outer === undefined || !passes[outer] || standsApart(scene, draft, drafts[outer]!);
    const above = isAlone ? [] : (settled[outer] ?? hopsOf(outer));
    const isIdle = above.length > 0 && addsNoLink(scene, draft, own[at]!, drafts[outer!]!, above);
    const mine = isIdle ? [] : own[at]!;
    const isCited = above.length > 0 && isCitedBy(mine, draft, drafts[outer!]!);
    const hops = isCited ? joinedHops(mine, above) : joinedHops(above, mine);
    settled[at] = hops.filter((hop) => !isOwnOutlet(scene, hop));
    return settled[at];
  };
  return drafts.map((_, at) => settled[at] ?? hopsOf(at));
}

/** `The Courier reported that …, according to a memo`: an outlet stands nearer to the reader than what it goes by. */
function isCitedBy(own: readonly Hop[], inner: Draft, outer: Draft): boolean {
  const [first] = own;
  if (outer.rule !== "according-to" || outer.source?.kind === "outlet" || first === undefined) return false;
  // "Karel Viss reports that …, according to sources".
  const isReporter = inner.cueLemma === "report" && first.kind === "person" && outer.source?.kind === "anonymous";
  return isReporter || (first.kind === "outlet" && !first.venue);
}
