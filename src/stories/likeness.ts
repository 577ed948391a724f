import type { StoryReason } from "../model/index.ts";
import { hashOf } from "./copies/index.ts";
import { MEANING_UNIT, type Profile, SAMPLED } from "./profile.ts";
import { cosine, countShared, eachShared, type WordSet, weightOf } from "./term-vector.ts";

/**
 * One rule. Words propose, typed evidence decides: two reports of different fires share most words, but not the people,
 * the place, the day, the numbers. Where something is unknown the value is the neutral one half.
 */
type Rule = {
  readonly rule: string;
  /** Points for the value 1. Set by hand on BASIL and ECB+ topics 1–35 (eval stories), in round numbers. */
  readonly points: number;
  value(a: Profile, b: Profile): number;
  shared?(a: Profile, b: Profile): readonly string[];
};

const RULES: readonly Rule[] = [
  {
    rule: "words",
    points: 10,
    // Without an encoder the words stand for the meaning too.
    value: (a, b) => cosine(a.terms, b.terms) * (a.meaning && b.meaning ? 1 : 1.2),
    shared: (a, b) => sharedWords(a.topics, b.topics),
  },
  { rule: "meaning", points: 4, value: meaning },
  { rule: "person", points: 4, value: commonPerson, shared: sharedPersons },
  {
    rule: "names",
    points: 2.5,
    value: (a, b) => Math.min(covered(a, a.names, b), covered(b, b.names, a)),
    shared: (a, b) => sharedWords(a.names, b.names),
  },
  {
    rule: "places",
    points: 2,
    value: (a, b) => Math.min(covered(a, a.places, b), covered(b, b.places, a)),
    shared: (a, b) => sharedWords(a.places, b.places),
  },
  list("weekdays", 1.5),
  list("numbers", 2.5),
  list("years", 1),
  { rule: "days", points: 1, value: distance },
  { rule: "copy", points: 5, value: largeCopy },
];

/** Reports of one event appear within so many days; each doubling of the distance costs two points. */
const SAME_NEWS_DAYS = 4;
const DOUBLE_DISTANCE = -2;
/** The most that a distance costs; and, halved like the rest, where a date is implied: it may be that of a later edition or of a verdict years after the deed. */
const MOST_AGAINST = -14;
const MOST_IMPLIED = -6;

/** So many points in the mean make one story of two groups. Higher than the best F1 asks: two events in one dossier are worse than one in two. */
export const ONE_EVENT = 11.5;
/** So many points in the mean add a stray to a story, if no other story comes so near. */
export const STRAY = { threshold: 11, margin: 1 } as const;
/**
 * Two documents with fewer points count as if they had so many: a report of two lines shares little with each of the other reports, and what
 * is not alike at all says no more against one event than what is hardly alike. A mean over most pairs is thus a quorum.
 */
export const LEAST_POINTS = 9.5;

/** The sum of the points for two documents telling the same event. */
export function scorePair(a: Profile, b: Profile): number {
  let sum = 0;
  for (const { points, value } of RULES) sum += points * value(a, b);
  return sum;
}

/** The reasons for and against two documents telling the same event, in fixed order, to two decimals: the sum of them is {@link scorePair}. */
export function explainPair(a: Profile, b: Profile): StoryReason[] {
  const rounded = (value: number) => Math.round(100 * value) / 100;
  return RULES.map(({ rule, points, value, shared }) => ({
    rule,
    value: rounded(value(a, b)),
    points: rounded(points * value(a, b)),
    shared: shared?.(a, b) ?? [],
  }));
}

function list(rule: "weekdays" | "numbers" | "years", points: number): Rule {
  return {
    rule,
    points,
    value: (a, b) => overlap(a[rule], b[rule]),
    shared: (a, b) => a[rule].filter((item) => b[rule].includes(item)),
  };
}

function meaning({ meaning: a }: Profile, { meaning: b }: Profile): number {
  if (!a || !b) return 0.5;
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum / (MEANING_UNIT * MEANING_UNIT);
}

/** Half for each of the two whose central person the other names; half where one has none. */
function commonPerson(a: Profile, b: Profile): number {
  if (a.person === null || b.person === null) return 0.5;
  return (names(b, a.person) ? 0.5 : 0) + (names(a, b.person) ? 0.5 : 0);
}

function sharedPersons(a: Profile, b: Profile): string[] {
  const persons = new Set([a.person, b.person].filter((person) => person !== null));
  return [...persons].filter((person) => names(a, person) && names(b, person)).sort();
}

const names = ({ terms }: Profile, word: string) => weightOf(terms, hashOf(word)) > 0;

/** The share of the weight of a document's words that the other text holds; half where there are none. */
function covered({ terms }: Profile, { keys }: WordSet, other: Profile): number {
  let sum = 0;
  let shared = 0;
  for (const key of keys) {
    const weight = weightOf(terms, key);
    sum += weight;
    if (weightOf(other.terms, key) > 0) shared += weight;
  }
  return sum === 0 ? 0.5 : shared / sum;
}

/** Overlap coefficient, drawn to one half where the sets are small: nothing known is neither for nor against. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.includes(item)) shared++;
  return (shared + 0.5) / (small.length + 1);
}

function distance(a: Profile, b: Profile): number {
  if (a.published === null || b.published === null) return 0;
  const days = Math.abs(a.published.day - b.published.day);
  const points = days <= SAME_NEWS_DAYS ? 0.5 : DOUBLE_DISTANCE * Math.log2(days / SAME_NEWS_DAYS);
  const isStated = a.published.stated && b.published.stated;
  return isStated ? Math.max(MOST_AGAINST, points) : 0.5 * Math.max(MOST_IMPLIED, points);
}

/** The share of the shorter document's shingles that the longer one holds too, and how many at least, from which they share copy. */
const LARGE_PART = 0.25;
const LEAST_SHINGLES = 20 / SAMPLED;

function largeCopy({ shingles: a }: Profile, { shingles: b }: Profile): number {
  const shared = countShared(a, b);
  return shared >= LEAST_SHINGLES && shared >= LARGE_PART * Math.min(a.length, b.length) ? 1 : 0;
}

function sharedWords(a: WordSet, b: WordSet): string[] {
  const words: string[] = [];
  eachShared(a.keys, b.keys, (i) => {
    words.push(a.words[i]!);
  });
  return words.sort();
}
