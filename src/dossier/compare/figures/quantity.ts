import type { Quantity, Span } from "../../../model/index.ts";
import { measureOf } from "../../align/measures.ts";
import { isEqualFigure, renderQuantity, signOf } from "../../align/quantity-values.ts";
import { plainWords } from "../../align/quoted-words.ts";
import { wordKey } from "../../align/word-keys.ts";
import {
  type Compared,
  type Comparer,
  evidenceAt,
  type Finding,
  findSides,
  type Held,
  sidesOf,
  tellApart,
} from "../finding.ts";
import { isPinned } from "../outcome.ts";
import { renderAmount } from "./amount.ts";
import { pluralOf, renderCounted } from "./counted-words.ts";
import { figuresBySlot, isWhole } from "./figures.ts";
import { isApart, isBound } from "./figures-apart.ts";
import { isLater, isUpdate } from "./figures-later.ts";
import { FATE, isComparable, isOfOneSource, isTakenForOne, ONE_AGE } from "./figures-together.ts";
import { SHOTS_FIRED } from "./how-often.ts";
import { isNone } from "./none-harmed.ts";
import { isHeldBy, isPersonal, renderPersonal } from "./personal-figures.ts";

/** Same thing counted: figures that no one number satisfies are a conflict, those of different precision are rounding. */
export const compareQuantities: Comparer = (compared) => {
  const bySlot = figuresBySlot(compared);
  let milder: Finding | null = null;
  for (const [slot, held] of bySlot) {
    const clash = findClash(compared, slot, bySlot);
    if (clash) return clash;
    milder ??= findRounding(compared, slot, held) ?? findUnsure(compared, slot, held);
  }
  return milder ?? findLooseRounding(compared) ?? findRoundPrice(compared) ?? findScope(compared);
};

/** "a $43,000 watch" and "a $43,350 gold-plated watch": sums of which one is the other in round figures, and what they are paid for. */
function findRoundPrice(compared: Compared): Finding | null {
  const held = compared.mentions.flatMap(({ quantities }, mention) =>
    quantities.flatMap((value): Held<Quantity>[] =>
      value.kind === "money" && !value.vague ? [{ mention, value }] : [],
    ),
  );
  for (const [at, a] of held.entries()) {
    const b = held
      .slice(at + 1)
      .find((each) => each.mention !== a.mention && isRoundOf(a.value, each.value) && isOneGood(compared, a, each));
    if (b) return rounding(compared, a, b);
  }
  return null;
}

function isRoundOf(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || a.value === b.value || a.precision === b.precision) return false;
  const [round, exact] = a.precision > b.precision ? [a, b] : [b, a];
  return Math.abs(round.value - exact.value) <= round.precision / 2;
}

/** Characters after a sum in which the name of what it buys stands. */
const GOOD = 48;

function isOneGood(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [one, other] = [a, b].map(({ mention, value }) => {
    const { text } = compared.mentions[mention]!.reading;
    return plainWords(text.slice(value.end, value.end + GOOD)).filter((word) => word.length > LITTLE);
  });
  return one!.some((word) => other!.includes(word));
}

/** Letters of words that name nothing. */
const LITTLE = 3;

/** "about 300 rounds" and "300 rounds" wherever in the clause they stand: the same figure, told with another precision. */
function findLooseRounding(compared: Compared): Finding | null {
  const held = compared.mentions.flatMap(({ quantities, predicate }, mention) =>
    quantities.flatMap((value) => {
      const measure = value.kind === "ordinal" || value.kind === "age" ? null : measureOf(value, predicate);
      return measure === null ? [] : [{ mention, value, measure }];
    }),
  );
  for (const [at, a] of held.entries()) {
    const b = held
      .slice(at + 1)
      .find(
        (each) =>
          each.mention !== a.mention &&
          (each.measure === a.measure || isOneNumber(a.value, each.value)) &&
          isOtherPrecision(a.value, each.value),
      );
    if (b) return rounding(compared, a, b);
  }
  return null;
}

