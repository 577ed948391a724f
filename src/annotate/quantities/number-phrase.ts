import type { ParsedText, TokenRange } from "../../model/index.ts";
import { fractionOf, vagueNumber } from "./english/lexicon.ts";
import { ordinalOf, readDigits, readMixed, readNumberWords, scaleOf, smallNumberOf } from "./english/number-words.ts";

/** How a number is written. `fraction`: value in per cent of the whole. */
export type NumberForm = "digits" | "words" | "vague" | "fraction" | "ordinal";

/** Tokens that write one number, and the number. */
export type NumberPhrase = TokenRange & {
  readonly form: NumberForm;
  readonly value: number;
  readonly precision: number;
  /** Upper end of a range, or second number of a score. */
  readonly upper?: number;
  /** Currency sign within the first token ("AU$40" is one token). */
  readonly sign?: string;
  /** How a second number is tied to the first: "to", "between", "-" … */
  readonly joint?: "to" | "between" | "hyphen" | "or" | "in";
};

const HYPHEN = /^[-–‑]$/;
const LONGEST_VAGUE = 3;
const LONGEST_NUMBER = 12;

/** Reads the number that begins at a token, as long as it goes; null if none does. Never looks past `limit` (exclusive). */
export function readNumberPhrase(parsed: ParsedText, at: number, limit: number): NumberPhrase | null {
  return (
    readVague(parsed, at, limit) ??
    readFraction(parsed, at, limit) ??
    readMixedDigits(parsed, at, limit) ??
    readPlain(parsed, at, limit) ??
    readOrdinal(parsed, at, limit) ??
    readNegative(parsed, at, limit)
  );
}

/** "2 1/2", "2-1/2", "2½", "½": digits with a part of one, in up to three tokens. */
function readMixedDigits(parsed: ParsedText, at: number, limit: number): NumberPhrase | null {
  for (let end = Math.min(limit, at + 3); end > at; end--) {
    const words = wordsOf(parsed, at, end).replace(/ ?[-–‑] ?/, "-");
    const read = readMixed(words);
    // "on 5/8 he ran": without a whole number, only what it is a part of shows that it is one.
    if (read && (read.value > 1 || (end < limit && /^(?:NN|HYPH|IN)/.test(parsed.tag(end)))))
      return { start: at, end, form: "digits", ...read };
  }
  return null;
}

/** "minus 20 degrees", "negative 3.5 percent" → −20, −3.5; after another number it is arithmetic and left alone. */
function readNegative(parsed: ParsedText, at: number, limit: number): NumberPhrase | null {
  if (!/^(?:minus|negative)$/.test(parsed.lower(at)) || at + 1 >= limit) return null;
  if (at > 0 && parsed.pos(at - 1) === "NUM") return null;
  const phrase = readPlain(parsed, at + 1, limit);
  return phrase && { ...phrase, start: at, value: -phrase.value };
}

/** "tens of thousands", "a few", "dozens". */
function readVague(parsed: ParsedText, at: number, limit: number): NumberPhrase | null {
  for (let length = Math.min(LONGEST_VAGUE, limit - at); length >= 1; length--) {
    const found = vagueNumber(wordsOf(parsed, at, at + length));
    if (found) return { start: at, end: at + length, form: "vague", value: found[0], precision: found[1] };
  }
  return null;
}

/** "half", "a third", "two-thirds", "three quarters" of a whole; "third" alone is an ordinal. */
function readFraction(parsed: ParsedText, at: number, limit: number): NumberPhrase | null {
  const word = parsed.lower(at);
  if (word === "half" && at + 1 < limit && /^(?:of|the|its|their|his|her|our|all|a)$/.test(parsed.lower(at + 1))) {
    const dozen = parsed.lower(at + 1) === "a" && at + 2 < limit ? parsed.lower(at + 2) : "";
    if (dozen === "dozen") return { start: at, end: at + 3, form: "words", value: 6, precision: 1 };
    const scale = scaleOf(dozen);
    if (dozen.length > 3 && scale !== null)
      return { start: at, end: at + 3, form: "words", value: scale / 2, precision: scale / 10 };
    if (parsed.lower(at + 1) === "a") return null;
    return { start: at, end: at + 1, form: "fraction", value: 50, precision: 10 };
  }
  const many = word === "a" || word === "one" ? 1 : smallNumberOf(word);
  if (many === null || at + 1 >= limit) return null;
  const noun = HYPHEN.test(parsed.word(at + 1)) ? at + 2 : at + 1;
  if (noun >= limit) return null;
  const name = parsed.lower(noun);
  const share = fractionOf(many === 1 ? name : name.replace(/s$/, "").replace(/^halve$/, "half"));
  if (share === null || (many > 1 && !name.endsWith("s"))) return null;
  const isOfWhole = noun + 1 < limit && parsed.lower(noun + 1) === "of";
  if (
    !isOfWhole &&
    (many === 1 || name === "seconds") &&
    !(name === "quarter" && noun + 1 < limit && parsed.word(noun + 1) === ",")
  )
    return null;
  return { start: at, end: noun + 1, form: "fraction", value: Math.round(many * share * 10) / 10, precision: 1 };
}

