import type { Document, EntitySpan, ParsedText } from "../../model/index.ts";
import type { Candidate, Finder, Look } from "./finder.ts";

/** White space of any kind is read as a blank, so that hard-wrapped lines do not cut an expression in two. */
const WHITE = /[\r\n\t\u00a0\u202f]/g;

/** All candidates of all finders in every segment of the document, unordered; they may overlap. */
export function findCandidates(document: Document, parsed: ParsedText, finders: readonly Finder[]): Candidate[] {
  const look = createLook(document, parsed);
  const found: Candidate[] = [];
  for (const segment of document.segments) {
    // A dateline tells of the report, not of what it reports.
    const start = segment.dateline?.end ?? segment.start;
    const text = document.text.slice(start, segment.end).replace(WHITE, " ");
    for (const finder of finders) collect(finder, text, start, look, found);
  }
  return found;
}

function collect(finder: Finder, text: string, offset: number, look: Look, found: Candidate[]): void {
  for (const match of text.matchAll(finder.pattern)) {
    const start = offset + match.index;
    const end = start + match[0].length;
    if (end === start) continue;
    const read = finder.read(match.groups ?? {}, { start, end, words: match[0] }, look);
    if (read) found.push({ start, end, rule: finder.name, ...read, basis: read.basis ?? "stated" });
  }
}

/** Look-ups by character, in logarithmic time. */
function createLook(document: Document, parsed: ParsedText): Look {
  const entities = parsed.entities;
  return {
    document,
    parsed,
    tokenAt: (offset) => Math.min(firstEndingAfter(parsed.end, offset), Math.max(0, parsed.length - 1)),
    entityAt: (offset) => entityAt(entities, parsed, offset),
  };
}

/** Index of the first element greater than `offset` in an ascending list. */
function firstEndingAfter(ends: Uint32Array, offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function entityAt(entities: readonly EntitySpan[], parsed: ParsedText, offset: number): EntitySpan | null {
  let [low, high] = [0, entities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parsed.end[entities[middle]!.end - 1]! > offset) high = middle;
    else low = middle + 1;
  }
  const entity = entities[low];
  return entity && parsed.start[entity.start]! <= offset ? entity : null;
}
