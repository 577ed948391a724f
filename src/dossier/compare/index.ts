import { compareAttribution } from "./attribution.ts";
import { compareDurations } from "./figures/duration.ts";
import { compareOrdinals } from "./figures/ordinal.ts";
import { compareQuantities, findAllClashes } from "./figures/quantity.ts";
import type { Compared, Comparer, Finding } from "./finding.ts";
import { compareOpen } from "./open.ts";
import { comparePersons } from "./person.ts";
import { comparePlaces } from "./place.ts";
import { comparePolarity } from "./polarity.ts";
import { compareSlots } from "./slots/index.ts";
import { compareStanding } from "./standing.ts";
import { compareDates } from "./times/date.ts";
import { compareWording } from "./wording/wording.ts";

type AnyComparer = Comparer | typeof compareSlots;

/** What compares one value of two accounts with another, but for figures. */
const OF_VALUES: readonly AnyComparer[] = [
  compareOrdinals,
  compareDates,
  compareDurations,
  comparePlaces,
  compareSlots,
  comparePersons,
];

/** What may find that two accounts contradict each other, but for figures and negation. */
const CONTRADICTING: readonly AnyComparer[] = [...OF_VALUES, compareWording, compareAttribution];

const COMPARERS: readonly AnyComparer[] = [
  comparePolarity,
  compareQuantities,
  ...CONTRADICTING,
  compareStanding,
  compareOpen,
];

const GRAVITY: readonly Finding["relation"][] = ["denial", "conflict", "update", "rounding", "scope"];

/** The gravest thing that a comparer finds in a claim: contradictions before updates, rounding and scope. */
export function compareMentions(compared: Compared): Finding | null {
  if (compared.mentions.length < 2) return null;
  return gravestOf(COMPARERS.flatMap((compare) => compare(compared) ?? []));
}

function gravestOf(findings: readonly Finding[]): Finding | null {
  const gravest = Math.min(...findings.map((each) => GRAVITY.indexOf(each.relation)));
  return findings.find((each) => GRAVITY.indexOf(each.relation) === gravest) ?? null;
}

/** The same of parts of clauses, which have values and no verb: what is so, said, planned or nearly so is told of the whole clause. */
export function compareParts(compared: Compared): Finding | null {
  return gravestOf([compareQuantities, ...OF_VALUES].flatMap((compare) => compare(compared) ?? []));
}

/** Every contradiction that a comparer finds, figures of several measures apart. */
export function findContradictions(compared: Compared): Finding[] {
  const figures = findAllClashes(compared);
  const others = [comparePolarity, ...CONTRADICTING].flatMap((compare) => compare(compared) ?? []);
  return [...others, ...figures].filter(({ kind }) => kind !== null);
}

export type { Compared, Finding } from "./finding.ts";
