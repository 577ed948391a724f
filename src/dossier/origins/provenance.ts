import outlets from "../../annotate/entities/data/outlets.json" with { type: "json" };
import type { Reading } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { Provenance } from "./count.ts";
import families from "./families.json" with { type: "json" };
import { relateDocuments } from "./related-documents.ts";

const FAMILY_OF = new Map(
  families.flatMap(({ family, outlets: names }) => names.map((name) => [plain(name), family] as const)),
);

const AGENCY_OF = new Map(
  outlets
    .filter(({ kind }) => kind === "agency")
    .flatMap(({ key, name, aliases }) => [name, ...aliases].map((spelt) => [plain(spelt), key] as const)),
);

const OUTLET_KEY = new Map(
  outlets.flatMap(({ key, name, aliases }) => [name, ...aliases].map((spelt) => [plain(spelt), key] as const)),
);

/** The key that an outlet has as an entity (`outlet:reuters`), or one of its name; null for none. */
export function outletKey(outlet: string | null): string | null {
  return outlet === null ? null : `outlet:${OUTLET_KEY.get(plain(outlet)) ?? plain(outlet)}`;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The publisher family of an outlet (families.json, with sources), or null where the table does not know it. */
export function familyOf(outlet: string | null): string | null {
  return outlet === null ? null : (FAMILY_OF.get(plain(outlet)) ?? null);
}

/** Characters at the head and at the foot of a text where agencies are credited. */
const HEAD = 400;
const FOOT = 600;
const IN_BRACKETS = /\(([\p{L}][\p{L} .-]{1,30})\)/gu;
const CONTRIBUTION = /([\p{L} ,.'’-]{2,120}) contributed to (?:this|the) (?:report|story|article)/giu;

/**
 * Keys of the news agencies that a document credits: in its dateline or byline, in brackets at its head ("(AP)"), or in a closing
 * line ("Reuters contributed to this report").
 */
export function creditedAgencies({ text, segments, authors }: Reading): Set<string> {
  const names = [...authors];
  for (const { dateline } of segments)
    if (dateline?.agency) names.push(text.slice(dateline.agency.start, dateline.agency.end));
  for (const found of text.slice(0, HEAD).matchAll(IN_BRACKETS)) names.push(found[1]!);
  for (const found of text.slice(-FOOT).matchAll(CONTRIBUTION)) names.push(...found[1]!.split(/,| and /));
  return new Set(names.flatMap((name) => AGENCY_OF.get(plain(name)) ?? []));
}

/** Gathers what the documents of a story tell of where they come from. `sharedCopy`: groups of indexes of one and the same copy. */
export function createProvenance(
  readings: readonly Reading[],
  mentions: readonly StoryMention[],
  sharedCopy: readonly (readonly number[])[],
): Provenance {
  const copies = readings.map((_, at) => at);
  for (const group of [...sharedCopy, ...groupsBy(readings, (reading) => familyOf(reading.outlet) ?? [])]) {
    joinAll(copies, group);
  }
  const related = relateDocuments(mentions, readings.length);
  for (const group of groupsBy(readings, (reading) => [...creditedAgencies(reading)])) joinAll(related, group);
  return { copyOf: (document) => rootOf(copies, document), relatedTo: (document) => rootOf(related, document) };
}

function groupsBy(readings: readonly Reading[], keys: (reading: Reading) => string | readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  readings.forEach((reading, at) => {
    for (const key of [keys(reading)].flat()) groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

function rootOf(first: readonly number[], at: number): number {
  return first[at] === at ? at : rootOf(first, first[at]!);
}

function joinAll(first: number[], group: readonly number[]): void {
  for (const member of group) {
    const [a, b] = [rootOf(first, group[0]!), rootOf(first, member)];
    first[Math.max(a, b)] = Math.min(a, b);
  }
}
