import { fieldsOf } from "../../align/fields.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { wordKey } from "../../align/word-keys.ts";
import type { StoryView } from "../story-view.ts";
import { type Denial, isUnsaid, readDenial, speakerKeys } from "./denial.ts";
import { answeringClass, DENYING, OPPOSING, SAYING, UNLAWFUL } from "./denial-words.ts";
import { isForetold, isHeldPossible, isPresupposed } from "./held-charge.ts";
import { actsLookedFor, isNoEvidence } from "./no-evidence.ts";
import { findPointedAt } from "./pointed.ts";
import { findToldWithin } from "./told-within.ts";
import { isNotBorneOut, turningDown } from "./turned-down.ts";

/** A denial and what it answers, by their positions in the story. */
export type Answer = {
  readonly denial: number;
  /** The best one, and others that come near to it. */
  readonly charges: readonly number[];
  /** Equal for denials of one statement that is named by who made it. */
  readonly statement: string | null;
};

/** A key that more mentions have says nothing. */
const COMMONEST = 300;
/** Mentions that one denial is set against at most. */
const MOST = 60;
/** Sentences before a denial in which a charge stands that needs fewer words in common. */
const NEAR = 4;

/** For each denial of a story the statement that it answers best. Looks mentions up by rare words; linear in their number. */
export function findAnswers(view: StoryView, isLeftOut: ReadonlySet<number>): Answer[] {
  const within = view.mentions.flatMap(({ at }): Answer[] => {
    const told = isLeftOut.has(at) ? null : findToldWithin(view, at);
    return told === null ? [] : [{ denial: at, charges: [told], statement: null }];
  });
  const told = new Set(within.flatMap(({ denial, charges }) => [denial, ...charges]));
  const denials = view.mentions.flatMap(({ at }) => {
    const denial = told.has(at) ? null : readDenial(view, at);
    return denial === null || isLeftOut.has(at) ? [] : [{ at, denial }];
  });
  const turned = view.mentions.filter((one) => !told.has(one.at) && !isLeftOut.has(one.at) && isNotBorneOut(one));
  if (denials.length + turned.length === 0) return within;
  const index = indexKeys(view.mentions);
  const isDenial = new Set([...denials, ...turned].map(({ at }) => at));
  const elsewhere = denials.flatMap(({ at, denial }): Answer[] => {
    if (denial.kind === "statement") {
      const charge = denial.pointed ? findPointedAt(view, at, isDenial) : findStatement(view, at, denial, isDenial);
      return charge === null ? [] : [{ denial: at, charges: [charge], statement: nameOf(view, at, denial) }];
    }
    const answered = answeredAlready(view, at, index, isDenial);
    const beside = answered !== null && denial.kind === "own" && !isCharging(view, at, answered) ? null : answered;
    const charges = beside === null ? findCharges(view, at, denial.kind, index, isDenial) : [beside];
    return charges.length === 0 ? [] : [{ denial: at, charges, statement: null }];
  });
  const answered = new Set(elsewhere.map(({ denial }) => denial));
  const notBorneOut = turned.flatMap(({ at }): Answer[] => {
    const [denial, beside] = [turningDown(view, at), answeredAlready(view, at, index, isDenial)];
    const charges = beside === null ? findCharges(view, at, "content", index, isDenial) : [beside];
    return charges.length === 0 || answered.has(denial) ? [] : [{ denial, charges, statement: null }];
  });
  return [...within, ...elsewhere, ...notBorneOut];
}

/** Whose statement is denied; where nobody is named, who denies it: "the allegations" are the same ones each time. */
function nameOf(view: StoryView, at: number, denial: Extract<Denial, { kind: "statement" }>): string | null {
  if (denial.own || denial.pointed) return null;
  const maker = [...denial.by].sort()[0];
  if (maker !== undefined) return maker;
  const denier = [...speakerKeys(view, at)].sort()[0];
  return denier === undefined || denial.suit ? null : `denied by ${denier}`;
}

