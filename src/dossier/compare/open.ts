import { type Compared, type Comparer, evidenceAt, type Finding } from "./finding.ts";
import { isDoubted } from "./held.ts";
import { shortened } from "./said.ts";
import { type Stance, stanceOf } from "./stance.ts";

/**
 * One account tells it and another asks or doubts it ("whether", "fears that"), or holds that it is not so, in the same verb: where no
 * contradiction is sure the two are told apart as scope, and never as agreement.
 */
export const compareOpen: Comparer = (compared) => {
  const stances = compared.mentions.map(stanceOf);
  for (const [a, stance] of stances.entries()) {
    if (stance !== "yes" && stance !== "no") continue;
    const b = stances.findIndex((_, at) => isAgainst(compared, stances, at) && isOneDeed(compared, a, at));
    if (b >= 0) return apart(compared, a, b, stances[b] === "denied" ? "standing-denied" : "standing-open");
  }
  return null;
};

/** Words in common from which a reader takes the two for one thing. */
const CLOSE_ENOUGH = 0.35;

/** One verb with a party in common, and no two named doers: "the mayor is keen", "whether the guild is keen" are two. */
export function isOneDeed(compared: Compared, a: number, b: number): boolean {
  const close = compared.closeness(a, b);
  if (!close.predicate || !(close.subject || close.object) || close.frame < CLOSE_ENOUGH) return false;
  return !areNamedApart(compared.mentions[a]!.roles.subject, compared.mentions[b]!.roles.subject);
}

/** Both sets name somebody, and nobody is in both. */
function areNamedApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [some, others] = [a, b].map((keys) => [...keys].filter((key) => key.startsWith("e:")));
  return some!.length > 0 && others!.length > 0 && !some!.some((key) => others!.includes(key));
}

function isAgainst({ mentions }: Compared, stances: readonly Stance[], at: number): boolean {
  return stances[at] === "denied" || (stances[at] === "open" && isDoubted(mentions[at]!.claim));
}

function apart(compared: Compared, a: number, b: number, rule: string): Finding {
  const pair = [Math.min(a, b), Math.max(a, b)];
  const evidence = pair.map((at) => {
    const { predicate, factuality } = compared.mentions[at]!.claim;
    return evidenceAt(compared, at, predicate, factuality);
  });
  const why = pair.map((at) => shortened(compared.mentions[at]!)).join(" and ");
  return { relation: "scope", kind: null, sides: [], why, rule, evidence };
}
