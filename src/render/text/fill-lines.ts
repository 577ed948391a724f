import { printable } from "./printable.ts";
import type { Painter, Piece, Style } from "./styles.ts";

/** Left margins of the first and of the following lines, and the width of the whole, in columns. */
export type Frame = { readonly width: number; readonly first: string; readonly rest: string };

type Word = { pieces: Piece[]; length: number };

/** Fills lines with pieces, broken at blanks, each word keeping its style. Returns lines without line breaks. */
export function fillLines(pieces: readonly Piece[], frame: Frame, paint: Painter): string[] {
  const lines: string[] = [];
  let line: Piece[] = [];
  let column = frame.first.length;
  for (const word of wordsOf(pieces)) {
    if (line.length > 0 && column + 1 + word.length > frame.width) {
      lines.push(margin(lines, frame) + paintPieces(line, paint));
      line = [];
      column = frame.rest.length;
    }
    if (line.length > 0) {
      const before = line.at(-1)!.style;
      line.push({ text: " ", style: before === word.pieces[0]!.style ? before : "plain" });
      column += 1;
    }
    line.push(...word.pieces);
    column += word.length;
  }
  if (line.length > 0) lines.push(margin(lines, frame) + paintPieces(line, paint));
  return lines;
}

function margin(lines: readonly string[], frame: Frame): string {
  return lines.length === 0 ? frame.first : frame.rest;
}

/** Neighbouring pieces of one style are painted together. */
function paintPieces(pieces: readonly Piece[], paint: Painter): string {
  let painted = "";
  let run = "";
  let style: Style = "plain";
  for (const piece of pieces) {
    if (piece.style !== style) {
      painted += paint(run, style);
      run = "";
      style = piece.style;
    }
    run += piece.text;
  }
  return painted + paint(run, style);
}

function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let word: Word = { pieces: [], length: 0 };
  for (const { text, style } of pieces) {
    printable(text)
      .split(" ")
      .forEach((part, index) => {
        if (index > 0 && word.length > 0) {
          words.push(word);
          word = { pieces: [], length: 0 };
        }
        if (part === "") return;
        word.pieces.push({ text: part, style });
        word.length += part.length;
      });
  }
  if (word.length > 0) words.push(word);
  return words;
}
