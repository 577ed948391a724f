import { basename } from "node:path";
import type { Claim, Conflict, Dossier, DossierMention, OriginRange } from "../../src/model/index.ts";
import type { GoldFact, GoldMention, GoldStory } from "../corpora/gold.ts";
import type { Projection } from "./projection.ts";

/** Counts behind the figures of alignment, relations and origins; sums over stories. */
export type GoldCounts = {
  stories: number;
  mentions: number;
  mentionsFound: number;
  pairsRight: number;
  pairsSaid: number;
  pairsGold: number;
  conflictsSaid: number;
  conflictsTrue: number;
  conflictsGold: number;
  conflictsFound: number;
  kindRight: number;
  originFacts: number;
  originError: number;
  originInRange: number;
  /** Sum of `max − min`: a range that grows wide holds every count and says nothing. */
  originWidth: number;
  /** The same, where a fact whose mentions stand on one side of a contradiction is held against the range of that side. */
  sideError: number;
  sideInRange: number;
  /** The same over facts all of whose mentions stand in one claim: what is left is the counting, not the alignment. */
  wholeFacts: number;
  wholeError: number;
  wholeInRange: number;
  wholeWidth: number;
  relationsRight: number;
  /** Per relation and per kind of contradiction: how many the gold has, were said, and are right. */
  perRelation: Tallies;
  perKind: Tallies;
};

/** Name of a relation or of a kind of conflict → counts. */
export type Tallies = Readonly<Record<string, Tally>>;
type Tally = { readonly gold: number; readonly said: number; readonly right: number };

/** Adds one to some counts of a name. */
export function tally(tallies: Tallies, name: string, one: Partial<Tally>): Tallies {
  const { gold = 0, said = 0, right = 0 } = tallies[name] ?? {};
  return {
    ...tallies,
    [name]: { gold: gold + (one.gold ?? 0), said: said + (one.said ?? 0), right: right + (one.right ?? 0) },
  };
}

/** The counts of two lots of stories together. */
export function addCounts(a: GoldCounts, b: GoldCounts): GoldCounts {
  const sum: Record<string, number | Tallies> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const own = sum[key]!;
    sum[key] = typeof value === "number" ? value + (own as number) : addTallies(own as Tallies, value);
  }
  return sum as GoldCounts;
}

function addTallies(a: Tallies, b: Tallies): Tallies {
  return Object.entries(b).reduce((sum, [name, one]) => tally(sum, name, one), a);
}

export const NO_COUNTS: GoldCounts = {
  stories: 0,
  mentions: 0,
  mentionsFound: 0,
  pairsRight: 0,
  pairsSaid: 0,
  pairsGold: 0,
  conflictsSaid: 0,
  conflictsTrue: 0,
  conflictsGold: 0,
  conflictsFound: 0,
  kindRight: 0,
  originFacts: 0,
  originError: 0,
  originInRange: 0,
  originWidth: 0,
  sideError: 0,
  sideInRange: 0,
  wholeFacts: 0,
  wholeError: 0,
  wholeInRange: 0,
  wholeWidth: 0,
  relationsRight: 0,
  perRelation: {},
  perKind: {},
};

/** What a person wants to see of the errors: words of false pairs, of missed and of false conflicts. */
export type GoldErrors = {
  readonly falsePairs: string[];
  readonly missedPairs: string[];
  readonly falseConflicts: string[];
  readonly missedConflicts: string[];
  readonly falseOrigins: string[];
};

type Place = { readonly claim: number; readonly mention: number };
type Item = {
  readonly fact: number;
  readonly mention: GoldMention;
  readonly hits: readonly Place[];
  readonly claims: ReadonlySet<number>;
};

const idOf = (file: string) => basename(file).replace(/\.(txt|json)$/, "");
const isContradiction = (relation: string) => relation === "conflict" || relation === "denial";

/** What is looked at of a claim. */
export type SaidClaim = Pick<Claim, "relation" | "origins"> & {
  readonly mentions: readonly Pick<DossierMention, "file" | "start" | "end" | "text" | "origin">[];
  readonly conflict: Pick<Conflict, "kind" | "sides" | "origins" | "rule" | "why"> | null;
};

/** Scores one gold story against a dossier of its documents: the definitions of `score.py gold` (docs/evaluation.md). */
export function scoreGold(
  gold: GoldStory,
  dossier: Dossier,
  projections: ReadonlyMap<string, Projection>,
): { counts: GoldCounts; errors: GoldErrors } {
  return scoreClaims(
    gold,
    dossier.stories.flatMap((story) => story.claims),
    projections,
  );
}

