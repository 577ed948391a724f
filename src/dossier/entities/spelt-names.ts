/** Shortest given name of which two spellings are told from two names: "Jon" and "Joe" are two. */
const SHORTEST = 5;
/** Last letters that spell one sound: "Sergei" and "Sergey". Any other end makes another name: "Martin" and "Martina". */
const ENDS_ALIKE = new Set(["i", "y", "e"]);

/** True where two given names are one but for a slip: a letter more, less, another or swapped, and not at the end ("Vicente", "Vincente"). */
export function isSpeltAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (end === 0) return one.length === 1 && other.length === 1 && ENDS_ALIKE.has(one) && ENDS_ALIKE.has(other);
  if (one.length <= 1 && other.length <= 1) return true;
  return one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0];
}

/** What surnames begin with that some write as a word of its own: "Del Giudice", "DelGiudice". */
const PARTICLES = new Set("de del della di da la le van von der den mac mc o st bin al el".split(" "));

/** The surname at the end of a name's words as one word where another document writes it as one; else its last word. */
export function surnameOf(words: readonly string[], surnames: ReadonlySet<string>): string | undefined {
  const last = words.at(-1);
  const before = words.at(-2);
  if (last === undefined || before === undefined || words.length < 2 || !PARTICLES.has(before)) return last;
  return surnames.has(before + last) ? before + last : last;
}

/** A person's name in full, in one document. */
type FullName = { readonly document: number; readonly words: readonly string[]; readonly surname: string };

/**
 * Surnames that are slips of another, each with the one that stands for it ("Gregg Hollter", "Gregg Holter"): the given name is the same, no document
 * has both, and nobody of another given name is called so. Of two spellings the one of more documents stands for both, of equal ones the first in order.
 */
export function slipsOf(names: readonly FullName[]): Map<string, string> {
  const documents = new Map<string, Set<number>>();
  const givenOf = new Map<string, Set<string>>();
  for (const { document, words, surname } of names) {
    documents.set(surname, (documents.get(surname) ?? new Set()).add(document));
    givenOf.set(surname, (givenOf.get(surname) ?? new Set()).add(words[0]!));
  }
  const slips = new Map<string, string>();
  const byGiven = new Map<string, string[]>();
  for (const [surname, given] of givenOf) {
    const [only] = given;
    if (given.size === 1 && only!.length > 1) byGiven.set(only!, [...(byGiven.get(only!) ?? []), surname]);
  }
  const spread = (surname: string) => documents.get(surname)!;
  for (const surnames of byGiven.values()) {
    surnames.sort((a, b) => spread(b).size - spread(a).size || (a < b ? -1 : 1));
    surnames.forEach((surname, at) => {
      const other = surnames
        .slice(0, at)
        .find(
          (one) =>
            !slips.has(one) &&
            isSpeltAlike(one, surname) &&
            ![...spread(one)].some((each) => spread(surname).has(each)),
        );
      if (other !== undefined) slips.set(surname, other);
    });
  }
  return slips;
}
