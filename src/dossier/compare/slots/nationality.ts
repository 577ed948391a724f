import { knownName } from "../../../annotate/entities/known-names.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import type { Slot, SlotReader } from "./slot.ts";

/** "Norlandish climber | Ada Lund": a land's adjective, who she is in small letters, and the name. No "Norlandish-born", no "Iranian-American". */
const BEFORE = /(?<![\p{L}-])(\p{Lu}\p{Ll}{3,})(?: \p{Ll}[\p{L}-]+){1,3},? $/u;
/** Letters before a name that are looked at. */
const REACH = 60;

/** What land somebody is from, as the words before the name say, in accounts each of which has one land for all that it tells of. */
export const nationality: SlotReader = {
  rule: "person-nationality",
  kind: "person",
  read: (mention) => (mention.claim.polarity === "positive" ? slotsOf(mention) : []),
  isApart: (a, b) => a.value !== b.value,
  isOfOne: (_, a, b, one, other) => !speaksOf(a, other.shown) && !speaksOf(b, one.shown),
};

function slotsOf({ names, reading, start }: StoryMention): Slot[] {
  return [...names].flatMap(([key, spans]) =>
    !key.startsWith("person:")
      ? []
      : spans.flatMap((name): Slot[] => {
          const from = Math.max(start, name.start - REACH);
          const found = BEFORE.exec(reading.text.slice(from, name.start));
          const known = found === null ? null : knownName(found[1]!);
          if (known?.form !== "adjective" || !known.key.startsWith("country:")) return [];
          const shown = found![1]!;
          return [
            { keys: [`from ${key}`], about: "", value: known.key, shown, start: from + found!.index, end: name.end },
          ];
        }),
  );
}

function speaksOf({ reading }: StoryMention, adjective: string): boolean {
  return reading.text.includes(adjective);
}
