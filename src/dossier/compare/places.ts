import type { Span } from "../../model/index.ts";
import { plainWords } from "../align/quoted-words.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { nameWords, type StoryEntities } from "../entities/story-entities.ts";

/** A place that pins an event: a town, or a named site. Countries and regions pin nothing and are left out. */
export type Place = {
  readonly name: string;
  readonly words: readonly string[];
  readonly site: boolean;
  readonly span: Span;
};

/** Nouns of sites that are no part of a town unless they bear its name. */
const SITES = new Set(
  "cosmodrome spaceport airbase base camp island volcano mountain lake reservoir park border crossing strait village ranch".split(
    " ",
  ),
);
const PREPOSITIONS = new Set(["in", "at", "near", "on", "to"]);

/** Towns and sites that the clause says it happened in or at. */
export function placesOf(mention: StoryMention, entities: StoryEntities): Place[] {
  const { claim, reading, document } = mention;
  return claim.arguments.flatMap((argument) => {
    if (argument.role !== "oblique" || !PREPOSITIONS.has(argument.preposition ?? "")) return [];
    const named = reading.entities.find((one) => one.start >= argument.start && one.end <= argument.end);
    if (!named) return [];
    const site = SITES.has(argument.head);
    const key = entities.keyOf(document, named.entity) ?? "";
    const town =
      named.type === "GPE" && argument.entity === named.entity && !/^(country|people|state|region):/.test(key);
    if (!site && !town) return [];
    const span = { start: argument.start, end: argument.end };
    const name = site ? reading.text.slice(span.start, span.end) : named.name;
    return [{ name, words: nameWords(name), site, span }];
  });
}

/** True where neither place can be part of the other as named: no common word in the names, and no site that may lie in a town. */
export function isApart(a: Place, b: Place): boolean {
  const words = new Set(plainWords(a.words.join(" ")));
  return !b.words.some((word) => words.has(word) && !SITES.has(word));
}
