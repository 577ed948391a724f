import type { Alignment } from "../align/align.ts";
import { likelihoodOf, scoreEvidence } from "../align/score.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { findDenials } from "./denials/denials.ts";
import { lengthOf } from "./figures/duration.ts";
import { compareSlot, holdersOf, tellsApart } from "./figures/quantity.ts";
import type { Compared, Finding } from "./finding.ts";
import { compareMentions, findContradictions } from "./index.ts";
import { findOpposites } from "./opposites.ts";
import { isSlotRule } from "./slots/index.ts";
import { type Clash, comparedAmong, type StoryView } from "./story-view.ts";
import { dayOf } from "./times/dated.ts";
import { findEarlierTimes } from "./times/earlier-times.ts";
import { areTwoVoices } from "./voices.ts";
import { mergeQuotations } from "./wording/merge-quotations.ts";
import { findRetoldSentences } from "./wording/retold-sentences.ts";
import { completeSides } from "./wording/side-completion.ts";
import { findChangedQuotations } from "./wording/whole-quotations.ts";

/** Most mentions of a claim that a clash may bring about. */
const LARGEST = 60;

/** Mentions of one claim; `finding` where a clash across claims has brought them together. */
export type ComparedAlignment = Alignment & { readonly finding: Finding | null };

/**
 * Finds what contradicts each other across claims. Alignment puts together what is alike, and two accounts that part ways are the less
 * alike for it ("Seven people died", "Nine people lost their lives"): here the typed clash itself, on more evidence of one event than
 * within a claim, is the reason. The mentions that take a side make a claim of their own, beside the claims that they come from, so that
 * what else those tell is not put together with it. A denial stands with the charge that it answers. `possible`: pairs of positions, from
 * `findPossibleClashes`.
 */
export function joinClashes(
  alignments: readonly Alignment[],
  view: StoryView,
  possible: readonly (readonly [number, number])[],
): readonly ComparedAlignment[] {
  const changed = findChangedQuotations(view);
  const clashes = [
    ...findClashesAcross(view, possible),
    ...findDenials(view),
    ...findEarlierTimes(view),
    ...changed,
    ...findRetoldSentences(view, changed),
  ];
  return completeSides(mergeQuotations(withClashes(alignments, view, clashes), view), view);
}

/** Mentions that part ways over one thing: the measure, or the rule that tells it, and the claims that they come from. */
type Gathering = {
  readonly about: string;
  readonly slot: string | undefined;
  readonly pair: readonly [number, number];
  readonly positions: Set<number>;
  readonly claims: Set<readonly number[]>;
};

/** Clashes between mentions of two claims, those over one thing together. */
function findClashesAcross(view: StoryView, possible: readonly (readonly [number, number])[]): Clash[] {
  const gatherings = new Map<string, Gathering[]>();
  const shown = new Map<readonly number[], Finding | null>();
  for (const [a, b] of possible) {
    const [one, other] = [view.claimOf(a), view.claimOf(b)];
    if (one.length + other.length > LARGEST) continue;
    for (const found of findContradictions(comparedAmong(view, [a, b]))) {
      const isNew =
        one === other
          ? isBesideShown(view, one, found, shown)
          : isSure(found, view, [a, b]) && !isShownWider(view, [a, b], found);
      if (isNew) gather(view, gatherings, [a, b], found);
    }
  }
  return [...gatherings.values()].flat().flatMap((gathering) => clashOf(view, gathering));
}

/**
 * "we had hoped to move" beside the claim of "we were not moving the way we had hoped to move": the wider clause and another printing of it
 * show the difference in a claim of their own.
 */
function isShownWider(view: StoryView, [a, b]: readonly [number, number], { kind }: Finding): boolean {
  if (kind !== "wording") return false;
  const [one, other] = [view.mentions[a]!, view.mentions[b]!];
  const holds = (wide: StoryMention, each: StoryMention) =>
    wide.document === each.document && wide.start <= each.start && each.end <= wide.end;
  return [[a, other] as const, [b, one] as const].some(([at, narrow]) =>
    view
      .claimOf(at)
      .some(
        (each) =>
          holds(view.mentions[each]!, narrow) &&
          findContradictions(comparedAmong(view, [Math.min(at, each), Math.max(at, each)])).some(
            (found) => found.kind === "wording",
          ),
      ),
  );
}

