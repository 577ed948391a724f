import type { StoryView } from "../story-view.ts";
import { indexKeys, type KeyIndex } from "./charge-index.ts";
import { answeredAlready, findCharges, isCharging } from "./charges.ts";
import { type Denial, isOwnDenial, readDenial, speakerKeys } from "./denial.ts";
import { findDisclaimed } from "./disclaimed.ts";
import { findMeantCharge } from "./meant-charge.ts";
import { findPointedAt } from "./pointed.ts";
import { findStatement } from "./statements.ts";
import { findToldWithin } from "./told-within.ts";
import { isHandedOn, isNotBorneOut, turningDown } from "./turned-down.ts";

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
  const elsewhere = denials.flatMap(({ at, denial }) => answerTo(view, at, denial, index, isDenial) ?? []);
  const answered = new Set(elsewhere.map(({ denial }) => denial));
  const notBorneOut = turned.flatMap(({ at }): Answer[] => {
    const [denial, beside] = [turningDown(view, at), answeredAlready(view, at, index, isDenial)];
    const charges = beside === null ? findCharges(view, at, "content", index, isDenial) : [beside];
    if (answered.has(denial)) return [];
    // "She said that accusations that she had deceived them were false": the charge is told nowhere else.
    if (charges.length === 0) return denial === at ? [] : [{ denial, charges: [at], statement: null }];
    return [{ denial, charges, statement: null }];
  });
  return [...within, ...elsewhere, ...notBorneOut];
}

function answerTo(
  view: StoryView,
  at: number,
  denial: Denial,
  index: KeyIndex,
  isDenial: ReadonlySet<number>,
): Answer | null {
  if (denial.kind === "statement") {
    const charge =
      (denial.pointed ? null : findStatement(view, at, denial, isDenial)) ??
      (denial.pointed || denial.told ? findPointedAt(view, at, isDenial) : null);
    return charge === null ? null : { denial: at, charges: [charge], statement: nameOf(view, at, denial) };
  }
  if (denial.kind === "disclaimed") {
    const charge = findDisclaimed(view, at, denial.what, isDenial);
    if (charge !== null) return { denial: at, charges: [charge], statement: null };
    if (!isOwnDenial(view, at)) return null;
  }
  const kind = denial.kind === "content" ? "content" : "own";
  const answered = answeredAlready(view, at, index, isDenial);
  const beside = answered !== null && kind === "own" && !isCharging(view, at, answered) ? null : answered;
  const charges = beside === null ? findCharges(view, at, kind, index, isDenial) : [beside];
  if (charges.length > 0) return { denial: at, charges, statement: null };
  const meant = kind === "content" ? findMeantCharge(view, at, index, isDenial) : null;
  if (meant !== null) return { denial: at, charges: [meant], statement: null };
  // "The mayor dismissed accusations that she forged the papers": the charge is told nowhere else.
  const telling = kind === "content" && isHandedOn(view.mentions[at]!) ? turningDown(view, at) : at;
  return telling === at ? null : { denial: telling, charges: [at], statement: null };
}

/** Whose statement is denied; where nobody is named, who denies it: "the allegations" are the same ones each time. */
function nameOf(view: StoryView, at: number, denial: Extract<Denial, { kind: "statement" }>): string | null {
  if (denial.own || denial.pointed) return null;
  const maker = [...denial.by].sort()[0];
  if (maker !== undefined) return maker;
  const denier = [...speakerKeys(view, at)].sort()[0];
  return denier === undefined || denial.suit ? null : `denied by ${denier}`;
}
