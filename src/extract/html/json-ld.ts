/** What JSON-LD says of the article of a page. */
export type ArticleFacts = {
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly url: string | null;
};

const ARTICLE = /(?:article|report|posting|liveblog|review|webpage)$/i;
const MOST_NODES = 20_000;

type Fields = Readonly<Record<string, unknown>>;

/** The first article among the JSON-LD blocks of a page, or null. Broken blocks are passed over; never throws. */
export function findArticleFacts(blocks: readonly string[]): ArticleFacts | null {
  const articles = blocks.flatMap((block) => findTyped(parse(block)));
  const article = articles.find((fields) => fields.headline !== undefined) ?? articles[0];
  if (!article) return null;
  return {
    headline: nameOf(article.headline),
    published: nameOf(article.datePublished) ?? nameOf(article.dateCreated),
    authors: namesOf(article.author ?? article.creator),
    publisher: namesOf(article.publisher)[0] ?? null,
    url: nameOf(article.url) ?? nameOf((article.mainEntityOfPage as Fields | undefined)?.["@id"]),
  };
}

function parse(block: string): unknown {
  try {
    return JSON.parse(
      block.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, "").replace(/[\n\r\t]/g, " "),
    );
  } catch {
    return null;
  }
}

/** Objects whose type is one of articles, breadth first, in at most {@link MOST_NODES} steps. */
function findTyped(root: unknown): Fields[] {
  const queue: unknown[] = [root];
  const found: Fields[] = [];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const node = queue[at];
    if (typeof node !== "object" || node === null) continue;
    const types = Array.isArray(node) ? [] : [(node as Fields)["@type"]].flat();
    if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) found.push(node as Fields);
    for (const value of Object.values(node)) if (queue.length < MOST_NODES) queue.push(value);
  }
  return found;
}

function nameOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const line = value.replace(/\s+/g, " ").trim().slice(0, 2000);
  return line === "" ? null : line;
}

/** Names of persons or organisations, written as strings, objects with `name`, or lists of either. */
function namesOf(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, 50)
    .flatMap((one) => [typeof one === "object" && one !== null ? (one as Fields).name : one].flat())
    .map(nameOf)
    .filter((name) => name !== null);
}
