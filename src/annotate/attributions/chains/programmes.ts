import type { Hop, Span } from "../../../model/index.ts";
import type { Quotation } from "../quotations.ts";
import type { Scene } from "../scene.ts";
import { spanBetween } from "./hop-at.ts";

/** Characters of a programme's title at most. */
const LONGEST_TITLE = 60;

/** The programme whose title in quotation marks the noun opens or stands in: `on [“The Late Hour with Anna Brod”]`; else null. */
export function programmeAt(scene: Scene, head: number, cue: Span): Hop | null {
  const { parsed } = scene;
  const title = scene.quotationAt(parsed.start[head]!);
  const opens = title !== null && parsed.start[parsed.leftEdge(head)]! <= title.inner.start + 1;
  return opens && isTitle(scene, title) ? hopOfTitle(scene, title, cue) : null;
}

/** `she told [“Morning Talk.”]`: a title right after a form of "tell", where words would stand after a comma or colon; else null. */
export function toldProgramme(scene: Scene, verb: number): Hop | null {
  const { parsed } = scene;
  const next = verb + 1;
  if (parsed.lemma(verb) !== "tell" || next >= parsed.length) return null;
  const title = scene.quotationAt(parsed.start[next]!);
  const isNext = title !== null && title.start === parsed.start[next];
  return isNext && isTitle(scene, title) ? hopOfTitle(scene, title, spanBetween(scene, verb, verb)) : null;
}

function hopOfTitle({ text }: Scene, { inner }: Quotation, cue: Span): Hop {
  const name = text.slice(inner.start, inner.end).replace(/[\s,.]+$/, "");
  return { ...inner, name, kind: "outlet", entity: null, cue };
}

/** True for short words in capitals: `“The Late Show with Anna Brod”`. */
function isTitle({ text }: Scene, { inner }: Quotation): boolean {
  if (inner.end - inner.start > LONGEST_TITLE) return false;
  const words = text.slice(inner.start, inner.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || !/^[\p{Lu}\p{N}]/u.test(first)) return false;
  return words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || LITTLE.has(word));
}

/** Words that titles leave small. */
const LITTLE = new Set("the a an of with and in on at to for by from".split(" "));
