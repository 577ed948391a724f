import type { StoryMention } from "../../align/story-mention.ts";
import type { Day } from "./dated.ts";

type Turn = {
  readonly event: string;
  readonly role: "subject" | "object";
  /** True where who or what stands in the other place tells which turn it is: one joins several bodies. */
  readonly withOther?: true;
};

/** Verbs of what befalls or is done by a person seldom: what two accounts of the same weeks or years tell is one and the same. */
const TURNS: Readonly<Record<string, Turn>> = {
  disappear: { event: "disappearance", role: "subject" },
  vanish: { event: "disappearance", role: "subject" },
  retire: { event: "retirement", role: "subject" },
  graduate: { event: "graduation", role: "subject" },
  debut: { event: "debut", role: "subject" },
  emigrate: { event: "emigration", role: "subject" },
  defect: { event: "defection", role: "subject" },
  surrender: { event: "surrender", role: "subject" },
  arrest: { event: "arrest", role: "object" },
  apprehend: { event: "arrest", role: "object" },
  charge: { event: "charge", role: "object" },
  indict: { event: "indictment", role: "object" },
  arraign: { event: "arraignment", role: "object" },
  extradite: { event: "extradition", role: "object" },
  deport: { event: "deportation", role: "object" },
  pardon: { event: "pardon", role: "object" },
  kidnap: { event: "kidnapping", role: "object" },
  abduct: { event: "kidnapping", role: "object" },
  shoot: { event: "shooting", role: "object" },
  bury: { event: "burial", role: "object" },
  appoint: { event: "appointment", role: "object", withOther: true },
  elect: { event: "election", role: "object", withOther: true },
  nominate: { event: "nomination", role: "object", withOther: true },
  hire: { event: "hiring", role: "object" },
  fire: { event: "dismissal", role: "object" },
  sack: { event: "dismissal", role: "object" },
  dismiss: { event: "dismissal", role: "object" },
  join: { event: "joining", role: "subject", withOther: true },
  marry: { event: "wedding", role: "subject", withOther: true },
  wed: { event: "wedding", role: "subject", withOther: true },
  divorce: { event: "divorce", role: "subject", withOther: true },
};

const PERSON = "e:person:";

/** What a mention tells of a turn in a named person's life, with the key of the person. */
function turnsOf({ claim, roles, reading }: StoryMention): (Turn & { readonly key: string })[] {
  const turn = isBegun(reading, claim.predicate.start)
    ? beginningOf(claim.predicate.lemma)
    : TURNS[claim.predicate.lemma];
  if (!turn || claim.polarity === "negative" || claim.factuality !== "asserted" || claim.tense === "future") return [];
  return [...roles[turn.role]].filter((key) => key.startsWith(PERSON)).map((key) => ({ ...turn, key }));
}

/** "began sailing", "started to sail". */
function isBegun({ text }: StoryMention["reading"], start: number): boolean {
  return /\b(?:beg[aiu]n|start(?:ed|s)?)\s+(?:to\s+)?$/i.test(
    text.slice(Math.max(0, start - "started to ".length), start),
  );
}

/** What somebody takes up is begun once, as far as two accounts a few years apart tell of it. */
const beginningOf = (lemma: string): Turn => ({ event: `start-of-“${lemma}”`, role: "subject" });

/** Keys of what pairs of mentions share that tell of one turn in one person's life. */
export function turnKeys(mention: StoryMention): string[] {
  return turnsOf(mention).map(({ event, key }) => `turn ${event} ${key}`);
}

/** The turn in one person's life that both date, days or a few years apart; null where it may be two, or a document tells it with both dates. */
export function turnOfBoth(
  [one, day]: readonly [StoryMention, Day],
  [other, its]: readonly [StoryMention, Day],
): { readonly event: string; readonly key: string } | null {
  const turn = turnsOf(one).find((mine) =>
    turnsOf(other).some(({ event, key }) => event === mine.event && key === mine.key),
  );
  if (!turn || !areNear(day, its) || tells(one, its, day) || tells(other, day, its)) return null;
  const beside = (turn.role === "subject" ? (["object", "complement"] as const) : (["complement"] as const)).map(
    (role) => haveInCommon(one.roles[role], other.roles[role]),
  );
  if (beside.includes(false) || (turn.withOther && !beside.includes(true))) return null;
  return { event: turn.event, key: turn.key.slice("e:".length) };
}

/** False where both have something there and nothing in common; null where one has nothing. */
function haveInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean | null {
  if (a.size === 0 || b.size === 0) return null;
  return [...a].some((key) => b.has(key));
}

/** What tells one such turn from another: "charged with theft", "arrested for arson". */
const WHICH = ["with", "of", "for", "as"];

/** True where two clauses with a verb of such a turn say what for, and it is not the same: they date two turns. */
export function haveOtherCharges({ claim: a }: StoryMention, { claim: b }: StoryMention): boolean {
  if (!TURNS[a.predicate.lemma] || !TURNS[b.predicate.lemma]) return false;
  const heads = ({ arguments: args }: StoryMention["claim"], wanted: string) =>
    args.flatMap(({ preposition, head }) => (preposition === wanted ? [head] : []));
  return WHICH.some((preposition) => {
    const [some, others] = [heads(a, preposition), heads(b, preposition)];
    return some!.length > 0 && others!.length > 0 && !some!.some((head) => others!.includes(head));
  });
}

/** Most days between two dates of one turn, and most years where both are told by their years. */
const NEAR = { days: 45, years: 2, weekdays: 3 };
const DAY = 86_400_000;

function areNear(a: Day, b: Day): boolean {
  if (areWeeksApart(a, b)) return true;
  return (
    a.from !== null &&
    b.from !== null &&
    a.to !== null &&
    b.to !== null &&
    a.year &&
    b.year &&
    Math.max(yearOf(a.from) - yearOf(b.to), yearOf(b.from) - yearOf(a.to)) <= NEAR.years
  );
}

/** Some weeks apart at most, or a few days of a week of no known date. */
export function areWeeksApart(a: Day, b: Day): boolean {
  if (a.from === null || b.from === null) {
    const apart = a.weekday === null || b.weekday === null ? 7 : Math.abs(a.weekday - b.weekday);
    return Math.min(apart, 7 - apart) <= NEAR.weekdays;
  }
  const days = Math.abs(startOf(a.from, b.from) - startOf(b.from, a.from)) / DAY;
  return days <= NEAR.days;
}

/** Milliseconds; a day without a year is one of the other's. */
function startOf(day: string, other: string): number {
  const [year, its] = [day.slice(0, 4), other.slice(0, 4)].map((each) => (each === "XXXX" ? null : each));
  return Date.parse(`${year ?? its ?? "2000"}${day.slice(4, 10)}`);
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** True where the document tells the like with the other's day, or year, too: then there were two. */
function tells({ reading, claim }: StoryMention, { from }: Day, own: Day): boolean {
  if (from === null || own.from === null) return false;
  const stretch = from.slice(0, yearOf(from) === yearOf(own.from) ? 10 : 4);
  const { lemma } = claim.predicate;
  const event = TURNS[lemma]?.event ?? lemma;
  return reading.claims.some(
    ({ predicate, times }) =>
      (TURNS[predicate.lemma]?.event ?? predicate.lemma) === event &&
      times.some((at) => reading.times[at]?.from?.startsWith(stretch)),
  );
}
