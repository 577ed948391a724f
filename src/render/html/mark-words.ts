import type { Span } from "../../model/index.ts";
import { html, type Markup } from "./markup.ts";

/** A span to mark, and the anchor that links to it. */
export type Marked = Span & { readonly anchor: string };

type Piece = Marked & { readonly continued: boolean };

/**
 * The words of `within` with a `<mark>` around every marked span. Spans may nest and cross: where one reaches beyond the
 * mark it stands in, it is cut in two, the first piece carrying the id, the later ones naming it in `data-of`.
 * Spans that began before `within` go on in it as continued pieces.
 */
export function markWords(text: string, within: Span, spans: readonly Marked[]): Markup {
  const queue = spans.map((span) => clip(span, within)).filter((span) => span.start < span.end);
  queue.sort(byPlace);
  const open: Piece[] = [];
  const parts: Markup[] = [];
  let at = within.start;
  const writeUpTo = (end: number) => {
    if (end > at) parts.push(html`${text.slice(at, end)}`);
    at = Math.max(at, end);
  };
  const closeUpTo = (start: number) => {
    while (open.length > 0 && open.at(-1)!.end <= start) {
      writeUpTo(open.pop()!.end);
      parts.push({ markup: "</mark>" });
    }
  };
  for (let next = 0; next < queue.length; next++) {
    const piece = queue[next]!;
    closeUpTo(piece.start);
    writeUpTo(piece.start);
    const end = Math.min(piece.end, open.at(-1)?.end ?? piece.end);
    if (end < piece.end) insert(queue, next + 1, { ...piece, start: end, continued: true });
    parts.push(
      piece.continued ? html`<mark data-of="${piece.anchor}">` : html`<mark id="${piece.anchor}" tabindex="-1">`,
    );
    open.push({ ...piece, end });
  }
  closeUpTo(within.end);
  writeUpTo(within.end);
  return html`${parts}`;
}

function clip(span: Marked, within: Span): Piece {
  const continued = span.start < within.start;
  return {
    anchor: span.anchor,
    start: Math.max(span.start, within.start),
    end: Math.min(span.end, within.end),
    continued,
  };
}

/** Outer spans before the spans that begin with them. */
function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function insert(queue: Piece[], from: number, piece: Piece): void {
  let at = from;
  while (at < queue.length && byPlace(queue[at]!, piece) <= 0) at++;
  queue.splice(at, 0, piece);
}
