import { type DigestCard, SURE } from "../model/index.ts";
import type { StoryMention } from "./align/story-mention.ts";
import { isCutOff, isFurniture } from "./fragment.ts";
import { dependenceOf } from "./governing-words.ts";
import { addedByOne, likenessToOthers } from "./likeness.ts";
import { hasSubjectOfItsOwn, leadShare, standsAlone, wordsAlone } from "./stands-alone.ts";
import type { ClaimWithMentions } from "./timeline.ts";

/** At most this many cards, of which so many contradictions; with fewer than `FEW`, leads of single accounts fill up. */
const MOST = 10;
const MOST_CONFLICTS = 5;
const FEW = 5;

/** Least readability of words on a card, of those that several documents tell and that are shown within their sentence, and of all others. */
const SHOWN_WITHIN = 0.4;
/** The same of words that are called alleged: "[is accused of] murdering two women", not "to keep the mill open". */
const WITHIN_SENTENCE = 0.2;
const READABLE = 0.65;
/** Share of meaning in common beyond which a card would tell what another one tells. */
const SAME_MATTER = 0.5;
/** Keys that a lead of one account has to have in common with what heads the documents. */
const ON_HEADLINE = 2;

/** A card with what is needed to choose between cards. */
type Candidate = {
  readonly card: DigestCard;
  readonly shown: StoryMention;
  readonly weight: number;
  /** True for a contradiction about the words of a quotation, which comes after those about what happened. */
  readonly ofWords: boolean;
};

/**
 * What to read first of a story, in the manner of a slideshow: the contradictions, gravest first, then what several accounts tell, then a
 * quotation that is worded in two ways. Only where that is little, what single accounts lead with, as far as it is what the headlines are
 * about. `claims` stand in the order of {@link rankClaims}. Every card is a claim in the words of a mention.
 */
export function buildDigest(claims: readonly ClaimWithMentions[]): DigestCard[] {
  const documents = new Set(claims.flatMap(({ mentions }) => mentions.map(({ document }) => document))).size;
  const conflicts = claims.filter(({ claim }) => claim.conflict !== null).map(conflictCard);
  const [words, facts] = [true, false].map((ofWords) => conflicts.filter((one) => one.ofWords === ofWords));
  const told = byWeight(claims.filter(isTold).flatMap((each) => toldCard(each, documents, SHOWN_WITHIN)));
  const heads = headKeys(claims);
  const single = byWeight(
    claims.filter(({ claim }) => claim.relation === "single").flatMap((each) => toldCard(each, documents, READABLE)),
  ).filter(({ shown }) => isLead(shown, heads));
  const chosen: Candidate[] = [];
  const take = (candidates: readonly Candidate[], most: number) => {
    for (const candidate of candidates) {
      if (chosen.length >= most) return;
      if (!chosen.some((other) => isSameMatter(candidate.shown, other.shown))) chosen.push(candidate);
    }
  };
  take(facts!, MOST_CONFLICTS);
  take(told, MOST - Math.min(1, words!.length));
  take(words!, Math.min(MOST, chosen.length + 1));
  take(single, FEW);
  return chosen.map(({ card }) => card);
}

/** Told by several documents, or by several origins of one. */
function isTold({ claim: { relation, certainty } }: ClaimWithMentions): boolean {
  return relation !== "single" && relation !== "conflict" && relation !== "denial" && (certainty ?? 1) >= SURE;
}

/** Sentences of a document that tell what it is about, its headline the first. */
const LEAD = 3;
/** Fewest characters of a lead. */
const LEAST = 40;

/** Words of the documents' headlines and first sentences, each with the documents that have it there. */
function headKeys(claims: readonly ClaimWithMentions[]): ReadonlyMap<string, ReadonlySet<number>> {
  const heads = new Map<string, Set<number>>();
  for (const { claim, document, keys } of claims.flatMap(({ mentions }) => mentions)) {
    if (claim.sentence > 0) continue;
    for (const key of keys) heads.set(key, (heads.get(key) ?? new Set()).add(document));
  }
  return heads;
}

/** What one account leads with: about what the head of another document is about, and no charge in its own voice. */
function isLead(mention: StoryMention, heads: ReturnType<typeof headKeys>): boolean {
  const { claim, keys, document, attribution, text } = mention;
  if (claim.sentence >= LEAD || text.length < LEAST || dependenceOf(mention) === "told") return false;
  if ((attribution?.hops.length ?? 0) === 0 && claim.terms.some((term) => CHARGES.has(term))) return false;
  const common = [...keys].filter((key) => [...(heads.get(key) ?? [])].some((other) => other !== document));
  return common.length >= ON_HEADLINE;
}

