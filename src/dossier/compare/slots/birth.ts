import type { EntityMention } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { nameWords } from "../../entities/story-entities.ts";
import { createGazetteer } from "../places.ts";
import { isTold, personBefore, personWithin } from "./holder.ts";
import regions from "./regions.json" with { type: "json" };
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const NAME = "(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2})";
/** "was born in Bergen", "Bergen-born", "a Bergen native", "a native of Bergen", "his native Bergen" */
const BORN = new RegExp(
  `\\b[Bb]orn (?:and raised )?(?:on [^.]{4,20} )?in (?:the )?(?:\\p{Ll}+ (?:town|city|village|suburb) of )?${NAME}`,
  "gu",
);
const NATIVE_OF = new RegExp(`\\bnative of (?:the )?${NAME}`, "gu");
const NATIVE = new RegExp(`\\b(?:his|her|their) native ${NAME}`, "gu");
const NATIVE_AFTER = new RegExp(`${NAME} native\\b`, "gu");

/** Where somebody was born: two places neither of which can lie in the other. */
export const birthplace: SlotReader = {
  rule: "place-birth",
  kind: "place",
  read: (mention) => {
    const isSaid = isTold(mention) || mention.claim.factuality === "possible";
    const told = (isSaid ? [BORN, NATIVE_OF, NATIVE_AFTER] : []).flatMap((pattern) =>
      [...mention.text.matchAll(pattern)].flatMap((found) =>
        slotOf(mention, found, personBefore(mention, mention.start + found.index)),
      ),
    );
    // "would wander his native Bergen": taken for granted, whatever is said of the rest.
    const granted = [...mention.text.matchAll(NATIVE)].flatMap((found) => {
      const at = mention.start + found.index;
      return slotOf(mention, found, personWithin(mention, at, at + POSSESSIVE) ?? personBefore(mention, at));
    });
    return [...told, ...granted];
  },
  isApart: ({ value: a }, { value: b }) => {
    const words = new Set(nameWords(a));
    return !nameWords(b).some((word) => words.has(word));
  },
  isOfOne: (_, a, b, one, other) => {
    const levels = [levelOf(a, one.value), levelOf(b, other.value)];
    if (levels[0] !== levels[1] && levels.includes("town")) return false;
    if (isPartOf(one.value, other.value) || isPartOf(other.value, one.value)) return false;
    return !createGazetteer([a.reading, b.reading])(one.value, other.value);
  },
};

/** Letters of "their". */
const POSSESSIVE = 5;

function slotOf(mention: StoryMention, { 0: found, 1: name, index }: RegExpExecArray, whose: string | null): Slot[] {
  const isPlace = /\bnative \p{Lu}/u.test(found) || placeAt(mention, name!) !== undefined;
  if (whose === null || !isPlace) return [];
  return [{ keys: [`born ${whose}`], about: "born in", value: name!, shown: name!, ...spanAt(mention, index, found) }];
}

function placeAt({ reading }: StoryMention, name: string): EntityMention | undefined {
  return reading.entities.find(
    (each) => PLACES.has(each.type) && (each.name === name || reading.text.slice(each.start, each.end) === name),
  );
}

const PLACES: ReadonlySet<string> = new Set(["GPE", "LOC", "FAC"]);

/** Towns, lands and what lies between them: a town is set against a town, a state against a state or a land that it is no part of. */
function levelOf(mention: StoryMention, name: string): "land" | "region" | "town" {
  const place = placeAt(mention, name);
  if (mention.reading.entityIndex.some(({ id, key }) => id === place?.entity && key?.startsWith("country:")))
    return "land";
  return LANDS.some((land) => REGIONS[land]!.includes(name)) ? "region" : "town";
}

/** Places that lie in another, by the name of that. */
const REGIONS: Readonly<Record<string, readonly string[]>> = regions;
const CITIES = new Set(["New York", "London", "Los Angeles"]);
const LANDS = Object.keys(REGIONS).filter((name) => !CITIES.has(name));

function isPartOf(a: string, b: string): boolean {
  return REGIONS[nameOf(b)]?.includes(a) ?? false;
}

function nameOf(place: string): string {
  return /^(?:U\.?S\.?A?\.?|United States|America)$/.test(place) ? "United States" : place.replace(/ City$/, "");
}