/** True where a claim shows another clash already: one clause gives a magnitude and a population, and the accounts part ways over both. */
function isBesideShown(
  view: StoryView,
  members: readonly number[],
  found: Finding,
  shown: Map<readonly number[], Finding | null>,
): boolean {
  if (found.slot === undefined && !isSlotRule(found.rule)) return false;
  if (!shown.has(members)) shown.set(members, compareMentions(comparedAmong(view, members)));
  const own = shown.get(members)!;
  if (found.slot === undefined) return own?.rule !== found.rule;
  if (own === null || own.kind === null || own.slot === found.slot) return false;
  return !tellsApart(comparedAmong(view, members), found.slot);
}

/** Puts a clash with those over the same thing that it shares a mention or both claims with. */
function gather(
  view: StoryView,
  gatherings: Map<string, Gathering[]>,
  [a, b]: readonly [number, number],
  found: Finding,
): void {
  const [one, other] = [view.claimOf(a), view.claimOf(b)];
  const about = found.slot ?? found.rule;
  const known = gatherings.get(about) ?? [];
  gatherings.set(about, known);
  const near = known.find(
    ({ positions, claims }) => positions.has(a) || positions.has(b) || (claims.has(one) && claims.has(other)),
  );
  const gathering = near ?? {
    about,
    slot: found.slot,
    pair: [a, b],
    positions: new Set<number>(),
    claims: new Set<readonly number[]>(),
  };
  if (near === undefined) known.push(gathering);
  const together = one === other ? one : [...one, ...other];
  for (const at of sidesOf(view, gathering, [a, b], together)) gathering.positions.add(at);
  gathering.claims.add(one).add(other);
}

/** Who takes a side: all in the two claims that give a figure of the measure; of other kinds the pair, as long as the clash holds. */
function sidesOf(
  view: StoryView,
  { slot, positions, about }: Gathering,
  pair: readonly [number, number],
  together: readonly number[],
): readonly number[] {
  if (slot !== undefined) return holdersOf(comparedAmong(view, together), slot).map((at) => together[at]!);
  const wider = [...new Set([...positions, ...pair])].sort((x, y) => x - y);
  return findContradictions(comparedAmong(view, wider)).some(({ rule }) => rule === about) ? pair : [];
}

function clashOf(view: StoryView, { slot, about, positions, pair }: Gathering): Clash[] {
  const sorted = [...positions].sort((x, y) => x - y);
  const compare = (compared: Compared) =>
    slot === undefined
      ? (findContradictions(compared).find(({ rule }) => rule === about) ?? null)
      : compareSlot(compared, slot);
  const found = sorted.length < 2 ? null : compare(comparedAmong(view, sorted));
  if (found === null || found.kind === null || found.sides.length < 2) return [];
  const sides = found.sides.map((side) => side.map((at) => sorted[at]!));
  const clash = { sides, pair, describe: (compared: Compared) => compare(compared) ?? found };
  return [slot === undefined ? clash : { ...clash, slot }];
}

/** True for a claim whose mentions already part ways over something else. */
function partsOver(view: StoryView, members: readonly number[], slot: string): boolean {
  const found = members.length < 2 ? null : compareMentions(comparedAmong(view, members));
  return found !== null && found.kind !== null && found.slot !== slot;
}

