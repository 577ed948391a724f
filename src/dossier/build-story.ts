import type { Reading, SentenceEncoder, Story } from "../model/index.ts";
import { alignMentions, planAlignment } from "./align/align.ts";
import type { MentionVectors } from "./align/evidence.ts";
import { scorePairs } from "./align/pair-scores.ts";
import { likelihoodOf } from "./align/score.ts";
import { type StoryMention, storyMentions } from "./align/story-mention.ts";
import { buildFacetClaims, buildHeldClaims } from "./build-claim.ts";
import { joinClashes } from "./compare/join-clashes.ts";
import { findPossibleClashes } from "./compare/possible-clashes.ts";
import { groundOf, viewStory } from "./compare/story-view.ts";
import { buildDigest } from "./digest.ts";
import { resolveStoryEntities } from "./entities/story-entities.ts";
import { idOf } from "./hash.ts";
import { findNeighbours } from "./origins/beside.ts";
import { createProvenance } from "./origins/provenance.ts";
import { rankClaims } from "./rank.ts";
import { findSpeakers } from "./speakers.ts";
import { dropSubsumed } from "./subsumed.ts";
import { buildTimeline, type ClaimWithMentions } from "./timeline.ts";
import { storyTitle } from "./title.ts";
import { dropToldTwice } from "./told-twice.ts";
import { withToldWith } from "./told-with.ts";

/** Derives one story from its readings, which stand in order of their ids. `sharedCopy`: groups of indexes. */
export async function buildStory(
  readings: readonly Reading[],
  sharedCopy: readonly (readonly number[])[],
  encoder: SentenceEncoder | null,
): Promise<Story> {
  const entities = resolveStoryEntities(readings);
  const mentions = storyMentions(readings, entities);
  const plan = planAlignment(mentions);
  const encoding = encoder === null ? null : encodeMentions(mentions, plan.gaining, encoder);
  // What needs no vector is done while other threads encode.
  const provenance = createProvenance(readings, mentions, sharedCopy, entities);
  const days = readings.flatMap(({ published }) => (published ? [published.value.slice(0, 10)] : [])).sort();
  const year = days.length > 0 ? Number(days[0]!.slice(0, 4)) : null;
  const lastYear = days.length > 0 ? Number(days.at(-1)!.slice(0, 4)) : null;
  const ground = groundOf(mentions, entities, year);
  const possible = findPossibleClashes(ground, plan.weight);
  const vectors = await encoding;
  const asking = [...possible.asking].filter((at) => vectors?.has(at) === false).sort((a, b) => a - b);
  const beside = encoder === null || asking.length === 0 ? [] : await encodeMentions(mentions, asking, encoder);
  const scores = scorePairs(plan, vectors);
  const alignments = alignMentions(plan, vectors, scores);
  const neighbours = findNeighbours(plan.pairs, alignments, (a, b) =>
    likelihoodOf(scores.score(a, b), scores.evidence(a, b)),
  );
  const frame = { entities, provenance, neighbours, year, lastYear, weight: plan.weight };
  const view = viewStory(alignments, ground, vectors === null ? null : new Map([...vectors, ...beside]));
  const claims = [
    ...(view === null ? [] : joinClashes(alignments, view, possible.pairs)).flatMap((one) =>
      buildHeldClaims(one, frame),
    ),
    ...buildFacetClaims(alignments, mentions, frame),
  ];
  const ranked = withToldWith(rankClaims(dropToldTwice(dropSubsumed(claims.filter((one) => !isSlight(one))))));
  const events = ranked.filter(({ facet }) => facet !== true);
  return {
    id: idOf(["story", ...readings.map((reading) => reading.id)]),
    title: storyTitle(
      readings,
      events.map(({ claim }) => claim),
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
    timeline: buildTimeline(events),
    digest: buildDigest(events),
  };
}

/** What says little by itself and is told by nobody else. */
function isSlight({ claim, mentions }: ClaimWithMentions): boolean {
  return claim.relation === "single" && mentions.every((mention) => mention.claim.slight === true);
}

/** Vectors of the mentions at these positions, each text encoded once: encoding takes most of a story's time. */
async function encodeMentions(
  mentions: readonly StoryMention[],
  gaining: readonly number[],
  encoder: SentenceEncoder,
): Promise<MentionVectors> {
  const texts = [...new Set(gaining.map((at) => mentions[at]!.text))];
  const encoded = await encoder.encode(texts);
  const byText = new Map(texts.map((text, at) => [text, encoded[at]!]));
  return new Map(gaining.map((at) => [at, byText.get(mentions[at]!.text)!]));
}
