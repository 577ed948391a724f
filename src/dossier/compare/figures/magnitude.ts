import type { Comparator, Quantity } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";

const VALUE = String.raw`(at least |about |around |an estimated |more than |over )?(\d\.\d)\b`;
/** "magnitude-5.9", "a magnitude of 5.9", "6.1-magnitude", "6.1 on the Richter scale", "measuring 6.1", "a 6.1 quake". */
const PATTERNS = [
  new RegExp(String.raw`\b(?:magnitudes?|strength)[- ](?:of |at |was |as |is )?${VALUE}`, "giu"),
  new RegExp(
    String.raw`\b${VALUE}[- ](?:magnitude|strength|degree|(?:earth)?quake|temblor|on the (?:open-ended )?Richter)`,
    "giu",
  ),
  new RegExp(String.raw`\b(?:measur|register)(?:ed|ing) (?:a |an )?${VALUE}`, "giu"),
];
const QUAKE = /\b(?:(?:earth)?quakes?|temblors?|tremors?|magnitude|richter)\b/i;
/** An aftershock has a magnitude of its own. */
const AFTERSHOCK = /\baftershocks?\b/i;
const BESIDE = 30;

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  "at least": ">=",
  "more than": ">",
  over: ">",
  about: "~",
  around: "~",
  "an estimated": "~",
};

/** The magnitude that a clause gives a quake, as a figure to a tenth; each value once. Aftershocks have their own. */
export function magnitudesOf({ text, start, claim }: StoryMention): Quantity[] {
  // "A magnitude-6.0 quake can cause severe damage" tells of none.
  if (!QUAKE.test(text) || claim.factuality === "possible" || claim.factuality === "asked") return [];
  const found = new Map<number, Quantity>();
  for (const pattern of PATTERNS) {
    for (const { 0: words, 1: before, 2: digits, index } of text.matchAll(pattern)) {
      const value = Number(digits);
      const to = index + words.length;
      if (AFTERSHOCK.test(text.slice(0, index)) || AFTERSHOCK.test(text.slice(to, to + BESIDE)) || found.has(value))
        continue;
      const from = start + index + words.lastIndexOf(digits!);
      const span = { start: from, end: from + digits!.length };
      found.set(value, {
        ...span,
        kind: "count",
        value,
        comparator: COMPARATORS[before?.trim().toLowerCase() ?? ""] ?? "=",
        vague: false,
        precision: 0.1,
        unit: null,
        counted: null,
        number: span,
        rule: "magnitude",
      });
    }
  }
  return [...found.values()];
}

/** True for a figure that a clause gives as a magnitude, read as such elsewhere. */
export function isMagnitude({ start, value }: Quantity, mention: StoryMention): boolean {
  return magnitudesOf(mention).some((each) => each.value === value || each.start === start);
}
