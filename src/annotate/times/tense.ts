import type { ParsedText } from "../../model/index.ts";
import { isContractedHad, tenseOf } from "../grammar/index.ts";
import words from "./english/future-verbs.json" with { type: "json" };
import implicative from "./english/implicative-verbs.json" with { type: "json" };
import type { Tense } from "./finder.ts";

/** Verbs whose complement lies ahead of them ("scheduled for June 3", "plans to meet on Tuesday"). */
const AHEAD = new Set<string>(words);
const IMPLICATIVE = new Set<string>(implicative);
/** The same of what somebody was: "was not able to reach them on Saturday", "was quick to reply on Friday". */
const IMPLICATIVE_ADJECTIVES = new Set(
  "able unable powerless quick slow first last lucky fortunate surprised glad happy sad sorry pleased shocked delighted".split(
    " ",
  ),
);
/** Verbs whose object is yet to come while they last: "facing a vote in November", "awaits trial in May". */
const FACING = new Set(["face", "await", "approach", "near"]);
/** Verbs of a timetable: in the present with a day beside them they tell what is to come ("the trial begins Saturday"). */
const TIMETABLE = new Set(["begin", "start", "open", "kick", "host", "premiere", "debut", "air", "resume", "expire"]);
const MODALS = new Set(["would", "'d", "’d", "could", "may", "might", "can", "should", "must"]);
/** What somebody tried and could not do by the time of the report: "could not be reached for comment Saturday". */
const TRIED = new Set("reach contact locate verify confirm determine identify explain".split(" "));
const CLIMB_LIMIT = 40;

/**
 * Tense of the clause that a word stands in: that of the nearest verb above it. An infinitive, and what hangs on a verb of
 * planning, lies ahead: "is set to begin on Wednesday" → future. Null where no verb stands above (headings).
 */
export function createTenseLookup(parsed: ParsedText): (token: number) => Tense | null {
  // A verb with very many dependents is asked once, not once for each of them.
  const known = new Map<number, Tense | null>();
  return (token) => {
    if (isBeforehand(parsed, token)) return "future";
    const verb = verbAbove(parsed, token);
    if (verb === null) return null;
    if (isTimetabled(parsed, token, verb)) return "future";
    const tense = known.get(verb);
    if (tense !== undefined) return tense;
    const found = tenseOfVerb(parsed, verb);
    known.set(verb, found);
    return found;
  };
}

/**
 * True where the word stands in a clause that lies behind the one it belongs to: a bare participle with its noun ("a clerk sacked on
 * Thursday sued") or a pluperfect ("divers had been sent down Thursday night").
 */
export function isBackground(parsed: ParsedText, token: number): boolean {
  const verb = parsed.length === 0 ? null : verbAbove(parsed, token);
  if (verb === null || parsed.tag(verb) !== "VBN") return false;
  const helpers = parsed.children(verb).filter((child) => /^aux/.test(parsed.dep(child)));
  if (helpers.length === 0) return ["acl", "advcl", "relcl", "amod"].includes(parsed.dep(verb));
  return helpers.some((helper) => parsed.lower(helper) === "had" || isContractedHad(parsed, helper, verb));
}

/** Part of what something is done ahead of: "sent a letter in advance of his speech at the old town hall on Thursday". */
function isBeforehand(parsed: ParsedText, token: number): boolean {
  let at = token;
  for (let step = 0; step < CLIMB_LIMIT; step++) {
    const head = parsed.head[at]!;
    if (head === at || parsed.pos(head) === "VERB" || parsed.pos(head) === "AUX") return false;
    if (parsed.lower(at) === "of" && ["advance", "ahead"].includes(parsed.lower(head))) return true;
    at = head;
  }
  return false;
}

