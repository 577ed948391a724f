import type { StoryMention } from "../../align/story-mention.ts";
import { isOnePerson } from "../one-person.ts";
import type { StoryView } from "../story-view.ts";
import { speakerKeys } from "./denial.ts";
import {
  CALLING,
  DENYING,
  DISAGREEING,
  FALSE_WORDS,
  HAPPENING,
  OPINION,
  PHRASAL,
  POINTS,
  SO_WORDS,
  STATEMENTS,
  TOLD_NOUN,
} from "./denial-words.ts";
import { isProposition } from "./proposition.ts";

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

const POINTING = new Set(["that", "this", "it", "those", "these", "them", "none"]);
/** Words of a clause that says no more than that something is false: "that is simply not true", "It is garbage from end to end". */
const SHORT = 9;
/** Turned down in a phrase, with the noun for what was said and nothing behind it: "pushed back sharply on that idea". */
const IN_A_PHRASE = new RegExp(
  `^(?:${PHRASAL}|reject\\p{L}*|dismiss\\p{L}*|disput\\p{L}*|rebuff\\p{L}*|refut\\p{L}*|rebut\\p{L}*|deni\\p{L}*|deny\\p{L}*)\\s+(?:that|this|those|these|such|any\\s+such|all\\s+such)\\s+(?:\\p{L}+\\s+)?(?:${NOUNS})s?\\b\\W*(?!\\s*that\\b)`,
  "iu",
);

/** "Democrats called that a mischaracterization", "“That is false,” Lund said", "the family disagreed": what was told right before is turned down. */
export function isPointing(view: StoryView, at: number): boolean {
  const mention = view.mentions[at]!;
  const { claim, reading } = mention;
  if (isApposed(mention)) return view.stances[at] === "yes";
  if (isJudgedFalse(view, at)) return true;
  if (view.stances[at] !== "yes" || claim.polarity === "negative") return false;
  const { lemma, end } = claim.predicate;
  if (isInPhrase(mention)) return true;
  if (DISAGREEING.has(lemma)) return !/^\s+(?:with|on|about|over)\b/i.test(reading.text.slice(end, claim.end));
  const object = claim.arguments.find(({ role }) => role === "object");
  if (!object || !POINTING.has(object.head.toLowerCase())) return false;
  // "deny it the protection of the law": what is denied comes after whom it is denied to.
  const isLast = !/\p{L}+\s+\p{L}+/u.test(reading.text.slice(object.end, claim.end));
  return (DENYING.has(lemma) && isLast) || (CALLING.has(lemma) && FALSE_WORDS.has(headOf(mention, "complement")));
}

/** "The sailors pushed back on that idea." */
export function isInPhrase({ claim, reading }: StoryMention): boolean {
  const { start } = claim.predicate;
  return IN_A_PHRASE.test(reading.text.slice(start, Math.min(claim.end + 1, start + LONGEST)));
}

function headOf({ claim }: StoryMention, wanted: "subject" | "object" | "complement"): string {
  return claim.arguments.find(({ role }) => role === wanted)?.head.toLowerCase() ?? "";
}

/** "It is garbage", "that is not the case", "that never happened", "it would never happen": said by somebody of what was told. */
function isJudgedFalse({ origins, mentions }: StoryView, at: number): boolean {
  const mention = mentions[at]!;
  const { claim, words, reading, attribution } = mention;
  const { lemma, end } = claim.predicate;
  if (words.length > SHORT || !POINTING.has(headOf(mention, "subject")) || origins[at]!.key === null) return false;
  if (attribution?.source == null || claim.factuality === "asked" || !isWhole(mention)) return false;
  // "only that it hadn't happened before" tells when it did.
  if (HAPPENING.has(lemma))
    return (
      claim.polarity === "negative" &&
      claim.factuality !== "possible" &&
      !/\p{L}/u.test(reading.text.slice(end, claim.end))
    );
  if (lemma !== "be" || claim.factuality === "possible") return false;
  const said =
    reading.text
      .slice(end, claim.end)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? [];
  if (claim.polarity === "negative") return said.some((word) => SO_WORDS.has(word)) && said.length <= SHORT / 2;
  // "It is ridiculous" is said of deeds and wishes as well.
  const isThat = headOf(mention, "subject") === "that";
  // "This is the lie which the plan rests on": what it is comes after.
  if (/^\s+(?:the|an?)\s+\p{L}+\s+(?:that|which)\b/iu.test(reading.text.slice(end, end + LONGEST))) return false;
  return said.some((word) => FALSE_WORDS.has(word) && (isThat || !OPINION.has(word)));
}

