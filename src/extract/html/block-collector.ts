import { isBoilerplate, isHidden, isPostEmbed } from "./page-parts.ts";

/** What the mark-up says of a block. `body` says nothing in particular. */
export type HtmlRole = "body" | "heading" | "headline" | "excerpt" | "post" | "caption";

/** A block of a page: its words with white space collapsed, and what tells main text from the rest. */
export type HtmlBlock = {
  readonly text: string;
  readonly role: HtmlRole;
  /** Stands in a part of the page that is not its main text (side bar, footer, links to other stories). */
  readonly boilerplate: boolean;
  /** Characters of `text` that are links. */
  readonly linked: number;
};

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Elements whose text is a block of its own. */
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Elements without text for readers. */
const SILENT = new Set(
  "script style noscript template svg iframe object embed button select option textarea input head title canvas math audio video map nav menu dialog form datalist meter progress".split(
    " ",
  ),
);
const HEADINGS = /^h[1-6]$/;

type Level = {
  readonly name: string;
  readonly role: HtmlRole;
  readonly silent: boolean;
  readonly boilerplate: boolean;
  readonly linked: boolean;
};

const GROUND: Level = { name: "", role: "body", silent: false, boilerplate: false, linked: false };

/** Turns the elements and texts of a page, in order, into blocks. Linear; keeps a stack of its own. */
export type BlockCollector = {
  open(name: string, attributes: Attributes): void;
  /** Index that the block of these words has or will have; -1 where they are not shown or white. */
  text(words: string): number;
  close(name: string): void;
  blocks(): readonly HtmlBlock[];
};

/** A collector for one page. */
export function createBlockCollector(): BlockCollector {
  const blocks: HtmlBlock[] = [];
  const stack: Level[] = [GROUND];
  let words: string[] = [];
  let linked = 0;
  let breaks = 0;
  let at: Level = GROUND;

  const flush = () => {
    const text = tidy(words.join(""));
    if (text !== "")
      blocks.push({ text, role: at.role, boilerplate: at.boilerplate, linked: Math.min(linked, text.length) });
    words = [];
    linked = 0;
    breaks = 0;
  };
  const lineBreak = (level: Level) => {
    breaks++;
    if (breaks > 1 && level.role !== "post") flush();
    else if (words.length > 0) words.push("\n");
  };
  const border = (name: string, level: Level) => {
    if (name === "br") lineBreak(level);
    else if (!BLOCKS.has(name)) return;
    else if (level.role === "post" && at.role === "post") lineBreak(level);
    else flush();
  };
  return {
    open(name, attributes) {
      const above = stack.at(-1)!;
      const level = levelOf(name, attributes, above);
      border(name, level);
      stack.push(level);
    },
    text(data) {
      const level = stack.at(-1)!;
      if (level.silent) return -1;
      const collapsed = data.replace(/\s+/g, " ");
      const isBlank = collapsed === " " || collapsed === "";
      if (isBlank && words.length === 0) return -1;
      if (words.length === 0) at = level;
      words.push(collapsed);
      if (isBlank) return -1;
      breaks = 0;
      if (level.linked) linked += collapsed.length;
      return blocks.length;
    },
    close(name) {
      const level = stack.length > 1 ? stack.pop()! : GROUND;
      if (name !== "br") border(name, level.role === "post" && stack.at(-1)!.role !== "post" ? GROUND : level);
    },
    blocks() {
      flush();
      return blocks;
    },
  };
}

function levelOf(name: string, attributes: Attributes, above: Level): Level {
  return {
    name,
    role: roleOf(name, attributes, above.role),
    silent: above.silent || SILENT.has(name) || isHidden(attributes),
    boilerplate: above.boilerplate || isBoilerplate(name, attributes),
    linked: above.linked || name === "a",
  };
}

function roleOf(name: string, attributes: Attributes, above: HtmlRole): HtmlRole {
  if (above === "post" || isPostEmbed(attributes)) return "post";
  if (name === "blockquote") return "excerpt";
  if (name === "figcaption" || /\bcaption/i.test(attributes.class?.slice(0, 200) ?? "")) return "caption";
  if (above === "excerpt" || above === "caption") return above;
  if (name === "h1") return "headline";
  return HEADINGS.test(name) ? "heading" : above;
}

/** Blanks collapsed, none at line ends, no empty lines. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}
