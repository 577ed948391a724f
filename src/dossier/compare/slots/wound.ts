import type { StoryMention } from "../../align/story-mention.ts";
import { isTold, personBefore, personWithin } from "./holder.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

/** Parts of the body by the larger part that they belong to. */
const REGION: Readonly<Record<string, string>> = {
  head: "head",
  skull: "head",
  face: "head",
  forehead: "head",
  temple: "head",
  cheek: "head",
  jaw: "head",
  eye: "head",
  neck: "neck",
  throat: "neck",
  chest: "trunk front",
  breast: "trunk front",
  stomach: "trunk front",
  abdomen: "trunk front",
  belly: "trunk front",
  groin: "groin",
  back: "trunk back",
  side: "side",
  hip: "hip",
  buttock: "buttock",
  buttocks: "buttock",
  shoulder: "arm",
  arm: "arm",
  elbow: "arm",
  wrist: "arm",
  forearm: "arm",
  hand: "hand",
  finger: "hand",
  leg: "leg",
  thigh: "leg",
  knee: "leg",
  calf: "leg",
  shin: "leg",
  ankle: "leg",
  foot: "foot",
  toe: "foot",
};
const PART = Object.keys(REGION).join("|");
const HURT =
  "shot|hit|hitting|struck|striking|stabbed|wounded|wounding|wounds?|injured|injur(?:y|ies)|bullets?|grazed?";
/** "was hit in the left thigh", "a bullet through her wrist", "striking the ferryman in the top of the head", "shots in the jaw and hip" */
const WOUND = new RegExp(
  `\\b(${HURT})\\b([^.;]{0,40}?) (?:in|to|through|into) (?:the |his |her )?((?:(?:left|right|upper|lower|back of the|side of the|top of the) )*(?:${PART})\\b(?:(?:,| and|, and) (?:the |his |her )?(?:(?:left|right|upper|lower) )?(?:${PART})\\b){0,3})`,
  "giu",
);
/** "a minor leg injury", "injuring his foot", "broke her left wrist", "a bruised knee" */
const INJURY = new RegExp(
  `\\b(?:(?:(?:left|right) )?(?:${PART}) (?:injur(?:y|ies)|wounds?|sprain|fracture)\\b|(?:injur(?:ed?|ing)|hurt(?:ing)?|broke|breaking|sprain(?:ed|ing)|fractur(?:ed|ing)|bruis(?:ed|ing)|dislocat(?:ed|ing)) (?:his |her )?(?:(?:left|right) )?(?:${PART})\\b)`,
  "giu",
);
const PARTS = new RegExp(`(?<!(?:back|side|top) of the )(?:(?:back|side|top) of the )?\\b(${PART})\\b`, "giu");
/** Verbs whose subject is never the one hurt. */
const HURTS = new Set("shoot hit strike stab wound injure graze fire attack".split(" "));
/** Somebody who is not known by name stands between: "hit a sailor in the hip". */
const SOMEBODY = /\b(?:an?|one|another|two|three|the|his|her|their|\p{L}+[’']s)\s+\p{L}+|\p{Lu}/u;

/** Where somebody was hit, by an account that knows of no wound elsewhere. */
export const wound: SlotReader = {
  rule: "place-wound",
  kind: "place",
  read: (mention) =>
    !isTold(mention)
      ? []
      : [
          ...[...mention.text.matchAll(WOUND)].flatMap((found) => slotOf(mention, found)),
          ...[...mention.text.matchAll(INJURY)].flatMap((found) => injuryOf(mention, found)),
        ],
  isApart: ({ value: a }, { value: b }) => {
    const regions = new Set(regionsOf(a));
    return !regionsOf(b).some((region) => regions.has(region));
  },
  isOfOne: (_, a, b, one, other) => !knowsOf(a, other) && !knowsOf(b, one),
};

/** True where the account tells of such a part of the same person somewhere: in a sentence with the name, or right after one with "his". */
function knowsOf({ reading }: StoryMention, { keys, value }: Slot): boolean {
  const surname = keys[0]!.replace(/^.*:/, "").split(" ")[0]!;
  const words = new RegExp(`\\b(?:${value.split(", ").join("|")})\\b`, "i");
  let isNamed = false;
  return reading.sentences.some(({ start, end }) => {
    const text = reading.text.slice(start, end);
    isNamed = text.toLowerCase().includes(surname) || (isNamed && /\b(?:he|his|him|she|her)\b/i.test(text));
    return isNamed && words.test(text);
  });
}

function slotOf(mention: StoryMention, { 0: found, 1: hurt, 2: between, 3: parts, index }: RegExpExecArray): Slot[] {
  const at = mention.start + index;
  const rest = at + hurt!.length;
  const whom =
    personWithin(mention, rest, rest + between!.length) ??
    (SOMEBODY.test(between!) ? null : (sufferer(mention, at) ?? personBefore(mention, at)));
  if (whom === null || (HURTS.has(mention.claim.predicate.lemma) && mention.roles.subject.has(`e:${whom}`))) return [];
  return [partsHurt(mention, whom, parts!, found, index)];
}

/** "Anna Holt, an aide of Ove Berg, was shot in the leg": the one to whom it is done, though another name stands nearer. */
function sufferer({ claim: { predicate }, roles }: StoryMention, at: number): string | null {
  if (!HURTS.has(predicate.lemma) || predicate.start > at + HURT_WORD) return null;
  const persons = [...roles.object].filter((key) => key.startsWith("e:person:"));
  return persons.length === 1 ? persons[0]!.slice(2) : null;
}

/** Letters between the start of "hit in the leg" and that of its verb. */
const HURT_WORD = 1;

function injuryOf(mention: StoryMention, { 0: found, index }: RegExpExecArray): Slot[] {
  const whom = personBefore(mention, mention.start + index);
  return whom === null ? [] : [partsHurt(mention, whom, found, found, index)];
}

/** The parts of the body in `parts`, words of `found`, which stands at `index`. */
function partsHurt(mention: StoryMention, whom: string, parts: string, found: string, index: number): Slot {
  const value = [...parts.matchAll(PARTS)].map(([, part]) => part!.toLowerCase()).join(", ");
  return { keys: [`wound of ${whom}`], about: "where hit", value, shown: parts, ...spanAt(mention, index, found) };
}

function regionsOf(value: string): string[] {
  return value.split(", ").map((part) => REGION[part] ?? part);
}