/** No clause under another: "that is false", not "because it is false". */
function isWhole({ text, claim, reading, start }: StoryMention): boolean {
  if (/\b(?:because|if|when|while|since|like)\s+$/i.test(reading.text.slice(Math.max(0, start - UNDER), start)))
    return false;
  return !/^(?:who|which|because|if|when|while)\b/i.test(text) && !claim.operators?.some(({ beyond }) => !beyond);
}

/** Characters before a clause in which the word stands that puts it under another. */
const UNDER = 10;

/** Sentences back to which "that" refers, those of the one who denies aside. */
const POINTED_BACK = 1;
/** Sentences of the one who denies that may stand between. */
const OWN_BETWEEN = 2;

/** What another source says right before: the statement of the sentence itself or of the one before, the first clause of it. */
export function findPointedAt(view: StoryView, at: number, isDenial: ReadonlySet<number>): number | null {
  const denial = view.mentions[at]!;
  const apposed = isApposed(denial);
  const after = findSpokenOf(view, at);
  if (after !== null) return after;
  const deniers = speakerKeys(view, at);
  const own = new Set<number>();
  let found: number | null = null;
  for (let before = at - 1; before >= 0; before--) {
    const other = view.mentions[before]!;
    const gap = denial.claim.sentence - other.claim.sentence;
    if (other.document !== denial.document || gap > (apposed ? 0 : POINTED_BACK + own.size)) break;
    if (found !== null && view.mentions[found]!.attribution !== other.attribution) break;
    const isBefore = other.end <= denial.start || (apposed && denial.end <= other.end);
    const isMeant = isBefore && !isDenial.has(before) && isProposition(other);
    if (isMeant && isSaidByOther(view, at, before)) found = before;
    // "The town lies on their side, although Nordland disputes this", "proposed to meet on Friday, but Lund rejected that": what the sentence itself tells.
    else if (isMeant && gap === 0 && found === null && isTurnedTo(denial, other)) return null;
    const isOwn = gap > 0 && own.size < OWN_BETWEEN && deniers.has(view.origins[before]!.key ?? "");
    if (isOwn) own.add(other.claim.sentence);
  }
  return found;
}

/** "…, but", "…, although": a clause of one sentence is turned to the other. */
const TURNING = /^\W*(?:but|although|though|while|whereas|yet)\s/i;

function isTurnedTo({ start, reading }: StoryMention, { end }: StoryMention): boolean {
  return TURNING.test(reading.text.slice(end, start));
}

/** Clauses after a denial among which what it speaks of stands. */
const NEXT = 4;
/** What comes between: "“It is garbage,” Lund said of the report alleging that". */
const SPOKEN_OF = new RegExp(
  `\\b(?:of|about|regarding|concerning|to)\\s+(?:[^\\s.;]+\\s+){0,5}?${TOLD_NOUN}\\b[^.;]{0,40}$`,
  "iu",
);
const BETWEEN = 120;

/** What the one who denies is told to have said it of, in the same sentence. */
function findSpokenOf({ mentions }: StoryView, at: number): number | null {
  const denial = mentions[at]!;
  for (const told of mentions.slice(at + 1, at + 1 + NEXT)) {
    if (told.document !== denial.document || told.claim.sentence !== denial.claim.sentence) return null;
    const { start, claim, nominal, reading } = told;
    if (start <= denial.end || start - denial.end > BETWEEN || nominal || claim.polarity === "negative") continue;
    if (SPOKEN_OF.test(reading.text.slice(denial.end, start))) return told.at;
  }
  return null;
}

/** Cues of what a deed is to bring about, and of what is only supposed. */
const NO_STATEMENT = new Set("convince persuade expect mean hope want intend".split(" "));

function isSaidByOther(view: StoryView, at: number, other: number): boolean {
  const { nominal, attribution, claim } = view.mentions[other]!;
  const key = view.origins[other]!.key;
  // "to leave the harbour", asked for or ordered, is turned down as a wish and not as untrue.
  const isWish = claim.operators?.some(({ rule }) => rule === "asked-for") ?? false;
  if (nominal || isWish || claim.factuality === "asked" || NO_STATEMENT.has(attribution?.cueLemma ?? "")) return false;
  if (attribution?.source == null || key === null)
    return claim.factuality === "alleged" && !isApposed(view.mentions[at]!);
  const denial = view.mentions[at]!;
  // "a claim that the owners dispute" stands within what is said of them: who disputes it is the subject.
  if (isApposed(denial)) return !denial.roles.subject.has(`e:${key}`);
  return !speakerKeys(view, at).has(key) && !isOnePerson(key, view.origins[at]!.key);
}
