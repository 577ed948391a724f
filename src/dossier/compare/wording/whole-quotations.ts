import type { Span } from "../../../model/index.ts";
import { plainWords, quotationRanges } from "../../align/quoted-words.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import { type Compared, evidenceAt, type Finding } from "../finding.ts";
import { compareMentions } from "../index.ts";
import { isOnePerson } from "../one-person.ts";
import { type Clash, comparedAmong, type StoryView } from "../story-view.ts";
import { type Passage, readPassage } from "./passage.ts";
import { around, isPrintedIn } from "./printed-words.ts";
import { describeGap, EMPTY, type Printing, printedAt, readPrinting } from "./quotation.ts";
import { speakerOf } from "./wording.ts";

/** What stands between one pair of quotation marks. */
type Quoted = { readonly document: number; readonly span: Span; readonly printing: Printing };

/** Words in a row by which two printings of one quotation are found. */
const SEED = 3;
/** Printings with one such run in common that are compared; more say that it is a phrase of the day. */
const COMMONEST = 12;
/** Words of one quotation that are looked at. */
const LONGEST = 300;

/**
 * The quotations of a story laid beside each other whole, from mark to mark: a clause may be the same in two papers while the words before
 * it are not. Each passage whose words differ is one clash between the clauses that tell it.
 */
export function findChangedQuotations(view: StoryView): Clash[] {
  const quoted = quotedIn(view);
  const changes = changesAmong(quoted).flatMap((change) => {
    const told = toldBy(view, quoted, change);
    return told === null ? [] : [told];
  });
  return clashesOf(view, changes);
}

function quotedIn(view: StoryView): Quoted[] {
  const readings = new Map(view.mentions.map(({ document, reading }) => [document, reading]));
  return [...readings].flatMap(([document, reading]) =>
    quotationRanges(reading).flatMap((span): Quoted[] => {
      const printing = readPrinting(reading.text, span);
      return printing.words.length <= SEED ? [] : [{ document, span, printing }];
    }),
  );
}

type Change = { readonly a: number; readonly b: number; readonly passage: Passage };

/** Passages of two quotations that differ, found by runs of words in common. */
function changesAmong(quoted: readonly Quoted[]): Change[] {
  const bySeed = new Map<string, [number, number][]>();
  quoted.forEach(({ printing: { words } }, at) => {
    for (let i = 0; i + SEED <= Math.min(words.length, LONGEST); i++) {
      const run = words.slice(i, i + SEED);
      if (run.every((word) => EMPTY.has(word))) continue;
      const key = run.join(" ");
      const there = bySeed.get(key);
      if (there) there.push([at, i]);
      else bySeed.set(key, [[at, i]]);
    }
  });
  const found: Change[] = [];
  const seen = new Set<string>();
  for (const places of bySeed.values()) {
    if (places.length > COMMONEST) continue;
    places.forEach(([a, i], at) => {
      for (const [b, j] of places.slice(at + 1)) {
        const key = `${a} ${b}`;
        if (quoted[a]!.document === quoted[b]!.document || seen.has(key)) continue;
        seen.add(key);
        const passage = readPassage(quoted[a]!.printing, quoted[b]!.printing, [i, j]);
        if (passage !== null) found.push({ a, b, passage });
      }
    });
  }
  return found;
}

/** Clauses that tell the two printings, in what they differ, and where it stands in each clause's document. */
type Told = {
  readonly pairs: readonly (readonly [a: number, b: number])[];
  readonly why: readonly string[];
  readonly spans: ReadonlyMap<number, Span>;
};

