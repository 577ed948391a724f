import type { OriginCount, OriginSource, OriginStep } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { createGroups, type Groups } from "./groups.ts";
import type { Middle } from "./middle.ts";
import { findOneOrigin } from "./one-origin.ts";
import { isByName, isOwn, isSourced, isUnknown, type Origin } from "./origin.ts";
import { findPerhapsOne, type Perhaps } from "./perhaps-one.ts";
import type { Provenance } from "./provenance.ts";

/** A mention with its origin, as the rules see it. */
export type Told = { readonly mention: StoryMention; readonly origin: Origin; readonly at: number };

/** A rule that holds of two mentions, and why in words for people. */
export type Ground = {
  readonly rule: string;
  readonly why: string;
  /** Rests on words in common, and so never makes one of two sources by name, not even by way of a third. */
  readonly ofWords?: boolean;
};

/**
 * Independent origins of a claim as a range. `max`: the groups of mentions that are one origin for sure (one-origin.ts). `min`: what is left
 * where all that may be one is one (perhaps-one.ts), but never two sources by name, and where what may tell something else is set
 * aside (middle.ts). Each step is kept with its rule and reason.
 */
export function countOrigins(
  mentions: readonly StoryMention[],
  origins: readonly Origin[],
  provenance: Provenance,
  middle: Middle,
): OriginCount {
  const told = mentions.map((mention, at): Told => ({ mention, origin: origins[at]!, at }));
  const steps: OriginStep[] = [];
  const sure = createGroups(told.length);
  for (const [a, b] of pairsOf(told)) {
    const ground = sure.rootOf(a.at) === sure.rootOf(b.at) ? null : findOneOrigin(a, b, provenance);
    // What contradicts a statement was not taken from it, whatever words the two share.
    if (ground?.ofWords && middle.isAgainst?.(a.at, b.at)) continue;
    if (ground === null || (ground.ofWords && bothHold(told, sure, a, b, isByName))) continue;
    if (sure.join(a.at, b.at)) steps.push(stepOf("one", a, b, ground));
  }
  const perhaps = createGroups(told.length);
  for (const { at } of told) perhaps.join(at, sure.rootOf(at));
  for (const [a, b] of pairsOf([...told].sort(bySureness))) {
    if (perhaps.rootOf(a.at) === perhaps.rootOf(b.at)) continue;
    const ground = findPerhapsOne(a, b, provenance);
    if (ground === null || !mayJoin(told, perhaps, a, b, ground)) continue;
    perhaps.join(a.at, b.at);
    steps.push(stepOf("perhaps-one", a, b, ground));
  }
  const aside = setAside(told, perhaps, middle);
  steps.push(...aside);
  return { min: perhaps.count() - aside.length, max: sure.count(), sources: sourcesOf(told, sure), steps };
}

/** Groups none of whose mentions tells for sure what the claim tells: one step each. */
function setAside(told: readonly Told[], groups: Groups, { at, near }: Middle): OriginStep[] {
  const kept = new Set([...near].map((one) => groups.rootOf(one)));
  return told
    .filter((one) => groups.rootOf(one.at) === one.at && !kept.has(one.at))
    .map((one) => ({
      effect: "perhaps-aside",
      pair: [at, one.at],
      ...LOOSELY_JOINED,
    }));
}

const LOOSELY_JOINED = {
  rule: "loosely-joined",
  why: "has little in common with what most mentions tell, and may tell something else",
};

/** All pairs, each once, later ones last. */
function* pairsOf(told: readonly Told[]): Generator<[Told, Told]> {
  for (let b = 1; b < told.length; b++) for (let a = 0; a < b; a++) yield [told[a]!, told[b]!];
}

/** Sources by name first, so that what is open goes to them; then those described, own voices, and the unknown. */
function bySureness(a: Told, b: Told): number {
  return surenessOf(a.origin) - surenessOf(b.origin) || a.at - b.at;
}

function surenessOf(origin: Origin): number {
  return isByName(origin) ? 0 : isSourced(origin) ? 1 : isOwn(origin) ? 2 : 3;
}

/**
 * Two sources by name stay two, unless the ground holds of names; two that are known (by name, or an outlet itself) are not made one by a third
 * that is open and may be either.
 */
function mayJoin(told: readonly Told[], groups: Groups, a: Told, b: Told, { evenByName, ofMany }: Perhaps): boolean {
  if (!evenByName && bothHold(told, groups, a, b, isByName)) return false;
  // "Democrats" may be Lund or Berg, two of them, and makes no one of the two.
  if (ofMany && bothHold(told, groups, a, b, isPerson)) return false;
  return !bothHold(told, groups, a, b, isKnown) || (isKnown(a.origin) && isKnown(b.origin));
}

const isPerson = ({ key }: Origin) => key?.startsWith("person:") ?? false;

function bothHold(told: readonly Told[], groups: Groups, a: Told, b: Told, is: (origin: Origin) => boolean): boolean {
  const holds = (one: Told) => told.some(({ at, origin }) => groups.rootOf(at) === groups.rootOf(one.at) && is(origin));
  return holds(a) && holds(b);
}

const isKnown = (origin: Origin) => isByName(origin) || isOwn(origin);

function stepOf(effect: OriginStep["effect"], a: Told, b: Told, { rule, why }: Ground): OriginStep {
  return { effect, pair: [Math.min(a.at, b.at), Math.max(a.at, b.at)], rule, why };
}

/** 1 for a source that no entity is known of, by its words alone. */
const inWords = ({ origin }: Told) => (origin.key?.startsWith("words:") ? 1 : 0);

function sourcesOf(told: readonly Told[], groups: Groups): OriginSource[] {
  const members = new Map<number, Told[]>();
  for (const one of told) {
    const root = groups.rootOf(one.at);
    members.set(root, [...(members.get(root) ?? []), one]);
  }
  return [...members.values()].map((group) => {
    // "the Norlandish nominee" and Ada Lund: the name tells who it is.
    const best = [...group].sort(
      (a, b) => surenessOf(a.origin) - surenessOf(b.origin) || inWords(a) - inWords(b) || a.at - b.at,
    )[0]!.origin;
    const kind = isUnknown(best) && best.kind === "own" ? "anonymous" : best.kind;
    return { name: best.name, kind, mentions: group.map(({ at }) => at) };
  });
}
