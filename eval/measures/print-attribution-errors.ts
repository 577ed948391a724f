import type { Span } from "../../src/model/index.ts";
import type { MarkedAttribution, MarkedDocument } from "../corpora/polnear.ts";
import type { AttributionPair } from "./score-attributions.ts";

/** Prints misses, false finds and wrong borders: `S[source]`, `Q[cue]` and `{content}` in their words, with the rule. */
export function printAttributionErrors(pairs: readonly AttributionPair[], count: number): void {
  const misses = pairs.filter((pair) => pair.found === null);
  const falseFinds = pairs.filter((pair) => pair.gold === null);
  const wrong = pairs.filter((pair) => pair.gold !== null && pair.found !== null && !pair.hits.linked);
  const sections: [string, AttributionPair[]][] = [
    ["Missed", misses],
    ["Found, not marked", falseFinds],
    ["Not linked", wrong],
  ];
  for (const [title, list] of sections) {
    console.error(`\n${title}: ${list.length}`);
    for (const pair of spread(list, count)) {
      if (pair.gold) console.error(`  gold  ${shown(pair.document, pair.gold)}`);
      if (pair.found)
        console.error(`  found ${shown(pair.document, pair.found)}  <${pair.found.rule}: ${pair.found.cueLemma}>`);
    }
  }
}

/** `count` members at even distances. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor(index * step)]!);
}

function shown({ text }: MarkedDocument, marked: MarkedAttribution): string {
  const marks: { at: number; order: number; mark: string }[] = [];
  const add = (spans: readonly Span[], open: string, close: string) => {
    for (const span of joined(text, spans))
      marks.push({ at: span.start, order: 1, mark: open }, { at: span.end, order: 0, mark: close });
  };
  add(marked.content, "{", "}");
  add(marked.source, "S[", "]");
  add(marked.cue, "Q[", "]");
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let at = Math.max(0, marks[0]!.at - 40);
  let line = "";
  for (const mark of marks) {
    line += text.slice(at, mark.at) + mark.mark;
    at = mark.at;
  }
  return (line + text.slice(at, at + 40)).replace(/\s+/g, " ").slice(0, 420);
}

/** Runs of words with nothing but white space and punctuation between them, as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && span.start >= last.end && !/[\p{L}\p{N}]/u.test(text.slice(last.end, span.start)))
      all[all.length - 1] = { start: last.start, end: span.end };
    else all.push(span);
  }
  return all;
}
