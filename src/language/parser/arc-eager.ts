import type { FeatureWindow, TransitionScorer } from "../network/transition-scorer.ts";
import { groupMoves, type MoveGroup } from "./move-groups.ts";
import { addArc, buffer, bufferLength, createParseState, NONE, type ParseState, push, stacked } from "./parse-state.ts";

/** What is known of a place before parsing: a sentence starts there, or none does; null where the parser decides. */
export type SentenceLimit = "starts" | "goes-on" | null;

/** Parses one text from front to back, as far as features are there. */
export type ArcEagerParser = {
  readonly state: ParseState;
  /** All tokens before it have their final heads, and none after it will have a head or child among them. */
  readonly settled: () => number;
  /** Says that a sentence must or cannot start with a token that the parser has not come to; elsewhere it decides. */
  limit(token: number, limit: SentenceLimit): void;
  /** Goes on with the features of the window; stops where it would have to look beyond, or at the end of the text. */
  advance(window: FeatureWindow): void;
  /** Ends the parse before the given token as if the text ended there, and begins anew with it. */
  cut(window: FeatureWindow): void;
};

/**
 * Greedy arc-eager parsing with spaCy's `Break`, which marks sentence starts, and its non-monotonic `Reduce` and
 * `LeftArc` (Nivre 2003; Honnibal & Johnson 2015, "An Improved Non-monotonic Transition System for Dependency Parsing").
 * Preset sentence starts work as in spaCy: before one nothing but `Reduce` is left; where none can be there is no `Break`, and the
 * last token of the stack stays until it has taken the next one.
 */
export function createArcEagerParser(
  length: number,
  moves: readonly (readonly [string, string])[],
  scorer: TransitionScorer,
  features: number,
): ArcEagerParser {
  const state = createParseState(length);
  const groups = groupMoves(moves);
  const tokens = new Int32Array(features);
  let settled = 0;

  const run = (window: FeatureWindow): void => {
    while (state.stack.length > 0 || bufferLength(state) > 0) {
      if (isSettled(state)) settled = state.next;
      if (window.end < state.length && Math.max(buffer(state, 0), buffer(state, 1)) >= window.end) return;
      readContext(state, tokens);
      scorer.read(window, tokens);
      const move = bestMove(state, groups, scorer);
      if (move === null) {
        state.stack.length = 0;
        state.putBack.length = 0;
        state.next = state.length;
      } else {
        apply(state, move.kind, move.index);
      }
    }
    settled = state.length;
  };

  return {
    state,
    settled: () => settled,
    limit: (token, limit) => {
      if (limit === "starts") state.sentenceStart[token] = 1;
      else if (limit === "goes-on" && token > 0) state.withinSentence[token] = 1;
    },
    advance: run,
    cut: (window) => {
      state.length = window.end;
      run(window);
      state.length = length;
      if (window.end < length) state.sentenceStart[window.end] = 1;
    },
  };
}

/** With nothing on the stack and nothing hanging from the next token, what lies before it is done with. */
function isSettled(state: ParseState): boolean {
  return state.stack.length === 0 && state.putBack.length === 0 && state.leftChild[state.next] === NONE;
}

/** The eight tokens that spaCy's parser looks at: two of the buffer, three of the stack, nearest children. */
function readContext(state: ParseState, out: Int32Array): void {
  const b0 = buffer(state, 0);
  const s0 = stacked(state, 0);
  if (out.length === 8) {
    const s2 = stacked(state, 2);
    out[0] = b0;
    out[1] = buffer(state, 1);
    out[2] = s0;
    out[3] = stacked(state, 1);
    out[4] = s2;
    out[5] = b0 === NONE ? NONE : state.leftChild[b0]!;
    out[6] = s0 === NONE ? NONE : state.leftChild[s0]!;
    out[7] = s0 === NONE ? NONE : state.rightChild[s0]!;
    return;
  }
  readLongContext(state, b0, s0, out);
}

/** The thirteen tokens that pipelines with `extra_state_tokens` look at. */
function readLongContext(state: ParseState, b0: number, s0: number, out: Int32Array): void {
  const s1 = stacked(state, 1);
  const child = (children: Int32Array, of: number): number => (of === NONE ? NONE : children[of]!);
  const second = (children: Int32Array, of: number): number => child(state.sibling, child(children, of));
  out[0] = b0;
  out[1] = buffer(state, 1);
  out[2] = s0;
  out[3] = s1;
  out[4] = stacked(state, 2);
  out[5] = child(state.leftChild, s0);
  out[6] = child(state.rightChild, s0);
  out[7] = child(state.leftChild, b0);
  out[8] = second(state.rightChild, s0);
  out[9] = child(state.leftChild, s1);
  out[10] = second(state.leftChild, s1);
  out[11] = child(state.rightChild, s1);
  out[12] = second(state.rightChild, s1);
}

type Move = { readonly kind: MoveGroup["kind"]; readonly index: number };

function bestMove(state: ParseState, groups: readonly MoveGroup[], scorer: TransitionScorer): Move | null {
  let kind: MoveGroup["kind"] | null = null;
  let index = 0;
  let score = Number.NEGATIVE_INFINITY;
  for (const group of groups) {
    if (!isValid(state, group.kind)) continue;
    const best = scorer.bestOf(group.moves);
    if (kind === null || scorer.bestScore() > score) {
      kind = group.kind;
      index = best;
      score = scorer.bestScore();
    }
  }
  return kind === null ? null : { kind, index };
}

function isValid(state: ParseState, kind: MoveGroup["kind"]): boolean {
  const depth = state.stack.length;
  const left = bufferLength(state);
  const b0 = buffer(state, 0);
  const opensSentence = b0 !== NONE && state.sentenceStart[b0] === 1;
  switch (kind) {
    case "S":
      return depth === 0 || (left >= 2 && !opensSentence && state.unshiftable[b0] !== 1);
    case "D":
      return depth > 1 || (depth === 1 && (left === 0 || opensSentence || mayStart(state, b0)));
    case "L":
    case "R":
      return depth > 0 && left > 0 && !opensSentence;
    case "B": {
      const b1 = buffer(state, 1);
      return left >= 2 && b1 === b0 + 1 && state.sentenceStart[b1] !== 1 && state.withinSentence[b1] !== 1;
    }
  }
}

/** A long way to the left edge is that of no prose. */
const DEEPEST = 64;

/** True where a sentence may start with what hangs from the token so far. */
function mayStart(state: ParseState, token: number): boolean {
  let edge = token;
  for (let step = 0; step < DEEPEST && state.leftChild[edge] !== NONE; step++) edge = state.leftChild[edge]!;
  return state.withinSentence[edge] !== 1;
}

function apply(state: ParseState, kind: MoveGroup["kind"], index: number): void {
  const b0 = buffer(state, 0);
  const s0 = stacked(state, 0);
  switch (kind) {
    case "S":
      push(state);
      return;
    case "D":
      state.stack.pop();
      if (state.stack.length === 0 || state.head[s0] !== NONE) return;
      state.unshiftable[s0] = 1;
      state.putBack.push(s0);
      return;
    case "L":
      addArc(state, b0, s0, index);
      state.unshiftable[b0] = 0;
      state.stack.pop();
      return;
    case "R":
      addArc(state, s0, b0, index);
      push(state);
      return;
    case "B":
      state.sentenceStart[buffer(state, 1)] = 1;
  }
}
