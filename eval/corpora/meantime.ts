import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocuments } from "../../src/language/index.ts";
import type { Document, ParsedText, Segment, Span } from "../../src/model/index.ts";
import { englishEngine } from "../../tests/engine.ts";
import { corpusFolder } from "./folder.ts";

/** Where MEANTIME stands within the corpora. */
export const MEANTIME = "corpora/time/meantime";

export type GoldTime = Span & { readonly type: string; readonly value: string };
export type GoldValue = Span & { readonly type: string };

/** One Wikinews article with its gold. Spans index the text of `document`. */
export type MeantimeArticle = {
  readonly document: Document;
  /** TIMEX3 elements with words, without the date line (the document's own creation time). */
  readonly times: readonly GoldTime[];
  readonly values: readonly GoldValue[];
  /** The stretch that was annotated (the corpus leaves the ends of long articles alone), and the date line in it. */
  readonly annotated: Span;
  readonly dateLine: Span | null;
};

type Token = Span & { readonly id: string; readonly sentence: number };
type Markable = { readonly tag: string; readonly attributes: ReadonlyMap<string, string>; readonly anchors: string[] };

/** All articles of the parts `apple` and `gm` in name order, or null where the corpus is missing. */
export function readMeantime(): MeantimeArticle[] | null {
  const folder = corpusFolder(MEANTIME);
  if (folder === null) return null;
  return ["corpus_apple", "corpus_gm"].flatMap((part) => {
    const at = join(folder, "intra-doc_annotation", part);
    return readdirSync(at)
      .filter((name) => name.endsWith(".xml"))
      .sort()
      .map((name) => readArticle(name, readFileSync(join(at, name), "utf8")));
  });
}

/** The articles with their analyses, or null where the corpus is missing. */
export async function parseMeantime(): Promise<(readonly [MeantimeArticle, ParsedText])[] | null> {
  const articles = readMeantime();
  if (articles === null) return null;
  const documents = articles.map(({ document }) => document);
  const parsed = await parseDocuments(documents, await englishEngine());
  return articles.map((article, index) => [article, parsed[index]!]);
}

function readArticle(name: string, xml: string): MeantimeArticle {
  const { text, tokens, segments } = readText(xml);
  const markables = readMarkables(xml);
  const spanOf = ({ anchors }: Markable): Span & { readonly sentence: number } => {
    const own = anchors.map((id) => tokens.get(id)).filter((token) => token !== undefined);
    return {
      start: Math.min(...own.map((token) => token.start)),
      end: Math.max(...own.map((token) => token.end)),
      sentence: Math.max(...own.map((token) => token.sentence)),
    };
  };
  const worded = markables.filter(({ anchors }) => anchors.some((id) => tokens.has(id)));
  const creation = markables.find(({ attributes }) => attributes.get("functionInDocument") === "CREATION_TIME");
  const lastSentence = Math.max(...worded.map((markable) => spanOf(markable).sentence));
  const inScope = [...tokens.values()].filter((token) => token.sentence <= lastSentence);
  const times = worded.filter((markable) => markable.tag === "TIMEX3" && markable !== creation);
  const published = isoDate(creation?.attributes.get("value"));
  return {
    document: createDocument(name, text, segments, published),
    times: times.map((markable) => ({
      ...spanOf(markable),
      type: markable.attributes.get("type") ?? "",
      value: markable.attributes.get("value") ?? "",
    })),
    values: worded
      .filter((markable) => markable.tag === "VALUE")
      .map((markable) => ({ ...spanOf(markable), type: markable.attributes.get("type") ?? "" })),
    annotated: { start: 0, end: Math.max(...inScope.map((token) => token.end)) },
    dateLine: creation && creation.anchors.length > 0 ? spanOf(creation) : null,
  };
}

/** One article writes its date as `03-02-2009`, day first. */
function isoDate(value: string | undefined): string | undefined {
  return value?.replace(/^(\d\d)-(\d\d)-(\d{4})$/, "$3-$2-$1");
}

function createDocument(name: string, text: string, segments: Segment[], published: string | undefined): Document {
  return {
    id: name,
    file: name,
    url: null,
    title: null,
    outlet: "Wikinews",
    authors: [],
    published: published ? { value: published, basis: "stated", rule: "corpus" } : null,
    language: "en",
    text,
    segments,
    diagnostics: [],
  };
}

function decoded(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

const NO_BLANK_BEFORE = /^(?:[.,;:!?%)\]’]|'s?|n't|'(?:re|ve|ll|d|m)|'')$/;
const NO_BLANK_AFTER = /^(?:[([$€£]|``|US\$|AU\$|C\$|A\$)$/;

/** Rebuilds running text from the tokens: title, date line and body as segments of their own, quotation marks plain. */
function readText(xml: string) {
  let text = "";
  let before = "";
  const tokens = new Map<string, Token>();
  const segments: { kind: "headline" | "body"; start: number; end: number }[] = [];
  for (const match of xml.matchAll(/<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g)) {
    const sentence = Number(match[1]);
    const word = decoded(match[3]!);
    if (sentence >= segments.length && segments.length < 3) {
      if (text !== "") text += "\n\n";
      segments.push({ kind: sentence === 0 ? "headline" : "body", start: text.length, end: text.length });
      before = "";
    } else if (
      before !== "" &&
      !NO_BLANK_BEFORE.test(word) &&
      !NO_BLANK_AFTER.test(before) &&
      !isHyphen(word, before)
    ) {
      text += " ";
    }
    const start = text.length;
    text += word === "``" || word === "''" ? '"' : word;
    tokens.set(match[2]!, { id: match[2]!, sentence, start, end: text.length });
    segments.at(-1)!.end = text.length;
    before = word;
  }
  return { text, tokens, segments };
}

function isHyphen(word: string, before: string): boolean {
  return word === "-" || before === "-";
}

function readMarkables(xml: string): Markable[] {
  const found: Markable[] = [];
  const body = xml.slice(xml.indexOf("<Markables>"), xml.indexOf("</Markables>"));
  for (const line of body.split("\n")) {
    const anchor = /<token_anchor t_id="(\d+)"/.exec(line);
    if (anchor) found.at(-1)?.anchors.push(anchor[1]!);
    const opening = /<([A-Z][A-Z0-9_]+)\b([^>]*)>/.exec(line);
    if (opening) {
      const attributes = new Map([...opening[2]!.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1]!, match[2]!]));
      found.push({ tag: opening[1]!, attributes, anchors: [] });
    }
  }
  return found;
}
