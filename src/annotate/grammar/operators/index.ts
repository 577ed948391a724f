import type { ParsedText } from "../../../model/index.ts";
import { linkOf } from "./link.ts";
import { openingOf } from "./opening.ts";
import { type Operator, operatorAt } from "./operator.ts";

export { gapSubject } from "./gap-subject.ts";
export { isOfNone } from "./none.ts";
export type { Operator } from "./operator.ts";

/** Clauses between one and the sentence's main one that are looked at. */
const MOST_STEPS = 8;

/**
 * The words above a clause that say whether it is so, the nearest first: "if" and "until" that open it, "don't think" and "no evidence"
 * that it hangs on, "stopped short of" before it. The way up ends where a verb says something else of the clause than that, at a
 * relative clause, and at the first word for which `isWithin` is false: at the edge of what somebody is said to have said.
 */
export function operatorsOver(
  parsed: ParsedText,
  clause: number,
  isWithin: (token: number) => boolean = () => true,
): Operator[] {
  const found: Operator[] = [];
  const supposed = conditionUnder(parsed, clause);
  if (supposed !== null) found.push(supposed);
  let at = clause;
  for (let step = 0; step < MOST_STEPS; step++) {
    const opening = openingOf(parsed, at);
    if (opening !== null && isWithin(opening.range.start)) found.push(opening);
    if (opening !== null && opening.kind !== "question") break;
    const { operators, above } = linkOf(parsed, at);
    // What stands beside the cue is what the cue says: told apart, since the attribution has it.
    found.push(...operators.map((each) => (isWithin(each.range.start) ? each : { ...each, beyond: true as const })));
    if (above === null || above === at || !isWithin(above) || operators.some(({ kind }) => kind === "fact")) break;
    at = above;
  }
  return found;
}

/** "must resign if the charges are true": held for one case. "Even if" holds in any. */
function conditionUnder(parsed: ParsedText, clause: number): Operator | null {
  for (const child of parsed.children(clause)) {
    if (parsed.dep(child) !== "advcl") continue;
    const opening = openingOf(parsed, child);
    if (opening?.kind !== "condition") continue;
    const { start, end } = opening.range;
    if (start > 0 && parsed.lower(start - 1) === "even") continue;
    return operatorAt("conditional", opening.rule, start, end);
  }
  return null;
}

/** True where an odd number of negations stands over the clause. */
export function isTurned(operators: readonly Operator[]): boolean {
  return operators.filter(({ kind, beyond }) => kind === "negation" && !beyond).length % 2 === 1;
}
