import type { Quantity } from "../../model/index.ts";
import { measureOf } from "../align/measures.ts";
import { plainWords } from "../align/quoted-words.ts";
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
  const after = reading.text.slice(end, Math.min(claim.end, end + FAR));
  if (
    kind === "count" &&
    value < GREATEST_MAGNITUDE &&
    MAGNITUDE.test(before + reading.text.slice(start, end) + after)
  ) {
    return isDecimal(quantity) ? "magnitude" : null;
  }
  if (kind === "count" && /\b(?:population\s+of|home\s+to)\b/i.test(before)) return "population";
  const pinned =
    spentOn(quantity, after) ??
    distanceTo(quantity, reading.text.slice(end, end + FAR)) ??
    kindOf(quantity, reading.text);
  if (pinned !== null) return pinned;
  const measure = measureOf(quantity, predicate);
  const isOfPeople = measure === "count:person" || (kind === "count" && unit === null);
  if (kind !== "count" || (!isOfPeople && !OUTCOME_OF.has(unit ?? ""))) return measure;
  const words = [unit, counted && lastWord(reading.text.slice(counted.start, counted.end)), AFTER.exec(after)?.[1]];
  if (words.some((word) => PARTS.has(word?.toLowerCase() ?? ""))) return measure;
  const named = words.map((word) => OUTCOME_OF.get(word?.toLowerCase() ?? "")).find((outcome) => outcome !== undefined);
  return (
    named ?? OUTCOME_OF.get(claim.predicate.lemma) ?? (claim.predicate.lemma === "lose" ? lifeLost(claim) : measure)
  );
}

/** Characters after a figure in which the name stands that it is tied to. */
const FAR = 90;
/** "$5,687.75 on the Lakeside Retreat": a name of two words at least, within three words of the figure. */
const SPENT =
  /^(?:\s+[\p{Ll}-]+){0,3}?\s+(?:on|at|for|from)\s+(?:the\s+)?((?:\p{Lu}[\p{L}\d]*(?:[’'-]\p{L}+)*\s*){2,6})/u;
const DIRECTION =
  /^(?:\s*\([^)]{3,20}\))?\s+(?:(?:north|south|east|west)(?:-?(?:east|west))?|away)\s+(?:of|from)\s+(?:the\s+)?(?:\p{Ll}+\s+of\s+)?(\p{Lu}[\p{L}-]+)/u;

function spentOn({ kind }: Quantity, after: string): string | null {
  const name = kind === "money" ? SPENT.exec(after)?.[1] : undefined;
  return name === undefined ? null : `spent on ${plainWords(name).join(" ")}`;
}

/** "1,500 kilometres south of Halden" */
function distanceTo({ kind, unit }: Quantity, after: string): string | null {
  if (kind !== "measure" || (unit !== "kilometre" && unit !== "mile")) return null;
  const name = DIRECTION.exec(after)?.[1];
  return name === undefined ? null : `distance to ${name}`;
}

/** "three strong aftershocks": what is counted is told with an adjective of its own, so that the same words count the same things. */
function kindOf({ kind, counted, vague }: Quantity, text: string): string | null {
  if (kind !== "count" || counted === null || vague || counted.end - counted.start > FAR) return null;
  const words = text.slice(counted.start, counted.end).toLowerCase().split(/\s+/);
  if (words.length < 2 || words.length > 3 || LOOSE.has(words[0]!) || !words.every((word) => /^[a-z-]{3,}$/.test(word)))
    return null;
  return words.join(" ");
}

/** Adjectives that single out a part, or say nothing. */
const LOOSE = new Set(
  "other others more another additional remaining further new last next first own such different separate same many recent past previous early former major main local of consecutive straight full whole entire total extra fellow young old senior top key".split(
    " ",
  ),
);

/** "two women and a man died": a part of those who died. */
const PARTS = new Set(["man", "men", "woman", "women", "child", "children", "boy", "girl"]);

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
  return !slot.includes(":") && !KINDS.has(slot);
}

/** Measures of figures without a unit: they say nothing of what is measured. */
const KINDS = new Set(["score", "money", "percent", "measure", "count", "age"]);

/** The slot in words: `killed`, `magnitude`, `container`. */
export function renderSlot(slot: string): string {
  return slot.slice(slot.indexOf(":") + 1).replace(/^~\d+$/, "");
}
