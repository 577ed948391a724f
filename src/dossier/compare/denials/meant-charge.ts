import type { KeyWeights } from "../../align/evidence.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import type { StoryView } from "../story-view.ts";
import type { KeyIndex } from "./charge-index.ts";
import { isAboutTheAct, isJustBefore, isOfAnother } from "./charges.ts";
import { isContentDenial } from "./denial.ts";

/** A key that more mentions have says nothing. */
const COMMONEST = 120;
/** Mentions that a denial is laid beside at most. */
const MOST = 40;
/** Cosine of the vectors from which a statement is what is denied: with a verb, doer or thing in common, and with the act itself. */
const ALIKE = { frame: 0.55, act: 0.42 };

/** The positions of denials and of the statements that share a word with them: what `findMeantCharge` asks the vectors of. */
export function askedByDenials(mentions: readonly StoryMention[], weight: KeyWeights): Set<number> {
  const denials = mentions.filter(isContentDenial);
  if (denials.length === 0) return new Set();
  const having = new Map<string, number[]>();
  for (const { at, frame } of mentions) for (const key of frame) having.set(key, [...(having.get(key) ?? []), at]);
  const asked = new Set<number>();
  for (const { at, frame } of denials) {
    const shared = new Map<number, number>();
    for (const key of frame) {
      const others = having.get(key)!;
      if (others.length > COMMONEST) continue;
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + weight.of(key));
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
    for (const [other] of [[at, 0] as const, ...best]) asked.add(other);
  }
  return asked;
}

/**
 * The statement of another source that a denial in so many words answers, told in other words than the denial: "denied that he carried a
 * weapon", "armed with a handgun". Vectors propose; a verb, doer or thing in common, or the act itself, decides.
 */
export function findMeantCharge(
  view: StoryView,
  at: number,
  index: KeyIndex,
  isDenial: ReadonlySet<number>,
): number | null {
  // Of denials told alike the first stands for all.
  if (view.claimOf(at).some((other) => other < at && isDenial.has(other))) return null;
  const denial = view.mentions[at]!;
  const others = new Set([...index.keysOf(denial)].flatMap((key) => index.having(key)));
  let best: { readonly at: number; readonly rank: number } | null = null;
  for (const other of [...others].sort((a, b) => a - b)) {
    const charge = view.mentions[other]!;
    const cosine = view.likeness(at, other) ?? 0;
    if (cosine < ALIKE.act || isDenial.has(other) || view.claimOf(at).includes(other)) continue;
    if (isNoStatement(charge) || !isOfAnother(view, at, other) || areNamedApart(denial, charge)) continue;
    const { subject, object, predicate } = view.evidence(at, other);
    const isAct = isAboutTheAct(denial, charge, index);
    if (!isAct && (cosine < ALIKE.frame || !(subject || object || predicate))) continue;
    const rank = cosine + (isAct ? 0.1 : 0) + (isJustBefore(charge, denial) ? 0.1 : 0);
    if (best === null || rank > best.rank) best = { at: other, rank };
  }
  return best?.at ?? null;
}

const UNSAID = /^(?:to|if|whether)\b/i;
const GERUND = /^\p{L}+ing\b/u;

/** "to divert the money", "discriminating against a couple": nobody says that it is so, but where it is laid to somebody's charge. */
function isNoStatement({ text, claim }: StoryMention): boolean {
  return UNSAID.test(text) || (GERUND.test(text) && claim.factuality !== "alleged");
}

/** Both name who does it, and nobody is in both. */
function areNamedApart(a: StoryMention, b: StoryMention): boolean {
  const [some, others] = [a, b].map(({ roles }) => [...roles.subject].filter((key) => key.startsWith("e:")));
  return some!.length > 0 && others!.length > 0 && !some!.some((key) => others!.includes(key));
}
