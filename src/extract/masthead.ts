import type { Draft } from "./draft.ts";
import { findEnglishDate } from "./published/english-date.ts";

/** A masthead stands in the first lines. */
const BLOCKS = 4;
/** "Vessara Public Radio", "The Daily Example": two to five words, each a capital, no byline. */
const NAME =
  /^(?!(?:by|from|staff|updated|published|posted)\b)\p{Lu}[\p{L}\d.&'’-]*(?: (?:of|and|the|\p{Lu}[\p{L}\d.&'’-]*)){1,4}$/iu;
const CAPITAL = /^(?:of|and|the|\p{Lu}.*)$/u;

/** The outlet by a line of its name that stands directly above or below the line of the date; null where none does. */
export function findMasthead({ text, segments }: Pick<Draft, "text" | "segments">): string | null {
  const lines = segments.slice(0, BLOCKS).map(({ kind, start, end }) => {
    return kind === "heading" || kind === "body" ? text.slice(start, Math.min(end, start + 120)) : "";
  });
  const dated = lines.findIndex(isBareDate);
  if (dated < 0) return null;
  return [lines[dated - 1], lines[dated + 1]].find((line) => line !== undefined && isName(line)) ?? null;
}

function isBareDate(line: string): boolean {
  const date = findEnglishDate(line);
  return date !== null && line.length - (date.end - date.start) <= 12;
}

function isName(line: string): boolean {
  return line.length <= 50 && NAME.test(line) && line.split(" ").every((word) => CAPITAL.test(word));
}
