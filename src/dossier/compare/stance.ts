import { readOnce } from "../../text/remembered.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { isDisbelieved, isLeftOpen } from "./held.ts";

/** What a mention says of its proposition: `yes`, `no`, `denied` (its source turns a charge down), `open` (takes no side). */
export type Stance = "yes" | "no" | "denied" | "open";

/** "where he was born", "what they had heard": the clause picks something out, it does not say that it is so. */
const OPENS = /^(?:how|why|where|what)\b/i;
/** "was not one person but several": what is said is the second. */
const NOT_BUT = /\bnot\b[^.;]{1,80}\bbut\b/i;
/** "declined to say whether": nothing is said. */
const SILENT = /\b(?:declin|refus)\p{Ll}+\s+to\s+(?:say|comment|discuss|tell|speculate|confirm)\b/iu;
/** "denied shooting at the officers [who responded]": what a relative clause tells is taken for granted, not denied. */
const RELATIVE = /^(?:who|whom|whose|which)\b/i;
/** "prevented pirates from attacking", "rather than sell": what did not come of it, which takes no stand against who tells that it was tried. */
const NOT_COME: ReadonlySet<string> = new Set(["kept-from", "instead-of", "rather-than", "short-of"]);
/** "not yet", "no longer": true at one time and not at another. */
const FOR_NOW =
  /\b(?:yet|no longer|so far|until|still|initially|previously|formerly|immediately|at first|currently)\b/i;

/** Reads the stance off factuality and polarity; questions, conditions and hedged clauses take none. */
export const stanceOf = readOnce(readStance);

function readStance({ claim, text, reading, nominal, attribution }: StoryMention): Stance {
  const { factuality, polarity } = claim;
  if (isOfAnother({ reading, claim, text })) return "no";
  if (OPENS.test(text) || SILENT.test(text) || isLeftOpen(claim)) return "open";
  if (claim.operators?.some(({ rule }) => NOT_COME.has(rule))) return "open";
  if (factuality === "denied" && (nominal || RELATIVE.test(text))) return "open";
  if (polarity === "negative" && (NOT_BUT.test(text) || isBeyondContent({ claim, reading }))) return "open";
  if (isDisbelieved(claim)) return polarity === "positive" ? "no" : "yes";
  // "refused to let him in": the cue that denies is the word that turns the clause round, and counts once.
  const cue = attribution?.cue;
  const isNotDone = cue != null && claim.start <= cue.start && cue.end <= claim.predicate.end;
  if (factuality === "denied" && isNotDone) return polarity === "negative" ? "no" : "open";
  if (factuality === "denied") return polarity === "positive" ? "denied" : "yes";
  if (factuality !== "asserted" && factuality !== "alleged") return "open";
  return (polarity === "negative") !== isOfZero({ claim, reading }) ? "no" : "yes";
}

