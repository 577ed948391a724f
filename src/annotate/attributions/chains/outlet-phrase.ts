import type { Hop, ParsedText, Span } from "../../../model/index.ts";
import { NOUNS } from "../../entities/word-classes.ts";
import { entityOf, mentionAt } from "../mention-at.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { hopAt, outletAt } from "./hop-at.ts";
import { programmeAt } from "./programmes.ts";

/**
 * The outlet that a noun phrase names by itself, by its owner or by the name before the noun: `CNN`, `NBC's “Today” show`,
 * `Fox News host Maria Lenk`, `a CNN event`; else null. `talk`: an `interview` makes any name an outlet's that
 * is no person's or place's (`an interview with Fusion`), being `told` makes a known body's one (`told Delmar Newswire`).
 */
export function outletIn(
  scene: Scene,
  noun: number,
  cue: Span,
  resolve: SourceResolver,
  talk: "interview" | "told" | null,
): Hop | null {
  const { parsed } = scene;
  const owner = childWith(parsed, noun, "poss");
  const names = namesBefore(parsed, noun);
  const heads = owner !== null && parsed.pos(owner) === "PROPN" ? [owner, noun] : [noun];
  for (const head of heads) {
    const hop = outletAt(scene, head, cue, resolve) ?? (talk === null ? null : bodyAt(scene, head, cue, resolve, talk));
    if (hop !== null) return hop;
  }
  for (const head of names) {
    const hop = isOtherName(scene, noun, head) ? outletAt(scene, head, cue, resolve) : null;
    if (hop !== null) return hop;
  }
  return employerOf(scene, noun, cue, resolve) ?? (talk === null ? null : reporterAt(scene, noun, cue, resolve));
}

/** `told Mr. Brod`, whom the text has named as a reporter. */
function reporterAt(scene: Scene, noun: number, cue: Span, resolve: SourceResolver): Hop | null {
  const mention = mentionAt(scene, noun);
  if (mention?.type !== "PERSON" || scene.parsed.pos(noun) !== "PROPN") return null;
  const descriptions = entityOf(scene, mention.entity)?.descriptions ?? [];
  const words = descriptions.flatMap((description) => description.toLowerCase().split(/[^\p{L}-]+/u));
  return words.some((word) => TRADES.has(word)) ? hopAt(scene, noun, cue, resolve) : null;
}

/** Names before the noun and before the trade that stands with it: `[CNN] event`, `[New York Post] columnist Anna Brod`. */
function namesBefore(parsed: ParsedText, noun: number): number[] {
  const isName = (word: number, head: number) => word < head && /^(?:compound|nmod)$/.test(parsed.dep(word));
  const own = parsed.children(noun).filter((child) => isName(child, noun));
  const trades = own.filter((word) => TRADES.has(parsed.lemma(word).toLowerCase()));
  return [...own, ...trades.flatMap((trade) => parsed.children(trade).filter((child) => isName(child, trade)))];
}

/** Who asks and writes for an outlet. */
const TRADES = new Set(
  "reporter journalist columnist correspondent host co-host anchor presenter interviewer editor writer blogger moderator commentator contributor".split(
    " ",
  ),
);

/** `Anna Brod of the Courier`, `a reporter for Reuters`, `Anna Brod, the host of “Late Talk”` → whom they work for. */
function employerOf(scene: Scene, noun: number, cue: Span, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const appositions = parsed.children(noun).filter((child) => child > noun && parsed.dep(child) === "appos");
  for (const person of [noun, ...appositions]) {
    const isTrade = TRADES.has(parsed.lemma(person).toLowerCase());
    if (!isTrade && (person !== noun || parsed.pos(person) !== "PROPN")) continue;
    const words = parsed.children(person).filter((child) => child > person && parsed.dep(child) === "prep");
    for (const word of words.filter((child) => /^(?:of|for|with|at|from)$/.test(parsed.lower(child)))) {
      const body = childWith(parsed, word, "pobj");
      const hop =
        body === null ? null : (outletAt(scene, body, cue, resolve) ?? programmeOf(scene, body, cue, resolve));
      if (hop !== null) return hop;
    }
  }
  return null;
}

/** `NBC's “Today”` or `“Late Talk”` as whose host somebody is told. */
function programmeOf(scene: Scene, body: number, cue: Span, resolve: SourceResolver): Hop | null {
  const owner = childWith(scene.parsed, body, "poss");
  return (owner === null ? null : outletAt(scene, owner, cue, resolve)) ?? programmeAt(scene, body, cue);
}

/** Any body's name, taken for an outlet's, or the title of a programme: `an interview with “Morning Talk”`. */
function bodyAt(
  scene: Scene,
  head: number,
  cue: Span,
  resolve: SourceResolver,
  talk: "interview" | "told",
): Hop | null {
  const programme = programmeAt(scene, head, cue);
  if (programme !== null) return programme;
  const type = mentionAt(scene, head)?.type ?? (talk === "interview" ? "ORG" : "");
  const word = scene.parsed.lower(head);
  if (scene.parsed.pos(head) !== "PROPN" || CALENDAR.test(word) || NOUNS.organisation.has(word)) return null;
  if (!["ORG", "PRODUCT", "WORK_OF_ART"].includes(type)) return null;
  const hop = hopAt(scene, head, cue, resolve);
  return hop === null || hop.kind === "official" ? null : { ...hop, kind: "outlet" };
}

/** Days and months: "in an interview on Friday" names no outlet. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)$/;

/** True where the word before the noun is a name of its own: `[Fox News] host`, `[CNN] event`, but not `[Fox] Butterfield`. */
function isOtherName(scene: Scene, noun: number, word: number): boolean {
  const own = mentionAt(scene, word);
  return own !== null && own !== mentionAt(scene, noun);
}
