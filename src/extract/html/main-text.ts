import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { createBlockCollector, type HtmlBlock } from "./block-collector.ts";
import { chooseBlocks } from "./choose-blocks.ts";

const MARK = "data-sayso-text";
/** Shorter main texts make Readability try again with looser rules; its default of 500 pulls side bars into short news. */
const ENOUGH = 140;

/** The slice of the DOM that is used here; linkedom's own types are those of a browser, which the project has no library for. */
type Node = { readonly nodeType: number; readonly childNodes: Iterable<Node>; readonly textContent: string | null };
type Element = Node & {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<Element>;
};

/**
 * The blocks of the main text of a page: those that Readability keeps, with what it drops among them (block quotes, posts, leads
 * with many links). Blocks are cut from the page itself; Readability only says where the main text is.
 * Fails on nothing but defects of the libraries; the caller has a way without a tree.
 */
export function collectMainBlocks(html: string): readonly HtmlBlock[] {
  const document = parseHTML(html).document as unknown as Element;
  const collector = createBlockCollector();
  const texts: { readonly block: number; readonly mark: number; readonly length: number }[] = [];
  walk(document, collector, texts);
  const blocks = collector.blocks();
  const kept = keptMarks(document);
  const keptLength = new Float64Array(blocks.length);
  for (const { block, mark, length } of texts)
    if (kept.has(mark) && block < blocks.length) keptLength[block]! += length;
  return chooseBlocks(blocks, (index) => keptLength[index]! * 2 >= blocks[index]!.text.length);
}

type Visit = { readonly node: Node; readonly leave: boolean };

/** Passes the page to the collector and marks each element that holds words. */
function walk(
  root: Element,
  collector: ReturnType<typeof createBlockCollector>,
  texts: { block: number; mark: number; length: number }[],
): void {
  const pending: (Visit & { readonly parent: Element | null; readonly mark: number })[] = [];
  let marks = 0;
  const push = (parent: Element) => {
    const children = [...parent.childNodes].reverse();
    const mark = ++marks;
    for (const node of children) pending.push({ node, leave: false, parent, mark });
  };
  push(root);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, leave, parent, mark } = next;
    if (node.nodeType === 3) {
      const words = node.textContent ?? "";
      const block = collector.text(words);
      if (block >= 0 && parent) {
        parent.setAttribute?.(MARK, String(mark));
        texts.push({ block, mark, length: words.replace(/\s+/g, " ").trim().length });
      }
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (leave) collector.close(element.localName.toLowerCase());
      else {
        collector.open(element.localName.toLowerCase(), attributesOf(element));
        pending.push({ ...next, leave: true });
        push(element);
      }
    }
  }
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
}

/** Marks of the elements that Readability keeps. It rebuilds the document that it is given. */
function keptMarks(document: Element): ReadonlySet<number> {
  const reader = new Readability<Element>(document as never, {
    charThreshold: ENOUGH,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as Element,
  });
  const content = reader.parse()?.content;
  if (!content) return new Set();
  return new Set(Array.from(content.querySelectorAll(`[${MARK}]`), (element) => Number(element.getAttribute(MARK))));
}