/** Digits and number words: "11,000", "5.9 billion", "twenty-three", "a hundred", "two dozen". */
function readPlain(parsed: ParsedText, at: number, limit: number): NumberPhrase | null {
  const words: string[] = [];
  let best: NumberPhrase | null = null;
  let token = at;
  const sign = /^[a-z]{0,3}[$€£¥](?=\d)/.exec(parsed.lower(at))?.[0];
  for (; token < limit && words.length < LONGEST_NUMBER; token++) {
    const word = (token === at && sign ? parsed.lower(token).slice(sign.length) : parsed.lower(token)).replace(
      /(?<=\d)\+$/,
      "",
    );
    if (words.length > 0 && HYPHEN.test(word)) {
      if (smallNumberOf(words.at(-1)!) !== null) continue;
      // "$3.8-million", "a 40-million-pound bridge".
      if (readDigits(words.at(-1)!) && token + 1 < limit && isLongScale(parsed.lower(token + 1))) continue;
    }
    if (words.length > 0 && word === "dozen") {
      const dozens = readNumberWords(words);
      return dozens && { start: at, end: token + 1, form: "words", value: dozens.value * 12, precision: 12 };
    }
    if (!continuesNumber(words, word)) break;
    words.push(...(splitScale(word) ?? [word]));
    const read = words.at(-1) === "and" ? null : readNumberWords(words);
    const onlyArticle = words.length === 1 && /^an?$/.test(word);
    if (read && !onlyArticle) {
      best = {
        start: at,
        end: token + 1,
        form: /\d/.test(words[0]!) ? "digits" : "words",
        ...read,
        ...(sign ? { sign } : {}),
      };
    }
  }
  return best;
}

/** "million" and the like, not "m", which behind a hyphen is a metre. */
function isLongScale(word: string): boolean {
  return word.length > 6 && (scaleOf(word) ?? 0) >= 1000;
}

/** True where a word may go on a number: a hundred never follows "and", digits never follow digits. */
function continuesNumber(words: readonly string[], word: string): boolean {
  const first = words.length === 0;
  if (first && /^an?$/.test(word)) return true;
  if (readDigits(word) || splitScale(word)) return first || (words.at(-1) === "and" && words.length > 1);
  if (smallNumberOf(word) !== null) return first || mayFollow(words.at(-1)!, word);
  if (word === "and")
    return !first && words.at(-1) !== "and" && (scaleOf(words.at(-1)!) ?? 0) >= 100 && words.at(-1)!.length > 3;
  const scale = scaleOf(word);
  if (scale === null) return word === "dozen" && !first;
  return !first && (word.length > 3 || /^[\d.,]+$/.test(words.at(-1)!)) && words.at(-1) !== "and";
}

/** "twenty three", "hundred five", not "five six". */
function mayFollow(before: string, word: string): boolean {
  const previous = smallNumberOf(before);
  if (previous === null) return before === "and" || (scaleOf(before) ?? 0) >= 100;
  return previous >= 20 && (smallNumberOf(word) ?? 99) < 10;
}

/** "3bn" → "3", "bn"; null for all else. */
function splitScale(word: string): string[] | null {
  const match = /^(\d[\d,]{0,15}(?:\.\d{1,6})?)(k|m|mn|mln|bn|b|tn)$/.exec(word);
  return match && readDigits(match[1]!) ? [match[1]!, match[2]!] : null;
}

/** "third", "5th", "twenty-first". */
function readOrdinal(parsed: ParsedText, at: number, limit: number): NumberPhrase | null {
  const tens = smallNumberOf(parsed.lower(at));
  const hyphen = at + 2 < limit && HYPHEN.test(parsed.word(at + 1));
  if (tens !== null && tens >= 20 && hyphen) {
    const ones = ordinalOf(parsed.lower(at + 2));
    if (ones !== null && ones < 10)
      return { start: at, end: at + 3, form: "ordinal", value: tens + ones, precision: 1 };
  }
  const value = ordinalOf(parsed.lower(at));
  return value === null ? null : { start: at, end: at + 1, form: "ordinal", value, precision: 1 };
}

/** Lower-case words of a token range, joined by blanks. */
export function wordsOf(parsed: ParsedText, start: number, end: number): string {
  let words = parsed.lower(start);
  for (let token = start + 1; token < end; token++) words += ` ${parsed.lower(token)}`;
  return words;
}
