import { isSpellingOf } from "../origins/spelling.ts";
import type { KeyWeights } from "./evidence.ts";
import type { StoryMention } from "./story-mention.ts";

/** Mentions that one mention is compared with at most. */
const MOST = 40;
/** A key that this many mentions have says too little to bring two of them together. */
const COMMONEST = 400;
/** For each mention, the earlier ones worth comparing: those that share most weight of keys, and what typed evidence may join. */
export function findCandidates(mentions: readonly StoryMention[], weight: KeyWeights): [number, number][] {
  const index = new Map<string, number[]>();
  const pairs = new Map<number, [number, number]>();
  const propose = (a: number, b: number) => {
    const pair: [number, number] = a < b ? [a, b] : [b, a];
    if (isPossible(mentions[a]!, mentions[b]!)) pairs.set(pair[0] * mentions.length + pair[1], pair);
  };
  for (const mention of mentions) {
    if (mention.claim.slight) continue;
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
  const slight = mentions.filter((mention) => mention.claim.slight).slice(0, 300);
  proposeAmong(slight, mentions, propose, areOfOneOffice);
  proposeAmong(mentions.filter((mention) => mention.ordinal).slice(0, 100), mentions, propose, () => true);
  const denied = mentions.filter((mention) => mention.claim.factuality === "denied").slice(0, 100);
  proposeAmong(denied, mentions, propose, (one, other) => [...one.entities].some((key) => other.entities.has(key)));
  return [...pairs.values()];
}

/** Proposes what typed evidence may join however few words are shared: ordinals with ordinals, denials with what they answer, offices of one person. */
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
