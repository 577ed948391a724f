import type { Quantity } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isLeftOpen } from "../held.ts";

/** "no injuries", "no reports of any deaths", "nobody was hurt"; not "no serious injuries", "nobody else was hurt", "no immediate reports of deaths". */
const NONE =
  /\b(no)\s+(?:reports?\s+of\s+(?:any\s+)?)?(injuries|casualties|deaths|fatalities)\b|\b(no[ -]?one|nobody)\s+(?:was|is|has\s+been|had\s+been|got)\s+(hurt|injured|harmed|wounded|killed)\b/giu;
/** "to police", "among the crew": of them alone. */
const OF_SOME =
  /^\s+(?:to|among|amongst|of|aboard|on\s+board|but|except|other\s+than|apart\s+from|in\s+(?:his|her|their|that))\b/iu;

const HARMS: Readonly<Record<string, string>> = {
  injuries: "injured",
  casualties: "injured",
  hurt: "injured",
  injured: "injured",
  harmed: "injured",
  wounded: "injured",
  deaths: "killed",
  fatalities: "killed",
  killed: "killed",
};

export const isNone = ({ rule }: Quantity): boolean => rule === "none-harmed";

/** The nought of a clause that says that nobody was hurt or killed, under the name of what it counts; none where words leave it open. */
export function noneHarmed(mention: StoryMention): { readonly slot: string; readonly value: Quantity }[] {
  const { claim, text, start } = mention;
  if (claim.factuality !== "asserted" || claim.tense === "future" || isLeftOpen(claim)) return [];
  const said = [...text.matchAll(NONE)];
  if (said.length === 0 || isOfThePast(mention)) return [];
  return said.flatMap(({ 0: words, 1: no, 2: noun, 3: nobody, 4: verb, index }) => {
    if (OF_SOME.test(text.slice(index + words.length, index + words.length + 24))) return [];
    const number = { start: start + index, end: start + index + (no ?? nobody!).length };
    const value: Quantity = {
      ...{ start: number.start, end: start + index + words.length, number, kind: "count", value: 0, comparator: "=" },
      ...{ vague: false, precision: 1, unit: null, counted: null, rule: "none-harmed" },
    };
    return [{ slot: HARMS[(noun ?? verb)!.toLowerCase()]!, value }];
  });
}

/** Days before publication from which on a sentence tells of another event. */
const LONG_AGO = 30;
const DAY = 86_400_000;

/** "It lost its engine in 2019; nobody was hurt": the sentence gives a time long before the report. */
function isOfThePast({ claim, reading }: StoryMention): boolean {
  const sentence = reading.sentences[claim.sentence];
  const published = reading.published?.value.slice(0, 10);
  if (sentence === undefined) return false;
  return reading.times.some(({ start, end, to, value }) => {
    if (start < sentence.start || end > sentence.end || to === null) return false;
    if (published === undefined) return /^\d{4}$/.test(value);
    return Date.parse(published) - Date.parse(to) > LONG_AGO * DAY;
  });
}
