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
  /\b(?:found|discovered) (?:[\p{L}, \d]{0,24} )?by ((?:\p{L}[\p{L}-]* ){0,2}\p{L}[\p{L}-]+)|\b(\p{L}[\p{L}-]+) (?:who |had |first ){0,2}(?=(?:found|discovered)\b)/giu;

function kindsIn(reading: Reading): ReadonlySet<string> {
  const kinds = new Set([...valuesIn(reading, BY, ({ 1: after, 2: before }) => `${firstKind(after ?? before!)}`)]);
  kinds.delete("-1");
  return kinds;
}

function firstKind(words: string): number {
  return (
    words
      .split(" ")
      .map(kindOf)
      .find((kind) => kind >= 0) ?? -1
  );
}

function kindOf(word: string): number {
  const noun = word.toLowerCase();
  return FINDERS.findIndex((words) => words.some((each) => noun === each || noun === `${each}s`));
}

/** Letters that a parse may cut off a compound: "passer-by". */
const REST = 14;

function slotsOf({ claim, reading, roles }: StoryMention): Slot[] {
  const subject = claim.arguments.find(({ role }) => role === "subject");
  const object = claim.arguments.find(({ role }) => role === "object");
  const kind = kindOf(subject?.head ?? "");
  const words = object === undefined ? "" : reading.text.slice(object.start, object.end);
  if (kind < 0 || subject === undefined || !LYING.test(words)) return [];
  const end =
    subject.end + (/^-\p{L}{1,12}/u.exec(reading.text.slice(subject.end, subject.end + REST))?.[0].length ?? 0);
  const whom = [...roles.object].filter((key) => key.startsWith("e:person:"));
  return [
    {
      keys: ["found lying", ...whom.map((key) => `found ${key}`)],
      about: "who found the victim",
      value: `${kind}`,
      shown: reading.text.slice(subject.start, end),
      start: subject.start,
      end,
    },
  ];
}
