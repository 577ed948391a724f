import words from "./number-words.json" with { type: "json" };

const ONES: Readonly<Record<string, number>> = words.ones;
const TENS: Readonly<Record<string, number>> = words.tens;
const SCALES: Readonly<Record<string, number>> = words.scales;
const ORDINALS: Readonly<Record<string, number>> = words.ordinals;

/** A number that words write out, and the smallest step that they resolve ("five million": 1000000). */
export type WrittenNumber = { readonly value: number; readonly precision: number };

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** Value and precision of digits: `11,000` resolves thousands, `3.5` tenths, `4,972` ones. Null if these are none. */
export function readDigits(word: string): WrittenNumber | null {
  if (!DIGITS.test(word) || word.length > 24) return null;
  const plain = word.replaceAll(",", "");
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const value = Number(plain);
  if (decimals > 0) return { value, precision: 1 / 10 ** decimals };
  const zeros = /0*$/.exec(plain)![0].length;
  return { value, precision: value === 0 ? 1 : 10 ** zeros };
}

const SIGNS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125 };
const PART = new RegExp(`^(?:([${Object.keys(SIGNS).join("")}])|([1-9])/([2-9]))$`, "u");

/** A part of one, as it stands behind a whole number: `1/2`, `½` → 0.5. Null for all else ("9/11" is no part, "8/5" is more than one). */
export function readPart(word: string): number | null {
  const [, sign, above, below] = PART.exec(word) ?? [];
  if (sign !== undefined) return SIGNS[sign]!;
  return above !== undefined && Number(above) < Number(below) ? Number(above) / Number(below) : null;
}

/** Digits with a part of one: `2 1/2`, `2-1/2`, `2½`, `1/2`. Null for all else. */
export function readMixed(words: string): WrittenNumber | null {
  const [, whole, part] = /^(\d{0,3})[- ]?([1-9]\/[2-9]|[½¼¾⅓⅔⅛])$/u.exec(words) ?? [];
  const share = part === undefined ? null : readPart(part);
  return share === null
    ? null
    : { value: tidy(Number(whole || 0) + share), precision: tidy(share > 0.5 ? 1 - share : share) };
}

export function scaleOf(word: string): number | null {
  return SCALES[word] ?? null;
}

/** 1 for "one", 20 for "twenty"; null for all else. */
export function smallNumberOf(word: string): number | null {
  return ONES[word] ?? TENS[word] ?? null;
}

/** 3 for "third", "3rd"; 21 for the last part of "twenty-first" is read by {@link readNumberWords}. Null for all else. */
export function ordinalOf(word: string): number | null {
  if (Object.hasOwn(ORDINALS, word)) return ORDINALS[word]!;
  const digits = /^(\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)$/.exec(word);
  return digits ? Number(digits[1]!.replaceAll(",", "")) : null;
}

/**
 * Reads lower-case words of one number, left to right: `["two", "hundred", "and", "five"]` → 205, `["5.9", "billion"]`,
 * `["a", "hundred"]`. Null where the words are no number. Hyphens are left out by the caller.
 */
export function readNumberWords(list: readonly string[]): WrittenNumber | null {
  let total = 0;
  let part: number | null = null;
  let precision = 1;
  for (const word of list) {
    const digits = readDigits(word);
    const small = smallNumberOf(word);
    const scale = Object.hasOwn(SCALES, word) ? SCALES[word]! : null;
    if (word === "and") {
      if (total === 0 && part === null) return null;
    } else if (word === "a" || word === "an") {
      if (part !== null) return null;
      part = 1;
    } else if (digits) {
      if (part !== null) return null;
      ({ value: part, precision } = digits);
    } else if (small !== null) {
      part = (part ?? 0) + small;
      precision = small >= 10 && small % 10 === 0 && small > 10 ? 10 : 1;
    } else if (scale === 100) {
      part = (part ?? 1) * 100;
      precision = 100 * precision;
    } else if (scale !== null) {
      total += (part ?? 1) * scale;
      precision = Math.min(precision, scale === 1 ? 1 : precision) * scale;
      part = null;
    } else return null;
  }
  if (total === 0 && part === null) return null;
  const value = total + (part ?? 0);
  return Number.isFinite(value) ? { value: tidy(value), precision: tidy(precision) } : null;
}

/** 4.1 × 1000000 is 4100000, not 4099999.9999999995. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
