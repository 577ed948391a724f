/** Texts that are remembered at most; then all are forgotten, so that a long run holds no more than this. */
const MOST = 20_000;

/** A pure reader of short texts that reads each text once: names are asked for again with each pair that is compared. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const found = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found;
  };
}

/** A pure reader of things that stay as they are, which reads each once; what it read goes when the thing goes. */
export function readOnce<K extends object, T>(read: (one: K) => T): (one: K) => T {
  const known = new WeakMap<K, { readonly found: T }>();
  return (one) => {
    const there = known.get(one);
    if (there !== undefined) return there.found;
    const found = read(one);
    known.set(one, { found });
    return found;
  };
}
