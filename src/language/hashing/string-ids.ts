import { murmurHash64 } from "./murmur-hash.ts";

const encoder = new TextEncoder();

/** Turns strings into spaCy's 64-bit ids. */
export type StringIds = (text: string) => bigint;

/**
 * spaCy's id of a string: 0 for the empty one, a small number for the reserved names of attributes and labels
 * (a word spelt `det` or a shape `X` has such an id too), else the hash of its UTF-8 form.
 */
export function createStringIds(symbols: Readonly<Record<string, number>>): StringIds {
  const reserved = new Map(Object.entries(symbols).map(([name, id]) => [name, BigInt(id)]));
  return (text) => (text === "" ? 0n : (reserved.get(text) ?? murmurHash64(encoder.encode(text), 1n)));
}
