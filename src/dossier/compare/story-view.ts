import type { Alignment } from "../align/align.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { type Origin, originOf } from "../origins/origin.ts";
import type { Compared, Finding } from "./finding.ts";
import { type Stance, stanceOf } from "./stance.ts";

/** A story's mentions as they were put together, with what finding clashes across claims looks up. */
export type StoryView = {
  /** By position in the story. */
  readonly mentions: readonly StoryMention[];
  readonly origins: readonly Origin[];
  readonly stances: readonly Stance[];
  readonly entities: StoryEntities;
  readonly year: number | null;
  readonly lastYear: number | null;
  /** Positions of the mentions of the claim that this one stands in, itself included. */
  claimOf(at: number): readonly number[];
  readonly evidence: Alignment["evidence"];
};

/** Looks at a story's claims by the positions of their mentions. */
export function viewStory(
  alignments: readonly Alignment[],
  entities: StoryEntities,
  year: number | null,
): StoryView | null {
  const first = alignments[0];
  if (!first) return null;
  const mentions = alignments.flatMap((one) => one.mentions).sort((a, b) => a.at - b.at);
  const claims = new Map<number, readonly number[]>();
  for (const one of alignments) {
    const members = one.mentions.map(({ at }) => at);
    for (const at of members) claims.set(at, members);
  }
  return {
    mentions,
    origins: mentions.map((mention) => originOf(mention, entities)),
    stances: mentions.map(stanceOf),
    entities,
    year,
    lastYear: lastYearOf(mentions),
    claimOf: (at) => claims.get(at) ?? [at],
    evidence: first.evidence,
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
export function comparedAmong(view: StoryView, positions: readonly number[]): Compared {
  return {
    mentions: positions.map((at) => view.mentions[at]!),
    origins: positions.map((at) => view.origins[at]!),
    entities: view.entities,
    year: view.year,
    lastYear: view.lastYear,
    closeness: (a, b) => view.evidence(positions[a]!, positions[b]!),
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
