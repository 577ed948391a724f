/** No token. */
export const NONE = -1;

/**
 * State of an arc-eager parse of one text: a stack, a buffer (the rest of the text, with what was put back in front of
 * it) and the arcs so far. All arrays have one element a token; memory and time per step do not grow with the text.
 */
export type ParseState = {
  readonly stack: number[];
  /** Tokens put back before the buffer, the next one last. */
  readonly putBack: number[];
  /** First token never taken from the text. */
  next: number;
  /** Where the text ends for the parser. */
  length: number;
  readonly head: Int32Array;
  /** Index of the move that made the arc to the head. */
  readonly label: Uint16Array;
  /** Latest left and right child of each token, and for each child the one before it under the same head. */
  readonly leftChild: Int32Array;
  readonly rightChild: Int32Array;
  readonly sibling: Int32Array;
  readonly unshiftable: Uint8Array;
  readonly sentenceStart: Uint8Array;
  /** 1 for tokens that no sentence may start with. */
  readonly withinSentence: Uint8Array;
};

/** The state before the first move: empty stack, the whole text in the buffer. */
export function createParseState(length: number): ParseState {
  const sentenceStart = new Uint8Array(length);
  if (length > 0) sentenceStart[0] = 1;
  return {
    stack: [],
    putBack: [],
    next: 0,
    length,
    head: new Int32Array(length).fill(NONE),
    label: new Uint16Array(length),
    leftChild: new Int32Array(length).fill(NONE),
    rightChild: new Int32Array(length).fill(NONE),
    sibling: new Int32Array(length).fill(NONE),
    unshiftable: new Uint8Array(length),
    sentenceStart,
    withinSentence: new Uint8Array(length),
  };
}

/** Token at a place of the buffer: 0 is the next one. */
export function buffer(state: ParseState, place: number): number {
  const back = state.putBack.length;
  if (place < back) return state.putBack[back - 1 - place]!;
  const token = state.next + place - back;
  return token < state.length ? token : NONE;
}

/** Token at a place of the stack: 0 is the top. */
export function stacked(state: ParseState, place: number): number {
  return state.stack[state.stack.length - 1 - place] ?? NONE;
}

export function bufferLength(state: ParseState): number {
  return state.length - state.next + state.putBack.length;
}

/** Moves the next token of the buffer to the stack. */
export function push(state: ParseState): void {
  state.stack.push(state.putBack.length > 0 ? state.putBack.pop()! : state.next++);
}

/** Gives a token its head, in place of the one that it has. */
export function addArc(state: ParseState, head: number, child: number, label: number): void {
  if (state.head[child] !== NONE) removeArc(state, child);
  const children = head > child ? state.leftChild : state.rightChild;
  state.sibling[child] = children[head]!;
  children[head] = child;
  state.head[child] = head;
  state.label[child] = label;
}

/** A head is only ever taken from the latest child of its side, for the child stands on top of the stack. */
function removeArc(state: ParseState, child: number): void {
  const head = state.head[child]!;
  const children = head > child ? state.leftChild : state.rightChild;
  if (children[head] === child) children[head] = state.sibling[child]!;
}
