import type { StoryMention } from "../../align/story-mention.ts";
import { stanceOf } from "../stance.ts";
import type { StoryView } from "../story-view.ts";
import {
  CALLING,
  DENYING,
  FALSE_WORDS,
  FINDING,
  SAYING,
  STATEMENTS,
  SUITS,
  TOLD_NOUN,
  TRUE_WORDS,
} from "./denial-words.ts";
import { type Disclaimed, readDisclaimed } from "./disclaimed.ts";
import { isNoEvidence } from "./no-evidence.ts";
import { isPointing } from "./pointed.ts";
import { isHandedOn } from "./turned-down.ts";

/**
 * How a mention turns something down: `content`, what is denied stands in so many words ("denied dumping waste"); `own`, the speaker
 * negates it of itself ("We do not sell data"); `statement`, a statement is named and called false ("denied the report").
 */
export type Denial =
  | { readonly kind: "content" | "own" }
  /** No part in a matter, nor in any wrong ("had nothing to do with it", "did nothing wrong"). */
  | { readonly kind: "disclaimed"; readonly what: Disclaimed }
  | {
      readonly kind: "statement";
      /** Keys of those who made the statement, as far as its name tells ("the Herald report", "our story"). */
      readonly by: ReadonlySet<string>;
      /** True for a statement to a court. */
      readonly suit: boolean;
      /** True where the denier is said to have made it ("denied having said that"). */
      readonly own: boolean;
      /** True where it is no more than pointed at ("called that a lie"): it was told right before. */
      readonly pointed: boolean;
      /** True where the words say that it was told before ("that account", "such claims"). */
      readonly told?: boolean;
    };

/** What a mention says of a statement: that it is true or false, and whose it is. */
export type Verdict = { readonly value: boolean; readonly statement: Extract<Denial, { kind: "statement" }> };

/** Reads a denial off a mention, or null. */
export function readDenial(view: StoryView, at: number): Denial | null {
  const mention = view.mentions[at]!;
  if (isContentDenial(mention) && isFirstOfContent(view, at)) return { kind: "content" };
  const verdict = deniedStatement(view, mention) ?? readVerdict(view, at);
  if (verdict !== null) return verdict.value ? null : verdict.statement;
  if (isNoEvidence(mention)) return { kind: "content" };
  if (isPointing(view, at)) return POINTED;
  const what = readDisclaimed(view, at);
  if (what !== null) return { kind: "disclaimed", what };
  if (isDeniedDeed(view, at)) return { kind: "content" };
  return isOwnDenial(view, at) ? { kind: "own" } : null;
}

/** The first clause under a verb of denial; what follows in a long content is seldom denied. */
export function isContentDenial(mention: StoryMention): boolean {
  const { attribution, start, claim } = mention;
  if (isUnsaid(mention)) return true;
  if (claim.factuality !== "denied" || isRefusal(mention)) return false;
  const cue = attribution?.cueLemma ?? "";
  // "did not establish that she knew" says no of its content; "denied that she knew" turns a charge down.
  if (!(DENYING.has(cue) && stanceOf(mention) === "denied") && !(FINDING.has(cue) && stanceOf(mention) === "no"))
    return false;
  const near = isHandedOn(mention) ? NEAR_NOUN : NEAR_START;
  return attribution!.content.some((part) => start - part.start < near && start >= part.start - 1);
}

/** "rejected calls to hold elections": what is asked for is turned down, and no statement. */
const ASKED_FOR =
  /\b(?:calls?|demands?|proposals?|requests?|offers?|bids?|pleas?|plans?|efforts?|appeals?|pressure|attempts?|motions?|applications?|petitions?|bail|permission|access|entry)\b/i;

/** "denied the move being sought" */
const SOUGHT = /\bbeing\s+(?:sought|asked\s+for|requested|demanded|proposed)\b/i;
const ABOUT_TOLD = new RegExp(
  `\\b${TOLD_NOUN}\\s+(?:about|on|over|regarding|concerning)\\s+(?:his|her|its|their|[^\\s.;]+[’']s)\\s+${TOLD_NOUN}\\b`,
  "iu",
);

export function isRefusal({ attribution, reading, start, text }: StoryMention): boolean {
  const cue = attribution?.cue;
  if (!cue) return false;
  if (SOUGHT.test(text)) return true;
  // "refuted a Herald piece about his claim of …": the story is denied, and not what it is about.
  if (cue.end <= start && ABOUT_TOLD.test(reading.text.slice(cue.end, start))) return true;
  return /^to\b/i.test(text) || (cue.end <= start && ASKED_FOR.test(reading.text.slice(cue.end, start)));
}

