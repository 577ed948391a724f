import type { StoryMention } from "../align/story-mention.ts";
import { lengthOf, participants } from "./figures/duration.ts";
import { meansOf } from "./means.ts";
import { oppositePairs } from "./opposites.ts";
import { allMeasuresOf, isPinned } from "./outcome.ts";
import { placesHeld } from "./person.ts";
import { CROWD } from "./slots/crowd.ts";
import { slotKeys } from "./slots/index.ts";
import { onceKeys } from "./times/once.ts";
import { turnKeys } from "./times/turns.ts";
import { pieceKeys, quotedKeys } from "./wording/fragment.ts";
import { quotedSentence } from "./wording/quotation.ts";

/** Mentions under one key that are compared with each other; more say that the key tells nothing. */
const COMMONEST = 40;
/** Words in a row that two printings of one quotation have in common. */
const RUN = 3;
/** Runs of one quotation that are looked up. */
const MOST_RUNS = 40;

/**
 * Pairs of mentions of two documents that may give two values of one thing: they share a run of quoted words, a measure of figures
 * (`killed`, `magnitude`), an ordinal's noun, or the verb with a participant. Grows with the number of mentions.
 */
export function findClashCandidates(mentions: readonly StoryMention[]): [number, number][] {
  const byKey = new Map<string, number[]>();
  const pieces = new Set(mentions.flatMap(pieceKeys));
  for (const mention of mentions) {
    for (const key of new Set([
      ...runsOf(mention),
      ...slotsOf(mention),
      ...frameOf(mention),
      ...placesHeld(mention),
      ...opposingOf(mention),
      ...lastingOf(mention),
      ...slotKeys(mention),
      ...onceKeys(mention),
      ...turnKeys(mention),
      ...(pieces.size === 0 ? [] : [...pieceKeys(mention), ...quotedKeys(mention).filter((key) => pieces.has(key))]),
    ])) {
      const there = byKey.get(key);
      if (there) there.push(mention.at);
      else byKey.set(key, [mention.at]);
    }
  }
  const pairs = new Map<number, [number, number]>();
  for (const [key, members] of byKey) {
    if (members.length > COMMONEST) continue;
    members.forEach((a, at) => {
      for (const b of members.slice(at + 1)) {
        if (mayPartWays(key, mentions[a]!, mentions[b]!)) pairs.set(a * mentions.length + b, [a, b]);
      }
    });
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** Two documents, or two sources of one document that each give a figure: "police said 3,000, the union 10,000". */
function mayPartWays(key: string, a: StoryMention, b: StoryMention): boolean {
  if (key.startsWith("thing ") && !isOfBeingThere(a) && !isOfBeingThere(b)) return false;
  if (a.document !== b.document) return true;
  const [one, other] = [a.attribution?.source, b.attribution?.source];
  return (key.startsWith("slot ") || key === CROWD) && one != null && other != null && one.start !== other.start;
}

function runsOf(mention: StoryMention): string[] {
  if (mention.quoted.length === 0 && mention.attribution?.kind !== "direct") return [];
  const words = quotedSentence(mention)?.words.slice(0, MOST_RUNS + RUN) ?? [];
  return words.slice(RUN - 1).map((_, at) => `quoted ${words.slice(at, at + RUN).join(" ")}`);
}

function slotsOf(mention: StoryMention): string[] {
  const ordinals = mention.quantities.filter(({ kind, unit }) => kind === "ordinal" && unit !== null);
  return [
    ...ordinals.map(({ unit }) => `ordinal ${unit}`),
    ...allMeasuresOf(mention).map(({ slot }) =>
      isPinned(slot) ? `slot ${slot}` : `measure ${slot} ${mention.predicate}`,
    ),
  ];
}

/** "there was no call": what is there or not meets what somebody did with it, whatever the verb. */
const THERE = /^\W*there\b/i;

function isOfBeingThere({ text }: StoryMention): boolean {
  return THERE.test(text);
}

function frameOf(mention: StoryMention): string[] {
  const { predicate, roles } = mention;
  const means = meansOf(mention);
  const things = isOfBeingThere(mention) ? [...roles.complement, ...roles.subject] : [...roles.object];
  return [
    ...[...roles.subject, ...roles.object].map((key) => `frame ${predicate} ${key}`),
    ...things.map((key) => `thing ${key}`),
    ...(means === null ? [] : [`means ${means}`]),
  ];
}

/** A word that has an opposite, with who or how many it is told of: "rescued 26 sailors", "captured 26 pirates". */
function opposingOf(mention: StoryMention): string[] {
  const counts = mention.quantities.filter(
    ({ kind, value, vague }) => kind === "count" && value >= FEWEST_OF_GROUP && !vague,
  );
  const parties = [...mention.roles.subject, ...counts.map(({ value }) => `n:${value}`)];
  return oppositePairs(mention).flatMap((pair) => parties.map((key) => `opposite ${pair} ${key}`));
}

/** Smaller counts tell no group from another. */
export const FEWEST_OF_GROUP = 5;

function lastingOf(mention: StoryMention): string[] {
  const length = lengthOf(mention);
  return length === null ? [] : participants(mention).map((key) => `${length.slot} ${key}`);
}
