import { type Draft, EMPTY_DRAFT } from "../draft.ts";

/** HTML pages; being built. */
export function readHtml(_html: string): Draft {
  return { ...EMPTY_DRAFT, diagnostics: [{ code: "no-text", stage: "extract", message: "The page holds no text." }] };
}
