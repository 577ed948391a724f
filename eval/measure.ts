/** Figures of one measure: flat name → number (shares between 0 and 1, counts as they are). */
export type Figures = Readonly<Record<string, number>>;

export type MeasureOptions = {
  /** Print this many misses and false finds with their text. */
  readonly errors: number;
  /** Which part of a corpus, where it has parts. */
  readonly part: Part;
};

/**
 * Parts of the corpora: `train` and `dev` of PolNeAR; of the annotated stories `dev` is ../shared/gold, the others are folders of
 * eval/annotations, whose README says what rules may be set on. In `marked` and `marked-unseen` only contradictions are annotated, all of them.
 */
export const PARTS = ["dev", "train", "second", "unseen", "fresh", "marked", "marked-unseen"] as const;
export type Part = (typeof PARTS)[number];

/** What came of a measure: figures, or the corpus folder that is missing. */
export type Outcome = { readonly figures: Figures } | { readonly missing: string };

/** One measure of docs/evaluation.md. */
export type Measure = {
  readonly name: string;
  readonly about: string;
  run(options: MeasureOptions): Promise<Outcome>;
  /** The figures as lines for people; without it, one figure a line. */
  readonly table?: (figures: Figures) => readonly string[];
};
