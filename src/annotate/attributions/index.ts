import type { Attribution } from "../../model/index.ts";
import type { AnnotationContext } from "../context.ts";
import type { Candidate } from "./candidate.ts";
import { resolveChains } from "./chains/index.ts";
import { contentKind } from "./content-kind.ts";
import { factualityOf } from "./factuality.ts";
import { findAccordingTo } from "./find/find-according-to.ts";
import { findAdjectives } from "./find/find-adjective.ts";
import { findAdverbial } from "./find/find-adverbial.ts";
import { findAnnounced } from "./find/find-announced.ts";
import { findAsTags } from "./find/find-as-tag.ts";
import { findAttitudes } from "./find/find-attitude.ts";
import { findClausal } from "./find/find-clausal.ts";
import { findCopular } from "./find/find-copular.ts";
import { findEstimates } from "./find/find-estimates.ts";
import { findImpersonal } from "./find/find-impersonal.ts";
import { findInfinitives } from "./find/find-infinitive.ts";
import { findInvertedEnds } from "./find/find-inverted-ends.ts";
import { findColon, findLayout } from "./find/find-layout.ts";
import { findNominal } from "./find/find-nominal.ts";
import { findObjects } from "./find/find-object.ts";
import { findPhrases } from "./find/find-phrase.ts";
import { findPolls } from "./find/find-polls.ts";
import { findQuoted } from "./find/find-quoted.ts";
import { findTornParticiples, findTornVerbs } from "./find/find-torn-verbs.ts";
import { findViewpoints } from "./find/find-viewpoints.ts";
import { findNesting } from "./nesting.ts";
import { refineAnonymity } from "./refine/refine-anonymity.ts";
import { refineCitations } from "./refine/refine-citations.ts";
import { refineComplements } from "./refine/refine-complements.ts";
import { refineContinued } from "./refine/refine-continued.ts";
import { refineCues } from "./refine/refine-cues.ts";
import { refineDeeds } from "./refine/refine-deeds.ts";
import { refineHypothetical } from "./refine/refine-hypothetical.ts";
import { refineLoneQuotations } from "./refine/refine-lone-quotations.ts";
import { refineNested } from "./refine/refine-nested.ts";
import { refineQuotationLeads } from "./refine/refine-quotation-leads.ts";
import { refineFollowingQuotations, refineQuotedClauses } from "./refine/refine-quotations.ts";
import { refineQuotationBorders, refineRivals } from "./refine/refine-rivals.ts";
import { refineTails } from "./refine/refine-tails.ts";
import { refineTitles } from "./refine/refine-titles.ts";
import { refineTurns } from "./refine/refine-turns.ts";
import { refineUnclosed } from "./refine/refine-unclosed.ts";
import { createSourceResolver, type SourceResolver } from "./resolve-source.ts";
import { createScene, type Scene } from "./scene.ts";

const FINDERS: readonly ((scene: Scene) => Candidate[])[] = [
  findQuoted,
  findClausal,
  findImpersonal,
  findInvertedEnds,
  findTornVerbs,
  findTornParticiples,
  findEstimates,
  findAdjectives,
  findInfinitives,
  findObjects,
  findAccordingTo,
  findPhrases,
  findViewpoints,
  findPolls,
  findAsTags,
  findNominal,
  findCopular,
  findAttitudes,
  findAdverbial,
  findColon,
  findAnnounced,
  findLayout,
];

const REFINERS: readonly ((candidates: readonly Candidate[], scene: Scene) => Candidate[])[] = [
  refineRivals,
  refineHypothetical,
  refineDeeds,
  refineTurns,
  refineCitations,
  refineComplements,
  refineUnclosed,
  refineContinued,
  refineTails,
  refineTitles,
  refineAnonymity,
  refineQuotationBorders,
  refineQuotedClauses,
  refineQuotationLeads,
  refineNested,
  refineFollowingQuotations,
  refineLoneQuotations,
  refineCues,
];

/** Finds every attributed statement of a document with its chain of sources. */
export function findAttributions(context: AnnotationContext): Attribution[] {
  const scene = createScene(context);
  let candidates = FINDERS.flatMap((find) => find(scene));
  for (const refine of REFINERS) candidates = refine(candidates, scene);
  candidates = candidates.sort((a, b) => firstOf(a) - firstOf(b) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
  const resolve = createSourceResolver(scene);
  const nesting = findNesting(candidates);
  const drafts = candidates.map((candidate, at) => draftOf(scene, candidate, at, nesting[at] ?? null, resolve));
  const chains = resolveChains(scene, drafts, resolve);
  const kept = (at: number | null): number | null =>
    at === null || chains[at] !== null ? at : kept(nesting[at] ?? null);
  return drafts.flatMap(({ candidate, ...attribution }, at) => {
    const hops = chains[at];
    const outer = kept(nesting[at] ?? null);
    return hops == null ? [] : [{ ...attribution, within: outer === null ? null : idOf(outer), hops }];
  });
}

const idOf = (at: number) => `a${at + 1}`;

function firstOf(candidate: Candidate): number {
  return Math.min(candidate.content[0]!.start, candidate.cue?.start ?? Infinity, candidate.source?.start ?? Infinity);
}

function draftOf(scene: Scene, candidate: Candidate, at: number, outer: number | null, resolve: SourceResolver) {
  const { cue, content, cueLemma, rule, source, sourceToken, layout, rejected } = candidate;
  const resolved = source && resolve(source, sourceToken);
  return {
    id: idOf(at),
    kind: contentKind(scene, content),
    source: resolved && layout === "post" ? { ...resolved, kind: "post" as const } : resolved,
    cue,
    content,
    within: outer === null ? null : idOf(outer),
    hops: [],
    factuality: factualityOf(candidate, scene),
    cueLemma,
    rule,
    ...(rejected === undefined ? {} : { rejected }),
    candidate,
  };
}
