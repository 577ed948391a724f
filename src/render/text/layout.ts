import { fillLines } from "./fill-lines.ts";
import type { TextOptions } from "./render-reading-text.ts";
import type { Piece, Style } from "./styles.ts";

/** Lines of one style within left margins. */
export function sayLines(options: TextOptions, style: Style, text: string, first = "", rest = first): string[] {
  return pieceLines(options, [{ text, style }], first, rest);
}

/** Lines of several pieces within left margins; `first` is that of the first line. */
export function pieceLines(options: TextOptions, pieces: readonly Piece[], first: string, rest = first): string[] {
  return fillLines(pieces, { width: options.width, first, rest }, options.paint);
}

/** A title with a count over lines, and a blank line before it; nothing where there are no lines. */
export function sectionLines(options: TextOptions, style: Style, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", options.paint(title, style), ...lines];
}

/** Lines of the first `most` items, and one line that counts the others. */
export function cappedLines<T>(
  options: TextOptions,
  items: readonly T[],
  most: number,
  noun: string,
  linesOf: (item: T) => readonly string[],
): string[] {
  const left = items.length - most;
  const note = left > 0 ? sayLines(options, "dim", `and ${left} more ${noun}s; --json has all of them`, "    ") : [];
  return [...items.slice(0, most).flatMap(linesOf), ...note];
}
