/** Heads and labels of a text. A root is its own head; labels index into `labels`. */
export type Dependencies = {
  readonly head: Uint32Array;
  readonly dep: Uint16Array;
  /** 1 where a sentence starts. */
  readonly sentenceStart: Uint8Array;
};

/** Table of dependency labels, open at the end: reattaching and rules may add some. */
export type LabelTable = { readonly list: readonly string[]; index(label: string): number };

/** Creates a table with the given labels. */
export function createLabelTable(labels: readonly string[] = []): LabelTable {
  const list: string[] = [];
  const known = new Map<string, number>();
  const index = (label: string): number => {
    const found = known.get(label);
    if (found !== undefined) return found;
    known.set(label, list.length);
    list.push(label);
    return list.length - 1;
  };
  for (const label of labels) index(label);
  return { list, index };
}

/** Furthest tokens that each token's subtree reaches, for tokens `from`…`to`; `left[0]` belongs to token `from`. */
export type Edges = { readonly left: Int32Array; readonly right: Int32Array };

/** spaCy gives up after so many walks over a tree that is not projective. */
const MOST_WALKS = 12;

/** Edges as spaCy reckons them: both ways over the tokens, again while a head lies outside its sentence. */
export function findEdges(head: Uint32Array, from: number, to: number): Edges {
  const left = Int32Array.from({ length: to - from }, (_, at) => from + at);
  const right = left.slice();
  for (let walk = 0; walk < MOST_WALKS; walk++) {
    for (let token = from; token < to; token++) widen(left, right, token - from, head[token]! - from);
    for (let token = to - 1; token >= from; token--) widen(left, right, token - from, head[token]! - from);
    if (areHeadsWithinSentences(head, from, to, left)) break;
  }
  return { left, right };
}

function widen(left: Int32Array, right: Int32Array, child: number, head: number): void {
  if (left[child]! < left[head]!) left[head] = left[child]!;
  if (right[child]! > right[head]!) right[head] = right[child]!;
}

function areHeadsWithinSentences(head: Uint32Array, from: number, to: number, left: Int32Array): boolean {
  const starts = new Uint8Array(to - from);
  for (let token = from; token < to; token++) if (head[token] === token) starts[left[token - from]! - from] = 1;
  let start = from;
  for (let end = from + 1; end <= to; end++) {
    if (end < to && starts[end - from] !== 1) continue;
    for (let token = start; token < end; token++) if (head[token]! < start || head[token]! >= end) return false;
    start = end;
  }
  return true;
}
