/** Keys of a mention as numbers, each once, in the order of the mention's own set. */
export type KeySet = {
  readonly ids: Int32Array;
  /** A bit for each key, so that most sets that have nothing in common are told apart at once (a Bloom filter of 64 bits). */
  readonly low: number;
  readonly high: number;
  /** Where each key stands; null for a set so small that looking through it is quicker. */
  readonly places: ReadonlyMap<number, number> | null;
};

/** Numbers given to keys, each key its own. */
export type KeyNumbers = { of(key: string): number };

/** Keys that are looked through one by one at most. */
const FEW = 24;

export function createKeyNumbers(): KeyNumbers {
  const known = new Map<string, number>();
  return {
    of: (key) => {
      const there = known.get(key);
      if (there !== undefined) return there;
      known.set(key, known.size);
      return known.size - 1;
    },
  };
}

export function createKeySet(keys: Iterable<string>, numbers: KeyNumbers): KeySet {
  const ids = Int32Array.from([...keys].map(numbers.of));
  let [low, high] = [0, 0];
  for (const id of ids) {
    const bit = bitOf(id);
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return { ids, low, high, places: ids.length <= FEW ? null : new Map([...ids].map((id, at) => [id, at])) };
}

/** Multiplicative hashing (Knuth): 0 to 63. */
function bitOf(id: number): number {
  return Math.imul(id, 0x9e3779b1) >>> 26;
}

/** False where the two have no key in common, at a glance; true where they may have one. */
export function mayMeet(a: KeySet, b: KeySet): boolean {
  return ((a.low & b.low) | (a.high & b.high)) !== 0;
}

/** Where a key stands in a set; -1 where it does not. */
export function placeOf({ ids, low, high, places }: KeySet, id: number): number {
  const bit = bitOf(id);
  if (((bit < 32 ? low : high) & (1 << (bit & 31))) === 0) return -1;
  if (places !== null) return places.get(id) ?? -1;
  for (let at = 0; at < ids.length; at++) if (ids[at] === id) return at;
  return -1;
}

/** True where the two have a key in common. */
export function meet(a: KeySet, b: KeySet): boolean {
  if (!mayMeet(a, b)) return false;
  const [few, many] = a.ids.length <= b.ids.length ? [a, b] : [b, a];
  for (let at = 0; at < few.ids.length; at++) if (placeOf(many, few.ids[at]!) >= 0) return true;
  return false;
}

/** How many keys the two have in common. */
export function countCommon(a: KeySet, b: KeySet): number {
  if (!mayMeet(a, b)) return 0;
  const [few, many] = a.ids.length <= b.ids.length ? [a, b] : [b, a];
  let count = 0;
  for (let at = 0; at < few.ids.length; at++) if (placeOf(many, few.ids[at]!) >= 0) count++;
  return count;
}
