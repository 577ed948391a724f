import type { Span } from "../../model/index.ts";

type Nestable = { readonly cue: Span | null; readonly content: readonly Span[]; readonly source: Span | null };

/** Contents that are open at a place at most: nesting beyond is noise. */
const DEEPEST = 12;

/**
 * For each attribution the index of the innermost one in whose content its cue (or, without a cue, its content) stands,
 * or null. Never a ring.
 */
export function findNesting(list: readonly Nestable[]): (number | null)[] {
  const contents = list.flatMap(({ content }, owner) => content.map((span) => ({ ...span, owner })));
  contents.sort((a, b) => a.start - b.start || b.end - a.end);
  const places = list.map(({ cue, content }, owner) => ({ at: (cue ?? content[0]!).start, owner }));
  places.sort((a, b) => a.at - b.at || a.owner - b.owner);
  const nesting: (number | null)[] = list.map(() => null);
  let open: (Span & { readonly owner: number })[] = [];
  let next = 0;
  for (const { at, owner } of places) {
    while (next < contents.length && contents[next]!.start <= at) open.push(contents[next++]!);
    open = open.filter((span) => span.end > at).slice(-DEEPEST);
    for (let index = open.length - 1; index >= 0; index--) {
      const outer = open[index]!.owner;
      if (outer === owner || list[owner]!.cue === null || leadsTo(nesting, outer, owner)) continue;
      nesting[owner] = outer;
      break;
    }
  }
  return nesting;
}

function leadsTo(nesting: readonly (number | null)[], from: number, to: number): boolean {
  for (let at: number | null = from, step = 0; at !== null && step <= DEEPEST; at = nesting[at]!, step++)
    if (at === to) return true;
  return false;
}
