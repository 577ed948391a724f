import type { ClaimMention, ParsedText, Span, TokenRange } from "../../model/index.ts";
import { spanOfTokens } from "../../model/index.ts";
import type { AttributedContext } from "../context.ts";
import { officesOf } from "../entities/word-classes.ts";
import { gapSubject, operatorsOver, tenseOf, trimmedRange, verbGroup } from "../grammar/index.ts";
import { findArguments } from "./arguments.ts";
import { isCheckable } from "./checkable.ts";
import { EMPTY_LEMMAS } from "./claim-words.ts";
import type { ClauseMap } from "./clause-spans.ts";
import { voicedBy } from "./deeds-of-will.ts";
import { headlineSubject, isHeadlinePassive, isHeadlinePlan } from "./headlines.ts";
import type { Holding } from "./index.ts";
import type { NominalFact } from "./nominal.ts";
import { findParts } from "./parts.ts";
import { predicateAt } from "./predicates.ts";
import { factualityOf, polarityOf } from "./stance.ts";
import { type TokenIndex, tokenAt } from "./token-index.ts";

type Draft = Omit<ClaimMention, "id">;
/** Longest claim that is looked through word by word; what follows in a longer one adds no terms. */
const LONGEST = 150;
const PLACES = new Set(["GPE", "LOC", "FAC"]);
const CONTENT_POS = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"]);

/** The claim of the clause under `top`, or null where it says nothing on its own. */
export function clauseClaim(
  context: AttributedContext,
  index: TokenIndex,
  clauses: ClauseMap,
  held: Holding | undefined,
  top: number,
  segment: number,
): Draft | null {
  const { parsed } = context;
  const predicate = predicateAt(parsed, top);
  const reach = clauses.reach(top);
  const isHeadline = context.document.segments[segment]!.kind === "headline";
  const gap = gapSubject(parsed, top) ?? (isHeadline ? headlineSubject(parsed, top) : null);
  const whole = gap === null ? reach : { start: Math.min(reach.start, parsed.leftEdge(gap)), end: reach.end };
  const begun = withoutSource(context, refineRange(parsed, whole, top, index), top, index);
  const range = withoutTail(context, begun, top, index);
  const args = findArguments(parsed, predicate, index, isHeadline && isHeadlinePassive(parsed, predicate.core));
  if (range.start >= range.end) return null;
  const words = wordsOf(context, index, range);
  const facts = (held?.times.length ?? 0) + (held?.quantities.length ?? 0);
  const content = { args: args.length, facts, names: words.entities.length, terms: words.terms };
  if (!isCheckable(parsed, predicate, range, content)) return null;
  const attribution = index.attributionOf(predicate.core) ?? index.attributionOf(top) ?? index.quoting(predicate.core);
  // "Reports that the mill was sold are untrue": of nobody's words the writer is the judge.
  const isNobodys = attribution?.source === null && attribution.rule === "noun-clause";
  const said = isNobodys ? null : (attribution?.content ?? null);
  const operators = operatorsOver(parsed, top, (token) => said === null || isInside(parsed, token, said));
  const factuality = factualityOf(parsed, predicate, attribution, operators);
  const parts = findParts(parsed, top, range, clauses.owner, index);
  return {
    ...spanOfTokens(parsed, range),
    attribution: voicedBy(attribution, index.attributions)?.id ?? null,
    factuality: factuality === "asserted" && isHeadline && isHeadlinePlan(parsed, top) ? "expected" : factuality,
    polarity: polarityOf(parsed, predicate, operators),
    predicate: {
      ...spanOfTokens(parsed, verbGroup(parsed, predicate.core)),
      lemma: predicateLemma(parsed, predicate.core),
    },
    arguments: args,
    times: held?.times ?? [],
    quantities: held?.quantities ?? [],
    places: (held?.mentions ?? []).filter((at) => PLACES.has(context.mentions[at]!.type)),
    ...words,
    ...(parts.length > 0 && { parts }),
    ...(operators.length > 0 && {
      operators: operators.map(({ kind, rule, range: at, beyond }) => ({
        ...spanOfTokens(parsed, at),
        kind,
        rule,
        ...(beyond && { beyond }),
      })),
    }),
    tense: tenseOf(parsed, top),
    sentence: parsed.sentenceOf[top]!,
    segment,
  };
}

/** True for a word of what is said, whose cue speaks for all that stands outside. */
function isInside(parsed: ParsedText, token: number, content: readonly Span[]): boolean {
  return content.some(({ start, end }) => parsed.start[token]! >= start && parsed.end[token]! <= end);
}

/** Without the words that tie the clause to another ("that", "and", "because") and without a quotation mark that has no partner. */
function refineRange(parsed: ParsedText, range: TokenRange, top: number, index: TokenIndex): TokenRange {
  let { start, end } = trimmedRange(parsed, range);
  while (
    start < top &&
    (["cc", "mark", "preconj"].includes(parsed.dep(start)) ||
      index.isCue(start) ||
      isSmallMark(parsed, start) ||
      isClitic(parsed, start))
  ) {
    start++;
  }
  while (end > top + 1 && (isSmallMark(parsed, end - 1) || index.isCue(end - 1) || parsed.dep(end - 1) === "cc")) end--;
  return { start, end: end + (isLeftOpen(parsed, start, end) ? 1 : 0) };
}

/** True where a quotation opens within the claim and ends right after it: 'a “total loss' with the mark to come. */
function isLeftOpen(parsed: ParsedText, start: number, end: number): boolean {
  const closing = end < parsed.length ? parsed.word(end) : "";
  if (closing !== "”" && closing !== '"') return false;
  let open = false;
  for (let token = start; token < end; token++) {
    const word = parsed.word(token);
    if (word === "“" || word === "”") open = word === "“";
    else if (word === '"') open = !open;
  }
  return open;
}

