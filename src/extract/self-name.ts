import type { Draft } from "./draft.ts";

/** "follow The Daily Example", "join us at …": the name after the verb, which must be written as a name. */
const NAMES = [
  /\bfollow ((?:The )?\p{Lu}[\p{L}\d.&'’-]*(?: \p{Lu}[\p{L}\d.&'’-]*){0,4})[.!]?$/u,
  /\b[Ss]ubscribe to ((?:The )?\p{Lu}[\p{L}\d.&'’-]*(?: \p{Lu}[\p{L}\d.&'’-]*){0,4})[.!]?$/u,
  /(?:©|\bCopyright(?: ©)?) ?(?:\d{4} )?((?:The )?\p{Lu}[\p{L}\d.&'’-]*(?: \p{Lu}[\p{L}\d.&'’-]*){0,4})(?:\.|,|$)/u,
];
/** Names of platforms and words that stand where a name could. */
const NO_OUTLET =
  /^(?:us|me|our|facebook|twitter|x|instagram|google|youtube|telegram|whatsapp|all rights|the author)\b/iu;

/** The outlet by the name that its own promotion gives it; null where none does. `"… to follow The Daily Example." → "The Daily Example"`. */
export function findSelfName({ text, segments }: Pick<Draft, "text" | "segments">): string | null {
  for (const segment of segments) {
    if (segment.kind !== "promo") continue;
    const line = text.slice(segment.start, Math.min(segment.end, segment.start + 300));
    for (const pattern of NAMES) {
      const name = pattern.exec(line)?.[1]?.replace(/\.$/u, "");
      if (name && !NO_OUTLET.test(name)) return name;
    }
  }
  return null;
}
