import type { Pair } from "./clustering.ts";

/** Groups of at most so many documents are strays: a short report shares too little with each of a story's reports to join them in the mean. */
const MOST_STRAYS = 2;

/**
 * Adds groups of one or two to the larger group that they are most like, if the mean score reaches `threshold` and no other
 * larger group comes within `margin` of it: a stray between two look-alike stories stays alone. All strays are
 * compared with the groups as they were, so their order changes nothing.
 */
export function attachStrays(
  groups: readonly (readonly number[])[],
  pairs: readonly Pair[],
  { threshold, margin }: { readonly threshold: number; readonly margin: number },
): number[][] {
  const groupOf = new Map(groups.flatMap((items, group) => items.map((item) => [item, group])));
  const isStray = (group: number) => groups[group]!.length <= MOST_STRAYS;
  const sums = groups.map(() => new Map<number, number>());
  for (const { a, b, score } of pairs) {
    const [x, y] = [groupOf.get(a)!, groupOf.get(b)!];
    if (isStray(x) && !isStray(y)) sums[x]!.set(y, (sums[x]!.get(y) ?? 0) + score);
    if (isStray(y) && !isStray(x)) sums[y]!.set(x, (sums[y]!.get(x) ?? 0) + score);
  }
  const joined = groups.map((items) => [...items]);
  groups.forEach((items, group) => {
    const means = [...sums[group]!]
      .map(([target, sum]) => ({ target, mean: sum / (items.length * groups[target]!.length) }))
      .sort((x, y) => y.mean - x.mean || x.target - y.target);
    const [best, next] = means;
    if (best === undefined || best.mean < threshold || best.mean - (next?.mean ?? 0) < margin) return;
    joined[best.target]!.push(...items);
    joined[group] = [];
  });
  return joined.filter((items) => items.length > 0).map((items) => items.sort((a, b) => a - b));
}
