import type { BesideMention, OriginCount } from "../../model/index.ts";
import type { Alignment, PlannedPair } from "../align/align.ts";
import { isThin } from "../align/score.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { findOneOrigin } from "./one-origin.ts";
import { type Origin, originOf } from "./origin.ts";
import type { Provenance } from "./provenance.ts";

/** Clauses of other claims that likely tell the same, by the position of a mention in the story. */
export type Neighbours = ReadonlyMap<number, readonly Neighbour[]>;
type Neighbour = { readonly mention: StoryMention; readonly likelihood: number };

/** How likely two clauses of two claims tell one thing for the one to count as perhaps the other's. At 0.5 as many counts are in range, and ranges wider. */
const LIKELY = 0.55;

/** Pairs that would have been put together, had the other mentions of their claims agreed; `likelihoodOf` two of them. Linear in the number of pairs. */
export function findNeighbours(
  pairs: readonly PlannedPair[],
  alignments: readonly Pick<Alignment, "mentions">[],
  likelihoodOf: (a: number, b: number) => number,
): Neighbours {
  const claimOf = new Map<number, number>();
  const mentions = new Map<number, StoryMention>();
  for (const [claim, alignment] of alignments.entries()) {
    for (const mention of alignment.mentions) {
      claimOf.set(mention.at, claim);
      mentions.set(mention.at, mention);
    }
  }
  const found = new Map<number, Neighbour[]>();
  for (const { a, b, evidence } of pairs) {
    const [one, other] = [mentions.get(a), mentions.get(b)];
    if (one === undefined || other === undefined || claimOf.get(a) === claimOf.get(b)) continue;
    if (one.document === other.document) continue;
    const likelihood = likelihoodOf(a, b);
    if (likelihood < LIKELY || isThin(evidence)) continue;
    addTo(found, a, { mention: other, likelihood });
    addTo(found, b, { mention: one, likelihood });
  }
  return found;
}

function addTo(found: Map<number, Neighbour[]>, at: number, neighbour: Neighbour): void {
  const known = found.get(at);
  if (known === undefined) found.set(at, [neighbour]);
  else known.push(neighbour);
}

type Surroundings = {
  readonly neighbours: Neighbours;
  readonly provenance: Provenance;
  readonly entities: StoryEntities;
};

/** Neighbours of a claim that are looked at. */
const MOST = 8;

/**
 * The origins of a claim with one more where a clause beside it may tell the same on another's word. Alignment errs on the side of two claims
 * for one; a claim whose mentions come from one origin for sure is left as it is, since nothing in it says otherwise.
 */
export function countBeside(
  counted: OriginCount,
  mentions: readonly StoryMention[],
  origins: readonly Origin[],
  { neighbours, provenance, entities }: Surroundings,
): OriginCount {
  if (mentions.length < 2 || counted.max < 2) return counted;
  for (const { mention, like } of besideOf(mentions, neighbours)) {
    const told = { mention, origin: originOf(mention, entities), at: -1 };
    const isKnown = mentions.some((one, at) =>
      findOneOrigin({ mention: one, origin: origins[at]!, at }, told, provenance),
    );
    if (!isKnown) return { ...counted, max: counted.max + 1, beside: describeBeside(mention, told.origin, like) };
  }
  return counted;
}

type Beside = { readonly mention: StoryMention; readonly likelihood: number; readonly like: number };

/** Each clause once, with the mention that it is most like; none of a document that has a mention of its own. */
function besideOf(mentions: readonly StoryMention[], neighbours: Neighbours): Beside[] {
  const documents = new Set(mentions.map(({ document }) => document));
  const best = new Map<number, Beside>();
  for (const [like, { at }] of mentions.entries()) {
    for (const { mention, likelihood } of neighbours.get(at) ?? []) {
      if (documents.has(mention.document)) continue;
      if (likelihood > (best.get(mention.at)?.likelihood ?? 0)) best.set(mention.at, { mention, likelihood, like });
    }
  }
  return [...best.values()].sort((a, b) => b.likelihood - a.likelihood || a.mention.at - b.mention.at).slice(0, MOST);
}

function describeBeside({ reading, start, end, text }: StoryMention, origin: Origin, mention: number): BesideMention {
  return {
    document: reading.id,
    file: reading.file,
    start,
    end,
    text,
    origin: origin.name,
    originKind: origin.kind,
    mention,
  };
}
