import type { Span } from "../../../model/index.ts";
import { type Slot, type SlotReader, spanAt } from "./slot.ts";

const PART = "(central|(?:north|south)-?(?:east|west)?|east|west)(?:ern)?";
const NAME = "(\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+)?)";
const SETTLEMENT = "(?:city|town|village|port|province|island|district|resort)";
/** "the southeastern city of Bam", "the southern Ruritanian town of Oslin" */
const BEFORE = new RegExp(`\\b${PART} (?:\\p{Lu}\\p{L}+ )?${SETTLEMENT} of ${NAME}`, "gu");
/** "Bam in central Iran", "the city of Oslin, in southern Ruritania" */
const AFTER = new RegExp(`${NAME},? in (?:the )?${PART} \\p{Lu}\\p{L}+`, "gu");

/** "150 nautical miles east of Oslin": so far from one place on two sides of it. */
const BEARING = new RegExp(
  `\\b(\\d[\\d,.]*) ((?:nautical )?(?:miles?|km|kilomet(?:er|re)s?)) ${PART} of (?:the )?(?:\\p{Ll}+ of )?${NAME}`,
  "gu",
);

/** One place put in two parts of its country that have nothing in common. */
export const compass: SlotReader = {
  rule: "place-compass",
  kind: "place",
  read: (mention) => {
    const { text } = mention;
    return [
      ...[...text.matchAll(BEFORE)].map((each) => lieOf(each[2]!, each[1]!, spanAt(mention, each.index, each[0]))),
      ...[...text.matchAll(AFTER)].map((each) => lieOf(each[1]!, each[2]!, spanAt(mention, each.index, each[0]))),
      ...[...text.matchAll(BEARING)].map((each) => bearingOf(each, spanAt(mention, each.index, each[0]))),
    ];
  },
  isApart: ({ value: a }, { value: b }) => areApart(a, b),
};

function lieOf(name: string, words: string, span: Span): Slot {
  const part = words.replace("-", "");
  return { keys: [`lies ${name}`], about: name, value: part, shown: part, ...span };
}

function bearingOf({ 1: far, 2: unit, 3: side, 4: name }: RegExpExecArray, span: Span): Slot {
  const part = side!.replace("-", "");
  return {
    keys: [`bearing ${far} ${/\bm/.test(unit!) ? "miles" : "kilometres"} ${name}`],
    about: `${far} ${unit} from ${name}`,
    value: part,
    shown: part,
    ...span,
  };
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
