import type { Alignment } from "../align/align.ts";
import { likenessOf, type MentionVectors } from "../align/evidence.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { type Origin, originOf } from "../origins/origin.ts";
import type { Closeness, Compared, Finding } from "./finding.ts";
import { type Stance, stanceOf } from "./stance.ts";

/** A story's mentions with what the comparers look up, before any are put together; each list by position in the story. */
export type StoryGround = {
  readonly mentions: readonly StoryMention[];
  readonly origins: readonly Origin[];
  readonly stances: readonly Stance[];
  readonly entities: StoryEntities;
  readonly year: number | null;
  readonly lastYear: number | null;
};

/** The mentions as they were put together. */
export type StoryView = StoryGround & {
  /** Positions of the mentions of the claim that this one stands in, itself included. */
  claimOf(at: number): readonly number[];
  readonly evidence: Alignment["evidence"];
  /** Cosine of two mentions' vectors, null where one of them has none. */
  likeness(a: number, b: number): number | null;
};

/** `year`: in which the story was told first. */
export function groundOf(mentions: readonly StoryMention[], entities: StoryEntities, year: number | null): StoryGround {
  return {
    mentions,
    origins: mentions.map((mention) => originOf(mention, entities)),
    stances: mentions.map(stanceOf),
    entities,
    year,
    lastYear: lastYearOf(mentions),
  };
}

/** Looks at a story's claims by the positions of their mentions; null for a story without any. */
export function viewStory(
  alignments: readonly Alignment[],
  ground: StoryGround,
  vectors: MentionVectors | null,
): StoryView | null {
  const first = alignments[0];
  if (!first) return null;
  const claims = new Map<number, readonly number[]>();
  for (const one of alignments) {
    const members = one.mentions.map(({ at }) => at);
    for (const at of members) claims.set(at, members);
  }
  return {
    ...ground,
    claimOf: (at) => claims.get(at) ?? [at],
    evidence: first.evidence,
    likeness: (a, b) => (vectors === null ? null : likenessOf(a, b, vectors)),
  };
}

function lastYearOf(mentions: readonly StoryMention[]): number | null {
  let last: number | null = null;
  for (const { reading } of mentions) {
    if (reading.published) last = Math.max(last ?? 0, Number(reading.published.value.slice(0, 4)));
  }
  return last;
}

/** Some mentions of a story as the comparers take them. */
export function comparedAmong(
  ground: StoryGround & { evidence(a: number, b: number): Closeness } & Pick<StoryView, "likeness">,
  positions: readonly number[],
): Compared {
  return {
    mentions: positions.map((at) => ground.mentions[at]!),
    origins: positions.map((at) => ground.origins[at]!),
    entities: ground.entities,
    year: ground.year,
    lastYear: ground.lastYear,
    closeness: (a, b) => ground.evidence(positions[a]!, positions[b]!),
    likeness: (a, b) => ground.likeness(positions[a]!, positions[b]!),
  };
}

/** Sides that part ways, by positions in the story, and what the dossier says of them once they stand in one claim. */
export type Clash = {
  readonly sides: readonly (readonly number[])[];
  /** The pair that brought them together. */
  readonly pair: readonly [number, number];
  /** What is measured, where figures clash. */
  readonly slot?: string;
  /** True where the clauses on its second side say what the others of their claims say too, and stay with them. */
  readonly stays?: true;
  /** `positions` are the claim's mentions in order. */
  describe(compared: Compared, sides: readonly (readonly number[])[]): Finding;
};
