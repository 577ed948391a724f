import type { ClaimArgument } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

/** Who fills a place that holds one: `place` in words, whether the clause says that nobody else does. */
type Filled = {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly alone: boolean;
  readonly subject: ClaimArgument;
};

const ALONE =
  /\b(?:alone|the only (?:person|officer|one)|by (?:himself|herself)|single-handed(?:ly)?|nobody else|no one else)\b/i;

/** Two persons in a place that one account gives to one of them alone: "the captain was on the bridge", "the second officer was alone on the bridge". */
export const comparePersons: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at) => filledPlaces(compared, mention, at));
  const sides = findSides(held, isTaken);
  if (!sides) return null;
  return {
    relation: "conflict",
    kind: "person",
    sides: sidesOf(sides),
    why: `${sides[0][0]!.value.place}: ${sides.map((side) => side[0]!.value.name).join(" against ")}`,
    rule: "person-alone",
    evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value.subject, each.value.name)),
  };
};

function filledPlaces(compared: Compared, mention: StoryMention, at: number): Held<Filled>[] {
  const { claim, document } = mention;
  if (claim.polarity === "negative" || (claim.factuality !== "asserted" && claim.factuality !== "alleged")) return [];
  const subject = claim.arguments.find(({ role }) => role === "subject");
  const key = subject ? compared.entities.keyOf(document, subject.entity) : null;
  if (!subject || !key?.startsWith("person:")) return [];
  return placesHeld(mention).map((place) => ({
    mention: at,
    value: { key, name: compared.entities.nameOf(key), place, alone: isAlone(mention), subject },
  }));
}

/** Where somebody is, in words: `on bridge`. Times are no places. */
export function placesHeld({ claim }: StoryMention): string[] {
  if (claim.predicate.lemma !== "be") return [];
  return claim.arguments.flatMap(({ role, preposition, head }) =>
    role === "oblique" && ["on", "in", "at", "aboard"].includes(preposition ?? "") && /^\p{L}{3,}$/u.test(head)
      ? [`${preposition} ${head}`]
      : [],
  );
}

/** True where the clause says that nobody else was there. */
export function isAlone({ text }: StoryMention): boolean {
  return ALONE.test(text);
}

function isTaken({ value: a }: Held<Filled>, { value: b }: Held<Filled>): boolean {
  return a.place === b.place && a.key.split(" ")[0] !== b.key.split(" ")[0] && (a.alone || b.alone);
}
