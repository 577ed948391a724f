import type { ClaimArgument, Span } from "../model/index.ts";
import type { KeyWeights } from "./align/evidence.ts";
import { figureKey, type StoryMention } from "./align/story-mention.ts";
import { wordKey } from "./align/word-keys.ts";

/**
 * `support`, `little`: share of a part's meaning that the other mentions must have for it to be shown, of a clause that is a claim of its own and of
 * any other part. `aside`: characters of an aside between subject and verb from which on the claim is shown from its verb. Words that a
 * contradiction rests on are shown with more of their clause. Tuned on the dossier gold and the second stories.
 */
const CLOSE = { support: 0.4, little: 0.3, aside: 14 };
const WIDE = { support: 0.3, little: 0.1, aside: 25 };

/** The same share for what stands before the subject or verb: "In a raid at dawn, …". */
const LEAD = 0.8;

/** A stretch of a clause that can be left out whole, and the meaning keys that stand in it. */
type Part = Span & { readonly keys: ReadonlySet<string>; readonly core: boolean; readonly nested: boolean };

/**
 * The words of a mention that its claim rests on: the clause without what stands at its edges and is told by no other mention of the claim
 * ("… on Thursday morning", "after a fire broke out"), nor what the clause holds as claims of their own. At least the verb is kept.
 */
export function narrowSpan(
  mention: StoryMention,
  members: readonly StoryMention[],
  weight: KeyWeights,
  needed: readonly Span[],
): Span {
  const own = partOfItsOwn(mention, needed);
  if (own !== null) return own;
  const others = members.filter(({ document }) => document !== mention.document);
  const shared = needed.length === 0 ? sharedPart(mention, others, weight) : null;
  if (shared !== null) return shared;
  const cut = needed.length === 0 ? CLOSE : WIDE;
  const parts = partsOf(mention);
  if (mention.ordinal) return { start: mention.start, end: mention.end };
  const core = parts.findIndex((part) => part.core);
  if (core < 0 || parts.length < 2) return { start: mention.start, end: mention.end };
  const isNeeded = (part: Part) => needed.some((span) => span.start < part.end && part.start < span.end);
  const kept = (part: Part) =>
    part.core ||
    isNeeded(part) ||
    supportOf(part, others, weight) >= (isNested(part, mention) ? cut.support : cut.little);
  const leads = (part: Part) => kept(part) && (isNeeded(part) || supportOf(part, others, weight) >= LEAD);
  let [first, last] = [0, parts.length - 1];
  if (others.length > 0) {
    while (last > core && isLoose(parts[last]!, mention) && !kept(parts[last]!)) last--;
    while (first < core && !isSubject(parts[first]!, mention) && !leads(parts[first]!)) first++;
  }
  // "The plea was", "he appeared": a verb with nothing behind it tells nothing.
  while (
    last < parts.length - 1 &&
    !/\p{L}/u.test(mention.reading.text.slice(mention.claim.predicate.end, parts[last]!.end))
  )
    last++;
  // A long aside between subject and verb: what is claimed begins at the verb.
  const asides = parts
    .slice(first + 1, core)
    .filter(
      (part) =>
        part.end - part.start >= cut.aside &&
        !needed.some((span) => span.start < parts[core]!.start) &&
        (isNested(part, mention) || (others.length > 0 && !kept(part))),
    );
  if (asides.length > 0) first = core;
  return trimmed(mention.reading.text, parts[first]!.start, parts[last]!.end);
}

/** Share of what a mention has in common with the others that a part must hold to be shown alone, and share of those that say the verb too up to which it may. */
const NEARLY_ALL = 0.75;
const FEW = 0.34;
/** Shortest such part in characters, and longest as a share of the clause. */
const SHORTEST = 20;
const MOST = 0.8;

/**
 * The smallest part or object of a clause that holds nearly all that the others tell too, where its verb is not among that: "a retired
 * pilot of the northern harbour" of "The skipper, a retired pilot of the northern harbour, drowned", in a claim on his trade.
 */
