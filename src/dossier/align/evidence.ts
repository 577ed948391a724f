import { stemOf } from "../../stories/stem.ts";
import { rarityOf } from "../../stories/word-rarity.ts";
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
  /** Weight of all keys of a mention but those that stand only in a clause within it. */
  whole(mention: StoryMention): number;
  /** Weight of its frame. */
  frame(mention: StoryMention): number;
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
  return {
    of,
    whole: remembered((mention: StoryMention) => ownWeight(mention, mention.keys, of)),
    frame: remembered((mention: StoryMention) => weightOf(mention.frame, of)),
    rare: Math.log(1 + telling.length / 2),
  };
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

function weightOf(keys: Iterable<string>, of: KeyWeights["of"]): number {
  let sum = 0;
  for (const key of keys) sum += of(key);
  return sum;
}

/** What stands only in a clause within the clause is told by that one, which is a claim of its own. */
function ownWeight({ inner }: StoryMention, keys: Iterable<string>, of: KeyWeights["of"]): number {
  let sum = 0;
  for (const key of keys) if (!inner.has(key)) sum += of(key);
  return sum;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const found: string[] = [];
  for (const key of few) if (many.has(key)) found.push(key);
  return found;
}

function shareOfFrame(a: StoryMention, b: StoryMention, shared: readonly string[], weight: KeyWeights): number {
  const whole = weight.frame(a) + weight.frame(b);
  return whole === 0 ? 0 : (2 * weightOf(shared, weight.of)) / whole;
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
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

function likeness(a: StoryMention, b: StoryMention, vectors: MentionVectors): number | null {
  const [one, other] = [vectors.get(a.at), vectors.get(b.at)];
  return one === undefined || other === undefined ? null : dot(one, other);
}

/** Likeness in meaning within the story; null where one of the two has no vector. */
export function meaningOf(a: StoryMention, b: StoryMention, { whitened }: StoryVectors): number | null {
  return likeness(a, b, whitened);
}

/** What the vectors add to the evidence for two mentions. */
export function withVectors(evidence: Evidence, a: StoryMention, b: StoryMention, vectors: StoryVectors): Evidence {
  const meaning = meaningOf(a, b, vectors);
  return meaning === null ? evidence : { ...evidence, vectors: likeness(a, b, vectors.raw), meaning };
}

/** Compares two mentions by their words, without vectors. */
export function weighEvidence(a: StoryMention, b: StoryMention, weight: KeyWeights): Evidence {
  const shared = common(a.keys, b.keys);
  const [weightA, weightB] = [weight.whole(a), weight.whole(b)];
  const both = Math.min(ownWeight(a, shared, weight.of), ownWeight(b, shared, weight.of));
  const entities = common(a.entities, b.entities).length;
  const frame = common(a.frame, b.frame);
  return {
    words: weightA + weightB === 0 ? 0 : (2 * both) / (weightA + weightB),
    frame: shareOfFrame(a, b, frame, weight),
    common: frame.length,
    covered: both / Math.max(1e-9, Math.min(weightA, weightB)),
    mass: both / weight.rare,
    entities: a.entities.size + b.entities.size === 0 ? 0 : (2 * entities) / (a.entities.size + b.entities.size),
    predicate: a.predicate === b.predicate,
    subject: meets(a.roles.subject, b.roles.subject),
    object: meets(objects(a), objects(b)),
    values: shared.some((key) => key.startsWith("n:") || key.startsWith("t:")),
    measure: meets(a.measures, b.measures),
    quotation: sharedQuotation(a, b),
    elsewhere: a.places.size > 0 && b.places.size > 0 && !meets(a.places, b.places),
    anotherTime: isAnotherTime(a, b),
    otherFigures: areOtherFigures(a, b),
    opposite:
      a.claim.polarity !== b.claim.polarity || (a.claim.factuality === "asked") !== (b.claim.factuality === "asked"),
    otherSubject: isOtherSubject(a, b),
    reversed:
      meets(a.roles.subject, objects(b)) &&
      meets(objects(a), b.roles.subject) &&
      !meets(a.roles.subject, b.roles.subject),
    otherStanding: isOpen(a) !== isOpen(b),
    unlikeForms: a.nominal !== b.nominal,
    typed: typedEvidence(a, b),
    vectors: null,
    meaning: null,
  };
}

const QUOTED_AT_LEAST = 4;

function sharedQuotation(a: StoryMention, b: StoryMention): number {
  if (a.quotation.size < QUOTED_AT_LEAST || b.quotation.size < QUOTED_AT_LEAST) return 0;
  return common(a.quotation, b.quotation).length / Math.min(a.quotation.size, b.quotation.size);
}

const SIX_WEEKS = 42 * 86_400_000;

function isAnotherTime(a: StoryMention, b: StoryMention): boolean {
  if (a.times.length === 0 || b.times.length === 0) return false;
  const [one, other] = [a, b].map(({ times }) => times.filter(({ from, to }) => from !== null && to !== null));
  if (!one?.length || !other?.length) return false;
  return one.every((x) =>
    other.every(
      (y) => Date.parse(y.from!) - Date.parse(x.to!) > SIX_WEEKS || Date.parse(x.from!) - Date.parse(y.to!) > SIX_WEEKS,
    ),
  );
}

function isOpen({ claim: { factuality } }: StoryMention): boolean {
  return factuality === "expected" || factuality === "possible";
}

function isOtherSubject(a: StoryMention, b: StoryMention): boolean {
  return isNamed(a.roles.subject) && isNamed(b.roles.subject) && !meets(a.roles.subject, b.roles.subject);
}

function isNamed(keys: ReadonlySet<string>): boolean {
  for (const key of keys) if (key.startsWith("e:")) return true;
  return false;
}

const objectsOf = new WeakMap<StoryMention, ReadonlySet<string>>();

function objects(mention: StoryMention): ReadonlySet<string> {
  const { roles } = mention;
  const there = objectsOf.get(mention);
  const found = there ?? new Set([...roles.object, ...roles.complement, ...roles.recipient, ...roles.oblique]);
  if (there === undefined) objectsOf.set(mention, found);
  return found;
}
