import type { Hop, SourceMention } from "../../../model/index.ts";
import { isPassive } from "../../grammar/index.ts";
import type { Candidate } from "../candidate.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { broughtBy } from "./brought-by.ts";
import { citedBy } from "./cited-by.ts";
import { type HandedOn, handedOnBy } from "./handed-on.ts";
import { hopAt, hopOf, outletAt, partsOf, spanBetween } from "./hop-at.ts";
import { paperOrigin } from "./paper-origin.ts";
import { placeBeside } from "./place-beside.ts";
import { presentedBy, witnessOf } from "./presented-by.ts";
import { quotedSpeaker } from "./quoted-speaker.ts";
import { shownPaper } from "./shown-paper.ts";
import { toldTo } from "./told-to.ts";

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
  const hop = hopOf(scene, source, sourceToken, cue);
  if (candidate.layout === "post") return [{ ...hop, kind: "post" }];
  if (sourceToken === null) return [hop];
  const nouns = [sourceToken, ...partsOf(scene, sourceToken)];
  const handed = nouns.flatMap((noun) => handedOnBy(scene.parsed, noun));
  const isPiece = nouns.some((noun) => PIECES.has(scene.parsed.lemma(noun).toLowerCase()));
  const origin =
    pieceOf(scene, sourceToken, resolve) ??
    paperOrigin(scene, sourceToken, source, resolve) ??
    publisherOf(scene, handed, isPiece, resolve) ??
    hop;
  const before = outletOf(scene, handed, resolve) ?? ownerOf(scene, sourceToken, resolve);
  if (cueToken === null) return distinct([before, origin]);
  const passed =
    readOut(scene, cueToken, resolve) ??
    quotedSpeaker(scene, candidate, resolve) ??
    shownPaper(scene, candidate, resolve);
  if (passed !== null) return distinct([hop, passed]);
  const spoken = scene.parsed.pos(cueToken) === "VERB" && !["according-to", "preposition"].includes(candidate.rule);
  const told = spoken ? (quotedBy(scene, cueToken, resolve) ?? toldTo(scene, cueToken, resolve)) : null;
  const around =
    told ??
    placeBeside(scene, candidate, resolve) ??
    heardOn(scene, cueToken, resolve) ??
    presentedBy(scene, candidate, resolve) ??
    broughtBy(scene, candidate, resolve) ??
    witnessOf(scene, candidate, resolve);
  return distinct([around ?? before, origin, citedBy(scene, candidate, resolve)]);
}

/** The hops that are there, none twice. */
function distinct(hops: readonly (Hop | null)[]): Hop[] {
  const there = hops.filter((hop) => hop !== null);
  const isSame = (a: Hop, b: Hop) => a.start === b.start || (a.entity !== null && a.entity === b.entity);
  return there.filter((one, at) => there.findIndex((other) => isSame(other, one)) === at);
}

/** `documents seen by Reuters`, `Viss, quoted by Tass` → the outlet. */
function outletOf(scene: Scene, handed: readonly HandedOn[], resolve: SourceResolver): Hop | null {
  for (const { verb, by } of handed) {
    const hop = outletAt(scene, by, spanBetween(scene, verb, verb), resolve);
    if (hop !== null) return hop;
  }
  return null;
}

/** `the newspaper's sources` → the newspaper, which has it from them. */
function ownerOf(scene: Scene, noun: number, resolve: SourceResolver): Hop | null {
  const owner = scene.parsed.lemma(noun).toLowerCase() === "source" ? childWith(scene.parsed, noun, "poss") : null;
  return owner === null ? null : outletAt(scene, owner, spanBetween(scene, noun, noun), resolve);
}

/** What an outlet prints of its own: `an article published by Reuters` → Reuters, but `a memo published by Reuters` is another's. */
const PIECES = new Set("article story report piece column editorial investigation dispatch post".split(" "));

/** `Reuters' report on Monday said` → Reuters, whose own piece it is. */
function pieceOf(scene: Scene, source: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  // "Reuters' report [that] said".
  const isRelative = parsed.tag(source) === "WDT" && parsed.dep(parsed.head[source]!) === "relcl";
  const noun = isRelative ? parsed.head[parsed.head[source]!]! : source;
  const owner = PIECES.has(parsed.lemma(noun).toLowerCase()) ? childWith(parsed, noun, "poss") : null;
  return owner === null ? null : outletAt(scene, owner, spanBetween(scene, noun, noun), resolve);
}

/** `figures published by the ministry` → the ministry; an outlet only for its own pieces. */
function publisherOf(scene: Scene, handed: readonly HandedOn[], isPiece: boolean, resolve: SourceResolver): Hop | null {
  for (const { how, verb, by } of handed) {
    const isPlace = /^(?:in|on)$/.test(scene.parsed.lower(scene.parsed.head[by]!));
    const at = isPlace ? outletAt : hopAt;
    const hop = how === "published" ? at(scene, by, spanBetween(scene, verb, verb), resolve) : null;
    if (hop !== null && (isPiece || hop.kind !== "outlet")) return hop;
  }
  return null;
}

/** `was quoted by AP as saying`, `was quoted in the Courier as saying`, `AP quoted him as saying` → AP, the Courier. */
function quotedBy(scene: Scene, cueToken: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const as = parsed.head[cueToken]!;
  const verb = parsed.head[as]!;
  if (parsed.dep(cueToken) !== "pcomp" || parsed.lower(as) !== "as" || !["quote", "cite"].includes(parsed.lemma(verb)))
    return null;
  const cue = spanBetween(scene, verb, verb);
  if (!isPassive(parsed, verb)) {
    const subject = childWith(parsed, verb, "nsubj");
    return subject === null ? null : hopAt(scene, subject, cue, resolve);
  }
  for (const child of parsed.children(verb)) {
    const object = childWith(parsed, child, "pobj");
    if (object === null) continue;
    if (parsed.dep(child) === "agent") return hopAt(scene, object, cue, resolve);
    const place = /^(?:in|on)$/.test(parsed.lower(child)) ? outletAt(scene, object, cue, resolve) : null;
    if (place !== null) return place;
  }
  return null;
}

/** `“…,” the widow read from Viss's letter` → Viss, whose words they are. */
function readOut(scene: Scene, cueToken: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  if (parsed.lemma(cueToken) !== "read") return null;
  const from = parsed.children(cueToken).find((child) => child > cueToken && parsed.lower(child) === "from");
  const paper = childWith(parsed, from ?? cueToken, "pobj", "dobj");
  const sentence = parsed.sentences[parsed.sentenceOf[cueToken]!]!;
  const words = { start: parsed.start[sentence.start]!, end: parsed.end[sentence.end - 1]! };
  return paper === null ? null : paperOrigin(scene, paper, words, resolve);
}

/** What keeps words as they were said. */
const RECORDINGS = new Set("tape video recording audio footage clip transcript".split(" "));

/** `In the tape, Viss is heard talking about …`, `can be heard on the recording saying` → the tape. */
function heardOn(scene: Scene, cueToken: number, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  const verb = parsed.head[cueToken]!;
  if (!/^(?:xcomp|advcl|ccomp)$/.test(parsed.dep(cueToken)) || !/^(?:hear|see|show)$/.test(parsed.lemma(verb)))
    return null;
  for (const child of parsed.children(verb)) {
    if (!/^(?:in|on)$/.test(parsed.lower(child))) continue;
    const record = childWith(parsed, child, "pobj");
    if (record !== null && RECORDINGS.has(parsed.lemma(record).toLowerCase()))
      return hopAt(scene, record, spanBetween(scene, child, child), resolve);
  }
  return null;
}
