import type { Alignment, Joined } from "../align/align.ts";
import { scoreEvidence } from "../align/score.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { findClashCandidates } from "./clash-candidates.ts";
import { findDenials } from "./denials.ts";
import { findEarlierTimes } from "./earlier-times.ts";
import type { Finding } from "./finding.ts";
import { compareMentions } from "./index.ts";
import { findOpposites } from "./opposites.ts";
import { compareSlot, holdersOf, tellsApart } from "./quantity.ts";
import { type Clash, comparedAmong, type StoryView, viewStory } from "./story-view.ts";

/** Most mentions of a claim that a clash may bring about. */
const LARGEST = 60;

/** Mentions of one claim; `finding` where a clash across claims has brought them together. */
export type ComparedAlignment = Alignment & { readonly finding: Finding | null };

/**
 * Brings mentions of several claims together that contradict each other. Alignment puts together what is alike, and two accounts that
 * part ways are the less alike for it ("Seven people died", "Nine people lost their lives"): here the typed clash itself, on more
 * evidence of one event than within a claim, is the reason to join. Claims that part ways over something else already stay, and the mentions
 * that take a side make a claim of their own beside them. A denial stands with the charge that it answers.
 */
export function joinClashes(
  alignments: readonly Alignment[],
  entities: StoryEntities,
  year: number | null,
): readonly ComparedAlignment[] {
  const before = viewStory(alignments, entities, year);
  if (before === null) return [];
  const { joined, apart } = joinPairs(alignments, before);
  const view = viewStory(joined, entities, year)!;
  return withClashes(joined, view, [...apart, ...findDenials(view), ...findEarlierTimes(view)]);
}

type Group = { readonly members: number[]; readonly joined: Joined[] };

/** Claims joined for a clash between two of their mentions, and the clashes of claims that part ways over something else already. */
function joinPairs(
  alignments: readonly Alignment[],
  view: StoryView,
): { readonly joined: readonly Alignment[]; readonly apart: readonly Clash[] } {
  const { mentions, evidence: weigh } = view;
  const groupOf = new Map<number, Group>();
  for (const { mentions: members, joined } of alignments) {
    const group = { members: members.map(({ at }) => at), joined: [...joined] };
    for (const { at } of members) groupOf.set(at, group);
  }
  const bySlot = new Map<string, { readonly positions: Set<number>; readonly pair: readonly [number, number] }>();
  for (const [a, b] of findClashCandidates(mentions)) {
    const [one, other] = [groupOf.get(a)!, groupOf.get(b)!];
    if (one === other || one.members.length + other.members.length > LARGEST) continue;
    const evidence = weigh(a, b);
    const found = compareMentions(comparedAmong(view, [a, b]));
    if (!found || !isSure(found, evidence, view, one, other)) continue;
    const { slot } = found;
    const there = slot === undefined ? undefined : bySlot.get(slot);
    const isThere = there !== undefined && (there.positions.has(a) || there.positions.has(b));
    if (slot !== undefined && (isThere || partsOver(view, one, slot) || partsOver(view, other, slot))) {
      const together = [...one.members, ...other.members];
      const holders = holdersOf(comparedAmong(view, together), slot).map((at) => together[at]!);
      const apart = there ?? { positions: new Set<number>(), pair: [a, b] };
      for (const at of holders) apart.positions.add(at);
      bySlot.set(slot, apart);
      continue;
    }
    one.members.push(...other.members);
    one.joined.push(...other.joined, { a, b, score: scoreEvidence(evidence), evidence });
    for (const at of other.members) groupOf.set(at, one);
  }
  const joined = [...new Set(mentions.map(({ at }) => groupOf.get(at)!))].map((group) => ({
    mentions: group.members.sort((x, y) => x - y).map((at) => mentions[at]!),
    joined: group.joined,
    evidence: weigh,
  }));
  return {
    joined,
    apart: [...bySlot].flatMap(([slot, { positions, pair }]) => slotClash(view, slot, [...positions], pair)),
  };
}

/** True for a claim whose mentions already part ways over something else. */
function partsOver(view: StoryView, { members }: Group, slot: string): boolean {
  const found = members.length < 2 ? null : compareMentions(comparedAmong(view, members));
  return found !== null && found.kind !== null && found.slot !== slot;
}

function slotClash(
  view: StoryView,
  slot: string,
  positions: readonly number[],
  pair: readonly [number, number],
): Clash[] {
  const sorted = [...positions].sort((a, b) => a - b);
  const found = compareSlot(comparedAmong(view, sorted), slot);
  if (found === null || found.sides.length < 2) return [];
  const sides = found.sides.map((side) => side.map((at) => sorted[at]!));
  return [{ sides, pair, slot, describe: (compared) => compareSlot(compared, slot) ?? found }];
}