/** The claims with those that clashes bring about; a claim all of whose mentions stand in one of these is left out. */
function withClashes(
  alignments: readonly Alignment[],
  view: StoryView,
  clashes: readonly Clash[],
): readonly ComparedAlignment[] {
  const made = clashes.flatMap((clash) => {
    const positions = [...new Set(clash.sides.flat())].sort((a, b) => a - b);
    return positions.length > LARGEST ? [] : [claimOf(alignments, view, clash, positions)];
  });
  const madeOf = new Map<number, ComparedAlignment[]>();
  for (const claim of made) for (const { at } of claim.mentions) madeOf.set(at, [...(madeOf.get(at) ?? []), claim]);
  const besideOf = ({ mentions }: Alignment) => [...new Set(mentions.flatMap(({ at }) => madeOf.get(at) ?? []))];
  const answering = new Set(
    clashes.flatMap(({ sides, stays }) => (stays ? [] : sides[1]!.filter((at) => view.stances[at] !== "yes"))),
  );
  const left = alignments
    .map((one) => without(one, answering))
    .map((one) => without(one, toldBeside(view, one, besideOf(one))))
    .filter((one) => one.mentions.length > 0 && !besideOf(one).some((claim) => isTakenUp(view, one, claim)));
  return [...left.map((one) => ({ ...one, finding: null })), ...made].sort(
    (a, b) => a.mentions[0]!.at - b.mentions[0]!.at,
  );
}

/** Mentions whose clash within their claim is told by a wider claim: it is shown once. */
function toldBeside(view: StoryView, { mentions }: Alignment, made: readonly ComparedAlignment[]): ReadonlySet<number> {
  const own = new Set(mentions.map(({ at }) => at));
  const beside = made.filter((claim) => claim.mentions.some(({ at }) => own.has(at)));
  const found = beside.length === 0 || own.size < 2 ? null : compareMentions(comparedAmong(view, [...own]));
  if (found === null || found.kind === null) return new Set();
  const same = beside.filter(({ finding }) => finding?.kind === found.kind && finding.slot === found.slot);
  return new Set(same.flatMap((claim) => claim.mentions.map(({ at }) => at)));
}

/** All its mentions stand in the other claim, and it does not part ways over something else. */
function isTakenUp(view: StoryView, { mentions }: Alignment, claim: ComparedAlignment): boolean {
  const among = new Set(claim.mentions.map(({ at }) => at));
  const positions = mentions.map(({ at }) => at);
  if (!positions.every((at) => among.has(at))) return false;
  const slot = claim.finding?.slot;
  return slot === undefined || !partsOver(view, positions, slot);
}

/** A claim without the denials that stand with what they deny. */
function without({ mentions, joined, evidence }: Alignment, positions: ReadonlySet<number>): Alignment {
  return {
    mentions: mentions.filter(({ at }) => !positions.has(at)),
    joined: joined.filter(({ a, b }) => !positions.has(a) && !positions.has(b)),
    evidence,
  };
}

function claimOf(
  alignments: readonly Alignment[],
  view: StoryView,
  { sides, pair: [a, b], describe }: Clash,
  positions: readonly number[],
): ComparedAlignment {
  const among = new Set(positions);
  const known = alignments.flatMap(({ joined }) => joined.filter((one) => among.has(one.a) && among.has(one.b)));
  const evidence = view.evidence(a, b);
  const place = (at: number) => positions.indexOf(at);
  return {
    mentions: positions.map((at) => view.mentions[at]!),
    joined: [...known, { a, b, score: scoreEvidence(evidence), evidence }],
    evidence: view.evidence,
    finding: describe(
      comparedAmong(view, positions),
      sides.map((side) => side.map(place)),
    ),
  };
}

/** Least share of meaning in common, and least weight in words that only the two have, for a clash alone to join two claims. */
const ALIKE = 0.45;
const ALIKE_BUT_FOR_DATE = 0.4;
const TELLING = 1.6;

/** What two clauses of one quotation share of the shorter one's weight; less, and they are two clauses of its sentence. */
const SAME_CLAUSE = 0.3;
/** Rules that ask as much of two clauses themselves. */
const SURE_RULES = new Set([
  "date-deed",
  "quantity-measure",
  "quantity-age",
  "polarity-negated",
  "person-alone",
  "duration-apart",
]);

/** Words in common of a quotation and a clause that quotes a piece of it: that of the piece and one more. */
const SAME_TOPIC = 2;

