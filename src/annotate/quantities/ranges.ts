import type { ParsedText } from "../../model/index.ts";
import { currencySign, PERCENT_WORDS } from "./english/lexicon.ts";
import { type NumberPhrase, wordsOf } from "./number-phrase.ts";

/**
 * Joins two numbers that bound a range or make a score: "between 10 and 20", "10 to 20", "10-20", "two or three", "3-2".
 * "rose from 10 to 20" says two values and stays apart. Input and output in text order.
 */
export function refineRanges(parsed: ParsedText, phrases: readonly NumberPhrase[]): NumberPhrase[] {
  const joined: NumberPhrase[] = [];
  for (const phrase of phrases) {
    const previous = joined.at(-1);
    const pair = previous ? join(parsed, previous, phrase) : null;
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(phrase);
  }
  return joined;
}

function isPlain(phrase: NumberPhrase): boolean {
  return (phrase.form === "digits" || phrase.form === "words") && phrase.upper === undefined;
}

function join(parsed: ParsedText, low: NumberPhrase, high: NumberPhrase): NumberPhrase | null {
  if (!isPlain(low) || !isPlain(high) || parsed.sentenceOf[low.start] !== parsed.sentenceOf[high.start]) return null;
  const share = shareOf(parsed, low, high);
  if (share !== null) return share;
  const joint = jointOf(parsed, low, high);
  if (joint === null) return null;
  // "5 to 10 million": the scale of the second number holds for both.
  const scale = scaleShared(low, high);
  const value = low.value * scale;
  if (joint !== "hyphen" && value >= high.value) return null;
  return {
    start: low.start,
    end: high.end,
    form: high.form,
    value,
    ...(low.sign ? { sign: low.sign } : {}),
    upper: high.value,
    precision: Math.min(low.precision * scale, high.precision),
    joint,
  };
}

/** Wholes that people tell a share of: "seven in ten", not "five in seven games". */
const WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 10, 20, 100, 1000]);

/** "one in five children" → 20 per cent · "7 out of 10 households" → 70. */
function shareOf(parsed: ParsedText, low: NumberPhrase, high: NumberPhrase): NumberPhrase | null {
  const between = high.start - low.end <= 2 ? wordsOf(parsed, low.end, high.start) : "";
  if (between !== "in" && between !== "out of") return null;
  const isShare = low.value === 1 ? high.value >= 2 : WHOLES.has(high.value);
  if (!isShare || low.value < 1 || low.value >= high.value) return null;
  return {
    start: low.start,
    end: high.end,
    form: "fraction",
    value: Math.round((1000 * low.value) / high.value) / 10,
    precision: 0.1,
    joint: "in",
  };
}

function scaleShared(low: NumberPhrase, high: NumberPhrase): number {
  const scales = [1e12, 1e9, 1e6, 1e3];
  const scale =
    scales.find((step) => high.precision >= step / 10 && high.value >= step && high.end - high.start > 1) ?? 1;
  return low.end - low.start === 1 && low.value < 1000 && scale > 1 ? scale : 1;
}

function jointOf(parsed: ParsedText, low: NumberPhrase, high: NumberPhrase): NonNullable<NumberPhrase["joint"]> | null {
  const words: string[] = [];
  for (let token = low.end; token < high.start && words.length < 4; token++) {
    const word = parsed.lower(token);
    if (currencySign(word) === null && !PERCENT_WORDS.has(word)) words.push(word);
  }
  if (words.length !== 1 || !isSameKind(parsed, low, high)) return null;
  const before = precedingWord(parsed, low.start);
  if (/^[-–‑]$/.test(words[0]!)) return "hyphen";
  if (words[0] === "to") return before === "from" || before === "by" ? null : "to";
  if (words[0] === "and") return before === "between" ? "between" : null;
  return words[0] === "or" && high.value === low.value + 1 ? "or" : null;
}

/** "fell 3% to $78" is no range: a sign or per cent at one number must stand at both, but the second alone may carry it for both. */
function isSameKind(parsed: ParsedText, low: NumberPhrase, high: NumberPhrase): boolean {
  const signed = (phrase: NumberPhrase) =>
    phrase.sign !== undefined || (phrase.start > 0 && currencySign(parsed.lower(phrase.start - 1)) !== null);
  const percent = (phrase: NumberPhrase) => phrase.end < parsed.length && PERCENT_WORDS.has(parsed.lower(phrase.end));
  if (signed(high) && !signed(low)) return false;
  return !percent(low) || percent(high);
}

function precedingWord(parsed: ParsedText, token: number): string {
  let at = token - 1;
  while (at >= 0 && currencySign(parsed.lower(at)) !== null) at--;
  return at < 0 ? "" : parsed.lower(at);
}
