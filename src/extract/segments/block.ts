import type { Segment, SegmentKind, Span } from "../../model/index.ts";

/**
 * A paragraph-like stretch of clean text before or after its role is settled. `hint`: the role that the mark-up states
 * (`<blockquote>`, `<h2>`), which the rules on words respect. `gap`: true where a blank line stands before it.
 */
export type Block = Span & {
  readonly kind: SegmentKind | null;
  readonly gap: boolean;
  readonly post?: NonNullable<Segment["post"]>;
};

/** What the rules may know beside the blocks. */
export type SegmentContext = {
  readonly text: string;
  /** The title that metadata states, or null. */
  readonly title: string | null;
};

/** One step from blocks to segments: list to list, in text order, covering the same words. */
export type RefineBlocks = (blocks: readonly Block[], context: SegmentContext) => readonly Block[];
