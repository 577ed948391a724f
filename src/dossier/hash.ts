import { createHash } from "node:crypto";

/** An id that is the same for the same parts: 16 hex digits of the SHA-256 of the parts in the order given. */
export function idOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}
