import type { Hop, SourceMention, Span } from "../../model/index.ts";
import { isPassive } from "../grammar/index.ts";
import type { Candidate } from "./candidate.ts";
import { citedBy } from "./cited-by.ts";
import { type HandedOn, handedOnBy } from "./handed-on.ts";
import type { SourceResolver } from "./resolve-source.ts";
import type { Scene } from "./scene.ts";
import { childWith, foundSource } from "./source-of.ts";

/** Lemmas of nouns for figures that somebody else made: `data from the ministry`. */
export const FIGURES = new Set(
  "data datum figure statistic number information image intelligence footage record document material census".split(
    " ",
  ),
);

/** Papers of whoever signs them, which are no links of their own: `Lenk's letter says` → Lenk. */
const SIGNED = new Set("statement letter email e-mail memo memorandum message tweet post note release".split(" "));

/**
 * The hops that the words of one attribution make: its source, and what stands with it: `told Reuters`, `citing
 * officials`, `was quoted by AP as saying`, `data from the ministry`, `documents seen by Reuters`, `in a letter obtained by AP`.
 */
export function findOwnHops(
  scene: Scene,
  candidate: Candidate,
  source: SourceMention | null,
  resolve: SourceResolver,
): Hop[] {
  if (source === null) return [];
  const { cue, cueToken, sourceToken } = candidate;
  const hop: Hop = { ...pick(source), cue };
  if (candidate.layout === "post") return [{ ...hop, kind: "post" }];
  if (sourceToken === null) return [hop];
  const nouns = [sourceToken, ...partsOf(scene, sourceToken)];
  const handed = nouns.flatMap((noun) => handedOnBy(scene.parsed, noun));
  const isPiece = nouns.some((noun) => PIECES.has(scene.parsed.lemma(noun).toLowerCase()));
  const origin =
    figuresOrigin(scene, sourceToken, source, resolve) ?? publisherOf(scene, handed, isPiece, resolve) ?? hop;
  const before = outletOf(scene, handed, resolve);
  if (cueToken === null) return distinct([before, origin]);
  const spoken = scene.parsed.pos(cueToken) === "VERB" && !["according-to", "preposition"].includes(candidate.rule);
  const around = spoken ? (quotedBy(scene, cueToken, resolve) ?? toldTo(scene, cueToken, resolve)) : null;
  return distinct([around ?? before, origin, citedBy(scene, candidate, resolve)]);
}

/** `article` in "the facts of an article". */
function partsOf({ parsed }: Scene, noun: number): number[] {
  const of = parsed.children(noun).find((child) => child > noun && parsed.lower(child) === "of");
  const whole = of === undefined ? null : childWith(parsed, of, "pobj");
  return whole === null ? [] : [whole];
}

/** The hops that are there, none twice. */
function distinct(hops: readonly (Hop | null)[]): Hop[] {
  const there = hops.filter((hop) => hop !== null);
  return there.filter((one, at) => there.findIndex((other) => other.start === one.start) === at);
}

/** `documents seen by Reuters`, `Viss, quoted by Tass` → the outlet. */
function outletOf(scene: Scene, handed: readonly HandedOn[], resolve: SourceResolver): Hop | null {
  for (const { verb, by } of handed) {
    const hop = outletAt(scene, by, spanBetween(scene, verb, verb), resolve);
    if (hop !== null) return hop;
  }
  return null;
}

/** What an outlet prints of its own: `an article published by Reuters` → Reuters, but `a memo published by Reuters` is another's. */
const PIECES = new Set("article story report piece column editorial investigation dispatch post".split(" "));

/** `figures published by the ministry` → the ministry; an outlet only for its own pieces. */
function publisherOf(scene: Scene, handed: readonly HandedOn[], isPiece: boolean, resolve: SourceResolver): Hop | null {
  for (const { how, verb, by } of handed) {
    const hop = how === "published" ? hopAt(scene, by, spanBetween(scene, verb, verb), resolve) : null;
    if (hop !== null && (isPiece || hop.kind !== "outlet")) return hop;
  }
  return null;
}

function pick({ start, end, name, kind, entity }: SourceMention) {
  return { start, end, name, kind, entity };
}

