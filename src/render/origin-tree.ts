import type { Claim, DossierMention, OriginSource, SourceKind, StoryDocument } from "../model/index.ts";
import { accountName, SOURCE_WORDS } from "./words.ts";

/** An origin, somebody who passes its words on, or (kind null) a document that prints them. */
export type OriginNode = {
  readonly name: string;
  readonly kind: SourceKind | null;
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
 * The trees in lines for text, nearest to the reader first; documents with the same way to one origin share a line.
 *
 * @example `Almery Courier, The Sella Times ← coast guard`
 */
export function originLines(trees: readonly OriginNode[]): string[] {
  return trees.flatMap((tree) => {
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

function treeOf(
  source: OriginSource,
  mentions: readonly DossierMention[],
  nameOf: (mention: DossierMention) => string,
): OriginNode {
  const own = source.mentions.filter((index) => mentions[index]?.originKind === "own");
  const speakers = new Set(own.flatMap((index) => mentions[index]?.document ?? []));
  const first = mentions[own[0] ?? -1];
  const alone = first !== undefined && speakers.size === 1;
  const root: OriginNode = {
    name: alone ? nameOf(first) : namesOf(source, mentions) || nameless(speakers.size),
    kind: alone ? "own" : source.kind,
    children: [],
    mentions: alone ? [...own] : [],
  };
  for (const index of source.mentions) {
    const mention = mentions[index];
    if (!mention || (alone && own.includes(index))) continue;
    let node = root;
    for (const { name, kind } of mention.hops.slice(0, -1).reverse()) node = childOf(node, name, kind);
    childOf(node, nameOf(mention), null).mentions.push(index);
  }
  return root;
}

function nameless(ownAccounts: number): string {
  return ownAccounts > 1 ? "one account in common" : "source not named";
}

/** The name of an origin; where it was counted under several that do not hold each other, those: `coast guard / the harbour master`. */
function namesOf({ name, mentions: places }: OriginSource, mentions: readonly DossierMention[]): string {
  const all = new Set([name, ...places.map((place) => mentions[place]?.origin ?? null)]);
  const kept: string[] = [];
  for (const one of all) {
    if (one === null || kept.some((other) => isWithin(one, other))) continue;
    kept.splice(0, kept.length, ...kept.filter((other) => !isWithin(other, one)), one);
  }
  return kept.slice(0, MOST_NAMES).join(" / ");
}

/** Names of one origin that are shown. */
const MOST_NAMES = 3;

/** True where all words of one name stand in the other: "France Telecom" in "France Telecom SA". */
function isWithin(name: string, other: string): boolean {
  const words = new Set(plainName(other).split(/[^\p{L}\p{N}]+/u));
  return plainName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => words.has(word));
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
