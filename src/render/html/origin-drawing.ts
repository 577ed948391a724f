import { type OriginNode, originLines } from "../origin-tree.ts";
import { counted, SOURCE_WORDS } from "../words.ts";
import { html, type Markup } from "./markup.ts";

/** Measures of the drawing in pixels: a row, the step to the right for each link, room for a letter of the label. */
const ROW = 22;
const STEP = 18;
const LETTER = 6.9;
/** Longer labels are cut; the full name stands in the tooltip. */
const LONGEST = 36;
/** At most this many rows; at most this many documents below one link. */
const MOST_ROWS = 30;
const MOST_CHILDREN = 7;

type Row = { readonly label: string; readonly kind: string; readonly depth: number; readonly parent: number };

/**
 * The chains of a claim as a small drawing: each origin at the head of its tree, below it who has it from there. `sideOf` gives the
 * letter of the side on which a mention stands, or the empty string; at most `most` rows are drawn.
 */
export function renderOriginDrawing(
  trees: readonly OriginNode[],
  sideOf: (mention: number) => string,
  most = MOST_ROWS,
): Markup {
  const rows = rowsOf(trees, sideOf);
  const shown = rows.slice(0, most);
  const width = Math.ceil(
    Math.max(...shown.map(({ label, kind, depth }) => depth * STEP + 18 + (label.length + kind.length) * LETTER)),
  );
  const height = shown.length * ROW + 4;
  const more = rows.length - shown.length;
  return html`<figure class="drawing"><svg role="img" aria-label="${originLines(trees).slice(0, MOST_ROWS).join("; ")}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shown.map((row, at) => renderLink(row, at))}${shown.map((row, at) => renderRow(row, at))}</svg>${more > 0 && html`<p class="cut">${counted(more, "more line")} not drawn.</p>`}</figure>`;
}

function renderLink({ depth, parent }: Row, at: number): Markup | null {
  if (depth === 0) return null;
  const x = (depth - 1) * STEP + 6;
  return html`<path d="M${x} ${middle(parent) + 4}V${middle(at)}H${x + STEP - 4}"/>`;
}

function renderRow({ label, kind, depth }: Row, at: number): Markup {
  const x = depth * STEP;
  const shown = label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label;
  const rest = kind && html` <tspan class="soft">${kind}</tspan>`;
  return html`<g class="${depth === 0 ? "root" : "leaf"}"><title>${label}</title><circle cx="${x + 6}" cy="${middle(at)}" r="${depth === 0 ? 4 : 2.5}"/><text x="${x + 16}" y="${middle(at) + 4}">${shown}${rest}</text></g>`;
}

function middle(row: number): number {
  return row * ROW + ROW / 2 + 2;
}

function rowsOf(trees: readonly OriginNode[], sideOf: (mention: number) => string): Row[] {
  const rows: Row[] = [];
  const walk = (node: OriginNode, depth: number, parent: number) => {
    const sides = [...new Set(node.mentions.map(sideOf))].filter((side) => side !== "").sort();
    const kind = [node.kind === null || node.kind === "joint" ? "" : SOURCE_WORDS[node.kind], sides.join(" ")].filter(
      (part) => part !== "",
    );
    const at = rows.push({ label: node.name, kind: kind.join(", "), depth, parent }) - 1;
    for (const child of node.children.slice(0, MOST_CHILDREN)) walk(child, depth + 1, at);
    const more = node.children.length - MOST_CHILDREN;
    if (more > 0) rows.push({ label: `${more} more`, kind: "", depth: depth + 1, parent: at });
  };
  for (const tree of trees) walk(tree, 0, -1);
  return rows;
}
