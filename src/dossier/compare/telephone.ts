import type { Span } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

type Number = { readonly digits: string; readonly span: Span };

/** "0845 125 2222", "1-800-555-0199", "+44 20 7946 0000" */
const TELEPHONE =
  /(?<![\d.,$€£])(?:\+\d{1,3}[ -]|1-8\d\d-|\(?0\d{2,5}\)?[ -])\d{2,6}(?:[ -]\d{2,6}){0,3}(?![\d.,]*\d)/g;
/** Fewest digits of a number that rings. */
const FEWEST = 8;
/** Digits that tell whose line it is. */
const AREA = 6;

/** One telephone number with a digit more in one print than in the other. */
export const compareTelephones: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at) =>
    numbersOf(mention).map((value): Held<Number> => ({ mention: at, value })),
  );
  const sides = findSides(held, (a, b) => isMisprinted(a.value.digits, b.value.digits));
  if (!sides) return null;
  const shown = ({ mention, value: { span } }: Held<Number>) =>
    compared.mentions[mention]!.reading.text.slice(span.start, span.end);
  return {
    relation: "conflict",
    kind: "quantity",
    sides: sidesOf(sides),
    why: `telephone number: ${sides.map((side) => shown(side[0]!)).join(" against ")}`,
    rule: "telephone-digit",
    evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value.span, each.value.digits)),
  };
};

function numbersOf({ text, start }: StoryMention): Number[] {
  return [...text.matchAll(TELEPHONE)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/\D/g, "");
    return digits.length < FEWEST
      ? []
      : [{ digits, span: { start: start + index, end: start + index + found.length } }];
  });
}

/** What pairs of mentions with one line in common share. */
export function telephoneKeys(mention: StoryMention): string[] {
  return numbersOf(mention).map(({ digits }) => `telephone ${digits.slice(0, AREA)}`);
}

/** The longer one is the shorter one with one digit put in. */
function isMisprinted(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || long.slice(0, AREA) !== short.slice(0, AREA)) return false;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}
