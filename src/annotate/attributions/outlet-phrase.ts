import type { Hop, Span } from "../../model/index.ts";
import { hopAt, outletAt } from "./hop-at.ts";
import { mentionAt } from "./mention-at.ts";
import type { Quotation } from "./quotations.ts";
import type { SourceResolver } from "./resolve-source.ts";
import type { Scene } from "./scene.ts";
import { childWith } from "./source-of.ts";

/**
 * The outlet that a noun phrase names by itself, by its owner or by the name before the noun: `CNN`, `NBC's “Today” show`,
 * `Fox News host Maria Lenk`, `a CNN event`; else null. `asked`: the words are those of an interview, so that any body's
 * name is an outlet's (`an interview with Fusion`).
 */
export function outletIn(scene: Scene, noun: number, cue: Span, resolve: SourceResolver, asked: boolean): Hop | null {
  const { parsed } = scene;
  const owner = childWith(parsed, noun, "poss");
  const names = parsed.children(noun).filter((child) => child < noun && parsed.dep(child) === "compound");
  const heads = owner !== null && parsed.pos(owner) === "PROPN" ? [owner, noun] : [noun];
  for (const head of heads) {
    const hop = outletAt(scene, head, cue, resolve) ?? (asked ? bodyAt(scene, head, cue, resolve) : null);
    if (hop !== null) return hop;
  }
  for (const head of names) {
    const hop = isOtherName(scene, noun, head) ? outletAt(scene, head, cue, resolve) : null;
    if (hop !== null) return hop;
  }
  return null;
}

/** Any body's name, taken for an outlet's, or the title of a programme: `an interview with “Morning Talk”`. */
function bodyAt(scene: Scene, head: number, cue: Span, resolve: SourceResolver): Hop | null {
  const title = scene.quotationAt(scene.parsed.start[head]!);
  if (title !== null && isTitle(scene, title, head))
    return {
      ...title.inner,
      name: scene.text.slice(title.inner.start, title.inner.end).replace(/[\s,]+$/, ""),
      kind: "outlet",
      entity: null,
      cue,
    };
  const type = mentionAt(scene, head)?.type ?? "ORG";
  if (
    scene.parsed.pos(head) !== "PROPN" ||
    CALENDAR.test(scene.parsed.lower(head)) ||
    !["ORG", "PRODUCT", "WORK_OF_ART"].includes(type)
  )
    return null;
  const hop = hopAt(scene, head, cue, resolve);
  return hop === null || hop.kind === "official" ? null : { ...hop, kind: "outlet" };
}

/** Characters of a programme's title at most. */
const LONGEST_TITLE = 60;

/** True for a short title in capitals that the noun opens: `“The Late Show with Anna Brod”`. */
function isTitle({ parsed, text }: Scene, { inner }: Quotation, head: number): boolean {
  const words = text.slice(inner.start, inner.end);
  return (
    words.length <= LONGEST_TITLE &&
    parsed.start[parsed.leftEdge(head)]! <= inner.start + 1 &&
    /^\p{Lu}/u.test(words) &&
    !/[.?!]\s/.test(words)
  );
}

/** Days and months: "in an interview on Friday" names no outlet. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)$/;

/** True where the word before the noun is a name of its own: `[Fox News] host`, `[CNN] event`, but not `[Fox] Butterfield`. */
function isOtherName(scene: Scene, noun: number, word: number): boolean {
  const own = mentionAt(scene, word);
  return own !== null && own !== mentionAt(scene, noun);
}