/** The claims with those that clashes bring about; a claim all of whose mentions stand in one of these is left out. */
function withClashes(
  alignments: readonly Alignment[],
  view: StoryView,
  clashes: readonly Clash[],
): readonly ComparedAlignment[] {
  const made = clashes.flatMap((clash) => {
    const positions = [...new Set(clash.sides.flat())].sort((a, b) => a - b);
    return positions.length > LARGEST ? [] : [claimOf(alignments, view, clash, positions)];
  });
  const answering = new Set(clashes.flatMap(({ sides }) => sides[1]!.filter((at) => view.stances[at] !== "yes")));
  const left = alignments
    .map((one) => without(one, answering))
    .filter((one) => one.mentions.length > 0 && !made.some((claim) => isTakenUp(view, one, claim)));
  return [...left.map((one) => ({ ...one, finding: null })), ...made].sort(
    (a, b) => a.mentions[0]!.at - b.mentions[0]!.at,
  );
}

/** All its mentions stand in the other claim, and it does not part ways over something else. */
function isTakenUp(view: StoryView, { mentions }: Alignment, claim: ComparedAlignment): boolean {
  const among = new Set(claim.mentions.map(({ at }) => at));
  const positions = mentions.map(({ at }) => at);
  if (!positions.every((at) => among.has(at))) return false;
  const slot = claim.finding?.slot;
  return slot === undefined || !partsOver(view, { members: positions, joined: [] }, slot);
}

/** A claim without the denials that stand with what they deny. */
function without({ mentions, joined, evidence }: Alignment, positions: ReadonlySet<number>): Alignment {
  return {
    mentions: mentions.filter(({ at }) => !positions.has(at)),
    joined: joined.filter(({ a, b }) => !positions.has(a) && !positions.has(b)),
    evidence,
  };
}

function claimOf(
  alignments: readonly Alignment[],
  view: StoryView,
  { sides, pair: [a, b], describe }: Clash,
  positions: readonly number[],
): ComparedAlignment {
  const among = new Set(positions);
  const known = alignments.flatMap(({ joined }) => joined.filter((one) => among.has(one.a) && among.has(one.b)));
  const evidence = view.evidence(a, b);
  const place = (at: number) => positions.indexOf(at);
  return {
    mentions: positions.map((at) => view.mentions[at]!),
    joined: [...known, { a, b, score: scoreEvidence(evidence), evidence }],
    evidence: view.evidence,
    finding: describe(
      comparedAmong(view, positions),
      sides.map((side) => side.map(place)),
    ),
  };
}

/** Least share of meaning in common, and least weight in words that only the two have, for a clash alone to join two claims. */
const ALIKE = 0.45;
const TELLING = 1.6;

/** What two clauses of one quotation share of the shorter one's weight; less, and they are two clauses of its sentence. */
const SAME_CLAUSE = 0.3;
/** Rules that ask as much of two clauses themselves. */
const SURE_RULES = new Set(["quantity-measure", "polarity-negated", "person-alone", "duration-apart"]);

/** A clash of quoted words or of one measured thing is reason enough; any other needs clauses that are clearly about one event. */
function isSure(
  found: Finding,
  evidence: ReturnType<Alignment["evidence"]>,
  view: StoryView,
  one: Group,
  other: Group,
): boolean {
  const { kind, rule, slot } = found;
  if (kind === null || evidence.anotherTime) return false;
  if (kind === "wording") return evidence.covered >= SAME_CLAUSE && !haveOverlap(view, one, other);
  if (isToldOfTwo(found, view, one, other)) return false;
  if (evidence.elsewhere && kind !== "place" && slot !== "population") return false;
  return SURE_RULES.has(rule) || (evidence.frame >= ALIKE && evidence.mass >= TELLING);
}

/** A document that tells both values in one voice tells of two things; of other kinds than figures and opposites, any document in both claims. */
function isToldOfTwo({ rule, slot }: Finding, view: StoryView, one: Group, other: Group): boolean {
  if (rule === "quantity-measure" && slot !== undefined) {
    return tellsApart(comparedAmong(view, [...one.members, ...other.members]), slot);
  }
  if (rule !== "polarity-negated") return haveDocumentInCommon(view, one, other);
  return one.members.some((x) =>
    other.members.some((y) => {
      const [a, b] = [view.mentions[x]!, view.mentions[y]!];
      return a.document === b.document && (view.stances[x] !== view.stances[y] || findOpposites(a, b) !== null);
    }),
  );
}

/** A clause and a clause within it are one statement and its part, never two tellings. */
function haveOverlap({ mentions }: StoryView, one: Group, other: Group): boolean {
  return one.members.some((x) =>
    other.members.some((y) => {
      const [a, b] = [mentions[x]!, mentions[y]!];
      return a.document === b.document && a.start < b.end && b.start < a.end;
    }),
  );
}

function haveDocumentInCommon({ mentions }: StoryView, one: Group, other: Group): boolean {
  const documents = new Set(one.members.map((at) => mentions[at]!.document));
  return other.members.some((at) => documents.has(mentions[at]!.document));
}
