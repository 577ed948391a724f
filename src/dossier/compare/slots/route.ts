import type { StoryMention } from "../../align/story-mention.ts";
import { nameWords } from "../../entities/story-entities.ts";
import { createGazetteer } from "../places.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

/** Lands and states say where a town lies, not which it is. */
const NAME = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2}";
const SITE = "(?:(?:the|a|an|one|another) )?(?:\\p{Ll}[\\p{L}-]+ ){0,3}(?:(?:in|at|near|of) )?(?:the )?";
const LAND = "(?:, \\p{Lu}[\\p{L}.]+,?)?";
/** "from a camp in Oslin to one in Sella", "from Oslin, Ruritania, to Sella" */
const FORWARD = new RegExp(`\\bfrom ${SITE}(${NAME})${LAND} to (${SITE}${NAME}(?: (?:in|at|near) ${NAME})?)`, "gu");
/** "to a camp in Sella from Oslin" */
const BACKWARD = new RegExp(`\\bto (${SITE}${NAME}(?: (?:in|at|near) ${NAME})?)${LAND} from ${SITE}(${NAME})`, "gu");
const NAMES = new RegExp(NAME, "gu");

/** Where a way leads that two documents have begin at one place, each telling of no other from there. */
export const route: SlotReader = {
  rule: "place-route",
  kind: "place",
  read: (mention) => {
    const { text } = mention;
    return [
      ...[...text.matchAll(FORWARD)].flatMap((found) => slotOf(mention, found, found[1]!, found[2]!)),
      ...[...text.matchAll(BACKWARD)].flatMap((found) => slotOf(mention, found, found[2]!, found[1]!)),
    ];
  },
  isApart: ({ value: a }, { value: b }) => {
    const words = new Set(nameWords(a));
    return !nameWords(b).some((word) => words.has(word));
  },
  isOfOne: (_, a, b) => {
    const told = createGazetteer([a.reading, b.reading]);
    return !endsOf(a).some((one) => endsOf(b).some((other) => told(one, other)));
  },
};

function slotOf(mention: StoryMention, found: RegExpExecArray, from: string, to: string): Slot[] {
  const places = mention.reading.entities.filter(({ type }) => type === "GPE" || type === "FAC" || type === "LOC");
  const names = [...to.matchAll(NAMES)].map(([name]) => name);
  const isPlace = (name: string) => places.some((place) => place.name.includes(name) || name.includes(place.name));
  if (!isPlace(from) || names.length === 0 || !names.some(isPlace)) return [];
  return [
    {
      keys: [`from ${from.toLowerCase()}`],
      about: `from ${from}`,
      value: names.join(" "),
      shown: `to ${names.join(" in ")}`,
      ...spanAt(mention, found.index, found[0]),
    },
  ];
}

function endsOf(mention: StoryMention): string[] {
  return route.read(mention).flatMap(({ value }) => value);
}
