import type { Document, Segment, Span } from "../../src/model/index.ts";

export type GoldName = Span & { readonly type: "PER" | "ORG" | "LOC" };

/** A text with its gold names; every sentence is a segment. */
export type NamedText = { readonly document: Document; readonly names: readonly GoldName[] };

type Labelled = { readonly word: string; readonly label: string };

/** Puts sentences of labelled words together to a text. Where the text is not given, blanks are restored by rule. */
export function readIobSentences(
  id: string,
  sentences: readonly { readonly text: string | null; readonly tokens: readonly Labelled[] }[],
): NamedText {
  let text = "";
  const segments: Segment[] = [];
  const names: GoldName[] = [];
  for (const sentence of sentences) {
    if (sentence.tokens.length === 0) continue;
    const start = text.length;
    const words = sentence.text ?? joinWords(sentence.tokens.map((token) => token.word));
    text += words;
    segments.push({ kind: "body", start, end: text.length });
    names.push(...namesIn(words, sentence.tokens, start));
    text += "\n\n";
  }
  return { document: plainDocument(id, text, segments), names };
}

function namesIn(words: string, tokens: readonly Labelled[], base: number): GoldName[] {
  const names: GoldName[] = [];
  let at = 0;
  let before = "O";
  for (const { word, label } of tokens) {
    const start = words.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    const type = label.slice(2);
    const last = names.at(-1);
    const counted = type === "PER" || type === "ORG" || type === "LOC";
    if (counted && label.startsWith("I-") && before.slice(2) === type && last)
      names[names.length - 1] = { ...last, end: base + at };
    else if (counted) names.push({ start: base + start, end: base + at, type });
    before = label;
  }
  return names;
}

/** Words to running text: no blank before closing punctuation and clitics, none after an opening bracket. */
export function joinWords(words: readonly string[]): string {
  let text = "";
  for (const word of words) {
    const tight = /^(?:[.,;:!?)\]%]|'s|'|n't|'re|'ve|'ll|'d|'m)$/.test(word) || /[([$]$/.test(text) || text === "";
    text += tight ? word : ` ${word}`;
  }
  return text;
}

/** A document of given text and segments, all else unknown. */
export function plainDocument(id: string, text: string, segments: readonly Segment[]): Document {
  return {
    id,
    file: id,
    url: null,
    title: null,
    outlet: null,
    authors: [],
    published: null,
    language: "en",
    text,
    segments,
    diagnostics: [],
  };
}
