import type { StoryMention } from "./align/story-mention.ts";

/** What a page prints around its text: when it was posted, by whom. A time of day stands in it, or nothing else does. */
const FURNITURE =
  /^(?:(?:last|first)\s+)?(?:updated|published|posted|modified|uploaded)\b(?:\s+(?:at|on|by|:)|\s*:|\s+\d|\s*$)|^by\s+\p{Lu}\S+\s+\p{Lu}\S+\s*$|\b(?:last|first)\s+(?:updated|published)\b|\b(?:updated|published|posted)\s*:/iu;
/** "Mar. 9 6:12 PM EDT Bridge …", "9 March 2011 Ferry …": a stamp that ran into the sentence, no "On 9 March". */
const STAMPED =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{Ll}*\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*\.?|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\p{Ll}*\.?\s+\d{1,2}|\d{4}|\d{1,2}[:.]\d\d)(?:[\s,:./\d-]|[ap]\.?m\b\.?|\b[A-Z]{2,4}\b)*\s+\p{Lu}/iu;

/** True for words of the page and not of the story: "Last updated at 07:15", "Posted on June 3". */
export function isFurniture(text: string): boolean {
  return FURNITURE.test(text);
}

/** True where a stamp of day or hour stands directly before the sentence, in what counts as its words. */
export function isStamped(text: string): boolean {
  return STAMPED.test(text);
}

/** True for words that were cut within a word or a bracket: "44-foot" of "44-foot-long", "sailed in 41 races (19 at". */
export function isCutOff({ reading, start, end, text }: StoryMention): boolean {
  if (/^[-–/][\p{L}\d]/u.test(reading.text.slice(end, end + 2))) return true;
  if (/[\p{L}\d][-–/’']$/u.test(reading.text.slice(Math.max(0, start - 2), start)) && /^\p{Ll}/u.test(text))
    return true;
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}
