import type { Claim, TimelineEntry } from "../model/index.ts";
import type { StoryMention } from "./align/story-mention.ts";

/** A claim with the mentions that it was made of, in the same order. */
export type ClaimWithMentions = { readonly claim: Claim; readonly mentions: readonly StoryMention[] };

/** The dated events of a story in order of their first day: one entry a claim, with its most exact date. */
export function buildTimeline(claims: readonly ClaimWithMentions[]): TimelineEntry[] {
  return claims
    .flatMap(({ claim, mentions }) => {
      const dated = mentions.flatMap(({ times, claim: { factuality } }, mention) =>
        factuality === "asked"
          ? []
          : times.flatMap(({ from, to, type }) =>
              from === null || to === null || type === "SET" || type === "DURATION"
                ? []
                : [{ from: from.slice(0, 10), to: to.slice(0, 10), claim: claim.id, mention }],
            ),
      );
      dated.sort((a, b) => days(a) - days(b) || a.mention - b.mention || (a.from < b.from ? -1 : 1));
      return dated.slice(0, 1);
    })
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.claim, b.claim));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function days({ from, to }: { from: string; to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
