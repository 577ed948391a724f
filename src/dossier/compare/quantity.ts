import type { Quantity } from "../../model/index.ts";
import { measureOf } from "../align/measures.ts";
import { isEqualFigure, isIncompatible, renderQuantity } from "../align/quantity-values.ts";
import { plainWords } from "../align/quoted-words.ts";
import { wordKey } from "../align/word-keys.ts";
import {
  type Compared,
  type Comparer,
  evidenceAt,
  type Finding,
  findSides,
  type Held,
  sidesOf,
  tellApart,
} from "./finding.ts";
import { isPinned, measuresOf } from "./outcome.ts";

/** How much two clauses must have in common before different figures in them are set against each other. */
const CLOSE_ENOUGH = 0.3;

/** Same thing counted: figures that no one number satisfies are a conflict, those of different precision are rounding. */
export const compareQuantities: Comparer = (compared) => {
  const bySlot = figuresBySlot(compared);
  let milder: Finding | null = null;
  for (const [slot, held] of bySlot) {
    const clash = findClash(compared, slot, bySlot);
    if (clash) return clash;
    milder ??= findRounding(compared, slot, held) ?? findUnsure(compared, slot, held);
  }
  return milder ?? findLooseRounding(compared) ?? findScope(compared);
};

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
        (each) => each.measure === a.measure && each.mention !== a.mention && isOtherPrecision(a.value, each.value),
      );
    if (b) return rounding(compared, a, b);
  }
  return null;
}

/** One figure, told as exact and as about, over or under. */
function isOtherPrecision(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.comparator !== b.comparator && a.upper === b.upper && !a.vague && !b.vague;
}

/** The clash of the figures that measure one thing, or null. */
export function compareSlot(compared: Compared, slot: string): Finding | null {
  return findClash(compared, slot, figuresBySlot(compared));
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
    .map((each) => evidenceAt(compared, each.mention, each.value, renderQuantity(each.value)));
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
    rule: isPinned(slot) ? "quantity-measure" : "quantity-incompatible",
    evidence,
    slot,
  };
}

/** `killed: 7 people against 9 people`; in the words of the texts where the unit alone tells: `“seven crates” against “Nine crates”`. */
function clashText(compared: Compared, slot: string, sides: Sides): string {
  const firsts = sides.map((side) => side[0]!);
  return isPinned(slot) || firsts[0]!.value.kind !== "count"
    ? firsts.map((each, at) => (at === 0 ? named(compared, slot, each) : shown(each.value))).join(" against ")
    : firsts.map((each) => `“${wordsOf(compared, each)}”`).join(" against ");
}

/** `killed: 7 people`, `11000 container`, `age of Anna Lund: 52`: what is measured stands before the figure where its unit does not tell. */
function named(compared: Compared, slot: string, { mention, value }: Held<Quantity>): string {
  if (value.kind === "age") return `age${ofWhom(compared, mention)}: ${shown(value)}`;
  return isPinned(slot) ? `${slot}: ${shown(value)}` : shown(value);
}

/** An age needs no unit. */
function shown(value: Quantity): string {
  return renderQuantity(value.kind === "age" ? { ...value, unit: null } : value);
}

function ofWhom(compared: Compared, at: number): string {
  const { claim, document } = compared.mentions[at]!;
  const id = claim.arguments.find(({ role }) => role === "subject")?.entity ?? claim.entities[0] ?? null;
  const key = compared.entities.keyOf(document, id);
  return key === null ? "" : ` of ${compared.entities.nameOf(key)}`;
}

/** No one number satisfies both; "at least three" leaves room for ten. */
function isApart(one: Quantity, other: Quantity): boolean {
  const [a, b] = [inKilometres(one), inKilometres(other)];
  if (a.vague || b.vague || isBound(a, b) || isBound(b, a) || isRounded(a, b) || isRounded(b, a)) return false;
  return isIncompatible(a, b);
}

/** Figures from here on are often rounded without a word that says so: "600" for 612. */
const ROUNDED_FROM = 100;

function isRounded(round: Quantity, exact: Quantity): boolean {
  const { value, precision } = round;
  return (
    value >= ROUNDED_FROM &&
    precision > 1 &&
    precision > exact.precision &&
    Math.abs(value - exact.value) <= precision / 2
  );
}

