import type { Quantity } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isApart } from "../figures/figures-apart.ts";
import { isTold, personBefore } from "./holder.ts";
import type { Slot, SlotReader } from "./slot.ts";

/** What a court asks for, by the words beside a sum. */
const KINDS: readonly (readonly [kind: string, before: RegExp, after: RegExp])[] = [
  [
    "bail",
    /\b(?:bail|bond)(?: for [\p{L} .’'-]{2,40}?)?(?: (?:was|is|has been|were|be))?(?: (?:set|fixed|posted|granted))?(?: at| of| to)? (?:a )?[$€£]?$|\b(?:held|jailed|released|freed) (?:on|in lieu of) (?:a )?[$€£]?$/iu,
    /^ (?:million )?(?:cash |surety |secured |unsecured )?(?:bail|bond)\b/i,
  ],
  ["fine", /\b(?:fined|fine of|fine was)(?: (?:him|her|them|the \p{Ll}+))? (?:a )?[$€£]?$/iu, /^ (?:million )?fine\b/i],
  ["ransom", /\bransom(?: (?:of|demand of|was))? [$€£]?$/i, /^ (?:million )?(?:in )?ransom\b/i],
];
/** Letters beside a sum. */
const NEAR = 64;

/** Sums that a court sets, or that are paid for somebody's freedom: the same person's, or the only one that each account tells of. */
export const courtMoney: SlotReader = {
  rule: "quantity-court-money",
  kind: "quantity",
  read: (mention) => (isTold(mention) ? mention.quantities.flatMap((sum) => slotOf(mention, sum)) : []),
  isApart: (a, b) => a.figure!.unit === b.figure!.unit && isApart(a.figure!, b.figure!),
  isOfOne: (_, a, b, one, other) =>
    [one, other].every(({ value }) => !value.endsWith("?"))
      ? one.value === other.value
      : isOnlyOne(a, one) && isOnlyOne(b, other),
};

function slotOf(mention: StoryMention, sum: Quantity): Slot[] {
  if (sum.kind !== "money" || sum.vague || sum.per !== undefined) return [];
  const kind = kindOf(mention.reading.text, sum);
  if (kind === null) return [];
  const whose = personBefore(mention, sum.start);
  const shown = `“${mention.reading.text.slice(sum.start, sum.end)}”`;
  return [{ keys: [kind], about: kind, value: whose ?? "?", shown, figure: sum, start: sum.start, end: sum.end }];
}

function kindOf(text: string, { start, end }: Quantity): string | null {
  const [before, after] = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
  return KINDS.find(([, front, behind]) => front.test(before) || behind.test(after))?.[0] ?? null;
}

/** The document tells of one such sum. */
function isOnlyOne({ reading }: StoryMention, { about, figure }: Slot): boolean {
  return reading.quantities.every(
    (sum) => sum.kind !== "money" || sum.value === figure!.value || kindOf(reading.text, sum) !== about,
  );
}
