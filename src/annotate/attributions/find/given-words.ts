import type { ParsedText } from "../../../model/index.ts";
import { type Scene, trimmed } from "../scene.ts";
import { type FoundSource, foundSource } from "../source-of.ts";

/** What a noun for words tells by who gave them: tokens of the giver and of "that", and the verb of the clause. */
export type GivenWords = { readonly giver: number; readonly that: number; readonly clause: number };

const MAKING = new Set("make issue give voice raise level express lodge file write send put publish".split(" "));

/** Words from who gives to "that" at most: "doctors and nurses of the town". */
const REACH = 10;

/**
 * `reports from [doctors] [that he was unfit]`, `statements made by [the ministry] [that …]`, wherever the parser ties the
 * clause to: the giver, the noun, the participle or the verb above; else null.
 */
export function givenWords(parsed: ParsedText, noun: number): GivenWords | null {
  const isMade = parsed.tag(noun + 1) === "VBN" && MAKING.has(parsed.lemma(noun + 1));
  const by = isMade ? noun + 2 : noun + 1;
  if (by >= parsed.length || !/^(?:by|from)$/.test(parsed.lower(by))) return null;
  const giver = parsed.children(by).find((child) => child > by && parsed.dep(child) === "pobj");
  if (giver === undefined || !["PROPN", "NOUN"].includes(parsed.pos(giver))) return null;
  for (let that = giver + 1; that <= giver + REACH && that < parsed.length; that++) {
    // "the offer from Viss was late and that …": the clause stands beside another.
    if (["PUNCT", "VERB", "AUX"].includes(parsed.pos(that))) return null;
    if (parsed.lower(that) !== "that" || parsed.dep(that) !== "mark") continue;
    const clause = parsed.head[that]!;
    return clause > that && isNear(parsed, parsed.head[clause]!, noun, that) ? { giver, that, clause } : null;
  }
  return null;
}

/** True for a head between the noun and the clause, and for the verb that the noun hangs on. */
function isNear(parsed: ParsedText, head: number, noun: number, that: number): boolean {
  return head === parsed.head[noun] || (head >= noun && head < that);
}

/** Who gave the words, up to the clause. */
export function giverOf(scene: Scene, { giver, that }: GivenWords): FoundSource {
  const { source, sourceToken } = foundSource(scene, giver, null);
  if (source === null) return { source, sourceToken };
  const end = Math.min(source.end, scene.parsed.start[that]!);
  return { source: trimmed(scene.text, { start: source.start, end }), sourceToken };
}