/** Kilometres in a mile; a distance is told to a tenth or so. */
const MILE = 1.609;

function inKilometres(quantity: Quantity): Quantity {
  const { kind, unit, value } = quantity;
  if (kind !== "measure" || (unit !== "mile" && unit !== "kilometre")) return quantity;
  return {
    ...quantity,
    comparator: quantity.comparator === "=" ? "~" : quantity.comparator,
    value: unit === "mile" ? value * MILE : value,
  };
}

function isBound(low: Quantity, high: Quantity): boolean {
  return low.comparator === ">=" && low.value <= high.value;
}

/** Figures of one measure that clash in clauses not sure to tell of one thing: kept apart in words, so that they never pass for agreement. */
function findUnsure(compared: Compared, slot: string, held: readonly Held<Quantity>[]): Finding | null {
  for (const a of held) {
    const b = held.find((each) => each.mention > a.mention && isApart(a.value, each.value));
    if (!b) continue;
    return tellApart(
      `${named(compared, slot, a)} and ${shown(b.value)}: not sure to be of one thing`,
      "quantity-other-event",
      [a, b].map((each) => evidenceAt(compared, each.mention, each.value, renderQuantity(each.value))),
    );
  }
  return null;
}

/** Words that tell of a figure that came after another one: "raising an earlier toll of four", "the toll has risen to". */
const RAISED =
  /\b(?:raising|raised|revised|updated|earlier (?:toll|figure|count)|(?:has|had) (?:risen|climbed|grown)|rose to|climbed to)\b/i;

/** One source on two days, or words of raising in the sentence: a figure has changed, nobody contradicts anybody. */
function isUpdate(compared: Compared, one: readonly Held<Quantity>[], other: readonly Held<Quantity>[]): boolean {
  if ([...one, ...other].some(({ mention }) => RAISED.test(sentenceOf(compared, mention)))) {
    if (isOneKnownSource(compared, one, other)) return true;
  }
  return one.every((a) => other.every((b) => isRestated(compared, a.mention, b.mention)));
}

function sentenceOf(compared: Compared, mention: number): string {
  const { reading, claim } = compared.mentions[mention]!;
  const sentence = reading.sentences[claim.sentence];
  return sentence ? reading.text.slice(sentence.start, sentence.end) : "";
}

function isOneKnownSource(
  compared: Compared,
  one: readonly Held<Quantity>[],
  other: readonly Held<Quantity>[],
): boolean {
  const keys = new Set([...one, ...other].map(({ mention }) => compared.origins[mention]!.key));
  return keys.size === 1 && !keys.has(null);
}

/** The same source in reports of two days. */
function isRestated(compared: Compared, a: number, b: number): boolean {
  const [x, y] = [compared.origins[a]!, compared.origins[b]!];
  const [p, q] = [a, b].map((each) => compared.mentions[each]!.reading.published?.value.slice(0, 10));
  return x.kind !== "own" && x.key !== null && x.key === y.key && p !== undefined && q !== undefined && p !== q;
}

function isLater(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const [p, q] = [a, b].map((each) => compared.mentions[each.mention]!.reading.published?.value ?? "");
  return p! > q!;
}

/** Figures by what they measure, of the mentions that give just one figure of that measure. */
function figuresBySlot(compared: Compared): Map<string, Held<Quantity>[]> {
  const bySlot = new Map<string, Held<Quantity>[]>();
  compared.mentions.forEach((mention, at) => {
    const own = new Map<string, Quantity[]>();
    for (const quantity of mention.quantities) {
      for (const { slot, value } of measuresOf(quantity, mention)) {
        if (!(isPinned(slot) ? isWhole(mention, quantity) : placeOf(mention, quantity))) continue;
        own.set(slot, [...(own.get(slot) ?? []), value]);
      }
    }
    for (const [slot, values] of own) {
      if (values.length === 1) bySlot.set(slot, [...(bySlot.get(slot) ?? []), { mention: at, value: values[0]! }]);
    }
  });
  return bySlot;
}

/** "two other rifles": a part of something told elsewhere in the sentence. */
const REMAINDER = /^(?:other|others|more|another|additional|remaining|further)\b/i;

