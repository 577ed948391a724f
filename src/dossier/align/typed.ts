import type { Quantity } from "../../model/index.ts";
import { measureOf } from "./measures.ts";
import { isIncompatible } from "./quantity-values.ts";
import type { StoryMention } from "./story-mention.ts";

/** Evidence of a kind of its own that two mentions speak of one thing: the rule, and what it adds to their score. */
export type TypedEvidence = { readonly rule: string; readonly weight: number };

type Rule = (a: StoryMention, b: StoryMention) => TypedEvidence | null;

/** Longest stretch of the calendar that pins an event: a month. */
const MONTH = 31 * 86_400_000;

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((key) => b.has(key));
}

/** Persons, organisations and places that are not whole countries: what makes an event that event. */
const isPerson = (key: string) => key.startsWith("person:");

/** "the first visit since 2020" and "the first time … in over two decades", said of one person. */
const bothCounted: Rule = (a, b) => {
  if (!a.ordinal || !b.ordinal || a.document === b.document) return null;
  const sameNoun = a.predicate === b.predicate || a.generic || b.generic;
  const persons = shared(a.entities, b.entities).filter(isPerson);
  return sameNoun && persons.length > 0 ? { rule: "ordinal of one person", weight: 6 } : null;
};

/** One verb, two parties, one month: the same meeting, whatever else the sentences say. */
const sameEvent: Rule = (a, b) => {
  if (a.predicate !== b.predicate || a.document === b.document) return null;
  if (shared(a.entities, b.entities).filter((key) => !key.startsWith("country:")).length < 2) return null;
  const meet = a.times.some((x) =>
    b.times.some((y) => x.from !== null && x.from === y.from && x.to === y.to && lasts(x) <= MONTH),
  );
  return meet ? { rule: "one verb, parties and date", weight: 3 } : null;
};

function lasts({ from, to }: { readonly from: string | null; readonly to: string | null }): number {
  return from === null || to === null
    ? Number.POSITIVE_INFINITY
    : Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10));
}

/** Figures that tell of one thing seldom lie further apart; "three people" and "26,000 people" are two events. */
const FURTHEST = 2.5;

function isOfOneOrder(a: Quantity, b: Quantity): boolean {
  if (a.vague || b.vague) return false;
  return Math.max(a.value, b.value) <= FURTHEST * Math.min(a.value, b.value);
}

/**
 * True for "killed 26,000 people" and "killed more than 31,000 people": one verb, one thing counted, once in each clause, and no
 * number that satisfies both. Such a pair is joined on less likeness than others, since the clash is what a reader looks for.
 */
export function isFigureClash(a: StoryMention, b: StoryMention): boolean {
  if (a.measures.size === 0 || b.measures.size === 0 || a.predicate !== b.predicate) return false;
  return shared(a.measures, b.measures).some((measure) => {
    const [one, other] = [a, b].map(({ quantities }) =>
      quantities.filter((quantity) => measureOf(quantity, a.predicate) === measure),
    );
    if (one?.length !== 1 || other?.length !== 1) return false;
    return isIncompatible(one[0]!, other[0]!) && isOfOneOrder(one[0]!, other[0]!);
  });
}

/**
 * True where the figures say that two things are spoken of: several measures in common and no figure of one that fits one of the
 * other ("six rifles, 12 magazines" and "14 rifles, 31 magazines"), or one measure and figures of another order.
 */
export function areOtherFigures(a: StoryMention, b: StoryMention): boolean {
  const measures = shared(a.measures, b.measures);
  const others = measures.filter((measure) => {
    const [one, other] = [a, b].map(({ quantities, predicate }) =>
      quantities.filter((quantity) => measureOf(quantity, predicate) === measure),
    );
    return one!.every((x) => other!.every((y) => isIncompatible(x, y) && (measures.length > 1 || !isOfOneOrder(x, y))));
  });
  return measures.length > 0 && others.length === measures.length;
}

/** True for a denial and what another source says that the one who denies has done. */
export function isAnswer(a: StoryMention, b: StoryMention): boolean {
  const [denied, charge] = a.claim.factuality === "denied" ? [a, b] : [b, a];
  if (denied.claim.factuality !== "denied" || charge.claim.factuality === "denied") return false;
  if (charge.attribution?.cue == null || charge.claim.polarity === "negative") return false;
  if (charge.attribution.source === null || shared(denied.sources, charge.sources).length > 0) return false;
  if (/^(what|which|that|who)\b/i.test(denied.text) || EMPTY_VERBS.has(charge.claim.predicate.lemma)) return false;
  return [...denied.roles.subject].some((key) => key.startsWith("e:") && charge.roles.subject.has(key));
}

/** Verbs that carry no charge. */
const EMPTY_VERBS = new Set(["say", "be", "have", "tell", "clarify", "describe", "report", "ask"]);

const answered: Rule = (a, b) => (isAnswer(a, b) ? { rule: "answer to a charge", weight: 1 } : null);

/** "It is unclear what caused the fire" and "the cause is not known": nearly every report of an accident tells so, in words of its own. */
const unknownCause: Rule = (a, b) =>
  a.document !== b.document && tellsNoCause(a) && tellsNoCause(b) ? { rule: "cause not known", weight: 4 } : null;

const UNKNOWN =
  /\b(?:unclear|unknown|unexplained|undetermined|mystery|not (?:yet |been )*(?:known|clear|determined|established)|(?:n[o’']t|yet to) (?:sure|know|determine|establish)|no word)\b/i;
const CAUSE = /\b(?:causes?|caused|causing|reasons?|motives?|why|how|what happened)\b/i;
const tellingNoCause = new WeakMap<StoryMention, boolean>();

/** "It is unclear what caused the fire." */
export function tellsNoCause(mention: StoryMention): boolean {
  const there = tellingNoCause.get(mention);
  const found = there ?? (UNKNOWN.test(mention.text) && CAUSE.test(mention.text));
  if (there === undefined) tellingNoCause.set(mention, found);
  return found;
}

const RULES: readonly Rule[] = [bothCounted, sameEvent, answered, unknownCause];

/** The strongest typed evidence for a pair, or null. */
export function typedEvidence(a: StoryMention, b: StoryMention): TypedEvidence | null {
  let best: TypedEvidence | null = null;
  for (const rule of RULES) {
    const found = rule(a, b);
    if (found && found.weight > (best?.weight ?? 0)) best = found;
  }
  return best;
}
