import { stemOf } from "../../stories/stem.ts";
import { rarityOf } from "../../stories/word-rarity.ts";
import { countCommon, createKeyNumbers, mayMeet, meet, placeOf } from "./key-set.ts";
import { isOtherOccasion } from "./occasion.ts";
import { createProfile, type Profile } from "./profile.ts";
import type { StoryMention } from "./story-mention.ts";
import { areOtherFigures, type TypedEvidence, typedEvidence } from "./typed.ts";

/** What speaks for and against two mentions being about one proposition. Shares lie between 0 and 1. */
export type Evidence = {
  /** Weighted share of meaning keys in common (Dice). */
  readonly words: number;
  /** The same without figures and dates. */
  readonly frame: number;
  /** How many words and names they have in common, figures and dates aside. */
  readonly common: number;
  /** Share of the lighter mention's weight that the other has too. */
  readonly covered: number;
  /** Weight of all they have in common, in words that only the two have: two words shared say little however short the clauses are. */
  readonly mass: number;
  readonly entities: number;
  readonly predicate: boolean;
  readonly subject: boolean;
  readonly object: boolean;
  /** A number or a date that both have. */
  readonly values: boolean;
  /** Figures of the same thing counted, whatever their values. */
  readonly measure: boolean;
  /** Words that one quotation shares with the other, as a share of the shorter one; 0 where not both are quoted. */
  readonly quotation: number;
  /** Places that have nothing to do with each other; days more than six weeks apart. */
  readonly elsewhere: boolean;
  readonly anotherTime: boolean;
  /** Figures of the same measures that have nothing to do with each other. */
  readonly otherFigures: boolean;
  /** The same words of another occasion: another round, another year, the dog and not its owner. */
  readonly otherOccasion: boolean;
  /** Both name who acts, and it is somebody else. */
  readonly otherSubject: boolean;
  /** Who acts in the one is acted on in the other, and the other way round. */
  readonly reversed: boolean;
  /** One is told as fact, the other as what is expected or possible. */
  readonly otherStanding: boolean;
  /** One affirms and the other negates; one asks and the other tells. */
  readonly opposite: boolean;
  /** One is a fact without a verb of its own ("a retired general"), the other a clause. */
  readonly unlikeForms: boolean;
  /** Evidence of a kind of its own, or null. */
  readonly typed: TypedEvidence | null;
  /** Cosine of the two clauses' vectors; null without an encoder. */
  readonly vectors: number | null;
  /** The same without what all clauses of the story have in common (`whitenVectors`): 0 for two clauses that have nothing of their own in common. */
  readonly meaning: number | null;
};

/** How telling each key is in this story: ln(1 + mentions / mentions with the key), the usual inverse frequency. */
export type KeyWeights = {
  of(key: string): number;
  /** A mention as comparing takes it. */
  profileOf(mention: StoryMention): Profile;
  /** Weight of a key that two mentions of the story have: the measure of `mass`. */
  readonly rare: number;
};

/** How much less a word says that nearly every report holds ("people", "time"), however rare it is in the story. */
const PLAIN = 0.5;

export function weighKeys(mentions: readonly StoryMention[]): KeyWeights {
  const frequency = new Map<string, number>();
  const telling = mentions.filter(({ claim }) => !claim.slight);
  for (const { keys } of telling) for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const of = remembered(
    (key: string) =>
      Math.log(1 + telling.length / (frequency.get(key) ?? 1)) * (1 - PLAIN * Math.exp(-rarityOf(stemOf(key)))),
  );
  const numbers = createKeyNumbers();
  const profiles: Profile[] = [];
  const profileOf = (mention: StoryMention) => {
    const there = profiles[mention.at];
    if (there?.mention === mention) return there;
    const made = createProfile(mention, numbers, of);
    profiles[mention.at] = made;
    return made;
  };
  return { of, profileOf, rare: Math.log(1 + telling.length / 2) };
}

/** A function that is asked the same a million times in a large story. */
function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = work(key);
      known.set(key, value);
    }
    return value;
  };
}

/** Weight of the keys in common: the lesser of what it weighs in the one clause and in the other. */
function sharedWeight(a: Profile, b: Profile): { readonly both: number; readonly values: boolean } {
  if (!mayMeet(a.keys, b.keys)) return { both: 0, values: false };
  const [few, many] = a.keys.ids.length <= b.keys.ids.length ? [a, b] : [b, a];
  const { ids } = few.keys;
  let [one, other, values] = [0, 0, 0];
  for (let at = 0; at < ids.length; at++) {
    const place = placeOf(many.keys, ids[at]!);
    if (place < 0) continue;
    one += few.own[at]!;
    other += many.own[place]!;
    values |= few.isValue[at]!;
  }
  return { both: Math.min(one, other), values: values === 1 };
}

