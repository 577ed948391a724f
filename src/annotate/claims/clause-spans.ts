import type { ParsedText, TokenRange } from "../../model/index.ts";
import { isClauseTop } from "./predicates.ts";

/** Which clause each token belongs to, and how far each clause reaches. */
export type ClauseMap = {
  /** Top of the innermost clause that holds the token, -1 where there is none. */
  readonly owner: Int32Array;
  /** Reach of the clause of a top: its words without the clauses that stand apart at its ends. */
  reach(top: number): TokenRange;
};

/**
 * Divides tokens among clauses in time linear in their number: each token belongs to the nearest clause top above it; a clause
 * reaches over its own words and over the clauses inside it, except those that are claims of their own at its edge
 * ("…, who met him", "…, citing officials", "and left").
 */
export function mapClauses(parsed: ParsedText, isCue: (token: number) => boolean): ClauseMap {
  const owner = new Int32Array(parsed.length).fill(-1);
  const low = new Int32Array(parsed.length).fill(parsed.length);
  const high = new Int32Array(parsed.length).fill(-1);
  const order = topDown(parsed);
  for (const token of order) {
    const head = parsed.head[token]!;
    owner[token] = isClauseTop(parsed, token) ? token : head === token ? -1 : owner[head]!;
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const token = order[at]!;
    const top = owner[token]!;
    if (top < 0) continue;
    if (parsed.pos(token) !== "PUNCT" && parsed.pos(token) !== "SPACE") {
      low[top] = Math.min(low[top]!, token);
      high[top] = Math.max(high[top]!, token);
    }
    if (top !== token || parsed.head[token] === token) continue;
    const above = owner[parsed.head[token]!]!;
    if (above < 0 || standsApart(parsed, token, isCue)) continue;
    low[above] = Math.min(low[above]!, low[token]!);
    high[above] = Math.max(high[above]!, high[token]!);
  }
  return { owner, reach: (top) => ({ start: low[top]!, end: high[top]! + 1 }) };
}

/** A clause of more words at the end of another says enough to stand apart: "charges | that he spent $750,000 on …". */
const LONG_CLAUSE = 5;

/** Tokens so ordered that every head stands before its dependents. */
function topDown(parsed: ParsedText): number[] {
  const order: number[] = [];
  for (let token = 0; token < parsed.length; token++) if (parsed.head[token] === token) order.push(token);
  for (let at = 0; at < order.length; at++) for (const child of parsed.children(order[at]!)) order.push(child);
  return order;
}

function standsApart(parsed: ParsedText, top: number, isCue: (token: number) => boolean): boolean {
  const dep = parsed.dep(top);
  const head = parsed.head[top]!;
  if (dep === "conj" || isCue(top)) return true;
  if (dep === "ccomp" || dep === "csubj" || dep === "xcomp") return isCue(head) || top < head;
  if (dep === "dep") return true;
  const first = parsed.leftEdge(top);
  const last = parsed.rightEdge(top);
  const apart = (first > 0 && parsed.word(first - 1) === ",") || parsed.word(first) === ",";
  const followed = parsed.word(last) === "," || (last + 1 < parsed.length && parsed.word(last + 1) === ",");
  if (dep === "advcl") return apart || followed || last - first >= LONG_CLAUSE;
  if (dep === "relcl" || dep === "acl") return apart || last - first >= LONG_CLAUSE;
  return false;
}
