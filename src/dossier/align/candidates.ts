import { isSpellingOf } from "../origins/spelling.ts";
import type { KeyWeights } from "./evidence.ts";
import type { StoryMention } from "./story-mention.ts";

/** Mentions that one mention is compared with at most. */
const MOST = 40;
/** A key that this many mentions have says too little to bring two of them together. */
const COMMONEST = 400;
/** Ordinals, and denials, that are set against all others. */
const MOST_TYPED = 100;
/** The same of what somebody is called. */
const MOST_SLIGHT = 300;

/**
 * Visits pairs worth comparing, the earlier mention first and each pair once: with each mention the earlier ones that share most weight of
 * keys, then what typed evidence may join.
 */
export function findCandidates(
  mentions: readonly StoryMention[],
  weight: KeyWeights,
  visit: (a: number, b: number) => void,
): void {
  const index: number[][] = [];
  const shared = new Float64Array(mentions.length);
  const visited: (readonly number[])[] = [];
  for (const mention of mentions) {
    const { at } = mention;
    if (mention.claim.slight) {
      visited.push([]);
      continue;
    }
    const { keys, ofKeys } = weight.profileOf(mention);
    const met: number[] = [];
    keys.ids.forEach((key, place) => {
      const others = index[key] ?? [];
      index[key] = others;
      if (others.length <= COMMONEST) {
        for (const other of others) {
          if (shared[other] === 0) met.push(other);
          shared[other]! += ofKeys[place]!;
        }
      }
      others.push(at);
    });
    const best = heaviest(met, shared).filter((other) => isPossible(mentions[other]!, mention));
    for (const other of met) shared[other] = 0;
    for (const other of best) visit(other, at);
    visited.push(best);
  }
  visitTyped(mentions, weight, (one, other) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    if (!visited[b]!.includes(a) && isPossible(mentions[a]!, mentions[b]!)) visit(a, b);
  });
}

/** The mentions met that share most weight, the heaviest first and of equal weight the earlier. */
function heaviest(met: readonly number[], shared: Float64Array): number[] {
  const best: number[] = [];
  const isBefore = (one: number, other: number) =>
    shared[one]! > shared[other]! || (shared[one] === shared[other] && one < other);
  for (const each of met) {
    if (best.length === MOST) {
      if (!isBefore(each, best[MOST - 1]!)) continue;
      best.pop();
    }
    let place = best.length;
    for (; place > 0 && isBefore(each, best[place - 1]!); place--) best[place] = best[place - 1]!;
    best[place] = each;
  }
  return best;
}

/** Visits each pair that typed evidence may join however few words are shared: ordinals with ordinals, denials with what they answer, offices of one person. */
function visitTyped(
  mentions: readonly StoryMention[],
  weight: KeyWeights,
  visit: (one: number, other: number) => void,
): void {
  const seen = new Set<number>();
  const once = (one: number, other: number) => {
    const pair = Math.min(one, other) * mentions.length + Math.max(one, other);
    if (one === other || seen.has(pair)) return;
    seen.add(pair);
    visit(one, other);
  };
  const ordinals = mentions.filter(({ ordinal }) => ordinal);
  const nominal = sharing(
    mentions.filter((each) => each.nominal),
    ({ roles }) => roles.complement,
  );
  for (const one of mentions.filter(({ claim }) => claim.slight).slice(0, MOST_SLIGHT)) {
    for (const other of nominal(one)) {
      if ((!one.ordinal || other.ordinal) && areOfOneOffice(one, other)) once(one.at, other.at);
    }
  }
  for (const one of ordinals.slice(0, MOST_TYPED)) for (const other of ordinals) once(one.at, other.at);
  const naming = sharing(mentions, (each) => weight.profileOf(each).entities.ids);
  for (const one of mentions.filter(({ claim }) => claim.factuality === "denied").slice(0, MOST_TYPED)) {
    for (const other of naming(one)) if (!one.ordinal || other.ordinal) once(one.at, other.at);
  }
}

/** Looks up which of the mentions have a key in common with one, in their order. */
function sharing<K>(
  mentions: readonly StoryMention[],
  keysOf: (mention: StoryMention) => Iterable<K>,
): (one: StoryMention) => readonly StoryMention[] {
  const having = new Map<K, StoryMention[]>();
  for (const mention of mentions) {
    for (const key of keysOf(mention)) {
      const there = having.get(key);
      if (there) there.push(mention);
      else having.set(key, [mention]);
    }
  }
  return (one) => {
    const found = new Set([...keysOf(one)].flatMap((key) => having.get(key) ?? []));
    return [...found].sort((a, b) => a.at - b.at);
  };
}

/** Two clauses of one document that overlap are one statement and its part, never two tellings. */
export function isPossible(a: StoryMention, b: StoryMention): boolean {
  if ((a.claim.slight || b.claim.slight) && !areOfOneOffice(a, b)) return false;
  return a.document !== b.document || a.end <= b.start || b.end <= a.start;
}

/** What somebody is called tells what another such phrase does with the name and a noun in common, and as no clause. */
function areOfOneOffice(a: StoryMention, b: StoryMention): boolean {
  if (!a.nominal || !b.nominal || !meets(a.roles.complement, b.roles.complement)) return false;
  return meets(a.roles.subject, b.roles.subject) || isSpellingOf(nameIn(a), nameIn(b));
}

function nameIn({ claim, reading }: StoryMention): string {
  const subject = claim.arguments.find(({ role }) => role === "subject");
  return subject === undefined ? "" : reading.text.slice(subject.start, subject.end);
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}
