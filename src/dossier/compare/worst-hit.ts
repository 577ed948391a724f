import type { StoryMention } from "../align/story-mention.ts";
import { type Comparer, evidenceAt, findSides, type Held, sidesOf } from "./finding.ts";
import { isOneName } from "./house-spelling.ts";
import { WORST } from "./outcome.ts";

type Named = { readonly thing: string; readonly names: readonly string[] };

const THINGS =
  /\b(villages?|towns?|cities|city|districts?|areas?|provinces?|counties|county|neighbou?rhoods?|islands?|regions?|states?)\b/i;
/** Some of them, or no more than an example. */
const SOME = /\b(?:among|one of|including|include[sd]?|such as|especially|particularly)\b/i;
const NAME = /(?<=\s)\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*/gu;

/** "the worst-hit villages were Oslin and Halden" against a list that has none of them. */
export const compareWorstHit: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at): Held<Named>[] => {
    const value = worstHitOf(mention);
    return value === null ? [] : [{ mention: at, value }];
  });
  const apart = ({ value: a }: Held<Named>, { value: b }: Held<Named>) =>
    a.thing === b.thing && !a.names.some((one) => b.names.some((other) => isOne(one, other)));
  const isOther = (a: number, b: number) => compared.mentions[a]!.document !== compared.mentions[b]!.document;
  const sides = findSides(held, (a, b) => apart(a, b) && isOther(a.mention, b.mention), apart);
  if (!sides) return null;
  return {
    relation: "conflict",
    kind: "place",
    sides: sidesOf(sides),
    why: `worst hit: ${sides.map((side) => side[0]!.value.names.join(", ")).join(" against ")}`,
    rule: "place-worst-hit",
    evidence: sides
      .flat()
      .map((each) =>
        evidenceAt(
          compared,
          each.mention,
          compared.mentions[each.mention]!.claim.predicate,
          each.value.names.join(", "),
        ),
      ),
  };
};

function worstHitOf({ text }: StoryMention): Named | null {
  const thing = THINGS.exec(text)?.[1]?.toLowerCase();
  if (thing === undefined || !(WORST.test(text) || MOST.test(text)) || SOME.test(text)) return null;
  const names = [...text.matchAll(NAME)].map(([name]) => name);
  return names.length < 2 ? null : { thing: thing.replace(/ies$/, "y").replace(/s$/, ""), names };
}

/** "the most affected villages" */
const MOST = /\b(?:most|worst|hardest)[ -](?:badly |heavily |strongly )?(?:affected|hit|damaged)\b/i;

function isOne(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other || isOneName([one], [other]);
}

/** What pairs of mentions that name the worst-hit places share. */
export function worstHitKeys(mention: StoryMention): string[] {
  const found = worstHitOf(mention);
  return found === null ? [] : [`worst ${found.thing}`];
}