/** From here on a number tells the group itself, whatever it is called: "ten engines", "around 10 service pumps". */
const OWN_NUMBER = 10;

function isOneNumber(a: Quantity, b: Quantity): boolean {
  return a.kind === "count" && b.kind === "count" && a.value === b.value && a.value >= OWN_NUMBER;
}

/** One figure, told as exact and as about, over or under. */
function isOtherPrecision(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.comparator !== b.comparator && a.upper === b.upper && !a.vague && !b.vague;
}

/** The clash of the figures that measure one thing, or null. */
export function compareSlot(compared: Compared, slot: string): Finding | null {
  return findClash(compared, slot, figuresBySlot(compared));
}

/** The clashes of all measures that the mentions give figures of, each figure in the first one that it clashes in. */
export function findAllClashes(compared: Compared): Finding[] {
  const bySlot = figuresBySlot(compared);
  const told = new Set<string>();
  return [...bySlot.keys()].flatMap((slot) => {
    const found = findClash(compared, slot, bySlot);
    const figures = (found?.evidence ?? []).map(({ mention, start }) => `${mention} ${start}`);
    if (found === null || figures.every((figure) => told.has(figure))) return [];
    for (const figure of figures) told.add(figure);
    return [found];
  });
}

/** Figures of one measure that two mentions of one document give in one voice and that exclude each other: it tells of two things. */
export function tellsApart(compared: Compared, slot: string): boolean {
  const held = figuresBySlot(compared).get(slot) ?? [];
  return held.some((a) =>
    held.some(
      (b) =>
        compared.mentions[a.mention]!.document === compared.mentions[b.mention]!.document &&
        isApart(a.value, b.value) &&
        (isOfOneSource(compared, a, b) || isOwnVoice(compared, a) || isOwnVoice(compared, b)),
    ),
  );
}

function isOwnVoice(compared: Compared, { mention }: Held<Quantity>): boolean {
  return compared.origins[mention]!.kind === "own";
}

/** Numbers of the mentions that give a figure of this measure. */
export function holdersOf(compared: Compared, slot: string): number[] {
  return (figuresBySlot(compared).get(slot) ?? []).map(({ mention }) => mention);
}

function findClash(
  compared: Compared,
  slot: string,
  bySlot: ReadonlyMap<string, readonly Held<Quantity>[]>,
): Finding | null {
  const sides = findSides(
    bySlot.get(slot) ?? [],
    (a, b) => isApart(a.value, b.value) && isComparable(compared, slot, a, b),
    (a, b) => isApart(a.value, b.value),
  );
  return sides && contradiction(compared, slot, withPlain(sides, slot, bySlot));
}

/** The sides with the mentions that count the same things without an adjective, or with another one: "undersea cables" beside "submarine cables". */
function withPlain(sides: Sides, slot: string, bySlot: ReadonlyMap<string, readonly Held<Quantity>[]>): Sides {
  const unit = sides[0]![0]!.value.unit;
  const isPlain = unit === null || !slot.includes(" ") || FATE.test(slot);
  const plain = isPlain ? [] : (bySlot.get(`count:${wordKey(unit.toLowerCase())}`) ?? []);
  const taken = new Set(sides.flat().map(({ mention }) => mention));
  const more = plain.filter(({ mention }) => !taken.has(mention));
  const fits = ({ value }: Held<Quantity>, side: readonly Held<Quantity>[]) => !isApart(value, side[0]!.value);
  return sides.map((side) => [
    ...side,
    ...more.filter((each) => fits(each, side) && sides.every((other) => other === side || !fits(each, other))),
  ]);
}

type Sides = readonly (readonly Held<Quantity>[])[];

