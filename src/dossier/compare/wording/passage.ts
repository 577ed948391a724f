import { comparePrintings, type Gap, OMITTED } from "./printed-words.ts";
import { EMPTY, isOfHouse, type Printing } from "./quotation.ts";

/** What two quotations have in common, and the places in which their words part. */
export type Passage = {
  /** Numbers of its words, differing ones at its ends included, `to` exclusive. */
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
  /** Words in common. */
  readonly shared: number;
  /** Different words in common that say something. */
  readonly telling: number;
  readonly gaps: readonly Gap[];
  /** Words of the longer printing where each has words of its own, too many to stand for each other. */
  readonly replaced: number;
};

/** Words on each side of a place in common that are laid beside each other. */
const REACH = 60;
/** Most words of one printing that stand for others; beyond it the two have gone on with something else. */
const MOST_REPLACED = 4;
/** Most words that are put in without a mark between words in a row that are the same; of more the two may be two quotations. */
const MOST_PUT_IN = 24;
/** Words in a row that the two must have in common on each side of more than a slip. */
const BESIDE_PUT_IN = 3;
/** Words put in that a slip takes. */
const SLIP = 3;
/** Words in a row that the two must have in common beside a difference at an end. */
const RUN = 4;
/** The same where nothing else differs and one of the two only links its sentence to what went before: "as he said", "which he said". */
const LONG_RUN = 6;

/** Lays two quotations beside each other around a word that they have in common; null where they part in nothing but cuts. */
export function readPassage(one: Printing, other: Printing, [i, j]: readonly [number, number]): Passage | null {
  const [fromA, fromB] = [Math.max(0, i - REACH), Math.max(0, j - REACH)];
  const words = (printing: Printing, from: number) => printing.words.slice(from, from + 2 * REACH);
  const { shared } = comparePrintings(words(one, fromA), words(other, fromB));
  const around = chainAround(
    shared.map(([a, b]) => [a + fromA, b + fromB] as const),
    [i, j],
  );
  const chain = [...openingBefore(one, other, around), ...around];
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return null;
  const all = gapsOf(chain);
  const inner = all.filter((gap) => !isOfHouse(one, other, gap) && !isCutOut(one, other, chain, gap));
  const start = startingGap(one, other, chain, inner.length > 0);
  const end = endingGap(one, other, chain);
  const gaps = joinNear([...(start === null ? [] : [start]), ...inner, ...(end === null ? [] : [end])]);
  if (gaps.length === 0) return null;
  const from = start ?? { a: [first[0]], b: [first[1]] };
  const to = end ?? { a: [0, last[0] + 1], b: [0, last[1] + 1] };
  return {
    a: [from.a[0], to.a[1]],
    b: [from.b[0], to.b[1]],
    shared: chain.length,
    telling: new Set(chain.map(([a]) => one.words[a]!).filter((word) => !EMPTY.has(word))).size,
    gaps,
    replaced: all.filter((gap) => !inner.includes(gap)).reduce((sum, gap) => sum + replacedIn(gap), 0),
  };
}

function replacedIn({ a, b }: Gap): number {
  const [few, many] = [Math.min(lengthOf(a), lengthOf(b)), Math.max(lengthOf(a), lengthOf(b))];
  return few === 0 ? 0 : many;
}

type Pairs = readonly (readonly [a: number, b: number])[];

/** The words in common that hang together with the one given, loose ones at the ends left out. */
function chainAround(shared: Pairs, [i, j]: readonly [number, number]): Pairs {
  const parts: (readonly [number, number])[][] = [];
  let before: readonly [number, number] | undefined;
  for (const pair of shared) {
    const skipped = before === undefined ? [0, 0] : [pair[0] - before[0] - 1, pair[1] - before[1] - 1];
    const [few, many] = [Math.min(...skipped), Math.max(...skipped)];
    if (before === undefined || few > MOST_REPLACED || many > (few === 0 ? MOST_PUT_IN : 2 * MOST_REPLACED))
      parts.push([]);
    parts.at(-1)!.push(pair);
    before = pair;
  }
  const own = parts.find((part) => part.some(([a, b]) => a === i && b === j)) ?? [];
  return withoutLoose(withoutLoose(own).reverse()).reverse();
}

