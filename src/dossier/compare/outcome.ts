import type { Quantity, Reading } from "../../model/index.ts";
import { measureOf } from "../align/measures.ts";
import { plainWords } from "../align/quoted-words.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { isOfShotsFired, SHOTS_FIRED } from "./figures/how-often.ts";
import { isMagnitude, magnitudesOf } from "./figures/magnitude.ts";
import { noneHarmed } from "./figures/none-harmed.ts";
import { isWithOneParent, personalFigures } from "./figures/personal-figures.ts";
import outcomes from "./outcomes.json" with { type: "json" };

const OUTCOME_OF = new Map(
  Object.entries(outcomes).flatMap(([outcome, words]) => words.map((word) => [word, outcome])),
);

/** Verbs that say what became of things, worst first: what is destroyed has been hit. */
const FATES: readonly (readonly [fate: string, verbs: ReadonlySet<string>])[] = [
  ["destroyed", new Set("destroy flatten level raze demolish gut wreck ruin topple collapse".split(" "))],
  ["hit", new Set("damage hit affect".split(" "))],
];
/** "the four hardest-hit villages", "most strongly affected" */
export const WORST =
  /\b(?:worst|hardest|most)(?:[ -](?:strongly|badly|heavily|severely|seriously))?[ -](?:hit|affected|damaged)\b/i;

/** A figure under the name of what it measures. */
export type Measured = { readonly slot: string; readonly value: Quantity };

/** The figures of a mention under the names of what they measure; those of a magnitude are read from its words. */
export function allMeasuresOf(mention: StoryMention): readonly Measured[] {
  const known = measuresByMention.get(mention);
  const found = known ?? readMeasures(mention);
  if (known === undefined) measuresByMention.set(mention, found);
  return found;
}

/** A mention is asked for its figures once for each that it is compared with. */
const measuresByMention = new WeakMap<StoryMention, readonly Measured[]>();

function readMeasures(mention: StoryMention): Measured[] {
  const magnitudes = magnitudesOf(mention).map((value) => ({ slot: "magnitude", value }));
  const whole = mention.quantities.filter((quantity) => !isWithOneParent(mention, quantity));
  const others = whole.flatMap((quantity) => measuresOf(quantity, mention));
  return [...personalFigures(mention), ...others, ...magnitudes, ...noneHarmed(mention)];
}

/**
 * All that a figure measures: the slot that pins it, and beside it what is counted at all, so that "four submarine cables" meets
 * "three undersea cables". Things destroyed are at least as many things hit.
 */
export function measuresOf(quantity: Quantity, mention: StoryMention): Measured[] {
  const slot = slotOf(quantity, mention);
  const found = slot === null ? [] : [{ slot, value: quantity }];
  const plain = measureOf(quantity, mention.predicate);
  if (plain !== null && plain !== slot && slot !== null && isCounted(slot, quantity))
    found.push({ slot: plain, value: quantity });
  return [...found, ...fateOf(quantity, mention)];
}

/** True for a slot that is the words counted themselves. */
function isCounted(slot: string, { kind, counted }: Quantity): boolean {
  return kind === "count" && counted !== null && isPinned(slot) && slot.includes(" ") && !slot.startsWith("spent ");
}

function fateOf(quantity: Quantity, { claim, reading }: StoryMention): Measured[] {
  const { kind, unit, counted } = quantity;
  if (kind !== "count" || unit === null || counted === null || PEOPLE.has(unit.toLowerCase())) return [];
  const thing = unit.toLowerCase();
  if (WORST.test(reading.text.slice(counted.start, counted.end)))
    return [{ slot: `worst-hit ${thing}`, value: quantity }];
  const told = FATES.find(([, words]) => words.has(participleBeside(quantity, reading)))?.[0];
  const fate = told ?? FATES.find(([, verbs]) => verbs.has(claim.predicate.lemma))?.[0];
  const holds = claim.arguments.some(
    ({ role, head, start, end }) =>
      (role === "object" || role === "subject") && start <= quantity.start && quantity.end <= end && head === thing,
  );
  if (fate === undefined || (!holds && told === undefined)) return [];
  if (WORST.test(reading.text.slice(quantity.end, claim.end))) return [{ slot: `worst-hit ${thing}`, value: quantity }];
  const atLeast: Quantity = { ...quantity, comparator: quantity.comparator === "=" ? ">=" : quantity.comparator };
  return fate === "hit"
    ? [{ slot: `hit ${thing}`, value: quantity }]
    : [
        { slot: `destroyed ${thing}`, value: quantity },
        { slot: `hit ${thing}`, value: atLeast },
      ];
}

