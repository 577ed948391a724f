import type { Quantity } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";

/** What is done to a body a number of times, by the verb: `times hit`, `times stabbed`. */
const DONE: ReadonlyMap<string, string> = new Map([
  ...["shoot", "hit", "strike"].map((verb) => [verb, "times hit"] as const),
  ...["stab", "knife"].map((verb) => [verb, "times stabbed"] as const),
]);
/** What bullets do to a body. */
const HITTING = new Set(["hit", "strike", "enter", "pierce", "penetrate", "wound", "kill"]);
const SUFFERING = new Set(["suffer", "sustain", "receive", "take", "have"]);
const FIRING = new Set(["fire", "discharge", "shoot", "squeeze"]);
const BULLETS = new Set(["bullet", "shot", "round", "slug"]);

/** "shot twice in the head": where some of them struck; "in the torso and legs", "in the street" is the whole of it. */
const SOME_PLACE =
  /^\s+(?:in|to|through|on)\s+(?:the|his|her|their)\s+(?:(?:left|right|lower|upper)\s+)?(?:head|face|chest|back|neck|stomach|abdomen|arm|leg|thigh|shoulder|hand|foot|hip|groin|heart|side|torso|body)\b(?!\s*(?:,|and\b))/iu;

/** How often a named person was hit or stabbed, by the person: "was shot seven times", "hit by seven bullets", "sustained seven gunshot wounds". */
export function woundsOf(
  mention: StoryMention,
  value: Quantity,
): { readonly of: string; readonly person: string } | null {
  const { claim, reading, roles } = mention;
  const { unit, kind, vague, end, counted } = value;
  // "two of the nine bullets": the nine are those that were fired.
  if (/\bof (?:the|those) $/i.test(reading.text.slice(Math.max(0, value.start - 9), value.start))) return null;
  if (kind !== "count" || vague || unit === null || SOME_PLACE.test(reading.text.slice(end, claim.end))) return null;
  const { lemma } = claim.predicate;
  if (unit === "time") {
    const of = DONE.get(lemma);
    return of === undefined ? null : withPerson(of, roles.object);
  }
  if (BULLETS.has(unit)) return HITTING.has(lemma) ? withPerson("times hit", roles.object) : null;
  if (unit !== "wound" || !SUFFERING.has(lemma) || counted === null) return null;
  const words = reading.text.slice(counted.start, counted.end);
  const of = /\b(?:gunshot|bullet|shot)\b/i.test(words)
    ? "times hit"
    : /\b(?:stab|knife)\b/i.test(words)
      ? "times stabbed"
      : null;
  return of && withPerson(of, roles.subject);
}

function withPerson(of: string, keys: ReadonlySet<string>): { readonly of: string; readonly person: string } | null {
  const [person, second] = [...keys].filter((key) => key.startsWith("e:person:"));
  return person === undefined || second !== undefined ? null : { of, person: person.slice(2) };
}

/** The slot of shots that were fired: "fired nine shots", "a total of nine rounds". */
export const SHOTS_FIRED = "shots fired";

export function isOfShotsFired({ claim, reading }: StoryMention, { kind, unit, vague, start, end }: Quantity): boolean {
  if (kind !== "count" || vague || unit === null || !BULLETS.has(unit)) return false;
  if (FIRED.test(reading.text.slice(end, end + BESIDE))) return true;
  if (!FIRING.has(claim.predicate.lemma)) return false;
  return claim.arguments.some((each) => each.role === "object" && each.start <= start && end <= each.end);
}

/** "the nine bullets fired by the guards" */
const FIRED = /^\s+(?:that\s+(?:were|had\s+been)\s+)?(?:fired|discharged)\b/i;
const BESIDE = 30;
