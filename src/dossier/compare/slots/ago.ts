import type { StoryMention } from "../../align/story-mention.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const COUNT = "(?<count>\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
/** "married for the second time about two weeks ago": the words between the verb and the stretch are few and of one phrase. */
const STRETCH = new RegExp(
  `^(?:\\s+[\\p{L}’'-]+){0,5}?\\s+(?<words>(?:(?:about|around|nearly|almost|some)\\s+)?${COUNT}\\s+(?<unit>day|week|month|year)s?\\s+(?<way>ago|earlier|before|prior|later|after))\\b`,
  "iu",
);
const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
/** Verbs that tell no event. */
const NO_EVENT = new Set(
  "be have do say tell go come get make take know think see look begin start work live".split(" "),
);
/** What two do together: either may be named. */
const JOINT = new Set(["marry", "wed", "divorce"]);
/** Longest stretch of the sentence that is looked at. */
const FAR = 90;
const DAY = 86_400_000;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
/** A year or a month more or less may be the rounding of the same stretch. */
const SURE_UNITS = new Set(["day", "week"]);

/** How long before (or after) something else somebody did a thing: "married two weeks ago", "had married three weeks before the storm". */
export const ago: SlotReader = {
  rule: "date-ago",
  kind: "date",
  read: (mention) => {
    const { claim, reading, roles } = mention;
    const { lemma, end } = claim.predicate;
    if (NO_EVENT.has(lemma) || claim.polarity === "negative" || claim.factuality !== "asserted") return [];
    const sentence = reading.sentences[claim.sentence] ?? claim;
    const found = STRETCH.exec(reading.text.slice(end, Math.min(sentence.end, end + FAR)));
    const { words = "", count = "", unit = "", way = "" } = found?.groups ?? {};
    if (!found || /\b(?:than|over|under|least|most)\s+$/i.test(found[0].slice(0, found[0].length - words.length)))
      return [];
    const spot = spanAt({ ...mention, start: end }, found[0].length - words.length, words);
    const done = reading.text.slice(claim.predicate.start, end);
    const side = /later|after/i.test(way) ? "after" : "before";
    const value = `${numberOf(count)} ${unit.toLowerCase()}${/ago/i.test(way) ? " ago" : ""}`;
    return [...roles.subject, ...roles.object].flatMap((key): Slot[] => {
      const [, surname, given] = /^e:person:(\S+)(?: (\S+))?/.exec(key) ?? [];
      if (surname === undefined) return [];
      const keys = [`${side} ${lemma} ${surname} ${given}`, ...(JOINT.has(lemma) ? [`${side} joint ${surname}`] : [])];
      return [{ keys, about: `when “${done}”`, value, shown: `“${words.trim()}”`, ...spot }];
    });
  },
  isApart: ({ value: a }, { value: b }) => {
    const [one, unit] = a.split(" ");
    const [other, otherUnit] = b.split(" ");
    return unit === otherUnit && Math.abs(Number(one) - Number(other)) > (SURE_UNITS.has(unit!) ? 0 : 1);
  },
  isOfOne: (_, a, b) => isToldAtOneTime(a, b),
};

function numberOf(word: string): number {
  const at = NUMBERS.indexOf(word.toLowerCase());
  return at >= 0 ? at : /^an?$/i.test(word) ? 1 : Number(word);
}

/** "two weeks ago" counts back from the day of the report: reports of two weeks may both be right. */
function isToldAtOneTime(a: StoryMention, b: StoryMention): boolean {
  const [one, other] = [a, b].map(
    ({ reading }) => reading.published && Date.parse(reading.published.value.slice(0, 10)),
  );
  const isAgo = [a, b].every((mention) => ago.read(mention).some(({ value }) => value.endsWith(" ago")));
  if (!isAgo) return true;
  if (!one || !other) return false;
  const unit = ago.read(a)[0]?.value.split(" ")[1] ?? "day";
  return Math.abs(one - other) < (DAYS[unit]! * DAY) / 2;
}
