import type { StoryMention } from "../../align/story-mention.ts";

/** "to explain why she gave false information": who asks why takes it for granted. */
export function isPresupposed({ text, claim, attribution }: StoryMention): boolean {
  return /^why\b/i.test(text) && claim.polarity === "positive" && attribution?.source != null;
}

/** Who warns of a thing or suspects it holds that it is so. */
const WARNING: ReadonlySet<string> = new Set(["warn", "fear", "worry", "suspect", "suggest", "caution", "insinuate"]);

/** "critics say that the law could allow discrimination": a charge all the same, where somebody makes it. */
export function isHeldPossible({ text, claim, attribution }: StoryMention): boolean {
  if (claim.factuality !== "possible" || claim.polarity === "negative" || attribution?.source == null) return false;
  const isHeld = /\b(?:could|may|might)\b/i.test(text) || WARNING.has(attribution.cueLemma ?? "");
  return isHeld && !(claim.operators?.some(({ kind }) => kind !== "alleged") ?? false);
}

/** "taxpayers will pay": what is said of the future is denied of the future. */
export function isForetold({ text, claim }: StoryMention): boolean {
  return claim.factuality !== "asked" && /\b(?:will|would|shall)\b|[’']ll\b/i.test(text);
}
