import type { Hop, ParsedText, SourceMention, Span } from "../../../model/index.ts";
import { VERBS } from "../lexicon.ts";
import type { SourceResolver } from "../resolve-source.ts";
import { type Scene, trimmed } from "../scene.ts";
import { childWith, foundSource } from "../source-of.ts";
import { handedOnBy } from "./handed-on.ts";

/** The hop of a noun phrase by its head; `from`: the first token of it that counts. */
export function hopAt(scene: Scene, head: number, cue: Span | null, resolve: SourceResolver, from = 0): Hop | null {
  const { source } = foundSource(scene, head, null);
  if (source === null) return null;
  const name = nameBeside(scene, head);
  const end = name === null ? source.end : scene.parsed.end[scene.parsed.rightEdge(name)]!;
  const span = { start: Math.max(source.start, scene.parsed.start[from]!), end };
  return hopOf(scene, resolve(span, name ?? head), name ?? head, cue);
}

/** `The news agency [KNA] quoted him`, of which the parser makes two subjects: the name, or null. */
function nameBeside({ parsed }: Scene, head: number): number | null {
  const verb = parsed.head[head]!;
  if (parsed.dep(head) !== "nsubj" || parsed.pos(head) !== "NOUN" || verb < head) return null;
  const next = parsed.rightEdge(head) + 1;
  return (
    parsed
      .children(verb)
      .find(
        (child) =>
          parsed.dep(child) === "nsubj" &&
          parsed.pos(child) === "PROPN" &&
          parsed.leftEdge(child) === next &&
          child < verb,
      ) ?? null
  );
}

/**
 * The hop that a source makes. Without an entity it is called by its words up to the clause that tells of it: `an aide
 * [who was in the room]`, `a memo [seen by Reuters]`.
 */
export function hopOf(scene: Scene, source: SourceMention, head: number | null, cue: Span | null): Hop {
  const { start, end, kind, entity } = source;
  const short = head === null || entity !== null ? null : withoutClauses(scene, head, source);
  const name = short === null ? source.name : source.name.slice(0, short.end - short.start);
  return { start, end, name: bareName(name), kind, entity, cue };
}

/** A name without the owner's ending and without marks that stand at its ends, or of which one is lost. */
function bareName(name: string): string {
  const bare = name.replace(/['’]s?$/, "").replace(/^["“”\s]+|[\s,"“”]+$/gu, "");
  return /[“”"]/.test(bare) && /^[^“”"]*[“”"][^“”"]*$/.test(bare) ? bare.replace(/[“”"]/, "") : bare;
}

/** `article` in "the facts of an article", `presentation` in "slides from a presentation". */
export function partsOf({ parsed }: Scene, noun: number): number[] {
  const of = parsed.children(noun).find((child) => child > noun && /^(?:of|from)$/.test(parsed.lower(child)));
  const whole = of === undefined ? null : childWith(parsed, of, "pobj");
  return whole === null ? [] : [whole];
}

function withoutClauses(scene: Scene, head: number, source: SourceMention): Span | null {
  const { parsed, text } = scene;
  const clause = [head, ...partsOf(scene, head)]
    .flatMap((noun) => clausesOf(parsed, noun))
    .find((child) => parsed.start[parsed.leftEdge(child)]! > source.start);
  if (clause === undefined) return null;
  const cut = trimmed(text, { start: source.start, end: Math.min(source.end, parsed.start[parsed.leftEdge(clause)]!) });
  const isSame = cut !== null && source.name.startsWith(text.slice(cut.start, cut.end));
  return isSame ? cut : null;
}

/** Relative clauses, what stands in apposition to a name, and participles that hand the thing on or stand beside one that does. */
function clausesOf(parsed: ParsedText, noun: number): number[] {
  const isHanded = handedOnBy(parsed, noun).length > 0;
  const isName = parsed.pos(noun) === "PROPN";
  return parsed.children(noun).filter((child) => {
    if (child < noun) return false;
    const dep = parsed.dep(child);
    // "Viss, in a talk with Reuters", "Viss, speaking to Reuters".
    if (isName && /^(?:prep|acl)$/.test(dep) && parsed.word(child - 1) === ",") return true;
    // "records showing that …".
    if (dep === "acl" && parsed.tag(child) === "VBG" && VERBS.get(parsed.lemma(child))?.frames.has("clause"))
      return true;
    return dep === "relcl" || (isName && dep === "appos") || (isHanded && parsed.tag(child) === "VBN");
  });
}

/** The characters from one token to another. */
export function spanBetween(scene: Scene, first: number, last: number): Span {
  return { start: scene.parsed.start[first]!, end: scene.parsed.end[last]! };
}

/** Characters of an outlet's name with what describes it ("the semi-official Fars news agency"). */
const LONGEST_OUTLET = 60;

const OUTLET_NOUNS = new Set([
  "television",
  "tv",
  "radio",
  "newspaper",
  "magazine",
  "mag",
  "broadcaster",
  "daily",
  "tabloid",
]);

/** Nouns for outlets that mean other things too: "federal agencies", "the nuclear program", "the building site". */
const DOUBTFUL = new Set([
  "agency",
  "program",
  "programme",
  "show",
  "site",
  "network",
  "channel",
  "station",
  "wire",
  "press",
]);

const MEDIA = /\b(?:news|radio|tv|television|media(?! site)|cable|talk|morning|press|broadcast\w*)\b|["“‘]/i;

/** The hop of a noun phrase where it names an outlet, else null. */
export function outletAt(scene: Scene, head: number, cue: Span, resolve: SourceResolver): Hop | null {
  const { parsed, text } = scene;
  const hop = hopAt(scene, head, cue, resolve);
  if (hop === null || hop.end - hop.start > LONGEST_OUTLET || /\d{2}/.test(hop.name)) return null;
  const lemma = parsed.lemma(head).toLowerCase();
  if (hop.entity === null && /\b(?:news|media|social)\b/i.test(hop.name) && parsed.tag(head) === "NNS") return null;
  if (OUTLET_NOUNS.has(lemma)) return { ...hop, kind: "outlet" };
  if (hop.kind !== "outlet") return null;
  const isPlain = hop.entity === null && parsed.pos(head) === "NOUN" && DOUBTFUL.has(lemma);
  return isPlain && !MEDIA.test(text.slice(hop.start, hop.end)) ? null : hop;
}
