import { NOUNS } from "../../annotate/entities/word-classes.ts";
import type { ClaimArgument } from "../../model/index.ts";
import animals from "./animals.json" with { type: "json" };
import type { StoryMention } from "./story-mention.ts";

/** What tells the occasion of a clause from another one of the same words: who it befell, which of a row, in which year. */
export type Occasion = {
  /** Subjects and objects are beasts, or people; null where neither or both. */
  readonly beings: "animals" | "people" | null;
  /** Numbers by what they pick out of a row: `round` → 5. */
  readonly picked: ReadonlyMap<string, ReadonlySet<number>>;
  /** Years written out, decades not counted. */
  readonly years: ReadonlySet<string>;
};

const ANIMALS: ReadonlySet<string> = new Set(animals);

const PEOPLE = [NOUNS.person, NOUNS.male, NOUNS.female];

/** Parts of a game, a term or a series: what happened in the fifth did not happen in the sixth. A floor or a base is a place, and is left out. */
const ROWS = new Set(
  "round inning quarter half period set heat lap stage leg season book volume episode edition".split(" "),
);

/**
 * True where two clauses of the same words tell of two things: the mule was led out of the barn and the nurse was; overtaken in the second
 * lap and in the ninth; flooded in 1998 and in 2006. A year that both clauses lack, or that one has alone, says nothing; nor do two years where another
 * figure or day is the same in both (`sharesValue`): "let for 900 crowns in 1931" and "in 1934" part ways over one lease.
 */
export function isOtherOccasion(one: Occasion | null, other: Occasion | null, sharesValue: boolean): boolean {
  if (one === null || other === null) return false;
  if (one.beings !== null && other.beings !== null && one.beings !== other.beings) return true;
  if (!sharesValue && one.years.size > 0 && other.years.size > 0 && !meets(one.years, other.years)) return true;
  for (const [row, numbers] of one.picked) {
    const others = other.picked.get(row);
    if (others !== undefined && !meets(numbers, others)) return true;
  }
  return false;
}

/** The occasion of a clause; null for the many that give none away. */
export function occasionOf(mention: StoryMention): Occasion | null {
  const [beings, picked, years] = [beingsOf(mention), pickedIn(mention), yearsIn(mention)];
  return beings === null && picked.size === 0 && years.size === 0 ? null : { beings, picked, years };
}

function meets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** Of whom the clause is told: what was done to them, or who they are where nobody is acted on. */
function beingsOf({ claim, reading }: StoryMention): Occasion["beings"] {
  const objects = claim.arguments.filter(({ role }) => role === "object");
  const told = objects.length > 0 ? objects : claim.arguments.filter(({ role }) => role === "subject");
  const kinds = new Set(told.map((argument) => beingOf(argument, reading.entityIndex)));
  if (kinds.size !== 1) return null;
  return [...kinds][0] ?? null;
}

function beingOf(
  { head, entity }: ClaimArgument,
  entities: StoryMention["reading"]["entityIndex"],
): Occasion["beings"] {
  const type = entity === null ? undefined : entities.find(({ id }) => id === entity)?.type;
  if (type !== undefined && type !== "PERSON") return null;
  if (ANIMALS.has(head)) return "animals";
  return type === "PERSON" || PEOPLE.some((nouns) => nouns.has(head)) ? "people" : null;
}

function pickedIn({ quantities }: StoryMention): Occasion["picked"] {
  const picked = new Map<string, Set<number>>();
  for (const { kind, unit, value } of quantities) {
    const row = unit?.toLowerCase() ?? "";
    if (kind === "ordinal" && ROWS.has(row)) picked.set(row, (picked.get(row) ?? new Set()).add(value));
  }
  return picked;
}

/** A year that dates the clause: "in 2009", "on 3 May 2009", not "the 2009 season" or "the 1940s", where it goes with another word. */
function yearsIn({ times, reading }: StoryMention): ReadonlySet<string> {
  const { text } = reading;
  return new Set(
    times.flatMap(({ start, end }) => {
      const year = /\b(?:1[5-9]|20)\d\d$/.exec(text.slice(Math.max(start, end - 5), end))?.[0];
      const isDate =
        AFTER_YEAR.test(text.slice(end, end + 12)) || BEFORE_YEAR.test(text.slice(Math.max(0, start - 8), start));
      return year !== undefined && isDate ? [year] : [];
    }),
  );
}

const AFTER_YEAR = /^\s*(?:[^\p{L}\s\d]|$|(?:and|when|after|by|in|at|for|with|to|on|that|but|while|from)\b)/u;
const BEFORE_YEAR = /\bin\s+$/i;
