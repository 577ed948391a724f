import { Parser } from "htmlparser2";

/** What one pass over a page collects outside its text. */
export type PageFacts = {
  /** Elements and runs of text: what a tree of the page would hold. */
  readonly nodes: number;
  /** True where elements nest deeper than `DEEPEST`; what stands behind that place was not looked at. */
  readonly deep: boolean;
  /** Lower-case name, property or itemprop of `<meta>` with its content, in page order. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly title: string;
  readonly jsonLd: readonly string[];
  /** `datetime` of `<time>` elements; `published`: marked as the date of publication. */
  readonly times: readonly { readonly datetime: string; readonly published: boolean }[];
  readonly canonical: string | null;
};

/** Real pages nest to about 60; the parser's stack of open elements makes deep pages cost quadratic time. */
const DEEPEST = 200;
const MOST_METAS = 500;
const MOST_JSON_LD = 2_000_000;

/** Thrown and caught here alone, to leave the parser in the middle of a page. */
const STOP = new Error("The page is too deep.");

/** Reads sizes and metadata of a page in one linear pass, up to the place where it nests too deep. */
export function collectPageFacts(html: string): PageFacts {
  const metas: { name: string; content: string }[] = [];
  const times: { datetime: string; published: boolean }[] = [];
  const jsonLd: string[] = [];
  let nodes = 0;
  let level = 0;
  let deep = false;
  let canonical: string | null = null;
  let title = "";
  let script: string[] | null = null;
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      nodes++;
      if (++level > DEEPEST) throw STOP;
      if (name === "meta" && metas.length < MOST_METAS) pushMeta(metas, attributes);
      else if (name === "time") pushTime(times, attributes);
      else if (name === "link" && attributes.rel === "canonical") canonical ??= attributes.href?.trim() || null;
      else if (name === "script" && /ld\+json/i.test(attributes.type ?? "")) script = [];
      else if (name === "title") inTitle = title === "";
    },
    ontext(data) {
      nodes++;
      if (script) script.push(data);
      else if (inTitle && title.length < 1000) title += data;
    },
    onclosetag(name) {
      level--;
      if (name === "title") inTitle = false;
      if (name !== "script" || !script) return;
      const json = script.join("");
      if (json.length <= MOST_JSON_LD) jsonLd.push(json);
      script = null;
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (error !== STOP) throw error;
    deep = true;
  }
  return { nodes, deep, metas, title: title.replace(/\s+/g, " ").trim(), jsonLd, times, canonical };
}

function pushMeta(metas: { name: string; content: string }[], attributes: Record<string, string>): void {
  const content = attributes.content?.replace(/\s+/g, " ").trim();
  if (!content) return;
  for (const key of ["property", "name", "itemprop"] as const) {
    const name = attributes[key]?.trim().toLowerCase();
    if (name) metas.push({ name, content: content.slice(0, 2000) });
  }
}

function pushTime(times: { datetime: string; published: boolean }[], attributes: Record<string, string>): void {
  if (!attributes.datetime || times.length >= 50) return;
  const marks = `${attributes.itemprop ?? ""} ${attributes.class?.slice(0, 200) ?? ""} ${attributes.pubdate === undefined ? "" : "publish"}`;
  times.push({ datetime: attributes.datetime.trim(), published: /publish|entry-date/i.test(marks) });
}
