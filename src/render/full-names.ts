import type { Story } from "../model/index.ts";

/**
 * For the short names by which documents of a story call the one whose words they give, the fullest name that the story has for them:
 * `Biden` → `Joe Biden`. Left out where two people share the short name.
 */
export function fullNames({ claims }: Pick<Story, "claims">): ReadonlyMap<string, string> {
  const known = new Map<string, string | null>();
  for (const { mentions, origins } of claims) {
    for (const { name, kind, mentions: members } of origins.sources ?? []) {
      if (name === null || (kind !== "person" && kind !== "official")) continue;
      for (const member of members) {
        const own = mentions[member]?.hops.at(-1)?.name;
        if (own === undefined || !isShortOf(own, name)) continue;
        const before = known.get(own);
        known.set(own, before === undefined ? name : before === null ? null : longerOf(before, name));
      }
    }
  }
  return new Map([...known].flatMap(([own, name]) => (name === null ? [] : [[own, name] as const])));
}

/** The longer of two names of which one holds the other; null where they are those of two people. */
function longerOf(one: string, other: string): string | null {
  if (one === other || isShortOf(other, one)) return one;
  return isShortOf(one, other) ? other : null;
}

/** Words of names are capitalised: "Biden" of "Joe Biden", not "a spokesman" of "a spokesman for the town". */
function isShortOf(short: string, full: string): boolean {
  const [some, all] = [short.split(" "), full.split(" ")];
  return (
    some.length < all.length && all.every((word) => /^\p{Lu}/u.test(word)) && some.every((word) => all.includes(word))
  );
}
