import type { Claim, DossierMention, OriginSource, SourceKind, StoryDocument } from "../model/index.ts";
import { accountName, SOURCE_WORDS } from "./words.ts";

/** An origin, somebody who passes its words on, a document that prints them (null), or several counted as one (`joint`). */
export type OriginNode = {
  readonly name: string;
  readonly kind: SourceKind | "joint" | null;
  /** Those who have it from here. */
  readonly children: OriginNode[];
  /** Indexes of the claim's mentions that end here; empty for one who only passes on. */
  readonly mentions: number[];
};

type Documents = ReadonlyMap<string, Pick<StoryDocument, "outlet" | "file">>;

/**
 * The chains of all mentions of a claim put together, one tree an origin: below it who passes its words on, at the ends the documents that
 * print them. Origins that most mentions rest on come first.
 *
 * @example coast guard → (Almery Courier, Radio → The Lee Shore)
 */
export function originTrees({ mentions, origins }: Claim, documents: Documents): OriginNode[] {
  const nameOf = (mention: DossierMention) => accountName(documents.get(mention.document)) ?? mention.file;
  return sourcesOf(mentions, origins.sources)
    .map((source) => treeOf(source, mentions, nameOf))
    .sort((a, b) => leaves(b) - leaves(a));
}

/** True where the trees say more than the names beside the mentions: several documents of one origin, or words passed on. */
export function isTelling(trees: readonly OriginNode[]): boolean {
  return trees.some((tree) => leaves(tree) > 1 || tree.children.some(({ children }) => children.length > 0));
}

/**
 * The trees in lines for text, nearest to the reader first; documents with the same way to one origin share a line. A line that
 * begins with `=` was counted as one origin with the line above it.
 *
 * @example `Almery Courier, The Sella Times ← coast guard`
 */
export function originLines(trees: readonly OriginNode[]): string[] {
  return trees.flatMap((tree) => {
    if (tree.kind === "joint") {
      return tree.children.flatMap((child, at) =>
        originLines([child]).map((line, place) => (at + place > 0 ? `= ${line}` : line)),
      );
    }
    const own = tree.mentions.length > 0 ? [`${tree.name} (${SOURCE_WORDS.own})`] : [];
    return [...own, ...linesBelow(tree, tree.name)];
  });
}

function linesBelow(node: OriginNode, way: string): string[] {
  const ends = node.children.filter(({ children }) => children.length === 0).map(({ name }) => name);
  const rest = node.children.filter(({ children }) => children.length > 0);
  return [
    ...(ends.length > 0 ? [`${ends.join(", ")} ← ${way}`] : []),
    ...rest.flatMap((child) => linesBelow(child, `${child.name} ← ${way}`)),
  ];
}

/** Documents at the ends of a tree, the root counted where it prints its own account. */
function leaves(node: OriginNode): number {
  const below = node.children.reduce((sum, child) => sum + leaves(child), 0);
  return below + (node.mentions.length > 0 ? 1 : 0);
}

/** The origins as they were counted; where a dossier does not say, mentions of one name are one origin. */
function sourcesOf(mentions: readonly DossierMention[], counted: readonly OriginSource[] | undefined): OriginSource[] {
  if (counted && counted.length > 0) return [...counted];
  const sources = new Map<string, { name: string | null; kind: SourceKind; mentions: number[] }>();
  mentions.forEach(({ origin, originKind, document }, index) => {
    const key = origin === null || originKind === "anonymous" ? `${document}\n${origin}` : plainName(origin);
    const source = sources.get(key) ?? { name: origin, kind: originKind, mentions: [] };
    source.mentions.push(index);
    sources.set(key, source);
  });
  return [...sources.values()];
}

/**
 * The tree of one origin as it was counted. Where it was counted from several that the documents name apart (a body and its spokesman, a
 * flat statement in the words of a source), nobody can tell who had it from whom: they stand side by side under a joint root.
 */
function treeOf(
  source: OriginSource,
  mentions: readonly DossierMention[],
  nameOf: (mention: DossierMention) => string,
): OriginNode {
  const groups = withoutRepeats(groupByName(source, mentions, nameOf), mentions);
  const trees = groups.map((group) => rootOf(group, mentions, nameOf));
  if (trees.length === 1) return trees[0]!;
  return { name: "counted as one origin", kind: "joint", children: trees, mentions: [] };
}

/** Mentions that give one name, or a shorter form of it, to their origin. */
type NamedGroup = { name: string | null; readonly kind: SourceKind; readonly places: number[] };