/** The hop of a noun phrase by its head; `from`: the first token of it that counts. */
export function hopAt(scene: Scene, head: number, cue: Span | null, resolve: SourceResolver, from = 0): Hop | null {
  const { source } = foundSource(scene, head, null);
  if (source === null) return null;
  const span = { start: Math.max(source.start, scene.parsed.start[from]!), end: source.end };
  const hop = pick(resolve(span, head));
  return { ...hop, name: hop.name.replace(/['’]s?$/, ""), cue };
}

/** The characters from one token to another. */
export function spanBetween(scene: Scene, first: number, last: number): Span {
  return { start: scene.parsed.start[first]!, end: scene.parsed.end[last]! };
}

/** `data from the ministry`, `the ministry's figures`, `Lenk's letter` → the ministry, Lenk. */
function figuresOrigin(scene: Scene, head: number, within: Span, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const noun = parsed.lemma(head).toLowerCase();
  if (!FIGURES.has(noun) && !SIGNED.has(noun)) return null;
  const owner = childWith(parsed, head, "poss");
  if (owner !== null && parsed.start[owner]! >= within.start)
    return hopAt(scene, owner, spanBetween(scene, head, head), resolve);
  for (const child of parsed.children(head)) {
    if (parsed.dep(child) !== "prep" || !["from", "by", "of"].includes(parsed.lower(child))) continue;
    const object = childWith(parsed, child, "pobj");
    if (object === null || parsed.start[object]! >= within.end) continue;
    const hop = hopAt(scene, object, spanBetween(scene, head, child), resolve);
    if (hop === null || hop.end <= within.end) return hop;
    const cut = { start: hop.start, end: within.end };
    return { ...pick(resolve(cut, object)), cue: hop.cue };
  }
  return null;
}

/** `was quoted by AP as saying`, `AP quoted him as saying` → AP. */
function quotedBy(scene: Scene, cueToken: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const as = parsed.head[cueToken]!;
  const verb = parsed.head[as]!;
  if (parsed.dep(cueToken) !== "pcomp" || parsed.lower(as) !== "as" || !["quote", "cite"].includes(parsed.lemma(verb)))
    return null;
  const agent = childWith(parsed, verb, "agent");
  const head = isPassive(parsed, verb) ? agent && childWith(parsed, agent, "pobj") : childWith(parsed, verb, "nsubj");
  return head === null ? null : hopAt(scene, head, spanBetween(scene, verb, verb), resolve);
}

const ADDRESSING = new Set(["tell", "inform", "give", "text", "email", "message", "write", "say"]);

/** Prepositions of `speaking to IRNA`, `in an interview with CNN`, `on CNN`. */
const PLACES = new Set(["to", "with", "on", "in", "by", "for", "at"]);

/** `told Reuters`, `said in an interview with CNN`, `Speaking on CNN, he said` → the outlet, as a venue where it is only the place. */
function toldTo(scene: Scene, verb: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  for (const child of parsed.children(verb)) {
    const dep = parsed.dep(child);
    if ((dep === "dobj" || dep === "dative") && ADDRESSING.has(parsed.lemma(verb))) {
      const hop = outletAt(scene, child, spanBetween(scene, verb, verb), resolve);
      if (hop !== null) return hop;
    }
    const speaking = dep === "advcl" && ["speak", "talk", "write", "appear"].includes(parsed.lemma(child));
    for (const place of dep === "prep" ? [child] : speaking ? parsed.children(child) : []) {
      const hop = placeOf(scene, place, resolve);
      if (hop !== null) return hop;
    }
  }
  return null;
}

/** The outlet of `on CNN`, `with Reuters`, `in an interview with CNN`, `on NBC's “Meet the Press”`. */
function placeOf(scene: Scene, preposition: number, resolve: SourceResolver, depth = 0): Hop | null {
  const { parsed } = scene;
  if (parsed.dep(preposition) !== "prep" || !PLACES.has(parsed.lower(preposition))) return null;
  const object = childWith(parsed, preposition, "pobj");
  if (object === null) return null;
  const cue = spanBetween(scene, preposition, preposition);
  const owner = childWith(parsed, object, "poss");
  for (const head of owner === null || parsed.pos(owner) !== "PROPN" ? [object] : [owner, object]) {
    const hop = outletAt(scene, head, cue, resolve);
    if (hop !== null) return { ...hop, venue: true };
  }
  const handed = handedOnBy(parsed, object);
  const outlet = outletOf(scene, handed, resolve);
  if (outlet !== null) return handed.some(({ how }) => how === "published") ? { ...outlet, venue: true } : outlet;
  if (depth > 1) return null;
  for (const child of parsed.children(object)) {
    const hop = placeOf(scene, child, resolve, depth + 1);
    if (hop !== null) return hop;
  }
  return null;
}

const OUTLET_NOUNS = new Set([
  "television",
  "tv",
  "radio",
  "newspaper",
  "magazine",
  "broadcaster",
  "daily",
  "weekly",
  "tabloid",
]);

/** Characters of an outlet's name with what describes it ("the semi-official Fars news agency"). */
const LONGEST_OUTLET = 60;

function outletAt(scene: Scene, head: number, cue: Span, resolve: SourceResolver): Hop | null {
  const hop = hopAt(scene, head, cue, resolve);
  if (hop === null || hop.end - hop.start > LONGEST_OUTLET || /\d{2}/.test(hop.name)) return null;
  if (hop.kind === "outlet") return hop;
  return OUTLET_NOUNS.has(scene.parsed.lemma(head).toLowerCase()) ? { ...hop, kind: "outlet" } : null;
}
