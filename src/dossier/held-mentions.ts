import type { Alignment, Joined } from "./align/align.ts";
import type { StoryMention } from "./align/story-mention.ts";
import { isSupposed } from "./compare/held.ts";
import type { Finding } from "./compare/index.ts";
import type { ComparedAlignment } from "./compare/join-clashes.ts";

/**
 * The claims that are left of one without the mentions that only suppose it ("if the charges are true"): what nobody says nobody agrees on.
 * Where accounts contradict each other it stays whole: a quotation may be given in two wordings whatever it says.
 */
export function withoutSupposed(
  alignment: ComparedAlignment,
  findingOf: (alignment: ComparedAlignment) => Finding | null,
): ComparedAlignment[] {
  const held = alignment.mentions.filter(({ claim }) => !isSupposed(claim));
  if (held.length === alignment.mentions.length) return [alignment];
  const finding = alignment.finding ?? findingOf(alignment);
  if (finding !== null && finding.kind !== null) return [{ ...alignment, finding }];
  return joinedAmong(held, alignment).map((part) => ({ ...alignment, ...part, finding: null }));
}

/** Mentions in the groups in which what joined them still holds them together. */
function joinedAmong(
  mentions: readonly StoryMention[],
  { joined }: Alignment,
): Pick<Alignment, "mentions" | "joined">[] {
  const groupOf = new Map(mentions.map((mention) => [mention.at, { mentions: [mention], joined: [] as Joined[] }]));
  for (const pair of joined) {
    const [one, other] = [groupOf.get(pair.a), groupOf.get(pair.b)];
    if (one === undefined || other === undefined) continue;
    one.joined.push(pair);
    if (one === other) continue;
    one.joined.push(...other.joined);
    one.mentions.push(...other.mentions);
    for (const { at } of other.mentions) groupOf.set(at, one);
  }
  return [...new Set(groupOf.values())].map((group) => ({
    mentions: group.mentions.sort((a, b) => a.at - b.at),
    joined: group.joined,
  }));
}
