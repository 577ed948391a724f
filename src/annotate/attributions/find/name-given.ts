import type { ParsedText } from "../../../model/index.ts";
import { isPassive } from "../../grammar/index.ts";
import { cueLemma, type Frame } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";

/** The last word of what somebody is called; null where the verb gives no name. */
export function nameGiven(scene: Scene, verb: number): number | null {
  const { parsed } = scene;
  const complement = childWith(parsed, verb, "oprd");
  const object = childWith(parsed, verb, "dobj");
  if (complement !== null && (object !== null || isPassive(parsed, verb))) return complement;
  const behind = (complement ?? object) === null ? null : namedBehindAside(parsed, verb, (complement ?? object)!);
  return behind ?? complement ?? namedByQuotation(scene, verb) ?? namedBeside(parsed, verb);
}

/** Who is called so, where the parser takes the person for the name. */
export function namedObject(parsed: ParsedText, verb: number, frame: Frame): number | null {
  const complement = frame === "naming" ? childWith(parsed, verb, "oprd") : null;
  return complement !== null && namedBehindAside(parsed, verb, complement) !== null ? complement : null;
}

/** `called [Stone, his rival, a fool]`: the second noun behind a comma, which opens with an article. */
function namedBehindAside(parsed: ParsedText, verb: number, object: number): number | null {
  if (!NAMING.has(cueLemma(parsed, verb)) || parsed.dep(verb) === "acl") return null;
  const [aside] = appositionsOf(parsed, object);
  const name = aside === undefined ? undefined : (appositionsOf(parsed, aside)[0] ?? appositionsOf(parsed, object)[1]);
  return name !== undefined && /^an?$/.test(parsed.lower(parsed.leftEdge(name))) ? name : null;
}

function appositionsOf(parsed: ParsedText, noun: number): number[] {
  return parsed
    .children(noun)
    .filter(
      (child) => child > noun && parsed.dep(child) === "appos" && parsed.word(parsed.leftEdge(child) - 1) === ",",
    );
}

/** `called [Viss an “eyesore”]`, where the parser takes the name that is given for an apposition without a comma, or for a second object. */
function namedBeside(parsed: ParsedText, verb: number): number | null {
  if (!NAMING.has(cueLemma(parsed, verb))) return null;
  const [object, second] = parsed.children(verb).filter((child) => child > verb && parsed.dep(child) === "dobj");
  if (object === undefined) return null;
  if (second !== undefined) return second;
  const name = parsed.children(object).find((child) => child > object && parsed.dep(child) === "appos");
  const isApart = name === undefined || parsed.word(parsed.leftEdge(name) - 1) === ",";
  const opening = name === undefined ? "" : parsed.lower(parsed.leftEdge(name));
  return isApart || !/^(?:an?|the|his|her|their|our|my|its|["'“‘«]+)$/.test(opening) ? null : name;
}

/** Verbs that give a name. */
const NAMING = new Set(["call", "dub", "label", "brand", "term", "deem"]);

/** `called [the senator “a disgrace”]`, where the parser sees no complement: the last word of the quotation right after the person. */
function namedByQuotation({ parsed, quotationAt, tokenAt }: Scene, verb: number): number | null {
  const object = childWith(parsed, verb, "dobj");
  if (object === null || object < verb) return null;
  const last = parsed.rightEdge(object);
  const begun = parsed.start[Math.min(parsed.leftEdge(object), object)]!;
  for (const word of [last, Math.min(last + 1, parsed.length - 1)]) {
    const quotation = quotationAt(parsed.start[word]!);
    if (quotation !== null && quotation.start > begun && quotation.start <= parsed.end[object]! + 3)
      return tokenAt(quotation.inner.end - 1);
  }
  return null;
}

/** Words between "called" and the name in quotation marks at most. */
const NAME_REACH = 16;
/** Words of such a name at most. */
const LONGEST_NAME = 14;

/** Where `called [the use of public money “quite dangerous”]` ends, whatever the parser makes of it; null where no name stands in marks. */
export function nameInMarks({ parsed, quotationAt, tokenAt }: Scene, verb: number): number | null {
  if (!NAMING.has(cueLemma(parsed, verb)) || isPassive(parsed, verb)) return null;
  if (/^VBN$/.test(parsed.tag(verb)) === !hasHelper(parsed, verb)) return null;
  // "which he called a “disaster”", "calling on the “rebels”".
  const objects = parsed.children(verb).filter((child) => parsed.dep(child) === "dobj");
  if (objects.some((child) => child < verb) || /^(?:prep|prt)$/.test(parsed.dep(verb + 1))) return null;
  const { end } = parsed.sentences[parsed.sentenceOf[verb]!]!;
  const isInside = quotationAt(parsed.start[verb]!) !== null;
  for (let token = verb + 1; token < Math.min(end, verb + NAME_REACH); token++) {
    const quotation = isInside ? null : quotationAt(parsed.start[token]!);
    if (quotation === null) {
      if (!mayBeNamed(parsed, verb, token)) return null;
      continue;
    }
    const last = tokenAt(quotation.inner.end - 1);
    const isLed = parsed.head
      .slice(token, last + 1)
      .some((head, at) => parsed.dep(token + at) === "pobj" && head < token);
    const isName = token > verb + 1 && last - token <= LONGEST_NAME && last < end && !isLed;
    return isName ? nextInMarks(parsed, quotationAt, tokenAt, quotation.end) : null;
  }
  return null;
}

/** `“thugs” [and “liars”]`: the last word of names in marks that "and" or a comma joins. */
function nextInMarks(
  parsed: ParsedText,
  quotationAt: Scene["quotationAt"],
  tokenAt: Scene["tokenAt"],
  end: number,
): number {
  const [joint, next] = [tokenAt(end), tokenAt(end) + 1];
  const joined =
    next < parsed.length && /^(?:and|or|,)$/.test(parsed.lower(joint)) ? quotationAt(parsed.start[next]!) : null;
  const isShort = joined !== null && tokenAt(joined.inner.end - 1) - next <= LONGEST_NAME;
  return tokenAt((isShort ? joined.end : end) - 1);
}

/** True for "has called". */
function hasHelper(parsed: ParsedText, verb: number): boolean {
  return parsed.children(verb).some((child) => parsed.dep(child) === "aux" && parsed.lemma(child) === "have");
}

/** Words of a noun phrase: no verb but in "what she saw" and "the fallen hero", no mark but a comma. */
function mayBeNamed(parsed: ParsedText, verb: number, token: number): boolean {
  if (token === verb + 1 && parsed.tag(token) === "VBG") return true;
  if (/^(?:VB|MD|TO)/.test(parsed.tag(token)))
    return parsed.dep(token) === "amod" || (parsed.lower(verb + 1) === "what" && parsed.tag(token) !== "TO");
  return parsed.pos(token) !== "PUNCT" || /^(?:,|["'“”‘’«»-]+)$/.test(parsed.word(token));
}