/** The same for claims, whoever put them together. */
export function scoreClaims(
  gold: GoldStory,
  claims: readonly SaidClaim[],
  projections: ReadonlyMap<string, Projection>,
): { counts: GoldCounts; errors: GoldErrors } {
  const counts: GoldCounts = { ...NO_COUNTS, stories: 1 };
  const errors: GoldErrors = {
    falsePairs: [],
    missedPairs: [],
    falseConflicts: [],
    missedConflicts: [],
    falseOrigins: [],
  };
  const items = matchMentions(gold, claims, projections);
  counts.mentions = items.length;
  counts.mentionsFound = items.filter((item) => item.hits.length > 0).length;
  countPairs(items, counts, errors);
  gold.facts.forEach((fact, at) => {
    countFact(
      fact,
      items.filter((item) => item.fact === at),
      claims,
      counts,
      errors,
    );
  });
  countConflicts(gold, items, claims, counts, errors);
  return { counts, errors };
}

function matchMentions(
  gold: GoldStory,
  claims: readonly SaidClaim[],
  projections: ReadonlyMap<string, Projection>,
): Item[] {
  const byDocument = new Map<string, (Place & { start: number; end: number })[]>();
  claims.forEach((claim, at) => {
    claim.mentions.forEach((mention, nth) => {
      const doc = idOf(mention.file);
      const span = projections.get(doc)?.span(mention.start, mention.end);
      if (!span) return;
      if (!byDocument.has(doc)) byDocument.set(doc, []);
      byDocument.get(doc)!.push({ claim: at, mention: nth, ...span });
    });
  });
  return gold.facts.flatMap((fact, at) =>
    fact.mentions.map((mention) => {
      const projection = projections.get(mention.doc)!;
      const size = projection.letters(mention.start, mention.end);
      const hits = (byDocument.get(mention.doc) ?? []).filter((place) => {
        const shared = projection.letters(Math.max(place.start, mention.start), Math.min(place.end, mention.end));
        const whole = projection.letters(place.start, place.end);
        return shared > 0 && ((2 * shared) / (size + whole) >= 0.5 || (shared === size && whole <= 6 * size));
      });
      return { fact: at, mention, hits, claims: new Set(hits.map((hit) => hit.claim)) };
    }),
  );
}

const keyOf = ({ mention }: Item) => `${mention.doc}:${mention.start}:${mention.end}`;
const pairKey = (a: Item, b: Item) => [keyOf(a), keyOf(b)].sort().join(" ");

function countPairs(items: readonly Item[], counts: GoldCounts, errors: GoldErrors): void {
  const shared = new Set<string>();
  const near = items.map(
    (one) =>
      new Set(
        items
          .filter(
            ({ mention }) =>
              mention.doc === one.mention.doc && mention.start < one.mention.end && one.mention.start < mention.end,
          )
          .map((other) => other.fact),
      ),
  );
  for (const a of items)
    for (const b of items) if (a.fact === b.fact && keyOf(a) !== keyOf(b)) shared.add(pairKey(a, b));
  const seen = new Set<string>();
  items.forEach((a, i) => {
    items.slice(0, i).forEach((b, j) => {
      const key = pairKey(a, b);
      if (keyOf(a) === keyOf(b) || seen.has(key)) return;
      seen.add(key);
      const together = [...a.claims].some((claim) => b.claims.has(claim));
      const right = shared.has(key);
      counts.pairsGold += right ? 1 : 0;
      if (together && !right && [...near[i]!].some((fact) => near[j]!.has(fact))) return;
      counts.pairsSaid += together ? 1 : 0;
      counts.pairsRight += together && right ? 1 : 0;
      const words = `${a.mention.doc}: ${a.mention.text} | ${b.mention.doc}: ${b.mention.text}`;
      if (together && !right) errors.falsePairs.push(words);
      if (!together && right) errors.missedPairs.push(words);
    });
  });
}

