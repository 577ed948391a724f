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
    const b = stances.findIndex((_, at) => isAgainst(compared, stances, at) && compared.closeness(a, at).predicate);
    if (b >= 0) return apart(compared, a, b, stances[b] === "denied" ? "standing-denied" : "standing-open");
  }
  return null;
};

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
