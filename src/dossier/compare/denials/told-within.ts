import { JUDGING } from "../../../annotate/claims/claim-words.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { isOnePerson } from "../one-person.ts";
import type { StoryView } from "../story-view.ts";
import { speakerKeys } from "./denial.ts";
import { CALLING, CONTRADICTING, FALSE_WORDS, NOUN_BEFORE, PHRASAL, SAYING } from "./denial-words.ts";

const TURNED_DOWN = new RegExp(`^${PHRASAL}\\b`, "iu");

/** Characters between the verb and the clause that tells what is turned down. */
const LONGEST = 110;
/** Clauses after the one that turns it down among which it stands. */
const NEXT = 4;

/** "Letters belied the firm's insistence that it had tested the valves": what a clause turns down, with whose it is, or null. */
export function findToldWithin(view: StoryView, at: number): number | null {
  const denial = view.mentions[at]!;
  if (view.stances[at] !== "yes" || denial.claim.polarity === "negative") return null;
  const isFalse = isFalselySaid(denial);
  const from = isFalse || isTurningDown(denial) ? denial.claim.predicate.end : isJudging(denial) ? denial.start : null;
  if (from === null) return null;
  for (const told of view.mentions.slice(at + 1, at + 1 + NEXT)) {
    if (told.document !== denial.document || told.claim.sentence !== denial.claim.sentence) return null;
    if (told.start < from || told.start - from > LONGEST) continue;
    // "It is garbage, Holm said of reports that …": what is judged is the subject, and stands within.
    if (denial.claim.predicate.lemma === "be" && told.start > denial.claim.predicate.start) return null;
    if (isFalse ? isContentOf(told, denial) : isToldByOther(view, at, told, from)) return told.at;
  }
  return null;
}

function isTurningDown({ claim, reading }: StoryMention): boolean {
  if (CONTRADICTING.has(claim.predicate.lemma)) return true;
  return TURNED_DOWN.test(reading.text.slice(claim.predicate.start, claim.predicate.start + 40));
}

const FALSELY = new RegExp(`\\b(?:${[...JUDGING].join("|")})\\b`, "i");
/** Characters around a verb in which its adverb stands. */
const BESIDE = 16;

/** "Lund has falsely claimed that …": the writer turns down what is handed on. */
export function isFalselySaid({ claim, reading, attribution }: StoryMention): boolean {
  const { lemma, start, end } = claim.predicate;
  if (attribution !== null || !(SAYING.has(lemma) || TELLING.has(lemma))) return false;
  return FALSELY.test(reading.text.slice(Math.max(claim.start, start - BESIDE), Math.min(claim.end, end + BESIDE)));
}

/** Further verbs of saying that a false statement is told with. */
const TELLING: ReadonlySet<string> = new Set(
  "accuse insist maintain contend argue declare announce boast tweet post describe imply believe".split(" "),
);

/** The clause is what the verb hands on. */
function isContentOf({ attribution, nominal }: StoryMention, { claim }: StoryMention): boolean {
  const cue = attribution?.cue;
  return (
    !nominal && cue != null && cue.start < claim.predicate.end + BESIDE && cue.end > claim.predicate.start - BESIDE
  );
}

/** "The accusation that … is baseless", "called the claim that … a lie". */
function isJudging({ claim, reading }: StoryMention): boolean {
  const { lemma, end } = claim.predicate;
  if (lemma !== "be" && !CALLING.has(lemma)) return false;
  const words = reading.text.slice(lemma === "be" ? end : claim.start, claim.end).toLowerCase();
  return (words.match(/\p{L}+/gu) ?? []).some((word) => FALSE_WORDS.has(word));
}

/** The clause is what the noun for a statement tells, and it is the statement of somebody else than who turns it down. */
function isToldByOther(view: StoryView, at: number, told: StoryMention, from: number): boolean {
  const { attribution, claim, reading, nominal } = told;
  const before = reading.text.slice(from, told.start).replace(/\bthat\s*$/i, "");
  if (nominal || claim.polarity !== "positive" || !NOUN_BEFORE.test(before)) return false;
  const cue = attribution?.cue;
  if (!cue || attribution.source === null || cue.start < from || cue.start >= told.start) return false;
  // "who dismissed attempts to oust her, spread the word that …": a deed of its own comes between.
  if (/,/.test(reading.text.slice(from, cue.start)) && /\s/.test(reading.text.slice(cue.start, cue.end))) return false;
  if (claim.factuality === "asked" || claim.factuality === "possible" || view.stances[told.at] === "no") return false;
  const maker = view.origins[told.at]!;
  const isOwn =
    maker.key !== null && (speakerKeys(view, at).has(maker.key) || isOnePerson(maker.key, view.origins[at]!.key));
  return maker.kind !== "own" && !isOwn && !view.mentions[at]!.roles.subject.has(`e:${maker.key}`);
}
