import type { Span } from "../src/model/index.ts";

/** Counts of one comparison of found with gold spans. */
export type Counts = { right: number; found: number; gold: number };

/** Precision, recall and F1; 0 where nothing is there to divide by. */
export function scores({ right, found, gold }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Pairs gold with found spans one to one: equal spans first, then overlapping ones in text order. Linear in pairs per document. */
export function pairSpans<G extends Span, F extends Span>(gold: readonly G[], found: readonly F[]): Map<G, F> {
  const pairs = new Map<G, F>();
  const taken = new Set<F>();
  for (const accepts of [(g: G, f: F) => g.start === f.start && g.end === f.end, overlaps]) {
    for (const wanted of gold) {
      if (pairs.has(wanted)) continue;
      const match = found.find((candidate) => !taken.has(candidate) && accepts(wanted, candidate));
      if (match) {
        pairs.set(wanted, match);
        taken.add(match);
      }
    }
  }
  return pairs;
}

/** The words of a span with some of its surroundings, on one line. */
export function inContext(text: string, span: Span): string {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  return `${before}[[${text.slice(span.start, span.end)}]]${text.slice(span.end, span.end + 30)}`.replace(/\s+/g, " ");
}
