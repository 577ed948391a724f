import type { Hop, SourceMention, Span } from "../../model/index.ts";
import { handedOnBy } from "./handed-on.ts";
import type { SourceResolver } from "./resolve-source.ts";
import { type Scene, trimmed } from "./scene.ts";
import { foundSource } from "./source-of.ts";

/** The hop of a noun phrase by its head; `from`: the first token of it that counts. */
export function hopAt(scene: Scene, head: number, cue: Span | null, resolve: SourceResolver, from = 0): Hop | null {
  const { source } = foundSource(scene, head, null);
  if (source === null) return null;
  const span = { start: Math.max(source.start, scene.parsed.start[from]!), end: source.end };
  return hopOf(scene, resolve(span, head), head, cue);
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

function withoutClauses({ parsed, text }: Scene, head: number, source: SourceMention): Span | null {
  const clause = parsed
    .children(head)
    .find(
      (child) =>
        child > head &&
        (parsed.dep(child) === "relcl" || handedOnBy(parsed, head).some(({ verb }) => verb === child)) &&
        parsed.start[parsed.leftEdge(child)]! > source.start,
    );
  if (clause === undefined) return null;
  const cut = trimmed(text, { start: source.start, end: Math.min(source.end, parsed.start[parsed.leftEdge(clause)]!) });
  const isSame = cut !== null && source.name.startsWith(text.slice(cut.start, cut.end));
  return isSame ? cut : null;
}

/** The characters from one token to another. */
export function spanBetween(scene: Scene, first: number, last: number): Span {
  return { start: scene.parsed.start[first]!, end: scene.parsed.end[last]! };
}

/** Characters of an outlet's name with what describes it ("the semi-official Fars news agency"). */
const LONGEST_OUTLET = 60;

const OUTLET_NOUNS = new Set(["television", "tv", "radio", "newspaper", "magazine", "broadcaster", "daily", "tabloid"]);

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
  if (OUTLET_NOUNS.has(lemma)) return { ...hop, kind: "outlet" };
  if (hop.kind !== "outlet") return null;
  const isPlain = hop.entity === null && parsed.pos(head) === "NOUN" && DOUBTFUL.has(lemma);
  return isPlain && !MEDIA.test(text.slice(hop.start, hop.end)) ? null : hop;
}
