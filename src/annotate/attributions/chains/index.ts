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
 * told Reuters` → Reuters, Smith), then those of an interview that goes on. The document's own outlet is no hop. Null for a
 * report inside a quotation that adds no link: it is part of the speaker's talk.
 */
export function resolveChains(scene: Scene, drafts: readonly Draft[], resolve: SourceResolver): (Hop[] | null)[] {
  const own = drafts.map((draft) => findOwnHops(scene, draft.candidate, draft.source, resolve));
  carryInterviews(scene, drafts, own, findOccasions(scene, resolve));
  const index = new Map(drafts.map((draft, at) => [draft.id, at]));
  const passes = findPassing(drafts);
  const settled: (Hop[] | undefined)[] = [];
  const idle = new Set<number>();
  const hopsOf = (at: number): Hop[] => {
    settled[at] ??= [];
    const draft = drafts[at]!;
    const outer = draft.within === null ? undefined : index.get(draft.within);
    const isAlone = outer === undefined || !passes[outer] || standsApart(scene, draft, drafts[outer]!);
    const above = isAlone ? [] : (settled[outer] ?? hopsOf(outer));
    if (above.length > 0 && addsNoLink(scene, draft, own[at]!, drafts[outer!]!, above)) idle.add(at);
    const mine = idle.has(at) ? [] : own[at]!;
    const isCited = above.length > 0 && isCitedBy(mine, draft, drafts[outer!]!);
    const hops = isCited ? joinedHops(mine, above) : joinedHops(above, mine);
    settled[at] = hops.filter((hop) => !isOwnOutlet(scene, hop));
    return settled[at];
  };
  const hops = drafts.map((_, at) => settled[at] ?? hopsOf(at));
  return hops.map((chain, at) => (idle.has(at) && isQuoted(scene, drafts[at]!) ? null : chain));
}

function isQuoted(scene: Scene, { cue }: Draft): boolean {
  return cue !== null && scene.quotationAt(cue.start) !== null;
}

/** `The Courier reported that …, according to a memo`: an outlet stands nearer to the reader than what it goes by. */
function isCitedBy(own: readonly Hop[], inner: Draft, outer: Draft): boolean {
  const [first] = own;
  if (outer.rule !== "according-to" || outer.source?.kind === "outlet" || first === undefined) return false;
  // "Karel Viss reports that …, according to sources".
  const isReporter = inner.cueLemma === "report" && first.kind === "person" && outer.source?.kind === "anonymous";
  return isReporter || (first.kind === "outlet" && !first.venue);
}
