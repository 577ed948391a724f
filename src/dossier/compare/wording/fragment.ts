import type { StoryMention } from "../../align/story-mention.ts";
import { type Compared, evidenceAt, type Finding, type Held } from "../finding.ts";
import { isOnePerson } from "../one-person.ts";
import { isHouseSpelling } from "./house-spelling.ts";
import { isPrintedIn } from "./printed-words.ts";
import { describeGap, EMPTY, printedAt, type Quotation, quotedSentence } from "./quotation.ts";

/** Words of a piece that a paper quotes within its own words; more, with another telling word in it, may be said on another occasion. */
const PIECE = { fewest: 2, most: 6, mostChanged: 4 };
/** Words of a piece, and those in common that say something, from which a small word for another counts: "a seat at the table", "a seat at a table". */
const SURE = { words: 4, telling: 2 };

/**
 * “We are cautiously hopeful that the fund …” beside: she was “openly hopeful” about the fund. A paper that quotes no more than a piece
 * puts one word for another in it, in clauses that tell one thing of one known speaker. `speakers` are the speakers' keys by mention.
 */
export function compareFragments(
  compared: Compared,
  held: readonly Held<Quotation>[],
  speakerOf: (mention: number) => string | null,
): Finding | null {
  for (const piece of held) {
    if (!isPiece(compared, piece)) continue;
    const speaker = speakerOf(piece.mention);
    for (const whole of held) {
      const other = speaker === null || whole === piece ? null : speakerOf(whole.mention);
      if (speaker === null || other === null || !isOnePerson(speaker, other)) continue;
      const place = changedPlace(compared, piece, whole);
      if (place !== null) return describe(compared, piece, whole, place);
    }
  }
  return null;
}

/** Keys of the words that a mention quotes as a piece, with who says them. */
export function pieceKeys(mention: StoryMention): string[] {
  const words = mention.attribution?.kind === "mixed" ? (quotedSentence(mention)?.words ?? []) : [];
  return words.length < PIECE.fewest || words.length > PIECE.most ? [] : saidBy(mention, words);
}

/** Those of all the words that it quotes. */
export function quotedKeys(mention: StoryMention): string[] {
  const quotation = mention.attribution?.kind === "direct" ? quotedSentence(mention) : null;
  return quotation === null ? [] : saidBy(mention, quotation.words.slice(quotation.from, quotation.to));
}

function saidBy({ sources }: StoryMention, words: readonly string[]): string[] {
  const telling = words.filter((word) => !EMPTY.has(word));
  return [...sources].flatMap((source) => telling.map((word) => `piece ${word} ${source}`));
}

/** The whole of a quotation is a few words of a clause that goes on without marks. */
function isPiece(compared: Compared, { mention, value: { words } }: Held<Quotation>): boolean {
  const { attribution } = compared.mentions[mention]!;
  return attribution?.kind === "mixed" && words.length >= PIECE.fewest && words.length <= PIECE.most;
}

/** Where the whole has the words of the piece but for one; null where it has none such, or a document has both wordings. */
function changedPlace(compared: Compared, piece: Held<Quotation>, whole: Held<Quotation>): number | null {
  const [one, other] = [compared.mentions[piece.mention]!, compared.mentions[whole.mention]!];
  const { words } = piece.value;
  if (one.document === other.document || whole.value.words.length <= words.length) return null;
  if (isPrintedIn(other.reading, words)) return null;
  for (let at = whole.value.from; at + words.length <= whole.value.to; at++) {
    const there = whole.value.words.slice(at, at + words.length);
    if (isOneWordOff(words, there) && !isPrintedIn(one.reading, there)) return at;
  }
  return null;
}

/** One word for another of its kind, both of which say something, and another that says something in common; of a longer piece any word. */
function isOneWordOff(some: readonly string[], others: readonly string[]): boolean {
  const off = some.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at]!] as const]));
  const [pair] = off;
  if (!pair || off.length > 1 || isHouseSpelling([pair[0]], [pair[1]])) return false;
  const telling = some.filter((word, at) => word === others[at] && !EMPTY.has(word)).length;
  if (pair.some((word) => EMPTY.has(word))) return some.length >= SURE.words && telling >= SURE.telling;
  return some.length <= PIECE.mostChanged && telling > 0 && pair[0].endsWith("ly") === pair[1].endsWith("ly");
}

function describe(compared: Compared, piece: Held<Quotation>, whole: Held<Quotation>, at: number): Finding {
  const printed = (held: Held<Quotation>, from: number) =>
    printedAt(compared.mentions[held.mention]!.reading.text, held.value, [from, from + piece.value.words.length]);
  const pair = [piece, whole].sort((a, b) => a.mention - b.mention);
  const from = (held: Held<Quotation>) => (held === whole ? at : 0);
  return {
    relation: "conflict",
    kind: "wording",
    sides: pair.map(({ mention }) => [mention]),
    why: `one quotation, ${describeGap(printed(pair[0]!, from(pair[0]!)), printed(pair[1]!, from(pair[1]!)))}`,
    rule: "wording-piece",
    evidence: pair.map((held) => {
      const { places } = held.value;
      const [first, last] = [places[from(held)]!, places[from(held) + piece.value.words.length - 1]!];
      const span = { start: first.start, end: last.end };
      return evidenceAt(compared, held.mention, span, printed(held, from(held)));
    }),
  };
}
