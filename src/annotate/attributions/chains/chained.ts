import type { ParsedText } from "../../../model/index.ts";
import { CHAINING, cueLemma, VEHICLES, VERBS } from "../lexicon.ts";

/**
 * The first verb of several that make one cue, or null: `declined` for `say` in "declined to say whether", `began` in
 * "began by saying", `is` in "is quick to point out", `issued` in "issued a statement saying". A verb that may take the infinitive for its own content ("refused
 * [to accept the plan]") joins only a verb with a clause of its own.
 */
export function chainedTo(parsed: ParsedText, verb: number): number | null {
  const above = parsed.head[verb]!;
  if (above >= verb) return null;
  switch (parsed.dep(verb)) {
    case "ccomp":
      // "let it be known".
      return parsed.lower(verb) === "known" && parsed.lemma(above) === "let" && verb - above <= 3 ? above : null;
    case "xcomp":
      if (parsed.pos(above) === "ADJ") return linkOfManner(parsed, above, verb);
      return joins(parsed, above, verb) ? above : null;
    case "advcl":
      return isGoOn(parsed, above) && isRightAfter(parsed, above, verb) ? above : null;
    case "pcomp":
      return openedBy(parsed, above);
    case "acl":
      return publishedBy(parsed, above, verb);
    default:
      return null;
  }
}

/** `declined to say`, `kept saying`. */
function joins(parsed: ParsedText, above: number, verb: number): boolean {
  const lemma = cueLemma(parsed, above);
  if (parsed.tag(verb) === "VBG") return PHASES.has(lemma) && above === verb - 1;
  if (!CHAINING.has(lemma) || !isRightAfter(parsed, above, verb)) return false;
  return !takesInfinitive(lemma) || hasClause(parsed, verb);
}

/** Verbs that open, keep up or end a talk: "began dismissing", "kept saying". */
const PHASES = new Set(["begin", "start", "stop", "keep", "continue", "resume", "finish", "avoid"]);

function takesInfinitive(lemma: string): boolean {
  const entry = VERBS.get(lemma);
  return entry !== undefined && (entry.frames.has("infinitive") || entry.classes.includes("seem"));
}

function hasClause(parsed: ParsedText, verb: number): boolean {
  return parsed.children(verb).some((child) => child > verb && parsed.dep(child) === "ccomp");
}

/** True where only the words of the infinitive and a particle stand between the verbs: "went on to also say". */
function isRightAfter(parsed: ParsedText, above: number, verb: number): boolean {
  let start = verb;
  while (start - 1 > above && parsed.head[start - 1] === verb && /^(?:aux|neg|advmod)$/.test(parsed.dep(start - 1)))
    start--;
  if (parsed.tag(start) !== "TO" && parsed.tag(start + 1) !== "TO") return false;
  return start === above + 1 || (start === above + 2 && /^(?:prt|advmod)$/.test(parsed.dep(above + 1)));
}

function isGoOn(parsed: ParsedText, verb: number): boolean {
  return parsed.lemma(verb) === "go" && parsed.lower(verb + 1) === "on";
}

/** `began by saying`, `responded by calling`: the verb before "by". */
function openedBy(parsed: ParsedText, by: number): number | null {
  const above = parsed.head[by]!;
  return parsed.lower(by) === "by" && above === by - 1 && OPENING.has(cueLemma(parsed, above)) ? above : null;
}

const OPENING = new Set(
  "begin start open respond reply react counter answer conclude end close finish follow".split(" "),
);

/** `issued a statement saying`: the verb that brings out what the participle speaks for; else null. */
function publishedBy(parsed: ParsedText, noun: number, verb: number): number | null {
  const above = parsed.head[noun]!;
  const isPair = parsed.tag(verb) === "VBG" && noun === verb - 1 && parsed.dep(noun) === "dobj" && above < noun;
  return isPair && noun - above <= 4 && VEHICLES.has(parsed.lemma(noun)) && PUBLISHING.has(cueLemma(parsed, above))
    ? above
    : null;
}

const PUBLISHING = new Set(
  "issue release send write publish post make give deliver tweet share email put file pass sign adopt approve air run launch hold carry circulate unveil print".split(
    " ",
  ),
);

/** `is quick to point out`, `are likely to say`: the verb that links an adjective of manner; else null. */
function linkOfManner(parsed: ParsedText, adjective: number, verb: number): number | null {
  const link = parsed.head[adjective]!;
  const isOne = MANNER.has(parsed.lemma(adjective)) && parsed.dep(adjective) === "acomp";
  return isOne && link < adjective && isRightAfter(parsed, adjective, verb) ? link : null;
}

const MANNER = new Set("quick swift slow fast careful likely unlikely prone apt right correct wrong first".split(" "));