function sharedFrame(a: Profile, b: Profile): { readonly frame: number; readonly common: number } {
  if (!mayMeet(a.frame, b.frame)) return { frame: 0, common: 0 };
  const [few, many] = a.frame.ids.length <= b.frame.ids.length ? [a, b] : [b, a];
  const { ids } = few.frame;
  let [sum, common] = [0, 0];
  for (let at = 0; at < ids.length; at++) {
    if (placeOf(many.frame, ids[at]!) < 0) continue;
    sum += few.ofFrame[at]!;
    common++;
  }
  const whole = a.wholeFrame + b.wholeFrame;
  return { frame: whole === 0 ? 0 : (2 * sum) / whole, common };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** Vectors by position of the mention in the story; mentions that have nothing to be compared with have none. */
export type MentionVectors = ReadonlyMap<number, Float32Array>;

/** The vectors as the encoder gives them, and whitened within the story. */
export type StoryVectors = { readonly raw: MentionVectors; readonly whitened: MentionVectors };

/** Cosine of the vectors of two mentions by their positions; null where one of the two has none. */
export function likenessOf(a: number, b: number, vectors: MentionVectors): number | null {
  const [one, other] = [vectors.get(a), vectors.get(b)];
  return one === undefined || other === undefined ? null : dot(one, other);
}

/** Likeness in meaning within the story; null where one of the two has no vector. */
export function meaningOf(a: StoryMention, b: StoryMention, { whitened }: StoryVectors): number | null {
  return likenessOf(a.at, b.at, whitened);
}

/** What the vectors add to the evidence for two mentions. */
export function withVectors(evidence: Evidence, a: StoryMention, b: StoryMention, vectors: StoryVectors): Evidence {
  const meaning = meaningOf(a, b, vectors);
  return meaning === null ? evidence : { ...evidence, vectors: likenessOf(a.at, b.at, vectors.raw), meaning };
}

/** Compares two mentions by their words, without vectors. */
export function weighEvidence(one: StoryMention, other: StoryMention, weight: KeyWeights): Evidence {
  const [a, b] = [weight.profileOf(one), weight.profileOf(other)];
  const { both, values } = sharedWeight(a, b);
  const { frame, common } = sharedFrame(a, b);
  const named = a.entities.ids.length + b.entities.ids.length;
  const subject = meet(a.subject, b.subject);
  return {
    words: a.whole + b.whole === 0 ? 0 : (2 * both) / (a.whole + b.whole),
    frame,
    common,
    covered: both / Math.max(1e-9, Math.min(a.whole, b.whole)),
    mass: both / weight.rare,
    entities: named === 0 ? 0 : (2 * countCommon(a.entities, b.entities)) / named,
    predicate: a.predicate === b.predicate,
    subject,
    object: meet(a.objects, b.objects),
    values,
    measure: meet(a.measures, b.measures),
    quotation: sharedQuotation(a, b),
    elsewhere: a.places.ids.length > 0 && b.places.ids.length > 0 && !meet(a.places, b.places),
    anotherTime: isAnotherTime(a, b),
    otherFigures: mayMeet(a.measures, b.measures) && areOtherFigures(one, other),
    otherOccasion: isOtherOccasion(a.occasion, b.occasion, values),
    opposite: one.claim.polarity !== other.claim.polarity || a.isAsked !== b.isAsked,
    otherSubject: a.isNamed && b.isNamed && !subject,
    reversed: !subject && meet(a.subject, b.objects) && meet(a.objects, b.subject),
    otherStanding: a.isOpen !== b.isOpen,
    unlikeForms: one.nominal !== other.nominal,
    typed: mayBeTyped(a, b) ? typedEvidence(one, other) : null,
    vectors: null,
    meaning: null,
  };
}

const QUOTED_AT_LEAST = 4;

function sharedQuotation({ quotation: a }: Profile, { quotation: b }: Profile): number {
  if (a.ids.length < QUOTED_AT_LEAST || b.ids.length < QUOTED_AT_LEAST) return 0;
  return countCommon(a, b) / Math.min(a.ids.length, b.ids.length);
}

const SIX_WEEKS = 42 * 86_400_000;

function isAnotherTime({ times: a }: Profile, { times: b }: Profile): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.every((x) => b.every((y) => y.from - x.to > SIX_WEEKS || x.from - y.to > SIX_WEEKS));
}

/** What each kind of typed evidence asks for at least; nearly all pairs have none of it. */
function mayBeTyped(a: Profile, b: Profile): boolean {
  return (
    (a.predicate === b.predicate && a.mention.times.length > 0 && b.mention.times.length > 0) ||
    a.isDenied !== b.isDenied ||
    (a.mention.ordinal && b.mention.ordinal) ||
    (a.tellsNoCause && b.tellsNoCause)
  );
}
