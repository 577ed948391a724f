import type { Diagnostic } from "../../model/index.ts";
import { type Draft, EMPTY_DRAFT } from "../draft.ts";
import { type Block, findSegments } from "../segments/index.ts";
import type { HtmlBlock } from "./block-collector.ts";
import { chooseBlocks } from "./choose-blocks.ts";
import { flattenMarkup } from "./flatten.ts";
import { collectLinearBlocks } from "./linear-text.ts";
import { collectMainBlocks } from "./main-text.ts";
import { readMetadata } from "./metadata.ts";
import { collectPageFacts, type PageFacts } from "./page-facts.ts";

/** Pages beyond these are read without a tree: real articles have a tenth of it, and trees cost memory and stack. */
const MOST_CHARACTERS = 8_000_000;
const MOST_NODES = 50_000;

/** An HTML page: its main text in blocks with one blank line between them, and what its metadata state. */
export function readHtml(html: string): Draft {
  const facts = collectPageFacts(html);
  const metadata = readMetadata(facts);
  const diagnostics: Diagnostic[] = [];
  const blocks = readBlocks(html, facts, diagnostics);
  if (blocks.length === 0) {
    diagnostics.push({
      code: "no-text",
      stage: "extract",
      message: "The page holds no text (its words may be loaded by a script).",
    });
    return { ...EMPTY_DRAFT, ...metadata, diagnostics };
  }
  const { text, spans } = joinBlocks(blocks);
  const segments = findSegments(spans, { text, title: metadata.title });
  const headline = segments.find((segment) => segment.kind === "headline");
  const title = chooseTitle(
    metadata.title,
    headline ? text.slice(headline.start, headline.end).replace(/\s+/g, " ") : null,
  );
  return { ...EMPTY_DRAFT, ...metadata, title, text, segments, diagnostics };
}

/** What metadata state, unless that is the headline of the page with the name of the site or the section around it. */
function chooseTitle(stated: string | null, headline: string | null): string | null {
  if (stated === null || headline === null) return stated ?? headline;
  const bare = (line: string) => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return bare(headline).length >= 8 && bare(stated).includes(bare(headline)) ? headline : stated;
}

function readBlocks(html: string, facts: PageFacts, diagnostics: Diagnostic[]): readonly HtmlBlock[] {
  const isLarge = html.length > MOST_CHARACTERS || facts.nodes > MOST_NODES;
  if (!isLarge && !facts.deep) {
    try {
      return collectMainBlocks(html);
    } catch {
      // A defect of the libraries on strange mark-up: the way without a tree gives more than nothing.
    }
  }
  const message =
    "The page is too large, too deep or too odd for a full reading; it was read block by block, and its margins may be in the text.";
  diagnostics.push({ code: "html-simplified", stage: "extract", message });
  return chooseBlocks(collectLinearBlocks(facts.deep ? flattenMarkup(html) : html), () => false);
}

/** The words of the blocks with a blank line between them. */
function joinBlocks(blocks: readonly HtmlBlock[]): { text: string; spans: Block[] } {
  let length = 0;
  const spans = blocks.map(({ text, role }): Block => {
    const start = length;
    length += text.length + 2;
    return { start, end: start + text.length, kind: role === "body" ? null : role, gap: start > 0 };
  });
  return { text: blocks.map((block) => block.text).join("\n\n"), spans };
}
