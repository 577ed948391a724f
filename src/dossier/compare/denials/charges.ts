import type { StoryMention } from "../../align/story-mention.ts";
import { wordKey } from "../../align/word-keys.ts";
import { isOnePerson } from "../one-person.ts";
import type { StoryView } from "../story-view.ts";
import type { KeyIndex } from "./charge-index.ts";
import { isUnsaid, speakerKeys } from "./denial.ts";
import { answeringClass, DENYING, LIGHT, OPPOSING, SAYING } from "./denial-words.ts";
import { isForetold, isHeldPossible, isPresupposed } from "./held-charge.ts";
import { actsLookedFor, isNoEvidence } from "./no-evidence.ts";
import { isProposition } from "./proposition.ts";
import { isTurnedDown } from "./turned-down.ts";

/** A key that more mentions have says nothing. */
const COMMONEST = 300;
/** Mentions that one denial is set against at most. */
const MOST = 60;
/** Sentences before a denial in which a charge stands that needs fewer words in common. */
const NEAR = 4;

/** The charge that alignment has put beside a denial. */
export function answeredAlready(
  view: StoryView,
  at: number,
  index: KeyIndex,
  isDenial: ReadonlySet<number>,
): number | null {
  const denial = view.mentions[at]!;
  const beside = view
    .claimOf(at)
    .filter((other) => other !== at && !isDenial.has(other) && isOfAnother(view, at, other))
    .filter(
      (other) =>
        (view.evidence(at, other).typed !== null && denial.claim.predicate.lemma !== "be") ||
        isAboutTheAct(denial, view.mentions[other]!, index) ||
        (SAYING.has(denial.claim.predicate.lemma) && view.evidence(at, other).frame >= 0.35),
    );
  const alleged = beside.find((other) => view.mentions[other]!.claim.factuality === "alleged");
  return alleged ?? beside[0] ?? null;
}

/** How much less in common is enough: for what stands right before, an allegation in one sentence with its denial, the very act of the one who denies it. */
function ease(view: StoryView, denial: StoryMention, charge: StoryMention, near: boolean): number {
  const alleged = charge.claim.factuality === "alleged";
  if (near && alleged && charge.claim.sentence === denial.claim.sentence) return 0.75;
  const act = (mention: StoryMention) => answeringClass(mention.claim.predicate.lemma) ?? mention.predicate;
  const sameDeed = act(denial) === act(charge) && view.evidence(denial.at, charge.at).subject;
  return (near ? 0.3 : 0) + (near && alleged ? 0.2 : 0) + (sameDeed ? 0.4 : 0);
}

/** What a charge must have in common with a denial, in words that only the two have, and as a share of the denial's words. */
const LEAST = { content: { mass: 1.25, share: 0.34 }, own: { mass: 1.5, share: 0.42 } };
/** How much less than the best one other charges may rank that a denial answers too. */
const NEARLY_BEST = 0.35;
/** What nearness, an accusation in so many words and the denier's name are worth beside that. */
const WORTH = { near: 0.6, alleged: 0.6, denier: 0.3 };

/** The statements of others that name the act which is denied, the best one and others that come near to it. */
export function findCharges(
  view: StoryView,
  at: number,
  kind: "content" | "own",
  index: KeyIndex,
  isDenial: ReadonlySet<number>,
): number[] {
  const denial = view.mentions[at]!;
  const rare = Math.log(1 + view.mentions.length / 2);
  const weigh = (key: string) => Math.log(1 + view.mentions.length / index.having(key).length) / rare;
  const own = [...index.keysOf(denial)].filter(
    (key) => !(DENYING.has(denial.claim.predicate.lemma) && key === denial.predicate),
  );
  const whole = own.reduce((sum, key) => sum + weigh(key), 0);
  const shared = new Map<number, number>();
  for (const key of own) {
    const others = index.having(key);
    if (others.length > COMMONEST) continue;
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + weigh(key));
  }
  const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
  const found: { readonly charge: number; readonly rank: number }[] = [];
  for (const [other, mass] of best) {
    if (isDenial.has(other) || view.claimOf(at).includes(other) || !isOfAnother(view, at, other)) continue;
    if (kind === "own" && !isCharging(view, at, other)) continue;
    const charge = view.mentions[other]!;
    const near = isJustBefore(charge, denial);
    const { mass: least, share } = LEAST[kind];
    const eased = ease(view, denial, charge, near);
    if (mass < least - eased || mass / whole < share - eased / 4) continue;
    if (!isAboutTheAct(denial, charge, index) && !(SAYING.has(denial.claim.predicate.lemma) && mass / whole >= 0.45))
      continue;
    const alleged = charge.claim.factuality === "alleged";
    if (!near && !alleged && mass / whole < MOST_OF_IT && !isOfOneParty(view, at, other)) continue;
    const rank =
      mass +
      mass / whole +
      (near ? WORTH.near : 0) +
      (alleged ? WORTH.alleged : 0) +
      (charge.entities.has(view.origins[at]!.key ?? "") ? WORTH.denier : 0);
    found.push({ charge: other, rank });
  }
  const most = Math.max(...found.map(({ rank }) => rank));
  return found.filter(({ rank }) => rank >= most - NEARLY_BEST).map(({ charge }) => charge);
}

/** Share of a denial's words from which a statement without a name in common is what it answers. */
const MOST_OF_IT = 0.75;

/** The charge names the one who denies it, or somebody of whom the denial tells. */
function isOfOneParty(view: StoryView, at: number, other: number): boolean {
  const keys = [...speakerKeys(view, at), ...view.mentions[at]!.entities];
  return keys.some((key) => view.mentions[other]!.entities.has(key));
}

