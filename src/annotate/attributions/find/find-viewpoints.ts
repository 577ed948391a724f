import type { Factuality, Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { type Scene, spanOf } from "../scene.ts";
import { type FoundSource, foundSource } from "../source-of.ts";

/** Words from the beginning of a sentence to the comma that closes such a phrase. */
const LONGEST = 24;

type Viewpoint = FoundSource & {
  readonly cue: Span;
  readonly cueToken: number;
  readonly lemma: string;
  /** First token of what is held. */
  readonly from: number;
  readonly factuality: Factuality;
};

/**
 * Whose view a sentence tells, by the words that open it: `The way [Lenk] [sees it], [the town has no choice]`, `If [Lenk] [is to be believed],
 * [the dam holds]`, `As far as [Lenk] [is concerned], [it is over]`; and hearsay of nobody: `[Rumour has it] [that Lenk will go]`, `[Word is]
 * [that …]`.
 */
export function findViewpoints(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (const { start, end } of parsed.sentences) {
    if (scene.quotationAt(parsed.start[start] ?? 0) !== null || end - start < 5) continue;
    const view = viewOf(scene, start, end) ?? hearsay(scene, start, end);
    const content = view === null ? null : spanOf(scene, { start: view.from, end });
    if (view === null || content === null) continue;
    const { source, sourceToken, cue, cueToken, lemma, factuality } = view;
    found.push({
      rule: "viewpoint",
      cue,
      cueToken,
      cueLemma: lemma,
      source,
      sourceToken,
      content: [content],
      factuality,
    });
  }
  return found;
}

/** How such a phrase opens, and the words that close it before the comma. */
const PHRASES: readonly (readonly [opening: string, closing: RegExp])[] = [
  ["the way", /^(?:sees?|saw|tells?|told|puts?|views?) it$/],
  ["if", /^(?:is|are) to be believed$/],
  ["as far as", /^(?:is|are|was|were) concerned$/],
  ["so far as", /^(?:is|are|was|were) concerned$/],
];

function viewOf(scene: Scene, start: number, end: number): Viewpoint | null {
  const { parsed } = scene;
  const comma = commaAfter(scene, start, end);
  if (comma === null || comma + 2 >= end) return null;
  for (const [opening, closing] of PHRASES) {
    const first = start + opening.split(" ").length;
    if (wordsOf(scene, start, first) !== opening) continue;
    for (let verb = comma - 1; verb > first && verb >= comma - 4; verb--) {
      if (!closing.test(wordsOf(scene, verb, comma))) continue;
      const found = foundSource(scene, headBetween(scene, first, verb), null);
      const source = spanOf(scene, { start: first, end: verb });
      if (source === null || parsed.pos(first) === "ADP") return null;
      const cue = { start: parsed.start[verb]!, end: parsed.end[comma - 1]! };
      return { ...found, source, cue, cueToken: verb, lemma: "view", from: comma + 1, factuality: "asserted" };
    }
  }
  return null;
}

/** The head of a noun phrase: its last token that hangs on a word outside. */
function headBetween({ parsed }: Scene, first: number, end: number): number {
  for (let token = end - 1; token > first; token--) {
    const head = parsed.head[token]!;
    if ((head < first || head >= end) && /^(?:NOUN|PROPN|PRON)$/.test(parsed.pos(token))) return token;
  }
  return end - 1;
}

/** `Rumour has it that`, `Word is that`, `Legend has it that`. */
const HEARSAY = /^(?:rumou?r|word|legend|gossip|talk)$/;

function hearsay(scene: Scene, start: number, end: number): Viewpoint | null {
  const { parsed } = scene;
  const noun = /^(?:the|local)$/.test(parsed.lower(start)) ? start + 1 : start;
  if (!HEARSAY.test(parsed.lower(noun)) || noun + 4 >= end) return null;
  const told = wordsOf(scene, noun + 1, noun + 3);
  const last = told === "has it" ? noun + 2 : /^(?:is|was) (?:that|the|he|she|it|they)$/.test(told) ? noun + 1 : null;
  if (last === null || (noun > start && last === noun + 1)) return null;
  const cue = { start: parsed.start[start]!, end: parsed.end[last]! };
  const nobody = { source: null, sourceToken: null };
  return { ...nobody, cue, cueToken: noun, lemma: "rumour", from: last + 1, factuality: "alleged" };
}

function commaAfter({ parsed }: Scene, start: number, end: number): number | null {
  for (let token = start + 2; token < Math.min(end, start + LONGEST); token++) {
    if (parsed.word(token) === ",") return token;
    if (/^[.;:!?“”"]/.test(parsed.word(token))) return null;
  }
  return null;
}

function wordsOf({ parsed }: Scene, start: number, end: number): string {
  const words: string[] = [];
  for (let token = start; token < end && token < parsed.length; token++) words.push(parsed.lower(token));
  return words.join(" ");
}
