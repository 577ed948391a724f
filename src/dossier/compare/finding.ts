import type { ConflictKind, Evidence, Relation, Span } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import type { Origin } from "../origins/origin.ts";

/** Mentions of one claim with what the comparers look up. */
export type Compared = {
  readonly mentions: readonly StoryMention[];
  readonly origins: readonly Origin[];
  readonly entities: StoryEntities;
  /** Year in which the story was told; null where no document says. */
  readonly year: number | null;
  /** Year in which it was told last. */
  readonly lastYear: number | null;
  /** Share of meaning in common between two mentions of the claim, 0 to 1 and the verb's agreement. */
  closeness(a: number, b: number): Closeness;
  /** Cosine of the vectors of two mentions, also of those that alignment had no use for; null where one of the two has none. */
  likeness(a: number, b: number): number | null;
};

export type Closeness = {
  readonly frame: number;
  readonly covered: number;
  readonly mass: number;
  readonly entities: number;
  readonly vectors: number | null;
  readonly predicate: boolean;
  readonly subject: boolean;
  readonly object: boolean;
  readonly anotherTime: boolean;
  readonly elsewhere: boolean;
  readonly typed: { readonly rule: string } | null;
};

/** What one comparer has to say about a claim. `kind` is null where the relation is no contradiction. */
export type Finding = {
  readonly relation: Exclude<Relation, "agree" | "single">;
  readonly kind: ConflictKind | null;
  readonly sides: readonly (readonly number[])[];
  readonly why: string;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
  /** What is measured, where it is a figure: a claim may hold figures of several things. */
  readonly slot?: string;
};

/** Compares the mentions of one claim in one respect; null where there is nothing to say. */
export type Comparer = (compared: Compared) => Finding | null;

/** Evidence for a value that stands at `span` of the mention's document. */
export function evidenceAt(compared: Compared, mention: number, span: Span, value: string): Evidence {
  const { reading } = compared.mentions[mention]!;
  return {
    mention,
    document: reading.id,
    start: span.start,
    end: span.end,
    text: reading.text.slice(span.start, span.end),
    value,
  };
}

/** A value that a mention gives in one respect. */
export type Held<V> = { readonly mention: number; readonly value: V };

/**
 * Sides of a disagreement: the first pair that clashes opens two sides; each other mention joins the one side whose value it does not
 * exclude, or opens one of its own where it excludes all and clashes with one. `apart` says whether two values exclude each other, however
 * alike the clauses are. Null where nothing clashes.
 */
export function findSides<V>(
  held: readonly Held<V>[],
  clash: (a: Held<V>, b: Held<V>) => boolean,
  apart: (a: Held<V>, b: Held<V>) => boolean = clash,
): [Held<V>[], Held<V>[], ...Held<V>[][]] | null {
  for (let i = 0; i < held.length; i++) {
    for (let j = i + 1; j < held.length; j++) {
      const [one, other] = [held[i]!, held[j]!];
      if (one.mention === other.mention || !clash(one, other)) continue;
      const sides: [Held<V>[], Held<V>[], ...Held<V>[][]] = [[one], [other]];
      const rest = held.filter(({ mention }) => mention !== one.mention && mention !== other.mention);
      for (const each of rest) {
        const fitting = [one, other].filter((first) => !apart(each, first));
        if (fitting.length === 1) sides[fitting[0] === one ? 0 : 1].push(each);
      }
      for (const each of rest) {
        const fitting = sides.filter((side) => !apart(each, side[0]!));
        if (fitting.length === 0 && sides.flat().some((placed) => clash(each, placed))) sides.push([each]);
        else if (fitting.length === 1 && !fitting[0]!.includes(each)) fitting[0]!.push(each);
      }
      return sides;
    }
  }
  return null;
}

/** The mention numbers of each side, in order, once each. */
export function sidesOf<V>(sides: readonly (readonly Held<V>[])[]): number[][] {
  return sides.map((side) => [...new Set(side.map((each) => each.mention))].sort((a, b) => a - b));
}

/** Values that do not meet in clauses not sure to tell of one thing: kept apart in words, so that they never pass for agreement. */
export function tellApart(why: string, rule: string, evidence: readonly Evidence[]): Finding {
  return { relation: "scope", kind: null, sides: [], why, rule, evidence };
}
