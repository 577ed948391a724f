const WORDS =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{Ll}*|[ap]\.?m|[ecmp][sd]?t|gmt|bst|utc|ist|a?est|a?edt|nz[sd]t|jst|cest|at|on|originally|first|last|published|updated|posted|modified|created|uploaded|date|time)$/iu;
const FIGURES = /^\d[\d:/.,-]*(?:st|nd|rd|th|[ap]\.?m)?$/i;
const MARKS = /^[|@/•·–—-]+$/u;
/** Words of the longest stamp that is looked for. */
const MOST = 24;

/** True for words that only say when a page was made: "Updated Wed 9 June 2021, 7:45am AEST", "7:45 AM PDT 6/9/2021"; not for "On Friday". */
export function isPageStamp(words: string): boolean {
  const tokens = words.split(/[\s,]+/u, MOST + 1).map((token) => token.replace(/^[([]|[:.)\]]+$/gu, ""));
  const told = tokens.filter((token) => token !== "");
  if (told.length < 2 || told.length > MOST) return false;
  const figures = told.filter((token) => FIGURES.test(token));
  return (
    figures.length > 0 &&
    told.every((token) => FIGURES.test(token) || WORDS.test(token) || MARKS.test(token)) &&
    isDated(told)
  );
}

/** A day and a month or a year, or a clock: "In 2010" and "On May 3" are words of a sentence. */
function isDated(tokens: readonly string[]): boolean {
  const isFirst = /^(?:on|at|in|by)$/i.test(tokens[0]!);
  return !isFirst && tokens.some((token) => /^\d{4}$|\d[:/.-]\d|\d[ap]\.?m$|,\d{4}$/i.test(token));
}