/** "The hearing is set for June", "the next one is in May": the day that something now has. */
function isTimetabled(parsed: ParsedText, token: number, verb: number): boolean {
  const prep = parsed.head[token]!;
  if (parsed.head[prep] !== verb || parsed.dep(prep) !== "prep") return false;
  if (parsed.lemma(verb) === "be") return /VBZ|VBP/.test(parsed.tag(verb)) && ["in", "on"].includes(parsed.lower(prep));
  if (parsed.lower(verb) !== "set" || parsed.lower(prep) !== "for") return false;
  const helper = parsed.children(verb).find((child) => parsed.dep(child) === "auxpass");
  return helper === undefined || /VBZ|VBP/.test(parsed.tag(helper));
}

function verbAbove(parsed: ParsedText, token: number): number | null {
  let at = token;
  for (let step = 0; step < CLIMB_LIMIT; step++) {
    if (parsed.pos(at) === "VERB" || parsed.pos(at) === "AUX") return at;
    const head = parsed.head[at]!;
    if (head === at) return null;
    at = head;
  }
  return null;
}

function tenseOfVerb(parsed: ParsedText, verb: number): Tense | null {
  const tense = tenseOf(parsed, verb);
  if (tense === "future") return tense;
  if (AHEAD.has(parsed.lemma(verb).toLowerCase()) && /VBN|VBD|VBZ|VBP|VBG/.test(parsed.tag(verb))) return "future";
  const helpers = parsed.children(verb).filter((child) => /^aux/.test(parsed.dep(child)));
  if (helpers.length === 0) {
    if (FACING.has(parsed.lemma(verb).toLowerCase()) && /VBG|VBZ|VBP/.test(parsed.tag(verb))) return "future";
    if (TIMETABLE.has(parsed.lemma(verb).toLowerCase()) && /VBZ|VBP/.test(parsed.tag(verb))) return "future";
  }
  if (parsed.tag(verb) === "VB" && helpers.some((helper) => parsed.tag(helper) === "TO"))
    return tenseOfInfinitive(parsed, verb, helpers);
  if (helpers.some((helper) => MODALS.has(parsed.lower(helper)) && !isContractedHad(parsed, helper, verb))) {
    if (helpers.some((helper) => parsed.lower(helper) === "have") || isTried(parsed, verb, helpers)) return "past";
    return "future";
  }
  if (parsed.tag(verb) === "VBG") {
    if (helpers.length === 0) return tenseAbove(parsed, verb);
    // "is speaking Thursday" lies ahead; "was leaving in February" may: the calendar decides.
    return tense === "present" ? "future" : helpers.some((helper) => parsed.lower(helper) === "been") ? tense : null;
  }
  return tense;
}

function isTried(parsed: ParsedText, verb: number, helpers: readonly number[]): boolean {
  if (!TRIED.has(parsed.lemma(verb).toLowerCase())) return false;
  const isNegated = parsed.children(verb).some((child) => parsed.dep(child) === "neg");
  return isNegated && helpers.some((helper) => parsed.lower(helper) === "could");
}

/**
 * An infinitive lies ahead ("agreed to meet on Friday") unless it is perfect ("is said to have met") or its verb implies that
 * it came to pass or not ("failed to explain on Friday", "was unable to land on Friday"; implicatives, Karttunen 1971): then it shares that verb's time.
 */
function tenseOfInfinitive(parsed: ParsedText, verb: number, helpers: readonly number[]): Tense | null {
  if (helpers.some((helper) => parsed.lower(helper) === "have")) return "past";
  const head = parsed.head[verb]!;
  if (IMPLICATIVE_ADJECTIVES.has(parsed.lower(head))) return tenseAbove(parsed, head);
  return IMPLICATIVE.has(parsed.lemma(head).toLowerCase()) ? tenseAbove(parsed, verb) : "future";
}

/** A participle takes the tense of the clause it hangs on. */
function tenseAbove(parsed: ParsedText, verb: number): Tense | null {
  const head = parsed.head[verb]!;
  return head === verb ? null : tenseOfFinite(parsed, head);
}

function tenseOfFinite(parsed: ParsedText, token: number): Tense | null {
  return ["VERB", "AUX"].includes(parsed.pos(token)) ? tenseOf(parsed, token) : null;
}
