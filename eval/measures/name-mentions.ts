import type { EntityMention } from "../../src/model/index.ts";

const NOT_NAMES = new Set([
  "pronoun",
  "relative",
  "definite",
  "apposition",
  "group",
  "noun-phrase",
  "first-person",
  "adjective",
]);

/** True for a mention by name, as against pronouns, descriptions, groups and adjectives of a country. */
export function isNameMention(mention: EntityMention): boolean {
  return !NOT_NAMES.has(mention.how);
}
