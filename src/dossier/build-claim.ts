import type { Attribution, Claim, DossierMention, MentionAttribution, OriginRange, Span } from "../model/index.ts";
import type { Alignment } from "./align/align.ts";
import type { KeyWeights } from "./align/evidence.ts";
import { alignFacets, type FacetMention } from "./align/facets.ts";
import { explainEvidence, likelihoodOf } from "./align/score.ts";
import type { StoryMention } from "./align/story-mention.ts";
import { isSupposed } from "./compare/held.ts";
import { type Compared, compareMentions, compareParts, type Finding } from "./compare/index.ts";
import type { ComparedAlignment } from "./compare/join-clashes.ts";
import { shownQuotation, withoutRepeated } from "./compare/wording/shown-quotation.ts";
import type { StoryEntities } from "./entities/story-entities.ts";
import { isFurniture, isStamped } from "./fragment.ts";
import { bestMention, headingMention } from "./gist.ts";
import { idOf } from "./hash.ts";
import { withoutSupposed } from "./held-mentions.ts";
import { narrowSpan, withoutAside } from "./narrow-span.ts";
import { countBeside, type Neighbours } from "./origins/beside.ts";
import { countOrigins } from "./origins/count.ts";
import { findLaundering } from "./origins/laundering.ts";
import { findMiddle } from "./origins/middle.ts";
import { type Origin, originOf } from "./origins/origin.ts";
import type { Provenance } from "./origins/provenance.ts";
import { isPartOfOthers } from "./part-of-others.ts";
import type { ClaimWithMentions } from "./timeline.ts";

/** What all claims of a story are built with. */
export type StoryFrame = {
  readonly entities: StoryEntities;
  readonly provenance: Provenance;
  /** Clauses that may tell what a mention of another claim tells. */
  readonly neighbours: Neighbours;
  readonly year: number | null;
  readonly lastYear: number | null;
  readonly weight: KeyWeights;
};

/** The claim of mentions that were put together, each shown by the words that the claim rests on. */
function buildClaim(found: ComparedAlignment, frame: StoryFrame): ClaimWithMentions {
  const { alignment, finding, spans } = withSpans(found, frame);
  const { mentions } = alignment;
  const because = alignment.joined.map(({ score, evidence }) => explainEvidence(evidence, score));
  const pairs = alignment.joined.map(({ a, b }) => [placeOf(mentions, a), placeOf(mentions, b)] as const);
  const likely = alignment.joined.map(({ score, evidence }) => likelihoodOf(score, evidence));
  return {
    claim: describeClaim(
      {
        alignment,
        clauses: mentions,
        finding,
        spans,
        because,
        pairs,
        likely,
        detail: isDetail(mentions, spans) || isPartOfOthers(mentions),
      },
      frame,
    ),
    mentions,
  };
}

/** What a claim shows, and the words by which each of its mentions is shown. */
function withSpans(
  alignment: ComparedAlignment,
  frame: StoryFrame,
): Pick<Gathered, "finding" | "spans"> & { readonly alignment: Alignment } {
  const { mentions } = alignment;
  const finding = alignment.finding ?? compareMentions(createCompared(alignment, frame));
  if (finding?.kind === "wording") {
    const shown = mentions.map((mention, at) => shownQuotation(mention, restingOn(finding, at)));
    const { spans, ...once } = withoutRepeated(alignment, finding, shown);
    return { alignment: once, finding: once.finding, spans };
  }
  const spans = mentions.map((mention, at) => {
    const needed = restingOn(finding, at);
    if (!isReadInFull(finding)) return narrowSpan(mention, mentions, frame.weight, needed);
    return finding?.kind === "polarity" ? withoutAside(mention, needed) : mention;
  });
  return { alignment, finding, spans };
}

/** The claims of mentions that were put together: one, or what is left of it without those that only suppose it. */
export function buildHeldClaims(alignment: ComparedAlignment, frame: StoryFrame): ClaimWithMentions[] {
  const findingOf = (one: ComparedAlignment) => compareMentions(createCompared(one, frame));
  return withoutSupposed(alignment, findingOf).map((each) => buildClaim(each, frame));
}

/**
 * Claims of what clauses tell beside their verb: a time, a place, a figure that two documents give. None where the values part ways: that is
 * for the claims of whole clauses to tell.
 */
