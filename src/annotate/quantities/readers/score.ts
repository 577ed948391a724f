import { type Measured, type Place, wordAt } from "../reader.ts";

const VOTE =
  /^(?:vote|votes|voted|voting|ruled|ruling|won|win|lost|loss|beat|defeated|victory|defeat|draw|drew|tied|tie|lead|led|score|scored|decision|majority|split|by|count|margin)$/;

/** "won 3-2", "a 5-4 decision", "voted 52 to 48" → both numbers, the first as `value`, the second as `upper`. */
export function readScore(place: Place): Measured | null {
  const { phrase } = place;
  if (phrase.form !== "digits" || (phrase.joint !== "hyphen" && phrase.joint !== "to")) return null;
  const close =
    [-1, -2, -3, -4].some((away) => VOTE.test(wordAt(place, phrase.start + away))) ||
    [0, 1].some((away) => VOTE.test(wordAt(place, phrase.end + away)));
  const falling = phrase.value > (phrase.upper ?? 0);
  if (!close && !(falling && phrase.joint === "hyphen")) return null;
  return { start: phrase.start, end: phrase.end, kind: "score", unit: null, counted: null, rule: "score" };
}
