import type { Claim, Evidence } from "../model/index.ts";

/** Words that make a value less exact, or say nothing beside it: "about 50 miles", "10am today". */
const EMPTY =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|up to|at|on|in|the|last|this|local time|today|yesterday)\b/g;
/** A clock at the head of words is the stamp of a page that ran into its first sentence. */
const CLOCK = /\d[:.]\d\d/;

/**
 * True for an agreement, and for a rounding in which no reader would see a conflict: both values are the same words but for "about" and the
 * like, one has all the words of the other and is more exact ("Saturday", "8.40am on Saturday"), or one is the hour at which a page was posted.
 */
export function isToldAlike({ relation, note, mentions }: Pick<Claim, "relation" | "note" | "mentions">): boolean {
  if (relation === "agree") return true;
  if (relation !== "rounding" || note === null || note.evidence.length !== 2) return false;
  if (note.evidence.some((one) => CLOCK.test(one.text) && mentions[one.mention]?.start === one.start)) return true;
  const [one, other] = note.evidence.map(wordsOf);
  const [few, many] = one!.length <= other!.length ? [one!, other!] : [other!, one!];
  return few.length > 0 && few.every((word) => many.includes(word));
}

function wordsOf({ text }: Evidence): string[] {
  return text
    .toLowerCase()
    .replace(/([ap])\.\s?m\b\.?/g, "$1m")
    .replace(/(\d)\s?([ap]m)\b/g, "$1 $2")
    .replace(EMPTY, " ")
    .split(/[^\p{L}\p{N}.:$€£%]+/u)
    .map((word) => word.replace(/[.:]+$/, ""))
    .filter((word) => word !== "");
}
