import type { Entity, EntityMention } from "../../model/index.ts";
import type { Scene } from "./scene.ts";

/** Mentions looked at before a token: those that begin at one place are few. */
const BACK = 4;

/** The shortest mention that covers the token, or null; by binary search over the starts of the mentions. */
export function mentionAt({ parsed, context: { mentions } }: Scene, token: number): EntityMention | null {
  const at = parsed.start[token]!;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  let best: EntityMention | null = null;
  for (const mention of mentions.slice(Math.max(0, low - BACK), low))
    if (mention.end > at && (best === null || mention.end - mention.start < best.end - best.start)) best = mention;
  return best;
}

/** The entity of an id: they are numbered in the order of the list. */
export function entityOf({ context: { entities } }: Scene, id: string | null): Entity | null {
  const entity = id === null ? undefined : entities[Number(id.slice(1)) - 1];
  return entity?.id === id ? (entity ?? null) : null;
}