function groupByName(
  { name, kind, mentions: places }: OriginSource,
  mentions: readonly DossierMention[],
  nameOf: (mention: DossierMention) => string,
): NamedGroup[] {
  const groups: NamedGroup[] = [];
  for (const place of places) {
    const mention = mentions[place];
    if (!mention) continue;
    const own = mention.originKind === "own";
    const given = own ? null : (mention.origin ?? name);
    const there = groups.find(
      (group) =>
        (group.kind === "own" && own) || (given !== null && group.name !== null && isOneName(group.name, given)),
    );
    if (!there) groups.push({ name: given, kind: own ? "own" : mention.originKind, places: [place] });
    else {
      there.places.push(place);
      if (given !== null && isFuller(given, there.name)) there.name = given;
    }
  }
  return mergeOwnVoice(groups.length > 0 ? groups : [{ name, kind, places: [] }], mentions, nameOf);
}

/** The name in full, but no "a police officer" for "police", who are many. */
function isFuller(given: string, known: string | null): boolean {
  if (known === null || isIndefinite(given) !== isIndefinite(known)) return known === null || isIndefinite(known);
  return plainName(given).length > plainName(known).length;
}

const isIndefinite = (name: string) => /^(?:an?|one|two|some|several) /i.test(name);

/** A document that has it from somebody and tells it flatly further on has it from there: its own voice is no way of its own. */
function withoutRepeats(groups: readonly NamedGroup[], mentions: readonly DossierMention[]): NamedGroup[] {
  const others = groups.filter(({ kind }) => kind !== "own");
  const sourced = new Set(others.flatMap(({ places }) => places.map((place) => mentions[place]?.document)));
  return groups.flatMap((group) => {
    if (group.kind !== "own") return [group];
    const places = group.places.filter((place) => !sourced.has(mentions[place]?.document));
    return places.length > 0 ? [{ ...group, places }] : [];
  });
}

/** What an outlet tells itself and what others cite it for are one group. */
function mergeOwnVoice(
  groups: readonly NamedGroup[],
  mentions: readonly DossierMention[],
  nameOf: (mention: DossierMention) => string,
): NamedGroup[] {
  const own = groups.find(({ kind }) => kind === "own");
  const outlets = new Set(
    own?.places.flatMap((place) => (mentions[place] ? [plainName(nameOf(mentions[place]))] : [])),
  );
  const cited = groups.filter(({ name }) => name !== null && outlets.size === 1 && outlets.has(plainName(name)));
  if (!own || cited.length === 0) return [...groups];
  own.places.push(...cited.flatMap(({ places }) => places));
  return groups.filter((group) => !cited.includes(group));
}

function rootOf(
  { name, kind, places }: NamedGroup,
  mentions: readonly DossierMention[],
  nameOf: (mention: DossierMention) => string,
): OriginNode {
  const own = places.filter((place) => mentions[place]?.originKind === "own");
  const speakers = new Set(own.flatMap((place) => mentions[place]?.document ?? []));
  const first = mentions[own[0] ?? -1];
  const alone = first !== undefined && speakers.size === 1;
  const nameless = speakers.size > 1 ? "one account in common" : "source not named";
  const root: OriginNode = {
    name: alone ? nameOf(first) : (name ?? nameless),
    kind: alone ? "own" : kind,
    children: [],
    mentions: alone ? [...own] : [],
  };
  for (const place of places) {
    const mention = mentions[place];
    if (!mention || (alone && own.includes(place))) continue;
    let node = root;
    for (const { name, kind } of mention.hops.slice(0, -1).reverse()) node = childOf(node, name, kind);
    childOf(node, nameOf(mention), null).mentions.push(place);
  }
  return root;
}

/** One name in two forms: all words of the one stand in the other ("France Telecom" in "France Telecom SA"). */
function isOneName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => plainName(name).split(/[^\p{L}\p{N}]+/u));
  return a!.every((word) => b!.includes(word)) || b!.every((word) => a!.includes(word));
}

/** The child of this name, made where it is not there; a link that repeats the one above it is that one. */
function childOf(node: OriginNode, name: string, kind: SourceKind | null): OriginNode {
  if (kind !== null && plainName(node.name) === plainName(name)) return node;
  const there = node.children.find((child) => child.kind === kind && plainName(child.name) === plainName(name));
  if (there) return there;
  const child: OriginNode = { name, kind, children: [], mentions: [] };
  node.children.push(child);
  return child;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/^(?:the|a|an) /, "");
}
