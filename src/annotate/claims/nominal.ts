import type { ParsedText, Span, TokenRange } from "../../model/index.ts";
import type { AttributedContext } from "../context.ts";
import { nounPhrase } from "../grammar/index.ts";
import { findTolls } from "./headlines.ts";
import { findOffices } from "./offices.ts";
import { headToken, type TokenIndex, tokenAt } from "./token-index.ts";

/** A fact that stands without a verb of its own: "Mattis, 68", "a retired general", "the first visit since 2020". */
export type NominalFact = {
  readonly range: TokenRange;
  /** The token that carries it: the number, the noun of the apposition, the noun that is counted. */
  readonly carrier: number;
  /** Head of the noun that it is said of; null for an ordinal, whose noun speaks of itself. */
  readonly subject: number | null;
  readonly kind: "age" | "apposition" | "office" | "ordinal" | "toll";
  /** The name, and the words said of it, where the name does not come first. */
  readonly name?: TokenRange;
  readonly said?: TokenRange;
};

const NAMELIKE = new Set(["PERSON", "ORG", "GPE", "FAC", "LOC", "NORP", "PRODUCT"]);

/** Facts in appositions, ages and ordinals, in text order. */
export function findNominalFacts(context: AttributedContext, index: TokenIndex): NominalFact[] {
  const { parsed } = context;
  const found: NominalFact[] = [];
  for (let token = 0; token < parsed.length; token++) {
    const fact = apposition(parsed, token, index) ?? ordinal(parsed, token);
    if (fact) found.push(fact);
  }
  for (const quantity of context.quantities) {
    if (quantity.kind !== "age") continue;
    const fact = age(parsed, headToken(parsed, quantity), index) ?? ageBefore(parsed, quantity, index);
    if (fact) found.push(fact);
  }
  found.push(...findOffices(context), ...findTolls(context));
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** "James Clapper, the former director": the noun is said of the name before it. */
function apposition(parsed: ParsedText, token: number, index: TokenIndex): NominalFact | null {
  if (parsed.dep(token) !== "appos" || parsed.pos(token) !== "NOUN") return null;
  const subject = parsed.head[token]!;
  if (subject > token || !NAMELIKE.has(index.mentionOf(subject)?.type ?? "")) return null;
  const end = nounPhrase(parsed, token).end;
  return { range: { start: nameStart(parsed, subject, index), end }, carrier: token, subject, kind: "apposition" };
}

/** First token of the name that `token` ends. */
function nameStart(parsed: ParsedText, token: number, index: TokenIndex): number {
  const name = index.mentionOf(token);
  let start = token;
  while (name && start > 0 && start > token - 12 && parsed.start[start - 1]! >= name.start) start--;
  return start;
}

/** "his first visit since 2020", "the first time that … in over two decades": an ordinal that is counted from somewhere. */
function ordinal(parsed: ParsedText, token: number): NominalFact | null {
  if (!["first", "last", "second", "third"].includes(parsed.lower(token)) || parsed.dep(token) !== "amod") return null;
  const noun = parsed.head[token]!;
  if (noun < token || parsed.sentenceOf[noun] !== parsed.sentenceOf[token]) return null;
  const range = nounPhrase(parsed, noun);
  const counted = ["since", "in", "for"];
  for (let at = noun + 1; at < range.end && at < noun + 40; at++) {
    if (counted.includes(parsed.lower(at))) return { range, carrier: noun, subject: null, kind: "ordinal" };
  }
  return null;
}

/** "Mattis, 68": the number is said of the name before it. */
function age(parsed: ParsedText, number: number, index: TokenIndex): NominalFact | null {
  for (let at = number - 1; at >= 0 && at >= number - 4; at--) {
    const name = index.mentionOf(at);
    if (name?.type !== "PERSON" || parsed.sentenceOf[at] !== parsed.sentenceOf[number]) continue;
    return {
      range: { start: nameStart(parsed, at, index), end: number + 1 },
      carrier: number,
      subject: at,
      kind: "age",
    };
  }
  return null;
}

/** "[Sixty-year-old] Anna Lund": the age stands right before the name. */
function ageBefore(parsed: ParsedText, quantity: Span, index: TokenIndex): NominalFact | null {
  const [first, next] = [tokenAt(parsed, quantity.start), tokenAt(parsed, quantity.end)];
  const name = next < parsed.length ? index.mentionOf(next) : null;
  if (name?.type !== "PERSON" || parsed.start[next] !== name.start || parsed.pos(next) !== "PROPN") return null;
  if (parsed.sentenceOf[next] !== parsed.sentenceOf[first]) return null;
  const end = tokenAt(parsed, name.end - 1) + 1;
  return {
    range: { start: first, end },
    carrier: next - 1,
    subject: end - 1,
    kind: "age",
    name: { start: next, end },
    said: { start: first, end: next },
  };
}
