import { type Claim, type ConflictKind, type DossierMention, SURE } from "../model/index.ts";
import { isNameWithAge } from "../text/name-with-age.ts";
import { isToldAlike } from "../text/told-alike.ts";
import { isFurniture } from "./fragment.ts";
import { leadShare, standsAlone } from "./stands-alone.ts";
import type { ClaimWithMentions } from "./timeline.ts";

/** What a contradiction of each kind is worth to a desk: facts of the event before the words of a quotation. */
const KINDS: Readonly<Record<ConflictKind, number>> = {
  quantity: 3,
  polarity: 3,
  person: 3,
  place: 2.8,
  date: 2.5,
  ordinal: 2,
  attribution: 1.5,
  wording: 1,
};

/**
 * What a desk needs first: contradictions by weight, then what several origins tell, then what several documents have from one origin,
 * then what only looks like a conflict, then what is alike but not sure to tell one thing, and last what one account tells, in the order of the texts. What tells a circumstance alone (a time, a
 * figure, somebody's office) comes after the events of its group.
 */
export function rankClaims(claims: readonly ClaimWithMentions[]): ClaimWithMentions[] {
  const documents = new Set(claims.flatMap(({ mentions }) => mentions.map(({ document }) => document))).size;
  const ranked = claims
    .map((each) => ({ each, group: groupOf(each.claim), part: partOf(each), weight: weigh(each, documents) }))
    .sort(
      (a, b) => a.group - b.group || a.part - b.part || b.weight - a.weight || firstPlace(a.each) - firstPlace(b.each),
    );
  return besideEachOther(ranked).map(({ each }) => each);
}

type Ranked = { readonly each: ClaimWithMentions; readonly group: number; readonly part: number };

/** Events first; then what clauses tell beside their verb, then what a person is ("Anna Lund, 34"), and last words of the page. */
function partOf({ claim }: ClaimWithMentions): number {
  if (isFurniture(claim.gist)) return 3;
  if (isNameWithAge(claim.gist)) return 2;
  return claim.detail ? 1 : 0;
}

/** Share of a claim's mentions that stand in sentences of a weightier one, from which on it is told directly behind that. */
const BESIDE = 0.6;

/** Claims of one group that tell of the same sentences stand together, behind the weightiest of them: the charge, then with what. */
function besideEachOther(ranked: readonly Ranked[]): Ranked[] {
  const heads = new Map<string, number[]>();
  const following = new Map<number, number[]>();
  ranked.forEach(({ each: { mentions, claim }, group, part }, at) => {
    const places = isToldAlike(claim) ? [...new Set(mentions.map(placeOf))] : [];
    const counts = new Map<number, number>();
    for (const place of places)
      for (const head of heads.get(place) ?? []) counts.set(head, (counts.get(head) ?? 0) + 1);
    const head = [...counts]
      .filter(
        ([one, count]) => count >= BESIDE * places.length && ranked[one]!.group === group && ranked[one]!.part === part,
      )
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
    if (head !== undefined) {
      following.set(head, [...(following.get(head) ?? []), at]);
      return;
    }
    following.set(at, []);
    for (const place of places) heads.set(place, [...(heads.get(place) ?? []), at]);
  });
  return [...following].flatMap(([head, others]) => [head, ...others].map((at) => ranked[at]!));
}

function placeOf({ document, claim }: ClaimWithMentions["mentions"][number]): string {
  return `${document} ${claim.sentence}`;
}

function groupOf(claim: Claim): number {
  const { relation, origins, certainty } = claim;
  if (relation === "conflict" || relation === "denial") return 0;
  if (isToldAlike(claim) && (certainty ?? 1) < SURE) return 4;
  if (isToldAlike(claim)) return origins.max > 1 ? 1 : 2;
  return relation === "single" ? 5 : 3;
}

function firstPlace({ mentions: [first] }: ClaimWithMentions): number {
  return first?.at ?? 0;
}

function weigh(each: ClaimWithMentions, documents: number): number {
  const { relation, conflict } = each.claim;
  if (relation === "single") return 0;
  return conflict ? weighContradiction(each) : weighSupport(each, documents);
}

/**
 * A contradiction weighs by its kind, by the documents and origins on both sides, most by those of the weaker one, by sources that stand
 * behind it by name, and by how many of its documents have it in their lead.
 */
function weighContradiction({ claim, mentions }: ClaimWithMentions): number {
  const { conflict } = claim;
  if (!conflict) return 0;
  const sides = conflict.sides.map((side) => side.flatMap((index) => claim.mentions[index] ?? []));
  const documents = sides.map((side) => new Set(side.map(({ document }) => document)).size);
  const origins = sides.map((side) => new Set(side.map(originKey)).size);
  const named = sides.filter((side) => side.some(({ originKind }) => originKind !== "anonymous")).length;
  const least = (numbers: readonly number[]) => (numbers.length > 0 ? Math.min(...numbers) : 0);
  return (
    KINDS[conflict.kind] +
    Math.log2(1 + least(documents)) +
    Math.log2(1 + least(origins)) +
    Math.log2(1 + documents.reduce((sum, count) => sum + count, 0)) +
    0.5 * named +
    2 * leadShare(mentions)
  );
}

/** Who stands behind a mention; the document itself where it speaks in its own voice. */
function originKey({ origin, document }: DossierMention): string {
  return origin?.toLowerCase() ?? document;
}

/** Origins that count for the order; more of them say nothing more. */
const MOST_ORIGINS = 4;

/**
 * Support weighs by the share of the story's documents that tell it, and that tell it in their lead: what most of them lead with is the main
 * event. Then by independent origins, and by whether its words can be read by themselves.
 */
function weighSupport({ claim, mentions }: ClaimWithMentions, documents: number): number {
  const own = new Set(mentions.map(({ document }) => document)).size / Math.max(1, documents);
  const readable = Math.max(...mentions.map(standsAlone));
  const { min, max } = claim.origins;
  return (
    4 * own +
    4 * own * leadShare(mentions) +
    0.4 * (Math.min(MOST_ORIGINS, min) + Math.min(MOST_ORIGINS, max)) +
    1.5 * Math.min(1, readable)
  );
}
