import { type Claim, type DigestCard, SURE } from "../model/index.ts";
import type { StoryMention } from "./align/story-mention.ts";
import { leadShare, standsAlone } from "./stands-alone.ts";
import type { ClaimWithMentions } from "./timeline.ts";

/** At most this many cards, of which so many contradictions; with fewer than `FEW`, leads of single accounts fill up. */
const MOST = 10;
const MOST_CONFLICTS = 5;
const FEW = 6;

/** Least readability of words on a card that stand without the others of their sentence. */
const READABLE = 0.65;
/** Share of meaning in common beyond which a card would tell what another one tells. */
const SAME_MATTER = 0.5;

/** A card with what is needed to choose between cards. */
type Candidate = {
  readonly card: DigestCard;
  readonly shown: StoryMention;
  readonly weight: number;
  /** True for a contradiction about the words of a quotation, which comes after those about what happened. */
  readonly ofWords: boolean;
};

/**
 * What to read first of a story, in the manner of a slideshow: what most accounts say happened (or, where they hardly meet, the lead of one), then the contradictions, gravest
 * first, then what else is widely told, and last a quotation that is worded in two ways. `claims` stand in the order of {@link rankClaims}. Every card is a claim in the words of a mention.
 */
export function buildDigest(claims: readonly ClaimWithMentions[]): DigestCard[] {
  const documents = new Set(claims.flatMap(({ mentions }) => mentions.map(({ document }) => document))).size;
  const conflicts = claims.filter(({ claim }) => claim.conflict !== null).map(conflictCard);
  const [words, facts] = [true, false].map((ofWords) => conflicts.filter((one) => one.ofWords === ofWords));
  const told = byWeight(claims.filter(({ claim }) => isTold(claim)).flatMap((each) => toldCard(each, documents)));
  const single = byWeight(
    claims.filter(({ claim }) => claim.relation === "single").flatMap((each) => toldCard(each, documents)),
  ).filter(({ shown }) => shown.claim.sentence < 3);
  const chosen: Candidate[] = [];
  const take = (candidates: readonly Candidate[], most: number) => {
    for (const candidate of candidates) {
      if (chosen.length >= most) return;
      if (!chosen.some((other) => isSameMatter(candidate.shown, other.shown))) chosen.push(candidate);
    }
  };
  take(byWeight([...told, ...single]), 1);
  take(facts!, chosen.length + MOST_CONFLICTS);
  take(told, MOST - Math.min(1, words!.length));
  take(single, FEW);
  take(words!, Math.min(MOST, chosen.length + 1));
  return chosen.map(({ card }) => card);
}

function isTold({ relation, certainty }: Claim): boolean {
  return relation !== "single" && relation !== "conflict" && relation !== "denial" && (certainty ?? 1) >= SURE;
}

/** Both sides in their best words; a side whose words need their sentence is still shown, since the other needs it. */
function conflictCard({ claim, mentions }: ClaimWithMentions): Candidate {
  const sides = (claim.conflict?.sides ?? []).flatMap((side) => {
    const best = bestOf(side, mentions);
    return best === null ? [] : [best];
  });
  const mention = sides[0] ?? 0;
  const ofWords = claim.conflict?.kind === "wording" || claim.conflict?.kind === "attribution";
  return { card: { claim: claim.id, mention, sides }, shown: mentions[mention]!, weight: 0, ofWords };
}

/** What words weigh less that name, date and count nothing: "the system made solvent" tells no story. */
const UNNAMED = 2;

/** None where no mention can be read by itself. */
function toldCard({ claim, mentions }: ClaimWithMentions, documents: number): Candidate[] {
  const best = carefulMention(mentions);
  if (best === null) return [];
  // "A quake of that size can cause severe damage" tells nothing of this one, "Peter Carr, a spokesman for the counsel" of no event.
  const { claim: clause, nominal } = mentions[best]!;
  if (clause.factuality === "possible" || nominal) return [];
  const own = new Set(mentions.map(({ document }) => document)).size;
  const { min, max } = claim.origins;
  const weight =
    (4 * own) / Math.max(1, documents) +
    0.5 * (Math.min(4, max) + Math.min(4, min)) +
    3 * leadShare(mentions) +
    2 * standsAlone(mentions[best]!) -
    (bareness(mentions[best]!) === 0 ? UNNAMED : 0);
  return [{ card: { claim: claim.id, mention: best, sides: [] }, shown: mentions[best]!, weight, ofWords: false }];
}

/**
 * The mention for a card: where one calls it alleged, one that does and no other, if need be in words that are read within their sentence
 * ("[Smith is accused of] murdering two women"); else one that names a source where its words can be read by themselves, else any that can.
 * Null where there is none.
 */
function carefulMention(mentions: readonly StoryMention[]): number | null {
  const places = [...mentions.keys()].filter((place) => standsAlone(mentions[place]!) >= READABLE);
  const isAlleged = (place: number) => mentions[place]!.claim.factuality === "alleged";
  const alleged = [...mentions.keys()].filter(isAlleged);
  if (alleged.length > 0) return bestOf(places.filter(isAlleged), mentions) ?? bestOf(alleged, mentions);
  const sourced = places.filter((place) => (mentions[place]!.attribution?.hops.length ?? 0) > 0);
  return bestOf(sourced.length > 0 ? sourced : places, mentions);
}

/** The mention, of those at these places, whose words read best by themselves: the nearest to the head of a document where equal. */
function bestOf(places: readonly number[], mentions: readonly StoryMention[]): number | null {
  const ranked = places.flatMap((place) => {
    const mention = mentions[place];
    return mention ? [{ place, mention, score: standsAlone(mention) + bareness(mention) }] : [];
  });
  ranked.sort((a, b) => b.score - a.score || a.mention.claim.sentence - b.mention.claim.sentence || a.place - b.place);
  return ranked[0]?.place ?? null;
}

/** Words that name and date things say more than words that do not: "on Thursday", "in Sella". */
function bareness({ entities, times, quantities }: StoryMention): number {
  return 0.05 * Math.min(4, entities.size + times.length + quantities.length);
}

function byWeight(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => b.weight - a.weight || a.shown.at - b.shown.at);
}

/** The same words, one within the other, or most of the meaning in common. */
function isSameMatter(a: StoryMention, b: StoryMention): boolean {
  if (a.document === b.document && a.start < b.end && b.start < a.end) return true;
  const shared = [...a.keys].filter((key) => b.keys.has(key)).length;
  return shared / Math.max(1, Math.min(a.keys.size, b.keys.size)) > SAME_MATTER;
}
