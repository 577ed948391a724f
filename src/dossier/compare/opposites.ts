import type { StoryMention } from "../align/story-mention.ts";
import opposites from "./opposites.json" with { type: "json" };

/** Word → number of its pair and its side. */
const SIDE_OF = new Map<string, { readonly pair: number; readonly side: number }>();
opposites.forEach((pair, at) => {
  pair.forEach((words, side) => {
    for (const word of words) SIDE_OF.set(word, { pair: at, side });
  });
});

/** Verbs that leave it to an adverb to say what happens: "are going smoothly". */
const LEAVING = new Set(["be", "go", "run", "proceed", "remain", "stay", "become", "move"]);

/** The words of a clause that say what it claims: verb, complement, and the adverb of a verb that says nothing itself. */
function tellingWords({ claim }: StoryMention): string[] {
  const { lemma } = claim.predicate;
  const complements = claim.arguments.filter(({ role }) => role === "complement").map(({ head }) => head);
  return [lemma, ...complements, ...(LEAVING.has(lemma) ? claim.terms : [])];
}

/** Numbers of the pairs of opposites that a clause has a word of. */
export function oppositePairs(mention: StoryMention): number[] {
  return [...new Set(tellingWords(mention).flatMap((word) => SIDE_OF.get(word)?.pair ?? []))];
}

/** The opposites that two clauses tell with ("slow", "smoothly"), or null. */
export function findOpposites(a: StoryMention, b: StoryMention): [string, string] | null {
  const others = tellingWords(b);
  for (const word of tellingWords(a)) {
    const one = SIDE_OF.get(word);
    const turned =
      one &&
      others.find((other) => {
        const two = SIDE_OF.get(other);
        return two?.pair === one.pair && two.side !== one.side;
      });
    if (turned) return [word, turned];
  }
  return null;
}
