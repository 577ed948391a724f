import type { Dependencies, Edges, LabelTable } from "./dependencies.ts";

/** Stands between the token's own label and the label of the head it belongs to: `prep||dobj`. */
const DELIMITER = "||";

/**
 * Reattaches tokens whose label says that their true head is deeper in the tree: breadth first from the present head, the
 * first token with the label named becomes the head (Nivre & Nilsson 2005, "Pseudo-Projective Dependency Parsing",
 * HEAD scheme). Works on tokens `from`…`to`; `edges` are those before any change.
 */
export function deprojectivize(
  dependencies: Dependencies,
  labels: LabelTable,
  edges: Edges,
  from: number,
  to: number,
  isSpace: (token: number) => boolean,
): boolean {
  const { head, dep } = dependencies;
  const decorated: number[] = [];
  for (let token = from; token < to; token++) {
    if (labels.list[dep[token]!]!.includes(DELIMITER)) decorated.push(token);
  }
  if (decorated.length === 0) return false;
  const children = groupChildren(head, from, to);
  for (const token of decorated) {
    const [own, wanted] = labels.list[dep[token]!]!.split(DELIMITER) as [string, string];
    const old = head[token]!;
    const found = findDescendant(old, token, labels.index(wanted), children, dep, isSpace);
    if (found !== old) {
      children.set(
        old,
        (children.get(old) ?? []).filter((child) => child !== token),
      );
      // spaCy finds children within the edges of the first tree only.
      if (token >= edges.left[found - from]! && token <= edges.right[found - from]!) {
        children.set(
          found,
          [...(children.get(found) ?? []), token].sort((a, b) => a - b),
        );
      }
      head[token] = found;
    }
    dep[token] = labels.index(own);
  }
  return true;
}

function groupChildren(head: Uint32Array, from: number, to: number): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (let token = from; token < to; token++) {
    if (head[token] === token) continue;
    const list = children.get(head[token]!);
    if (list === undefined) children.set(head[token]!, [token]);
    else list.push(token);
  }
  return children;
}

/** The first descendant with the label, breadth first and left to right, not through `skipped` or spaces; else the top. */
function findDescendant(
  top: number,
  skipped: number,
  label: number,
  children: ReadonlyMap<number, readonly number[]>,
  dep: Uint16Array,
  isSpace: (token: number) => boolean,
): number {
  const queue = [top];
  for (let at = 0; at < queue.length; at++) {
    for (const child of children.get(queue[at]!) ?? []) {
      if (child === skipped || isSpace(child)) continue;
      if (dep[child] === label) return child;
      queue.push(child);
    }
  }
  return top;
}
