import type { StoryView } from "../story-view.ts";
import { indexKeys } from "./charge-index.ts";
import { answeredAlready, findCharges, isCharging } from "./charges.ts";
import { type Denial, readDenial, speakerKeys } from "./denial.ts";
import { findPointedAt } from "./pointed.ts";
import { findStatement } from "./statements.ts";
import { findToldWithin } from "./told-within.ts";
import { isNotBorneOut, turningDown } from "./turned-down.ts";

/** A denial and what it answers, by their positions in the story. */
export type Answer = {
  readonly denial: number;
  /** The best one, and others that come near to it. */
  readonly charges: readonly number[];
  /** Equal for denials of one statement that is named by who made it. */
  readonly statement: string | null;
};

/** For each denial of a story the statement that it answers best. Looks mentions up by rare words; linear in their number. */
export function findAnswers(view: StoryView, isLeftOut: ReadonlySet<number>): Answer[] {
  const within = view.mentions.flatMap(({ at }): Answer[] => {
    const told = isLeftOut.has(at) ? null : findToldWithin(view, at);
    return told === null ? [] : [{ denial: at, charges: [told], statement: null }];
  });
  const told = new Set(within.flatMap(({ denial, charges }) => [denial, ...charges]));
  const denials = view.mentions.flatMap(({ at }) => {
    const denial = told.has(at) ? null : readDenial(view, at);
    return denial === null || isLeftOut.has(at) ? [] : [{ at, denial }];
  });
  const turned = view.mentions.filter((one) => !told.has(one.at) && !isLeftOut.has(one.at) && isNotBorneOut(one));
  if (denials.length + turned.length === 0) return within;
  const index = indexKeys(view.mentions);
  const isDenial = new Set([...denials, ...turned].map(({ at }) => at));
  const elsewhere = denials.flatMap(({ at, denial }): Answer[] => {
    if (denial.kind === "statement") {
      const charge = denial.pointed ? findPointedAt(view, at, isDenial) : findStatement(view, at, denial, isDenial);
      return charge === null ? [] : [{ denial: at, charges: [charge], statement: nameOf(view, at, denial) }];
    }
    const answered = answeredAlready(view, at, index, isDenial);
    const beside = answered !== null && denial.kind === "own" && !isCharging(view, at, answered) ? null : answered;
    const charges = beside === null ? findCharges(view, at, denial.kind, index, isDenial) : [beside];
    return charges.length === 0 ? [] : [{ denial: at, charges, statement: null }];
  });
  const answered = new Set(elsewhere.map(({ denial }) => denial));
  const notBorneOut = turned.flatMap(({ at }): Answer[] => {
    const [denial, beside] = [turningDown(view, at), answeredAlready(view, at, index, isDenial)];
    const charges = beside === null ? findCharges(view, at, "content", index, isDenial) : [beside];
    return charges.length === 0 || answered.has(denial) ? [] : [{ denial, charges, statement: null }];
  });
  return [...within, ...elsewhere, ...notBorneOut];
}

/** Whose statement is denied; where nobody is named, who denies it: "the allegations" are the same ones each time. */
function nameOf(view: StoryView, at: number, denial: Extract<Denial, { kind: "statement" }>): string | null {
  if (denial.own || denial.pointed) return null;
  const maker = [...denial.by].sort()[0];
  if (maker !== undefined) return maker;
  const denier = [...speakerKeys(view, at)].sort()[0];
  return denier === undefined || denial.suit ? null : `denied by ${denier}`;
}
