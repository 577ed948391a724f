/**
 * A node of an edit tree (Chrupała 2008; Müller et al. 2015, "Joint Lemmatization and Morphological Tagging with Lemming").
 * Match: the first `prefix` and last `suffix` characters are edited by other nodes, what lies between stays. Substitution:
 * `from` becomes `to`.
 */
export type EditNode =
  | { readonly prefix: number; readonly suffix: number; readonly before: number | null; readonly after: number | null }
  | { readonly from: string; readonly to: string };

/**
 * Applies tree `root` of the forest to a word; null where the tree does not fit it.
 * `gesagt` with (cut `ge` in front, `t` → `en` behind) → `sagen`
 */
export function applyEditTree(trees: readonly EditNode[], root: number, word: string): string | null {
  const apply = (at: number, characters: readonly string[]): string | null => {
    const node = trees[at]!;
    if ("from" in node) return characters.join("") === node.from ? node.to : null;
    const end = characters.length - node.suffix;
    if (node.prefix > end) return null;
    const before = node.before === null ? "" : apply(node.before, characters.slice(0, node.prefix));
    const after = node.after === null ? "" : apply(node.after, characters.slice(end));
    return before === null || after === null ? null : before + characters.slice(node.prefix, end).join("") + after;
  };
  return apply(root, Array.from(word));
}
