import type { Document, Entity, EntityMention, ParsedText } from "../../model/index.ts";
import { resolveReferences } from "./coreference.ts";
import { describeEntities } from "./describe.ts";
import type { DraftMention, EntityDraft } from "./entity-draft.ts";
import { findNames } from "./find-names.ts";
import { wikidataOfKey } from "./known-names.ts";
import { layoutOf } from "./layout.ts";
import { mergeNames } from "./merge-names.ts";
import { refineNames } from "./refine-names.ts";
import { resolveRoles } from "./resolve-roles.ts";

export { sourceKindOf, sourceNameOf } from "./source-kind.ts";

/** Merges the engine's names into entities, and ties pronouns, descriptions and groups to them. */
export function resolveEntities(
  document: Document,
  parsed: ParsedText,
): { readonly mentions: EntityMention[]; readonly entities: Entity[] } {
  const names = refineNames(document, parsed, findNames(document, parsed));
  const named = mergeNames(parsed, names);
  const layout = layoutOf(document, parsed);
  describeEntities(parsed, named, layout);
  return settle(parsed, resolveRoles(parsed, resolveReferences(document, parsed, named, layout), layout));
}

/** Gives entities their ids in order of first mention and mentions their character spans. */
function settle(
  parsed: ParsedText,
  drafts: readonly DraftMention[],
): { mentions: EntityMention[]; entities: Entity[] } {
  const ids = new Map<EntityDraft, string>();
  const ordered = [...drafts].sort((one, other) => one.start - other.start || other.end - one.end);
  for (const { entity } of ordered) if (!ids.has(entity)) ids.set(entity, `e${ids.size + 1}`);
  const mentions = ordered.map((mention) => ({
    start: parsed.start[mention.start]!,
    end: parsed.end[mention.end - 1]!,
    type: mention.type,
    entity: ids.get(mention.entity)!,
    name: mention.entity.name,
    how: mention.how,
  }));
  const entities = [...ids].map(([draft, id]) => {
    const { type, name, aliases, descriptions, key, memberDrafts } = draft;
    const wikidata = key === null ? null : wikidataOfKey(key);
    const entity = { id, type, name, aliases, descriptions, key, ...(wikidata === null ? {} : { wikidata }) };
    return memberDrafts ? { ...entity, members: memberDrafts.map((member) => ids.get(member) ?? "") } : entity;
  });
  return { mentions, entities };
}
