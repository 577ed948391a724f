import type { EntitySpan, ParsedText, Span } from "../model/index.ts";
import { createParsedText } from "./parsed-text.ts";

/** One analysed stretch of a longer text and where it stands there. */
export type ParsedPart = { readonly at: Span; readonly parsed: ParsedText };

/**
 * Joins the analyses of stretches of `text` (in order, not overlapping) into one analysis with offsets into `text`.
 * Characters between the stretches belong to no token.
 */
export function joinParsedTexts(text: string, parts: readonly ParsedPart[]): ParsedText {
  const total = parts.reduce((sum, part) => sum + part.parsed.length, 0);
  const labels = {
    tags: createTable(),
    pos: createTable(),
    deps: createTable(),
    morphs: createTable(),
    lemmas: createTable(),
  };
  const columns = {
    start: new Uint32Array(total),
    end: new Uint32Array(total),
    head: new Uint32Array(total),
    tag: new Uint16Array(total),
    pos: new Uint8Array(total),
    dep: new Uint16Array(total),
    morph: new Uint16Array(total),
    lemma: new Uint32Array(total),
    sentenceStart: new Uint8Array(total),
  };
  const entities: EntitySpan[] = [];
  let base = 0;
  for (const { at, parsed } of parts) {
    for (let token = 0; token < parsed.length; token++) {
      const to = base + token;
      columns.start[to] = at.start + parsed.start[token]!;
      columns.end[to] = at.start + parsed.end[token]!;
      columns.head[to] = base + parsed.head[token]!;
      columns.tag[to] = labels.tags.index(parsed.tag(token));
      columns.pos[to] = labels.pos.index(parsed.pos(token));
      columns.dep[to] = labels.deps.index(parsed.dep(token));
      columns.morph[to] = labels.morphs.index(parsed.morph(token));
      columns.lemma[to] = labels.lemmas.index(parsed.lemma(token));
    }
    for (const sentence of parsed.sentences) columns.sentenceStart[base + sentence.start] = 1;
    for (const entity of parsed.entities) {
      entities.push({ start: base + entity.start, end: base + entity.end, label: entity.label });
    }
    base += parsed.length;
  }
  return createParsedText({
    text,
    ...columns,
    entities,
    labels: {
      tags: labels.tags.list,
      pos: labels.pos.list,
      deps: labels.deps.list,
      morphs: labels.morphs.list,
      lemmas: labels.lemmas.list,
    },
  });
}

function createTable(): { readonly list: string[]; index(label: string): number } {
  const list: string[] = [];
  const known = new Map<string, number>();
  return {
    list,
    index: (label) => {
      const found = known.get(label);
      if (found !== undefined) return found;
      known.set(label, list.length);
      list.push(label);
      return list.length - 1;
    },
  };
}
