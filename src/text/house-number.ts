import type { Span } from "../model/index.ts";

/** What the name of a street ends in. */
export const WAY =
  "(?:Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Boulevard|Blvd\\.?|Drive|Dr\\.?|Lane|Way|Highway|Parkway|Place|Court|Terrace|Broadway)";

const STREET_AFTER = new RegExp(
  `^,? (?:block of |(?:(?:North|South|East|West|[NSEW]\\.?) )?(?:\\p{Lu}[\\p{L}’'-]{1,24} |\\d{1,3}(?:st|nd|rd|th) ){1,3}${WAY}(?!\\p{L}))`,
  "u",
);
/** "the 2008 Wall Street crash", "in 2008 Wall Street fell", "after 9 Downing Street aides". */
const NO_HOUSE_BEFORE = /(?:\b(?:the|a|an|his|her|its|their|in|since|by|during|until|after|before)|['’]s) $/i;

/** True where a number is that of a house: "at 2014 Harbour Street", "the 1900 block of Elm Avenue". */
export function isHouseNumber(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 100).replace(/\s+/g, " ");
  if (!STREET_AFTER.test(after)) return false;
  return after.startsWith(" block of ") || !NO_HOUSE_BEFORE.test(text.slice(Math.max(0, start - 12), start));
}
