import type { ArgumentRole, ClaimSlot, Span } from "../../model/index.ts";
import { keysIn } from "../narrow-span.ts";
import type { KeyWeights } from "./evidence.ts";
import type { StoryMention } from "./story-mention.ts";

/** A part of a clause, one who takes part in it, or a fact without a verb of its own. */
export type FacetSlot = ClaimSlot | "participant" | "nominal";

/** A stretch of a mention that tells something of its own: when, where, how many, what somebody is. */
export type FacetMention = Span & {
  readonly owner: StoryMention;
  readonly slot: FacetSlot;
  readonly keys: ReadonlySet<string>;
  /** Weight of its keys together. */
  readonly weight: number;
};

/** Facet mentions of two documents or more that tell one thing, and the pairs that brought them together. */
export type FacetGroup = {
  readonly members: readonly FacetMention[];
  /** `a` and `b` are indexes into the members; `share`: weight of meaning in common (Dice). */
  readonly joined: readonly { readonly a: number; readonly b: number; readonly share: number }[];
  /** True for stretches that have no figure, time or place and hardly a word in common: "other premises", "the mayor". */
  readonly slight: boolean;
};

/** A key that this many facet mentions have says too little to bring two of them together. */
const COMMONEST = 60;
/** Least share of meaning that two stretches have in common, and least weight of it in words that only the two have. */
const SHARE = 0.4;
const MASS = 0.25;
/** The same for two stretches of clauses that stand in one claim: what they tell of is one thing already. */
const MASS_OF_ONE = 0.12;
/** Shortest participant that tells more than a name, and longest fact without a verb, in characters. */
const SHORTEST = 12;
const LONGEST = 90;
/** How far below that, as a share of it, the average of two groups may lie. */
const SLACK = 0.1;

/**
 * Puts together what clauses tell beside their verb: "with 10 engines" and "ten engines were at the scene", "at 9.25
 * on Thursday" whatever happened then, "a convicted smuggler" whatever he did. A candidate shares a key that is not common; groups are joined by average linkage, best pairs first,
 * with one stretch of each document. `claimOf`: the claim that a mention stands in, by its position in the story.
 */
export function alignFacets(
  mentions: readonly StoryMention[],
  weight: KeyWeights,
  claimOf: (at: number) => number,
): FacetGroup[] {
  const facets = withoutRepeated(mentions.flatMap((mention) => facetsOf(mention, weight)));
  const compare = (a: number, b: number) => compareFacets(facets[a]!, facets[b]!, weight, claimOf);
  const pairs = candidatePairs(facets)
    .map(([a, b]) => ({ a, b, ...compare(a, b) }))
    .filter(({ score }) => score >= 0)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groupOf = facets.map((_, at) => ({ members: [at], joined: [] as FacetGroup["joined"][number][] }));
  for (const { a, b, share } of pairs) {
    const [one, other] = [groupOf[a]!, groupOf[b]!];
    if (one === other || !belongTogether(one.members, other.members, facets, compare)) continue;
    one.joined.push(...other.joined, { a, b, share });
    one.members.push(...other.members);
    for (const member of other.members) groupOf[member] = one;
  }
  return [...new Set(groupOf)]
    .filter(({ members }) => members.length > 1)
    .map(({ members, joined }) => {
      const sorted = [...members].sort((x, y) => x - y);
      const place = (at: number) => sorted.indexOf(at);
      return {
        members: sorted.map((at) => facets[at]!),
        joined: joined.map(({ a, b, share }) => ({ a: place(a), b: place(b), share })),
        slight: !joined.some(({ a, b }) => isTold(facets[a]!, facets[b]!)),
      };
    });
}

/** Without those that stand in the place of one before: "Lund, 34" is a part of its clause and a fact of its own. */
function withoutRepeated(facets: readonly FacetMention[]): FacetMention[] {
  const places = new Set<string>();
  return facets.filter(({ owner, start, end }) => {
    const place = `${owner.document} ${start} ${end}`;
    const isNew = !places.has(place);
    places.add(place);
    return isNew;
  });
}

/** Keys of figures, times and what figures measure. */
const VALUE = /^[ntm]:/;
/** Words in common, names apart, that tell something without a figure, a time or a place. */
const TELLING = 3;

/** What two stretches have in common is worth a line of its own. */
function isTold(a: FacetMention, b: FacetMention): boolean {
  const common = [...a.keys].filter((key) => b.keys.has(key));
  if (common.some((key) => VALUE.test(key))) return true;
  if (a.slot === "where" && b.slot === "where") return true;
  return common.filter((key) => !key.startsWith("e:")).length >= TELLING;
}

/** The parts of a mention's clause and its participants, but for the clauses in it, which are claims of their own; a short fact without a verb whole. */
function facetsOf(mention: StoryMention, weight: KeyWeights): FacetMention[] {
  const seen = new Set<string>();
  return stretchesOf(mention).flatMap(({ start, end, slot }) => {
    const place = `${start} ${end}`;
    if (slot === "clause" || start < mention.start || end > mention.end || seen.has(place)) return [];
    if (namesSource(mention, { start, end })) return [];
    seen.add(place);
    const keys = keysIn(mention, { start, end });
    const total = weightOf(keys, weight);
    return total === 0 ? [] : [{ start, end, owner: mention, slot, keys, weight: total }];
  });
}

