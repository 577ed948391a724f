const MASK = 0xffffffffffffffffn;
const M2 = 0xc6a4a7935bd1e995n;

/**
 * MurmurHash64A (Appleby's MurmurHash2, 64 bits) of bytes. spaCy's string ids are this hash of the UTF-8 form, seed 1.
 * `murmurHash64(utf8("coffee"), 1n)` → 3197928453018144401n
 */
export function murmurHash64(bytes: Uint8Array, seed: bigint): bigint {
  const blocks = bytes.length >> 3;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = seed ^ ((BigInt(bytes.length) * M2) & MASK);
  for (let block = 0; block < blocks; block++) {
    let k = (view.getBigUint64(block * 8, true) * M2) & MASK;
    k ^= k >> 47n;
    hash = ((hash ^ ((k * M2) & MASK)) * M2) & MASK;
  }
  let tail = 0n;
  for (let at = bytes.length - 1; at >= blocks * 8; at--) tail = (tail << 8n) | BigInt(bytes[at]!);
  if (bytes.length > blocks * 8) hash = ((hash ^ tail) * M2) & MASK;
  hash ^= hash >> 47n;
  hash = (hash * M2) & MASK;
  return hash ^ (hash >> 47n);
}

/**
 * MurmurHash3_x86_128 of one 64-bit key as thinc's `Ops.hash` reckons it: four 32-bit numbers, lowest first. Written to
 * `out` from `at` on, each modulo `rows`: the four rows of a hash embedding table that stand for the key.
 */
export function hashRows(key: bigint, seed: number, rows: number, out: Uint32Array, at: number): void {
  const start = BigInt(seed);
  let h1 = (key * 0x87c37b91114253d5n) & MASK;
  h1 = ((h1 << 31n) | (h1 >> 33n)) & MASK;
  h1 = ((h1 * 0x4cf5ad432745937fn) & MASK) ^ start ^ 8n;
  let h2 = start ^ 8n;
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  h1 = mix(h1);
  h2 = mix(h2);
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  out[at] = Number(h1 & 0xffffffffn) % rows;
  out[at + 1] = Number(h1 >> 32n) % rows;
  out[at + 2] = Number(h2 & 0xffffffffn) % rows;
  out[at + 3] = Number(h2 >> 32n) % rows;
}

function mix(h: bigint): bigint {
  h ^= h >> 33n;
  h = (h * 0xff51afd7ed558ccdn) & MASK;
  h ^= h >> 33n;
  h = (h * 0xc4ceb9fe1a85ec53n) & MASK;
  return h ^ (h >> 33n);
}