/** No part of something told elsewhere, no share of a larger number ("30 of the 80 wounded"), no rate. */
function isWhole({ reading }: Compared["mentions"][number], { counted, start, end, per }: Quantity): boolean {
  if (
    per !== undefined ||
    /\b(?:other|another|further|additional)\s+$/i.test(reading.text.slice(Math.max(0, start - 12), start))
  )
    return false;
  const after = reading.text.slice(end, end + 12);
  if (/^\s+(?:more|others?)\b/i.test(after)) return false;
  // "30 of the 80 wounded" is a share, "11,000 containers of munitions" is not.
  if (counted === null ? /^\s+of\b/i.test(after) : /^\s+of\s+(?:the|those|these|them)\b/i.test(after)) return false;
  return counted === null || !REMAINDER.test(reading.text.slice(counted.start, counted.end));
}

/** The part of the clause whose head is what is counted; null for a figure deeper down ("buildings in seven villages"). */
function placeOf({ claim, reading }: Compared["mentions"][number], quantity: Quantity): string | null {
  const { counted } = quantity;
  if (counted !== null && REMAINDER.test(reading.text.slice(counted.start, counted.end))) return null;
  if (claim.arguments.length === 0) return "noun";
  const holders = claim.arguments.filter(({ start, end }) => start <= quantity.start && quantity.end <= end);
  if (quantity.unit === null || quantity.kind !== "count") return holders[0]?.role ?? null;
  return holders.find(({ head }) => head === quantity.unit?.toLowerCase())?.role ?? null;
}

/** The verb is the same and enough words are, or nearly all words are; and neither speaks of another day. */
function isComparable(compared: Compared, slot: string, a: Held<Quantity>, b: Held<Quantity>): boolean {
  if (isOfOtherTime(compared, a.mention, b.mention) || isOfOtherCountry(compared, a.mention, b.mention)) return false;
  if (
    compared.mentions[a.mention]!.document === compared.mentions[b.mention]!.document &&
    isOfOneSource(compared, a, b)
  )
    return false;
  const close = compared.closeness(a.mention, b.mention);
  if (slot === "magnitude" && Math.abs(a.value.value - b.value.value) > ONE_QUAKE) return false;
  if (slot === "population" && isOfOneOrder(a.value, b.value, CENSUS)) return false;
  if (slot === "magnitude" || slot === "population") return nameOnePlace(compared, a.mention, b.mention);
  if (slot.startsWith("distance ")) return isOfOnePlace(compared, a.mention, b.mention);
  if (slot.startsWith("spent ")) return true;
  if (FATE.test(slot)) return isOfOneOrder(a.value, b.value, slot.startsWith("worst") ? WORST_HIT : FURTHEST);
  if (isPinned(slot)) return isOfOneOrder(a.value, b.value) && (close.predicate || close.frame >= CLOSE_ENOUGH);
  if (isOfOthers(compared, a.mention, b.mention) || isToldByOther(compared, a, b)) return false;
  if (a.value.kind === "count" && !close.subject && (close.frame < CLOSE_ENOUGH + 0.2 || close.mass < TELLING))
    return false;
  if (STATISTICS.has(a.value.unit ?? "") && close.frame < CLOSE_ENOUGH * 2) return false;
  if (a.value.kind !== "count" && !close.subject && close.frame < CLOSE_ENOUGH * 2) return false;
  if (!isOfOneOrder(a.value, b.value, ANY_FURTHEST)) return false;
  const enough = close.predicate ? CLOSE_ENOUGH : CLOSE_ENOUGH + 0.2;
  return close.frame >= enough;
}

/** Least weight in common, in words that only the two have, of two counts without a common subject. */
const TELLING = 1.6;
/** One clause names a country that the other's document never does: "a quake in Ruritania" in a report of another one. */
function isOfOtherCountry(compared: Compared, a: number, b: number): boolean {
  const isStrange = (one: number, other: number) =>
    [...compared.mentions[one]!.places].some(
      (place) =>
        place.startsWith("country:") &&
        compared.mentions[one]!.document !== compared.mentions[other]!.document &&
        !compared.mentions[other]!.reading.entityIndex.some(({ key }) => key === place),
    );
  return isStrange(a, b) || isStrange(b, a);
}

/** What sportsmen gather game by game: the same player has another figure in each. */
const STATISTICS = new Set(
  "yard point rebound touchdown catch game assist carry pass shot goal hit run tackle sack steal block reception save interception".split(
    " ",
  ),
);

