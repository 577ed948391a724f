import type { StoryMention } from "../../align/story-mention.ts";
import { wordKey } from "../../align/word-keys.ts";
import { answeringClass } from "./denial-words.ts";

/** What the mentions of a story tell, by the words in which charges and denials meet. */
export type KeyIndex = { keysOf(mention: StoryMention): ReadonlySet<string>; having(key: string): readonly number[] };

/** Looks up the mentions that have a key. */
export function indexKeys(mentions: readonly StoryMention[]): KeyIndex {
  const positions = new Map<string, number[]>();
  const known = new Map<number, ReadonlySet<string>>();
  for (const mention of mentions) {
    const keys = keysWithClasses(mention);
    known.set(mention.at, keys);
    for (const key of keys) {
      const there = positions.get(key);
      if (there) there.push(mention.at);
      else positions.set(key, [mention.at]);
    }
  }
  return { keysOf: ({ at }) => known.get(at)!, having: (key) => positions.get(key) ?? [] };
}

/** The keys of a mention; words that charges and denials use in turn count as one. */
function keysWithClasses({ frame, claim }: StoryMention): ReadonlySet<string> {
  const keys = new Set(frame);
  for (const term of claim.terms) {
    const shared = answeringClass(term);
    if (shared === null) continue;
    keys.delete(wordKey(term));
    keys.add(shared);
  }
  return keys;
}
