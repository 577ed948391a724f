/** True where the words that differ are one thing as two houses spell it: "realised" and "realized", "okay" and "OK"; not "he's" and "he is". */
export function isHouseSpelling(some: readonly string[], others: readonly string[]): boolean {
  if (some.join("") === others.join("")) return true;
  if (isInitials(some, others) || isInitials(others, some) || isMasked(some, others)) return true;
  if (isPossessive(some, others) || isPossessive(others, some)) return true;
  return spelt(some).join("") === spelt(others).join("") || isClock(some, others);
}

/** "Holms's" and "Holms'", as they stand without their apostrophes. */
function isPossessive([one, ...more]: readonly string[], [other, ...rest]: readonly string[]): boolean {
  return one !== undefined && other?.at(-1) === "s" && one === `${other}s` && more.length + rest.length === 0;
}

function spelt(words: readonly string[]): string[] {
  return words.map((word) =>
    word
      .replace(/:?00$/, "")
      .replace(/our/g, "or")
      .replace(/is(e[sd]?|ing|ation)$/, "iz$1")
      .replace(/^okay$/, "ok")
      .replace(/re$/, "er"),
  );
}

const CLOCK = /^(?:\d{1,2}:?\d\d(?:[ap]m)?|[ap]m|gmt|utc|[ecmp][sd]?t)$/;

/** "6:41pm PST" and "18:41": hours of the clock, each house in its way. */
function isClock(some: readonly string[], others: readonly string[]): boolean {
  const words = [...some, ...others];
  return (
    some.length > 0 && others.length > 0 && words.every((word) => CLOCK.test(word)) && minutes(some) === minutes(others)
  );
}

function minutes(words: readonly string[]): string {
  const digits = words.map((word) => /\d{1,2}:?(\d\d)/.exec(word)?.[1] ?? "").join("");
  return digits;
}

/** "Gadhafi" and "al-Qaddafi": one name put into our letters in two ways, as its consonants tell. */
export function isOneName(some: readonly string[], others: readonly string[]): boolean {
  const one = skeleton(some);
  return one.length > 2 && one === skeleton(others);
}

function skeleton(words: readonly string[]): string {
  return words
    .filter((word) => word !== "al" && word !== "el")
    .join("")
    .replace(/[gkq]|c(?!h)/g, "k")
    .replace(/[aeiouyh]/g, "")
    .replace(/(.)\1+/g, "$1");
}

/** "IE" for "Internet Explorer" */
function isInitials([short, ...more]: readonly string[], full: readonly string[]): boolean {
  return short !== undefined && more.length === 0 && full.length > 1 && full.map((word) => word[0]).join("") === short;
}

/** "d**n" for "damn", or for another house's "d*mn": a word of which a house prints some letters, the first among them. */
function isMasked(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [some.join(""), others.join("")];
  return one !== "" && one[0] === other[0] && (one.includes("*") || other.includes("*"));
}
