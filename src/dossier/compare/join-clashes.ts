import type { Alignment, Joined } from "../align/align.ts";
import { scoreEvidence } from "../align/score.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { originOf } from "../origins/origin.ts";
import { findClashCandidates } from "./clash-candidates.ts";
import { type Compared, compareMentions, type Finding } from "./index.ts";

/** Most mentions of a claim that a clash may bring about. */
const LARGEST = 60;

/**
 * Brings claims together whose mentions contradict each other. Alignment puts together what is alike, and two accounts that part ways are
 * the less alike for it ("Seven people died", "Nine people lost their lives"): here the typed clash itself, on more evidence of one
 * event than within a claim, is the reason to join. Claims that have a document in common are left apart, since a document that
 * tells both values tells two things.
 */
export function joinClashes(
  alignments: readonly Alignment[],
  entities: StoryEntities,
  year: number | null,
): readonly Alignment[] {
  const mentions = alignments.flatMap((one) => one.mentions).sort((a, b) => a.at - b.at);
  const first = alignments[0];
  if (!first) return alignments;
  const groupOf = new Map<number, Group>();
  for (const { mentions: members, joined } of alignments) {
    const group = { members: [...members], joined: [...joined] };
    for (const { at } of members) groupOf.set(at, group);
  }
  for (const [a, b] of findClashCandidates(mentions)) {
    const [one, other] = [groupOf.get(a)!, groupOf.get(b)!];
    if (one === other || one.members.length + other.members.length > LARGEST) continue;
    const pair = [mentions[a]!, mentions[b]!] as const;
    const evidence = first.evidence(a, b);
    const found = compareMentions(comparedPair(pair, first, entities, year));
    if (!found || !isSure(found, evidence, one, other)) continue;
    one.members.push(...other.members);
    one.joined.push(...other.joined, { a, b, score: scoreEvidence(evidence), evidence });
    for (const { at } of other.members) groupOf.set(at, one);
  }
  return [...new Set(mentions.map(({ at }) => groupOf.get(at)!))].map(({ members, joined }) => ({
    mentions: members.sort((x, y) => x.at - y.at),
    joined,
    evidence: first.evidence,
  }));
}

type Group = { readonly members: StoryMention[]; readonly joined: Joined[] };

function comparedPair(
  mentions: readonly StoryMention[],
  { evidence }: Alignment,
  entities: StoryEntities,
  year: number | null,
): Compared {
  return {
    mentions,
    entities,
    year,
    origins: mentions.map((mention) => originOf(mention, entities)),
    closeness: (a, b) => evidence(mentions[a]!.at, mentions[b]!.at),
  };
}

/** Least share of meaning in common, and least weight in words that only the two have, for a clash alone to join two claims. */
const ALIKE = 0.45;
const TELLING = 1.6;

/** What two clauses of one quotation share of the shorter one's weight; less, and they are two clauses of its sentence. */
const SAME_CLAUSE = 0.3;
/** Rules that ask as much of two clauses themselves. */
const SURE_RULES = new Set(["quantity-measure", "polarity-negated", "person-alone"]);

/** A clash of quoted words or of one measured thing is reason enough; any other needs clauses that are clearly about one event. */
function isSure(
  { kind, rule }: Finding,
  evidence: ReturnType<Alignment["evidence"]>,
  one: Group,
  other: Group,
): boolean {
  if (kind === null || evidence.anotherTime) return false;
  if (kind === "wording") return evidence.covered >= SAME_CLAUSE && !haveOverlap(one, other);
  if (haveDocumentInCommon(one, other) || (evidence.elsewhere && kind !== "place")) return false;
  return SURE_RULES.has(rule) || (evidence.frame >= ALIKE && evidence.mass >= TELLING);
}

/** A clause and a clause within it are one statement and its part, never two tellings. */
function haveOverlap(one: Group, other: Group): boolean {
  return one.members.some((a) =>
    other.members.some((b) => a.document === b.document && a.start < b.end && b.start < a.end),
  );
}

function haveDocumentInCommon(one: Group, other: Group): boolean {
  const documents = new Set(one.members.map(({ document }) => document));
  return other.members.some(({ document }) => documents.has(document));
}