/** "355 damaged shops", "565 shops suffering heavy damage", "four villages destroyed by the quake" → the verb. */
function participleBeside({ counted, end }: Quantity, { text }: Reading): string {
  const before =
    counted === null ? "" : (/\b(\p{L}+)(?:ed|t)\s+\S+$/u.exec(text.slice(counted.start, counted.end))?.[1] ?? "");
  const after = SUFFERED.exec(text.slice(end, end + FAR))?.[1] ?? "";
  return VERB_OF.get(before) ?? VERB_OF.get(after.replace(/ed?$/, "")) ?? "";
}

const SUFFERED =
  /^\s+(?:that\s+(?:were|had\s+been)\s+|(?:suffering|sustaining|with)\s+(?:\p{L}+\s+)?)?(damage|damaged|destroyed|flattened|levelled|leveled|razed|gutted|wrecked|ruined)\b/u;
/** Verbs of fate by what is left of them before "-ed": "damag", "level". */
const VERB_OF = new Map(
  FATES.flatMap(([, verbs]) => [...verbs].map((verb) => [verb.replace(/e$/, ""), verb] as const)),
);

const PEOPLE = new Set(
  "people person man woman resident civilian individual victim child soldier passenger".split(" "),
);
const DWELLERS = new Set(["resident", "inhabitant", "people"]);

/** Characters before and after a figure in which the words stand that say what it measures. */
const NEAR = 26;
/** Nobody has measured more. */
const GREATEST_MAGNITUDE = 10;
/** Longest name of what is counted: "people", "of the passengers". */
const AFTER = /^(?:\s+(?:people|persons?|others?|of\s+the|them|were|was|are|have|been|had|more))*\s+(\p{L}+)/u;

/**
 * What a figure measures: `magnitude`, `population`, an outcome of people (`killed`, `injured` …) as the words beside the figure or the
 * clause's verb say, else the kind and thing counted (`count:village`); null where the words do not tell.
 */
export function slotOf(quantity: Quantity, mention: StoryMention): string | null {
  const { reading, claim, predicate } = mention;
  const { kind, value, unit, start, end, counted } = quantity;
  if (kind === "ordinal") return null;
  if (isOfShotsFired(mention, quantity)) return SHOTS_FIRED;
  const before = reading.text.slice(Math.max(claim.start, start - NEAR), start);
  // "18 people were hurt and 12 | arrested": the word that says what befell them may be a clause of its own.
  const limit = end + 1 < claim.end ? claim.end : (reading.sentences[claim.sentence]?.end ?? claim.end);
  const after = reading.text.slice(end, Math.min(limit, end + FAR));
  if (kind === "count" && value < GREATEST_MAGNITUDE && isMagnitude(quantity, mention)) return null;
  if (kind === "count" && /\b(?:population\s+of|home\s+to)\b/i.test(before)) return "population";
  if (kind === "count" && claim.predicate.lemma === "have" && DWELLERS.has(unit ?? "") && isOfPlace(claim, reading))
    return "population";
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
  const outcomes = words.map((word) => OUTCOME_OF.get(word?.toLowerCase() ?? ""));
  // "two of the three victims died": the three are those of whom it is told.
  if (
    unit !== null &&
    /\bof\s+(?:the|those|these|all)\s+$/i.test(before) &&
    outcomes.slice(0, 2).every((outcome) => outcome === undefined)
  )
    return measure;
  const named = outcomes.find((outcome) => outcome !== undefined);
  return (
    named ?? OUTCOME_OF.get(claim.predicate.lemma) ?? (claim.predicate.lemma === "lose" ? lifeLost(claim) : measure)
  );
}

const SETTLEMENTS = new Set("island town city village country region county district province suburb".split(" "));

function isOfPlace({ arguments: args }: StoryMention["claim"], { entities }: StoryMention["reading"]): boolean {
  const subject = args.find(({ role }) => role === "subject");
  if (!subject) return false;
  const named = entities.find(({ start, end }) => start >= subject.start && end <= subject.end);
  return SETTLEMENTS.has(subject.head) || named?.type === "GPE" || named?.type === "LOC";
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
  return words.map((word) => ALIKE.get(word) ?? word).join(" ");
}

/** Adjectives that papers use in turn. */
const ALIKE = new Map([
  ...["submarine", "underwater", "subsea", "sub-sea"].map((word) => [word, "undersea"] as const),
  ...["major", "powerful", "large"].map((word) => [word, "strong"] as const),
]);

/** Adjectives that single out a part, or say nothing. */
const LOOSE = new Set(
  "other others more another additional remaining further new last next first own such different separate same many recent past previous early former main local of consecutive straight full whole entire total extra fellow young old senior top key".split(
    " ",
  ),
);

/** "two women and a man died": a part of those who died. */
const PARTS = new Set(["man", "men", "woman", "women", "child", "children", "boy", "girl"]);

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