function stretchesOf({ claim, nominal, start, end }: StoryMention): (Span & { readonly slot: FacetSlot })[] {
  const { predicate } = claim;
  const participants = claim.arguments.filter(
    (one) =>
      PARTICIPANTS.has(one.role) &&
      one.end - one.start >= SHORTEST &&
      !(one.start <= predicate.start && predicate.end <= one.end),
  );
  return [
    ...(claim.parts ?? []),
    ...participants.map((one) => ({ start: one.start, end: one.end, slot: "participant" as const })),
    ...((nominal || claim.slight) && end - start < LONGEST ? [{ start, end, slot: "nominal" as const }] : []),
  ];
}

const PARTICIPANTS: ReadonlySet<ArgumentRole> = new Set(["subject", "object", "complement"]);

/** "according to court records": says who tells the clause, not what. */
function namesSource({ attribution }: StoryMention, { start, end }: Span): boolean {
  const cue = attribution?.cue;
  return cue != null && start <= cue.start && cue.end <= end;
}

function weightOf(keys: Iterable<string>, weight: KeyWeights): number {
  let total = 0;
  for (const key of keys) total += weight.of(key);
  return total;
}

function candidatePairs(facets: readonly FacetMention[]): [number, number][] {
  const byKey = new Map<string, number[]>();
  facets.forEach(({ keys }, at) => {
    for (const key of keys) {
      const there = byKey.get(key);
      if (there) there.push(at);
      else byKey.set(key, [at]);
    }
  });
  const pairs = new Map<number, [number, number]>();
  for (const members of byKey.values()) {
    if (members.length > COMMONEST) continue;
    members.forEach((a, at) => {
      for (const b of members.slice(at + 1)) {
        if (areOfTwoDocuments(facets[a]!, facets[b]!)) pairs.set(a * facets.length + b, [a, b]);
      }
    });
  }
  return [...pairs.values()];
}

function areOfTwoDocuments(a: FacetMention, b: FacetMention): boolean {
  return a.owner.document !== b.owner.document;
}

/** Share of meaning in common, and a score: 0 and more where that is enough. */
function compareFacets(
  a: FacetMention,
  b: FacetMention,
  weight: KeyWeights,
  claimOf: (at: number) => number,
): { readonly share: number; readonly score: number } {
  const common = [...a.keys].filter((key) => b.keys.has(key));
  const shared = weightOf(common, weight);
  const share = (2 * shared) / (a.weight + b.weight);
  const ofOne = claimOf(a.owner.at) === claimOf(b.owner.at) || isOfPlace(common, a, b);
  if (!ofOne && !isTelling(common, a.owner)) return { share, score: -1 };
  const least = ofOne ? MASS_OF_ONE : MASS;
  return { share, score: Math.min(share / SHARE, shared / weight.rare / least) - 1 };
}

/**
 * A place is one thing told of two clauses that have more than the place in common: "from a Norwick rooftop", "on a busy Norwick street". What
 * comes from there or goes there is not what is there.
 */
function isOfPlace(common: readonly string[], a: FacetMention, b: FacetMention): boolean {
  if ([a, b].some(({ slot }) => slot === "when" || slot === "figure")) return false;
  const place = common.find(
    (key) => key.startsWith("e:") && [a, b].some(({ owner }) => owner.places.has(key.slice("e:".length))),
  );
  if (place === undefined || isWay(a) !== isWay(b)) return false;
  return [...a.owner.frame].some((key) => key !== place && b.owner.frame.has(key));
}

/** "from Bergen", "to Bergen". */
function isWay({ owner, start, end }: FacetMention): boolean {
  return /^(?:from|to|towards?|for|into|via)\s+\p{Lu}/u.test(
    owner.reading.text.slice(start, Math.min(end, start + 12)),
  );
}

/** Smaller counts say nothing of what happened: "two helicopters", "two kilometres". */
const FEWEST = 10;

/**
 * What is told of two events is one thing where two words or names say so ("to the police" does not), a figure with one, or the time
 * of day. The words of figures and dates do not count: "in January" tells nothing that two events have in common.
 */
function isTelling(keys: readonly string[], { frame }: StoryMention): boolean {
  const words = keys.filter((key) => frame.has(key) && !NUMBER.test(key)).length;
  return (
    words > 1 ||
    (words === 1 && keys.some((key) => key.startsWith("n:") && Number.parseFloat(key.slice(2)) >= FEWEST)) ||
    keys.some((key) => TIME_OF_DAY.test(key))
  );
}

const TIME_OF_DAY = /^t:.*T\d/;
const NUMBER = /^[\d.,]+$/;

function belongTogether(
  one: readonly number[],
  other: readonly number[],
  facets: readonly FacetMention[],
  compare: (a: number, b: number) => { readonly score: number },
): boolean {
  let sum = 0;
  for (const a of one) {
    for (const b of other) {
      if (!areOfTwoDocuments(facets[a]!, facets[b]!)) return false;
      sum += compare(a, b).score;
    }
  }
  return sum / (one.length * other.length) >= -SLACK;
}
