import type { Reading } from "../model/index.ts";
import { plainWords } from "./align/quoted-words.ts";

/** The title that shares most with the titles of the other documents: the shorter, then the first in order where equal. */
export function storyTitle(readings: readonly Reading[]): string {
  const titles = readings.map(titleOf).filter((title) => title !== "");
  const words = titles.map((title) => new Set(plainWords(title).filter((word) => word.length > 2)));
  const score = (at: number) => {
    let shared = 0;
    words.forEach((others, other) => {
      if (other !== at) for (const word of words[at]!) if (others.has(word)) shared++;
    });
    return shared / Math.sqrt(Math.max(4, words[at]!.size));
  };
  const ranked = titles.map((title, at) => ({ title, score: score(at) }));
  ranked.sort((a, b) => b.score - a.score || a.title.length - b.title.length || (a.title < b.title ? -1 : 1));
  return ranked[0]?.title ?? "";
}

function titleOf(reading: Reading): string {
  if (reading.title) return reading.title;
  const headline = reading.segments.find((segment) => segment.kind === "headline");
  const first = headline ?? reading.sentences[0];
  return first ? reading.text.slice(first.start, Math.min(first.end, first.start + 120)).trim() : "";
}
