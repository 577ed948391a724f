import type { Attribution, Hop, SourceMention } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { findOwnHops } from "./own-hops.ts";
import type { SourceResolver } from "./resolve-source.ts";
import type { Scene } from "./scene.ts";

type Draft = Attribution & { readonly candidate: Candidate };

/** Sentences after which a speaker's words are no longer taken as said in the interview named before. */
const INTERVIEW_REACH = 3;

/**
 * The hops of each attribution, nearest to the reader first: those of the attribution around it, then its own (`Smith
 * told Reuters` → Reuters, Smith), then those of an interview that goes on. The document's own outlet is no hop.
 */
export function resolveChains(scene: Scene, drafts: readonly Draft[], resolve: SourceResolver): Hop[][] {
  const own = drafts.map((draft) => findOwnHops(scene, draft.candidate, draft.source, resolve));
  carryInterviews(scene, drafts, own);
  const index = new Map(drafts.map((draft, at) => [draft.id, at]));
  const settled: (Hop[] | undefined)[] = [];
  const hopsOf = (at: number): Hop[] => {
    settled[at] ??= [];
    const outer = drafts[at]!.within === null ? undefined : index.get(drafts[at]!.within!);
    const above = outer === undefined ? [] : (settled[outer] ?? hopsOf(outer));
    const hops = joined(above, own[at]!).filter((hop) => !isOwnOutlet(scene, hop));
    settled[at] = hops;
    return hops;
  };
  return drafts.map((_, at) => settled[at] ?? hopsOf(at));
}

/** Hops one after the other, a source that is already there left out. */
function joined(above: readonly Hop[], own: readonly Hop[]): Hop[] {
  return [...above, ...own.filter((hop) => !above.some((other) => isSame(other, hop)))];
}

function isSame(a: Hop, b: Hop): boolean {
  return a.entity !== null ? a.entity === b.entity : a.name.toLowerCase() === b.name.toLowerCase();
}

const bare = (name: string) => name.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]+/gu, "");

function isOwnOutlet(scene: Scene, hop: Hop): boolean {
  const { outlet } = scene.context.document;
  return outlet !== null && hop.kind === "outlet" && bare(hop.name) === bare(outlet);
}

/** `He told state TV that … He said …`: the second sentence reaches the reader by the same way. */
function carryInterviews(scene: Scene, drafts: readonly Draft[], own: Hop[][]): void {
  let last: { readonly hops: readonly Hop[]; readonly sentence: number } | null = null;
  drafts.forEach((draft, at) => {
    const { cueToken } = draft.candidate;
    if (cueToken === null || draft.source === null) return;
    const sentence = scene.parsed.sentenceOf[cueToken]!;
    const hops = own[at]!;
    if (hops.length > 1 && hops[0]!.kind === "outlet" && draft.within === null) last = { hops, sentence };
    else if (last !== null && hops.length === 1 && draft.within === null && continues(draft.source, last, sentence)) {
      own[at] = [...last.hops.slice(0, -1), hops[0]!];
      last = { hops: last.hops, sentence };
    }
  });
}

function continues(
  source: SourceMention,
  last: { readonly hops: readonly Hop[]; readonly sentence: number },
  sentence: number,
): boolean {
  if (sentence - last.sentence > INTERVIEW_REACH) return false;
  const speaker = last.hops.at(-1)!;
  return source.entity !== null ? source.entity === speaker.entity : /^(?:s?he|they)$/i.test(source.name);
}
