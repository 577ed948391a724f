/**
 * Numbers pairs of positions 0, 1, 2 … in the order in which they are first asked for: a hash table with open addressing over typed arrays.
 * A large story asks for two million pairs, and a `Map` of as many numbers takes three times as long.
 */
export type PairTable = { readonly size: number; slotOf(a: number, b: number): number };

const EMPTY = -1;

/** `width`: one more than the highest position; `expected`: about how many pairs there will be. */
export function createPairTable(width: number, expected: number): PairTable {
  let capacity = 1024;
  while (capacity < 2 * expected) capacity *= 2;
  let keys = new Float64Array(capacity).fill(EMPTY);
  let slots = new Int32Array(capacity);
  let size = 0;
  const placeOf = (key: number) => {
    let place = hashOf(key) & (capacity - 1);
    while (keys[place] !== EMPTY && keys[place] !== key) place = (place + 1) & (capacity - 1);
    return place;
  };
  const grow = () => {
    const [before, numbers] = [keys, slots];
    capacity *= 2;
    keys = new Float64Array(capacity).fill(EMPTY);
    slots = new Int32Array(capacity);
    before.forEach((key, at) => {
      if (key === EMPTY) return;
      const place = placeOf(key);
      keys[place] = key;
      slots[place] = numbers[at]!;
    });
  };
  return {
    get size() {
      return size;
    },
    slotOf: (a, b) => {
      const key = a < b ? a * width + b : b * width + a;
      const place = placeOf(key);
      if (keys[place] === key) return slots[place]!;
      keys[place] = key;
      slots[place] = size++;
      if (2 * size > capacity) grow();
      return size - 1;
    },
  };
}

/** Both halves of the number, mixed (the finaliser of MurmurHash3). */
function hashOf(key: number): number {
  let hash = key | 0;
  hash ^= (key / 0x100000000) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
