import { isHouseNumber } from "../../text/house-number.ts";
import { currencyWord, LABEL_WORDS, measureUnit } from "./english/lexicon.ts";
import { type Place, wordAt } from "./reader.ts";
import { isToll } from "./readers/count.ts";

/** Entities that carry a number in their name: "Boeing 737", "Fox 5", "Section 301". */
const NAMES = new Set(["ORG", "PRODUCT", "PERSON", "FAC", "WORK_OF_ART", "LAW", "EVENT", "GPE", "LOC", "NORP"]);
const SIGN_BEFORE = /^(?:\/|:|_|@|\.)$/;

/** True for numbers that measure nothing: parts of names, labels ("page 3"), telephone and list numbers, years, "one" as a pronoun. */
export function isNoQuantity(place: Place): boolean {
  return (
    isPronounOne(place) ||
    isInName(place) ||
    isLabelled(place) ||
    isCode(place) ||
    isYearAlone(place) ||
    isListNumber(place) ||
    isOfDrive(place) ||
    isOfHouse(place)
  );
}

function isPronounOne(place: Place): boolean {
  const { phrase, parsed } = place;
  if (parsed.pos(phrase.start) === "VERB" && wordAt(place, phrase.start) === "zero") return true;
  if (phrase.end - phrase.start !== 1 || wordAt(place, phrase.start) !== "one" || isToll(place)) return false;
  const token = phrase.start;
  if (/^[-–]$/.test(wordAt(place, phrase.end))) return true;
  return parsed.dep(token) !== "nummod" || parsed.tag(token) !== "CD" || !/^NN/.test(parsed.tag(parsed.head[token]!));
}

function isInName(place: Place): boolean {
  const { phrase, parsed, entity } = place;
  const group = wordAt(place, phrase.start - 2) === "group" && wordAt(place, phrase.start - 1) === "of";
  if (group && /^[A-Z]/.test(parsed.word(phrase.start))) return true;
  const hasOther = entity !== null && (entity.start < phrase.start || entity.end > phrase.end);
  if (entity !== null && NAMES.has(entity.label) && (hasOther || entity.label !== "GPE") && isProper(place))
    return true;
  // "iPhone 4", "Fox 5": digits straight after a name that they hang on.
  const before = phrase.start - 1;
  const capital = phrase.form === "words" && /^[A-Z]/.test(parsed.word(phrase.start));
  if (
    capital &&
    before >= place.floor &&
    parsed.pos(before) === "PROPN" &&
    parsed.head[before] === parsed.head[phrase.end - 1]
  )
    return true;
  if (phrase.form !== "digits" || before < place.floor || parsed.pos(before) !== "PROPN") return false;
  const head = parsed.head[phrase.end - 1]!;
  const last = phrase.end - 1;
  // "iPhone 4 owners": name and number hang on the same noun.
  if (/^(?:compound|nmod)$/.test(parsed.dep(before)) && parsed.head[before] === head && phrase.value < 1000)
    return true;
  return head === before || parsed.head[before] === last || (head < phrase.start && parsed.dep(last) === "nummod");
}

/** A number within a name hangs together with a proper noun; "two U.S. senators" only stands beside one. */
function isProper({ phrase, parsed, entity }: Place): boolean {
  if (entity === null) return false;
  if (phrase.start > entity.start) return parsed.pos(phrase.start - 1) !== "DET" || parsed.pos(phrase.end) === "PROPN";
  return phrase.end < entity.end
    ? /^[A-Z]/.test(parsed.word(phrase.start)) || phrase.form === "digits"
    : phrase.form !== "words";
}

function isLabelled(place: Place): boolean {
  const { phrase, parsed } = place;
  const before = wordAt(place, phrase.start - 1);
  if (!LABEL_WORDS.has(before) || phrase.form === "ordinal" || phrase.form === "vague") return false;
  if (before === "no") return parsed.word(phrase.start - 1) === "No" && phrase.form === "digits";
  // "the group two men joined": the number counts what follows.
  const head = parsed.head[phrase.end - 1]!;
  return !(head > phrase.end - 1 && parsed.dep(phrase.end - 1) === "nummod");
}

/** Telephone numbers, web addresses, clock-like and dotted codes. */
function isCode(place: Place): boolean {
  const { phrase } = place;
  if (phrase.form !== "digits") return false;
  const [before, after] = [wordAt(place, phrase.start - 1), wordAt(place, phrase.end)];
  if (/^foot-\d/.test(wordAt(place, phrase.end + 1))) return true;
  if (isGlued(place, before, after)) return true;
  if (SIGN_BEFORE.test(before) || /^[:_@]$/.test(after)) return true;
  const hyphens = [wordAt(place, phrase.start - 1), after].filter((word) => /^[-–]$/.test(word)).length;
  if (phrase.joint === "hyphen" && hyphens > 0)
    return /^\d/.test(wordAt(place, phrase.end + 1)) || /^\d|\)$/.test(wordAt(place, phrase.start - 2));
  return phrase.joint === "hyphen" && phrase.value >= 100 && (phrase.upper ?? 0) >= 1000 && phrase.value < 1000;
}

/** "3G", "B2": letters stand at the digits without a blank and are no unit. "\u2019 11" is a year. */
function isGlued({ parsed, phrase }: Place, before: string, after: string): boolean {
  const gluedAfter = phrase.end < parsed.length && parsed.start[phrase.end] === parsed.end[phrase.end - 1];
  const gluedBefore = phrase.start > 0 && parsed.end[phrase.start - 1] === parsed.start[phrase.start];
  if (gluedAfter && /^[a-z]/.test(after) && measureUnit(after) === null && currencyWord(after) === null) return true;
  return gluedBefore && /^['’‘]$/.test(before) && phrase.value < 100;
}

/** 1950 without anything counted is a year that the times left alone ("the class of 1950"). */
function isYearAlone(place: Place): boolean {
  const { phrase, parsed } = place;
  if (phrase.form !== "digits" || phrase.end - phrase.start !== 1) return false;
  if (!/^(?:1[89]|20)\d\d$/.test(wordAt(place, phrase.start))) return false;
  const last = phrase.end - 1;
  return (
    !(parsed.dep(last) === "nummod" && parsed.head[last]! > last) &&
    !/^(?:\$|€|£|%|percent|us\$)$/.test(wordAt(place, phrase.start - 1))
  );
}

/** "24 Harbour Street" counts no streets. */
function isOfHouse({ parsed, phrase }: Place): boolean {
  if (phrase.form !== "digits" || phrase.end - phrase.start !== 1) return false;
  return isHouseNumber(parsed.text, { start: parsed.start[phrase.start]!, end: parsed.end[phrase.start]! });
}

/** "a four-by-four", "4x4 cars": a make of car, none of which is counted. */
function isOfDrive(place: Place): boolean {
  const { phrase } = place;
  const [by, back] = [wordAt(place, phrase.end + 1), wordAt(place, phrase.start - 2)];
  return (
    (by === "by" && wordAt(place, phrase.end) === "-") || (back === "by" && wordAt(place, phrase.start - 1) === "-")
  );
}

/** "1. Open the box", "2) Close it": at the start of a sentence. */
function isListNumber(place: Place): boolean {
  const { phrase, floor } = place;
  if (phrase.form !== "digits") return false;
  if (phrase.start === floor && /^[.)]$/.test(wordAt(place, phrase.end)) && phrase.value < 100) return true;
  return phrase.end - phrase.start === 1 && phrase.start === floor && /^\d{1,2}\.$/.test(wordAt(place, phrase.start));
}
