import type { StoryMention } from "../../align/story-mention.ts";

/** A name, which an article may stand before: "the Nationals". */
const NAME = /^(?:[Tt]he\s+)?\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)*$/u;

/** True for clauses of two parties by name, each of which offers, gives or spends a sum of its own. */
export function areOfOtherGivers(a: StoryMention, b: StoryMention): boolean {
  const [some, others] = [giversOf(a), giversOf(b)];
  return some.length > 0 && others.length > 0 && !some.some((name) => others.includes(name));
}

/** Keys and last words of the names of those who do what the clause tells, or the clause around it ("the club offered [him a five-year deal]"). */
function giversOf({ roles, claim, reading }: StoryMention): string[] {
  const around = reading.claims.filter(
    ({ sentence, start, end, predicate }) =>
      sentence === claim.sentence && start <= claim.start && claim.end <= end && predicate.end <= claim.start,
  );
  const keys = around.length > 0 ? [] : [...roles.subject].filter((key) => key.startsWith("e:"));
  const named = (around.length > 0 ? around : [claim]).flatMap(({ arguments: args }) =>
    args.filter(({ role, start, end }) => role === "subject" && NAME.test(reading.text.slice(start, end))),
  );
  return [...keys, ...named.map(({ head }) => head.toLowerCase())];
}