function countFact(
  fact: GoldFact,
  mine: readonly Item[],
  claims: readonly SaidClaim[],
  counts: GoldCounts,
  errors: GoldErrors,
): void {
  let best: number | null = null;
  let cover = 1;
  for (const claim of new Set(mine.flatMap((item) => [...item.claims]))) {
    const covered = mine.filter((item) => item.claims.has(claim)).length;
    if (covered > cover) {
      best = claim;
      cover = covered;
    }
  }
  counts.perRelation = tally(counts.perRelation, fact.relation, { gold: 1 });
  if (best === null) return;
  const { origins, relation } = claims[best]!;
  counts.perRelation = tally(counts.perRelation, relation, { said: 1, right: relation === fact.relation ? 1 : 0 });
  const inRange = origins.min <= fact.origins && fact.origins <= origins.max ? 1 : 0;
  const error = Math.abs((origins.min + origins.max) / 2 - fact.origins);
  counts.originFacts++;
  counts.originInRange += inRange;
  counts.originWidth += origins.max - origins.min;
  counts.originError += error;
  const side = rangeOfSide(claims[best]!, best, mine);
  counts.sideInRange += side.min <= fact.origins && fact.origins <= side.max ? 1 : 0;
  counts.sideError += Math.abs((side.min + side.max) / 2 - fact.origins);
  if (cover === mine.length) {
    counts.wholeFacts++;
    counts.wholeInRange += inRange;
    counts.wholeWidth += origins.max - origins.min;
    counts.wholeError += error;
  }
  if (inRange === 0) errors.falseOrigins.push(describeOrigins(fact, claims[best]!, cover === mine.length));
  counts.relationsRight += relation === fact.relation ? 1 : 0;
}

/** The range of the side on which all mentions of a fact stand; that of the claim where they stand on several, or on none. */
function rangeOfSide({ conflict, origins }: SaidClaim, claim: number, mine: readonly Item[]): OriginRange {
  const places = mine.flatMap(({ hits }) => hits.filter((hit) => hit.claim === claim).map(({ mention }) => mention));
  const side = (conflict?.sides ?? []).findIndex((members) => places.every((place) => members.includes(place)));
  return conflict?.origins?.[side] ?? origins;
}

function countConflicts(
  gold: GoldStory,
  items: readonly Item[],
  claims: readonly SaidClaim[],
  counts: GoldCounts,
  errors: GoldErrors,
): void {
  const hit = new Set<number>();
  gold.facts.forEach((fact, at) => {
    if (!isContradiction(fact.relation) || !fact.conflict) return;
    counts.conflictsGold++;
    const mine = items.filter((item) => item.fact === at);
    const found = claims.findIndex((claim, index) => isSplitAlike(claim, index, fact, mine));
    counts.perKind = tally(counts.perKind, fact.conflict.kind, { gold: 1, right: found < 0 ? 0 : 1 });
    if (found < 0) {
      errors.missedConflicts.push(`${gold.story} ${fact.conflict.kind}: ${fact.gist}`);
      return;
    }
    hit.add(found);
    counts.conflictsFound++;
    counts.kindRight += claims[found]!.conflict!.kind === fact.conflict.kind ? 1 : 0;
  });
  claims.forEach((claim, at) => {
    if (!isContradiction(claim.relation)) return;
    counts.conflictsSaid++;
    counts.perKind = tally(counts.perKind, claim.conflict?.kind ?? "none", { said: 1 });
    if (!hit.has(at)) errors.falseConflicts.push(describeConflict(claim));
  });
  counts.conflictsTrue = hit.size;
}

/** True where two mentions that the gold puts on different sides stand on different sides of the claim. */
function isSplitAlike(claim: SaidClaim, index: number, fact: GoldFact, mine: readonly Item[]): boolean {
  if (!isContradiction(claim.relation) || !claim.conflict) return false;
  const sideOf = (sides: readonly (readonly number[])[], mention: number) =>
    sides.findIndex((side) => side.includes(mention));
  const pairs = mine.flatMap((item, nth) =>
    item.hits
      .filter((place) => place.claim === index)
      .map((place) => [sideOf(claim.conflict!.sides, place.mention), sideOf(fact.conflict!.sides, nth)] as const)
      .filter(([said]) => said >= 0),
  );
  return pairs.some(([p, q]) => pairs.some(([r, s]) => p !== r && q !== s));
}

function describeConflict(claim: SaidClaim): string {
  const { conflict } = claim;
  const sides = (conflict?.sides ?? []).map((side) => side.map((at) => `“${claim.mentions[at]!.text}”`).join(" + "));
  return `${claim.relation} ${conflict?.kind} (${conflict?.rule}) ${conflict?.why}\n      ${sides.join("\n      ")}`;
}

function describeOrigins(fact: GoldFact, { origins, mentions }: SaidClaim, whole: boolean): string {
  const said = mentions.map(({ file, origin, text }) => `${idOf(file)} (${origin ?? "own"}): ${text.slice(0, 120)}`);
  const marked = fact.mentions.map(({ doc, origin, text }) => `${doc} (${origin ?? "own"}): ${text.slice(0, 120)}`);
  const head = `${fact.gist}: ${fact.origins} marked, ${origins.min}–${origins.max} counted${whole ? ", whole" : ""}`;
  return [head, ...marked.map((line) => `      gold ${line}`), ...said.map((line) => `      said ${line}`)].join("\n");
}
