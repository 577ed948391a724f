import type { TokenRange } from "../../model/index.ts";
import type { Place } from "./reader.ts";

/** The noun that a number counts, and its words after the number ("artillery shells"). */
export type CountedThing = { readonly head: number; readonly range: TokenRange };

/** Modifiers between a number and its noun; a longer way is a misread sentence. */
const FARTHEST = 8;

/**
 * What a number counts, by the parse: the noun it modifies ("11,000 containers"), the object of its "of" ("dozens of
 * missiles", "1,100 of its dealerships"), else the noun that follows adjectives at once. Null where none is said.
 */
export function countedThing(place: Place): CountedThing | null {
  const { parsed, phrase } = place;
  const last = phrase.end - 1;
  const within = hyphenated(place);
  if (within !== null) return within;
  const of =
    phrase.end < place.limit && /^(?:more|others?)$/.test(parsed.lower(phrase.end)) ? phrase.end + 1 : phrase.end;
  if (of < place.limit && parsed.lower(of) === "of") return afterOf(place, of);
  for (let token = last; token >= phrase.start; token--) {
    const head = parsed.head[token]!;
    const dep = parsed.dep(token);
    const counts =
      dep === "nummod" ||
      dep === "amod" ||
      dep === "compound" ||
      dep === "det" ||
      dep === "quantmod" ||
      dep === "advmod";
    if (head >= phrase.end && counts && isNoun(place, head)) return thing(place, head);
  }
  // "300+ arrests"
  return following(place, parsed.word(phrase.end) === "+" ? phrase.end + 1 : phrase.end);
}

/** "a four-star general", "the two-term governor": the number counts the noun behind the hyphen. */
function hyphenated({ parsed, phrase, limit }: Place): CountedThing | null {
  const noun = phrase.end + 1;
  if (noun >= limit || !/^[-–‑]$/.test(parsed.word(phrase.end)) || !/^NN/.test(parsed.tag(noun))) return null;
  return { head: noun, range: { start: noun, end: noun + 1 } };
}

function isNoun({ parsed }: Place, token: number): boolean {
  return /^NN/.test(parsed.tag(token)) || parsed.pos(token) === "NOUN" || parsed.pos(token) === "PROPN";
}

function thing(place: Place, head: number): CountedThing | null {
  const { phrase, nextNumber } = place;
  if (head - phrase.end > FARTHEST || head >= place.limit) return null;
  const noun = compoundEnd(place, head);
  return {
    head: noun,
    range:
      noun < nextNumber
        ? { start: firstOwnWord(place, phrase.end, noun), end: noun + 1 }
        : { start: noun, end: noun + 1 },
  };
}

/** The last noun of a compound, where the number hangs on an inner one ("5 percent rise" keeps "percent"). */
function compoundEnd(place: Place, noun: number): number {
  const { parsed, limit } = place;
  let at = noun;
  while (at + 1 < limit && parsed.dep(at) === "compound" && parsed.head[at] === at + 1) at++;
  return makerOf(place, at);
}

/** "one steam driven water pump" counts pumps: the noun says by what. */
function makerOf({ parsed, limit }: Place, noun: number): number {
  const participle = parsed.head[noun]!;
  const thing = parsed.head[participle]!;
  const isMeans = parsed.dep(noun) === "npadvmod" && participle === noun + 1 && parsed.tag(participle) === "VBN";
  return isMeans && parsed.dep(participle) === "amod" && thing > participle && thing < limit ? thing : noun;
}

function afterOf(place: Place, of: number): CountedThing | null {
  const { parsed, limit } = place;
  const object = parsed.children(of).find((child) => parsed.dep(child) === "pobj" && child > of && child < limit);
  const head = object !== undefined && object - of <= FARTHEST ? object : following(place, of + 1)?.head;
  if (head === undefined || !isNoun(place, head)) return null;
  const start = firstOwnWord(place, of + 1, head);
  return { head, range: { start, end: head + 1 } };
}

/** "of the 3,200 dealers" counts dealers: articles and possessives are no modifiers of the kind of thing. */
function firstOwnWord({ parsed }: Place, start: number, head: number): number {
  if (/^[-–]$/.test(parsed.word(start)) && parsed.lower(start + 1) === "plus") return start + 2;
  let at = /^or$/.test(parsed.lower(start)) && head - start > 1 ? start + 2 : start;
  while (at < head && (parsed.word(at) === "+" || ["DET", "PRON", "PART", "PUNCT", "NUM"].includes(parsed.pos(at))))
    at++;
  return at;
}

/** Lower-case lemma of what is counted; the parser leaves the plural of names ("Democrats") as it is. */
export function lemmaOfThing({ parsed }: Place, { head }: CountedThing): string {
  const lemma = parsed.lemma(head).toLowerCase();
  return parsed.tag(head) === "NNPS" ? lemma.replace(/(?<=[^s])s$/, "") : lemma;
}

/** Noun after nothing but adjectives and nouns. */
function following(place: Place, start: number): CountedThing | null {
  const { parsed, limit } = place;
  let at = start;
  while (at < limit && at - start < 4 && /^(?:JJ|VBN|VBG|HYPH)/.test(parsed.tag(at))) at++;
  if (at >= limit || !/^NNP?S?$/.test(parsed.tag(at))) return null;
  while (at + 1 < limit && parsed.dep(at) === "compound" && parsed.head[at]! > at && /^NN/.test(parsed.tag(at + 1)))
    at++;
  return { head: at, range: { start: firstOwnWord(place, start, at), end: at + 1 } };
}
