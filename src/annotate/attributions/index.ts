import type { Attribution, SourceMention, Span } from "../../model/index.ts";
import type { AnnotationContext } from "../context.ts";
import type { Candidate } from "./candidate.ts";
import { findAccordingTo } from "./find-according-to.ts";
import { findAdverbial } from "./find-adverbial.ts";
import { findClausal } from "./find-clausal.ts";
import { findInfinitives } from "./find-infinitive.ts";
import { findColon, findLayout } from "./find-layout.ts";
import { findNominal } from "./find-nominal.ts";
import { findObjects } from "./find-object.ts";
import { findQuoted } from "./find-quoted.ts";
import { refineQuotationBorders, refineRivals } from "./refine.ts";
import { refineNested } from "./refine-nested.ts";
import { createScene, type Scene } from "./scene.ts";

const FINDERS: readonly ((scene: Scene) => Candidate[])[] = [
  findQuoted,
  findClausal,
  findInfinitives,
  findObjects,
  findAccordingTo,
  findNominal,
  findAdverbial,
  findColon,
  findLayout,
];

const REFINERS: readonly ((candidates: readonly Candidate[], scene: Scene) => Candidate[])[] = [
  refineRivals,
  refineQuotationBorders,
  refineNested,
];

/** Finds every attributed statement of a document with its chain of sources. */
export function findAttributions(context: AnnotationContext): Attribution[] {
  const scene = createScene(context);
  let candidates = FINDERS.flatMap((find) => find(scene));
  for (const refine of REFINERS) candidates = refine(candidates, scene);
  candidates.sort((a, b) => firstOf(a) - firstOf(b) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
  return candidates.map((candidate, index) => attributionOf(candidate, `a${index + 1}`));
}

function firstOf(candidate: Candidate): number {
  return Math.min(candidate.content[0]!.start, candidate.cue?.start ?? Infinity, candidate.source?.start ?? Infinity);
}

function attributionOf(candidate: Candidate, id: string): Attribution {
  const source: SourceMention | null = candidate.source && {
    ...candidate.source,
    entity: null,
    kind: "person",
    name: "",
  };
  const { cue, content, factuality, cueLemma, rule } = candidate;
  return { id, kind: "indirect", source, cue, content, within: null, hops: [], factuality, cueLemma, rule };
}

export type { Span };