/** Each clause has a party of its own by name for its subject. */
function isOfOthers(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [a, b].map((at) =>
    [...compared.mentions[at]!.roles.subject].filter((key) => key.startsWith("e:")),
  );
  return one!.length > 0 && other!.length > 0 && !one!.some((key) => other!.includes(key));
}

/** "12 Somalis and 11 Yemenis", "of the 23, 12 were Somalis": one clause gives the other's figure too. */
function isToldByOther(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  const has = (at: number, { value }: Quantity) =>
    compared.mentions[at]!.quantities.some((each) => each.value === value);
  return has(a.mention, b.value) || has(b.mention, a.value);
}

/** The two sentences name a place in common that is no country: a report of one quake recalls others. "Sella Island" is Sella. */
function nameOnePlace(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [a, b].map((at) => {
    const { reading, document, claim } = compared.mentions[at]!;
    const sentence = reading.sentences[claim.sentence] ?? { start: 0, end: 0 };
    const within = (each: { start: number; end: number }) => each.start >= sentence.start && each.end <= sentence.end;
    const names = reading.entities.filter((each) => within(each) && each.type !== "PERSON");
    return new Set(
      names.flatMap(({ entity }) => {
        const key = compared.entities.keyOf(document, entity);
        return key === null || /^(?:country|capital|outlet):/.test(key)
          ? []
          : [bareName(compared.entities.nameOf(key))];
      }),
    );
  });
  return [...one!].some((name) => name !== "" && other!.has(name));
}

function bareName(name: string): string {
  return plainWords(name)
    .filter((word) => !/^(?:the|island|islands|city|town|province|county|of)$/.test(word))
    .join(" ");
}

/** Both clauses name the place measured, and no other than the one measured from. */
function isOfOnePlace(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.mentions[a]!, compared.mentions[b]!];
  const [few, many] = one.places.size <= other.places.size ? [one.places, other.places] : [other.places, one.places];
  if (compared.closeness(a, b).subject) return true;
  return few.size > 1 && [...few].every((key) => many.has(key));
}

function isOfOneSource(compared: Compared, a: Held<Quantity>, b: Held<Quantity>): boolean {
  return compared.origins[a.mention]!.key === compared.origins[b.mention]!.key;
}

/** Magnitudes of one quake as several observatories give them; the main shock and an aftershock lie further apart. */
const ONE_QUAKE = 0.6;

/** Figures of one thing seldom lie further apart: 3 killed and 612 killed are two events. */
const FURTHEST = 2.5;
/** Beyond it a figure is misread ("$2.6" for "$2.6-million") or tells of something else. */
const ANY_FURTHEST = 20;
/** Slots whose words already say what befell the things counted; who counts the worst hit ones draws the line where he likes. */
const FATE = /^(?:destroyed|hit|worst-hit) /;
const WORST_HIT = 4;
/** Two counts of one population, years or roundings apart: 100,000 and 120,000. */
const CENSUS = 1.25;

function isOfOneOrder(a: Quantity, b: Quantity, furthest = FURTHEST): boolean {
  return Math.max(a.value, b.value) <= furthest * Math.min(a.value, b.value);
}

function isOfOtherTime(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.mentions[a]!.times, compared.mentions[b]!.times];
  const dated = (times: typeof one) => times.filter((time) => time.from !== null && time.to !== null);
  return dated(one).some((x) => dated(other).some((y) => x.to! < y.from! || y.to! < x.from!));
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

/** Figures of different things in clauses of one verb and party ("11,000 containers", "five million shells"): no clash, two measures. */
function findScope(compared: Compared): ReturnType<Comparer> {
  const held = compared.mentions.flatMap((_, at) => mainCount(compared, at));
  for (const [at, a] of held.entries()) {
    const b = held.slice(at + 1).find((each) => each.value.unit !== a.value.unit && isOneAct(compared, a, each));
    if (!b) continue;
    return tellApart(
      `“${wordsOf(compared, a)}” and “${wordsOf(compared, b)}”`,
      "quantity-other-things",
      [a, b].map((each) => evidenceAt(compared, each.mention, each.value, renderQuantity(each.value))),
    );
  }
  return null;
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
