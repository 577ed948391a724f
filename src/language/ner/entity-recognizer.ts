import type { EntitySpan } from "../../model/index.ts";
import type { FeatureWindow, TransitionScorer } from "../network/transition-scorer.ts";

/** What the recogniser must know of the text. */
export type EntityContext = {
  readonly length: number;
  isSpace(token: number): boolean;
  opensSentence(token: number): boolean;
};

type Moves = { readonly [kind in "B" | "I" | "L" | "U" | "O"]: Map<string, number> };

/** Finds the entities among tokens `from`…`to`; both must be borders of sentences. */
export type EntityRecognizer = (
  context: EntityContext,
  window: FeatureWindow,
  from: number,
  to: number,
  found: EntitySpan[],
) => void;

/**
 * Greedy BILUO tagging as a transition system: begin, in, last, unit, out. An entity neither starts on a space nor
 * crosses the start of a sentence.
 */
export function createEntityRecognizer(
  moves: readonly (readonly [string, string])[],
  scorer: TransitionScorer,
  features: number,
): EntityRecognizer {
  const table: Moves = { B: new Map(), I: new Map(), L: new Map(), U: new Map(), O: new Map() };
  for (const [index, [kind, label]] of moves.entries()) {
    if (kind === "U" && label === "") continue;
    table[kind as keyof Moves].set(label, index);
  }
  const out = table.O.get("")!;
  const ascending = (indexes: Iterable<number>): number[] => [...indexes].sort((a, b) => a - b);
  const alone = ascending([...table.U.values(), out]);
  const anyStart = ascending([...table.B.values(), ...alone]);
  const closing = new Map([...table.L].map(([label, last]) => [label, ascending([last, table.I.get(label)!])]));
  const tokens = new Int32Array(features);

  return (context, window, from, to, found) => {
    let start = -1;
    let label = "";
    for (let token = from; token < to; token++) {
      readContext(tokens, token, start);
      scorer.read(window, tokens);
      const mayGoOn = token + 1 < context.length && !context.opensSentence(token + 1);
      if (start >= 0) {
        if (mayGoOn && scorer.bestOf(closing.get(label)!) === table.I.get(label)) continue;
        found.push({ start, end: token + 1, label });
        start = -1;
        continue;
      }
      if (context.isSpace(token)) continue;
      const move = scorer.bestOf(mayGoOn ? anyStart : alone);
      const [kind, name] = moves[move]!;
      if (kind === "U") found.push({ start: token, end: token + 1, label: name });
      if (kind !== "B") continue;
      start = token;
      label = name;
    }
  };
}

/** The next token, the first token of the open entity and the token before; with six places all of the open entity. */
function readContext(out: Int32Array, token: number, start: number): void {
  out.fill(-1);
  out[0] = token;
  if (start < 0) return;
  if (out.length === 3) {
    out[1] = start;
    out[2] = token - 1;
    return;
  }
  for (let at = 1; at < out.length && start + at - 1 < token; at++) out[at] = start + at - 1;
}
