import type { Document, EntitySpan, ParsedText, Quantity, Span, TimeExpression } from "../../model/index.ts";
import { spanOfTokens } from "../../model/index.ts";
import { readBounds } from "./bounds.ts";
import { ENGLISH_READERS } from "./english/readers.ts";
import { isNoQuantity } from "./no-quantity.ts";
import { type NumberPhrase, readNumberPhrase } from "./number-phrase.ts";
import { refineRanges } from "./ranges.ts";
import type { Measured, Place } from "./reader.ts";

/**
 * Finds quantities outside `times`, in text order, without overlaps: numbers are read from the words, joined to ranges,
 * and given to an ordered list of readers, the first of which says what the number measures.
 */
export function findQuantities(_document: Document, parsed: ParsedText, times: readonly TimeExpression[]): Quantity[] {
  const phrases = refineRanges(parsed, findNumbers(parsed, times));
  const entityOf = createEntityLookup(parsed);
  const quantities: Quantity[] = [];
  phrases.forEach((phrase, index) => {
    const sentence = parsed.sentences[parsed.sentenceOf[phrase.start]!]!;
    const next = phrases[index + 1]?.start ?? sentence.end;
    const place: Place = {
      parsed,
      phrase,
      floor: sentence.start,
      limit: sentence.end,
      nextNumber: Math.min(next, sentence.end),
      entity: entityOf(phrase.start),
    };
    const measured = isNoQuantity(place) ? null : read(place);
    const quantity = measured && toQuantity(place, measured);
    const kept = quantity && besideTimes(times, quantity);
    if (kept && kept.start >= (quantities.at(-1)?.end ?? 0)) quantities.push(kept);
  });
  return quantities;
}

function read(place: Place): Measured | null {
  for (const reader of ENGLISH_READERS) {
    const measured = reader(place);
    if (measured) return measured;
  }
  return null;
}

/** All number phrases outside time expressions, left to right. */
function findNumbers(parsed: ParsedText, times: readonly TimeExpression[]): NumberPhrase[] {
  const phrases: NumberPhrase[] = [];
  let time = 0;
  for (let token = 0; token < parsed.length; ) {
    while (time < times.length && times[time]!.end <= parsed.start[token]!) time++;
    const ahead = times[time];
    const sentence = parsed.sentences[parsed.sentenceOf[token]!]!;
    const phrase = ahead && ahead.start < parsed.end[token]! ? null : readNumberPhrase(parsed, token, sentence.end);
    if (phrase) phrases.push(phrase);
    token = phrase?.end ?? token + 1;
  }
  return phrases;
}

function toQuantity(place: Place, measured: Measured): Quantity {
  const { parsed, phrase } = place;
  const bounds = readBounds(parsed, measured.start, measured.end, phrase.end);
  const factor = measured.factor ?? 1;
  const isRange = phrase.upper !== undefined;
  const vague = phrase.form === "vague";
  return {
    ...spanOfTokens(parsed, bounds),
    kind: measured.kind,
    value: tidy(phrase.value * factor),
    ...(isRange ? { upper: tidy(phrase.upper! * factor) } : {}),
    comparator:
      isRange && measured.kind !== "score" ? ".." : vague && bounds.comparator === "=" ? "~" : bounds.comparator,
    vague,
    precision: tidy(phrase.precision * factor),
    unit: measured.unit,
    ...(measured.per === undefined ? {} : { per: measured.per }),
    counted: measured.counted && spanOfTokens(parsed, measured.counted),
    number: { start: parsed.start[phrase.start]! + (phrase.sign?.length ?? 0), end: parsed.end[phrase.end - 1]! },
    rule: measured.rule,
  };
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Cuts a quantity off before the time expression that it runs into ("$5 a year", "five current models"); null if nothing is left. */
function besideTimes(times: readonly TimeExpression[], quantity: Quantity): Quantity | null {
  const time = firstTouching(times, quantity);
  if (time === null) return quantity;
  return time.start >= quantity.number.end ? { ...quantity, end: quantity.number.end } : null;
}

/** The first time expression that shares characters with a span; found by halving. */
function firstTouching(times: readonly TimeExpression[], span: Span): TimeExpression | null {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.end > span.start) high = middle;
    else low = middle + 1;
  }
  const time = times[low];
  return time && time.start < span.end ? time : null;
}

/** The entity at a token. Asked in text order, so one walk over the entities is enough. */
function createEntityLookup(parsed: ParsedText): (token: number) => EntitySpan | null {
  let at = 0;
  return (token) => {
    while (at < parsed.entities.length && parsed.entities[at]!.end <= token) at++;
    const entity = parsed.entities[at];
    return entity && entity.start <= token ? entity : null;
  };
}
