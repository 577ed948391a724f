import type { Hop } from "../model/index.ts";

/** A chain of sources as the reader meets them, nearest first: `Bloomberg ← South Korean Ministry of Defense`. */
export function chainText(hops: readonly Hop[]): string {
  return hops.map((hop) => hop.name).join(" ← ");
}
