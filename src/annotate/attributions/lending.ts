import type { ParsedText } from "../../model/index.ts";
import { participleCue, regroupedCue } from "./coordination.ts";
import { cueLemma, VERBS } from "./lexicon.ts";
import { SILENT } from "./refine/deed-words.ts";

/** Verbs whose object does what the infinitive after it says: "led [her] to declare", "require [the ministry] to say". */
const CONTROLLING = new Set(
  "lead prompt drive force cause require allow enable push get help inspire compel permit leave oblige pressure spur move provoke press encourage persuade convince urge tell ask order want expect ask invite beg see watch hear rely".split(
    " ",
  ),
);

/** Papers that say what those say who issue them. */
const PAPERS = new Set(
  "statement response reply answer letter email e-mail memo memorandum message tweet post note release op-ed ad advertisement article column filing brief website video text petition communique dispatch".split(
    " ",
  ),
);

const ISSUING = new Set(
  "release issue fire shoot revise amend update publish send post put write run make file place circulate distribute submit share air launch sign deliver email e-mail text".split(
    " ",
  ),
);

/** Verbs of writing to somebody: "emailed supporters saying". */
const MAILING = new Set("email e-mail mail text write call message phone cable".split(" "));

/** The word that lends its subject to a verb without one: a noun (itself the subject) or a verb (whose subject it is); null for none. */
export function lenderOf(parsed: ParsedText, verb: number): number | null {
  const head = parsed.head[verb]!;
  if (head === verb) return null;
  const regrouped =
    regroupedCue(parsed, verb) ??
    participleCue(parsed, verb) ??
    reporterOf(parsed, verb) ??
    beyondInfinitive(parsed, verb);
  if (regrouped !== null) return regrouped;
  const stopped = stoppedShort(parsed, verb) ?? cueBeyondMarks(parsed, verb);
  if (stopped !== null) return stopped;
  switch (parsed.dep(verb)) {
    case "acl":
      return participleLender(parsed, verb, head);
    case "xcomp":
    case "advcl":
    case "ccomp":
      return giverOfWords(parsed, verb, head) ?? controllingObject(parsed, verb, head) ?? aboveNoun(parsed, head);
    case "conj":
    case "dep":
    case "pcomp":
    case "prep":
      return aboveNoun(parsed, head);
    case "acomp":
    case "oprd":
      return head;
    case "advmod":
      // "went so [far] as to say".
      return parsed.lower(verb) === "far" ? head : null;
    default:
      return null;
  }
}

/** `stopped` for `calling` in "stopped short of calling for a ban"; else null. */
export function stoppedShort(parsed: ParsedText, verb: number): number | null {
  const first = verb - 3;
  if (parsed.tag(verb) !== "VBG" || first < 0 || parsed.lower(verb - 1) !== "of" || parsed.lower(verb - 2) !== "short")
    return null;
  return /^(?:stop|fall)$/.test(parsed.lemma(first)) ? first : null;
}

/**
 * Whose participle it is that the parser tied to what is reported: `reported, [citing] the police, that …` → reported; `…,
 * according to AFP, [citing] the police` → AFP.
 */
function reporterOf(parsed: ParsedText, verb: number): number | null {
  const clause = parsed.head[verb]!;
  if (parsed.dep(verb) !== "advcl" || parsed.tag(verb) !== "VBG") return null;
  for (const child of parsed.children(clause)) {
    if (
      parsed.dep(child) === "mark" &&
      child > verb &&
      parsed.lower(child) === "that" &&
      parsed.dep(clause) === "ccomp"
    )
      return parsed.head[clause]!;
    if (parsed.lower(child) !== "according" || parsed.rightEdge(child) !== verb - 2) continue;
    const to = parsed.children(child).find((word) => parsed.lower(word) === "to");
    const source = to === undefined ? undefined : parsed.children(to).find((word) => parsed.dep(word) === "pobj");
    if (source !== undefined) return source;
  }
  return null;
}