const NOT_THE_ONE =
  /(?:n[’']t|\bnot|\bnever)\s+(?:(?:the|a)\s+)?(?:one|ones|person|people|man|woman|men|women|guy|driver|official|officer)\s*$/i;

/** "is not the one | who fired the shot": nothing says that the one spoken of fired it. */
function isOfAnother({ reading, claim, text }: Pick<StoryMention, "reading" | "claim" | "text">): boolean {
  return (
    /^(?:who|that)\b/i.test(text) && NOT_THE_ONE.test(reading.text.slice(Math.max(0, claim.start - 40), claim.start))
  );
}

/** What goes on with what is not thought or found: "does not think that he paid and that she knew". */
const GOES_ON = /^\W*(?:(?:and|or|nor|but|that|because|to|when|while|if|as|who|which)\b|\p{Ll}+ing\b)|[,;:—–-]/iu;

/**
 * "Holt doesn't think she will run Mayor Brandt was elected": where a headline ran into the first sentence, the negation over the headline's
 * clause is none of the next one's, which stands behind that clause and is tied to it by no word or mark.
 */
function isBeyondContent({ claim, reading }: Pick<StoryMention, "claim" | "reading">): boolean {
  const negation = claim.operators?.find(({ rule }) => rule === "raised-negation");
  if (negation === undefined) return false;
  return reading.claims.some(
    (content) =>
      content !== claim &&
      content.sentence === claim.sentence &&
      content.start > negation.end &&
      content.predicate.end < claim.start &&
      content.operators?.some(({ start, rule }) => start === negation.start && rule === "raised-negation") === true &&
      !GOES_ON.test(reading.text.slice(content.predicate.end, claim.predicate.start)),
  );
}

/** "creates zero precedent": none, said with a figure; "zero emissions" and "zero percent" are figures of their own. */
function isOfZero({ claim, reading }: Pick<StoryMention, "claim" | "reading">): boolean {
  return claim.arguments.some(
    ({ role, start, end }) =>
      role !== "oblique" && ZERO.test(reading.text.slice(start, Math.min(end, start + ZERO_LONGEST))),
  );
}

const ZERO =
  /^zero\s+(?!percent|per\b|degrees?|tolerance|emissions?|hours?|carbon|sum|waste|gravity|points?|and\b|to\b|or\b)\p{Ll}{3,}/u;
const ZERO_LONGEST = 24;

/** True where the words bind what is said to a moment ("not yet", "no longer"): then a later report may say the opposite. */
export function isForNow({ text, claim }: StoryMention): boolean {
  return FOR_NOW.test(text) || (claim.polarity === "negative" && UP_TO_NOW.test(text));
}

/** "have not been released": they may be later. */
const UP_TO_NOW =
  /\b(?:has|have)(?:\s+not|n[’']t)\s+(?:been\b|[^.;]{1,80}\b(?:in|for)\s+(?:the\s+(?:past|last)\s+)?[\p{L}\d]+\s+(?:days|weeks|months)\b)/iu;

const DENYING_PREFIXES = ["in", "un", "im", "ir", "dis", "non"];
/** A word that a prefix turns round has at least four letters: "able", not "it". */
const SHORTEST = 4;

/** "infamous" is famous all the same. */
const NO_OPPOSITES = /^(?:famous|famously|valuable|flammable|habit|habited|form|formed|vest|vested|side|sides)$/;

/** The pairs "accurate" and "inaccurate", "harmed" and "unharmed" that two word lists have between them. */
export function findAntonyms(a: readonly string[], b: readonly string[]): [string, string] | null {
  return antonymIn(a, b) ?? antonymIn(b, a);
}

/** The words of a list, and those that a prefix turns round by what is left without it: "inaccurate" by "accurate". */
type Words = { readonly all: ReadonlySet<string>; readonly turned: ReadonlyMap<string, string> };

const wordLists = new WeakMap<readonly string[], Words>();

/** Read once for each list; a mention's words are asked for once for each that it is compared with. */
function wordsOf(words: readonly string[]): Words {
  const known = wordLists.get(words);
  const read = known ?? { all: new Set(words), turned: turnedAmong(words) };
  if (known === undefined) wordLists.set(words, read);
  return read;
}

function turnedAmong(words: readonly string[]): Map<string, string> {
  const turned = new Map<string, string>();
  for (const prefix of DENYING_PREFIXES) {
    for (const word of words) {
      const base = word.startsWith(prefix) ? word.slice(prefix.length) : "";
      if (base.length >= SHORTEST && !NO_OPPOSITES.test(base) && !turned.has(base)) turned.set(base, word);
    }
  }
  return turned;
}

function antonymIn(some: readonly string[], others: readonly string[]): [string, string] | null {
  const { all, turned } = wordsOf(others);
  if (turned.size === 0) return null;
  for (const word of some) {
    const opposite = turned.get(word);
    if (opposite !== undefined && !all.has(word)) return [word, opposite];
  }
  return null;
}
