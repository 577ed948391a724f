import type { SourceKind } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { nameWords, type StoryEntities } from "../entities/story-entities.ts";
import { tellingWords } from "./body.ts";
import { outletKey } from "./provenance.ts";

/** Where a mention comes from as far as the text tells. */
export type Origin = {
  /** The name shown; null in the outlet's own voice and where no source is named. */
  readonly name: string | null;
  readonly kind: SourceKind;
  /** Equal for one origin in all documents of the story; null where nobody can tell who it is. */
  readonly key: string | null;
};

const PRONOUNS = new Set(["it", "he", "she", "they", "we", "i", "you", "who", "which", "that", "this", "one"]);

/** True for words in quotation marks whose speaker the document does not tell. */
function isWithinQuotation({ quoted, start, end }: StoryMention): boolean {
  return quoted.some((range) => range.start <= start && end <= range.end);
}

/** The last hop of the mention's chain; without one the source of its attribution; without an attribution the outlet itself. */
export function originOf(mention: StoryMention, entities: StoryEntities): Origin {
  const { attribution, reading, document } = mention;
  if (attribution === null) {
    if (isWithinQuotation(mention)) return { name: null, kind: "own", key: null };
    return { name: null, kind: "own", key: outletKey(reading.outlet) ?? `outlet:${reading.id}` };
  }
  const source = attribution.hops.at(-1) ?? attribution.source;
  if (source === null) return { name: null, kind: "anonymous", key: null };
  if (source.kind === "anonymous") return { name: source.name, kind: source.kind, key: null };
  if (PRONOUNS.has(source.name.toLowerCase())) return { name: null, kind: "anonymous", key: null };
  const known = entities.keyOf(document, source.entity) ?? entities.keyOfName(source.name);
  if (known === null && tellingWords(source.name).length === 0)
    return { name: source.name, kind: source.kind, key: null };
  const key = known ?? `words:${nameWords(source.name).join(" ")}`;
  return { name: known === null ? source.name : entities.nameOf(known), kind: source.kind, key };
}
