import { type Measured, type Place, wordAt } from "../reader.ts";

const CHILDREN = /^(?:mother|father|mom|mum|mommy|mummy|dad|daddy|parent)s?$/;
const GRANDCHILDREN = /^(?:grandmother|grandfather|grandparent|grandma|grandpa|granny)s?$/;
const HYPHEN = /^[-–‑]$/;

/** "a mother of 12", "father-of-three", "Brooklyn mother of 13 Anna Holt" → children, though nobody says the word. */
export function readKin(place: Place): Measured | null {
  const { phrase, parsed } = place;
  if (phrase.form === "ordinal" || phrase.form === "fraction" || phrase.value < 1 || phrase.value > 99) return null;
  const of = before(place, phrase.start);
  if (wordAt(place, of) !== "of") return null;
  const parent = wordAt(place, before(place, of));
  const unit = CHILDREN.test(parent) ? "child" : GRANDCHILDREN.test(parent) ? "grandchild" : null;
  // "A mother of three boys" says what she has; a name behind the number is the mother's own.
  const counted = parsed.head[phrase.end - 1]!;
  const saysWhat = parsed.dep(phrase.end - 1) === "nummod" && counted >= phrase.end && parsed.pos(counted) === "NOUN";
  if (unit === null || saysWhat) return null;
  return { start: phrase.start, end: phrase.end, kind: "count", unit, counted: null, rule: "kin" };
}

/** The token before another one, past a hyphen. */
function before(place: Place, token: number): number {
  return HYPHEN.test(wordAt(place, token - 1)) ? token - 2 : token - 1;
}
