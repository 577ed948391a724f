import type {
  Attribution,
  Claim,
  DossierMention,
  MentionAttribution,
  Reading,
  SentenceEncoder,
  Span,
  Story,
} from "../model/index.ts";
import { type Alignment, alignMentions, type Plan, planAlignment } from "./align/align.ts";
import type { KeyWeights, MentionVectors } from "./align/evidence.ts";
import { explainEvidence } from "./align/score.ts";
import { type StoryMention, storyMentions } from "./align/story-mention.ts";
import { type Compared, compareMentions, type Finding } from "./compare/index.ts";
import { type ComparedAlignment, joinClashes } from "./compare/join-clashes.ts";
import { buildDigest } from "./digest.ts";
import { resolveStoryEntities, type StoryEntities } from "./entities/story-entities.ts";
import { bestMention } from "./gist.ts";
import { idOf } from "./hash.ts";
import { narrowSpan } from "./narrow-span.ts";
import { countOrigins } from "./origins/count.ts";
import { findLaundering } from "./origins/laundering.ts";
import { findMiddle } from "./origins/middle.ts";
import { type Origin, originOf } from "./origins/origin.ts";
import { createProvenance, type Provenance } from "./origins/provenance.ts";
import { rankClaims } from "./rank.ts";
import { findSpeakers } from "./speakers.ts";
import { dropSubsumed } from "./subsumed.ts";
import { buildTimeline } from "./timeline.ts";
import { storyTitle } from "./title.ts";

/** Derives one story from its readings, which stand in order of their ids. `sharedCopy`: groups of indexes. */
export async function buildStory(
  readings: readonly Reading[],
  sharedCopy: readonly (readonly number[])[],
  encoder: SentenceEncoder | null,
): Promise<Story> {
  const entities = resolveStoryEntities(readings);
  const mentions = storyMentions(readings, entities);
  const plan = planAlignment(mentions);
  const vectors = encoder === null ? null : await encodeMentions(plan, encoder);
  const provenance = createProvenance(readings, mentions, sharedCopy, entities);
  const days = readings.flatMap(({ published }) => (published ? [published.value.slice(0, 10)] : [])).sort();
  const year = days.length > 0 ? Number(days[0]!.slice(0, 4)) : null;
  const lastYear = days.length > 0 ? Number(days.at(-1)!.slice(0, 4)) : null;
  const claims = joinClashes(alignMentions(plan, vectors), entities, year).map((alignment) => ({
    claim: buildClaim(alignment, { entities, provenance, year, lastYear, weight: plan.weight }),
    mentions: alignment.mentions,
  }));
  const ranked = rankClaims(dropSubsumed(claims));
  return {
    id: idOf(["story", ...readings.map((reading) => reading.id)]),
    title: storyTitle(
      readings,
      ranked.map(({ claim }) => claim),
    ),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    documents: readings.map(({ id, file, outlet, title, published, url }) => ({
      id,
      file,
      outlet,
      title,
      published: published?.value ?? null,
      url,
    })),
    sharedCopy: sharedCopy.map((group) => group.map((at) => readings[at]!.id)),
    claims: ranked.map(({ claim }) => claim),
    speakers: findSpeakers(readings, entities),
    timeline: buildTimeline(ranked),
    digest: buildDigest(ranked),
  };
}

/** Vectors of the mentions that can gain from one, each text encoded once: encoding takes most of a story's time. */
async function encodeMentions({ mentions, gaining }: Plan, encoder: SentenceEncoder): Promise<MentionVectors> {
  const texts = [...new Set(gaining.map((at) => mentions[at]!.text))];
  const encoded = await encoder.encode(texts);
  const byText = new Map(texts.map((text, at) => [text, encoded[at]!]));
  return new Map(gaining.map((at) => [at, byText.get(mentions[at]!.text)!]));
}

/** What all claims of a story are built with. */
type StoryFrame = {
  readonly entities: StoryEntities;
  readonly provenance: Provenance;
  readonly year: number | null;
  readonly lastYear: number | null;
  readonly weight: KeyWeights;
};

function buildClaim(alignment: ComparedAlignment, frame: StoryFrame): Claim {
  const { entities, provenance, weight } = frame;
  const { mentions } = alignment;
  const origins = mentions.map((mention) => originOf(mention, entities));
  const finding = alignment.finding ?? compareMentions(createCompared(alignment, origins, frame));
  const gist = bestMention(mentions);
  const middle = findMiddle(alignment, gist, finding);
  const counted = countOrigins(mentions, origins, provenance, middle);
  return {
    id: idOf(["claim", ...mentions.map(({ reading, start, end }) => `${reading.id}:${start}:${end}`)]),
    gist: mentions[gist]!.text,
    mentions: mentions.map((mention, at) =>
      describeMention(
        mention,
        origins[at]!,
        isReadInFull(finding) ? mention : narrowSpan(mention, mentions, weight, restingOn(finding, at)),
      ),
    ),
    origins: counted,
    laundering: findLaundering(mentions, origins),
    relation: finding?.relation ?? (isToldTwice(mentions, counted) ? "agree" : "single"),
    ...describeFinding(finding),
    because: alignment.joined.map(({ score, evidence }) => explainEvidence(evidence, score)),
    pairs: alignment.joined.map(({ a, b }) => [placeOf(mentions, a), placeOf(mentions, b)]),
  };
}

/** The index, among the mentions of a claim, of the one at this position of the story. */
function placeOf(mentions: readonly StoryMention[], at: number): number {
  return mentions.findIndex((mention) => mention.at === at);
}

/** By two documents, or by two origins of one: a document that repeats itself agrees with nobody. */
function isToldTwice(mentions: readonly StoryMention[], { max }: Claim["origins"]): boolean {
  return max > 1 || new Set(mentions.map(({ document }) => document)).size > 1;
}

function describeFinding(finding: Finding | null): Pick<Claim, "conflict" | "note"> {
  if (finding === null) return { conflict: null, note: null };
  const { kind, sides, why, rule, evidence } = finding;
  return kind === null
    ? { conflict: null, note: { rule, why, evidence } }
    : { conflict: { kind, sides, why, rule, evidence }, note: null };
}

function createCompared(
  alignment: Alignment,
  origins: readonly Origin[],
  { entities, year, lastYear }: StoryFrame,
): Compared {
  return {
    mentions: alignment.mentions,
    origins,
    entities,
    year,
    lastYear,
    closeness: (a, b) => alignment.evidence(alignment.mentions[a]!.at, alignment.mentions[b]!.at),
  };
}

/** A figure that clashes rests on the words about it; a denial, or words quoted otherwise, has to be read in full. */
function isReadInFull(finding: Finding | null): boolean {
  return (
    finding !== null && (finding.kind === "polarity" || finding.kind === "wording" || finding.kind === "attribution")
  );
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
