import { countedThing } from "../counted-thing.ts";
import { PERCENT_WORDS } from "../english/lexicon.ts";
import { type Measured, type Place, wordAt } from "../reader.ts";

/** "72.4 percent stake", "20 to 25 %", "ten per cent" → percent · "two percentage points" · "half of its troops" → 50 percent. */
export function readPercent(place: Place): Measured | null {
  const { phrase } = place;
  if (phrase.form === "fraction") return readFraction(place);
  if (phrase.form === "ordinal") return null;
  const at = /^[-–]$/.test(wordAt(place, phrase.end)) ? phrase.end + 1 : phrase.end;
  const word = wordAt(place, at);
  if (PERCENT_WORDS.has(word)) return percent(place, at + 1, "percent");
  if (word === "per" && wordAt(place, at + 1) === "cent") return percent(place, at + 2, "percent");
  if (isFirstOfTwo(place)) return percent(place, phrase.end, "percent");
  if (word === "percentage" && /^points?$/.test(wordAt(place, at + 1)))
    return percent(place, at + 2, "percentage point");
  return null;
}

/** "from 10 to 20 percent", "10 and 20 percent": the words after the second number hold for the first. */
function isFirstOfTwo(place: Place): boolean {
  const { phrase, nextNumber, limit } = place;
  if (nextNumber !== phrase.end + 1 || nextNumber >= limit || !/^(?:to|and|or)$/.test(wordAt(place, phrase.end)))
    return false;
  return PERCENT_WORDS.has(wordAt(place, nextNumber + 1));
}

function percent(place: Place, end: number, unit: string): Measured {
  const whole = wordAt(place, end) === "of" ? countedThing({ ...place, phrase: { ...place.phrase, end } }) : null;
  return { start: place.phrase.start, end, kind: "percent", unit, counted: whole?.range ?? null, rule: "percent" };
}

function readFraction(place: Place): Measured | null {
  const { phrase, parsed } = place;
  const direct = wordAt(place, phrase.end) !== "of";
  const whole = direct && phrase.joint !== "in" ? following(place) : (countedThing(place)?.range ?? null);
  if (direct && whole === null && phrase.end - phrase.start === 1) return null;
  if (
    whole !== null &&
    /^(?:hour|minute|day|week|month|year|century|decade|time|season|inning)s?$/.test(parsed.lower(whole.end - 1))
  )
    return null;
  return { start: phrase.start, end: phrase.end, kind: "percent", unit: "percent", counted: whole, rule: "fraction" };
}

/** "half its troops", "half the country". */
function following(place: Place) {
  const { parsed, phrase, limit } = place;
  if (!/^(?:the|its|their|his|her|our|all)$/.test(wordAt(place, phrase.end))) return null;
  let at = phrase.end + 1;
  while (at < limit && /^(?:JJ|NN|POS)/.test(parsed.tag(at)) && at - phrase.end < 6) at++;
  return at > phrase.end + 1 && /^NN/.test(parsed.tag(at - 1)) ? { start: phrase.end + 1, end: at } : null;
}
