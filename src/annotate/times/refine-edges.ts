import type { Draft } from "./finder.ts";
import { granularityOf } from "./value.ts";

/** Words before a stretch of the calendar that narrow it, and the TIMEX3 `mod` they stand for. */
const EDGES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the )?(?:very )?(?:early|beginning of|start of|outset of)(?: |-|(?<= of) )(?:the )?$/i, "START"],
  [/\b(?:the )?(?:mid|middle of|midst of)(?: |-|(?<= of) )(?:the )?$/i, "MID"],
  [/\b(?:the )?(?:very )?(?:late|end of|close of|tail end of)(?: |-|(?<= of) )(?:the )?$/i, "END"],
];
/** The widest edge ("the very beginning of the") has 26 characters. */
const WINDOW = 32;

/** "early June" → June with `START` · "the end of last year" → last year with `END`. The span takes the words in. */
export function refineEdges(drafts: readonly Draft[], text: string): Draft[] {
  return drafts.map((draft, index) => {
    if (draft.mod !== undefined || !isStretch(draft)) return draft;
    const floor = Math.max(drafts[index - 1]?.end ?? 0, draft.start - WINDOW);
    const before = text.slice(floor, draft.start).replace(/\s/g, " ");
    for (const [edge, mod] of EDGES) {
      const match = edge.exec(before);
      if (match) return { ...draft, start: draft.start - match[0].length, mod };
    }
    return draft;
  });
}

function isStretch(draft: Draft): boolean {
  if (draft.type === "DURATION" || draft.type === "SET") return false;
  const granularity = granularityOf(draft.value.replaceAll("X", "0"));
  return granularity !== null && granularity !== "clock";
}
