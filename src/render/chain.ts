import type { DossierMention, Hop, Story } from "../model/index.ts";

/** A chain of sources as the reader meets them, nearest first: `Bloomberg ← South Korean Ministry of Defense`. */
export function chainText(hops: readonly Hop[]): string {
  return hops.map((hop) => hop.name).join(" ← ");
}

/** Statements of one document that came by one chain. */
export type Chain = { readonly document: string; readonly mentions: DossierMention[] };

/** The chains of two links or more by which statements of a story reached the reader, in the order of its claims. */
export function chainsOf({ claims }: Pick<Story, "claims">): Chain[] {
  const chains = new Map<string, Chain>();
  for (const mention of claims.flatMap(({ mentions }) => mentions)) {
    if (mention.hops.length < 2) continue;
    const key = JSON.stringify([mention.document, mention.hops.map(({ name }) => name)]);
    const chain = chains.get(key) ?? { document: mention.document, mentions: [] };
    chain.mentions.push(mention);
    chains.set(key, chain);
  }
  return [...chains.values()];
}