export function buildFacetClaims(
  alignments: readonly Alignment[],
  mentions: readonly StoryMention[],
  frame: StoryFrame,
): ClaimWithMentions[] {
  const claimOf = new Map(alignments.flatMap((one, claim) => one.mentions.map(({ at }) => [at, claim] as const)));
  const evidence = alignments[0]?.evidence;
  if (evidence === undefined) return [];
  const held = mentions.filter(({ claim }) => !isSupposed(claim));
  return alignFacets(held, frame.weight, (at) => claimOf.get(at) ?? -1).flatMap(({ members, joined, slight }) => {
    if (members.some(isOfStamp)) return [];
    const shown = members.map(asMention);
    const alignment = { mentions: shown, joined: [], evidence };
    const finding = compareParts(createCompared(alignment, frame));
    if (finding !== null && finding.kind !== null) return [];
    const because = joined.map(({ a, share }) => `part of a clause (${members[a]!.slot}): words ${share.toFixed(2)}`);
    const pairs = joined.map(({ a, b }) => [a, b] as const);
    const likely = joined.map(({ share }) => share);
    return [
      {
        claim: describeClaim(
          {
            alignment,
            clauses: members.map(({ owner }) => owner),
            finding,
            spans: members,
            because,
            pairs,
            likely,
            detail: true,
            slight,
          },
          // What is like the whole clause need not tell this part of it.
          { ...frame, neighbours: new Map() },
        ),
        mentions: shown,
        facet: true as const,
      },
    ];
  });
}

/** The hour at which a page was posted, before its first sentence. */
function isOfStamp({ owner, end }: FacetMention): boolean {
  return end <= owner.claim.predicate.start && (isStamped(owner.text) || isFurniture(owner.text));
}

/** The mention of a clause, cut down to one of its parts and what that gives. */
function asMention({ owner, start, end }: FacetMention): StoryMention {
  const isWithin = (one: Span) => one.start >= start && one.end <= end;
  return {
    ...owner,
    start,
    end,
    text: owner.reading.text.slice(start, end),
    claim: { ...owner.claim, arguments: owner.claim.arguments.filter(isWithin) },
    times: owner.times.filter(isWithin),
    quantities: owner.quantities.filter(isWithin),
  };
}

/** What is known of a claim before it is described; `spans`: the words by which each mention is shown, `clauses`: what those stand in. */
type Gathered = {
  readonly clauses: readonly StoryMention[];
  readonly alignment: Pick<Alignment, "mentions" | "evidence">;
  readonly finding: Finding | null;
  readonly spans: readonly Span[];
  readonly because: Claim["because"];
  readonly pairs: NonNullable<Claim["pairs"]>;
  /** How likely each joined pair tells one thing. */
  readonly likely: readonly number[];
  readonly detail: boolean;
  readonly slight?: boolean;
};

/** Share of mentions without a verb from which on a claim tells no event, whatever the others go on to say. */
const MOSTLY = 2 / 3;

/** True where mentions are shown without a verb: "Anna Lund, 34", "the mayor", "in a house by the quay"; not "the first visit since 2020". */
function isDetail(mentions: readonly StoryMention[], spans: readonly Span[]): boolean {
  const bare = mentions.filter(({ claim: { predicate, slight }, nominal, ordinal }, at) => {
    const { start, end } = spans[at]!;
    return slight === true || (nominal && !ordinal) || predicate.end <= start || end <= predicate.start;
  });
  return bare.length >= MOSTLY * mentions.length;
}

function describeClaim(
  { alignment, clauses, finding, spans, because, pairs, likely, detail, slight }: Gathered,
  { entities, provenance, neighbours }: StoryFrame,
): Claim {
  const { mentions } = alignment;
  const origins = mentions.map((mention) => originOf(mention, entities));
  const gist = bestMention(clauses);
  const own = countOrigins(mentions, origins, provenance, findMiddle(alignment, gist, finding));
  const counted = countBeside(own, mentions, origins, { entities, provenance, neighbours });
  return {
    id: idOf(["claim", ...mentions.map(({ reading, start, end }) => `${reading.id}:${start}:${end}`)]),
    gist: clauses[headingMention(clauses)]!.text,
    mentions: mentions.map((mention, at) => describeMention(mention, origins[at]!, spans[at]!)),
    origins: counted,
    laundering: findLaundering(mentions, origins),
    relation: finding?.relation ?? (isToldTwice(mentions, counted) ? "agree" : "single"),
    ...describeFinding(finding, (side) => countSide(side, mentions, origins, provenance)),
    because,
    pairs,
    ...(mentions.length > 1 &&
      (finding?.kind ?? null) === null && { certainty: certaintyOf(mentions.length, pairs, likely) }),
    ...(detail && (finding?.kind ?? null) === null && { detail }),
    ...(slight && (finding?.kind ?? null) === null && { slight }),
  };
}

