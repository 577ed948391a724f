import { type Claim, type ConflictKind, type DossierMention, SURE } from "../model/index.ts";
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
  return claims
    .map((each) => ({ each, group: groupOf(each.claim), part: isAside(each) ? 1 : 0, weight: weigh(each) }))
    .sort(
      (a, b) => a.group - b.group || a.part - b.part || b.weight - a.weight || firstPlace(a.each) - firstPlace(b.each),
    )
    .map(({ each }) => each);
}

/** A circumstance alone, or only what somebody is called. */
function isAside({ facet, mentions }: ClaimWithMentions): boolean {
  return facet === true || mentions.some(({ claim }) => claim.slight === true);
}

function groupOf({ relation, origins, certainty }: Claim): number {
  if (relation === "conflict" || relation === "denial") return 0;
  if (relation === "agree" && (certainty ?? 1) < SURE) return 4;
  if (relation === "agree") return origins.max > 1 ? 1 : 2;
  return relation === "single" ? 5 : 3;
}

function firstPlace({ mentions: [first] }: ClaimWithMentions): number {
  return first?.at ?? 0;
}

function weigh(each: ClaimWithMentions): number {
  const { relation, conflict } = each.claim;
  if (relation === "single") return 0;
  return conflict ? weighContradiction(each) : weighSupport(each);
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

/** Support weighs by independent origins, then by documents, by the lead, and by whether its words can be read by themselves. */
function weighSupport({ claim, mentions }: ClaimWithMentions): number {
  const documents = new Set(mentions.map(({ document }) => document)).size;
  const readable = Math.max(...mentions.map(standsAlone));
  return (
    (claim.origins.min + claim.origins.max) / 2 + 0.3 * documents + leadShare(mentions) + 1.5 * Math.min(1, readable)
  );
}