/** The clauses that tell the two printings, and in what they differ; null where they may be two quotations. */
function toldBy(view: StoryView, quoted: readonly Quoted[], { a, b, passage }: Change): Told | null {
  const [one, other] = [quoted[a]!, quoted[b]!];
  const pairs = passage.gaps.flatMap((gap): [number, number][] => {
    const x = tellerOf(view, one, gap.a, passage.a) ?? tellerOf(view, one, passage.a, passage.a);
    const y = tellerOf(view, other, gap.b, passage.b) ?? tellerOf(view, other, passage.b, passage.b);
    return x === null || y === null ? [] : [[x, y]];
  });
  const [first] = pairs;
  if (!first || !isOneQuotation(view, first, [one, other], passage)) return null;
  const [some, others] = first.map((at) => view.mentions[at]!.reading);
  const isOfTwo = passage.gaps.some(
    ({ a: left, b: right }) =>
      isPrintedIn(some!, around(other.printing, right, passage.shared)) ||
      isPrintedIn(others!, around(one.printing, left, passage.shared)),
  );
  if (isOfTwo) return null;
  const why = passage.gaps.map(({ a: left, b: right }) =>
    describeGap(printedAt(some!.text, one.printing, left), printedAt(others!.text, other.printing, right)),
  );
  const [own, its] = [spanOf(one, stretchOf(passage, "a")), spanOf(other, stretchOf(passage, "b"))];
  return { pairs, why, spans: new Map(pairs.flatMap(([x, y]) => [[x, own] as const, [y, its] as const])) };
}

/** Words of a passage that show its differences: from the first to the last one, with some on each side. */
function stretchOf({ gaps, ...passage }: Passage, side: "a" | "b"): [from: number, to: number] {
  const [from, to] = passage[side];
  return [Math.max(from, gaps[0]![side][0] - NEAR), Math.min(to, gaps.at(-1)![side][1] + NEAR)];
}

function spanOf({ printing: { places } }: Quoted, [from, to]: readonly [number, number]): Span {
  return { start: places[from]!.start, end: places[to - 1]!.end };
}

/** Words behind a difference that the clause which tells it has, in both printings. */
const NEAR = 3;

/** The clause that has most of a difference and of the words behind it; of two, the one that has most of the passage. Null where none tells it. */
function tellerOf(
  view: StoryView,
  quoted: Quoted,
  [from, to]: readonly [number, number],
  whole: readonly [number, number],
): number | null {
  const near = spanOf(quoted, [from, Math.min(whole[1], to + NEAR)]);
  const passage = spanOf(quoted, whole);
  const common = (mention: StoryMention, { start, end }: Span) =>
    Math.min(end, mention.end) - Math.max(start, mention.start);
  let best: StoryMention | null = null;
  for (const mention of mentionsOf(view, quoted.document)) {
    if (mention.nominal || common(mention, near) <= 0) continue;
    const more = best === null ? 1 : common(mention, near) - common(best, near);
    const wider = best === null ? 1 : common(mention, passage) - common(best, passage);
    const shorter = best === null ? 1 : best.end - best.start - (mention.end - mention.start);
    if ((more || wider || shorter) > 0) best = mention;
  }
  return best?.at ?? null;
}

const byDocument = new WeakMap<StoryView, ReadonlyMap<number, readonly StoryMention[]>>();

/** The mentions of one document; sorted once a story, so that the work grows with the quotations and not with their product with the mentions. */
function mentionsOf(view: StoryView, document: number): readonly StoryMention[] {
  let sorted = byDocument.get(view);
  if (sorted === undefined) {
    const groups = new Map<number, StoryMention[]>();
    for (const mention of view.mentions) {
      const there = groups.get(mention.document);
      if (there) there.push(mention);
      else groups.set(mention.document, [mention]);
    }
    sorted = groups;
    byDocument.set(view, sorted);
  }
  return sorted.get(document) ?? [];
}

/** Fewest words in common of two printings of one quotation, where one speaker says both, where one is not known, and where two are named. */
const FEWEST = { one: 6, unknown: 6, two: 8 };
/** Largest share of words that differ beside those in common. */
const MOST_DIFFERING = { one: 0.4, unknown: 0.35, two: 0.25 };
/** Words of own passages in between, to each word in common. */
const MOST_REPLACED = 0.5;
/** Share of the shorter quotation that two named speakers have in common where it is one. */
const OF_TWO = 0.5;
/** Fewest words in common that say something. */
const FEWEST_TELLING = 3;

