import type { Document, ParsedText } from "../../model/index.ts";
import { NOUNS } from "./word-classes.ts";

/** A stretch within quotation marks, the marks left out; `speaker`: the subject of the verb that gives the words to somebody. */
export type Quotation = { readonly start: number; readonly end: number; readonly speaker: number | null };

/** What stands within quotation marks. */
export type Quotations = {
  /** 1 for each token inside. */
  readonly inside: Uint8Array;
  /** The quotation that holds a token, or null. */
  at(token: number): Quotation | null;
};

const LONGEST_CLIMB = 12;
/** "“…,” he said. “…”": how many tokens between two quotations may give both to one speaker. */
const GAP = 14;

/** Finds quotations in double or single marks; every segment starts outside, a mark that is never closed quotes to its end. */
export function findQuotations(document: Document, parsed: ParsedText): Quotations {
  const inside = new Uint8Array(parsed.length);
  const spans = [...doubleMarked(document, parsed, inside), ...singleMarked(document, parsed, inside)];
  spans.sort((one, other) => one.start - other.start);
  const quotations: Quotation[] = [];
  const indexOf = new Int32Array(parsed.length).fill(-1);
  for (const span of spans) {
    inside.fill(1, span.start, span.end);
    indexOf.fill(quotations.length, span.start, span.end);
    quotations.push({ ...span, speaker: null });
  }
  for (let at = 0; at < quotations.length; at++) {
    const quotation = quotations[at]!;
    const speaker =
      speakerAround(parsed, quotation, inside) ??
      speakerAfter(parsed, quotation, inside) ??
      speakerBefore(parsed, quotation, quotations[at - 1]);
    quotations[at] = { ...quotation, speaker };
  }
  return { inside, at: (token) => quotations[indexOf[token]!] ?? null };
}

type Span = { start: number; end: number };

function doubleMarked(document: Document, parsed: ParsedText, inside: Uint8Array): Span[] {
  const spans: Span[] = [];
  let open = -1;
  const close = (end: number) => {
    if (open >= 0 && end > open) spans.push({ start: open, end });
    open = -1;
  };
  let segment = 0;
  for (let token = 0; token < parsed.length; token++) {
    const at = parsed.start[token]!;
    while (segment < document.segments.length && document.segments[segment]!.end <= at) {
      segment++;
      close(token);
    }
    const word = parsed.word(token);
    if (word.includes("“")) {
      if (open < 0) open = token + 1;
    } else if (word.includes("”")) close(token);
    else if (word === '"' || word === "''" || word === "``") {
      if (open < 0) open = token + 1;
      else close(token);
    }
  }
  close(parsed.length);
  for (const span of spans) inside.fill(1, span.start, span.end);
  return spans;
}

/** ‘…’ opened after a blank and closed before one, outside double marks; an apostrophe alone quotes nothing. */
function singleMarked(document: Document, parsed: ParsedText, inside: Uint8Array): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let segment = 0;
  for (let token = 0; token < parsed.length; token++) {
    const at = parsed.start[token]!;
    while (segment < document.segments.length && document.segments[segment]!.end <= at) {
      segment++;
      open = -1;
    }
    if (inside[token] === 1) continue;
    const word = parsed.word(token);
    const spaced = at === 0 || /[\s(—–]/.test(parsed.text[at - 1]!);
    if (word === "‘" || (word === "'" && spaced && parsed.tag(token) !== "POS")) {
      if (open < 0 && spaced) open = token + 1;
    } else if ((word === "’" || word === "'") && open >= 0 && parsed.tag(token) !== "POS") {
      if (!/^[\p{L}\p{N}]/u.test(parsed.text.slice(parsed.end[token]!, parsed.end[token]! + 2))) {
        if (token > open) spans.push({ start: open, end: token });
        open = -1;
      }
    }
  }
  return spans;
}

/** "“…,” Holt said": climbs from the quoted words to a verb outside and takes its subject. */
function speakerAround(parsed: ParsedText, { start, end }: Span, inside: Uint8Array): number | null {
  const edges = [end - 1, start];
  for (const edge of edges) {
    let at = edge;
    for (let steps = 0; steps < 4 * LONGEST_CLIMB && parsed.head[at] !== at; steps++) {
      at = parsed.head[at]!;
      if (inside[at] === 1 || parsed.pos(at) !== "VERB") continue;
      const subject = subjectOutside(parsed, at, inside);
      if (subject !== null) return subject;
    }
  }
  return null;
}

/** Tokens after the words, marks among them, within which a verb of saying gives them to its subject. */
const TAG_REACH = 6;

/** "“What is going on?” she continued", where the parser begins a sentence after the words. */
function speakerAfter(parsed: ParsedText, { end }: Span, inside: Uint8Array): number | null {
  let from = end;
  while (from < Math.min(parsed.length, end + 4) && parsed.pos(from) === "PUNCT") from++;
  if (from === end) return null;
  for (let at = from; at < Math.min(parsed.length, from + TAG_REACH) && inside[at] === 0; at++) {
    if (parsed.pos(at) === "PUNCT") return null;
    if (parsed.pos(at) === "VERB" && isTag(parsed, at)) return subjectOutside(parsed, at, inside);
  }
  return null;
}

/** "she added that", and any verb with nothing after it: "she continued." */
function isTag(parsed: ParsedText, verb: number): boolean {
  if (NOUNS.communication.has(parsed.lemma(verb))) return true;
  return verb + 1 < parsed.length && parsed.pos(verb + 1) === "PUNCT";
}

/** "Holt said: “…”", or the speaker of the quotation just before: "“…,” Holt said. “…”". */
function speakerBefore(parsed: ParsedText, { start }: Span, before: Quotation | undefined): number | null {
  const first = parsed.sentences[parsed.sentenceOf[start]!]?.start ?? 0;
  for (let token = start - 1; token >= Math.max(first, start - LONGEST_CLIMB); token--) {
    if (parsed.pos(token) !== "VERB" || !NOUNS.communication.has(parsed.lemma(token))) continue;
    const subject = parsed.children(token).find((child) => parsed.dep(child) === "nsubj" && child < start);
    if (subject !== undefined) return subject;
  }
  if (!before || before.speaker === null || start - before.end > GAP) return null;
  const { speaker } = before;
  return speaker >= before.end || start - before.end <= 4 ? speaker : null;
}

function subjectOutside(parsed: ParsedText, verb: number, inside: Uint8Array): number | null {
  return parsed.children(verb).find((child) => parsed.dep(child) === "nsubj" && inside[child] === 0) ?? null;
}
