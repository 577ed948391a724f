import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/model/index.ts";
import type { MarkedDocument } from "./polnear.ts";

/** What the gold says beside the spans: gold/attribution/GUIDE.md of the corpora. */
export type WikinewsMark = {
  readonly entity: string | null;
  readonly factuality: string;
  readonly sourceKind: string | null;
  readonly within: number | null;
};

/** A Wikinews article; `marks` beside `attributions`, one each. */
export type WikinewsDocument = MarkedDocument & { readonly marks: readonly WikinewsMark[] };

type Stored = WikinewsMark & {
  readonly spans: { readonly source: Span | null; readonly cue: Span | null; readonly content: readonly Span[] };
};

/** Reads the Wikinews attribution gold; `folder` holds one JSON file a document and `texts/`. */
export function readWikinewsGold(folder: string): WikinewsDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && existsSync(join(folder, "texts", file)))
    .sort()
    .map((file) => {
      const { text } = JSON.parse(readFileSync(join(folder, "texts", file), "utf8")) as { text: string };
      const { attributions } = JSON.parse(readFileSync(join(folder, file), "utf8")) as { attributions: Stored[] };
      const one = (span: Span | null) => (span === null ? [] : [span]);
      return {
        name: file.slice(0, -".json".length),
        text,
        marks: attributions,
        attributions: attributions.map(({ spans }) => ({
          source: one(spans.source),
          cue: one(spans.cue),
          content: spans.content,
        })),
      };
    });
}
