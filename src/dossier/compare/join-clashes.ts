import type { Alignment, Joined } from "../align/align.ts";
import { scoreEvidence } from "../align/score.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { findClashCandidates } from "./clash-candidates.ts";
import { findDenials } from "./denials.ts";
import type { Finding } from "./finding.ts";
import { compareMentions } from "./index.ts";
import { type Clash, comparedAmong, type StoryView, viewStory } from "./story-view.ts";

/** Most mentions of a claim that a clash may bring about. */
const LARGEST = 60;

/** Mentions of one claim; `finding` where a clash across claims has brought them together. */
export type ComparedAlignment = Alignment & { readonly finding: Finding | null };

/**
 * Brings mentions of several claims together that contradict each other. Alignment puts together what is alike, and two accounts that
 * part ways are the less alike for it ("Seven people died", "Nine people lost their lives"): here the typed clash itself, on more
 * evidence of one event than within a claim, is the reason to join. Claims that have no document in common are joined whole; of others
 * the mentions that take a side make a claim of their own beside them. A denial stands with the charge that it answers.
 */
export function joinClashes(
  alignments: readonly Alignment[],
  entities: StoryEntities,
  year: number | null,
): readonly ComparedAlignment[] {
  const joined = joinPairs(alignments, entities, year);
  const view = viewStory(joined, entities, year);
  return view === null ? [] : withClashes(joined, view, findDenials(view));
}

function joinPairs(
  alignments: readonly Alignment[],
  entities: StoryEntities,
  year: number | null,
): readonly Alignment[] {
  const view = viewStory(alignments, entities, year);
  if (view === null) return alignments;
  const { mentions, evidence: weigh } = view;
  const groupOf = new Map<number, Group>();
  for (const { mentions: members, joined } of alignments) {
    const group = { members: members.map(({ at }) => at), joined: [...joined] };
    for (const { at } of members) groupOf.set(at, group);
  }
  for (const [a, b] of findClashCandidates(mentions)) {
    const [one, other] = [groupOf.get(a)!, groupOf.get(b)!];
    if (one === other || one.members.length + other.members.length > LARGEST) continue;
    const evidence = weigh(a, b);
    const found = compareMentions(comparedAmong(view, [a, b]));
    if (!found || !isSure(found, evidence, view, one, other)) continue;
    one.members.push(...other.members);
    one.joined.push(...other.joined, { a, b, score: scoreEvidence(evidence), evidence });
    for (const at of other.members) groupOf.set(at, one);
  }
  return [...new Set(mentions.map(({ at }) => groupOf.get(at)!))].map(({ members, joined }) => ({
    mentions: members.sort((x, y) => x - y).map((at) => mentions[at]!),
    joined,
    evidence: weigh,
  }));
}

type Group = { readonly members: number[]; readonly joined: Joined[] };

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
  const held = made.map(({ mentions }) => new Set(mentions.map(({ at }) => at)));
  const answering = new Set(clashes.flatMap(({ sides }) => sides[1]));
  const left = alignments
    .filter(({ mentions }) => !held.some((set) => mentions.every(({ at }) => set.has(at))))
    .map((one) => without(one, answering))
    .filter(({ mentions }) => mentions.length > 0 && !held.some((set) => mentions.every(({ at }) => set.has(at))));
  return [...left.map((one) => ({ ...one, finding: null })), ...made].sort(
    (a, b) => a.mentions[0]!.at - b.mentions[0]!.at,
  );
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
    finding: describe(comparedAmong(view, positions), [sides[0].map(place), sides[1].map(place)]),
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
  view: StoryView,
  one: Group,
  other: Group,
): boolean {
  if (kind === null || evidence.anotherTime) return false;
  if (kind === "wording") return evidence.covered >= SAME_CLAUSE && !haveOverlap(view, one, other);
  if (haveDocumentInCommon(view, one, other) || (evidence.elsewhere && kind !== "place")) return false;
  return SURE_RULES.has(rule) || (evidence.frame >= ALIKE && evidence.mass >= TELLING);
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