/** True for "'s" and "n't", which no claim begins with. */
function isClitic(parsed: ParsedText, token: number): boolean {
  return (
    token > 0 &&
    parsed.end[token - 1] === parsed.start[token] &&
    /^(?:n?['’]\p{L}{1,2}|[Nn]['’]t)$/u.test(parsed.word(token))
  );
}

/**
 * Where the parse takes the source of "According to the BBC, Putin and Kim met" for a part of the subject, the claim begins
 * after the source's first name.
 */
function withoutSource(context: AttributedContext, range: TokenRange, top: number, index: TokenIndex): TokenRange {
  const { parsed } = context;
  const source = index.attributionOf(top)?.source;
  const first = parsed.start[range.start] ?? 0;
  if (!source || first < source.start || first >= source.end) return range;
  let start = range.start;
  let named = false;
  for (; start < top && parsed.start[start]! < source.end; start++) {
    if (index.mentionOf(start) !== null) named = true;
    else if (named) break;
  }
  while (start < top && (isSmallMark(parsed, start) || parsed.dep(start) === "cc")) start++;
  return { start, end: range.end };
}

/** "She steered the boat, according to port records": the claim ends where what is said ends, if nothing but cue and source follows. */
function withoutTail(context: AttributedContext, range: TokenRange, top: number, index: TokenIndex): TokenRange {
  const { parsed } = context;
  const attribution = index.attributionOf(top);
  const said = attribution?.content.at(-1)?.end;
  if (!attribution?.cue || said === undefined) return range;
  const from = tokenAt(parsed, said);
  if (from <= top || from >= range.end) return range;
  const tail = [attribution.cue, ...(attribution.source ? [attribution.source] : [])];
  for (let token = from; token < range.end; token++) {
    if (!isSmallMark(parsed, token) && !isInside(parsed, token, tail)) return range;
  }
  return refineRange(parsed, { start: range.start, end: from }, top, index);
}

function isSmallMark(parsed: ParsedText, token: number): boolean {
  const pos = parsed.pos(token);
  return pos === "PUNCT" || pos === "SPACE";
}

function predicateLemma(parsed: ParsedText, core: number): string {
  const particle = parsed.children(core).find((at) => parsed.dep(at) === "prt");
  const lemma = parsed.lemma(core).toLowerCase();
  return particle === undefined ? lemma : `${lemma} ${parsed.lower(particle)}`;
}

/** Entities and content words within a range, each once, in text order. */
function wordsOf(context: AttributedContext, index: TokenIndex, range: TokenRange): Pick<Draft, "entities" | "terms"> {
  const { parsed } = context;
  const entities = new Set<string>();
  const terms = new Set<string>();
  for (let token = range.start; token < Math.min(range.end, range.start + LONGEST); token++) {
    const mention = index.mentionOf(token);
    if (mention) entities.add(mention.entity);
    const lemma = parsed.lemma(token).toLowerCase();
    if (CONTENT_POS.has(parsed.pos(token)) && !EMPTY_LEMMAS.has(lemma) && /[\p{L}\p{N}]/u.test(lemma)) terms.add(lemma);
  }
  return { entities: [...entities], terms: [...terms] };
}

/** The claim of a fact without a verb: `be` with the noun or number as complement, `visit` for an ordinal's noun. */
export function nominalClaim(context: AttributedContext, index: TokenIndex, fact: NominalFact, segment: number): Draft {
  const { parsed } = context;
  const range = trimmedRange(parsed, fact.range);
  const span = spanOfTokens(parsed, range);
  const attribution = index.attributionOf(fact.carrier);
  const within = (list: readonly { start: number; end: number }[]) => indexesWithin(list, span.start, span.end);
  const subject = fact.subject;
  return {
    ...span,
    attribution: voicedBy(attribution, index.attributions)?.id ?? null,
    factuality: attribution?.factuality ?? "asserted",
    polarity: "positive",
    predicate: {
      start: parsed.start[fact.carrier]!,
      end: parsed.end[fact.carrier]!,
      lemma: fact.kind === "ordinal" || fact.kind === "toll" ? parsed.lemma(fact.carrier).toLowerCase() : "be",
    },
    arguments:
      subject === null
        ? []
        : [
            {
              ...spanOfTokens(parsed, fact.name ?? { start: range.start, end: subject + 1 }),
              role: "subject",
              preposition: null,
              head: parsed.lemma(subject).toLowerCase(),
              entity: index.mentionOf(subject)?.entity ?? null,
            },
            {
              ...spanOfTokens(
                parsed,
                fact.said ?? {
                  start: subject + 1 < fact.carrier ? parsed.leftEdge(fact.carrier) : fact.carrier,
                  end: range.end,
                },
              ),
              role: "complement",
              preposition: null,
              head:
                officesOf([parsed.lemma(fact.carrier).toLowerCase()])[0] ?? parsed.lemma(fact.carrier).toLowerCase(),
              entity: null,
            },
          ],
    times: within(context.times),
    quantities: within(context.quantities),
    places: within(context.mentions).filter((at) => PLACES.has(context.mentions[at]!.type)),
    ...wordsOf(context, index, range),
    tense: "present",
    sentence: parsed.sentenceOf[fact.carrier]!,
    segment,
    ...(fact.kind === "office" && { slight: true as const }),
  };
}

/** Indexes of the spans that lie within a stretch; the list stands in text order, so bisection finds the first. */
function indexesWithin(list: readonly { start: number; end: number }[], start: number, end: number): number[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < list.length && list[at]!.start < end; at++) if (list[at]!.end <= end) found.push(at);
  return found;
}
