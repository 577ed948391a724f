import type { StoryMention } from "../../align/story-mention.ts";
import causes from "./causes-of-death.json" with { type: "json" };
import { isTold, personBefore, subjectOf } from "./holder.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

/** What people die of, by what can be one illness or injury under several names ("heart attack", "cardiac arrest"). */
const CLASSES: Readonly<Record<string, readonly string[]>> = causes;
const CLASS_OF = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);
const CAUSE = `(${[...CLASS_OF.keys()].sort((a, b) => b.length - a.length).join("|")})\\b`;
/** Words between a verb and the illness: "complications of", "an apparent", "a battle with lung". */
const WORDS = "(?:[\\p{L}’'-]+ ){0,6}?";

/** "died Thursday of congestive heart failure", "dead of an apparent heart attack", "died after suffering a stroke", "succumbed to leukemia" */
const DIED = new RegExp(
  `\\b(?:died|dies|dead|death|passed away)\\b[^.;:“”"]{0,60}?\\b(?:of|from|after (?:suffering|having|a))\\s${WORDS}${CAUSE}`,
  "giu",
);
const SUCCUMBED = new RegExp(`\\bsuccumb\\p{L}* to ${WORDS}${CAUSE}`, "giu");
/** "the cause of death was pneumonia" */
const WAS = new RegExp(`\\bcause of (?:\\p{L}+ )?(?:\\p{L}+['’]s )?death was ${WORDS}${CAUSE}`, "giu");

/** What somebody died of: two illnesses or injuries that are not one under two names. */
export const causeOfDeath: SlotReader = {
  rule: "polarity-cause-of-death",
  kind: "polarity",
  read: (mention) => (isTold(mention) ? [DIED, SUCCUMBED, WAS].flatMap((pattern) => read(mention, pattern)) : []),
  isApart: (a, b) => a.value !== b.value,
};

function read(mention: StoryMention, pattern: RegExp): Slot[] {
  return [...mention.text.matchAll(pattern)].flatMap((found) => {
    const cause = found[1]!;
    // "Dahl, an aide of Lund, died of a stroke": the one who died, not the one named last.
    const whose = subjectOf(mention) ?? personBefore(mention, mention.start + found.index + 1);
    const value = CLASS_OF.get(cause.toLowerCase());
    if (whose === null || value === undefined) return [];
    const at = found.index + found[0].length - cause.length;
    return [{ keys: [`death of ${whose}`], about: "died of", value, shown: cause, ...spanAt(mention, at, cause) }];
  });
}
