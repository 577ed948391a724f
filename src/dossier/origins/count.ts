import type { StoryMention } from "../align/story-mention.ts";
import { isSameBody, tellingWords } from "./body.ts";
import type { Origin } from "./origin.ts";
import { isSameWording } from "./related-documents.ts";

/** What is known of where the documents of a story come from. */
export type Provenance = {
  /** The group of documents that print one copy; the document itself where it shares none. */
  copyOf(document: number): number;
  /** The group of documents that share passages or credit one agency, and so perhaps a source. */
  relatedTo(document: number): number;
};

/**
 * Independent origins of a claim as a range. Sure to be one: sources of one key, a body and its spokesman, own voices of one copy,
 * the same words from a source that one of the two does not name. Perhaps one, so that only `max` counts them apart: sources
 * nobody can tell, own voices of related documents, and an own voice beside a source that another document names for the same.
 */
export function countOrigins(
  mentions: readonly StoryMention[],
  origins: readonly Origin[],
  provenance: Provenance,
): { readonly min: number; readonly max: number } {
  const sure = createGroups(mentions.length);
  const perhaps = createGroups(mentions.length);
  const keys = mentions.map((mention, at) => keyOf(mention, origins[at]!, provenance));
  const bodies = origins.map(({ name, kind, key }) =>
    name === null || key === null || kind === "own" || key.startsWith("person:") ? [] : tellingWords(name),
  );
  for (let a = 0; a < mentions.length; a++) {
    for (let b = 0; b < a; b++) {
      const one =
        isOneSource(keys, origins, a, b) || isSameBody(bodies[a]!, bodies[b]!) || isRepeated(mentions, origins, a, b);
      if (one) sure.join(a, b);
      if (one || isPerhapsOne(mentions, origins, provenance, a, b)) perhaps.join(a, b);
    }
  }
  return { min: leastOrigins(origins, perhaps), max: sure.count() };
}

/** One key; an outlet's own voice and what another document cites it for are one as well. */
function isOneSource(keys: readonly string[], origins: readonly Origin[], a: number, b: number): boolean {
  return keys[a] === keys[b] || (origins[a]!.key !== null && origins[a]!.key === origins[b]!.key);
}

const isOwn = ({ kind, key }: Origin) => kind === "own" && key !== null;
const isUnknown = ({ key }: Origin) => key === null;
const isNamed = (origin: Origin) => !isOwn(origin) && !isUnknown(origin);

function keyOf(mention: StoryMention, origin: Origin, { copyOf }: Provenance): string {
  if (isUnknown(origin)) return `?${copyOf(mention.document)}:${origin.name?.toLowerCase() ?? ""}`;
  return isOwn(origin) ? `own:${copyOf(mention.document)}` : `source:${origin.key}`;
}

/** The same words, at least one of them without a name to it ("the committee chairman"): two named sources are never one. */
function isRepeated(mentions: readonly StoryMention[], origins: readonly Origin[], a: number, b: number): boolean {
  const bothNamed = isByName(origins[a]!) && isByName(origins[b]!);
  return !bothNamed && isSameWording(mentions[a]!, mentions[b]!);
}

/** Known by a name, not by a description that another document may give a name to. */
function isByName(origin: Origin): boolean {
  if (!isNamed(origin)) return false;
  return !origin.key!.startsWith("words:") || /\s\p{Lu}/u.test(origin.name ?? "");
}

function isPerhapsOne(
  mentions: readonly StoryMention[],
  origins: readonly Origin[],
  { relatedTo }: Provenance,
  a: number,
  b: number,
): boolean {
  if (!isOwn(origins[a]!) || !isOwn(origins[b]!)) return false;
  return relatedTo(mentions[a]!.document) === relatedTo(mentions[b]!.document);
}

/**
 * Groups with a name, or else one for all that are only described, or else own voices: what stands beside them may come from one
 * of them ("the French firm" beside France Telecom, a flat statement beside one with its source).
 */
function leastOrigins(origins: readonly Origin[], groups: Groups): number {
  const roots = (is: (origin: Origin) => boolean) =>
    new Set(origins.flatMap((origin, at) => (is(origin) ? [groups.rootOf(at)] : [])));
  const named = roots(isByName).size;
  if (named > 0) return named;
  return origins.some(isNamed) ? 1 : Math.max(1, roots(isOwn).size);
}

type Groups = { join(a: number, b: number): void; rootOf(at: number): number; count(): number };

function createGroups(size: number): Groups {
  const first = Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => (first[at] === at ? at : rootOf(first[at]!));
  return {
    rootOf,
    join: (a, b) => {
      const [one, other] = [rootOf(a), rootOf(b)];
      first[Math.max(one, other)] = Math.min(one, other);
    },
    count: () => new Set(first.map((_, at) => rootOf(at))).size,
  };
}
