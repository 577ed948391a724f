import type { Hop, SourceMention, Span } from "../../model/index.ts";
import { isPassive } from "../grammar/index.ts";
import type { Candidate } from "./candidate.ts";
import type { SourceResolver } from "./resolve-source.ts";
import type { Scene } from "./scene.ts";
import { childWith, foundSource } from "./source-of.ts";

/** Lemmas of nouns for figures that somebody else made: `data from the ministry`. */
export const FIGURES = new Set(
  "data datum figure statistic number information image intelligence footage record document material census".split(
    " ",
  ),
);

/**
 * The hops that the words of one attribution make: its source, and what stands with it: `told Reuters`, `citing
 * officials`, `was quoted by AP as saying`, `data from the ministry`, `in an interview with CNN`.
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
  const origin = figuresOrigin(scene, sourceToken, source, resolve) ?? hop;
  if (cueToken === null) return [origin];
  const spoken = scene.parsed.pos(cueToken) === "VERB" && candidate.rule !== "according-to";
  const around = spoken ? (quotedBy(scene, cueToken, resolve) ?? toldTo(scene, cueToken, resolve)) : null;
  const cited = citedBy(scene, candidate, resolve);
  return [...(around === null ? [] : [around]), origin, ...(cited === null ? [] : [cited])].filter(
    (one, at, all) => all.findIndex((other) => other.start === one.start) === at,
  );
}

function pick({ start, end, name, kind, entity }: SourceMention) {
  return { start, end, name, kind, entity };
}

function hopAt(scene: Scene, head: number, cue: Span | null, resolve: SourceResolver): Hop | null {
  const { source } = foundSource(scene, head, null);
  return source === null ? null : { ...pick(resolve(source, head)), cue };
}

function spanBetween(scene: Scene, first: number, last: number): Span {
  return { start: scene.parsed.start[first]!, end: scene.parsed.end[last]! };
}

/** `data from the ministry` → the ministry. */
function figuresOrigin(scene: Scene, head: number, within: Span, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  if (!FIGURES.has(parsed.lemma(head).toLowerCase())) return null;
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
  for (const head of owner === null ? [object] : [owner, object]) {
    const hop = outletAt(scene, head, cue, resolve);
    if (hop !== null) return { ...hop, venue: true };
  }
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

/** Attitudes, whose "citing" gives a reason: `questioned the ban, citing the upheaval in Kelmar`. */
const ATTITUDES = new Set(["object", "infinitive", "preposition", "attitude", "feeling"]);

/** `X, citing Y, reported`, `according to X, which quoted Y` → Y. */
function citedBy(scene: Scene, { rule, cueToken, sourceToken }: Candidate, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  if (ATTITUDES.has(rule)) return null;
  for (const head of [cueToken!, sourceToken!]) {
    for (const child of parsed.children(head)) {
      if (
        !["advcl", "acl", "relcl", "prep"].includes(parsed.dep(child)) ||
        !["cite", "quote"].includes(parsed.lemma(child))
      )
        continue;
      const object = childWith(parsed, child, "dobj", "pobj");
      if (object !== null && object !== sourceToken)
        return hopAt(scene, object, spanBetween(scene, child, child), resolve);
    }
  }
  return null;
}
