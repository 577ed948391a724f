import type { KeyWeights } from "./evidence.ts";
import type { StoryMention } from "./story-mention.ts";

/** Mentions that one mention is compared with at most. */
const MOST = 40;
/** A key that this many mentions have says too little to bring two of them together. */
const COMMONEST = 400;
/** Up to this many mentions, vectors propose pairs as well (their comparison grows with the square). */
const MOST_BY_VECTOR = 1500;

/** For each mention, the earlier ones worth comparing: those that share most weight of keys, and the nearest by vector. */
export function findCandidates(
  mentions: readonly StoryMention[],
  weight: KeyWeights,
  vectors: readonly Float32Array[] | null,
): [number, number][] {
  const index = new Map<string, number[]>();
  const pairs = new Map<string, [number, number]>();
  const propose = (a: number, b: number) => {
    const pair: [number, number] = a < b ? [a, b] : [b, a];
    if (isPossible(mentions[a]!, mentions[b]!)) pairs.set(`${pair[0]}:${pair[1]}`, pair);
  };
  for (const mention of mentions) {
    const shared = new Map<number, number>();
    for (const key of mention.keys) {
      const others = index.get(key) ?? [];
      if (others.length <= COMMONEST)
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + weight.of(key));
      others.push(mention.at);
      index.set(key, others);
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
    for (const [other] of best) propose(mention.at, other);
  }
  proposeAmong(mentions.filter((mention) => mention.ordinal).slice(0, 100), mentions, propose, () => true);
  const denied = mentions.filter((mention) => mention.claim.factuality === "denied").slice(0, 100);
  proposeAmong(denied, mentions, propose, (one, other) => [...one.entities].some((key) => other.entities.has(key)));
  if (vectors !== null && mentions.length <= MOST_BY_VECTOR) proposeNearest(vectors, propose);
  return [...pairs.values()];
}

/** Proposes what typed evidence may join however few words are shared: ordinals with ordinals, denials with what they answer. */
function proposeAmong(
  some: readonly StoryMention[],
  mentions: readonly StoryMention[],
  propose: (a: number, b: number) => void,
  may: (one: StoryMention, other: StoryMention) => boolean,
): void {
  for (const one of some) {
    for (const other of mentions) {
      if (one.at !== other.at && (!one.ordinal || other.ordinal) && may(one, other)) propose(one.at, other.at);
    }
  }
}

/** Two clauses of one document that overlap are one statement and its part, never two tellings. */
export function isPossible(a: StoryMention, b: StoryMention): boolean {
  return a.document !== b.document || a.end <= b.start || b.end <= a.start;
}

const NEAR = 0.6;

function proposeNearest(vectors: readonly Float32Array[], propose: (a: number, b: number) => void): void {
  for (let a = 0; a < vectors.length; a++) {
    for (let b = 0; b < a; b++) {
      let sum = 0;
      for (let at = 0; at < vectors[a]!.length; at++) sum += vectors[a]![at]! * vectors[b]![at]!;
      if (sum >= NEAR) propose(a, b);
    }
  }
}
