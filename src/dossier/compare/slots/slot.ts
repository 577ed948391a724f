import type { ConflictKind, Quantity, Span } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { type Closeness, type Compared, evidenceAt, type Finding, findSides, type Held, sidesOf } from "../finding.ts";
import { isLeftOpen } from "../held.ts";
import type { Day } from "../times/dated.ts";
import { areTwoVoices, isParty } from "../voices.ts";

/** What a clause gives for something that has one value: the block of a street, the line of an office, the part of a land that a town lies in. */
export type Slot = Span & {
  /** Names what has the value; slots with a key in common are of one thing. A misspelt name has a key for each letter left out. */
  readonly keys: readonly string[];
  /** The thing in words, shown before the values; empty where the values name it. */
  readonly about: string;
  readonly value: string;
  /** The value in words. */
  readonly shown: string;
  /** The figure, where the value is one that is told more or less exactly. */
  readonly figure?: Quantity;
  /** Where the value itself begins, where the span takes in the words beside it. */
  readonly place?: number;
  /** The day, where the value is one. */
  readonly day?: Day;
};

/** Reads one kind of slot off a clause and says when two values cannot both be right. */
export type SlotReader<S extends Slot = Slot> = {
  readonly rule: string;
  readonly kind: ConflictKind;
  /** True where two named sources of one document may part ways. */
  readonly ofSources?: true;
  read(mention: StoryMention): readonly S[];
  isApart(a: S, b: S): boolean;
  /** Whether the two clauses fill the slot of one thing, where the key alone does not say so. */
  isOfOne?(close: Closeness, a: StoryMention, b: StoryMention, one: S, other: S): boolean;
};

/** Compares what the mentions fill one kind of slot with; `slotsOf` is what they were read to fill it with. */
export type SlotComparer = (compared: Compared, slotsOf: (mention: StoryMention) => readonly Slot[]) => Finding | null;

/** The comparer of one kind of slot: two documents that fill one slot with values that exclude each other, however unlike the clauses are. */
export function slotComparer({ rule, kind, ofSources, isApart, isOfOne }: SlotReader): SlotComparer {
  return (compared, slotsOf) => {
    const held = compared.mentions.flatMap((mention, at) =>
      slotsOf(mention).map((value): Held<Slot> => ({ mention: at, value })),
    );
    const apart = ({ value: a }: Held<Slot>, { value: b }: Held<Slot>) => isOfOneKey(a, b) && isApart(a, b);
    const isClash = (a: Held<Slot>, b: Held<Slot>) => {
      const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
      const areTwo =
        one.document !== other.document || (ofSources === true && areSourcesOf(compared, a.mention, b.mention));
      if (!areTwo || !apart(a, b)) return false;
      return isOfOne?.(compared.closeness(a.mention, b.mention), one, other, a.value, b.value) ?? true;
    };
    const sides = findSides(held, isClash, apart);
    if (!sides) return null;
    const [first] = sides[0];
    return {
      relation: "conflict",
      kind,
      sides: sidesOf(sides),
      why: `${first!.value.about === "" ? "" : `${first!.value.about}: `}${sides.map((side) => side[0]!.value.shown).join(" against ")}`,
      rule,
      evidence: sides.flat().map((each) => evidenceAt(compared, each.mention, each.value, each.value.value)),
    };
  };
}

function areSourcesOf({ mentions, origins }: Compared, a: number, b: number): boolean {
  const [one, other] = [a, b].map((at) => ({ mention: mentions[at]!, origin: origins[at]! }));
  return [one!, other!].every(({ origin }) => isParty(origin.kind)) && areTwoVoices(one!, other!);
}

/** True for a value that stands in a clause within whose case the words leave open: "doubts whether she was born in Oslin". */
export function isLeftOpenAt({ claim, within }: StoryMention, { start, end }: Span): boolean {
  return [claim, ...within].some((each) => each.start <= start && end <= each.end && isLeftOpen(each));
}

function isOfOneKey(a: Slot, b: Slot): boolean {
  return a.keys.some((key) => b.keys.includes(key));
}

/** The span of words found at an index of a mention's text. */
export function spanAt({ start }: StoryMention, index: number, found: string): Span {
  return { start: start + index, end: start + index + found.length };
}