function isOneQuotation(
  view: StoryView,
  [x, y]: readonly [number, number],
  [one, other]: readonly [Quoted, Quoted],
  passage: Passage,
): boolean {
  const { shared, telling, gaps, replaced } = passage;
  const [a, b] = [speakerOf(view, x), speakerOf(view, y)];
  const kind = a === null || b === null ? "unknown" : isOnePerson(a, b) ? "one" : "two";
  const changed = gaps.reduce((sum, gap) => sum + weightOf(gap, shared), 0);
  const shorter = Math.min(one.printing.words.length, other.printing.words.length);
  if (kind === "one" && isOneWordOfIt(gaps, shared, shorter) && telling >= FEWEST_TELLING - 1) {
    // The clauses shown must have the word: of “burned papers that should have been burned” the first is not enough.
    const has = (at: number, quoted: Quoted, [from, to]: readonly [number, number]) =>
      from === to || spanOf(quoted, [from, to]).end <= view.mentions[at]!.end;
    return gaps.every((gap) => has(x, one, gap.a) && has(y, other, gap.b));
  }
  if (telling < FEWEST_TELLING) return false;
  // "a reason for closing the harbour school": a short quotation whole, but for a word put in.
  const isPutIn =
    gaps.length === 1 && changed === 1 && gaps.every((gap) => gap.a[0] === gap.a[1] || gap.b[0] === gap.b[1]);
  if (kind !== "two" && isPutIn && shared >= shorter - 1 && shared > FEWEST_TELLING) return true;
  // "during its inquiry into the use of the harbour fund" stands in what two people say of one matter.
  if ((kind === "two" || areNamedApart(view, x, y)) && shared < OF_TWO * shorter) return false;
  return shared >= FEWEST[kind] && replaced <= MOST_REPLACED * shared && changed <= MOST_DIFFERING[kind] * shared;
}

/** Each has a source in words of its own: "the committee chairmen", "Attorney General Anna Lenk". */
function areNamedApart({ mentions }: StoryView, x: number, y: number): boolean {
  const [one, other] = [x, y].map((at) => {
    const { attribution, reading } = mentions[at]!;
    const source = attribution?.source;
    return source && !isPronoun(reading.text.slice(source.start, source.end))
      ? new Set(plainWords(reading.text.slice(source.start, source.end)))
      : null;
  });
  return one != null && other != null && ![...one].some((word) => other.has(word) && !EMPTY.has(word));
}

const isPronoun = (text: string) => /^(?:he|she|they|it|we|i)$/i.test(text);

/** Fewest words in common of a short quotation that differs in one word. */
const FEWEST_OF_IT = 5;

/** "built barns that shouldn't have been built", "I built barns that should have been built": the whole of the shorter one, but for one word. */
function isOneWordOfIt([gap, ...more]: Passage["gaps"], shared: number, shorter: number): boolean {
  if (!gap || more.length > 0 || shared < FEWEST_OF_IT || shared < shorter - 1) return false;
  return gap.a[1] - gap.a[0] <= 1 && gap.b[1] - gap.b[0] <= 1;
}

/** Words put in between others that are the same: however many, they say no more against one quotation than so many changed words. */
const PUT_IN = 3;
/** Most of them, to each word in common. */
const MOST_PUT_IN = 1.5;

function weightOf({ a: [from, to], b: [start, end] }: Passage["gaps"][number], shared: number): number {
  const [few, many] = [Math.min(to - from, end - start), Math.max(to - from, end - start)];
  return few === 0 && many <= MOST_PUT_IN * shared ? Math.min(many, PUT_IN) : many;
}

