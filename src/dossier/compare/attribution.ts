import type { Span } from "../../model/index.ts";
import { matchQuotations, quotedWords } from "../align/quoted-words.ts";
import { nameWords } from "../entities/story-entities.ts";
import { isSpellingOf } from "../origins/spelling.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

type Spoken = { readonly words: readonly string[]; readonly speaker: string; readonly key: string };
/** Fewest words of a quotation that is no common phrase; fewer where the two are equal from end to end. */
const FEWEST = 8;
const FEWEST_EQUAL = 5;
const TIED = /^\W*(?:to|who|which|that|when|where|because|and|but)\b/i;
const NAMED = new Set(["person", "official", "organisation"]);

/** The same words between quotation marks, given to two speakers whose names cannot be one person's. */
export const compareAttribution: Comparer = (compared) => {
  const held = compared.mentions.flatMap((_, mention) => spoken(compared, mention));
  const documentOf = ({ mention }: Held<Spoken>) => compared.mentions[mention]!.document;
  // A document that gives the words to both has them said twice.
  const isGivenTwice = (a: Held<Spoken>, b: Held<Spoken>) =>
    held.some(
      (one) =>
        (documentOf(one) === documentOf(a) && one.value.key === b.value.key) ||
        (documentOf(one) === documentOf(b) && one.value.key === a.value.key),
    );
  const sides = findSides(
    held,
    (a, b) =>
      isGivenToAnother(a, b) && !isSaidByBoth(compared, a, b) && !isSaidByBoth(compared, b, a) && !isGivenTwice(a, b),
  );
  if (!sides) return null;
  return {
    relation: "conflict",
    kind: "attribution",
    sides: sidesOf(sides),
    why: sides.map((side) => side[0]!.value.speaker).join(" against "),
    rule: "attribution-other-speaker",
    evidence: sides.flat().flatMap((each) => {
      const source = compared.mentions[each.mention]!.attribution?.source;
      return source ? [evidenceAt(compared, each.mention, source, each.value.speaker)] : [];
    }),
  };
};

function spoken(compared: Compared, mention: number): Held<Spoken>[] {
  const origin = compared.origins[mention]!;
  if (origin.name === null || !NAMED.has(origin.kind) || !origin.key?.startsWith("person:")) return [];
  const quotation = quotedWords(compared.mentions[mention]!);
  if (!quotation || quotation.words.length < FEWEST_EQUAL || !isNamedThere(compared, mention)) return [];
  // "to protect our nation's rivers": a piece of a sentence that anybody may have in his own.
  if (quotation.words.length < FEWEST && TIED.test(compared.mentions[mention]!.text)) return [];
  return [{ mention, value: { words: quotation.words, speaker: origin.name, key: origin.key } }];
}

/** True where the source's own words hold the name: a pronoun or description may have been tied to the wrong person. */
function isNamedThere(compared: Compared, mention: number): boolean {
  const { attribution, reading } = compared.mentions[mention]!;
  if (!attribution?.source) return false;
  const surname = compared.origins[mention]!.key!.slice("person:".length).split(" ")[0]!;
  return nameWords(reading.text.slice(attribution.source.start, attribution.source.end)).includes(surname);
}

/** "said Lund and Dorst in a joint statement": the sentence of the one names the other too. */
function isSaidByBoth(compared: Compared, { mention }: Held<Spoken>, { value }: Held<Spoken>): boolean {
  const { reading, claim, attribution } = compared.mentions[mention]!;
  const sentence = reading.sentences[claim.sentence];
  const surname = value.key.slice("person:".length).split(" ")[0]!;
  const spans = [sentence, attribution?.source && widened(attribution.source, reading.text)];
  return spans.some((span) => span && nameWords(reading.text.slice(span.start, span.end)).includes(surname));
}

/** Characters round a source in which those stand who speak with it. */
const BESIDE = 60;

function widened({ start, end }: Span, text: string): Span {
  return { start: Math.max(0, start - BESIDE), end: Math.min(text.length, end + BESIDE) };
}

/** A word in common, unless both names are whole and part in the surname: "A.J. Lund" and "A.J. Dorst" are two. */
function mayBeOneName(one: readonly string[], other: readonly string[]): boolean {
  if (!one.some((word) => other.includes(word))) return false;
  const areWhole = one.length > 1 && other.length > 1;
  return !areWhole || one.includes(other.at(-1)!) || other.includes(one.at(-1)!);
}

function isGivenToAnother(a: Held<Spoken>, b: Held<Spoken>): boolean {
  const [one, other] = [nameWords(a.value.speaker), nameWords(b.value.speaker)];
  // "Charlie" and "Charlie Kafoury", "Delmar" and "Del Mar" may be one.
  if (mayBeOneName(one, other) || isSpellingOf(a.value.speaker, b.value.speaker) || one.join("") === other.join(""))
    return false;
  const equal = a.value.words.join(" ") === b.value.words.join(" ");
  if (equal) return true;
  if (Math.min(a.value.words.length, b.value.words.length) < FEWEST) return false;
  const { shared, differing } = matchQuotations(a.value.words, b.value.words);
  return differing.length === 0 && shared >= 0.9 * Math.max(a.value.words.length, b.value.words.length);
}
