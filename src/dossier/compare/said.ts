import type { StoryMention } from "../align/story-mention.ts";
import type { Compared } from "./finding.ts";

/** Longest stretch of a clause that a line of reasons shows. */
const SHOWN = 80;

/** The words of a mention between quotation marks, cut at a word where they are long. */
export function shortened({ text }: StoryMention): string {
  const words = text.replace(/\s+/g, " ").replace(/["“”]/g, "");
  return words.length <= SHOWN ? `“${words}”` : `“${words.slice(0, words.lastIndexOf(" ", SHOWN))} …”`;
}

/** What stands for a speaker where a paper tells of an allegation and not who makes it. */
export const UNNAMED = "someone unnamed";

/** Who says it, or the outlet, or the document's file where neither is known; once each, three at most. */
export function speakers(compared: Compared, mentions: readonly number[]): string {
  const names = mentions.map((at) => compared.origins[at]!.name ?? unnamed(compared.mentions[at]!));
  const once = [...new Set(names)];
  return once.length <= 3 ? once.join(", ") : `${once.slice(0, 3).join(", ")} and ${once.length - 3} more`;
}

function unnamed(mention: StoryMention): string {
  const isAlleged = mention.claim.factuality === "alleged" && mention.attribution?.source == null;
  return isAlleged ? UNNAMED : outletOf(mention);
}

/** The outlet by its name, or by its file where it has none. */
export function outletOf({ reading }: StoryMention): string {
  return reading.outlet ?? reading.file.replace(/^.*[\\/]/, "");
}
