import type { EntitySpan, TokenRange } from "../../../model/index.ts";
import { subjectOf } from "../../grammar/index.ts";
import { type Measured, type Place, wordAt } from "../reader.ts";

const HYPHEN = /^[-–‑]$/;

/** "a 23-year-old", "23 years old", "aged 55", "at the age of 56", "Smith, 68," → years of age. */
export function readAge(place: Place): Measured | null {
  const { phrase } = place;
  if (phrase.form === "ordinal" || phrase.form === "fraction" || phrase.form === "vague" || phrase.value > 125)
    return null;
  const end = yearsOld(place, phrase.end);
  if (end !== null) return age(place, end, "years-old");
  if (isBesideAge(place)) return age(place, phrase.end, "beside-age");
  const before = wordAt(place, phrase.start - 1);
  if (/^(?:aged?|ages)$/.test(before)) return age(place, phrase.end, "aged");
  if (before === "of" && /^ages?$/.test(wordAt(place, phrase.start - 2))) return age(place, phrase.end, "age-of");
  return orOlder(place) ?? appositive(place) ?? predicate(place) ?? atAge(place);
}

/** What one does, or is, at an age. */
const AT_AGE = /^(?:die|dead|death|retire|marry|wed|bear)$/;
/** Words between that and the age: "died yesterday in a prison in Halden at 77". */
const REACH = 14;
const CLOSES = /^(?:[,.;:)"”’–—-]|after|in|on|of|from|and|but|who|when|as|this|last|yesterday|today)$/;

/** "died on Monday at 77", "dead at 91": a bare number behind "at". */
function atAge(place: Place): Measured | null {
  const { phrase, parsed, floor, limit } = place;
  if (phrase.end - phrase.start !== 1 || phrase.upper !== undefined || phrase.value < LEAST || phrase.value > MOST)
    return null;
  if (wordAt(place, phrase.start - 1) !== "at") return null;
  if (phrase.end < limit && !CLOSES.test(wordAt(place, phrase.end))) return null;
  for (let at = phrase.start - 2; at >= Math.max(floor, phrase.start - REACH); at--) {
    if (AT_AGE.test(parsed.lemma(at).toLowerCase())) return age(place, phrase.end, "at-age");
  }
  return null;
}

/** Ages that are told of a death or a wedding; "at 9" may be an hour. */
const LEAST = 13;
const MOST = 115;

/** "71 and 43 years old", "aged 71 and 43": the age of the first, of the second. */
function isBesideAge(place: Place): boolean {
  const { phrase } = place;
  if (phrase.end - phrase.start !== 1) return false;
  const isJoint = (at: number) => /^(?:,|and|or)$/.test(wordAt(place, at));
  const isNumber = (at: number) => /^\d{1,3}$/.test(wordAt(place, at));
  const { start, end } = phrase;
  if (isJoint(end) && isNumber(end + 1) && yearsOld(place, end + 2) !== null) return true;
  return isJoint(start - 1) && isNumber(start - 2) && /^(?:aged|ages)$/.test(wordAt(place, start - 3));
}

/** "anyone 21 or older", "16 or younger". */
function orOlder(place: Place): Measured | null {
  const { end } = place.phrase;
  const marked =
    /^(?:or|and)$/.test(wordAt(place, end)) && /^(?:older|younger|over|under)$/.test(wordAt(place, end + 1));
  return marked ? age(place, place.phrase.end, "or-older") : null;
}

const PERSONS = /^(?:he|she|i|you|who)$/;

/** "when she was 14", "he is 69": a bare number said of a person. */
function predicate(place: Place): Measured | null {
  const { phrase, parsed } = place;
  const last = phrase.end - 1;
  const verb = parsed.head[last]!;
  if (verb >= phrase.start || parsed.lemma(verb) !== "be" || phrase.upper !== undefined || phrase.value < 1)
    return null;
  if (phrase.end < place.limit && /^(?:NN|JJ|CD)/.test(parsed.tag(phrase.end))) return null;
  const subject = subjectOf(parsed, verb);
  return subject !== null && PERSONS.test(parsed.lower(subject)) ? age(place, phrase.end, "predicate") : null;
}

function age(place: Place, end: number, rule: string, counted: Measured["counted"] = null): Measured {
  return { start: place.phrase.start, end, kind: "age", unit: "year", counted, rule };
}

/** Where "years old" ends that begins at a token. */
function yearsOld(place: Place, from: number): number | null {
  let at = from;
  if (HYPHEN.test(wordAt(place, at))) at++;
  if (!/^(?:years?|months?)(?:-olds?)?$/.test(wordAt(place, at)))
    return /^(?:year|month)s?-olds?$/.test(wordAt(place, at)) ? at + 1 : null;
  if (/^month/.test(wordAt(place, at))) return null;
  at++;
  if (HYPHEN.test(wordAt(place, at))) at++;
  if (/^olds?$/.test(wordAt(place, at))) return at + 1;
  return wordAt(place, at) === "of" && wordAt(place, at + 1) === "age" ? at + 2 : null;
}

/** "Smith, 68," · "Maria Jones (31)": digits between marks after a person's name. */
function appositive(place: Place): Measured | null {
  const { phrase, parsed, limit } = place;
  // "Moore, then 32, …", "Leigh Corfman, now 53."
  const adverb = /^(?:now|then|just|only)$/.test(wordAt(place, phrase.start - 1)) ? 1 : 0;
  const comma = phrase.start - 1 - adverb;
  const opening = wordAt(place, comma);
  const closing = wordAt(place, phrase.end);
  const marked =
    (opening === "," && (/^[,.;)]$/.test(closing) || phrase.end >= limit)) || (opening === "(" && closing === ")");
  if (!marked || phrase.form !== "digits" || phrase.end - phrase.start !== 1 || phrase.value < 1) return null;
  const name = (parsed.entities.length > 0 ? personEndingAt(place, comma) : null) ?? personNoun(place, comma);
  if (name === null) return null;
  return age(place, phrase.end, "appositive", { start: name.start, end: name.end });
}

