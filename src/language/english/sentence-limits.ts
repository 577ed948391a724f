import { abbreviationKind, isAlwaysLower, isOpener } from "../../text/abbreviations.ts";
import type { SentenceLimit } from "../parser/arc-eager.ts";
import type { TokenizedText } from "../tokenizer/tokenizer.ts";

/** What spelling says of a token as the start of a sentence; `tagOf` knows the tags up to that token. */
export type SentenceLimits = (
  tokenized: TokenizedText,
  token: number,
  tagOf: (token: number) => string,
) => SentenceLimit;

/** Nothing begins with these: what they close, part or hang on stands before them. */
const NEVER_FIRST = new Set([",", ";", ":", ")", "]", "}", "%", "'s", "’s", "n't", "n’t"]);
const DASHES = new Set(["–", "—", "―", "--", "---"]);
const ENDS = new Set([".", "?", "!"]);
const QUOTES = new Set(['"', "''", "``", "“", "”", "'", "‘", "’"]);
/** What closes a sentence or leaves it open, but not by itself: the words behind tell. */
const PAUSES = new Set([",", ";", ":", ")", "]", "…", "...", "....", ...DASHES, ...QUOTES]);
/** Words that want another one behind them, where the tagger does not take them for something else ("it's"). */
const LEADING: ReadonlyMap<string, string> = new Map([
  ["a", "DT"],
  ["an", "DT"],
  ["the", "DT"],
  ["'s", "POS"],
  ["’s", "POS"],
  ...["my", "our", "your", "his", "her", "its", "their"].map((word) => [word, "PRP$"] as const),
]);

/**
 * Where spelling leaves no doubt on a sentence start, in English: none stands before a comma or a closing bracket, between a
 * title or an initial and the name, between "No." and its figure, before a small letter without a full stop ("“Why?” he asked",
 * "(R-Wis.) to resign"); one stands with a quotation mark between a full stop and the word that it is glued to. Everywhere else
 * the parser knows better: `U.S.`, `p.m.` and `Inc.` may end a sentence.
 */
export const englishSentenceLimit: SentenceLimits = (tokenized, token, tagOf) => {
  const before = wordBefore(tokenized, token);
  if (before < 0) return null;
  if (opensQuotation(tokenized, token, before)) return "starts";
  const { lexemes } = tokenized;
  const word = lexemes[token]!.text;
  const goesOn =
    NEVER_FIRST.has(word) ||
    opensQuotation(tokenized, token - 1, wordBefore(tokenized, token - 1)) ||
    (DASHES.has(word) && isSmall(lexemes[token + 1]?.text ?? "")) ||
    isSmallWithin(tokenized, token, before) ||
    isNamed(tokenized, token, before, tagOf) ||
    wantsWord(lexemes[before]!.lower, tagOf(before), /^\p{Lu}/u.test(word));
  return goesOn ? "goes-on" : null;
};

/** The token before that is no space; -1 where there is none, or a line ends between. */
function wordBefore({ lexemes }: TokenizedText, token: number): number {
  for (let before = token - 1; before >= 0; before--) {
    const lexeme = lexemes[before]!;
    if (!lexeme.isSpace) return before;
    if (/[\n\r]/.test(lexeme.text)) return -1;
  }
  return -1;
}

/** `It sank. ''Nobody knew,'' she said`: a blank before the mark, none behind it, and a sentence over before. */
function opensQuotation({ lexemes, spaced }: TokenizedText, token: number, before: number): boolean {
  if (before < 0 || token + 1 >= lexemes.length || before !== token - 1) return false;
  if (!QUOTES.has(lexemes[token]!.text) || spaced[token] === 1 || spaced[before] !== 1) return false;
  const end = lexemes[before]!.text;
  const isOver = end === "?" || (end === "." && lexemes[before - 1]?.text !== ".");
  return isOver && /^\p{Lu}/u.test(lexemes[token + 1]!.text);
}

/** A word with a small letter, and no full stop, question or exclamation mark right before it. */
function isSmallWithin({ lexemes }: TokenizedText, token: number, before: number): boolean {
  if (!isSmall(lexemes[token]!.text)) return false;
  const last = lexemes[before]!.text;
  if (ENDS.has(last)) return last === "." && (lexemes[before - 1]?.text === "." || isShortened(lexemes[before - 1]));
  return PAUSES.has(last) || /[\p{L}\p{N}]\.?$/u.test(last);
}

/** `Blvd` and a full stop, which the tokenizer holds for the end of a sentence: a small letter goes on behind it. */
function isShortened(lexeme: { readonly text: string } | undefined): boolean {
  return lexeme !== undefined && abbreviationKind(`${lexeme.text}.`) !== null;
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !isAlwaysLower(word);
}

/** The word behind an abbreviation that stands before names, figures or the rest of a sentence. */
function isNamed({ lexemes }: TokenizedText, token: number, before: number, tagOf: (token: number) => string): boolean {
  const kind = abbreviationKind(lexemes[before]!.text);
  if (kind === null || kind === "acronym" || kind === "closing") return false;
  const word = lexemes[token]!.text;
  if (kind === "link") return true;
  if (kind === "number") return /^\d/.test(word) && !isAnswer(lexemes[before - 1]?.text, lexemes[before]!.text);
  if (kind === "courtesy") return /^\p{Lu}/u.test(word);
  if (!tagOf(token).startsWith("NNP") || isOpener(word)) return false;
  return kind === "title" || (before > 0 && tagOf(before - 1).startsWith("NNP"));
}

/** "Would he go? No. 300 people came": the answer, no number. */
function isAnswer(previous: string | undefined, word: string): boolean {
  return word === "No." && (previous === undefined || ENDS.has(previous) || QUOTES.has(previous));
}

/** "the", "Malta's", "the 14th": a name must follow. */
function wantsWord(lower: string, tag: string, isCapital: boolean): boolean {
  return LEADING.get(lower) === tag || (isCapital && /^\d+(?:st|nd|rd|th)$/.test(lower));
}
