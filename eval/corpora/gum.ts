import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document, Segment, Span } from "../../src/model/index.ts";
import { corpusFolder } from "./folder.ts";
import { plainDocument } from "./named-text.ts";

export const GUM = "corpora/coreference/gum";

/** A gold mention: `cluster` is the same for all mentions of one entity in a document. `form` is that of its head word. */
export type GumMention = Span & {
  readonly cluster: string;
  readonly form: "name" | "pronoun" | "noun";
  readonly head: Span;
};

/** One text with its mentions, and those that are the source of an attribution (its rhetorical relation names the tokens). */
export type GumText = {
  readonly document: Document;
  readonly mentions: readonly GumMention[];
  readonly sources: readonly GumMention[];
};

type Token = Span & { readonly upos: string; readonly head: number; readonly misc: string };

/** All texts in name order, a segment a paragraph; null where the corpus is absent. */
export function readGum(): GumText[] | null {
  const folder = corpusFolder(GUM);
  if (folder === null) return null;
  const files = readdirSync(join(folder, "dep")).filter((file) => file.endsWith(".conllu"));
  return files.sort().map((file) => readText(file, readFileSync(join(folder, "dep", file), "utf8")));
}

function readText(file: string, content: string): GumText {
  let text = "";
  const segments: Segment[] = [];
  const tokens: Token[] = [];
  for (const block of content.split(/\n\n+/)) {
    const words = /^# text = (.*)$/m.exec(block)?.[1];
    if (words === undefined) continue;
    const fresh = segments.length === 0 || /^# newpar(?:$|_block)/m.test(block);
    text += segments.length === 0 ? "" : fresh ? "\n\n" : " ";
    const start = text.length;
    text += words;
    if (fresh) segments.push({ kind: "body", start, end: text.length });
    else segments[segments.length - 1] = { ...segments.at(-1)!, end: text.length };
    readTokens(block, words, start, tokens);
  }
  const mentions = readMentions(tokens);
  return { document: plainDocument(file, text, segments), mentions, sources: readSources(tokens, mentions) };
}

function readTokens(block: string, words: string, start: number, tokens: Token[]): void {
  const base = tokens.length;
  let at = 0;
  for (const line of block.split("\n")) {
    const fields = line.split("\t");
    if (!/^\d+$/.test(fields[0] ?? "")) continue;
    const found = words.indexOf(fields[1]!, at);
    const from = found < 0 ? at : found;
    at = from + fields[1]!.length;
    const head = Number(fields[6]);
    const misc = fields[9] ?? "";
    const upos = fields[3]!;
    tokens.push({ start: start + from, end: start + at, upos, head: head === 0 ? -1 : base + head - 1, misc });
  }
}

/** `Entity=(1-person-giv:act-…` opens a mention of cluster 1, `1)` closes it, several may stand in one field. */
function readMentions(tokens: readonly Token[]): GumMention[] {
  const open: { cluster: string; from: number }[] = [];
  const mentions: GumMention[] = [];
  tokens.forEach((token, at) => {
    const field = /(?:^|\|)Entity=([^|]*)/.exec(token.misc)?.[1] ?? "";
    for (const [part] of field.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      const cluster = /^\(?(\d+)/.exec(part)?.[1] ?? "";
      if (part.startsWith("(")) open.push({ cluster, from: at });
      if (!part.endsWith(")")) continue;
      const index = open.findLastIndex((mention) => mention.cluster === cluster);
      const [closed] = index < 0 ? [] : open.splice(index, 1);
      if (closed) mentions.push(mentionOf(tokens, closed.from, at, cluster));
    }
  });
  return mentions;
}

function mentionOf(tokens: readonly Token[], from: number, to: number, cluster: string): GumMention {
  let head = from;
  for (let at = from; at <= to; at++) {
    const above = tokens[at]!.head;
    if (above < from || above > to) {
      head = at;
      break;
    }
  }
  const { upos, start, end } = tokens[head]!;
  const form = upos === "PROPN" ? "name" : upos === "PRON" ? "pronoun" : "noun";
  return { start: tokens[from]!.start, end: tokens[to]!.end, cluster, form, head: { start, end } };
}

/** The signal `sem-atsrc-38-39` of the relation `attribution` gives the source's tokens, counted from 1 in the text. */
function readSources(tokens: readonly Token[], mentions: readonly GumMention[]): GumMention[] {
  const sources = new Set<GumMention>();
  for (const { misc } of tokens) {
    for (const relation of misc.matchAll(/attribution-[^;|]*/g)) {
      const numbers = /atsrc-([\d,-]+)/.exec(relation[0])?.[1]?.split(/[-,]/).filter(Boolean).map(Number) ?? [];
      const words = numbers.flatMap((number) => tokens[number - 1] ?? []);
      const first = words[0];
      const last = words.at(-1);
      if (!first || !last) continue;
      const around = mentions.filter((mention) => mention.start <= first.start && mention.end >= last.end);
      around.sort((one, other) => one.end - one.start - (other.end - other.start));
      if (around[0]) sources.add(around[0]);
    }
  }
  return [...sources];
}
