import type {
  Attribution,
  Document,
  Entity,
  EntityMention,
  ParsedText,
  Quantity,
  TimeExpression,
} from "../model/index.ts";

/** What is known of a document before its attributions are looked for. Lists stand in text order. */
export type AnnotationContext = {
  readonly document: Document;
  readonly parsed: ParsedText;
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  /** Names, and the pronouns and descriptions that coreference tied to them. */
  readonly mentions: readonly EntityMention[];
  readonly entities: readonly Entity[];
};

/** The context with the attributions found in it. */
export type AttributedContext = AnnotationContext & { readonly attributions: readonly Attribution[] };