function contradiction(compared: Compared, slot: string, sides: Sides): Finding {
  const [one, other] = [sides[0]!, sides[1]!];
  const evidence = sides
    .flat()
    .map((each) => evidenceAt(compared, each.mention, restingOn(compared, each), renderQuantity(each.value)));
  if (sides.length === 2 && isUpdate(compared, one, other)) {
    const [before, after] = isLater(compared, one[0]!, other[0]!) ? [other, one] : [one, other];
    const why = `${named(compared, slot, before[0]!)}, then ${shown(after[0]!.value)}`;
    return { relation: "update", kind: null, sides: [], why, rule: "quantity-later", evidence };
  }
  return {
    relation: "conflict",
    kind: "quantity",
    sides: sidesOf(sides),
    why: clashText(compared, slot, sides),
    rule: ruleOf(slot, one[0]!.value, other[0]!.value),
    evidence,
    slot,
  };
}

/** Longest words between an age and whose it is: "a 60-year-old, terminally ill woman". */
const WHOSE = 40;

/** An age with the noun of the one who has it, so that it is read with it. */
function restingOn(compared: Compared, { mention, value }: Held<Quantity>): Span {
  if (value.kind !== "age") return value;
  const { claim, reading } = compared.mentions[mention]!;
  const holder = claim.arguments.find(({ start, end }) => start <= value.start && value.end <= end);
  const at = holder ? reading.text.indexOf(holder.head, value.end) : -1;
  return at < 0 || at - value.end > WHOSE ? value : { start: value.start, end: at + holder!.head.length };
}

/** Ages that nearly agree are of one person, whatever else the clauses tell. */
function ruleOf(slot: string, a: Quantity, b: Quantity): string {
  if (isPinned(slot)) return "quantity-measure";
  return a.kind === "age" && Math.abs(a.value - b.value) <= ONE_AGE ? "quantity-age" : "quantity-incompatible";
}

/** `killed: 7 people against 9 people`; in the words of the texts where the unit alone tells: `“seven crates” against “Nine crates”`. */
function clashText(compared: Compared, slot: string, sides: Sides): string {
  const firsts = sides.map((side) => side[0]!);
  return isPinned(slot) || firsts[0]!.value.kind !== "count"
    ? firsts.map((each, at) => (at === 0 ? named(compared, slot, each) : shown(each.value, slot))).join(" against ")
    : firsts.map((each) => `“${wordsOf(compared, each)}”`).join(" against ");
}

/** `killed: 7 people`, `11,000 containers`, `destroyed villages: 7`, `age of Anna Lund: 52`: what is measured stands before the figure where its unit does not tell. */
function named(compared: Compared, slot: string, { mention, value }: Held<Quantity>): string {
  if (isPersonal(slot)) return `${renderPersonal(slot)}${ofHolder(compared, slot, mention)}: ${shown(value, slot)}`;
  if (value.kind === "age") return `age${ofWhom(compared, mention)}: ${shown(value)}`;
  if (!isPinned(slot)) return shown(value);
  return `${isOfUnit(value, slot) ? pluralOf(slot) : slot}: ${shown(value, slot)}`;
}

/** An age needs no unit, nor do a person's number of children and what its measure names; sums of money are shown as papers print them. */
function shown(value: Quantity, slot = ""): string {
  if (value.kind === "money") return renderAmount(value, signOf(value));
  if (isNone(value)) return "nobody";
  const isTold = value.kind === "age" || isPersonal(slot) || slot === SHOTS_FIRED || isOfUnit(value, slot);
  return renderCounted(value, isTold ? null : value.unit);
}

/** "destroyed village", "undersea cables": the measure is named for what is counted. */
function isOfUnit({ kind, unit }: Quantity, slot: string): boolean {
  return kind === "count" && unit !== null && (slot.endsWith(` ${unit}`) || slot.endsWith(` ${pluralOf(unit)}`));
}

function ofHolder({ mentions, entities }: Compared, slot: string, at: number): string {
  const key = [...mentions[at]!.entities].find((each) => isHeldBy(slot, each));
  return key === undefined ? "" : ` of ${entities.nameOf(key)}`;
}

function ofWhom(compared: Compared, at: number): string {
  const { claim, document } = compared.mentions[at]!;
  const id = claim.arguments.find(({ role }) => role === "subject")?.entity ?? claim.entities[0] ?? null;
  const key = compared.entities.keyOf(document, id);
  const name = key === null ? "" : compared.entities.nameOf(key);
  return /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name) ? ` of ${name}` : "";
}

