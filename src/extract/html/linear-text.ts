import { Parser } from "htmlparser2";
import { createBlockCollector, type HtmlBlock } from "./block-collector.ts";

/** Blocks of a page in one pass without a tree: for pages too large or too deep for one. Linear in the length of the page. */
export function collectLinearBlocks(html: string): readonly HtmlBlock[] {
  const collector = createBlockCollector();
  const parser = new Parser({
    onopentag: (name, attributes) => collector.open(name, attributes),
    ontext: (data) => void collector.text(data),
    onclosetag: (name) => collector.close(name),
  });
  parser.end(html);
  return collector.blocks();
}
