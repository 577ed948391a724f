import type { Hop } from "../../../model/index.ts";

/** Hops one after the other, a source that is already there left out. */
export function joinedHops(above: readonly Hop[], own: readonly Hop[]): Hop[] {
  return [...above, ...own.filter((hop) => !above.some((other) => isSame(other, hop)))];
}

function isSame(a: Hop, b: Hop): boolean {
  return a.entity !== null ? a.entity === b.entity : a.name.toLowerCase() === b.name.toLowerCase();
}
