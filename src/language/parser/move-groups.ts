/** Moves of one kind stand together: `S` shift, `D` reduce, `L` left arc, `R` right arc, `B` break. */
export type MoveGroup = { readonly kind: "S" | "D" | "L" | "R" | "B"; readonly moves: readonly number[] };

/** Groups moves by kind, in order. Throws RangeError on a kind that the parser does not know. */
export function groupMoves(moves: readonly (readonly [string, string])[]): MoveGroup[] {
  const groups: { kind: MoveGroup["kind"]; moves: number[] }[] = [];
  moves.forEach(([kind], index) => {
    const last = groups.at(-1);
    if (last?.kind === kind) last.moves.push(index);
    else if (isKind(kind)) groups.push({ kind, moves: [index] });
    else throw new RangeError(`the parser has no move ${kind}`);
  });
  return groups;
}

function isKind(kind: string): kind is MoveGroup["kind"] {
  return kind.length === 1 && "SDLRB".includes(kind);
}
