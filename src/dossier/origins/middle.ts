import type { Alignment } from "../align/align.ts";
import { scoreEvidence, THRESHOLD } from "../align/score.ts";
import type { Finding } from "../compare/finding.ts";

/** What most mentions of a claim tell: the mention that the others are most like, and those that surely tell the same, that one among them. */
export type Middle = {
  readonly at: number;
  readonly near: ReadonlySet<number>;
  /** True for mentions on two sides of the contradiction that the claim shows. */
  isAgainst?(a: number, b: number): boolean;
};

/**
 * How much more than what puts two clauses into one claim two score that tell one thing for sure. Set on the dossier gold and on stories
 * annotated after it, where 2.5 to 4 do alike.
 */
const SURELY = 3;

/**
 * Mentions, as indexes, that surely tell what the claim tells: like the one in the middle in words and meaning, on a side of the contradiction
 * that the claim shows, or its gist. The others came in by way of a third or by a little in common, and may tell something else.
 */
export function findMiddle(
  { mentions, evidence }: Pick<Alignment, "mentions" | "evidence">,
  gist: number,
  finding: Pick<Finding, "relation" | "kind" | "sides"> | null,
): Middle {
  const sides = finding?.kind ? finding.sides : [];
  const everything = mentions.map((_, at) => at);
  const sideOf = new Map(sides.flatMap((side, at) => side.map((mention) => [mention, at] as const)));
  const isAgainst = (a: number, b: number) =>
    sideOf.has(a) && sideOf.has(b) && sideOf.get(a) !== sideOf.get(b) && finding?.kind !== "wording";
  if (mentions.length <= 2) return { at: 0, near: new Set(everything), isAgainst };
  const likeness = (a: number, b: number) => scoreEvidence(evidence(mentions[a]!.at, mentions[b]!.at));
  const sums = everything.map((a) => everything.reduce((sum, b) => sum + (a === b ? 0 : likeness(a, b)), 0));
  const middle = sums.indexOf(Math.max(...sums));
  const sure = new Set([middle, gist, ...sides.flat()]);
  return {
    at: middle,
    near: new Set(everything.filter((at) => sure.has(at) || likeness(at, middle) >= THRESHOLD + SURELY)),
    isAgainst,
  };
}