/** Without words at the beginning that have a difference right behind them: "the", found in both by chance. */
function withoutLoose(pairs: Pairs): (readonly [number, number])[] {
  const left = [...pairs];
  for (let run = 1; left.length > 0; run = 1) {
    while (run < left.length && isNext(left[run - 1]!, left[run]!)) run++;
    if (run >= 2 || run === left.length) return left;
    left.splice(0, run);
  }
  return left;
}

const isNext = ([i, j]: readonly [number, number], [k, l]: readonly [number, number]) =>
  Math.abs(k - i) === 1 && Math.abs(l - j) === 1;

function gapsOf(chain: Pairs): Gap[] {
  return chain.slice(1).flatMap(([k, l], at): Gap[] => {
    const [i, j] = chain[at]!;
    return k - i > 1 || l - j > 1 ? [{ a: [i + 1, k], b: [j + 1, l] }] : [];
  });
}

const lengthOf = ([from, to]: readonly [number, number]) => to - from;

/** More words changed than stand for others, the paper's own words between the speaker's, or words left out with nothing sure around them. */
function isCutOut(one: Printing, other: Printing, chain: Pairs, { a, b }: Gap): boolean {
  const [some, others] = [lengthOf(a), lengthOf(b)];
  if ([one.words.slice(...a), other.words.slice(...b)].some(isTellingOfSpeech)) return true;
  if (some > 0 && others > 0) return Math.max(some, others) > MOST_REPLACED;
  const left = some + others;
  if (left <= SLIP) return false;
  const [before, behind] = [runBeside(chain, a[0], -1), runBeside(chain, a[1], 1)];
  const isSure = before >= BESIDE_PUT_IN || (before === chain.findIndex(([i]) => i >= a[0]) && behind >= LONG_RUN);
  return left > MOST_PUT_IN || !isSure || behind < BESIDE_PUT_IN;
}

/** Words in a row that the two have in common right before a gap of the first printing (`step` -1) or right behind it (1), as far as it matters. */
function runBeside(chain: Pairs, edge: number, step: -1 | 1): number {
  const at = chain.findIndex(([i]) => i === (step < 0 ? edge - 1 : edge));
  return at < 0 ? 0 : runAt(chain, at, step);
}

function runAt(chain: Pairs, at: number, step: -1 | 1): number {
  let run = 1;
  while (run < LONG_RUN) {
    const [here, next] = [chain[at + step * (run - 1)], chain[at + step * run]];
    if (!here || !next || !isNext(here, next)) break;
    run++;
  }
  return run;
}

/** "he said that": the paper's own words, where it closes the marks no more than once. */
function isTellingOfSpeech(words: readonly string[]): boolean {
  return words.some((word) => SAID.has(word)) && words.every((word) => SAID.has(word) || TELLING.has(word));
}

const SAID = new Set(["said", "says", "added", "told", "wrote"]);
const TELLING = new Set(
  "he she they it who that the and also officer spokesman spokeswoman official police".split(" "),
);

/** How a sentence goes on from the one before. */
const LINKING = new Set(
  "and but so that which who whom because as if when it he she they this these those there then well now look".split(
    " ",
  ),
);

