import type { Quantity, Reading, Span } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isApart } from "../figures/figures-apart.ts";
import { isTold } from "./holder.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

/** What only a crowd does. */
const MARCHING = new Set("march rally demonstrate protest attend parade throng".split(" "));
/** What a crowd does, where its occasion is named: "took to the streets", "joined the march", "walked to the vigil". */
const COMING = new Set(
  "gather assemble flock converge turn show come pack fill take join set pour participate descend hold line".split(" "),
);
const OCCASION =
  "(?:crowds?|march(?:es)?|rall(?:y|ies)|demonstrations?|protests?|vigils?|gatherings?|parades?|processions?|turnouts?|attendance|streets)";
const OCCASIONS = new RegExp(`\\b${OCCASION}\\b`, "i");
/** Those who make up a crowd. */
const PART = new Set(
  "protester protestor demonstrator marcher attendee participant mourner spectator worshipper supporter".split(" "),
);
const PEOPLE = new Set("people person man woman resident citizen worker student fan youth".split(" "));
/** "the crowd at 70", "a march of about", "put the march, held for the strike, at roughly" */
const MEASURED = new RegExp(
  `\\b${OCCASION}\\b(?:,[^,.;]{1,60},)?(?:\\s+(?:was|is|were|had\\s+been))?(?:\\s+(?:estimated|put))?\\s+(?:at|of|by|numbering|numbered|totall?ed)\\s+(?:an?\\s+)?(?:estimated\\s+|approximate\\s+)?$`,
  "i",
);
/** What befalls a part of a crowd, or what a part of it does. */
const OF_PART =
  /\b(?:arrest|detain|injur|wound|hurt|kill|died|dead|charged|custody|hospital|splinter|broke|split|left|fled)/i;
/** Fewer are a group of a crowd. */
const FEWEST = 20;
/** Characters before a figure in which the words stand that say what it is of. */
const BEFORE = 110;
/** Counts of one crowd, by the police and by those who called for it, lie so far apart at most. */
const FURTHEST = 12;

/** The key of all figures of crowds. */
export const CROWD = "crowd";

/** How many came to one march or vigil: the figures of two documents that place and date it alike, or not at all. */
export const crowd: SlotReader = {
  rule: "quantity-crowd",
  kind: "quantity",
  ofSources: true,
  read: (mention) =>
    (isTold(mention) ? mention.quantities.filter((each) => isOfCrowd(mention, each)) : []).map((figure): Slot => {
      const words = mention.reading.text.slice(figure.start, figure.end);
      return {
        keys: [CROWD],
        about: "crowd",
        value: `${figure.value}`,
        shown: `“${words}”`,
        figure,
        ...spanAt(mention, figure.start - mention.start, words),
      };
    }),
  isApart: ({ figure: a }, { figure: b }) =>
    isApart(a!, b!) && Math.max(a!.value, b!.value) <= FURTHEST * Math.min(a!.value, b!.value),
  isOfOne: (close, a, b, one, other) =>
    !close.anotherTime &&
    !close.elsewhere &&
    (a.document === b.document || (!isGiven(a, other, b) && !isGiven(b, one, a))) &&
    meet(placesBefore(a.reading, one), placesBefore(b.reading, other)) &&
    [...daysBefore(a.reading, one)].some((day) => daysBefore(b.reading, other).has(day)),
};

function isOfCrowd(mention: StoryMention, figure: Quantity): boolean {
  const { kind, value, vague, per, unit, start, end } = figure;
  const { claim, reading, text } = mention;
  if (kind !== "count" || vague || per !== undefined || value < FEWEST || OF_PART.test(text)) return false;
  const sentence = reading.sentences[claim.sentence] ?? claim;
  const before = reading.text.slice(Math.max(sentence.start, start - BEFORE), start);
  if (MEASURED.test(before) || isThere(mention, figure)) return true;
  if (unit !== null && PART.has(unit.toLowerCase())) return true;
  if (unit !== null && !PEOPLE.has(unit.toLowerCase())) return false;
  const takesPart = claim.arguments.some(
    (each) => each.role !== "complement" && each.start <= start && end <= each.end,
  );
  const [lemma] = claim.predicate.lemma.split(" ");
  if (MARCHING.has(lemma!)) return takesPart;
  return unit !== null && takesPart && COMING.has(lemma!) && OCCASIONS.test(reading.text.slice(end, sentence.end));
}

/** "Police put the march at 30,000. The union counted over 50,000." */
function isThere({ reading, claim, text }: StoryMention, { unit }: Quantity): boolean {
  if (!/^\W*there\b/i.test(text) || (unit !== null && !OCCASIONS.test(unit))) return false;
  const [before, own] = [reading.sentences[claim.sentence - 1], reading.sentences[claim.sentence]];
  return own !== undefined && OCCASIONS.test(reading.text.slice((before ?? own).start, own.end));
}

/** The document has the other figure too, of a crowd at the same place. */
function isGiven({ reading }: StoryMention, other: Slot, of: StoryMention): boolean {
  const places = placesBefore(of.reading, other);
  return reading.quantities.some(
    (each) =>
      each.kind === "count" &&
      !each.vague &&
      each.value >= FEWEST &&
      !isApart(each, other.figure!) &&
      meet(placesBefore(reading, each), places),
  );
}

/** Both name one, or one of them none. */
function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === 0 || others.size === 0 || [...some].some((each) => others.has(each));
}

/** Sentences before a figure in which the place or day of a crowd may be named. */
const BACK = 3;

/** The towns and sites named last before a figure, its own sentence first. */
function placesBefore(reading: Reading, figure: Span): ReadonlySet<string> {
  const places = reading.entities.filter(({ type }) => type === "GPE" || type === "FAC");
  return namedLast(reading, figure, places, ({ name }) => name.toLowerCase());
}

/** The days named last before a figure, else that of the report. */
function daysBefore(reading: Reading, figure: Span): ReadonlySet<string> {
  const days = reading.times.filter(({ from, to }) => from !== null && from.slice(0, 10) === to?.slice(0, 10));
  const named = namedLast(reading, figure, days, ({ from }) => from!.slice(0, 10));
  return named.size > 0 || !reading.published ? named : new Set([reading.published.value.slice(0, 10)]);
}

function namedLast<T extends Span>(
  { sentences }: Reading,
  { start }: Span,
  all: readonly T[],
  nameOf: (one: T) => string,
): ReadonlySet<string> {
  const own = sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
  for (let at = own; at >= Math.max(0, own - BACK); at--) {
    const within = all.filter((one) => one.start >= sentences[at]!.start && one.end <= sentences[at]!.end);
    if (within.length > 0) return new Set(within.map(nameOf));
  }
  return new Set();
}
