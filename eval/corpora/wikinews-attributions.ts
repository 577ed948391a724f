import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document, Segment, Span } from "../../src/model/index.ts";
import { SHARED } from "./folder.ts";
import { plainDocument } from "./named-text.ts";

/** The source of one attribution: its span, who it is, and the kind of source. */
export type GoldSource = Span & { readonly entity: string | null; readonly kind: string };

/** Articles of the Wikinews attribution gold with the sources of their attributions; null where absent. */
export function readWikinewsSources():
  | { readonly document: Document; readonly sources: readonly GoldSource[] }[]
  | null {
  const folder = join(SHARED, "gold/attribution");
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file), "utf8"));
      const { text } = JSON.parse(readFileSync(join(folder, "texts", file), "utf8"));
      const sources = gold.attributions.flatMap((attribution: Record<string, never>) => {
        const span = (attribution.spans as { source?: Span | null } | undefined)?.source;
        return span ? [{ ...span, entity: attribution.entity, kind: attribution.sourceKind }] : [];
      });
      return { document: plainDocument(file, text, paragraphs(text)), sources };
    });
}

function paragraphs(text: string): Segment[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((line) => {
    return { kind: "body", start: line.index, end: line.index + line[0].length };
  });
}
