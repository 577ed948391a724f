import type { Attribution } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { VERBS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";

type Draft = Attribution & { readonly candidate: Candidate };

/** Rules whose content is a thing judged, wanted or spoken of, not words passed on. */
const JUDGING = /^(?:object|preposition|attitude|feeling|naming|gerund|infinitive|noun-(?!clause))/;

/** Reports by different sources within one at most: more are an article that stray quotation marks gave to a speaker. */
const MOST_REPORTS = 3;

/** For each attribution whether what is reported inside reaches the reader by its source. */
export function findPassing(drafts: readonly Draft[]): boolean[] {
  const inside = new Map<string, Set<string>>();
  for (const { within, source } of drafts)
    if (within !== null && source !== null) inside.set(within, (inside.get(within) ?? new Set()).add(source.name));
  return drafts.map((draft) => isReport(draft) && (inside.get(draft.id)?.size ?? 0) <= MOST_REPORTS);
}

/** `The spokesman disputed an article saying that …`: who disputes a report is no link between it and the reader. */
function isReport({ rule, cueLemma }: Draft): boolean {
  const classes = VERBS.get(cueLemma ?? "")?.classes ?? [];
  return !JUDGING.test(rule) || classes.includes("say") || classes.includes("write");
}

/**
 * True where a report stands beside the one around it, not in it: `Viss said it was safe, a claim [that Lenk disputes]`, `Viss
 * called it safe, [while Lenk said it was not]`.
 */
export function standsApart({ parsed, quotationAt }: Scene, inner: Draft, outer: Draft): boolean {
  const { cueToken } = inner.candidate;
  if (cueToken === null) return false;
  if (inner.rule === "object" && parsed.dep(cueToken) === "relcl") return true;
  const mark = parsed.dep(cueToken) === "advcl" ? childWith(parsed, cueToken, "mark") : null;
  if (mark === null || !/^(?:while|whereas|although|though)$/.test(parsed.lower(mark))) return false;
  const at = parsed.start[mark]!;
  // "noted that while a review found faults, nobody was to blame": the clause comes first in what is said.
  if (cueToken < parsed.head[cueToken]!) return false;
  return quotationAt(at) === null && outer.content.every(({ start, end }) => at > start + 1 || at >= end);
}
