import type { OperatorKind, TokenRange } from "../../../model/index.ts";

/** A word or two that govern a clause, and what they make of it; `range`: where they stand. */
export type Operator = {
  readonly kind: OperatorKind;
  /** The construction that was recognised. */
  readonly rule: string;
  readonly range: TokenRange;
  /** Set where it stands outside what somebody is said to have said. */
  readonly beyond?: true;
};

/** An operator that is one word. */
export function operatorAt(kind: OperatorKind, rule: string, token: number, end = token + 1): Operator {
  return { kind, rule, range: { start: token, end } };
}
