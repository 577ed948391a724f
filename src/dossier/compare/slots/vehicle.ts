import type { StoryMention } from "../../align/story-mention.ts";
import { isTold } from "./holder.ts";
import { valuesIn } from "./silent.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const COLOUR = "black|white|silver|gr[ae]y|red|maroon|burgundy|blue|green|brown|tan|beige|gold|yellow|orange|purple";
/** Colours that one witness has for the other. */
const ALIKE: Readonly<Record<string, string>> = {
  gray: "grey",
  silver: "grey",
  maroon: "red",
  burgundy: "red",
  tan: "brown",
  beige: "brown",
  gold: "brown",
};
const MAKE =
  "Toyota|Honda|Ford|Chevrolet|Chevy|Dodge|Jeep|BMW|Audi|Mercedes(?:-Benz)?|Volkswagen|VW|Nissan|Hyundai|Kia|Mazda|Subaru|Lexus|Volvo|Renault|Peugeot|Citro[eë]n|Fiat|Opel|Vauxhall|[SŠ]koda|Porsche|Jaguar|Land Rover|Range Rover|Tesla|Buick|Cadillac|Pontiac|Chrysler|GMC|Suzuki|Mitsubishi|Ferrari|Lamborghini|Bentley";
const KIND =
  "cars?|sedans?|saloons?|hatchbacks?|SUVs?|vans?|minivans?|trucks?|pickups?|pickup trucks?|lorr(?:y|ies)|jeeps?|4x4s?|motorcycles?|motorbikes?|scooters?|limousines?|limos?|vehicles?";
/** "a black van", "his 2004 blue Honda Civic", "the dark-coloured sedan" names none. */
const PAINTED = new RegExp(
  `\\b(?:an?|the|his|her|their) (?:\\d{4} )?(?:(?:light|dark|bright)[ -])?(${COLOUR})(?:[ -]colou?red)? (?:\\d{4} )?(?:(?:${MAKE})\\b|(?:${KIND})\\b)`,
  "gu",
);
/** "a Honda", "his 2004 blue Honda Civic", "her Porsche". */
const MADE = new RegExp(
  `\\b(?:an?|the|his|her|their) (?:\\d{4} )?(?:(?:(?:light|dark|bright)[ -])?(?:${COLOUR}) )?(?:\\d{4} )?(${MAKE})\\b(?! (?:Motor|Company|Foundation|dealer|plant|factory|spokes|executive|engineer))`,
  "gu",
);
/** "Boeing 737-800", "an Airbus A320". */
const PLANE =
  /\b(Boeing|Airbus|ATR|Embraer|Cessna|Bombardier|Antonov|Ilyushin|Tupolev|Fokker|Sukhoi)[ -]((?:An|Il|Tu|A)?-?\d{2,3}[A-Z]?(?:-\d{2,3})?)\b/gu;

const colourOf = ({ 1: colour }: RegExpExecArray) => ALIKE[colour!] ?? colour!;
const MAKES: Readonly<Record<string, string>> = { Chevy: "Chevrolet", VW: "Volkswagen", "Mercedes-Benz": "Mercedes" };
const makeOf = ({ 1: make }: RegExpExecArray) => MAKES[make!] ?? make!;
const planeOf = ({ 1: maker, 2: model }: RegExpExecArray) => `${maker} ${model!.replace(/-\d+$/, "")}`;

/** A thing by the pattern that finds it: an account that has one of it is set against another that has one too. */
function readerOf(
  rule: string,
  about: string,
  pattern: RegExp,
  readValue: (found: RegExpExecArray) => string,
): SlotReader {
  return {
    rule,
    kind: "person",
    read: (mention) => (isTold(mention) ? slotsOf(mention, about, pattern, readValue) : []),
    isApart: (a, b) => a.value !== b.value,
    isOfOne: (_, a, b) => [a, b].every(({ reading }) => valuesIn(reading, pattern, readValue).size === 1),
  };
}

function slotsOf(
  mention: StoryMention,
  about: string,
  pattern: RegExp,
  readValue: (found: RegExpExecArray) => string,
): Slot[] {
  return [...mention.text.matchAll(pattern)].map((found) => ({
    keys: [about],
    about,
    value: readValue(found),
    shown: `“${found[0]}”`,
    ...spanAt(mention, found.index, found[0]),
  }));
}

/** The colour and make of the one car, and the type of the one aeroplane, that an account tells of. */
export const VEHICLES: readonly SlotReader[] = [
  readerOf("person-colour", "colour of the vehicle", PAINTED, colourOf),
  readerOf("person-make", "make of the vehicle", MADE, makeOf),
  readerOf("person-plane", "type of the plane", PLANE, planeOf),
];
