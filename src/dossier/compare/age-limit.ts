import type { Span } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { type Closeness, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

/** The youngest (or oldest) whom a rule lets in: `over` says whether the age itself is left out. */
type Limit = { readonly age: number; readonly upward: boolean; readonly over: boolean; readonly span: Span };

const WHO = "(?:adults?|people|persons?|anyone|those|children|minors?|women|men|voters?|drivers?|residents?|users?)";
/** "adults over 21", "anyone under 18" */
const BEYOND = new RegExp(
  `\\b${WHO} (?:aged )?(over|under|above|below|older than|younger than) (?:the age of )?(\\d{1,3})\\b`,
  "giu",
);
/** "21 or older", "18 and under" */
const INCLUDED = /\b(\d{1,3}) (?:years )?(?:or|and) (older|over|up|above|younger|under|below)\b/giu;
const UPWARD = /over|above|older|up/i;
const CLOSE_ENOUGH = { frame: 0.35, covered: 0.5, mass: 2 };

function isOneRule({ frame, covered, mass }: Closeness): boolean {
  return frame >= CLOSE_ENOUGH.frame || (covered >= CLOSE_ENOUGH.covered && mass >= CLOSE_ENOUGH.mass);
}

/** "adults over 21" leaves out those of 21, "21 or older" does not; and another age is another limit. */
export const compareAgeLimits: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at): Held<Limit>[] => {
    const limits = limitsOf(mention);
    return limits.length === 1 ? [{ mention: at, value: limits[0]! }] : [];
  });
  const apart = ({ value: a }: Held<Limit>, { value: b }: Held<Limit>) =>
    a.upward === b.upward && (a.age !== b.age || a.over !== b.over);
  const isOne = (a: Held<Limit>, b: Held<Limit>) =>
    compared.mentions[a.mention]!.document !== compared.mentions[b.mention]!.document &&
    isOneRule(compared.closeness(a.mention, b.mention));
  const sides = findSides(held, (a, b) => apart(a, b) && isOne(a, b), apart);
  if (!sides) return null;
  const words = ({ mention, value: { span } }: Held<Limit>) =>
    compared.mentions[mention]!.reading.text.slice(span.start, span.end);
  return {
    relation: "conflict",
    kind: "quantity",
    sides: sidesOf(sides),
    why: `age: ${sides.map((side) => `“${words(side[0]!)}”`).join(" against ")}`,
    rule: "age-limit",
    evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value.span, `${each.value.age}`)),
  };
};

function limitsOf({ text, start }: StoryMention): Limit[] {
  const spanOf = (found: string, index: number) => ({ start: start + index, end: start + index + found.length });
  return [
    ...[...text.matchAll(BEYOND)].map(({ 0: found, 1: word, 2: age, index }) => ({
      age: Number(age),
      upward: UPWARD.test(word!),
      over: true,
      span: spanOf(found, index),
    })),
    ...[...text.matchAll(INCLUDED)].map(({ 0: found, 1: age, 2: word, index }) => ({
      age: Number(age),
      upward: UPWARD.test(word!),
      over: false,
      span: spanOf(found, index),
    })),
  ];
}