/** People who are called by what they are: "the driver, 43, was hurt", "a mother of two, 29,". */
const PEOPLE =
  /^(?:man|woman|boy|girl|teen|teenager|youth|mother|father|mom|mum|dad|grandmother|grandfather|driver|passenger|cyclist|pilot|student|pupil|teacher|nurse|officer|victim|suspect|defendant|gunman|resident|native|pensioner|widow|tourist)$/;

/** Such a noun right before a token, or before "of two" there. */
function personNoun(place: Place, end: number): TokenRange | null {
  let at = end - 1;
  for (let steps = 0; steps < 4 && at > place.floor && !PEOPLE.test(wordAt(place, at)); steps++) {
    const within = HYPHEN.test(wordAt(place, at)) || wordAt(place, at) === "of" || place.parsed.pos(at) === "NUM";
    if (!within) return null;
    at--;
  }
  return PEOPLE.test(wordAt(place, at)) ? { start: at, end } : null;
}

/** The person whose name ends at a token; found by halving, since a text may name thousands. */
function personEndingAt({ parsed }: Place, end: number): EntitySpan | null {
  let [low, high] = [0, parsed.entities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parsed.entities[middle]!.end >= end) high = middle;
    else low = middle + 1;
  }
  const entity = parsed.entities[low];
  if (entity && entity.end === end && ["PERSON", "ORG", "GPE", "NORP"].includes(entity.label))
    return entity.label === "PERSON" || parsed.tag(end - 1) === "NNP" ? entity : null;
  return parsed.tag(end - 1) === "NNP" && parsed.pos(end - 1) === "PROPN"
    ? { start: end - 1, end, label: "PERSON" }
    : null;
}
