import type { Span } from "../../model/index.ts";
import { matchQuotations, quotedWords } from "../align/quoted-words.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

/** `own`: the words of the clause itself; a difference elsewhere in the sentence belongs to another clause. */
type Quotation = { readonly words: readonly string[]; readonly own: ReadonlySet<string>; readonly span: Span };

/** Fewest words in common before two quotations count as one. */
const FEWEST = 5;
/** Words in common that are enough where one known speaker says both and the shorter one stands whole in the longer. */
const FEWEST_WHOLE = 3;
/** Words in common from which two quotations are one even where the documents name two speakers. */
const LONG = 8;
/** Largest share of differing words: beyond it they are two statements. */
const MOST_DIFFERING = 0.3;
/** The same of one known speaker, where both whole sentences are compared. */
const MOST_DIFFERING_OF_ONE = 0.5;

/** The same quotation printed with other words within it; a shorter cut of the same words is agreement. */
export const compareWording: Comparer = (compared) => {
  const held = quotations(compared);
  const sides = findSides(held, (a, b) => differing(compared, a, b).length > 0);
  if (!sides) return null;
  const [one, other] = sides;
  const words = differing(compared, one[0]!, other[0]!);
  return {
    relation: "conflict",
    kind: "wording",
    sides: sidesOf(sides),
    why: `one quotation, differing in ${[...new Set(words)].map((word) => `“${word}”`).join(", ")}`,
    rule: "wording-differs",
    evidence: sides
      .flat()
      .map((each) => evidenceAt(compared, each.mention, each.value.span, each.value.words.join(" "))),
  };
};

function quotations(compared: Compared): Held<Quotation>[] {
  return compared.mentions.flatMap((mention, at) => {
    const value = quotedSentence(mention);
    return value === null || value.words.length < FEWEST_WHOLE ? [] : [{ mention: at, value }];
  });
}

/** The quoted words of the whole sentence that the mention stands in, where it stands within one quotation; else its own quoted words. */
export function quotedSentence(mention: StoryMention): Quotation | null {
  const { reading, claim, start, end } = mention;
  const found = quotedWords(mention);
  if (found === null) return null;
  const own = { ...found, own: new Set(found.words) };
  const sentence = reading.sentences[claim.sentence];
  const range = mention.quoted.find((one) => one.start <= start + 2 && end - 2 <= one.end);
  if (!sentence || !range) return own;
  const whole = { start: Math.max(sentence.start, range.start), end: Math.min(sentence.end, range.end) };
  if (whole.end - whole.start <= end - start) return own;
  const longer = quotedWords({ ...mention, ...whole, attribution: null, quoted: [range] });
  return longer === null ? own : { ...longer, own: own.own };
}

/** The words in which two printings of one quotation part, within the two clauses; none where they are two quotations, or one a cut of the other. */
function differing(compared: Compared, a: Held<Quotation>, b: Held<Quotation>): readonly string[] {
  if (!areOneClause(a.value.own, b.value.own)) return [];
  const words = differingInSentence(compared, a, b);
  const inside = words.filter((word) => a.value.own.has(word) !== b.value.own.has(word));
  return isContraction(inside) || isSpelling(inside) ? [] : inside;
}

/** What the words of two clauses have in common of the shorter one: less, and they are two clauses of one sentence. */
const ONE_CLAUSE = 0.5;

function areOneClause(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= ONE_CLAUSE * Math.min(a.size, b.size);
}

/** "neighbourhood" and "neighborhood", "realised" and "realized", "6:00" and "6": how a house spells it. */
function isSpelling(words: readonly string[]): boolean {
  const plain = words.map((word) =>
    word
      .replace(/:?00$/, "")
      .replace(/our/g, "or")
      .replace(/is(e[sd]?|ing|ation)$/, "iz$1")
      .replace(/^okay$/, "ok")
      .replace(/re$/, "er"),
  );
  return (
    words.length % 2 === 0 &&
    plain.every((word, at) => plain.some((other, to) => to !== at && other === word && words[to] !== words[at]))
  );
}

const FULL_FORMS: readonly (readonly [string, RegExp])[] = [
  ["s", /^(?:is|has|us)$/],
  ["ve", /^have$/],
  ["re", /^are$/],
  ["ll", /^will$/],
  ["d", /^(?:had|would)$/],
  ["m", /^am$/],
  ["nt", /^not$/],
];

/** "he's" and "he is": how a house spells it. Marks are gone from the words, so "he's" is "hes". */
function isContraction(words: readonly string[]): boolean {
  if (words.length !== 3) return false;
  return words.some((short) => {
    const others = words.filter((word) => word !== short);
    return FULL_FORMS.some(([ending, full]) =>
      others.some((word) => full.test(word) && others.some((stem) => `${stem}${ending}` === short)),
    );
  });
}

function differingInSentence(compared: Compared, a: Held<Quotation>, b: Held<Quotation>): readonly string[] {
  if (compared.mentions[a.mention]!.document === compared.mentions[b.mention]!.document) return [];
  const [one, other] = [speakerOf(compared, a.mention), speakerOf(compared, b.mention)];
  const isOfOne = one !== null && one === other;
  const found = matchQuotations(a.value.words, b.value.words);
  const { shared } = found;
  if (isOfOne && shared >= FEWEST_WHOLE && isInserted(a.value.words, b.value.words, shared, found.differing)) {
    return found.differing;
  }
  const mayBeOne = isOfOne || one === null || other === null || shared >= LONG;
  const most = (isOfOne ? MOST_DIFFERING_OF_ONE : MOST_DIFFERING) * shared;
  if (!mayBeOne || shared < FEWEST || found.differing.length > most) {
    return isOfOne ? replaced(a.value.words, b.value.words, shared) : [];
  }
  return found.differing;
}

/** Key of who speaks; null where nobody is named, or only the paper that the words stand in. */
function speakerOf(compared: Compared, mention: number): string | null {
  const { name, kind, key } = compared.origins[mention]!;
  return name === null || kind === "document" ? null : key;
}

/** "a dangerous thing", "a very dangerous thing": the whole of the shorter one, with one word more inside it. */
function isInserted(a: readonly string[], b: readonly string[], shared: number, words: readonly string[]): boolean {
  return words.length === 1 && shared === Math.min(a.length, b.length);
}

/** Least share of each sentence that the two have in common, and fewest words. */
const MOST_OF_IT = 0.65;
const FEWEST_OF_IT = 6;

/** Word for word beside each other, two sentences of one speaker: most words in common, some put for others. */
function replaced(a: readonly string[], b: readonly string[], shared: number): readonly string[] {
  if (shared < FEWEST_OF_IT || shared < MOST_OF_IT * Math.max(a.length, b.length)) return [];
  const [of, others] = [new Set(a), new Set(b)];
  return [...a.filter((word) => !others.has(word)), ...b.filter((word) => !of.has(word))];
}
