import type { StoryMention } from "../../align/story-mention.ts";
import { isOnePerson } from "../one-person.ts";
import type { StoryView } from "../story-view.ts";
import { speakerKeys } from "./denial.ts";
import { DENYING, DISAGREEING, POINTS, STATEMENTS } from "./denial-words.ts";

const NOUNS = [...STATEMENTS, ...POINTS].join("|");
/** What stands before a relative clause that turns down what the sentence has told: ", a point", ", an unfair charge that". */
const APPOSED = new RegExp(
  `[,—–-]\\s*(?:an?|the)\\s+(?:\\p{L}+\\s+)?(?:${NOUNS})(?:\\s+(?:that|which))?(?:\\s+on\\s+which)?\\s*$`,
  "iu",
);
/** Longest such words. */
const LONGEST = 60;

/** "…, a point the harbour office disputed": who turns down what the sentence tells, in a clause on the noun for it. */
export function isApposed({ claim, reading }: StoryMention): boolean {
  const { lemma } = claim.predicate;
  if (claim.polarity === "negative" || !(DENYING.has(lemma) || DISAGREEING.has(lemma))) return false;
  const subject = claim.arguments.find(({ role }) => role === "subject");
  // "a claim that was denied by the firm": nobody tells it but the one behind "by".
  if (!subject || NOT_DOERS.has(subject.head.toLowerCase())) return false;
  const { start } = subject;
  return APPOSED.test(reading.text.slice(Math.max(0, start - LONGEST), start));
}

const NOT_DOERS = new Set(["that", "which", "it"]);

/** Sentences back to which "that" refers. */
const POINTED_BACK = 1;

/** What another source says right before: the statement of the sentence itself or of the one before, the first clause of it. */
export function findPointedAt(view: StoryView, at: number, isDenial: ReadonlySet<number>): number | null {
  const denial = view.mentions[at]!;
  const apposed = isApposed(denial);
  let found: number | null = null;
  for (let before = at - 1; before >= 0; before--) {
    const other = view.mentions[before]!;
    const gap = denial.claim.sentence - other.claim.sentence;
    if (other.document !== denial.document || gap > (apposed ? 0 : POINTED_BACK)) break;
    if (found !== null && view.mentions[found]!.attribution !== other.attribution) break;
    const isBefore = other.end <= denial.start || (apposed && denial.end <= other.end);
    if (isBefore && !isDenial.has(before) && isSaidByOther(view, at, before)) found = before;
  }
  return found;
}

function isSaidByOther(view: StoryView, at: number, other: number): boolean {
  const { nominal, attribution, claim } = view.mentions[other]!;
  const key = view.origins[other]!.key;
  // "to leave the harbour", asked for or ordered, is turned down as a wish and not as untrue.
  const isWish = claim.operators?.some(({ rule }) => rule === "asked-for") ?? false;
  if (nominal || isWish || attribution?.source == null || key === null || claim.factuality === "asked") return false;
  const denial = view.mentions[at]!;
  // "a claim that the owners dispute" stands within what is said of them: who disputes it is the subject.
  if (isApposed(denial)) return !denial.roles.subject.has(`e:${key}`);
  return !speakerKeys(view, at).has(key) && !isOnePerson(key, view.origins[at]!.key);
}
