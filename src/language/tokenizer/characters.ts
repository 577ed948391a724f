/** What Python's `str.isspace` holds for space, as the inside of a character class. */
const SPACES = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const ALL_SPACE = new RegExp(`^[${SPACES}]+$`);
const LETTER = /^\p{L}$/u;
const ALL_LETTERS = /^\p{L}+$/u;
const UPPER = /^\p{Uppercase}$/u;

/** Characters that Python's `str.isdigit` accepts: decimal digits, and those of numeric type Digit (², ①, ❾ …). */
const DIGIT =
  /^[\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒፩-፱᧚\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]$/u;

/** True for the UTF-16 code unit of a space in Python's sense. All such characters lie in the basic plane. */
export function isSpaceUnit(unit: number): boolean {
  if (unit < 0x85) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** True where the text is made of spaces only, and of one at least. */
export function isSpace(text: string): boolean {
  return ALL_SPACE.test(text);
}

/** Python's `str.isalpha`. */
export function isAlpha(text: string): boolean {
  return ALL_LETTERS.test(text);
}

/** First character (code point). */
export function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

/** Last three characters (code points). */
export function lastThree(text: string): string {
  let at = text.length;
  for (let count = 0; count < 3 && at > 0; count++) {
    at -= isLowSurrogate(text.charCodeAt(at - 1)) && at > 1 && isHighSurrogate(text.charCodeAt(at - 2)) ? 2 : 1;
  }
  return text.slice(at);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/**
 * Orthographic shape: letters as `X` and `x`, digits as `d`, runs cut at four; `LONG` from a hundred characters on.
 * `Putin's` → `Xxxxx'x`, `11,000` → `dd,ddd`
 */
export function wordShape(text: string): string {
  if (text.length >= 100 && [...text].length >= 100) return "LONG";
  let shape = "";
  let last = "";
  let run = 0;
  for (const char of text) {
    const mark = LETTER.test(char) ? (UPPER.test(char) ? "X" : "x") : DIGIT.test(char) ? "d" : char;
    run = mark === last ? run + 1 : 0;
    last = mark;
    if (run < 4) shape += mark;
  }
  return shape;
}
