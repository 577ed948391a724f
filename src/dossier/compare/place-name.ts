import type { Span } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";

type Water = { readonly head: string; readonly own: string; readonly span: Span };

/** "the Gulf of Ostia", "Lake Varen", "Cape Holm" */
const NAMED = /\b(Gulf of|Strait of|Straits of|Bay of|Sea of|Lake|Mount|Cape) (\p{Lu}\p{L}{3,})/gu;

/** One gulf, cape or lake under two names that one letter parts: a slip of one of the papers, and another place as printed. */
export const comparePlaceNames: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at) =>
    namesOf(mention).map((value): Held<Water> => ({ mention: at, value })),
  );
  const isOther = (a: number, b: number) => compared.mentions[a]!.document !== compared.mentions[b]!.document;
  const apart = ({ value: a }: Held<Water>, { value: b }: Held<Water>) =>
    a.head === b.head && isLetterApart(a.own, b.own);
  const sides = findSides(held, (a, b) => apart(a, b) && isOther(a.mention, b.mention), apart);
  if (!sides) return null;
  return {
    relation: "conflict",
    kind: "place",
    sides: sidesOf(sides),
    why: sides.map((side) => `${side[0]!.value.head} ${side[0]!.value.own}`).join(" against "),
    rule: "place-spelling",
    evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value.span, each.value.own)),
  };
};

function namesOf({ text, start }: StoryMention): Water[] {
  return [...text.matchAll(NAMED)].map(({ 0: found, 1: head, 2: own, index }) => ({
    head: head!,
    own: own!,
    span: { start: start + index, end: start + index + found.length },
  }));
}

/** What pairs of mentions that name such a place share: its kind and the name but for one letter. */
export function placeNameKeys(mention: StoryMention): string[] {
  return namesOf(mention).flatMap(({ head, own }) =>
    [...own].map((_, at) => `named ${head} ${own.slice(0, at)}_${own.slice(at + 1)}`),
  );
}

function isLetterApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let other = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) other++;
  return other === 1;
}
