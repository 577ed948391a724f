import type { Span } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

/** Which part of its country a place lies in, as a clause has it: `central`, `north`, `southeast`. */
type Lie = { readonly name: string; readonly part: string; readonly span: Span };

const PART = "(central|(?:north|south)-?(?:east|west)?|east|west)(?:ern)?";
const NAME = "(\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+)?)";
const SETTLEMENT = "(?:city|town|village|port|province|island|district|resort)";
/** "the southeastern city of Bam", "the southern Ruritanian town of Oslin" */
const BEFORE = new RegExp(`\\b${PART} (?:\\p{Lu}\\p{L}+ )?${SETTLEMENT} of ${NAME}`, "gu");
/** "Bam in central Iran", "the city of Oslin, in southern Ruritania" */
const AFTER = new RegExp(`${NAME},? in (?:the )?${PART} \\p{Lu}\\p{L}+`, "gu");

/** One place put in two parts of its country that have nothing in common. */
export const compareCompass: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at) =>
    liesOf(mention).map((value): Held<Lie> => ({ mention: at, value })),
  );
  const apart = ({ value: a }: Held<Lie>, { value: b }: Held<Lie>) => a.name === b.name && areApart(a.part, b.part);
  const isOther = (a: number, b: number) => compared.mentions[a]!.document !== compared.mentions[b]!.document;
  const sides = findSides(held, (a, b) => apart(a, b) && isOther(a.mention, b.mention), apart);
  if (!sides) return null;
  return {
    relation: "conflict",
    kind: "place",
    sides: sidesOf(sides),
    why: `${sides[0][0]!.value.name}: ${sides.map((side) => side[0]!.value.part).join(" against ")}`,
    rule: "place-compass",
    evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value.span, each.value.part)),
  };
};

function liesOf({ text, start }: StoryMention): Lie[] {
  const spanOf = (found: string, index: number) => ({ start: start + index, end: start + index + found.length });
  return [
    ...[...text.matchAll(BEFORE)].map(({ 0: found, 1: part, 2: name, index }) => ({
      name: name!,
      part: part!.replace("-", ""),
      span: spanOf(found, index),
    })),
    ...[...text.matchAll(AFTER)].map(({ 0: found, 1: name, 2: part, index }) => ({
      name: name!,
      part: part!.replace("-", ""),
      span: spanOf(found, index),
    })),
  ];
}

/** What pairs of mentions that say where one place lies share. */
export function compassKeys(mention: StoryMention): string[] {
  return liesOf(mention).map(({ name }) => `lies ${name}`);
}

const OPPOSITE = [
  ["north", "south"],
  ["east", "west"],
] as const;

/** "southern" and "southeastern" may both be right, "southern" and "northern" not; the centre is neither. */
function areApart(a: string, b: string): boolean {
  if ((a === "central") !== (b === "central")) return true;
  const has = (part: string, side: string) => part.includes(side);
  return OPPOSITE.some(([one, other]) => (has(a, one) && has(b, other)) || (has(a, other) && has(b, one)));
}
