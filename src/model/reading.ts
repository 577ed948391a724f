import type { Attribution } from "./attribution.ts";
import type { ClaimMention } from "./claim-mention.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { DocumentHead, Segment } from "./document.ts";
import type { Entity, EntityMention } from "./entity.ts";
import type { Quantity } from "./quantity.ts";
import type { Span } from "./span.ts";
import type { TimeExpression } from "./time-expression.ts";

/**
 * What Sayso derives from one document alone. Plain data in the stable shape of the interchange (docs/interchange.md):
 * `JSON.stringify` of it is one line of `sayso read --json`. All lists stand in text order.
 */
export type Reading = DocumentHead & {
  /** False where the analysis was left out (not English, no text); then all lists below `segments` are empty. */
  readonly analysed: boolean;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly sentences: readonly Span[];
  /** Mentions of entities. */
  readonly entities: readonly EntityMention[];
  /** The entities that the mentions refer to, one each. */
  readonly entityIndex: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly ClaimMention[];
  readonly diagnostics: readonly Diagnostic[];
};