/** "To pass this bill", "If they don't pass this bill": both begin, each in its own way, and go on alike. */
function startingGap(one: Printing, other: Printing, chain: Pairs, differs: boolean): Gap | null {
  const [i, j] = chain[0]!;
  const a: [number, number] = [beginningOf(one, i), i];
  const b: [number, number] = [beginningOf(other, j), j];
  if (Math.min(lengthOf(a), lengthOf(b)) === 0 || Math.max(lengthOf(a), lengthOf(b)) > MOST_REPLACED) return null;
  if (isOfHouse(unbracketed(one), unbracketed(other), { a, b })) return null;
  const isRun = (length: number) =>
    chain.length >= length && chain.slice(1, length).every((pair, at) => isNext(chain[at]!, pair));
  if (!isRun(RUN)) return null;
  const links = [one.words.slice(...a), other.words.slice(...b)].some((words) =>
    words.every((word) => LINKING.has(word)),
  );
  return links && !(differs && isRun(LONG_RUN)) ? null : { a, b };
}

/** "I read it and quickly judged", "I quickly judged": words with which both sentences begin, before those that only one of them has. */
function openingBefore(one: Printing, other: Printing, chain: Pairs): Pairs {
  const [first] = chain;
  if (!first || runAt(chain, 0, 1) < LONG_RUN) return [];
  const [a, b] = [beginningOf(one, first[0], MOST_PUT_IN), beginningOf(other, first[1], MOST_PUT_IN)];
  let length = 0;
  while (a + length < first[0] && b + length < first[1] && one.words[a + length] === other.words[b + length]) length++;
  const left = [first[0] - a - length, first[1] - b - length];
  if (length === 0 || Math.min(...left) > 0 || Math.max(...left) > MOST_PUT_IN) return [];
  return Array.from({ length }, (_, at) => [a + at, b + at] as const);
}

/** Most words with which two printings of one sentence end in different ways. */
const ENDING = 2;

/** "We reject his visit.", "We reject his message.": both end there, each in its own words. */
function endingGap(one: Printing, other: Printing, chain: Pairs): Gap | null {
  const [i, j] = chain.at(-1)!;
  const [a, b]: [number, number][] = [
    [i + 1, endOf(one, i + 1)],
    [j + 1, endOf(other, j + 1)],
  ];
  const [few, many] = [Math.min(lengthOf(a!), lengthOf(b!)), Math.max(lengthOf(a!), lengthOf(b!))];
  if (few === 0 || many > ENDING || runAt(chain, chain.length - 1, -1) < LONG_RUN) return null;
  const gap = { a: a!, b: b! };
  return isOfHouse(one, other, gap) ? null : gap;
}

/** Number of the word behind the sentence, no further on than a difference at an end goes. */
function endOf({ words, places, names }: Printing, from: number): number {
  let to = from;
  while (to < words.length && to - from <= ENDING) {
    const isNew = to > from && names.has(to) && places[to]!.start - places[to - 1]!.end > 1;
    if (isNew) break;
    to++;
  }
  return to;
}

/** "they [the owners] don't pay": what an editor puts in beside the speaker's own words does not make those his. */
const unbracketed = (printing: Printing): Printing => ({ ...printing, bracketed: NONE });
const NONE: ReadonlySet<number> = new Set();

/** Number of the first word of the sentence or of the quotation, no further back than a difference goes. */
function beginningOf({ words, places, names, bracketed }: Printing, at: number, most = MOST_REPLACED): number {
  let from = at;
  while (from > 0 && at - from <= most && !ENDED.has(words[from - 1]!)) {
    // A capital after more than a blank begins a sentence.
    if (names.has(from) && !bracketed.has(from) && places[from]!.start - places[from - 1]!.end > 1) break;
    from--;
  }
  return from;
}

const ENDED = new Set([OMITTED]);

/** Fewest words in a row between two differences for them to be told apart: "this mayor and Holm", "Mayor Brandt and Erik Holm". */
const APART = 2;

function joinNear(gaps: readonly Gap[]): Gap[] {
  const joined: Gap[] = [];
  for (const gap of gaps) {
    const last = joined.at(-1);
    if (last && gap.a[0] - last.a[1] < APART && gap.b[0] - last.b[1] < APART) {
      joined[joined.length - 1] = { a: [last.a[0], gap.a[1]], b: [last.b[0], gap.b[1]] };
    } else joined.push(gap);
  }
  return joined;
}
