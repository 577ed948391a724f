import type { Figures } from "../measure.ts";
import { CRITERIA, KINDS } from "./score-attributions.ts";

const COLUMNS = ["", ...KINDS.map((kind) => `${kind}_`)];
const WIDTH = 22;

/** Precision, recall and F1 of each criterion: over all attributions, and for direct, indirect and mixed contents apart. */
export function attributionTable(figures: Figures): string[] {
  const shown = (key: string) =>
    (figures[key] === undefined ? "" : figures[key].toFixed(3).replace(/^0/, "")).padStart(5);
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(16)}${cells.map((cell) => cell.padEnd(WIDTH)).join("")}`.trimEnd();
  const lines = [
    row("", ["all", ...KINDS]),
    row(
      "",
      COLUMNS.map(() => "    P     R    F1"),
    ),
  ];
  const used = new Set<string>();
  for (const criterion of [...CRITERIA, "tokens"]) {
    const cells = COLUMNS.map((column) => {
      const keys = [`${column}${criterion}_p`, `${column}${criterion}_r`, `${column}${criterion}`];
      for (const key of keys) used.add(key);
      return keys.map(shown).join(" ");
    });
    lines.push(row(criterion.replace("_", " "), cells));
  }
  const others = Object.entries(figures).filter(([key]) => !used.has(key));
  return [...lines, ...others.map(([key, value]) => `${key.padEnd(34)} ${Math.round(value * 10000) / 10000}`)];
}