function sharedPart(mention: StoryMention, others: readonly StoryMention[], weight: KeyWeights): Span | null {
  const { claim, reading, predicate, start, end } = mention;
  if (others.length === 0 || mention.ordinal || mention.nominal) return null;
  const isTold = (other: StoryMention) => other.predicate === predicate || other.keys.has(predicate);
  if (others.filter(isTold).length >= FEW * others.length) return null;
  const shared = (keys: Iterable<string>) => {
    let sum = 0;
    for (const key of keys) sum += weight.of(key) * others.filter((other) => other.keys.has(key)).length;
    return sum;
  };
  const whole = shared([...mention.keys].filter((key) => key !== predicate));
  if (whole === 0) return null;
  const isAside = (part: Span) =>
    part.start >= start &&
    part.end <= end &&
    part.end - part.start >= SHORTEST &&
    part.end - part.start <= MOST * (end - start) &&
    !(part.start <= claim.predicate.start && claim.predicate.end <= part.end);
  const [best] = [...(claim.parts ?? []), ...claim.arguments.filter((one) => isOtherObject(one, mention, others))]
    .filter((part) => isAside(part) && shared(keysIn(mention, part)) >= NEARLY_ALL * whole)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  return best === undefined ? null : trimmed(reading.text, best.start, best.end);
}

/** An object that the others do not have for theirs: of what all of them have for theirs the claim says what is done to it. */
function isOtherObject(
  { role, start }: ClaimArgument,
  mention: StoryMention,
  others: readonly StoryMention[],
): boolean {
  if (role !== "object") return false;
  if (PRONOUN.test(mention.reading.text.slice(start, start + 6))) return false;
  return !others.some((other) => [...mention.roles[role]].some((key) => other.roles[role].has(key)));
}

const PRONOUN = /^(?:it|they|them|he|him|she|her|this|that|we|us|I|you)\b/i;

/** Words that open what can be left out: what happened before, after, meanwhile or thereby. A complement ("told … that") cannot. */
const OPENERS = new Set(
  "after before while when as because although though following since until amid despite in on at from with during by for near over under through across between".split(
    " ",
  ),
);

