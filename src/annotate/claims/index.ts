import type { ClaimMention } from "../../model/index.ts";
import type { AttributedContext } from "../context.ts";

/** Finds the clauses that say something checkable, in text order. */
export function findClaims(_context: AttributedContext): ClaimMention[] {
  return [];
}
