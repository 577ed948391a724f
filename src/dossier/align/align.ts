import { findCandidates, isPossible } from "./candidates.ts";
import { type Evidence, type KeyWeights, type MentionVectors, weighEvidence, weighKeys } from "./evidence.ts";
import { fieldsOf } from "./fields.ts";
import { type PairScores, scorePairs } from "./pair-scores.ts";
import { isThin, likelihoodOf, scoreEvidence, THRESHOLD, WITHIN_DOCUMENT } from "./score.ts";
import type { StoryMention } from "./story-mention.ts";
import { isAnswer, isFigureClash } from "./typed.ts";

/** Two mentions put together, and the evidence for it. */
export type Joined = { readonly a: number; readonly b: number; readonly score: number; readonly evidence: Evidence };

/** Mentions of one proposition, in story order, and the pairs that brought them together. */
export type Alignment = {
  readonly mentions: readonly StoryMention[];
  readonly joined: readonly Joined[];
  /** Evidence between two mentions by their positions in the story. */
  evidence(a: number, b: number): Evidence;
};

/** Largest cluster; a proposition that more clauses tell is told in two. */
const LARGEST = 120;

/** The pairs worth comparing, found before any vector is known. */
export type Plan = {
  readonly mentions: readonly StoryMention[];
  readonly weight: KeyWeights;
  readonly pairs: readonly PlannedPair[];
  /** Positions of the mentions whose vectors can change what is put together; most mentions have nothing to be compared with. */
  readonly gaining: readonly number[];
};

/** Two mentions worth comparing, the earlier first, with what their words say. */
export type PlannedPair = { readonly a: number; readonly b: number; readonly evidence: Evidence };

/** Likeness in meaning that few pairs of clauses in different words reach: what a pair is taken to score at best. More costs time and finds as much. */
const CLOSEST = 0.22;

/** Least certainty of a pair that is put together, whatever it scores: of the labelled pairs that score enough and lie below, one in fourteen tells one thing. */
const LEAST = 0.2;

/** How far below the threshold a pair whose figures clash may lie. */
const CLASH_SLACK = 1.2;

/** Finds the pairs worth comparing. Vectors weigh in where words already speak for a pair; they propose none. */
export function planAlignment(mentions: readonly StoryMention[]): Plan {
  const weight = weighKeys(mentions);
  const pairs: PlannedPair[] = [];
  const gaining = new Set<number>();
  findCandidates(mentions, weight, (a, b) => {
    const [one, other] = [mentions[a]!, mentions[b]!];
    const evidence = weighEvidence(one, other, weight);
    const best = scoreEvidence(evidence, CLOSEST) - (one.document === other.document ? WITHIN_DOCUMENT : 0);
    if (best < THRESHOLD - CLASH_SLACK && evidence.typed === null) return;
    pairs.push({ a, b, evidence });
    const mayJoin = best >= THRESHOLD && !isThin(evidence);
    if (mayJoin || evidence.typed !== null || isFigureClash(one, other)) gaining.add(a).add(b);
  });
  return { mentions, weight, pairs, gaining: [...gaining].sort((a, b) => a - b) };
}

/**
 * Groups mentions into claims: pairs in order of their score, two groups become one where their mentions agree on average
 * (average linkage), which keeps one odd pair from chaining unrelated mentions.
 */
export function alignMentions(
  plan: Plan,
  vectors: MentionVectors | null,
  scores: PairScores = scorePairs(plan, vectors),
): Alignment[] {
  const { mentions, pairs: proposed } = plan;
  const candidates = worthJoining(mentions, proposed, scores);
  const pairs = candidates.filter((pair) => pair.score >= THRESHOLD - CLASH_SLACK && !isThin(pair.evidence));
  const groupOf = mentions.map((_, at): Group => ({ stage: at, members: [at], joined: [] }));
  let stage = mentions.length;
  const join = ({ a, b, score }: Candidate, may: (one: Group, other: Group) => boolean) => {
    const one = groupOf[a]!;
    const other = groupOf[b]!;
    if (one === other || one.members.length + other.members.length > LARGEST) return;
    if (!may(one, other)) return;
    one.joined.push(...other.joined, { a, b, score, evidence: scores.evidence(a, b) });
    one.members.push(...other.members);
    one.stage = stage++;
    for (const member of other.members) groupOf[member] = one;
  };
  // Two groups that were refused are refused until one of them has grown.
  const refused = new Set<number>();
  const mayBeOne = (one: Group, other: Group) => {
    const key = Math.min(one.stage, other.stage) * 2 * mentions.length + Math.max(one.stage, other.stage);
    if (refused.has(key)) return false;
    const are = belongTogether(one.members, other.members, mentions, scores);
    if (!are) refused.add(key);
    return are;
  };
  for (const pair of pairs) {
    if (pair.score >= THRESHOLD && likelihoodOf(pair.score, scores.evidence(pair.a, pair.b)) >= LEAST)
      join(pair, mayBeOne);
  }
  for (const pair of candidates) {
    if (pair.score < THRESHOLD - CLASH_SLACK) break;
    if (isJoinedByClash(mentions[pair.a]!, mentions[pair.b]!, pair.evidence)) {
      join(pair, (one, other) => shareNoDocument(one.members, other.members, mentions));
    }
  }
  for (const pair of findAnswers(mentions, candidates, scores)) {
    if (groupOf[pair.a]!.members.length === 1 || groupOf[pair.b]!.members.length === 1) join(pair, () => true);
  }
  return [...new Set(groupOf)].map(({ members, joined }) => ({
    mentions: members.sort((a, b) => a - b).map((at) => mentions[at]!),
    joined,
    evidence: scores.evidence,
  }));
}

