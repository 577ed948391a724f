import type { EntityType } from "../../model/index.ts";
import type { Gender } from "./word-classes.ts";

/** An entity while it is being put together. */
export type EntityDraft = {
  type: EntityType;
  /** Candidate names with their rank: the highest rank, then the longest, becomes the entity's name. */
  name: string;
  key: string | null;
  gender: Gender | null;
  /** How often "he" and "she" were tied to it: tells the gender where no title or given name does. */
  readonly called: { male: number; female: number };
  readonly aliases: string[];
  readonly descriptions: string[];
  /** Lower-case head nouns of the descriptions and titles: `president`, `spokesman`. */
  readonly heads: Set<string>;
  /** Keys of countries that the descriptions name (`country:RU` for "Russian President"). */
  readonly countries: Set<string>;
  /** Number of mentions so far. */
  count: number;
  /** For a group: its members in order of first mention. */
  memberDrafts?: readonly EntityDraft[];
};

/** One mention on its way into the reading: tokens, type, entity and rule. */
export type DraftMention = {
  readonly start: number;
  readonly end: number;
  /** The token that stands for the mention in the parse. */
  readonly head: number;
  readonly type: EntityType;
  readonly entity: EntityDraft;
  readonly how: string;
};

export function createDraft(type: EntityType, name: string, key: string | null): EntityDraft {
  return {
    type,
    name,
    key,
    gender: null,
    called: { male: 0, female: 0 },
    aliases: [],
    descriptions: [],
    heads: new Set(),
    countries: new Set(),
    count: 0,
  };
}

/** Adds a name under which the text speaks of the entity. */
export function addAlias(entity: EntityDraft, words: string): void {
  if (!entity.aliases.includes(words)) entity.aliases.push(words);
}

/** Adds words that say what the entity is, with their head noun. */
export function addDescription(entity: EntityDraft, words: string, head: string): void {
  if (entity.descriptions.length < 12 && !entity.descriptions.includes(words)) entity.descriptions.push(words);
  if (head) entity.heads.add(head.toLowerCase());
}
