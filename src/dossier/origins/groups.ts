/** Groups of 0 … size − 1 that are joined pair by pair; the lowest member stands for its group. */
export type Groups = {
  /** True where the two were apart. */
  join(a: number, b: number): boolean;
  rootOf(at: number): number;
  count(): number;
};

/** Every member a group of its own (union-find, Tarjan 1975, with path halving). */
export function createGroups(size: number): Groups {
  const parent = Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => {
    let here = at;
    while (parent[here] !== here) {
      parent[here] = parent[parent[here]!]!;
      here = parent[here]!;
    }
    return here;
  };
  return {
    rootOf,
    join: (a, b) => {
      const [one, other] = [rootOf(a), rootOf(b)];
      if (one === other) return false;
      parent[Math.max(one, other)] = Math.min(one, other);
      return true;
    },
    count: () => parent.filter((up, at) => up === at).length,
  };
}
