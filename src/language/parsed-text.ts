import type { EntitySpan, ParsedText, TokenRange } from "../model/index.ts";

/** Label sets that the columns of {@link TokenColumns} index into. */
export type LabelTables = {
  readonly tags: readonly string[];
  readonly pos: readonly string[];
  readonly deps: readonly string[];
  readonly morphs: readonly string[];
  readonly lemmas: readonly string[];
};

/** Analysis of a text as flat columns, one element a token. `sentenceStart[i]` is 1 where token `i` opens a sentence. */
export type TokenColumns = {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly head: Uint32Array;
  readonly tag: Uint16Array;
  readonly pos: Uint8Array;
  readonly dep: Uint16Array;
  readonly morph: Uint16Array;
  readonly lemma: Uint32Array;
  readonly sentenceStart: Uint8Array;
  readonly entities: readonly EntitySpan[];
  readonly labels: LabelTables;
};

/** The typed view over columns; sentences, children and subtree edges are reckoned once, in linear time. */
export function createParsedText(columns: TokenColumns): ParsedText {
  const { text, start, end, head, tag, pos, dep, morph, lemma, labels, entities } = columns;
  const length = start.length;
  const sentences = findSentences(columns.sentenceStart, length);
  const sentenceOf = new Uint32Array(length);
  sentences.forEach((range, index) => {
    sentenceOf.fill(index, range.start, range.end);
  });
  const dependents = createDependents(head);
  const edges = createEdges(head, sentences);
  return {
    text,
    length,
    start,
    end,
    head,
    sentenceOf,
    sentences,
    entities,
    word: (token) => text.slice(start[token], end[token]),
    lower: (token) => text.slice(start[token], end[token]).toLowerCase(),
    lemma: (token) => labels.lemmas[lemma[token] ?? 0] ?? "",
    tag: (token) => labels.tags[tag[token] ?? 0] ?? "",
    pos: (token) => labels.pos[pos[token] ?? 0] ?? "",
    dep: (token) => labels.deps[dep[token] ?? 0] ?? "",
    morph: (token) => labels.morphs[morph[token] ?? 0] ?? "",
    children: dependents,
    leftEdge: (token) => edges.left[token] ?? token,
    rightEdge: (token) => edges.right[token] ?? token,
  };
}

function findSentences(sentenceStart: Uint8Array, length: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (let token = 1; token <= length; token++) {
    if (token < length && sentenceStart[token] !== 1) continue;
    ranges.push({ start: from, end: token });
    from = token;
  }
  return length === 0 ? [] : ranges;
}

/** Children of every token in text order, packed in two arrays (compressed sparse rows). */
function createDependents(head: Uint32Array): (token: number) => readonly number[] {
  const length = head.length;
  const offsets = new Uint32Array(length + 1);
  for (let token = 0; token < length; token++) {
    const parent = head[token]!;
    if (parent !== token) offsets[parent + 1]!++;
  }
  for (let token = 0; token < length; token++) offsets[token + 1]! += offsets[token]!;
  const fill = offsets.slice();
  const packed = new Uint32Array(offsets[length] ?? 0);
  for (let token = 0; token < length; token++) {
    const parent = head[token]!;
    if (parent !== token) packed[fill[parent]!++] = token;
  }
  return (token) => Array.from(packed.subarray(offsets[token] ?? 0, offsets[token + 1] ?? 0));
}

/** Furthest tokens reached from each token. Children are settled before their heads, so one walk is enough. */
function createEdges(head: Uint32Array, sentences: readonly TokenRange[]): { left: Uint32Array; right: Uint32Array } {
  const left = Uint32Array.from(head, (_, token) => token);
  const right = left.slice();
  for (const sentence of sentences) {
    for (const token of bottomUp(head, sentence)) {
      const parent = head[token]!;
      if (left[token]! < left[parent]!) left[parent] = left[token]!;
      if (right[token]! > right[parent]!) right[parent] = right[token]!;
    }
  }
  return { left, right };
}

/** Tokens of a sentence so ordered that every token stands before its head (leaves first). */
function bottomUp(head: Uint32Array, sentence: TokenRange): number[] {
  const pending = new Map<number, number>();
  for (let token = sentence.start; token < sentence.end; token++) {
    const parent = head[token]!;
    if (parent !== token) pending.set(parent, (pending.get(parent) ?? 0) + 1);
  }
  const order: number[] = [];
  for (let token = sentence.start; token < sentence.end; token++) if (!pending.has(token)) order.push(token);
  for (let at = 0; at < order.length; at++) {
    const parent = head[order[at]!]!;
    if (parent === order[at]) continue;
    const left = pending.get(parent)! - 1;
    pending.set(parent, left);
    if (left === 0) order.push(parent);
  }
  return order;
}