/** True after a comma, with a closing mark between or not. */
function followsComma(parsed: ParsedText, token: number): boolean {
  const before = token - (/^["”’']+$/.test(parsed.word(token - 1)) ? 2 : 1);
  return before >= 0 && parsed.word(before) === ",";
}

/** `called it a “lie,” [pointing] to …` → called: what follows marks that close behind a comma is the speaker's, whatever word in them the parser ties it to. */
function cueBeyondMarks(parsed: ParsedText, verb: number): number | null {
  if (parsed.tag(verb) !== "VBG" || !/^["”’']+$/.test(parsed.word(verb - 1)) || !followsComma(parsed, verb))
    return null;
  if (!VERBS.has(cueLemma(parsed, verb))) return null;
  let above = parsed.head[verb]!;
  for (let step = 0; step < MARKED_STEPS && parsed.head[above] !== above; step++) {
    if (
      above < verb &&
      parsed.pos(above) === "VERB" &&
      VERBS.has(cueLemma(parsed, above)) &&
      opensMarks(parsed, above, verb)
    )
      return above;
    above = parsed.head[above]!;
  }
  return above < verb && parsed.pos(above) === "VERB" && opensMarks(parsed, above, verb) ? above : null;
}

const MARKED_STEPS = 8;
/** Tokens of a quotation between cue and participle at most. */
const LONGEST_MARKED = 60;

/** True where the marks that close before the participle have opened behind the verb. */
function opensMarks(parsed: ParsedText, verb: number, participle: number): boolean {
  for (let token = participle - 2; token > Math.max(verb, participle - LONGEST_MARKED); token--)
    if (/^["“‘']+$/.test(parsed.word(token))) return true;
  return false;
}

/** `urged the firms to pay, [saying] that …` → urged: after a comma a participle of a cue goes with the verb above the infinitive. */
function beyondInfinitive(parsed: ParsedText, verb: number): number | null {
  const infinitive = parsed.head[verb]!;
  if (parsed.dep(verb) !== "advcl" || parsed.tag(verb) !== "VBG" || !followsComma(parsed, verb)) return null;
  const above = parsed.head[infinitive]!;
  const isComplement = /^(?:xcomp|ccomp)$/.test(parsed.dep(infinitive)) && above < infinitive && infinitive < verb;
  const isInfinitive = parsed.children(infinitive).some((child) => parsed.tag(child) === "TO");
  return isComplement && isInfinitive && VERBS.has(cueLemma(parsed, verb)) ? above : null;
}

/** True for words that can be a subject by themselves. */
export function isNoun(parsed: ParsedText, token: number): boolean {
  return ["NOUN", "PROPN", "PRON"].includes(parsed.pos(token));
}

function aboveNoun(parsed: ParsedText, head: number): number | null {
  return isNoun(parsed, head) ? governor(parsed, head) : head;
}

/**
 * `people saying that …` → people; `emailed supporters saying that …` → emailed; `issued a statement saying that …` → issued;
 * `a decision to seek` → the verb above. A participle in the past is a verb slipped where its noun has none: `A poll found that …`.
 */
function participleLender(parsed: ParsedText, verb: number, noun: number): number | null {
  if (!isNoun(parsed, noun)) return governor(parsed, noun);
  if (parsed.tag(verb) === "VBN" && parsed.head[noun] === noun) return noun;
  // "a man yelled", of which the parser makes a participle although it has a tense.
  if (parsed.tag(verb) === "VBD" && /^(?:ROOT|appos|nsubj|conj)$/.test(parsed.dep(noun)) && noun < verb) return noun;
  if (parsed.tag(verb) !== "VBG") return governor(parsed, noun);
  const above = governor(parsed, noun);
  // "shared [it] hoping that …".
  if (above !== null && parsed.lower(noun) === "it") return above;
  // "entered [the process] hoping that …", "played down [the unrest], saying …": the subject hopes and says.
  if (above !== null && parsed.pos(noun) === "NOUN" && SILENT.has(parsed.lemma(noun).toLowerCase())) return above;
  if (above === null || parsed.dep(noun) !== "dobj") return noun;
  const lemma = parsed.lemma(above).toLowerCase();
  const owned = MAILING.has(lemma) || (PAPERS.has(parsed.lemma(noun).toLowerCase()) && ISSUING.has(lemma));
  return owned && VERBS.has(cueLemma(parsed, verb)) ? above : noun;
}

/** Nouns for words that come from somebody. */
const WORDS = new Set([
  ...PAPERS,
  ..."comment remark word testimony analysis report estimate forecast assessment warning".split(" "),
]);

/** Tokens of "comments from Karel Viss, chief economist of Delmar" at most. */
const LONGEST_PHRASE = 25;

/** `highlighted comments from [Karel Viss], projecting that …`: whose words the object of the verb above gives, or null. */
function giverOfWords(parsed: ParsedText, verb: number, above: number): number | null {
  if (parsed.tag(verb) !== "VBG" || parsed.dep(verb) !== "advcl" || above > verb || !followsComma(parsed, verb))
    return null;
  if (!VERBS.has(cueLemma(parsed, verb))) return null;
  for (let words = Math.max(above, verb - LONGEST_PHRASE); words < verb; words++) {
    if (parsed.dep(words) !== "dobj" || parsed.rightEdge(words) < verb - 3) continue;
    if (!WORDS.has(parsed.lemma(words).toLowerCase())) continue;
    const from = parsed.children(words).find((child) => /^(?:from|by)$/.test(parsed.lower(child)) && child > words);
    const giver = from === undefined ? undefined : parsed.children(from).find((child) => parsed.dep(child) === "pobj");
    return giver !== undefined && isNoun(parsed, giver) ? giver : null;
  }
  return null;
}

/** Verbs whose object does what the participle right after it says: "recalled [Viss] telling her". */
const WITNESSING = new Set("recall remember hear overhear describe see watch catch record film quote".split(" "));

/** `led [her] to declare`, `recalled [Viss] telling her` → her, Viss. */
function controllingObject(parsed: ParsedText, verb: number, above: number): number | null {
  const witnessed = parsed.tag(verb) === "VBG" && WITNESSING.has(parsed.lemma(above)) ? verb - 1 : null;
  if (witnessed !== null && parsed.dep(witnessed) === "dobj" && parsed.head[witnessed] === above)
    return isNoun(parsed, witnessed) ? witnessed : null;
  if (parsed.dep(verb) === "ccomp" || above > verb || !CONTROLLING.has(cueLemma(parsed, above))) return null;
  if (!parsed.children(verb).some((child) => parsed.tag(child) === "TO")) return null;
  const person = parsed.children(above).find((child) => parsed.dep(child) === "dobj" && child > above && child < verb);
  return person !== undefined && isNoun(parsed, person) ? person : null;
}

/** The verb above a noun: "made a decision to seek" → "made". */
function governor(parsed: ParsedText, noun: number): number | null {
  const head = parsed.head[noun]!;
  return head !== noun && ["dobj", "pobj", "attr"].includes(parsed.dep(noun)) ? head : null;
}