/** Changes that have a clause in common are one: of three papers two may print the same words. */
function clashesOf(view: StoryView, changes: readonly Told[]): Clash[] {
  const groups: { readonly clauses: Set<number>; readonly told: Told[] }[] = [];
  for (const change of changes) {
    const clauses = change.pairs.flat();
    const near = groups.find((group) => clauses.some((at) => group.clauses.has(at)));
    const group = near ?? { clauses: new Set<number>(), told: [] };
    for (const at of clauses) group.clauses.add(at);
    group.told.push(change);
    if (near === undefined) groups.push(group);
  }
  return groups.map(({ told }): Clash => {
    const pairs = told.flatMap((change) => change.pairs);
    return {
      sides: sidesOf(view, pairs),
      pair: pairs[0]!,
      stays: true,
      describe: (compared, at) => describe(compared, at, told),
    };
  });
}

/** The clauses by what their document prints: a document takes the first side none of whose documents prints the words otherwise. */
function sidesOf({ mentions, ...view }: StoryView, pairs: readonly (readonly [number, number])[]): number[][] {
  const documentOf = (at: number) => mentions[at]!.document;
  const apart = new Map<number, Set<number>>();
  for (const [a, b] of pairs) {
    const [one, other] = [documentOf(a), documentOf(b)];
    apart.set(one, (apart.get(one) ?? new Set()).add(other));
    apart.set(other, (apart.get(other) ?? new Set()).add(one));
  }
  const sideOf = new Map<number, number>();
  for (const [document, others] of apart) {
    const taken = new Set([...others].map((other) => sideOf.get(other)));
    let side = 0;
    while (taken.has(side)) side++;
    sideOf.set(document, side);
  }
  const beside = pairs.flatMap((pair) => besideIn({ ...view, mentions }, pair).map((each) => [pair, each] as const));
  for (const [pair, each] of beside) {
    each.forEach((at, nth) => {
      const side = sideOf.get(documentOf(pair[nth]!))!;
      if (!sideOf.has(documentOf(at))) sideOf.set(documentOf(at), side);
    });
  }
  const clauses = [...new Set([...pairs, ...beside.map(([, each]) => each)].flat())].sort((x, y) => x - y);
  const count = Math.max(...sideOf.values()) + 1;
  return Array.from({ length: count }, (_, side) => clauses.filter((at) => sideOf.get(documentOf(at)) === side));
}

/** The pairs of clauses that the claim of the two sets against each other already, each in the order of the two. */
function besideIn(view: StoryView, [a, b]: readonly [number, number]): [number, number][] {
  const members = view.claimOf(a);
  if (!members.includes(b) || members.length > COMMONEST) return [];
  const found = compareMentions(comparedAmong(view, members));
  if (found?.rule !== RULE || found.sides.length !== 2) return [];
  const sides = found.sides.map((side) => side.map((at) => members[at]!));
  const some = sides.find((side) => side.includes(a)) ?? sides.find((side) => !side.includes(b))!;
  const others = sides.find((side) => side !== some)!;
  if (some.includes(b) || others.includes(a)) return [];
  return some.flatMap((x) => others.map((y): [number, number] => [x, y]));
}

const RULE = "wording-differs";

/** Each difference once, whichever of the two printings it is told from. */
function differencesOf(told: readonly Told[]): string[] {
  const every = [...new Set(told.flatMap(({ why }) => why))];
  return every.filter((why, at) => !every.slice(0, at).includes(why.split(" against ").reverse().join(" against ")));
}

function describe(compared: Compared, sides: Clash["sides"], told: readonly Told[]): Finding {
  const spans = new Map(told.flatMap((one) => [...one.spans]));
  return {
    relation: "conflict",
    kind: "wording",
    sides,
    why: `one quotation, ${differencesOf(told).join("; ")}`,
    rule: RULE,
    evidence: sides.flat().flatMap((at) => {
      const span = spans.get(compared.mentions[at]!.at);
      const { text } = compared.mentions[at]!.reading;
      return span ? [evidenceAt(compared, at, span, text.slice(span.start, span.end))] : [];
    }),
  };
}
