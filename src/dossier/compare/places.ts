import type { Reading, Span } from "../../model/index.ts";
import { plainWords } from "../align/quoted-words.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { nameWords, type StoryEntities } from "../entities/story-entities.ts";

/** A place that pins an event: a town, a country, a named site. Regions pin nothing and are left out. */
export type Place = {
  readonly name: string;
  readonly words: readonly string[];
  readonly kind: "town" | "country" | "site";
  readonly span: Span;
};

/** Nouns of sites that are no part of a town unless they bear its name. */
const SITES = new Set(
  "cosmodrome spaceport airbase base camp island volcano mountain lake reservoir park border crossing strait village ranch reef cape bay gulf rock".split(
    " ",
  ),
);
/** What stands in some town: a street or a stadium may be in any town that another account names. */
const IN_TOWN =
  /(?:^(?:route|interstate|highway)|\b(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|terrace|highway|freeway|motorway|stadium|arena|hall|school|university|college|hospital|polytechnic|church|station|store|plaza|mall|hotel|building)\.?$)/i;
const PREPOSITIONS = new Set(["in", "at", "near", "on", "to", "off", "outside"]);
const TYPES = new Set(["GPE", "LOC", "FAC"]);
/** What a region is called rather than a town: "southern Iran", "the Midwest", "Europe". */
const VAGUE =
  /\b(?:north|south|east|west|central|middle|europe|asia|africa|america|sea|ocean|region|world|coast|peninsula)/i;

/** Towns, countries and sites that the clause says it happened in or at. */
export function placesOf(mention: StoryMention, entities: StoryEntities): Place[] {
  return mention.claim.arguments.flatMap((argument) => placeIn(mention, argument, entities) ?? []);
}

function placeIn(
  { reading, document }: StoryMention,
  argument: StoryMention["claim"]["arguments"][number],
  entities: StoryEntities,
): Place | null {
  if (argument.role !== "oblique" || !PREPOSITIONS.has(argument.preposition ?? "")) return null;
  const span = { start: argument.start, end: argument.end };
  const words = reading.text.slice(span.start, span.end);
  const named = reading.entities.find((one) => one.start >= argument.start && one.end <= argument.end);
  if (SITES.has(argument.head) && /\p{Lu}/u.test(words))
    return { name: words, words: nameWords(words), kind: "site", span };
  // "to a school in Oslin" pins the town, "in an interview with Reuters" nothing.
  if (!named || !TYPES.has(named.type) || !isHeadOrTown(reading, argument, named)) return null;
  const key = entities.keyOf(document, named.entity) ?? "";
  if (/^(?:people|state|region):/.test(key) || VAGUE.test(named.name)) return null;
  const kind = key.startsWith("country:") ? "country" : named.type === "GPE" ? "town" : "site";
  return { name: named.name, words: nameWords(named.name), kind, span: { start: named.start, end: named.end } };
}

function isHeadOrTown(
  { text }: Reading,
  argument: StoryMention["claim"]["arguments"][number],
  named: Span & { readonly entity: string },
): boolean {
  if (argument.entity === named.entity) return true;
  return /\b(?:in|at|on)\s+(?:the\s+)?$/i.test(text.slice(Math.max(argument.start, named.start - 8), named.start));
}

/** True where neither place can be part of the other as named: of one kind or both small, no common word, and nowhere told in one breath. */
export function isApart(a: Place, b: Place, told: (a: string, b: string) => boolean): boolean {
  if ((a.kind === "country") !== (b.kind === "country")) return false;
  if (IN_TOWN.test(a.name) !== IN_TOWN.test(b.name)) return false;
  const words = new Set(plainWords(a.words.join(" ")));
  if (b.words.some((word) => words.has(word) && !SITES.has(word))) return false;
  return !told(a.name, b.name);
}

/** Most letters between two names of which one says where the other is: "Oslin, the harbour of Sella"; "Gavarzin village on Qeshm". */
const ONE_BREATH = 30;
const LIES_IN =
  /^(?:,\s+(?:the\s+|an?\s+)?(?:[\p{L}]+\s+){0,3}|\s+(?:[\p{L}]+\s+){0,2}(?:in|on|near|off|of|outside)\s+(?:the\s+)?(?:[\p{L}]+\s+of\s+)?|\s*\()$/u;

/** Whether some document of the claim says that one named place lies in or by the other. */
export function createGazetteer(readings: readonly Reading[]): (a: string, b: string) => boolean {
  const pairs = new Set<string>();
  for (const { text, entities } of readings) {
    const places = entities.filter(({ type }) => TYPES.has(type));
    for (let at = 1; at < places.length; at++) {
      const [one, other] = [places[at - 1]!, places[at]!];
      const between = text.slice(one.end, other.start);
      if (other.start - one.end > ONE_BREATH || !LIES_IN.test(between)) continue;
      pairs.add(`${one.name}|${other.name}`).add(`${other.name}|${one.name}`);
    }
  }
  return (a, b) => pairs.has(`${a}|${b}`);
}
