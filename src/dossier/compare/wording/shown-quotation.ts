import type { Span } from "../../../model/index.ts";
import { quotationRanges } from "../../align/quoted-words.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import type { Finding } from "../finding.ts";
import type { ComparedAlignment } from "../join-clashes.ts";

/** Longest stretch of a quotation that is shown whole, in characters. */
const LONGEST = 400;

/**
 * The words of a mention whose quotation is printed otherwise elsewhere: the sentences between the marks that the difference stands in, since a
 * clause of them ("pay your taxes") shows nobody what was changed. The clause alone where nothing is quoted or the sentences are too long.
 */
export function shownQuotation({ reading, start, end, quoted, claim }: StoryMention, needed: readonly Span[]): Span {
  const clause = { start, end };
  const [from, to] = [
    Math.min(start, ...needed.map((one) => one.start)),
    Math.max(end, ...needed.map((one) => one.end)),
  ];
  const ranges = quoted.length > 0 ? quoted : quotationRanges(reading);
  const marks = ranges.find((range) => range.start < end && start < range.end);
  // "called it “a dangerous thing”": a piece of a sentence shows more with the clause around it.
  if (!marks || (marks.start > start && marks.end < end)) return clause;
  let [first, last] = [claim.sentence, claim.sentence];
  while (first > 0 && reading.sentences[first]!.start > from) first--;
  while (last < reading.sentences.length - 1 && reading.sentences[last]!.end < to) last++;
  const whole = trimmed(reading.text, {
    start: Math.max(marks.start, reading.sentences[first]!.start),
    end: Math.min(marks.end, reading.sentences[last]!.end),
  });
  const isWider = whole.start <= Math.max(start, marks.start) && whole.end >= Math.min(end, marks.end);
  return isWider && whole.end - whole.start <= LONGEST ? whole : clause;
}

/**
 * The claim of one quotation printed in two ways with each sentence once: clauses of one side that are shown by the same words, or by some of
 * another's, are left out. `spans`: the words by which each mention is shown.
 */
export function withoutRepeated(
  alignment: ComparedAlignment,
  finding: Finding,
  spans: readonly Span[],
): ComparedAlignment & { readonly spans: readonly Span[] } {
  const { mentions } = alignment;
  const sideOf = (at: number) => finding.sides.findIndex((side) => side.includes(at));
  const standIns = mentions.map((mention, at) => {
    const wide = mentions.findIndex(
      (other, nth) =>
        nth !== at &&
        other.document === mention.document &&
        sideOf(nth) === sideOf(at) &&
        isWithin(spans[at]!, spans[nth]!) &&
        (nth < at || !isWithin(spans[nth]!, spans[at]!)),
    );
    return wide < 0 ? at : wide;
  });
  const kept = standIns.flatMap((stand, at) => (stand === at ? [at] : []));
  const placeOf = (at: number): number => (standIns[at] === at ? kept.indexOf(at) : placeOf(standIns[at]!));
  const among = new Set(kept.map((at) => mentions[at]!.at));
  const moved = (side: readonly number[]) => [...new Set(side.map(placeOf))].sort((a, b) => a - b);
  return {
    ...alignment,
    mentions: kept.map((at) => mentions[at]!),
    joined: alignment.joined.filter(({ a, b }) => among.has(a) && among.has(b)),
    finding: {
      ...finding,
      sides: finding.sides.map(moved),
      evidence: finding.evidence.map((each) => ({ ...each, mention: placeOf(each.mention) })),
    },
    spans: kept.map((at) => spans[at]!),
  };
}

const isWithin = (narrow: Span, wide: Span) => wide.start <= narrow.start && narrow.end <= wide.end;

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s'’]/.test(text[from]!) && !/\p{L}/u.test(text[from + 1] ?? "")) from++;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /[\s,;:]/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
