import { createKeySet, type KeyNumbers, type KeySet } from "./key-set.ts";
import { type Occasion, occasionOf } from "./occasion.ts";
import type { StoryMention } from "./story-mention.ts";
import { tellsNoCause } from "./typed.ts";

/** What comparing a mention with others asks for, made ready once: a large story compares two million pairs. */
export type Profile = {
  readonly mention: StoryMention;
  readonly keys: KeySet;
  /** Weight of each key by its place. */
  readonly ofKeys: Float64Array;
  /** The same; 0 for what stands only in a clause within the clause, which is a claim of its own. */
  readonly own: Float64Array;
  /** The sum of those. */
  readonly whole: number;
  /** 1 for a number or a date, by place. */
  readonly isValue: Uint8Array;
  readonly frame: KeySet;
  readonly ofFrame: Float64Array;
  readonly wholeFrame: number;
  readonly entities: KeySet;
  readonly subject: KeySet;
  /** All that stands with the verb but who acts. */
  readonly objects: KeySet;
  readonly measures: KeySet;
  readonly places: KeySet;
  readonly quotation: KeySet;
  readonly predicate: number;
  /** True where who acts is named. */
  readonly isNamed: boolean;
  /** Told as what is expected or possible. */
  readonly isOpen: boolean;
  readonly isAsked: boolean;
  readonly isDenied: boolean;
  readonly tellsNoCause: boolean;
  readonly occasion: Occasion | null;
  /** First and last moment of each dated stretch, in milliseconds. */
  readonly times: readonly { readonly from: number; readonly to: number }[];
};

/** Makes a mention ready. `weightOf`: how telling a key is. */
export function createProfile(mention: StoryMention, numbers: KeyNumbers, weightOf: (key: string) => number): Profile {
  const { keys, inner, frame, roles, claim } = mention;
  const ofKeys = Float64Array.from(keys, weightOf);
  const own = Float64Array.from(keys, (key) => (inner.has(key) ? 0 : weightOf(key)));
  const ofFrame = Float64Array.from(frame, weightOf);
  const setOf = (some: Iterable<string>) => createKeySet(some, numbers);
  return {
    mention,
    keys: setOf(keys),
    ofKeys,
    own,
    whole: sumOf(own),
    isValue: Uint8Array.from(keys, (key) => (key.startsWith("n:") || key.startsWith("t:") ? 1 : 0)),
    frame: setOf(frame),
    ofFrame,
    wholeFrame: sumOf(ofFrame),
    entities: setOf(mention.entities),
    subject: setOf(roles.subject),
    objects: setOf(new Set([...roles.object, ...roles.complement, ...roles.recipient, ...roles.oblique])),
    measures: setOf(mention.measures),
    places: setOf(mention.places),
    quotation: setOf(mention.quotation),
    predicate: numbers.of(mention.predicate),
    isNamed: [...roles.subject].some((key) => key.startsWith("e:")),
    isOpen: claim.factuality === "expected" || claim.factuality === "possible",
    isAsked: claim.factuality === "asked",
    isDenied: claim.factuality === "denied",
    tellsNoCause: tellsNoCause(mention),
    occasion: occasionOf(mention),
    times: mention.times.flatMap(({ from, to }) =>
      from === null || to === null ? [] : [{ from: Date.parse(from), to: Date.parse(to) }],
    ),
  };
}

function sumOf(weights: Float64Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}