/** Mean over the mentions of the likeliest pair that each stands in, in hundredths. */
function certaintyOf(count: number, pairs: Gathered["pairs"], likely: readonly number[]): number {
  const best = new Array<number>(count).fill(0);
  pairs.forEach((pair, at) => {
    for (const mention of pair) best[mention] = Math.max(best[mention] ?? 0, likely[at]!);
  });
  return Math.round((100 * best.reduce((sum, each) => sum + each, 0)) / count) / 100;
}

/** The index, among the mentions of a claim, of the one at this position of the story. */
function placeOf(mentions: readonly StoryMention[], at: number): number {
  return mentions.findIndex((mention) => mention.at === at);
}

/** By two documents, or by two origins of one: a document that repeats itself agrees with nobody. */
function isToldTwice(mentions: readonly StoryMention[], { max }: Claim["origins"]): boolean {
  return max > 1 || new Set(mentions.map(({ document }) => document)).size > 1;
}

/** Origins of the mentions that stand on one side; all of them tell what the side tells. */
function countSide(
  side: readonly number[],
  mentions: readonly StoryMention[],
  origins: readonly Origin[],
  provenance: Provenance,
): OriginRange {
  const everything = new Set(side.map((_, at) => at));
  const { min, max } = countOrigins(
    side.map((at) => mentions[at]!),
    side.map((at) => origins[at]!),
    provenance,
    { at: 0, near: everything },
  );
  return { min, max };
}

function describeFinding(
  finding: Finding | null,
  originsOf: (side: readonly number[]) => OriginRange,
): Pick<Claim, "conflict" | "note"> {
  if (finding === null) return { conflict: null, note: null };
  const { kind, sides, why, rule, evidence } = finding;
  return kind === null
    ? { conflict: null, note: { rule, why, evidence } }
    : { conflict: { kind, sides, origins: sides.map(originsOf), why, rule, evidence }, note: null };
}

function createCompared(
  { mentions, evidence }: Pick<Alignment, "mentions" | "evidence">,
  { entities, year, lastYear }: StoryFrame,
): Compared {
  return {
    mentions,
    origins: mentions.map((mention) => originOf(mention, entities)),
    entities,
    year,
    lastYear,
    closeness: (a, b) => evidence(mentions[a]!.at, mentions[b]!.at),
    likeness: (a, b) => evidence(mentions[a]!.at, mentions[b]!.at).vectors,
  };
}

/** A figure that clashes rests on the words about it; a denial, or words given to two, have to be read in full. */
function isReadInFull(finding: Finding | null): boolean {
  return finding !== null && (finding.kind === "polarity" || finding.kind === "attribution");
}

/** Spans of a mention that what is said of the claim rests on. */
function restingOn(finding: Finding | null, at: number): readonly Span[] {
  return (finding?.evidence ?? []).filter(({ mention }) => mention === at);
}

function describeMention(mention: StoryMention, origin: Origin, { start, end }: Span): DossierMention {
  const { reading, claim, attribution } = mention;
  const text = reading.text.slice(start, end);
  return {
    document: reading.id,
    file: reading.file,
    start,
    end,
    text,
    claim: claim.id,
    attribution: claim.attribution,
    origin: origin.name,
    originKind: origin.kind,
    ...(origin.basis && { originBasis: origin.basis }),
    hops: attribution?.hops ?? [],
    attributed: attribution && describeAttribution(attribution),
    factuality: claim.factuality,
    polarity: claim.polarity,
  };
}

function describeAttribution({ kind, rule, source, cue }: Attribution): MentionAttribution {
  return { kind, rule, source: source && { start: source.start, end: source.end }, cue };
}
