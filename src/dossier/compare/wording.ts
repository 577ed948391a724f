import { matchQuotations, quotedWords } from "../align/quoted-words.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

type Quotation = NonNullable<ReturnType<typeof quotedWords>>;

/** Fewest words in common before two quotations count as one. */
const FEWEST = 5;
/** Words in common from which two quotations are one even where the documents name two speakers. */
const LONG = 12;
/** Largest share of differing words: beyond it they are two statements. */
const MOST_DIFFERING = 0.3;

/** The same quotation printed with other words within it; a shorter cut of the same words is agreement. */
export const compareWording: Comparer = (compared) => {
  const held = quotations(compared);
  const sides = findSides(held, (a, b) => isReworded(compared, a, b));
  if (!sides) return null;
  const [one, other] = sides;
  const { differing } = matchQuotations(one[0]!.value.words, other[0]!.value.words);
  return {
    relation: "conflict",
    kind: "wording",
    sides: sidesOf(sides),
    why: `differs in ${differing.map((word) => `“${word}”`).join(", ")}`,
    rule: "wording-differs",
    evidence: sides
      .flat()
      .map((each) => evidenceAt(compared, each.mention, each.value.span, each.value.words.join(" "))),
  };
};

function quotations(compared: Compared): Held<Quotation>[] {
  return compared.mentions.flatMap((mention, at) => {
    const value = quotedWords(mention);
    return value === null || value.words.length < FEWEST ? [] : [{ mention: at, value }];
  });
}

function isReworded(compared: Compared, a: Held<Quotation>, b: Held<Quotation>): boolean {
  if (compared.mentions[a.mention]!.document === compared.mentions[b.mention]!.document) return false;
  const { shared, differing } = matchQuotations(a.value.words, b.value.words);
  const [one, other] = [compared.origins[a.mention]!.key, compared.origins[b.mention]!.key];
  const ofOne = one === other || one === null || other === null || shared >= LONG;
  return ofOne && shared >= FEWEST && differing.length > 0 && differing.length <= MOST_DIFFERING * shared;
}
