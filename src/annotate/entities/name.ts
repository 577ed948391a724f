import type { EntityType, ParsedText, TokenRange } from "../../model/index.ts";
import type { KnownName } from "./known-names.ts";

/** One name in the text: token range without article, title and possessive ending. */
export type Name = TokenRange & {
  readonly type: EntityType;
  /** The words as they stand in the text, white space as single blanks. */
  readonly words: string;
  readonly known: KnownName | null;
  /** Lower-case titles that stand before or inside the name as the engine marked it: `["russian", "president"]` gives `["president"]`. */
  readonly titles: readonly string[];
  readonly how: string;
};

/** Types of the engine that name something in the world. */
export const NAMED_TYPES: ReadonlySet<string> = new Set<EntityType>([
  "PERSON",
  "NORP",
  "FAC",
  "ORG",
  "GPE",
  "LOC",
  "PRODUCT",
  "EVENT",
  "WORK_OF_ART",
  "LAW",
  "LANGUAGE",
]);

/** The text of a token range, white space as single blanks. */
export function wordsOf(parsed: ParsedText, range: TokenRange): string {
  const from = parsed.start[range.start] ?? 0;
  const to = parsed.end[range.end - 1] ?? from;
  return parsed.text.slice(from, to).replace(/\s+/g, " ");
}

/** Form under which spellings of one name meet: lower case, no article, no full stops, hyphens as blanks (`Kim Jong-Un` → `kim jong un`). */
export function nameForm(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\./g, "")
    .replace(/-/g, " ")
    .replace(/^the /, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a name's form. */
export function formWords(words: string): string[] {
  return nameForm(words).split(" ").filter(Boolean);
}
