/** Agreement of a clustering with gold labels. B³ as Bagga & Baldwin 1998; pairwise over all pairs of items. Counts as they are. */
export type ClusterFigures = {
  readonly "b3.p": number;
  readonly "b3.r": number;
  readonly "b3.f1": number;
  readonly "pair.p": number;
  readonly "pair.r": number;
  readonly "pair.f1": number;
  readonly clusters: number;
  /** Clusters with items of more than one label. */
  readonly mixed: number;
  /** Labels whose items are one cluster and nothing else. */
  readonly exact: number;
  readonly labels: number;
};

/** Scores clusters (each item in exactly one) against the items' labels. */
export function scoreClusters(clusters: readonly (readonly number[])[], labels: readonly string[]): ClusterFigures {
  const sizes = countOf(labels);
  const pairs = (count: number) => (count * (count - 1)) / 2;
  let [precision, recall, right, said, mixed, exact] = [0, 0, 0, 0, 0, 0];
  for (const cluster of clusters) {
    const counts = countOf(cluster.map((item) => labels[item]!));
    if (counts.size > 1) mixed++;
    else if (sizes.get(labels[cluster[0]!]!) === cluster.length) exact++;
    said += pairs(cluster.length);
    for (const [label, count] of counts) {
      precision += (count * count) / cluster.length;
      recall += (count * count) / sizes.get(label)!;
      right += pairs(count);
    }
  }
  const gold = [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  const b3 = { p: precision / labels.length, r: recall / labels.length };
  const pair = { p: said ? right / said : 0, r: gold ? right / gold : 0 };
  return {
    "b3.p": b3.p,
    "b3.r": b3.r,
    "b3.f1": f1(b3),
    "pair.p": pair.p,
    "pair.r": pair.r,
    "pair.f1": f1(pair),
    clusters: clusters.length,
    mixed,
    exact,
    labels: sizes.size,
  };
}

function f1({ p, r }: { p: number; r: number }): number {
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

function countOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
