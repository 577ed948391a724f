import type { StoryMention } from "../align/story-mention.ts";
import opposites from "./opposites.json" with { type: "json" };

/** Where a word stands among the pairs. */
type Place = { readonly pair: number; readonly side: number };

/** Word → its pairs and sides: who resigns neither stays nor is sacked. */
const PLACES = new Map<string, Place[]>();
opposites.forEach((pair, at) => {
  pair.forEach((words, side) => {
    for (const word of words) PLACES.set(word, [...(PLACES.get(word) ?? []), { pair: at, side }]);
  });
});

/** Verbs that leave it to an adverb to say what happens: "are going smoothly". */
const LEAVING = new Set(["be", "go", "run", "proceed", "remain", "stay", "become", "move"]);
/** Words for how a thing was done or how somebody was, which tell it beside any verb: "standing naked", "shot accidentally". */
const MANNER: ReadonlySet<string> = new Set(
  (
    "accidental accidentally unintentional unintentionally inadvertently deliberate deliberately intentional intentionally purposely voluntary voluntarily " +
    "involuntary involuntarily naked nude clothed dressed alone accompanied sober drunk intoxicated peacefully violently unanimously alive dead armed unarmed asleep awake"
  ).split(" "),
);

/** The words of a clause that say what it claims: verb, complement, how it was done, and the adverb of a verb that says nothing itself. */
function tellingWords({ claim }: StoryMention): string[] {
  const { lemma } = claim.predicate;
  const complements = claim.arguments.filter(({ role }) => role === "complement").map(({ head }) => head);
  return [
    lemma,
    ...complements,
    ...claim.terms.filter((term) => MANNER.has(term) || (LEAVING.has(lemma) && term.endsWith("ly"))),
  ];
}

/** Numbers of the pairs of opposites that a clause has a word of. */
export function oppositePairs(mention: StoryMention): number[] {
  return [...new Set(tellingWords(mention).flatMap((word) => PLACES.get(word)?.map(({ pair }) => pair) ?? []))];
}

/** The opposites that two clauses tell with ("slow", "smoothly"), or null. */
export function findOpposites(a: StoryMention, b: StoryMention): [string, string] | null {
  const others = tellingWords(b);
  for (const word of tellingWords(a)) {
    const turned = others.find((other) => areOpposite(word, other));
    if (turned !== undefined) return [word, turned];
  }
  return null;
}

function areOpposite(one: string, other: string): boolean {
  const places = PLACES.get(one) ?? [];
  return (PLACES.get(other) ?? []).some(({ pair, side }) =>
    places.some((place) => place.pair === pair && place.side !== side),
  );
}
