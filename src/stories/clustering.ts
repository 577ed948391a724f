/** A pair of items, `a` < `b`, and how like they are, at least 0. */
export type Pair = { readonly a: number; readonly b: number; readonly score: number };

/**
 * Average-link clustering (Sokal & Michener 1958) of a sparse graph: joins the two clusters with the highest mean score of
 * their pairs until none reaches `threshold`; a pair that is not listed counts 0. Ties go to the lowest items, so that
 * the outcome hangs on nothing but the scores. Time O(p log² p) for p pairs.
 */
export function joinByAverageLink(size: number, pairs: readonly Pair[], threshold: number): number[][] {
  const members = Array.from({ length: size }, (_, item): number[] | null => [item]);
  const sums = Array.from({ length: size }, () => new Map<number, number>());
  const queue = createQueue();
  for (const { a, b, score } of pairs) {
    sums[a]!.set(b, score);
    sums[b]!.set(a, score);
    if (score >= threshold) queue.push({ a, b, score });
  }
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const { a, b, score } = best;
    const [left, right] = [members[a], members[b]];
    if (!left || !right || score !== meanOf(sums, left, right, a, b)) continue;
    members.push([...left, ...right]);
    members[a] = members[b] = null;
    sums.push(mergeSums(sums, a, b, members.length - 1));
    for (const [other, sum] of sums.at(-1)!) {
      const mean = sum / (members.at(-1)!.length * members[other]!.length);
      if (mean >= threshold) queue.push({ a: other, b: members.length - 1, score: mean });
    }
  }
  return members.filter((items) => items !== null).map((items) => items.sort((a, b) => a - b));
}

function meanOf(
  sums: readonly Map<number, number>[],
  left: readonly number[],
  right: readonly number[],
  a: number,
  b: number,
): number {
  return (sums[a]!.get(b) ?? 0) / (left.length * right.length);
}

/** Sums of scores of the union of two clusters to each neighbour; tells the neighbours. Neighbours in ascending order. */
function mergeSums(sums: Map<number, number>[], a: number, b: number, merged: number): Map<number, number> {
  const union = new Map<number, number>();
  const neighbours = new Set([...sums[a]!.keys(), ...sums[b]!.keys()]);
  for (const other of [...neighbours].sort((x, y) => x - y)) {
    if (other === a || other === b) continue;
    const sum = (sums[a]!.get(other) ?? 0) + (sums[b]!.get(other) ?? 0);
    union.set(other, sum);
    sums[other]!.delete(a);
    sums[other]!.delete(b);
    sums[other]!.set(merged, sum);
  }
  sums[a] = new Map();
  sums[b] = new Map();
  return union;
}

/** A binary heap: the highest score first, then the lowest items. */
function createQueue(): { push(pair: Pair): void; pop(): Pair | undefined } {
  const heap: Pair[] = [];
  const before = (x: Pair, y: Pair) => (x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b);
  const swap = (i: number, j: number) => {
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
  };
  return {
    push: (pair) => {
      heap.push(pair);
      for (let i = heap.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1;
        if (!before(heap[i]!, heap[parent]!)) break;
        swap(i, parent);
        i = parent;
      }
    },
    pop: () => {
      const top = heap[0];
      const last = heap.pop();
      if (heap.length === 0 || last === undefined) return top;
      heap[0] = last;
      for (let i = 0; ; ) {
        let next = i;
        for (const child of [2 * i + 1, 2 * i + 2]) {
          if (child < heap.length && before(heap[child]!, heap[next]!)) next = child;
        }
        if (next === i) return top;
        swap(i, next);
        i = next;
      }
    },
  };
}
