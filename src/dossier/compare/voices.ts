import type { SourceKind } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { Origin } from "../origins/origin.ts";

/** A paper contradicts; whoever has a part in the story answers. */
export function isParty(kind: SourceKind): boolean {
  return kind !== "own" && kind !== "outlet" && kind !== "document";
}

/** A mention and where its statement comes from. */
export type Voice = { readonly mention: StoryMention; readonly origin: Origin };

/**
 * Two who speak, so that neither may be the other: an unnamed witness is no official, but may be the one whom a paper follows; of two
 * unnamed ones "the witness" is another than "a police source".
 */
export function areTwoVoices({ mention: a, origin: one }: Voice, { mention: b, origin: other }: Voice): boolean {
  // "Rumours that he had sold it" are nobody's, and whoever says that he had not turns them down.
  if (isNobodys(a, one) !== isNobodys(b, other)) return true;
  if (one.key !== null && other.key !== null) return one.key !== other.key;
  if (one.name === null || other.name === null) return false;
  if (one.key !== null || other.key !== null) return isParty((one.key === null ? other : one).kind);
  const words = other.name.toLowerCase().split(/\s+/);
  return (
    isParty(one.kind) &&
    isParty(other.kind) &&
    !one.name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => words.includes(word))
  );
}

/** An allegation that nobody is named for. */
function isNobodys({ claim }: StoryMention, { key }: Origin): boolean {
  return key === null && claim.factuality === "alleged";
}