/** "The firm has denied being biased": what is denied stands within the clause that tells of the denial. */
function isDeniedDeed(view: StoryView, at: number): boolean {
  const { claim, reading } = view.mentions[at]!;
  if (claim.predicate.lemma !== "deny" || view.stances[at] !== "yes") return false;
  return /^\s+(?:being|having|that|any|\p{Ll}{3,}ing)\b/u.test(reading.text.slice(claim.predicate.end, claim.end));
}

/** "She did not tell the court that …": what she is said to have said is denied. */
export function isUnsaid({ attribution, reading, claim, text, start }: StoryMention): boolean {
  if (!attribution?.cue || !SAYING.has(attribution.cueLemma ?? "") || claim.polarity === "negative") return false;
  // "did not say why she was suspended" leaves open what it was.
  if (claim.factuality === "asked" || /^(?:why|whether|if|how|what|who|whom|whose|where|when)\b/i.test(text))
    return false;
  if (/\b(?:whether|if|why|how)\b/i.test(reading.text.slice(attribution.cue.end, Math.max(start, attribution.cue.end))))
    return false;
  return NEGATED.test(reading.text.slice(Math.max(0, attribution.cue.start - NEGATION), attribution.cue.end));
}

const NEGATED = /\b(?:did\s+not|didn[’']t|never|had\s+not|hadn[’']t|has\s+not|hasn[’']t)\s+\p{Ll}+$/u;
/** Characters before a cue in which its negation stands. */
const NEGATION = 10;

function isFirstOfContent({ mentions }: StoryView, at: number): boolean {
  const before = mentions[at - 1];
  // "that he betrayed them by cutting a deal": the deal itself is not denied.
  if (before?.document === mentions[at]!.document && mentions[at]!.end <= before.end && isContentDenial(before))
    return false;
  return before?.document !== mentions[at]!.document || before.attribution !== mentions[at]!.attribution;
}

/** Characters between the start of what is denied and its first clause: "claims that", "the report that". */
const NEAR_START = 40;
/** The same where a noun tells it, with who said it: "criticism from left and right that". */
const NEAR_NOUN = 100;

/** "felt that they did not grow", "did not know its level": what somebody feels or knows answers no charge of a deed. */
const FELT = new Set(
  "feel think believe know wish hope worry fear remember recall see hear understand want like expect sure".split(" "),
);

/** "We do not sell data": who speaks is who is spoken of. */
export function isOwnDenial(view: StoryView, at: number): boolean {
  const { claim, attribution, reading, roles } = view.mentions[at]!;
  if (claim.polarity !== "negative" || view.stances[at] !== "no" || !attribution?.source) return false;
  // Refusing is no denial.
  if (claim.factuality === "denied") return false;
  if (FELT.has(attribution.cueLemma ?? "") || FELT.has(claim.predicate.lemma)) return false;
  const subject = claim.arguments.find(({ role }) => role === "subject");
  if (!subject) return false;
  const words = reading.text.slice(subject.start, subject.end);
  if (/^(?:i|we)$/i.test(words)) return true;
  if (/^(?:our|my)\s/i.test(words)) return true;
  return [...speakerKeys(view, at)].some((key) => roles.subject.has(`e:${key}`));
}

/** "the report is false", "its story was accurate": what a mention says of a statement; null where it says nothing of one. */
export function readVerdict(view: StoryView, at: number): Verdict | null {
  const isOpen = view.stances[at] === "open" && view.mentions[at]!.claim.factuality !== "denied";
  return isOpen ? null : judgedStatement(view, view.mentions[at]!);
}

const POINTED: Denial = { kind: "statement", by: new Set(), suit: false, own: false, pointed: true };
function deniedStatement(view: StoryView, mention: StoryMention): Verdict | null {
  const { claim } = mention;
  const isAct = DENYING.has(claim.predicate.lemma) || CALLING.has(claim.predicate.lemma);
  if (!isAct || view.stances[mention.at] !== "yes") return null;
  const object = claim.arguments.find(({ role }) => role === "object");
  const after = mention.reading.text.slice(claim.predicate.end, claim.end);
  const isCalledFalse = CALLING.has(claim.predicate.lemma);
  if (isCalledFalse && judgement(mention.reading.text.slice(object?.end ?? claim.end, claim.end)) !== false)
    return null;
  if (HAVING_SAID.test(after)) {
    return {
      value: false,
      statement: { kind: "statement", by: speakerKeys(view, mention.at), suit: false, own: true, pointed: false },
    };
  }
  if (!object || !STATEMENTS.has(object.head)) return null;
  const statement = named(view, mention, object);
  const isOneStatement = statement.by.size > 0 || DEFINITE.test(mention.reading.text.slice(object.start, object.end));
  return isOneStatement ? { value: false, statement } : null;
}

/** "the claims", "those reports"; not "reports". */
const DEFINITE = /^\W*(?:the|this|that|these|those|such|his|her|its|their|both|all|any)\b/i;

/** "denied having said that", "denies making the remark" */
const HAVING_SAID = /^\s+(?:having\s+(?:said|made)|saying|making)\s+(?:so|that|it|this|the|those|any\s+such)\b/i;

function judgedStatement(view: StoryView, mention: StoryMention): Verdict | null {
  const { claim, reading } = mention;
  const subject = claim.arguments.find(({ role }) => role === "subject");
  if (!subject || claim.predicate.lemma !== "be") return null;
  const head = STATEMENTS.has(subject.head) || STATEMENT_OF.test(reading.text.slice(subject.start, subject.end));
  if (!head) return null;
  const said = judgement(reading.text.slice(Math.max(subject.end, claim.predicate.start), claim.end));
  if (said === null) return null;
  return { value: said === (claim.polarity === "positive"), statement: named(view, mention, subject) };
}

const STATEMENT_NOUN = new RegExp(`\\b(?:${[...STATEMENTS].join("|")})s?\\b`, "i");
/** "any aspect of our story" */
const STATEMENT_OF = new RegExp(`\\bof\\s+(?:[\\p{L}’']+\\s+){0,3}(?:${[...STATEMENTS].join("|")})\\b`, "iu");
const WITHOUT = /\bwithout\s+(?:any\s+)?(?:merit|foundation|basis|substance|truth)\b/i;

/** True or false as the words of judgement say, null where there are none. */
function judgement(text: string): boolean | null {
  if (/\bor\s+not\b|\bwhether\b/i.test(text)) return null;
  if (WITHOUT.test(text)) return false;
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (FALSE_WORDS.has(word)) return false;
    if (TRUE_WORDS.has(word)) return true;
  }
  return null;
}

function named(
  view: StoryView,
  { reading, document, at, claim }: StoryMention,
  { start, end, head }: { readonly start: number; readonly end: number; readonly head: string },
): Verdict["statement"] {
  const words = reading.text.slice(start, end);
  const noun = STATEMENT_NOUN.exec(words);
  const to = noun === null ? 0 : start + noun.index + noun[0].length;
  const maker = /^\s+(?:made\s+|published\s+)?(?:by|from|in|of)\s+(?:the\s+)?/i.exec(reading.text.slice(to, end));
  const after = maker === null ? -1 : to + maker[0].length;
  const keys = reading.entities
    .filter((one) => one.start >= start && (one.end <= to || one.start === after))
    .flatMap(({ entity }) => view.entities.keyOf(document, entity) ?? []);
  // "disputed their account": who turns a statement down does not speak of an own one.
  const isOthers = /\b(?:their|his|her)\b/i.test(words) && DENYING.has(claim.predicate.lemma);
  const isOwn = !isOthers && /\b(?:our|its|my|their)\b/i.test(words);
  const by = isOwn ? speakerKeys(view, at) : new Set(keys);
  const told = by.size === 0 && (isOthers || TOLD_BEFORE.test(words));
  return { kind: "statement", by, suit: SUITS.has(head), own: false, pointed: false, ...(told && { told }) };
}

/** "that account", "such claims"; "the reports of the union" are others. */
const TOLD_BEFORE = /^\W*(?:that|this|those|these|such|any\s+such|all\s+such)\s+(?:\p{L}+\s+)?\p{L}+$/iu;

/** Who says it, and whom the words for that one name: the paper of "a Herald spokesman". For a clause without a source, its subject. */
export function speakerKeys(view: StoryView, at: number): Set<string> {
  const { attribution, reading, document, claim, sources } = view.mentions[at]!;
  const key = view.origins[at]!.key;
  const span = attribution?.source ?? claim.arguments.find(({ role }) => role === "subject") ?? null;
  const keys = new Set(attribution?.source ? [...sources, ...(key === null ? [] : [key])] : []);
  if (span !== null) {
    for (const { start, end, entity } of reading.entities) {
      if (start < span.start || end > span.end) continue;
      const named = view.entities.keyOf(document, entity);
      if (named !== null) keys.add(named);
    }
  }
  return keys;
}
