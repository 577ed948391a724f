import type { ClaimMention, Span } from "../../model/index.ts";
import type { AttributedContext } from "../context.ts";
import { gapSubject } from "../grammar/index.ts";
import { clauseClaim, nominalClaim } from "./claim.ts";
import { SILENT_SEGMENTS } from "./claim-words.ts";
import { mapClauses } from "./clause-spans.ts";
import { findNominalFacts } from "./nominal.ts";
import { isClauseTop } from "./predicates.ts";
import { indexTokens } from "./token-index.ts";

type Draft = Omit<ClaimMention, "id">;

/** Finds the clauses that say something checkable, in text order. Linear in the length of the document. */
export function findClaims(context: AttributedContext): ClaimMention[] {
  const { parsed } = context;
  if (parsed.length === 0) return [];
  const index = indexTokens(context);
  const clauses = mapClauses(parsed, index.isCue);
  const segments = speakingSegments(context);
  const drafts: Draft[] = [];
  const tops: number[] = [];
  for (let token = 0; token < parsed.length; token++) {
    if (isClauseTop(parsed, token) && !index.isCue(token) && !hasGapped(parsed, token)) tops.push(token);
  }
  const held = holdings(clauses.owner, index);
  for (const top of tops) {
    const segment = segments(parsed.start[top]!);
    if (segment === null) continue;
    const claim = clauseClaim(context, index, clauses, held.get(top), top, segment);
    if (claim) drafts.push(claim);
  }
  for (const fact of findNominalFacts(context, index)) {
    const segment = segments(parsed.start[fact.carrier]!);
    if (segment !== null) drafts.push(nominalClaim(context, index, fact, segment));
  }
  return numbered(drafts);
}

/** "nothing [he said] is accurate": the verb in between only says which thing. */
function hasGapped(parsed: AttributedContext["parsed"], token: number): boolean {
  return parsed.dep(token) === "relcl" && parsed.children(token).some((at) => gapSubject(parsed, at) !== null);
}

/** What belongs to each clause: indexes of times, quantities and entity mentions whose head word it owns. */
export type Holding = { readonly times: number[]; readonly quantities: number[]; readonly mentions: number[] };

function holdings(owner: Int32Array, index: ReturnType<typeof indexTokens>): Map<number, Holding> {
  const held = new Map<number, Holding>();
  for (const list of ["times", "quantities", "mentions"] as const) {
    for (const [token, entries] of index[list]) {
      const top = owner[token]!;
      if (top < 0) continue;
      if (!held.has(top)) held.set(top, { times: [], quantities: [], mentions: [] });
      held.get(top)![list].push(...entries);
    }
  }
  for (const holding of held.values()) for (const list of Object.values(holding)) list.sort((a, b) => a - b);
  return held;
}

/** Looks up the segment of an offset: null for segments that say nothing, and for the frame of a post. */
function speakingSegments({ document }: AttributedContext): (offset: number) => number | null {
  const { segments } = document;
  let at = 0;
  return (offset) => {
    if (offset < (segments[at]?.start ?? 0)) at = 0;
    while (at < segments.length && segments[at]!.end <= offset) at++;
    const segment = segments[at];
    if (!segment || offset < segment.start || SILENT_SEGMENTS.has(segment.kind)) return null;
    const content: Span = segment.post?.content ?? segment;
    return offset >= content.start && offset < content.end ? at : null;
  };
}

/** In text order, without equal spans (a clause before a nominal fact), numbered `c1`, `c2` … */
function numbered(drafts: readonly Draft[]): ClaimMention[] {
  const seen = new Set<string>();
  return drafts
    .filter((draft) => {
      const key = `${draft.start}:${draft.end}`;
      if (draft.start >= draft.end || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((draft, at) => ({ id: `c${at + 1}`, ...draft }));
}