/** Said by somebody else, as so, of no other time, and no part of the denial's own sentence. */
export function isOfAnother(view: StoryView, at: number, other: number): boolean {
  const [denial, charge] = [view.mentions[at]!, view.mentions[other]!];
  const areForetold = isForetold(denial) && isForetold(charge);
  const isSaid = view.stances[other] === "yes" || areForetold || isPresupposed(charge) || isHeldPossible(charge);
  if (!isSaid || !(isProposition(charge) || isPresupposed(charge)) || OPPOSING.has(charge.claim.predicate.lemma))
    return false;
  const [one, two] = [view.origins[at]!, view.origins[other]!];
  // "The Herald did not report that he had left" answers whoever says that the Herald did, or what it says itself.
  if (isUnsaid(denial) && one.key !== null && one.key !== two.key && !charge.entities.has(one.key)) return false;
  // Who is told to have said a thing, and told not to have, is one person in both.
  if ((isOnePerson(one.key, two.key) && !isUnsaid(denial)) || isTurnedDown(charge)) return false;
  if (charge.document === denial.document && charge.claim.sentence === denial.claim.sentence) {
    // "X says that they are watched, but the firm has denied it": the charge stands before, under a cue of its own.
    if (charge.end > denial.start || charge.attribution === null || charge.attribution === denial.attribution)
      return false;
  }
  if (/\bwhether\b|\bpush\p{Ll}*\s+back\b/iu.test(charge.text)) return false;
  if (
    (charge.claim.factuality === "possible" && !isHeldPossible(charge)) ||
    (charge.claim.factuality === "expected" && !areForetold)
  )
    return false;
  return !view.evidence(at, other).anotherTime;
}

/** What is said of the one who negates it of itself: by a source or as an allegation, and the very act. */
export function isCharging(view: StoryView, at: number, other: number): boolean {
  const [denial, charge] = [view.mentions[at]!, view.mentions[other]!];
  if (charge.attribution?.source == null && !/\balleged(?:ly)?\b/i.test(charge.text)) return false;
  if (![...speakerKeys(view, at)].some((key) => charge.entities.has(key))) return false;
  const acts = new Set([denial.predicate, answeringClass(denial.claim.predicate.lemma)]);
  const own = [
    charge.predicate,
    answeringClass(charge.claim.predicate.lemma),
    ...charge.roles.object,
    ...charge.roles.oblique,
  ];
  // "I never returned his calls" answers nobody who says that she returned to college.
  const things = [...denial.roles.object].filter((key) => !key.startsWith("e:"));
  const hasObject = denial.claim.arguments.some(({ role }) => role === "object");
  if (hasObject && charge.roles.object.size === 0 && !things.some((key) => charge.keys.has(key))) return false;
  // "has not provided false information", "gave false information": the verb names no act, what is given does.
  if (GIVING.has(denial.claim.predicate.lemma) && GIVING.has(charge.claim.predicate.lemma))
    return things.some((key) => charge.roles.object.has(key));
  if (own.some((key) => key !== null && acts.has(key))) return true;
  // "alleged dumping of waste by the firm": the act is a noun, wherever it stands.
  return [...acts].some((key) => key !== null && charge.keys.has(key)) && things.some((key) => charge.keys.has(key));
}

const GIVING: ReadonlySet<string> = new Set(["give", "provide", "offer", "submit", "supply", "make"]);

export function isJustBefore(charge: StoryMention, denial: StoryMention): boolean {
  const gap = denial.claim.sentence - charge.claim.sentence;
  return charge.document === denial.document && gap >= 0 && gap <= NEAR && charge.end <= denial.start;
}

/** Characters after "denied" within which the deed stands. */
const NEXT = 12;

/** The charge names the act that is denied, by the same word or one that answers it, whoever does it. */
export function isAboutTheAct(denial: StoryMention, charge: StoryMention, index: KeyIndex): boolean {
  const acts = [denial.predicate, answeringClass(denial.claim.predicate.lemma)];
  const has = index.keysOf(charge);
  const things = denial.claim.arguments
    .filter(({ role, entity }) => (role === "object" || role === "complement") && entity === null)
    .map(({ head }) => answeringClass(head) ?? wordKey(head));
  if (isNoEvidence(denial)) return !isNoEvidence(charge) && actsLookedFor(denial).some((act) => has.has(act));
  if (DENYING.has(denial.claim.predicate.lemma)) {
    const deeds = denial.within
      .filter(({ start, predicate }) => start - denial.claim.predicate.end <= NEXT && !LIGHT.has(predicate.lemma))
      .map(({ predicate }) => answeringClass(predicate.lemma) ?? wordKey(predicate.lemma));
    const gerund = /^\s+(?:having\s+|being\s+)?(\p{Ll}{3,}ing)\b/u.exec(
      denial.reading.text.slice(denial.claim.predicate.end, denial.end),
    )?.[1];
    if (deeds.length === 0 && gerund !== undefined && gerund !== "being" && gerund !== "having")
      return [...charge.words].some((word) => word.startsWith(gerund.slice(0, -3)));
    const named = [...index.keysOf(denial)].filter((key) => !key.startsWith("e:") && key !== denial.predicate);
    return (deeds.length > 0 ? deeds.slice(0, 1) : named).some((key) => has.has(key));
  }
  if (denial.claim.predicate.lemma === "be" && denial.roles.complement.size > 0) {
    const told = [...charge.roles.complement, ...charge.roles.object, ...charge.roles.subject].map(
      (key) => answeringClass(key) ?? key,
    );
    const isNamed = (key: string) => told.includes(answeringClass(key) ?? key);
    return [...denial.roles.complement].some(isNamed);
  }
  const isLight = LIGHT.has(denial.claim.predicate.lemma);
  if (!isLight && acts.some((key) => key !== null && has.has(key))) return true;
  return things.length > 0 && things.every((key) => has.has(key));
}