/** The charge that alignment has put beside a denial. */
function answeredAlready(view: StoryView, at: number, index: KeyIndex, isDenial: ReadonlySet<number>): number | null {
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

type KeyIndex = { keysOf(mention: StoryMention): ReadonlySet<string>; having(key: string): readonly number[] };

function indexKeys(mentions: readonly StoryMention[]): KeyIndex {
  const positions = new Map<string, number[]>();
  const known = new Map<number, ReadonlySet<string>>();
  for (const mention of mentions) {
    const keys = keysWithClasses(mention);
    known.set(mention.at, keys);
    for (const key of keys) {
      const there = positions.get(key);
      if (there) there.push(mention.at);
      else positions.set(key, [mention.at]);
    }
  }
  return { keysOf: ({ at }) => known.get(at)!, having: (key) => positions.get(key) ?? [] };
}

/** How much less in common is enough: for what stands right before, an allegation in one sentence with its denial, the very act of the one who denies it. */
function ease(view: StoryView, denial: StoryMention, charge: StoryMention, near: boolean): number {
  const alleged = charge.claim.factuality === "alleged";
  if (near && alleged && charge.claim.sentence === denial.claim.sentence) return 0.75;
  const act = (mention: StoryMention) => answeringClass(mention.claim.predicate.lemma) ?? mention.predicate;
  const sameDeed = act(denial) === act(charge) && view.evidence(denial.at, charge.at).subject;
  return (near ? 0.3 : 0) + (near && alleged ? 0.2 : 0) + (sameDeed ? 0.4 : 0);
}

/** The keys of a mention; words that charges and denials use in turn count as one. */
function keysWithClasses({ frame, claim }: StoryMention): ReadonlySet<string> {
  const keys = new Set(frame);
  for (const term of claim.terms) {
    const shared = answeringClass(term);
    if (shared === null) continue;
    keys.delete(wordKey(term));
    keys.add(shared);
  }
  return keys;
}

/** What a charge must have in common with a denial, in words that only the two have, and as a share of the denial's words. */
const LEAST = { content: { mass: 1.25, share: 0.34 }, own: { mass: 1.5, share: 0.42 } };
/** How much less than the best one other charges may rank that a denial answers too. */
const NEARLY_BEST = 0.35;
/** What nearness, an accusation in so many words and the denier's name are worth beside that. */
const WORTH = { near: 0.6, alleged: 0.6, denier: 0.3 };

function findCharges(
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

/** "Fred Holm" and "Frederick Holm", "Jon Holm" and "John Holm" as keys of persons, surname first; any other keys where they are equal. */
export function isOnePerson(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [a.split(" "), b.split(" ")];
  const isFirst = (x = "", y = "") => x.length > 2 && y.startsWith(x);
  return (
    a === b ||
    (a.startsWith("person:") &&
      one[0] === other[0] &&
      (isFirst(one[1], other[1]) || isFirst(other[1], one[1]) || isLetterMore(one[1], other[1])))
  );
}

/** "Vincent" and "Vincente", "Jon" and "John": one has a letter more. */
function isLetterMore(a = "", b = ""): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length !== short.length + 1) return false;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}

/** "discounted rumours that she was the source": what is turned down is no charge of whoever turns it down. */
const TURNED_DOWN =
  /\b(?:den(?:y|ied|ies|ying)|discount|dismiss|reject|disput|refut|rebuff)\p{Ll}*\s+(?:\p{Ll}+\s+){0,4}$/iu;

export function isTurnedDown({ reading, start }: StoryMention): boolean {
  return TURNED_DOWN.test(reading.text.slice(Math.max(0, start - 60), start));
}

/** Share of a denial's words from which a statement without a name in common is what it answers. */
const MOST_OF_IT = 0.75;

/** The charge names the one who denies it, or somebody of whom the denial tells. */
function isOfOneParty(view: StoryView, at: number, other: number): boolean {
  const keys = [...speakerKeys(view, at), ...view.mentions[at]!.entities];
  return keys.some((key) => view.mentions[other]!.entities.has(key));
}

