import type { StoryMention } from "../../align/story-mention.ts";
import type { Finding } from "../finding.ts";
import { compareMentions } from "../index.ts";
import type { ComparedAlignment } from "../join-clashes.ts";
import { comparedAmong, type StoryView } from "../story-view.ts";

/**
 * Puts the clauses of one quoted sentence together whose wording differs between the same printings of it: a sentence that a paper altered in two
 * places is one altered quotation, shown once with all that differs.
 */
export function mergeQuotations(claims: readonly ComparedAlignment[], view: StoryView): readonly ComparedAlignment[] {
  const merged: ComparedAlignment[] = [];
  const placeOf = new Map<string, number>();
  for (const claim of claims) {
    const finding = wordingOf(claim, view);
    const keys = finding === null ? [] : printingsOf(claim, finding);
    const at = keys.map((key) => placeOf.get(key)).find((place) => place !== undefined);
    const before = at === undefined ? undefined : merged[at];
    const whole = before && finding && mergeTwo(before, { ...claim, finding });
    const place = whole ? at! : merged.length;
    if (whole) merged[place] = whole;
    else merged.push(finding === null ? claim : { ...claim, finding });
    for (const key of keys) if (!placeOf.has(key)) placeOf.set(key, place);
  }
  return merged;
}

/** The difference of wording that a claim shows, or null. */
function wordingOf({ mentions, finding }: ComparedAlignment, view: StoryView): Finding | null {
  if (finding !== null) return finding.rule === RULE ? finding : null;
  if (new Set(mentions.flatMap((each) => (isQuoted(each) ? [each.document] : []))).size < 2) return null;
  const found = compareMentions(
    comparedAmong(
      view,
      mentions.map(({ at }) => at),
    ),
  );
  return found?.rule === RULE ? found : null;
}

const RULE = "wording-differs";

function isQuoted({ quoted, attribution }: StoryMention): boolean {
  return quoted.length > 0 || attribution?.kind === "direct";
}

const sentenceOf = ({ document, claim }: StoryMention) => `${document}:${claim.sentence}`;

/** The pairs of sentences that stand against each other. */
function printingsOf({ mentions }: ComparedAlignment, { sides }: Finding): string[] {
  const [one, other] = sides.map((side) => [...new Set(side.map((at) => sentenceOf(mentions[at]!)))]);
  return (one ?? []).flatMap((a) => (other ?? []).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
}

type Worded = ComparedAlignment & { readonly finding: Finding };

/** One claim of two; null where they have more than two printings, or a printing on other sides. */
function mergeTwo(first: ComparedAlignment, second: Worded): ComparedAlignment | null {
  const { finding } = first;
  if (finding === null || finding.sides.length !== 2 || second.finding.sides.length !== 2) return null;
  const [some, others] = [first as Worded, second].map(printedOnSides);
  const isTurned = [...some![0]!].some((key) => others![1]!.has(key));
  const lined = isTurned ? [others![1]!, others![0]!] : others!;
  if ([0, 1].some((side) => [...some![side]!].some((key) => lined[1 - side]!.has(key)))) return null;
  const mentions = widest([...first.mentions, ...second.mentions]);
  const moved = (claim: ComparedAlignment) => (at: number) =>
    mentions.findIndex((each) => holds(each, claim.mentions[at]!));
  const turned = isTurned ? [...second.finding.sides].reverse() : second.finding.sides;
  const sides = finding.sides.map((side, nth) =>
    [...new Set([...side.map(moved(first)), ...turned[nth]!.map(moved(second))])].sort((a, b) => a - b),
  );
  if (sides[0]!.some((at) => sides[1]!.includes(at))) return null;
  const evidence = [first as Worded, second].flatMap((claim) =>
    claim.finding.evidence.map((each) => ({ ...each, mention: moved(claim)(each.mention) })),
  );
  const among = new Set(mentions.map(({ at }) => at));
  return {
    mentions,
    joined: [...first.joined, ...second.joined].filter(({ a, b }) => among.has(a) && among.has(b)),
    evidence: first.evidence,
    finding: { ...finding, sides, why: whyOfBoth(finding.why, second.finding.why), evidence },
  };
}

function holds(wide: StoryMention, { document, start, end }: StoryMention): boolean {
  return wide.document === document && wide.start <= start && end <= wide.end;
}

/** In order, once each, and without clauses within another one: their words stand in it. */
function widest(mentions: readonly StoryMention[]): StoryMention[] {
  const once = [...new Map(mentions.map((each) => [each.at, each])).values()].sort((a, b) => a.at - b.at);
  return once.filter((each) => !once.some((wide) => wide.at !== each.at && holds(wide, each) && !holds(each, wide)));
}

const OPENING = "one quotation, ";

function whyOfBoth(some: string, others: string): string {
  const parts = [...new Set([some, others].flatMap((why) => why.slice(OPENING.length).split("; ")))];
  return `${OPENING}${parts.filter((part) => !parts.some((wider) => wider !== part && isTold(part, wider))).join("; ")}`;
}

/** “Brandt” within “Mayor Brandt and”: a difference that a wider one shows. */
function isTold(part: string, wider: string): boolean {
  const words = part.match(/“[^”]+”/g) ?? [];
  return words.every(
    (word) => ` ${wider} `.includes(word) || NEXT_TO.some((edge) => wider.includes(edge(word.slice(1, -1)))),
  );
}

/** The words at the beginning, the end or in the middle of what is quoted. */
const NEXT_TO: readonly ((words: string) => string)[] = [(w) => `“${w} `, (w) => ` ${w}”`, (w) => ` ${w} `];

/** The sentences on each side. */
function printedOnSides({ mentions, finding: { sides } }: Worded): Set<string>[] {
  return sides.map((side) => new Set(side.map((at) => sentenceOf(mentions[at]!))));
}
