import { nameWords } from "../entities/story-entities.ts";

/** Shortest surname of which two spellings are told from two names. */
const SHORTEST = 6;
/** Letters that two spellings of one name may differ in. */
const SLIP = 2;

/** True where two names may be spellings of one: "Sergei Alekhin" and "Sergey Alyokhin". */
export function isSpellingOf(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  const [surname, second] = [one.at(-1) ?? "", other.at(-1) ?? ""];
  if (one.length < 2 || other.length < 2 || Math.min(surname.length, second.length) < SHORTEST) return false;
  return distance(surname, second) <= SLIP && distance(one[0]!, other[0]!) <= SLIP;
}

/** Letters to change, add or drop (Levenshtein 1966); names alone are compared, so the square of their length is small. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > SLIP) return SLIP + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