/** Figures of one measure that look like a clash in clauses not sure to tell of one thing: kept apart in words. */
function findUnsure(compared: Compared, slot: string, held: readonly Held<Quantity>[]): Finding | null {
  for (const a of held) {
    const b = held.find(
      (each) => each.mention > a.mention && isApart(a.value, each.value) && isTakenForOne(compared, slot, a, each),
    );
    if (!b) continue;
    return tellApart(
      `${named(compared, slot, a)} and ${shown(b.value)}: not sure to be of one thing`,
      "quantity-other-event",
      [a, b].map((each) => evidenceAt(compared, each.mention, each.value, renderQuantity(each.value))),
    );
  }
  return null;
}

function findRounding(compared: Compared, slot: string, held: readonly Held<Quantity>[]): Finding | null {
  const first = held[0];
  if (!first) return null;
  const other = held.find((each) => each.mention !== first.mention && !isEqualFigure(each.value, first.value));
  if (!other || isApart(first.value, other.value)) return null;
  const isLower = isBound(first.value, other.value) || isBound(other.value, first.value);
  if (isLower && isUpdate(compared, [first], [other])) return contradiction(compared, slot, [[first], [other]]);
  return rounding(compared, first, other);
}

function rounding(compared: Compared, first: Held<Quantity>, other: Held<Quantity>): Finding {
  return {
    relation: "rounding",
    kind: null,
    sides: [],
    why: `“${wordsOf(compared, first)}” and “${wordsOf(compared, other)}”`,
    rule: "quantity-precision",
    evidence: [first, other].map((each) => evidenceAt(compared, each.mention, each.value, renderQuantity(each.value))),
  };
}

function wordsOf(compared: Compared, { mention, value }: Held<Quantity>): string {
  return compared.mentions[mention]!.reading.text.slice(value.start, value.end);
}

/**
 * Figures of different things in clauses of one verb and party ("11,000 containers", "five million shells"): no clash, two measures. A figure that
 * both give is of one thing, whatever each calls it: "23 pirates", "23 piracy suspects".
 */
function findScope(compared: Compared): ReturnType<Comparer> {
  const held = compared.mentions.flatMap((_, at) => mainCount(compared, at));
  for (const [at, a] of held.entries()) {
    const b = held
      .slice(at + 1)
      .find(
        (each) =>
          each.value.unit !== a.value.unit && isOneAct(compared, a, each) && !haveFigureInCommon(compared, a, each),
      );
    if (!b) continue;
    return tellApart(
      `“${wordsOf(compared, a)}” and “${wordsOf(compared, b)}”`,
      "quantity-other-things",
      [a, b].map((each) => evidenceAt(compared, each.mention, each.value, renderQuantity(each.value))),
    );
  }
  return null;
}

function haveFigureInCommon({ mentions }: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const others = new Set(mentions[b.mention]!.quantities.filter(isCounted).map(({ value }) => value));
  return mentions[a.mention]!.quantities.some((each) => isCounted(each) && others.has(each.value));
}

function isCounted({ kind, vague }: Quantity): boolean {
  return kind === "count" && !vague;
}

/** The first exact count in an object or complement, also beside others: "dozens of missiles and 11,000 containers" → the containers. */
function mainCount(compared: Compared, mention: number): Held<Quantity>[] {
  const { claim, quantities } = compared.mentions[mention]!;
  const parts = claim.arguments.filter(({ role }) => role === "object" || role === "complement");
  const value = quantities.find(
    (quantity) =>
      quantity.kind === "count" &&
      quantity.unit !== null &&
      !quantity.vague &&
      isWhole(compared.mentions[mention]!, quantity) &&
      parts.some(({ start, end }) => start <= quantity.start && quantity.end <= end),
  );
  return value ? [{ mention, value }] : [];
}

function isOneAct(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  if (compared.mentions[a.mention]!.document === compared.mentions[b.mention]!.document) return false;
  const close = compared.closeness(a.mention, b.mention);
  return close.predicate && close.subject;
}
