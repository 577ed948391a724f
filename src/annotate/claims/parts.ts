import type { ClaimPart, ClaimSlot, ParsedText, TokenRange } from "../../model/index.ts";
import { spanOfTokens } from "../../model/index.ts";
import { trimmedRange } from "../grammar/index.ts";
import { isClauseTop } from "./predicates.ts";
import type { TokenIndex } from "./token-index.ts";

/** Relations under which words tell a circumstance of a clause, or more about one of its nouns. */
const LOOSE = new Set(["prep", "agent", "appos", "relcl", "acl", "advcl", "npadvmod", "pcomp"]);
const CLAUSES = new Set(["relcl", "acl", "advcl", "pcomp"]);
const PLACES = new Set(["GPE", "LOC", "FAC"]);
/** Longest clause whose parts are looked for; the rest of a longer one stays whole. */
const LONGEST = 150;

/**
 * The stretches of a clause that the rest can do without, in text order, the outer first: prepositional phrases, appositions, dates,
 * clauses within it, and noun phrases that give a figure. `owner`: the clause each token belongs to. Linear in the clause's length.
 */
export function findParts(
  parsed: ParsedText,
  top: number,
  range: TokenRange,
  owner: Int32Array,
  index: TokenIndex,
): ClaimPart[] {
  const found: ClaimPart[] = [];
  const end = Math.min(range.end, range.start + LONGEST);
  for (let token = range.start; token < end; token++) {
    if (token === top || !belongs(parsed, token, top, owner)) continue;
    const slot = slotOf(parsed, token, index);
    if (slot === null) continue;
    const edges = trimmedRange(parsed, {
      start: Math.max(range.start, parsed.leftEdge(token)),
      end: Math.min(range.end, parsed.rightEdge(token) + 1),
    });
    const whole = { start: edges.start, end: wordEnd(parsed, edges.end, range.end) };
    if (whole.start >= whole.end || (whole.start <= top && top < whole.end)) continue;
    found.push({ ...spanOfTokens(parsed, whole), slot });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the word ends that goes on behind a hyphen: "35-year" is "35-year-old". */
function wordEnd(parsed: ParsedText, from: number, limit: number): number {
  let end = from;
  while (end + 1 < limit && parsed.word(end) === "-" && isGlued(parsed, end) && isGlued(parsed, end + 1)) end += 2;
  return end;
}

/** True where no blank stands before a token. */
function isGlued(parsed: ParsedText, token: number): boolean {
  return token > 0 && parsed.end[token - 1] === parsed.start[token];
}

/** A word of the clause itself, or the top of a clause that hangs on one. */
function belongs(parsed: ParsedText, token: number, top: number, owner: Int32Array): boolean {
  if (owner[token] === top) return true;
  return isClauseTop(parsed, token) && owner[parsed.head[token]!] === top;
}

function slotOf(parsed: ParsedText, token: number, index: TokenIndex): ClaimSlot | null {
  const dep = parsed.dep(token);
  if (index.times.has(token) && dep === "npadvmod") return "when";
  if (index.quantities.has(token) && parsed.pos(token) === "NOUN") return "figure";
  if (!LOOSE.has(dep)) return null;
  if (dep === "appos") return "name";
  if (CLAUSES.has(dep)) return "clause";
  if (dep === "npadvmod") return "other";
  if (parsed.lower(token) === "of") return null;
  const object = parsed.children(token).find((at) => parsed.dep(at) === "pobj");
  if (object === undefined) return parsed.children(token).length > 0 ? "other" : null;
  if (index.times.has(object)) return "when";
  return PLACES.has(index.mentionOf(object)?.type ?? "") ? "where" : "other";
}