/** Mentions that stand together so far; `stage` is another number each time that the group grows. */
type Group = { stage: number; readonly members: number[]; readonly joined: Joined[] };

/** A pair as it stands in the queue, with what its words say. */
type Candidate = PlannedPair & { readonly score: number };

/**
 * The pairs by their score, the best first, without the many that nothing can join: too little for one fact or a clash of figures, and no
 * denial with what it answers.
 */
function worthJoining(
  mentions: readonly StoryMention[],
  pairs: readonly PlannedPair[],
  scores: PairScores,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { a, b, evidence } of pairs) {
    const score = scores.score(a, b);
    const may = score >= THRESHOLD - CLASH_SLACK || (score >= ANSWER && isAnswer(mentions[a]!, mentions[b]!));
    if (may) found.push({ a, b, score, evidence });
  }
  return found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function isJoinedByClash(a: StoryMention, b: StoryMention, evidence: Evidence): boolean {
  return !evidence.elsewhere && !evidence.anotherTime && evidence.frame >= 0.35 && isFigureClash(a, b);
}

/** A document that tells both figures tells two things apart: no group joins one that it has a document in common with. */
function shareNoDocument(one: readonly number[], other: readonly number[], mentions: readonly StoryMention[]): boolean {
  const documents = new Set(one.map((at) => mentions[at]!.document));
  return other.every((at) => !documents.has(mentions[at]!.document));
}

/** Least score of a charge that a denial is set against. */
const ANSWER = 1.2;

/** What an accusation in so many words ("accused of") is worth beside a mere statement. */
const ACCUSED = 1;
/** How much less than the best one other charges may score that a denial answers too. */
const NEARLY_BEST = 0.7;

/** A charge in so many words needs a field of wrongdoing or likeness in meaning; any other statement, words in common with the denial. */
function isToThePoint(mentions: readonly StoryMention[], { a, b, score, evidence }: Joined): boolean {
  const alleged = [a, b].some((at) => mentions[at]!.claim.factuality === "alleged");
  if (score < ANSWER) return false;
  const [fields, others] = [a, b].map((at) => fieldsOf(mentions[at]!.claim.terms));
  const ofOneField = [...fields!].some((field) => others!.has(field));
  return (alleged && (ofOneField || (evidence.vectors ?? 0) >= 0.4)) || (evidence.frame >= 0.3 && evidence.mass >= 1.2);
}

/** For each denial, the best charges of other sources against the one who denies. */
function findAnswers(mentions: readonly StoryMention[], pairs: readonly Candidate[], scores: PairScores): Joined[] {
  const charges = new Map<number, { readonly pair: Joined; readonly rank: number }[]>();
  for (const { a, b, score } of pairs) {
    if (!isAnswer(mentions[a]!, mentions[b]!)) continue;
    const pair = { a, b, score, evidence: scores.evidence(a, b) };
    if (!isToThePoint(mentions, pair)) continue;
    const [denial, charge] = mentions[pair.a]!.claim.factuality === "denied" ? [pair.a, pair.b] : [pair.b, pair.a];
    const rank = pair.score + (mentions[charge]!.claim.factuality === "alleged" ? ACCUSED : 0);
    charges.set(denial, [...(charges.get(denial) ?? []), { pair, rank }]);
  }
  return [...charges.values()].flatMap((found) => {
    const best = Math.max(...found.map(({ rank }) => rank));
    return found.filter(({ rank }) => rank >= best - NEARLY_BEST).map(({ pair }) => pair);
  });
}

/** How far below the threshold the average of two groups may lie. */
const SLACK = 0.5;

function belongTogether(
  one: readonly number[],
  other: readonly number[],
  mentions: readonly StoryMention[],
  scores: PairScores,
): boolean {
  let sum = 0;
  for (const a of one) {
    for (const b of other) {
      if (!isPossible(mentions[a]!, mentions[b]!)) return false;
      sum += scores.score(a, b);
    }
  }
  return sum / (one.length * other.length) >= THRESHOLD - SLACK;
}
