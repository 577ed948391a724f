import type { Claim, DossierMention } from "../model/index.ts";

/**
 * The gist of a claim as words of a text, so that what governs them can be shown: the mention that it is, or the clause that one is a
 * part of. Undefined where no text is known that has it.
 */
export function headingMention(
  { gist, mentions }: Claim,
  textOf: (document: string) => string | undefined,
): DossierMention | undefined {
  const same = mentions.find(({ text }) => text === gist);
  if (same) return same;
  for (const mention of mentions) {
    const from = Math.max(0, mention.end - gist.length);
    const at = (textOf(mention.document)?.slice(from, mention.start + gist.length) ?? "").indexOf(gist);
    const start = from + at;
    if (at >= 0) return { ...mention, start, end: start + gist.length, text: gist };
  }
  return undefined;
}
