import type { ParsedText } from "../../model/index.ts";
import { NOUNS } from "../entities/word-classes.ts";

/** Steps up the tree at most. */
const MAX_STEPS = 12;

/**
 * The subject of a finite verb to which the parser gives none, or undefined: `In a letter to the Herald, [her adviser] said …` (an apposition of the
 * paper to the parser), `[One miner], who like others spoke in private, said …` (the subject of "spoke"), `About [4 in 10] say …`.
 */
export function strayedSubject(parsed: ParsedText, verb: number): number | undefined {
  if (!/^VB[DPZ]$/.test(parsed.tag(verb)) || parsed.pos(verb) !== "VERB") return undefined;
  const children = parsed.children(verb);
  if (children.some((child) => child < verb && /^(?:aux|auxpass|cc|mark)$/.test(parsed.dep(child)))) return undefined;
  return (
    nameBehind(parsed, verb) ??
    numberBefore(parsed, verb) ??
    besideLead(parsed, verb) ??
    insideAside(parsed, verb) ??
    insideParticiple(parsed, verb) ??
    ofParticiple(parsed, verb)
  );
}

/** `“…,” said [Skelly], who …`: a name that the tagger takes for an adverb. */
function nameBehind(parsed: ParsedText, verb: number): number | undefined {
  const name = verb + 1;
  if (name + 1 >= parsed.length || parsed.tag(name) !== "RB" || parsed.head[name] !== verb) return undefined;
  return /^\p{Lu}\p{Ll}/u.test(parsed.word(name)) && /^[,.]$/.test(parsed.word(name + 1)) ? name : undefined;
}

/** `[Most of the voters] going to the polls said …`, `[The mine's] rolling average shows …`: the subject that a participle between has to the parser. */
function insideParticiple(parsed: ParsedText, verb: number): number | undefined {
  const participle = parsed
    .children(verb)
    .find((child) => child < verb && /^(?:csubj|advcl)$/.test(parsed.dep(child)) && parsed.tag(child) === "VBG");
  if (participle === undefined) return undefined;
  const subject = parsed.children(participle).find((child) => parsed.dep(child) === "nsubj" && child < participle);
  const { start } = parsed.sentences[parsed.sentenceOf[verb]!]!;
  const first = /^(?:CC|RB)$/.test(parsed.tag(start)) ? start + 1 : start;
  return subject !== undefined && parsed.leftEdge(subject) === first ? subject : undefined;
}

/** `About 4 in [10] say`. */
function numberBefore(parsed: ParsedText, verb: number): number | undefined {
  const number = verb - 1;
  const isCount = number >= 0 && parsed.pos(number) === "NUM" && parsed.head[number] === verb;
  return isCount && /^(?:nummod|quantmod|npadvmod)$/.test(parsed.dep(number)) ? number : undefined;
}

/** `In a letter to the Herald, [her adviser], Karel Viss, said`: a noun phrase right before the verb that the parser hung on the phrase before its comma. */
function besideLead(parsed: ParsedText, verb: number): number | undefined {
  let last = verb - 1;
  while (last > 0 && (parsed.pos(last) === "ADV" || parsed.word(last) === ",")) last--;
  let found: number | undefined;
  let at = last;
  for (let step = 0; step < MAX_STEPS; step++) {
    const head = parsed.head[at]!;
    if (head === at || head > verb) return undefined;
    const isApart = head < at && parsed.word(parsed.leftEdge(at) - 1) === ",";
    // "Karel Viss, head of the mill, said": the name of whom the words behind it tell.
    const isNamed =
      parsed.pos(at) === "PROPN" && found !== undefined && parsed.head[found] === at && parsed.word(verb - 1) === ",";
    if (/^(?:appos|conj)$/.test(parsed.dep(at)) && isApart && (found === undefined || isNamed || isTitle(parsed, at)))
      found = at;
    const isObject = /^(?:pobj|dobj)$/.test(parsed.dep(at));
    if (isObject) found ??= besideObject(parsed, at, verb);
    if (isObject && found !== undefined) return isLead(parsed, head, verb) ? found : undefined;
    at = head;
  }
  return undefined;
}

/** `In court papers, [lawyers] for Viss said`, where the last words before the verb hang on the papers: what stands beside these behind a comma. */
function besideObject(parsed: ParsedText, object: number, verb: number): number | undefined {
  return parsed
    .children(object)
    .find(
      (child) =>
        child > object &&
        child < verb &&
        /^(?:appos|conj)$/.test(parsed.dep(child)) &&
        parsed.word(parsed.leftEdge(child) - 1) === "," &&
        isTitle(parsed, child),
    );
}

/** "her adviser", of whom the name behind tells who she is; a town is none. */
function isTitle(parsed: ParsedText, token: number): boolean {
  const lemma = parsed.lemma(token).toLowerCase();
  return [NOUNS.person, NOUNS.official, NOUNS.spokesperson].some((nouns) => nouns.has(lemma));
}

/** True where the phrase of the preposition opens the sentence. */
function isLead(parsed: ParsedText, preposition: number, verb: number): boolean {
  let top = preposition;
  for (let step = 0; step < MAX_STEPS && parsed.head[top] !== verb && parsed.head[top] !== top; step++)
    top = parsed.head[top]!;
  const { start } = parsed.sentences[parsed.sentenceOf[verb]!]!;
  const first = parsed.leftEdge(top);
  return first === start || (first === start + 1 && /^(?:CC|RB)$/.test(parsed.tag(start)));
}

/** `[One miner], who like others spoke in private, said …`, where the verb of the aside has the subject. */
function insideAside(parsed: ParsedText, verb: number): number | undefined {
  if (parsed.word(verb - 1) !== ",") return undefined;
  const children = parsed.children(verb);
  const aside = children.find((child) => child < verb && parsed.dep(child) === "ccomp");
  const isTold = children.some((child) => child > verb && parsed.dep(child) === "ccomp");
  if (aside === undefined || !isTold) return undefined;
  const subject = parsed.children(aside).find((child) => parsed.dep(child) === "nsubj" && child < aside);
  const { start } = parsed.sentences[parsed.sentenceOf[verb]!]!;
  const isFirst = subject !== undefined && parsed.leftEdge(subject) === start;
  return isFirst && parsed.word(subject + 1) === "," ? subject : undefined;
}

/** `But [Viss], noting the cost, said …`, of whom the parser makes the subject of "noting". */
function ofParticiple(parsed: ParsedText, verb: number): number | undefined {
  const participle = parsed.head[verb]!;
  if (parsed.dep(verb) !== "parataxis" || parsed.tag(participle) !== "VBG" || parsed.word(verb - 1) !== ",")
    return undefined;
  return parsed.children(participle).find((child) => parsed.dep(child) === "nsubj" && child < participle);
}
