import type { Claim, SharedCopy, Span, StoryDocument, TimelineEntry } from "../model/index.ts";
import type { DossierFile, FiledStory } from "./json/read-dossier-json.ts";

/** A claim of a dossier file with all that the dossier knows about it. */
export type ExplainedClaim = {
  /** From 1, through all stories, and how many claims there are. */
  readonly number: number;
  readonly of: number;
  readonly story: FiledStory;
  readonly claim: Claim;
  /** The documents of its mentions, in the order of the mentions. */
  readonly documents: readonly StoryDocument[];
  /** What pairs of these documents share word for word, with the passages that meet a mention. */
  readonly copies: readonly SharedCopy[];
  readonly timeline: readonly TimelineEntry[];
  /** From 1; null where the digest has no card of it. */
  readonly card: number | null;
};

/** Gathers what a dossier file tells about the claim of this number; undefined where it has none. */
export function explainedClaim({ stories }: DossierFile, number: number): ExplainedClaim | undefined {
  const all = stories.flatMap((story) => story.claims.map((claim) => ({ story, claim })));
  const found = all[number - 1];
  if (!found) return undefined;
  const { story, claim } = found;
  const ids = new Set(claim.mentions.map(({ document }) => document));
  const card = (story.digest ?? []).findIndex((one) => one.claim === claim.id);
  return {
    number,
    of: all.length,
    story,
    claim,
    documents: [...ids].flatMap((id) => story.documents.find((document) => document.id === id) ?? []),
    copies: (story.copies ?? []).flatMap((copy) => copiedMentions(copy, claim)),
    timeline: story.timeline.filter((entry) => entry.claim === claim.id),
    card: card < 0 ? null : card + 1,
  };
}

/** The copy narrowed to the passages in which a mention of the claim stands; none where no mention does. */
function copiedMentions(copy: SharedCopy, claim: Claim): SharedCopy[] {
  const meets = (document: string, span: Span | undefined) =>
    span !== undefined &&
    claim.mentions.some((one) => one.document === document && one.start < span.end && span.start < one.end);
  const passages = copy.passages.filter(
    ({ spans }) => meets(copy.documents[0], spans[0]) && meets(copy.documents[1], spans[1]),
  );
  return passages.length > 0 ? [{ ...copy, passages }] : [];
}
