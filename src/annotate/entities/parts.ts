import parts from "./data/parts.json" with { type: "json" };
import { officesOf } from "./word-classes.ts";

/** What somebody is in a story of a crime or an accident. */
export type Part = "culprit" | "victim";

/** A part with what tells it: the law's deeds ("was charged") or one's own ("opened fire", "was killed"). */
export type Told = { readonly part: Part; readonly by: "law" | "deed" };

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const NOUNS: Readonly<Record<keyof typeof parts, ReadonlySet<string>>> = {
  culprit: new Set(parts.culprit),
  victim: new Set(parts.victim),
  guard: new Set(parts.guard),
  young: new Set(parts.young),
  adult: new Set(parts.adult),
  star: new Set(parts.star),
  office: new Set(parts.office),
  relation: new Set(parts.relation),
};

/** Verbs whose object stands before the law. */
const LAW = words("arrest charge accuse convict indict sentence apprehend prosecute suspect arraign");
/** What only who is charged does. */
const OWN_CASE = words("plead confess");
const HARM = new Set([
  ..."shoot kill stab murder attack rob assault strangle slay behead wound injure bludgeon".split(" "),
  "open fire",
]);
const FALLS = words("kill shoot stab wound injure murder slay behead strangle drown");
const DIES = words("die drown perish");

/** The part that doing or undergoing something gives: who is charged, who shoots ("open fire" too), who is shot; null for none. */
export function partOfDeed(verb: string, side: "subject" | "object"): Told | null {
  if (side === "object" ? LAW.has(verb) : OWN_CASE.has(verb)) return { part: "culprit", by: "law" };
  if (side === "subject" && HARM.has(verb)) return { part: "culprit", by: "deed" };
  return (side === "object" ? FALLS : DIES).has(verb) ? { part: "victim", by: "deed" } : null;
}

/** The part that a noun names by itself: "gunman", "victim"; null for others. */
export function partOfNoun(noun: string): Part | null {
  return NOUNS.culprit.has(noun) ? "culprit" : NOUNS.victim.has(noun) ? "victim" : null;
}

/** True for a noun of that kind: `young` (girl, teen), `adult` (man), `guard` (officer), `star` (actress), `office` (governor), `relation` (son). */
export function isNounOf(kind: Exclude<keyof typeof parts, Part>, noun: string): boolean {
  return NOUNS[kind].has(noun);
}

/** True for "man", "girl" …: says of whom it speaks no more than sex and age. */
export function isGeneric(noun: string): boolean {
  return NOUNS.young.has(noun) || NOUNS.adult.has(noun);
}

/** `governor` of "gov."; other nouns as they are. */
export function officeNoun(noun: string): string {
  return officesOf([noun])[0] ?? noun;
}

/** Words that say since when or how somebody is what the noun says. */
export const LOOSE_ROLE: ReadonlySet<string> = words(
  "former late current new then longtime embattled incumbent interim disgraced troubled",
);