/** True for what follows a comma or dash, or opens with a preposition or conjunction of circumstance. */
function isLoose({ start, end, nested }: Part, { reading }: StoryMention): boolean {
  if (!nested) return true;
  const text = reading.text;
  if (/[,;–—(]/.test(text[start]!) || /[,;–—(]\s*$/.test(text.slice(Math.max(0, start - 3), start))) return true;
  const first = /^[\p{L}]+/u.exec(text.slice(start, Math.min(end, start + 20)).trimStart())?.[0].toLowerCase() ?? "";
  return OPENERS.has(first);
}

function isNested(part: Span, { within }: StoryMention): boolean {
  return within.some((one) => one.start < part.end && part.start < one.end);
}

function isSubject(part: Span, { claim }: StoryMention): boolean {
  return claim.arguments.some(
    (argument) => argument.role === "subject" && argument.start < part.end && part.start < argument.end,
  );
}

/** Share of a part's weight that the other mentions have too, on average over them. */
function supportOf(part: Part, others: readonly StoryMention[], weight: KeyWeights): number {
  let [whole, shared] = [0, 0];
  for (const key of part.keys) {
    const own = weight.of(key);
    whole += own;
    shared += (own * others.filter((other) => other.keys.has(key)).length) / others.length;
  }
  return whole === 0 ? 0 : shared / whole;
}

function partsOf(mention: StoryMention): Part[] {
  const { reading, claim, start, end } = mention;
  const cuts = new Set<number>([start, end]);
  const values = [...mention.quantities, ...mention.times];
  const add = (at: number) => {
    // The parser tears "€2m" and "May 3, 2021" apart.
    if (at > start && at < end && !values.some((value) => value.start < at && at < value.end)) cuts.add(at);
  };
  for (const argument of claim.arguments) {
    if (argument.role !== "oblique" || argument.start < start) continue;
    add(argument.preposition === null ? argument.start : before(reading.text, argument.start, argument.preposition));
    if (argument.end < claim.predicate.start || argument.start > claim.predicate.end) add(argument.end);
  }
  for (const inner of mention.within) {
    add(inner.start);
    add(inner.end);
  }
  for (let at = start; at < end; at++)
    if (/[,;–—(]/.test(reading.text[at]!) && !/\d/.test(reading.text[at + 1] ?? "")) add(at);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((stop, at) => {
    const span = { start: sorted[at]!, end: stop };
    return {
      ...span,
      keys: keysIn(mention, span),
      core: claim.predicate.start < stop && sorted[at]! < claim.predicate.end,
      nested: isNested(span, mention),
    };
  });
}

/** Where the preposition of an argument begins. */
function before(text: string, start: number, preposition: string): number {
  const at = text
    .slice(Math.max(0, start - 40), start)
    .toLowerCase()
    .lastIndexOf(preposition);
  return at < 0 ? start : Math.max(0, start - 40) + at;
}

/** Meaning keys of the words of a stretch: those of the mention whose word, name, figure or date stands there. */
export function keysIn(mention: StoryMention, span: Span): ReadonlySet<string> {
  const { reading, claim, keys } = mention;
  const words =
    reading.text
      .slice(span.start, span.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (const term of claim.terms) {
    if (words.some((word) => isFormOf(word, term)) && keys.has(wordKey(term))) found.add(wordKey(term));
  }
  for (const key of keys)
    if (
      key.startsWith("e:") &&
      (mention.names.get(key.slice(2)) ?? []).some((one) => one.start < span.end && span.start < one.end)
    )
      found.add(key);
  for (const quantity of mention.quantities)
    if (quantity.start < span.end && span.start < quantity.end) found.add(figureKey(quantity));
  for (const { start, end, from, to, value } of mention.times)
    if (start < span.end && span.start < end) found.add(`t:${from !== null && from === to ? from : value}`);
  return found;
}

function isFormOf(word: string, term: string): boolean {
  if (word === term) return true;
  const shared = Math.min(term.length, word.length, Math.max(3, term.length - 2));
  return shared >= 3 && word.slice(0, shared) === term.slice(0, shared) && Math.abs(word.length - term.length) <= 4;
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /[\s,;:–—(]/.test(text[start]!)) start++;
  while (end > start && /[\s,;:–—(]/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** What stands before the words after a comma, dash or bracket. */
const APART = /[,–—(]\s*$/;

function standsApart({ reading }: StoryMention, { start }: Span): boolean {
  return APART.test(reading.text.slice(Math.max(0, start - 3), start));
}

/** The innermost apposition or phrase after a comma that holds all the words needed: "home to 120,000 people" tells its figure by itself. */
function partOfItsOwn(mention: StoryMention, needed: readonly Span[]): Span | null {
  const { predicate, parts = [] } = mention.claim;
  if (needed.length === 0) return null;
  const holding = parts.filter(
    ({ start, end, slot }) =>
      (slot === "name" || slot === "other") &&
      needed.every((span) => start <= span.start && span.end <= end) &&
      (end <= predicate.start || start >= predicate.end) &&
      standsApart(mention, { start, end }),
  );
  const last = holding.at(-1);
  return last === undefined ? null : { start: last.start, end: last.end };
}

/**
 * A clause that is read in full, but from its verb where a long aside parts that from its subject ("The union, one of the oldest in the
 * land, denied …"), unless `needed` words stand before it.
 */
export function withoutAside(mention: StoryMention, needed: readonly Span[]): Span {
  const { predicate, parts = [] } = mention.claim;
  const aside = parts.find(
    (part) =>
      (part.slot === "name" || part.slot === "clause") &&
      part.end - part.start >= WIDE.aside &&
      part.end <= predicate.start &&
      predicate.start - part.end <= 3 &&
      standsApart(mention, part),
  );
  const isWhole =
    (aside === undefined && !opensWithoutSubject(mention)) || needed.some((span) => span.start < predicate.start);
  return { start: isWhole ? mention.start : predicate.start, end: mention.end };
}

/** "in a well-drilled action, seized the boats": words up to a comma before the verb of a clause that has its subject in another. */
function opensWithoutSubject({ claim, reading, start }: StoryMention): boolean {
  const { predicate } = claim;
  if (predicate.start - start < WIDE.aside) return false;
  if (claim.arguments.some((one) => one.role === "subject" && one.start >= start && one.start < predicate.start))
    return false;
  return APART.test(reading.text.slice(predicate.start - 3, predicate.start));
}
