import type { Quantity } from "../../model/index.ts";
import { measureOf } from "../align/measures.ts";
import type { StoryMention } from "../align/story-mention.ts";
import outcomes from "./outcomes.json" with { type: "json" };

const OUTCOME_OF = new Map(
  Object.entries(outcomes).flatMap(([outcome, words]) => words.map((word) => [word, outcome])),
);

/** Characters before and after a figure in which the words stand that say what it measures. */
const NEAR = 26;
const MAGNITUDE = /\b(?:magnitude|richter|strength)\b/i;
/** Nobody has measured more. */
const GREATEST_MAGNITUDE = 10;
/** Longest name of what is counted: "people", "of the passengers". */
const AFTER = /^(?:\s+(?:people|persons?|others?|of\s+the|them|were|was|are|have|been|had|more))*\s+(\p{L}+)/u;

/**
 * What a figure measures: `magnitude`, `population`, an outcome of people (`killed`, `injured` …) as the words beside the figure or the
 * clause's verb say, else the kind and thing counted (`count:village`); null where the words do not tell.
 */
export function slotOf(quantity: Quantity, { reading, claim, predicate }: StoryMention): string | null {
  const { kind, value, unit, start, end, counted } = quantity;
  if (kind === "ordinal") return null;
  const before = reading.text.slice(Math.max(claim.start, start - NEAR), start);
  const after = reading.text.slice(end, Math.min(claim.end, end + NEAR));
  if (
    kind === "count" &&
    value < GREATEST_MAGNITUDE &&
    MAGNITUDE.test(before + reading.text.slice(start, end) + after)
  ) {
    return isDecimal(quantity) ? "magnitude" : null;
  }
  if (kind === "count" && /\b(?:population\s+of|home\s+to)\b/i.test(before)) return "population";
  const measure = measureOf(quantity, predicate);
  const isOfPeople = measure === "count:person" || (kind === "count" && unit === null);
  if (kind !== "count" || (!isOfPeople && !OUTCOME_OF.has(unit ?? ""))) return measure;
  const words = [unit, counted && lastWord(reading.text.slice(counted.start, counted.end)), AFTER.exec(after)?.[1]];
  const named = words.map((word) => OUTCOME_OF.get(word?.toLowerCase() ?? "")).find((outcome) => outcome !== undefined);
  return (
    named ?? OUTCOME_OF.get(claim.predicate.lemma) ?? (claim.predicate.lemma === "lose" ? lifeLost(claim) : measure)
  );
}

function isDecimal({ value, precision }: Quantity): boolean {
  return precision < 1 || !Number.isInteger(value);
}

function lastWord(text: string): string {
  return /(\p{L}+)\W*$/u.exec(text.slice(-NEAR))?.[1] ?? "";
}

/** "lost their lives" */
function lifeLost({ arguments: args }: StoryMention["claim"]): string | null {
  return args.some(({ role, head }) => role === "object" && head === "life") ? "killed" : null;
}

/** Slots that only one figure fills for one event, so that two different figures in one claim part ways. */
export function isPinned(slot: string): boolean {
  return !slot.includes(":");
}

/** The slot in words: `killed`, `magnitude`, `container`. */
export function renderSlot(slot: string): string {
  return slot.slice(slot.indexOf(":") + 1).replace(/^~\d+$/, "");
}