/** Said by somebody else, as so, of no other time, and no part of the denial's own sentence. */
function isOfAnother(view: StoryView, at: number, other: number): boolean {
  const [denial, charge] = [view.mentions[at]!, view.mentions[other]!];
  const areForetold = isForetold(denial) && isForetold(charge);
  const isSaid = view.stances[other] === "yes" || areForetold || isPresupposed(charge) || isHeldPossible(charge);
  if (!isSaid || charge.nominal || OPPOSING.has(charge.claim.predicate.lemma)) return false;
  const [one, two] = [view.origins[at]!, view.origins[other]!];
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
function isCharging(view: StoryView, at: number, other: number): boolean {
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
  return own.some((key) => key !== null && acts.has(key));
}

const GIVING: ReadonlySet<string> = new Set(["give", "provide", "offer", "submit", "supply", "make"]);

function isJustBefore(charge: StoryMention, denial: StoryMention): boolean {
  const gap = denial.claim.sentence - charge.claim.sentence;
  return charge.document === denial.document && gap >= 0 && gap <= NEAR && charge.end <= denial.start;
}

/** Verbs that name no act without their object. */
export const LIGHT: ReadonlySet<string> = new Set([
  "be",
  "cause",
  "make",
  "have",
  "do",
  "take",
  "give",
  "get",
  "put",
  "go",
  "come",
]);

/** Characters after "denied" within which the deed stands. */
const NEXT = 12;

/** The charge names the act that is denied, by the same word or one that answers it, whoever does it. */
function isAboutTheAct(denial: StoryMention, charge: StoryMention, index: KeyIndex): boolean {
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

/** "a report": whoever made it, the story's denials of a report mean it. */
const UNNAMED_REPORT = /^(?:an?|the|that|this)\s+(?:\p{Ll}+\s+)?(?:report|article|story|book)$/iu;
/** Sentences back to which "the claims" refers where nobody is named who made them. */
const FURTHEST_BACK = 6;

/** The statement that is turned down: what the one named has said, best what most documents tell of it and what tells of the denier. */
function findStatement(
  view: StoryView,
  at: number,
  denial: Extract<Denial, { kind: "statement" }>,
  isDenial: ReadonlySet<number>,
): number | null {
  const mention = view.mentions[at]!;
  let found: number | null = null;
  let most = 0;
  const deniers = speakerKeys(view, at);
  for (const other of view.mentions) {
    if (isDenial.has(other.at) || isNobodys(other) || view.stances[other.at] !== "yes") continue;
    if (other.nominal || (!denial.own && isOfItsSpeaker(view, other)) || !isStatementOf(view, other, mention, denial))
      continue;
    const isOfDenier = [...deniers].some((key) => other.entities.has(key));
    if (denial.by.size === 0 && !denial.suit && !isCharge(other, isOfDenier)) continue;
    const told = new Set(view.claimOf(other.at).map((one) => view.mentions[one]!.document)).size;
    const rank =
      told +
      (isOfDenier ? 1.5 : 0) +
      (other.claim.factuality === "alleged" ? 1 : 0) +
      (denial.suit && other.claim.terms.some((term) => UNLAWFUL.has(term)) ? 3 : 0) +
      nearness(other, mention) * (denial.own ? 5 : 1);
    if (rank > most) [found, most] = [other.at, rank];
  }
  return found;
}

/** Told by the paper itself, and not as what somebody alleges: "answered allegations that she forged the papers" is a charge, whoever makes it. */
function isNobodys({ attribution, claim }: StoryMention): boolean {
  return attribution?.source == null && claim.factuality !== "alleged";
}

/** Fields whose words tell of wrongdoing whoever does it; a weapon or a ballot alone does not. */
const WRONGDOING = new Set(["bribery", "deceit", "collusion", "abuse", "theft", "discrimination", "spying"]);

/** An allegation in so many words, or wrongdoing of the one who denies. */
function isCharge({ claim }: StoryMention, isOfDenier: boolean): boolean {
  if (claim.factuality === "alleged") return true;
  return isOfDenier && [...fieldsOf(claim.terms)].some((field) => WRONGDOING.has(field));
}

/** "We stand by our story": nothing is said of anybody else. */
function isOfItsSpeaker(view: StoryView, { at, claim, reading, roles }: StoryMention): boolean {
  const subject = claim.arguments.find(({ role }) => role === "subject");
  if (!subject) return false;
  const key = view.origins[at]!.key;
  return (
    /^(?:i|we|my|our)\b/i.test(reading.text.slice(subject.start, subject.end)) ||
    (key !== null && roles.subject.has(`e:${key}`))
  );
}

/** Up to one for a statement right before. */
function nearness(statement: StoryMention, denial: StoryMention): number {
  const gap = denial.claim.sentence - statement.claim.sentence;
  return statement.document === denial.document && gap >= 0 ? 1 / (1 + gap) : 0;
}

function isStatementOf(
  view: StoryView,
  other: StoryMention,
  mention: StoryMention,
  denial: Extract<Denial, { kind: "statement" }>,
): boolean {
  const by = view.origins[other.at]!;
  const gap = mention.claim.sentence - other.claim.sentence;
  const isNear = other.document === mention.document && gap > 0 && gap <= FURTHEST_BACK;
  if (denial.own) return isNear && by.key !== null && denial.by.has(by.key);
  if (by.key !== null && speakerKeys(view, mention.at).has(by.key)) return false;
  if (denial.by.size > 0) return (by.key !== null && denial.by.has(by.key)) || UNNAMED_REPORT.test(by.name ?? "");
  if (denial.suit) return /\b(?:lawsuit|suit|complaint|filing)\b/i.test(by.name ?? "");
  return isNear;
}
