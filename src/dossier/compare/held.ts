import type { ClaimMention, OperatorKind } from "../../model/index.ts";

/** Operators of these kinds put a clause forward as the case under which something else holds: it says nothing of what is so. */
const SUPPOSING: ReadonlySet<OperatorKind> = new Set<OperatorKind>(["condition", "unreal"]);
/** These leave it open whether it is so, or say in which case. */
const LEAVING_OPEN: ReadonlySet<OperatorKind> = new Set<OperatorKind>([
  "condition",
  "unreal",
  "question",
  "doubt",
  "conditional",
  "purpose",
]);

/** True for "if the charges are true", "as if he had won", "until they pay": no statement, whoever says it. */
export function isSupposed({ operators }: ClaimMention): boolean {
  return operators?.some(({ kind, beyond }) => !beyond && SUPPOSING.has(kind)) ?? false;
}

/** True where a word over the clause leaves open whether it is so ("whether", "fears that"), or ties it to a condition ("…, if true"). */
export function isLeftOpen({ operators }: ClaimMention): boolean {
  return operators?.some(({ kind, beyond }) => !beyond && LEAVING_OPEN.has(kind)) ?? false;
}

/** True where the account asks or doubts it: "whether", "fears that", "is not clear that"; what is only wanted or held under a condition is none of these. */
export function isDoubted({ operators }: ClaimMention): boolean {
  return (
    operators?.some(
      ({ kind, beyond, rule }) => !beyond && (kind === "question" || (kind === "doubt" && rule !== "asked-for")),
    ) ?? false
  );
}

/** Negations beside a cue that deny the clause: "does not believe that", "had not found that". */
const DENYING = new Set(["raised-negation", "no-evidence"]);

/** True where the source holds that it is not so, though it turns no charge down: "does not believe that the dam was safe". */
export function isDisbelieved({ factuality, operators }: ClaimMention): boolean {
  if (factuality !== "denied") return false;
  return (
    operators?.some(({ kind, beyond, rule }) => beyond === true && kind === "negation" && DENYING.has(rule)) ?? false
  );
}
