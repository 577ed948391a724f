import type { Hop, Span } from "../../../model/index.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { hopAt, hopOf, spanBetween } from "./hop-at.ts";

/** Lemmas of nouns for figures that somebody else made: `data from the ministry`. */
export const FIGURES = new Set(
  "data datum figure statistic number information image intelligence footage record document material census".split(
    " ",
  ),
);

/** Papers of whoever signs them, which are no links of their own: `Lenk's letter says` → Lenk. */
const SIGNED = new Set("statement letter email e-mail memo memorandum message tweet post note release".split(" "));

const WRITING = new Set(["write", "sign", "send", "draft", "author", "post"]);

/**
 * Whose figures or paper a noun names: `data from the ministry`, `the ministry's figures`, `Lenk's letter`, `a memo that Viss
 * wrote` → the ministry, Lenk, Viss; null for other nouns and where nobody is named. `within`: the words that count.
 */
export function paperOrigin(scene: Scene, head: number, within: Span, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const noun = parsed.lemma(head).toLowerCase();
  if (!FIGURES.has(noun) && !SIGNED.has(noun)) return null;
  const owner = childWith(parsed, head, "poss");
  // Police keep "his record", and a photographer made "her image".
  if (owner !== null && FIGURES.has(noun) && /^(?:his|her|my)$/.test(parsed.lower(owner))) return null;
  if (owner !== null && parsed.start[owner]! >= within.start)
    return hopAt(scene, owner, spanBetween(scene, head, head), resolve);
  for (const child of parsed.children(head)) {
    const writer = parsed.dep(child) === "relcl" ? writerOf(scene, child) : null;
    if (writer !== null) return hopAt(scene, writer, spanBetween(scene, child, child), resolve);
    if (parsed.dep(child) !== "prep" || !["from", "by", "of"].includes(parsed.lower(child))) continue;
    const object = childWith(parsed, child, "pobj");
    if (object === null || parsed.start[object]! >= within.end) continue;
    const hop = hopAt(scene, object, spanBetween(scene, head, child), resolve);
    if (hop === null || hop.end <= within.end) return hop;
    return hopOf(scene, resolve({ start: hop.start, end: within.end }, object), object, hop.cue);
  }
  return null;
}

/** `Viss` in "a memo that Viss wrote". */
function writerOf({ parsed }: Scene, clause: number): number | null {
  const writer = WRITING.has(parsed.lemma(clause).toLowerCase()) ? childWith(parsed, clause, "nsubj") : null;
  return writer !== null && ["PROPN", "NOUN"].includes(parsed.pos(writer)) ? writer : null;
}
