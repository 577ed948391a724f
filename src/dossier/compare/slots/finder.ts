import type { Reading } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isTold } from "./holder.ts";
import { valuesIn } from "./silent.ts";
import type { Slot, SlotReader } from "./slot.ts";

/** Those who come upon somebody, by what they are; the police come after all of them. */
const FINDERS: readonly (readonly string[])[] = [
  "passer passer-by passers-by passerby passersby pedestrian jogger hiker walker motorist driver cyclist fisherman hunter".split(
    " ",
  ),
  "neighbor neighbour resident tenant homeowner".split(" "),
  "mother father wife husband son daughter brother sister relative parent grandmother grandfather uncle aunt cousin".split(
    " ",
  ),
  "worker employee janitor coworker co-worker colleague landlord maid cleaner housekeeper caretaker".split(" "),
  "friend roommate flatmate boyfriend girlfriend".split(" "),
];
const FOUND = new Set(["find", "discover"]);
const LYING = /\b(?:body|bodies|remains|corpse|wounded|injured|dead|unconscious|bleeding|lifeless|motionless)\b/i;

/** Who found the dead or wounded: two kinds of people, of whom each account knows one. */
export const finder: SlotReader = {
  rule: "person-finder",
  kind: "person",
  read: (mention) => (!isTold(mention) || !FOUND.has(mention.claim.predicate.lemma) ? [] : slotsOf(mention)),
  isApart: (a, b) => a.value !== b.value,
  isOfOne: (_, a, b) => [a, b].every(({ reading }) => kindsIn(reading).size === 1),
};

/** "found by a jogger", "a jogger found", "neighbors who discovered" */
const BY =
  /\b(?:found|discovered) (?:[\p{L}, \d]{0,24} )?by (?:(?:an?|the|some|two|his|her) )?(?:\p{Ll}+ )?(\p{L}[\p{L}-]+)|\b(\p{L}[\p{L}-]+) (?:who |had |first ){0,2}(?=(?:found|discovered)\b)/giu;

function kindsIn(reading: Reading): ReadonlySet<string> {
  const kinds = new Set([...valuesIn(reading, BY, ({ 1: after, 2: before }) => `${kindOf(after ?? before!)}`)]);
  kinds.delete("-1");
  return kinds;
}

function kindOf(word: string): number {
  const noun = word.toLowerCase();
  return FINDERS.findIndex((words) => words.some((each) => noun === each || noun === `${each}s`));
}

function slotsOf({ claim, reading, roles }: StoryMention): Slot[] {
  const subject = claim.arguments.find(({ role }) => role === "subject");
  const object = claim.arguments.find(({ role }) => role === "object");
  const kind = kindOf(subject?.head ?? "");
  const words = object === undefined ? "" : reading.text.slice(object.start, object.end);
  if (kind < 0 || subject === undefined || !LYING.test(words)) return [];
  const whom = [...roles.object].filter((key) => key.startsWith("e:person:"));
  return [
    {
      keys: ["found lying", ...whom.map((key) => `found ${key}`)],
      about: "who found the victim",
      value: `${kind}`,
      shown: reading.text.slice(subject.start, subject.end),
      start: subject.start,
      end: subject.end,
    },
  ];
}
