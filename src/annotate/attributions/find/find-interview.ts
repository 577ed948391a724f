import { type Segment, spanOfTokens } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { type Scene, trimmed } from "../scene.ts";
import type { FoundSource } from "../source-of.ts";

const LABEL = /^\s*(Q|A|Question|QUESTION|Answer|ANSWER)\s*[:.]\s+\S/;

/**
 * Turns of a printed interview: `Q: Is it safe?`, `A: It is.` Answers belong to the first person named before the first
 * question; who asks is not named. One question and one answer at least, so that a list from A to C is none.
 */
export function findInterview(scene: Scene): Candidate[] {
  const turns = scene.context.document.segments.flatMap((segment) => turnOf(scene, segment));
  const first = turns.find((turn) => turn.asks);
  if (first === undefined || !turns.some((turn) => !turn.asks)) return [];
  const answering = personBefore(scene, first.segment.start);
  return turns.flatMap((turn) => candidateOf(scene, turn, turn.asks ? { source: null, sourceToken: null } : answering));
}

type Turn = { readonly segment: Segment; readonly asks: boolean; readonly label: string };

function turnOf({ text }: Scene, segment: Segment): Turn[] {
  const match = LABEL.exec(text.slice(segment.start, Math.min(segment.end, segment.start + 16)));
  return match === null ? [] : [{ segment, asks: /^q/i.test(match[1]!), label: match[1]! }];
}

/** The first person named before the character. */
function personBefore({ parsed }: Scene, limit: number): FoundSource {
  const person = parsed.entities.find(({ label, start }) => label === "PERSON" && parsed.start[start]! < limit);
  if (person === undefined) return { source: null, sourceToken: null };
  return { source: spanOfTokens(parsed, person), sourceToken: person.end - 1 };
}

function candidateOf({ text, tokenAt }: Scene, { segment, asks, label }: Turn, speaker: FoundSource): Candidate[] {
  const start = text.indexOf(label, segment.start);
  const mark = start + text.slice(start, segment.end).search(/[:.]/);
  const content = trimmed(text, { start: mark + 1, end: segment.end });
  if (content === null) return [];
  return [
    {
      rule: "interview",
      cue: { start: mark, end: mark + 1 },
      cueToken: tokenAt(mark),
      cueLemma: asks ? "question" : "answer",
      ...speaker,
      content: [content],
      factuality: asks ? "asked" : "asserted",
    },
  ];
}
