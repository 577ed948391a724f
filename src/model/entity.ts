import type { Span } from "./span.ts";

/** OntoNotes types that name something in the world; times and numbers have finders of their own. */
export type EntityType =
  | "PERSON"
  | "NORP"
  | "FAC"
  | "ORG"
  | "GPE"
  | "LOC"
  | "PRODUCT"
  | "EVENT"
  | "WORK_OF_ART"
  | "LAW"
  | "LANGUAGE";

/**
 * Words that refer to an entity. `name` is the entity's name in full, not the words of this mention.
 * `how`: the rule that tied the mention to its entity (`full-name`, `surname`, `acronym`, `pronoun`, `definite` …).
 */
export type EntityMention = Span & {
  readonly type: EntityType;
  /** Id of an {@link Entity} of the same reading. */
  readonly entity: string;
  readonly name: string;
  readonly how: string;
};

/** A person, organisation, place, group, work … that a document mentions. */
export type Entity = {
  /** `e1`, `e2` … in order of first mention. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name in the text. */
  readonly name: string;
  /** All different words by which the text names it, in order of first use; no pronouns. */
  readonly aliases: readonly string[];
  /** Words that say what it is ("Russian President", "spokesman for the ministry"), in order of first use. */
  readonly descriptions: readonly string[];
  /** A key that is the same in all documents where the data files know the entity: `country:KP`, `outlet:reuters`; else null. */
  readonly key: string | null;
  /** Wikidata item of `key`, where an openly licensed table has it (`Q423` for `country:KP`). */
  readonly wikidata?: string;
  /** For a group ("both countries"): ids of its members, in the order in which `name` lists them. */
  readonly members?: readonly string[];
};
