import type { ParsedText } from "../../model/index.ts";

/** The first child with a label, or null. */
export function childWith(parsed: ParsedText, token: number, ...deps: string[]): number | null {
  return parsed.children(token).find((child) => deps.includes(parsed.dep(child))) ?? null;
}
