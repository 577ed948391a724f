import type { StoryMention } from "../../align/story-mention.ts";
import type { Compared } from "../finding.ts";

/** Words of a report on what those asked, or those who vote, are for. */
const ASKING =
  /\b(?:polls?|polling|pollsters?|surveys?|surveyed|respondents?|(?:likely|registered|exit)[ -](?:\p{L}+ )?(?:voters?|polls?)|would (?:vote|choose|support|prefer|back|favou?r))\b/iu;

/** Sentences before and after a figure in which the words stand. */
const AROUND = 1;

/**
 * "40 percent are for her", "34 percent are for her" in two polls: each is right. Shares of those asked are set against each other only where
 * both passages name who asked.
 */
export function areOfOtherPolls(compared: Compared, a: number, b: number): boolean {
  const [one, other] = [compared.mentions[a]!, compared.mentions[b]!];
  if (![one, other].some((mention) => ASKING.test(wordsAround(mention)))) return false;
  const askers = askersOf(compared, other);
  return ![...askersOf(compared, one)].some((key) => askers.has(key));
}

function rangeAround({ reading, claim }: StoryMention): { readonly start: number; readonly end: number } {
  const first = reading.sentences[Math.max(0, claim.sentence - AROUND)] ?? claim;
  const last = reading.sentences[Math.min(reading.sentences.length - 1, claim.sentence + AROUND)] ?? claim;
  return { start: first.start, end: last.end };
}

function wordsAround(mention: StoryMention): string {
  const { start, end } = rangeAround(mention);
  return mention.reading.text.slice(start, end);
}

/** Keys of the bodies and papers named around a figure. */
function askersOf({ entities }: Compared, mention: StoryMention): Set<string> {
  const { start, end } = rangeAround(mention);
  const named = mention.reading.entities.filter((one) => one.type === "ORG" && one.start >= start && one.end <= end);
  return new Set(named.flatMap(({ entity }) => entities.keyOf(mention.document, entity) ?? []));
}