/** A clash of quoted words or of one measured thing is reason enough; any other needs clauses that are clearly about one event. */
function isSure(found: Finding, view: StoryView, [a, b]: readonly [number, number]): boolean {
  const [one, other, evidence] = [surelyWith(view, a), surelyWith(view, b), view.evidence(a, b)];
  const { kind, rule, slot } = found;
  if (isSlotRule(rule)) return true;
  if (rule === "date-once" || rule === "date-turn") return !isToldOfTwo(found, view, one, other);
  if (kind === null || evidence.anotherTime) return false;
  if (rule === "wording-piece") return evidence.common >= SAME_TOPIC && !haveOverlap(view, one, other);
  if (kind === "wording") return evidence.covered >= SAME_CLAUSE && !haveOverlap(view, one, other);
  if (isToldOfTwo(found, view, one, other)) return false;
  if (evidence.elsewhere && kind !== "place" && slot !== "population") return false;
  // The date itself costs two short clauses of their common words.
  const alike = kind === "date" && evidence.predicate && evidence.object ? ALIKE_BUT_FOR_DATE : ALIKE;
  return SURE_RULES.has(rule) || (evidence.frame >= alike && evidence.mass >= TELLING);
}

/** The mentions of its claim that a mention surely tells one thing with, itself included: what is loosely joined to it says nothing of it. */
function surelyWith(view: StoryView, at: number): readonly number[] {
  const isSure = (evidence: ReturnType<StoryView["evidence"]>) =>
    likelihoodOf(scoreEvidence(evidence), evidence) >= 0.5;
  return view.claimOf(at).filter((each) => each === at || isSure(view.evidence(at, each)));
}

/** A document that tells both values in one voice tells of two things; of other kinds than figures and opposites, any document in both claims. */
function isToldOfTwo(
  { rule, slot }: Finding,
  view: StoryView,
  one: readonly number[],
  other: readonly number[],
): boolean {
  if (rule === "quantity-measure" && slot !== undefined) {
    return tellsApart(comparedAmong(view, [...one, ...other]), slot);
  }
  if (rule === "duration-apart") {
    const isLength = (at: number) => lengthOf(view.mentions[at]!) !== null;
    return haveDocumentInCommon(view, one.filter(isLength), other.filter(isLength));
  }
  if (rule.startsWith("date-")) return areDatedApart(view, one, other);
  if (rule !== "polarity-negated") return haveDocumentInCommon(view, one, other);
  return one.some((x) =>
    other.some((y) => {
      const [a, b] = [view.mentions[x]!, view.mentions[y]!];
      const [by, otherBy] = [view.origins[x]!, view.origins[y]!];
      // What a paper tells by itself and hands on as the opposite are no two things.
      const areTwo = (by.kind === "own") !== (otherBy.kind === "own");
      if (a.document !== b.document || areTwo) return false;
      if (areTwoVoices({ mention: a, origin: by }, { mention: b, origin: otherBy })) return false;
      return view.stances[x] !== view.stances[y] || findOpposites(a, b) !== null;
    }),
  );
}

/** A document that dates both, each in its way; one that tells both clauses and dates but one of them may tell one thing twice. */
function areDatedApart(view: StoryView, one: readonly number[], other: readonly number[]): boolean {
  const isDated = (at: number) => dayOf(view.mentions[at]!) !== null;
  return haveDocumentInCommon(view, one.filter(isDated), other.filter(isDated));
}

/** A clause and a clause within it are one statement and its part, never two tellings. */
function haveOverlap({ mentions }: StoryView, one: readonly number[], other: readonly number[]): boolean {
  return one.some((x) =>
    other.some((y) => {
      const [a, b] = [mentions[x]!, mentions[y]!];
      return a.document === b.document && a.start < b.end && b.start < a.end;
    }),
  );
}

function haveDocumentInCommon({ mentions }: StoryView, one: readonly number[], other: readonly number[]): boolean {
  const documents = new Set(one.map((at) => mentions[at]!.document));
  return other.some((at) => documents.has(mentions[at]!.document));
}
