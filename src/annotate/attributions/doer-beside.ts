import type { ParsedText } from "../../model/index.ts";
import { NOUNS } from "../entities/word-classes.ts";

/** What one says to a charge that is told before. */
export const ANSWERING: ReadonlySet<string> = new Set(
  "deny dispute reject dismiss refute rebut contest confirm acknowledge admit defend".split(" "),
);
/** Words of such a clause at most. */
const LONGEST = 12;

/** `a charge that [the ministry] strongly denied, noting that …`: who answers a charge in a relative clause goes on to speak; else null. */
function denierBefore(parsed: ParsedText, participle: number): number | null {
  if (parsed.tag(participle) !== "VBG" || parsed.word(participle - 1) !== ",") return null;
  for (let verb = participle - 2; verb > Math.max(0, participle - LONGEST); verb--) {
    if (parsed.word(verb) === ",") return null;
    if (!/^(?:relcl|acl|ccomp)$/.test(parsed.dep(verb)) || !ANSWERING.has(parsed.lemma(verb))) continue;
    const speaker = parsed.children(verb).find((child) => parsed.dep(child) === "nsubj" && child < verb);
    const isOwn = speaker !== undefined && !/^W/.test(parsed.tag(speaker)) && parsed.lower(speaker) !== "that";
    return isOwn ? speaker : null;
  }
  return null;
}

/** Nouns for what happens or is done, which says nothing. */
const HAPPENINGS = new Set(
  "vote share stock price move protest comment remark fire attack row spat deal visit trip speech debate rally game match war strike talk flight plan bill case trial storm flood quake earthquake crash shot bomb blast explosion day week night event incident crisis riot rout defeat victory loss win fall rise drop sale hearing march clash arrest raid budget tax law ban".split(
    " ",
  ),
);

const HAPPENING_ENDING = /(?:tion|sion|ness|ism|ance|ence|ure|ment)$/;

/** Verbs that only say when a thing came about. */
const HAPPENING = new Set("come follow begin start occur happen arise erupt coincide break".split(" "));

/**
 * `The vote came after [Viss] left the hall, saying …`, `Shares fell after [Viss] sold the mill, arguing …`: a participle that the parser ties
 * to the main verb, whose subject is no speaker, goes with the person who does something right before it. Null where the subject may well speak.
 */
export function doerBeside(parsed: ParsedText, participle: number, subject: number): number | null {
  const denier = denierBefore(parsed, participle);
  if (denier !== null) return denier;
  const main = parsed.head[participle]!;
  const isTied = parsed.tag(participle) === "VBG" && parsed.dep(participle) === "advcl" && main < participle;
  if (!isTied || parsed.head[subject] !== main || parsed.pos(subject) !== "NOUN") return null;
  if (!HAPPENING.has(parsed.lemma(main)) && !happens(parsed, subject)) return null;
  if (HAPPENING.has(parsed.lemma(main)) && isPerson(parsed, subject)) return null;
  for (let verb = participle - 1; verb > main; verb--) {
    if (!/^VB[DPZ]$/.test(parsed.tag(verb)) || parsed.pos(verb) !== "VERB") continue;
    const own = parsed.children(verb).find((child) => parsed.dep(child) === "nsubj" && child < verb);
    const doer = own !== undefined && /^W/.test(parsed.tag(own)) ? parsed.head[verb]! : own;
    if (doer !== undefined && doer > main && isPerson(parsed, doer)) return doer;
  }
  return null;
}

function happens(parsed: ParsedText, noun: number): boolean {
  const lemma = parsed.lemma(noun).toLowerCase();
  if (HAPPENINGS.has(lemma)) return true;
  return HAPPENING_ENDING.test(lemma) && !SPEAKERS.some((nouns) => nouns.has(lemma));
}

/** Nouns for those who can say something, and for what has words on it. */
const SPEAKERS = [NOUNS.organisation, NOUNS.collective, NOUNS.official, NOUNS.officialBody, NOUNS.document, NOUNS.post];

function isPerson(parsed: ParsedText, token: number): boolean {
  if (parsed.pos(token) === "PROPN" || /^(?:he|she|they|we|i)$/.test(parsed.lower(token))) return true;
  const lemma = parsed.lemma(token).toLowerCase();
  return [NOUNS.person, NOUNS.official, NOUNS.spokesperson].some((nouns) => nouns.has(lemma));
}