/** Deeds that nobody is told to have done without a source who says so. */
const CHARGES = new Set(
  (
    "abuse assault molest rape harass grope murder kill steal rob defraud fraud bribe bribery corrupt corruption embezzle launder lie perjury cheat " +
    "collude collusion conspire extort blackmail affair betray plagiarize violate traffic torture misconduct crime cave cowardice"
  ).split(" "),
);

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
function toldCard({ claim, mentions }: ClaimWithMentions, documents: number, least: number): Candidate[] {
  const best = carefulMention(mentions, least);
  if (best === null) return [];
  // "A quake of that size can cause severe damage" tells nothing of this one, "Peter Carr, a spokesman for the counsel" of no event.
  const { claim: clause, nominal, attribution } = mentions[best]!;
  // “His views could make us less safe” is news by who says it.
  if ((clause.factuality === "possible" && attribution?.kind !== "direct") || nominal) return [];
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
function carefulMention(mentions: readonly StoryMention[], least: number): number | null {
  const added = addedByOne(mentions);
  const all = [...mentions.keys()].filter(
    (place) => added[place]! <= MOST_ADDED && dependenceOf(mentions[place]!) !== "bound" && !isPoor(mentions[place]!),
  );
  const readable = (bar: number) => all.filter((place) => standsAlone(mentions[place]!) >= bar);
  const within = readable(least).filter(
    (place) => hasSubjectOfItsOwn(mentions[place]!) && dependenceOf(mentions[place]!) !== "inner",
  );
  const places = readable(READABLE).length > 0 ? readable(READABLE) : within;
  const isAlleged = (place: number) => mentions[place]!.claim.factuality === "alleged";
  const charges = chargesAmong(mentions);
  const alleged = all.filter((place) => charges.has(place) && wordsAlone(mentions[place]!) >= WITHIN_SENTENCE);
  if (alleged.length === 0 && charges.size > 0) return null;
  if (alleged.length > 0)
    return (
      bestOf(
        places.filter((place) => charges.has(place)),
        mentions,
      ) ?? bestOf(alleged, mentions)
    );
  const flat = places.filter((place) => !isAlleged(place));
  const sourced = flat.filter((place) => (mentions[place]!.attribution?.hops.length ?? 0) > 0);
  return bestOf(sourced.length > 0 ? sourced : flat, mentions);
}

/** Share of alleged mentions from which on they are no odd ones: whatever they tell, and with the verb of the others. */
const MANY_ALLEGED = 1 / 3;
const SOME_ALLEGED = 1 / 8;

/**
 * Places of what is alleged of the very deed that the others tell, with the verb of one that tells it flatly. "Of the 23 arrested, 12 are said to be
 * fishermen" makes the arrest no allegation, nor does one paper among twenty that writes "the navy claims", unless it is about a crime.
 */
function chargesAmong(mentions: readonly StoryMention[]): ReadonlySet<number> {
  const alleged = [...mentions.keys()].filter((place) => mentions[place]!.claim.factuality === "alleged");
  if (alleged.length >= MANY_ALLEGED * mentions.length) return new Set(alleged);
  const isOfDeed = (place: number) =>
    mentions[place]!.predicate !== "be" &&
    mentions.some((other, at) => !alleged.includes(at) && other.predicate === mentions[place]!.predicate);
  const ofDeed = alleged.filter(isOfDeed);
  const isGrave = ofDeed.some((place) => mentions[place]!.claim.terms.some((term) => CHARGES.has(term)));
  return new Set(isGrave || ofDeed.length >= SOME_ALLEGED * mentions.length ? ofDeed : []);
}

/** What it is worth to tell what the other mentions tell, beside how well words read. */
const ALIKE = 2.5;
/** What it costs to add what no other mention tells, and the most that the words of a card may add. */
const ADDED = 3;
const MOST_ADDED = 0.4;

/** The mention, of those at these places, whose words read best by themselves: the nearest to the head of a document where equal. */
function bestOf(places: readonly number[], mentions: readonly StoryMention[]): number | null {
  const alike = likenessToOthers(mentions);
  const added = addedByOne(mentions);
  const ranked = places.flatMap((place) => {
    const mention = mentions[place];
    if (!mention) return [];
    const score = standsAlone(mention) + bareness(mention) + ALIKE * alike[place]! - ADDED * added[place]!;
    return [{ place, mention, score }];
  });
  ranked.sort((a, b) => b.score - a.score || a.mention.claim.sentence - b.mention.claim.sentence || a.place - b.place);
  return ranked[0]?.place ?? null;
}

/** Characters of a sentence on either side of words that a card shows with them. */
const SHOWN = 90;

/** Words of the page, words that were cut, and such of which a reader would see less than of what stands around them. */
function isPoor(mention: StoryMention): boolean {
  const { reading, text, start, end, claim } = mention;
  if (isFurniture(text) || isCutOff(mention)) return true;
  const sentence = reading.sentences[claim.sentence];
  if (sentence === undefined) return false;
  const isBegun =
    /^["“‘']?[\p{Lu}\d]/u.test(text) &&
    !/[\p{L}\d%)][ \t]+["“‘']?$/u.test(reading.text.slice(Math.max(0, start - 3), start));
  const before = isBegun ? 0 : Math.min(SHOWN, Math.max(0, start - sentence.start));
  const goesOn = /^[”"’')]?\s+[\p{L}\d]/u.test(reading.text.slice(end, end + 3));
  const after = goesOn ? Math.min(SHOWN, Math.max(0, sentence.end - end)) : 0;
  return before + after > text.length;
}

/** Words that name and date things say more than words that do not: "on Thursday", "in Sella". */
function bareness({ entities, times, quantities }: StoryMention): number {
  return 0.05 * Math.min(4, entities.size + times.length + quantities.length);
}

function byWeight(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => b.weight - a.weight || a.shown.at - b.shown.at);
}

/** Words of one sentence, or most of the meaning in common. */
function isSameMatter(a: StoryMention, b: StoryMention): boolean {
  if (a.document === b.document && (a.claim.sentence === b.claim.sentence || (a.start < b.end && b.start < a.end)))
    return true;
  const shared = [...a.keys].filter((key) => b.keys.has(key)).length;
  return shared / Math.max(1, Math.min(a.keys.size, b.keys.size)) > SAME_MATTER;
}
