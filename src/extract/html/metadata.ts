import type { Published } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import { readStatedDate } from "../published/stated-date.ts";
import { decodeEntities } from "./entities.ts";
import { type ArticleFacts, findArticleFacts } from "./json-ld.ts";
import type { PageFacts } from "./page-facts.ts";

/** Names of `<meta>` in order of trust. */
const TITLES = ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline"];
const OUTLETS = [
  "og:site_name",
  "application-name",
  "dc.publisher",
  "dcterms.publisher",
  "twitter:site:name",
  "publisher",
];
const AUTHORS = [
  "author",
  "article:author",
  "dc.creator",
  "dcterms.creator",
  "parsely-author",
  "sailthru.author",
  "byl",
  "creator",
];
const DATES =
  "article:published_time og:published_time datepublished article:published date pubdate publishdate publish-date publication_date parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date dcterms.created dcterms.date dc.date.created article_date_original originalpublicationdate cxenseparse:recs:publishtime".split(
    " ",
  );

/** Title, outlet, authors, address and date that the metadata of a page state. */
export function readMetadata(facts: PageFacts): Pick<Draft, "title" | "outlet" | "authors" | "url" | "published"> {
  const article = findArticleFacts(facts.jsonLd);
  const first = (names: readonly string[]) => contentsOf(facts, names)[0] ?? null;
  const outlet = plain(first(OUTLETS) ?? article?.publisher ?? siteOfTitle(facts.title));
  const title = plain(article?.headline ?? first(TITLES) ?? (facts.title || null));
  return {
    title: title && withoutSiteName(title, outlet),
    outlet: outlet && !/^https?:|^@/i.test(outlet) ? outlet : null,
    authors: readAuthors(facts, article),
    url: addressOf(facts.canonical) ?? addressOf(first(["og:url"])) ?? addressOf(article?.url ?? null),
    published: readPublished(facts, article),
  };
}

/** Contents of the metas so named, in the order of the names. */
function contentsOf(facts: PageFacts, names: readonly string[]): string[] {
  return names.flatMap((name) => facts.metas.filter((meta) => meta.name === name).map((meta) => meta.content));
}

function plain(line: string | null): string | null {
  const text =
    line === null
      ? ""
      : decodeEntities(line)
          .replace(/<[^<>]{0,200}>/g, "")
          .replace(/\s+/g, " ")
          .trim();
  return text === "" ? null : text;
}

const SEPARATOR = / (?:[|–—»-]|::) /u;
const SITE_NAME = /^(?:The )?\p{Lu}[\p{L}.&'’-]*(?: (?:of|and|the|\p{Lu}[\p{L}.&'’-]*)){0,3}$/u;

/** `"Court blocks tax | The Example" → "The Example"`: the last part, where it reads like a name and is the shorter one. */
function siteOfTitle(title: string): string | null {
  const parts = decodeEntities(title).split(SEPARATOR);
  const last = parts.at(-1)?.trim() ?? "";
  return parts.length > 1 && last.length < parts[0]!.length && SITE_NAME.test(last) ? last : null;
}

/** `"Court Blocks Tax | The Example" → "Court Blocks Tax"`, before or behind it, where the outlet is known to be so called. */
function withoutSiteName(title: string, outlet: string | null): string {
  const bare = (name: string) => name.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, "");
  const parts = title.split(SEPARATOR);
  if (outlet === null || parts.length < 2) return title;
  const isSite = (part: string | undefined) => part !== undefined && bare(part) === bare(outlet);
  if (isSite(parts.at(-1))) return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/[\s|–—»:-]+$/u, "");
  if (isSite(parts[0])) return title.slice(parts[0]!.length).replace(/^[\s|–—»:-]+/u, "");
  return title;
}

function readAuthors(facts: PageFacts, article: ArticleFacts | null): string[] {
  const stated = article?.authors.length ? article.authors : contentsOf(facts, AUTHORS).slice(0, 1);
  const names = stated
    .flatMap((line) => (plain(line) ?? "").replace(/^by:? /i, "").split(/\s*(?:[,;|]| (?:and|und|et|&) )\s*/u))
    .filter((name) => name !== "" && name.length <= 80 && !/^https?:|@|\.\w{2,4}\/|\d{3}/i.test(name));
  return [...new Set(names)];
}

function addressOf(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^\s"<>]+$/i.test(address) && address.length <= 2000 ? address : null;
}

function readPublished(facts: PageFacts, article: ArticleFacts | null): Published | null {
  const candidates = [
    ...(article?.published ? [{ rule: "json-ld:datePublished", date: article.published }] : []),
    ...DATES.flatMap((name) => contentsOf(facts, [name]).map((date) => ({ rule: `meta:${name}`, date }))),
    ...facts.times.filter((time) => time.published).map((time) => ({ rule: "time:published", date: time.datetime })),
    ...facts.times.slice(0, 1).map((time) => ({ rule: "time:first", date: time.datetime })),
  ];
  for (const { rule, date } of candidates) {
    const value = readStatedDate(date);
    if (value !== null) return { value, basis: "stated", rule };
  }
  return null;
}
