import type { Profile } from "./profile.ts";
import { cosine, type TermVector } from "./term-vectors.ts";

/** One reason for or against two documents telling the same event: points, and what they rest on. */
export type Reason = { readonly rule: string; readonly value: number; readonly points: number };

/**
 * Points for each reason. Words propose, typed evidence decides: two reports of different fires share most words, but not the people,
 * the day, the numbers. Set by hand on BASIL and ECB+ topics 1–35 (eval stories), in round numbers; one point is about the odds e : 1.
 */
const POINTS = { words: 10, meaning: 5, person: 2, names: 2.5, weekdays: 1.5, numbers: 2, years: 1 } as const;
/** Without an encoder the words stand for the meaning too. */
const WORDS_ALONE = 15;
const MEANING_OF_LIKE = 0.5;
/** Reports of one event appear within so many days; each doubling of the distance costs two points, half of that where a date is implied. */
const SAME_NEWS_DAYS = 4;
const DOUBLE_DISTANCE = -2;
const MOST_AGAINST = -14;

/** So many points in the mean make one story of two groups. Higher than the best F1 asks: two events in one dossier are worse than one in two. */
export const ONE_EVENT = 9.5;
/** So many points in the mean add a stray to a story, if no other story comes so near. */
export const STRAY = { threshold: 9, margin: 1 } as const;
/** Points for two documents of which a large part is the same copy, beside all other reasons. */
export const SHARED_COPY = 5;

/** The sum of the points, at least 0. */
export function sumOfPoints(reasons: readonly Reason[]): number {
  return Math.max(
    0,
    reasons.reduce((sum, reason) => sum + reason.points, 0),
  );
}

/** The reasons for and against two documents telling the same event, in fixed order. */
export function compareProfiles(a: Profile, b: Profile): Reason[] {
  const words = cosine(a.terms, b.terms);
  const meaning = a.meaning && b.meaning ? dot(a.meaning, b.meaning) : null;
  const share = (rule: keyof typeof POINTS, value: number): Reason => ({ rule, value, points: POINTS[rule] * value });
  return [
    meaning === null ? { rule: "words", value: words, points: WORDS_ALONE * words } : share("words", words),
    meaning === null
      ? { rule: "meaning", value: 0, points: POINTS.meaning * MEANING_OF_LIKE }
      : share("meaning", meaning),
    share("person", commonPerson(a, b)),
    share("names", Math.min(covered(a.names, b.terms), covered(b.names, a.terms))),
    share("weekdays", overlap(a.weekdays, b.weekdays)),
    share("numbers", overlap(a.numbers, b.numbers)),
    share("years", overlap(a.years, b.years)),
    distance(a, b),
  ];
}

/** Half for each of the two whose central person the other names; half where one has none. */
function commonPerson(a: Profile, b: Profile): number {
  if (a.person === null || b.person === null) return 0.5;
  return (b.terms.has(a.person) ? 0.5 : 0) + (a.terms.has(b.person) ? 0.5 : 0);
}

/** The share of the weight of names that the other text holds; half where there are none. */
function covered(names: TermVector, terms: TermVector): number {
  let sum = 0;
  let shared = 0;
  for (const [name, weight] of names) {
    sum += weight;
    if (terms.has(name)) shared += weight;
  }
  return sum === 0 ? 0.5 : shared / sum;
}

/** Overlap coefficient, drawn to one half where the sets are small: nothing known is neither for nor against. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared++;
  return (shared + 0.5) / (small.size + 1);
}

function distance(a: Profile, b: Profile): Reason {
  if (a.published === null || b.published === null) return { rule: "days", value: 0, points: 0 };
  const days = Math.abs(a.published.day - b.published.day);
  const points = days <= SAME_NEWS_DAYS ? 0.5 : DOUBLE_DISTANCE * Math.log2(days / SAME_NEWS_DAYS);
  const trust = a.published.stated && b.published.stated ? 1 : 0.5;
  return { rule: "days", value: days, points: trust * Math.max(MOST_AGAINST, points) };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
