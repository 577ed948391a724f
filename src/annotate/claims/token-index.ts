import type { Attribution, EntityMention, ParsedText, Span } from "../../model/index.ts";
import type { AttributedContext } from "../context.ts";
import { JUDGING, SAYING } from "./claim-words.ts";
import { isClauseTop, predicateAt } from "./predicates.ts";

/** Index of the first token that ends after `offset`, by bisection. */
export function tokenAt(parsed: ParsedText, offset: number): number {
  let low = 0;
  let high = parsed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parsed.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The token of a span that governs the others: the last one whose head lies outside (bounded look of 60 tokens). */
export function headToken(parsed: ParsedText, span: Span): number {
  const first = Math.min(tokenAt(parsed, span.start), parsed.length - 1);
  let found = first;
  for (let token = first; token < parsed.length && token < first + 60 && parsed.start[token]! < span.end; token++) {
    const head = parsed.head[token]!;
    if (parsed.start[head]! < span.start || parsed.end[head]! > span.end || head === token) {
      found = token;
      if (parsed.pos(token) !== "PUNCT") break;
    }
  }
  return found;
}

/** Annotations by token: what a claim looks up while it is put together. */
export type TokenIndex = {
  /** Entity mention that a token stands in; the shortest where mentions nest. */
  mentionOf(token: number): EntityMention | null;
  /** Innermost attribution whose content holds the token. */
  attributionOf(token: number): Attribution | null;
  /** Attribution whose cue stands in a clause that quotes a few words ("police are treating it as “suspicious”"). */
  quoting(token: number): Attribution | null;
  /** The attributions by their ids. */
  readonly attributions: ReadonlyMap<string, Attribution>;
  /** True for the words of a cue. */
  isCue(token: number): boolean;
  readonly times: ReadonlyMap<number, readonly number[]>;
  readonly quantities: ReadonlyMap<number, readonly number[]>;
  readonly mentions: ReadonlyMap<number, readonly number[]>;
};

/** Lays the annotations of a document over its tokens, in time linear in their total length. */
export function indexTokens(context: AttributedContext): TokenIndex {
  const { parsed, mentions, attributions } = context;
  const mentionOf = paint(
    parsed,
    mentions.map((mention, index) => ({ ...mention, index })),
  );
  const contents = attributions.flatMap((attribution, index) =>
    attribution.content.map((part) => ({ ...part, index })),
  );
  const attributionOf = paint(parsed, contents);
  const cues = paint(
    parsed,
    attributions.flatMap((attribution, index) =>
      attribution.cue !== null && statesNothingElse(parsed, attribution) ? [{ ...attribution.cue, index }] : [],
    ),
  );
  const quotingCues = paint(
    parsed,
    attributions.flatMap((attribution, index) =>
      attribution.cue !== null && attribution.kind !== "indirect" && isFragment(parsed, attribution.content)
        ? [{ ...attribution.cue, index }]
        : [],
    ),
  );
  return {
    quoting: (token) => attributions[quotingCues[token]!] ?? null,
    mentionOf: (token) => mentions[mentionOf[token]!] ?? null,
    attributionOf: (token) => attributions[attributionOf[token]!] ?? null,
    attributions: new Map(attributions.map((one) => [one.id, one])),
    isCue: (token) => cues[token]! >= 0,
    times: byHead(parsed, context.times),
    quantities: byHead(parsed, context.quantities),
    mentions: byHead(parsed, mentions),
  };
}

/** Constructions whose cue is a deed in words: what is asked of somebody, what somebody is called, is praised or blamed for. */
const ACTS: ReadonlySet<string> = new Set(["infinitive", "naming", "object", "object-as", "object-for", "preposition"]);

/** Relations by which a cue governs the clause that it reports. */
const REPORTED = new Set(["ccomp", "xcomp", "pcomp"]);

/**
 * True for a cue whose clause only hands on another ("said that …"); "praised the crew" and "plans to sign" are claims
 * themselves, the one for want of a clause in its content, the other because its own verb is what is claimed.
 */
function statesNothingElse(parsed: ParsedText, attribution: Attribution): boolean {
  const { cue, kind, content } = attribution;
  if (cue === null || parsed.length === 0) return false;
  const head = headToken(parsed, cue);
  if (isClauseTop(parsed, head) && predicateAt(parsed, head).core !== head) return false;
  // "was acquitted of fraud": what a court did, whatever it was about.
  if (isJudged(parsed, head) || parsed.lemma(head) === "acquit") return false;
  if (kind !== "indirect") return !isFragment(parsed, content);
  if (ACTS.has(attribution.rule) && !SAYING.has(parsed.lemma(head).toLowerCase())) return false;
  const above = parsed.head[head]!;
  if (above !== head && content.some((part) => parsed.start[above]! >= part.start && parsed.end[above]! <= part.end))
    return true;
  const below = parsed.children(head);
  const prepositions = below.filter((child) => parsed.dep(child) === "prep").flatMap((child) => parsed.children(child));
  const nouns = below.filter((child) => parsed.dep(child) === "dobj").flatMap((child) => parsed.children(child));
  const ofNouns = nouns.filter((child) => parsed.dep(child) === "prep").flatMap((child) => parsed.children(child));
  return [...below, ...prepositions, ...ofNouns].some(
    (child) => REPORTED.has(parsed.dep(child)) && (parsed.pos(child) !== "ADJ" || isClauseTop(parsed, child)),
  );
}

/** "falsely claimed that …", "reported incorrectly that …": the writer says of what is handed on that it is not so, which is a claim. */
function isJudged(parsed: ParsedText, cue: number): boolean {
  return parsed.children(cue).some((child) => parsed.dep(child) === "advmod" && JUDGING.has(parsed.lower(child)));
}

/** Longest words in quotation marks that a clause of the outlet's takes in: "described the hall as a “total loss”". */
const FRAGMENT = 14;

/** True for short content without a clause of its own: what is claimed is the clause that quotes it. */
function isFragment(parsed: ParsedText, content: readonly Span[]): boolean {
  let words = 0;
  for (const part of content) {
    for (let token = tokenAt(parsed, part.start); token < parsed.length && parsed.start[token]! < part.end; token++) {
      if (++words > FRAGMENT || isClauseTop(parsed, token)) return false;
    }
  }
  return words > 0;
}

function byHead(parsed: ParsedText, spans: readonly Span[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  if (parsed.length === 0) return found;
  spans.forEach((span, index) => {
    const head = headToken(parsed, span);
    const there = found.get(head);
    if (there) there.push(index);
    else found.set(head, [index]);
  });
  return found;
}

/** For each token the index of the innermost span over it, or -1: one sweep with a stack of open spans. */
function paint(parsed: ParsedText, spans: readonly (Span & { readonly index: number })[]): Int32Array {
  const inner = new Int32Array(parsed.length).fill(-1);
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: (Span & { index: number })[] = [];
  let next = 0;
  for (let token = 0; token < parsed.length; token++) {
    const from = parsed.start[token]!;
    while (next < sorted.length && sorted[next]!.start <= from) open.push(sorted[next++]!);
    while (open.length > 0 && open.at(-1)!.end <= from) open.pop();
    const top = open.at(-1);
    if (top && parsed.end[token]! <= top.end) inner[token] = top.index;
  }
  return inner;
}
