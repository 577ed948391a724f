import { type Compared, type Comparer, evidenceAt, findSides, type Held, sidesOf } from "../finding.ts";
import { isOnePerson } from "../one-person.ts";
import { compareFragments } from "./fragment.ts";
import { around, comparePrintings, type Gap, isPrintedIn, type Printings } from "./printed-words.ts";
import { describeGap, EMPTY, isOfHouse, printedAt, type Quotation, quotedSentence } from "./quotation.ts";

/** Fewest words in common before two quotations count as one. */
const FEWEST = 5;
/** Words in common that are enough where one known speaker says both and the shorter one stands whole in the longer. */
const FEWEST_WHOLE = 3;
/** Words in common from which two quotations are one even where the documents name two speakers. */
const LONG = 8;
/** Largest share of differing words: beyond it they are two statements. */
const MOST_DIFFERING = 0.3;
/** The same where the documents name two speakers: somebody may say the like in words of his own. */
const MOST_DIFFERING_OF_TWO = 0.2;
/** The same of one known speaker, where both whole sentences are compared. */
const MOST_DIFFERING_OF_ONE = 0.5;
/** Fewest words in common that say something: "can do it with an" is no quotation. */
const FEWEST_TELLING = 2;

/** The same quotation printed with other words within it; a shorter cut of the same words is agreement. */
export const compareWording: Comparer = (compared) => {
  const held = compared.mentions.flatMap((mention, at): Held<Quotation>[] => {
    const value = quotedSentence(mention);
    return value === null ? [] : [{ mention: at, value }];
  });
  const long = held.filter(({ value }) => value.words.length >= FEWEST_WHOLE);
  const sides = findSides(long, (a, b) => differing(compared, a, b).length > 0);
  if (!sides) return compareFragments(compared, held, (mention) => speakerOf(compared, mention));
  const [one, other] = sides;
  const words = differing(compared, one[0]!, other[0]!);
  return {
    relation: "conflict",
    kind: "wording",
    sides: sidesOf(sides),
    why: `one quotation, ${[...new Set(words)].join("; ")}`,
    rule: "wording-differs",
    evidence: sides.flatMap((side, at) => side.map((each) => seen(compared, each, sides[at === 0 ? 1 : 0][0]!))),
  };
};

/** The stretch of the clause that the other printing has too, with what differs in it. */
function seen(compared: Compared, each: Held<Quotation>, other: Held<Quotation>) {
  const { words, from, to, places } = each.value;
  const { shared } = comparePrintings(words, other.value.words);
  const own = shared.map(([at]) => at).filter((at) => from <= at && at < to);
  const [first, last] = [own[0] ?? from, own.at(-1) ?? to - 1];
  const span = { start: places[first]!.start, end: places[last]!.end };
  return evidenceAt(compared, each.mention, span, words.slice(first, last + 1).join(" "));
}

/** In what two printings of one quotation part within the two clauses, described; none where they are two quotations, or one a cut of the other. */
function differing(compared: Compared, a: Held<Quotation>, b: Held<Quotation>): readonly string[] {
  const [one, other] = [compared.mentions[a.mention]!, compared.mentions[b.mention]!];
  if (one.document === other.document) return [];
  const { shared, gaps } = comparePrintings(a.value.words, b.value.words);
  if (!areOneClause(a.value, b.value, shared)) return [];
  const edges = [startingGap(a.value, b.value, shared), endingGap(a.value, b.value, shared)].filter(
    (gap) => gap !== null,
  );
  const real = [...gaps, ...edges].filter((gap) => !isOfHouse(a.value, b.value, gap));
  const changed = real.reduce((sum, gap) => sum + lengthsOf(gap)[edges.includes(gap) ? "most" : "both"], 0);
  if (!isOneQuotation(compared, a, b, { shared, gaps: real }, changed)) return [];
  const own = real.filter((gap) => isOfClauses(a.value, b.value, gap) && !isCut(a.value, b.value, gap));
  const isOfTwo = own.some(
    (gap) =>
      isPrintedIn(one.reading, around(b.value, gap.b, shared.length)) ||
      isPrintedIn(other.reading, around(a.value, gap.a, shared.length)),
  );
  if (isOfTwo) return [];
  return joinGaps(own)
    .map((gap) => widened(a.value, b.value, gap))
    .map((gap) =>
      describeGap(printedAt(one.reading.text, a.value, gap.a), printedAt(other.reading.text, b.value, gap.b)),
    );
}

/** Most words in common between two differences that read as one: “this mayor and Holm” against “Mayor Brandt and Erik Holm”. */
const BETWEEN = 2;

/** Differences with next to nothing between them, each such row as one. */
function joinGaps(gaps: readonly Gap[]): Gap[] {
  const joined: Gap[] = [];
  for (const gap of [...gaps].sort((one, other) => one.a[0] - other.a[0])) {
    const last = joined.at(-1);
    const apart = last ? [gap.a[0] - last.a[1], gap.b[0] - last.b[1]] : [];
    if (last && apart.every((words) => words >= 0 && words <= BETWEEN))
      joined[joined.length - 1] = { a: [last.a[0], gap.a[1]], b: [last.b[0], gap.b[1]] };
    else joined.push(gap);
  }
  return joined;
}

/** A difference with the rest of a name that it cuts, and one of small words ("to" against "of") with the words beside it. */
function widened(a: Quotation, b: Quotation, { a: [first, end], b: [start, stop] }: Gap): Gap {
  const isSmall = (words: readonly string[]) => words.length > 0 && words.every((word) => EMPTY.has(word));
  const goesOn = end < a.words.length && stop < b.words.length;
  if (isSmall(a.words.slice(first, end)) && isSmall(b.words.slice(start, stop)) && goesOn && first > 0 && start > 0)
    return { a: [first - 1, end + 1], b: [start - 1, stop + 1] };
  const isCutName = a.names.has(end) && b.names.has(stop) && (a.names.has(end - 1) || b.names.has(stop - 1));
  return goesOn && isCutName ? { a: [first, end + 1], b: [start, stop + 1] } : { a: [first, end], b: [start, stop] };
}

const JOINING = new Set(["and", "or", "but"]);

/** "I read the report and quickly judged", "I quickly judged": one of two things joined by "and" left out is a cut, though no mark says so. */
function isCut({ words: some }: Quotation, { words: others }: Quotation, gap: Gap): boolean {
  const { both, most } = lengthsOf(gap);
  const left = [...some.slice(...gap.a), ...others.slice(...gap.b)];
  return both === most && most > INSERTED && [left[0]!, left.at(-1)!].some((word) => JOINING.has(word));
}

/** What the words of two clauses have in common of the shorter one: less, and they are two clauses of one sentence. */
const ONE_CLAUSE = 0.5;

function areOneClause(a: Quotation, b: Quotation, shared: Shared): boolean {
  const common = shared.filter(([i, j]) => a.from <= i && i < a.to && b.from <= j && j < b.to).length;
  const shorter = Math.min(a.to - a.from, b.to - b.from);
  return common >= Math.min(FEWEST_WHOLE, shorter) && common >= ONE_CLAUSE * shorter;
}

/** The words put for each other stand in both clauses, words put in or left out within one of them. */
function isOfClauses(a: Quotation, b: Quotation, gap: Gap): boolean {
  const isPutIn = lengthOf(gap.a) === 0 || lengthOf(gap.b) === 0;
  const has = ({ from, to }: Quotation, at: number) => from <= at && at < to;
  const isBeside = [
    [gap.a[0] - 1, gap.b[0] - 1],
    [gap.a[1], gap.b[1]],
  ].some(([i, j]) => has(a, i!) && has(b, j!));
  if (!isBeside) return false;
  const [one, other] = [isWithin(a, gap.a), isWithin(b, gap.b)];
  return isPutIn ? one || other : one && other;
}

/** The gap stands between two words of the clause, or at its border and in it. */
function isWithin({ from, to }: Quotation, [first, end]: readonly [number, number]): boolean {
  return (from < first && end < to) || (from <= first && end <= to && end > first);
}

type Shared = readonly (readonly [number, number])[];
/** Most words that may stand in for others at an end of a quotation; where only one goes on, the other is a cut of it. */
const ENDING = 2;

function endingGap(a: Quotation, b: Quotation, shared: Shared): Gap | null {
  const last = shared.at(-1);
  if (!last) return null;
  const gap: Gap = { a: [last[0] + 1, a.words.length], b: [last[1] + 1, b.words.length] };
  return isReplaced(gap) ? gap : null;
}

/** How a sentence goes on from the one before: "which is so" and "it is so" are two sentences of one speaker. */
const LINKING = new Set(
  "and but so that which who whom because as if when it he she they this these those there then".split(" "),
);

/** "watch with a grain of salt" and "just with a grain of salt": the shorter one puts a word where the other has another. */
function startingGap(a: Quotation, b: Quotation, shared: Shared): Gap | null {
  const [first, ...more] = shared;
  if (!first || first[0] === 0 || first[1] === 0 || Math.min(...first) > ENDING) return null;
  const run = more.slice(0, FEWEST - 1);
  const isRun =
    run.length === FEWEST - 1 && run.every(([i, j], at) => i === first[0] + at + 1 && j === first[1] + at + 1);
  if (!isRun) return null;
  if (
    [a.words.slice(0, first[0]), b.words.slice(0, first[1])].some((words) => words.every((word) => LINKING.has(word)))
  )
    return null;
  const most = Math.max(...first) <= ENDING ? ENDING : Math.min(...first);
  return { a: [Math.max(0, first[0] - most), first[0]], b: [Math.max(0, first[1] - most), first[1]] };
}

function isReplaced({ a, b }: Gap): boolean {
  return [a, b].every(([from, to]) => to > from && to - from <= ENDING);
}

function isOneQuotation(
  compared: Compared,
  a: Held<Quotation>,
  b: Held<Quotation>,
  { shared, gaps }: Printings,
  changed: number,
): boolean {
  const telling = new Set(shared.map(([at]) => a.value.words[at]!).filter((word) => !EMPTY.has(word)));
  if (gaps.length === 0 || telling.size < FEWEST_TELLING) return false;
  const [one, other] = [speakerOf(compared, a.mention), speakerOf(compared, b.mention)];
  const count = shared.length;
  if (one === null || other === null) return count >= FEWEST && changed <= MOST_DIFFERING * count;
  if (!isOnePerson(one, other)) return count >= LONG && changed <= MOST_DIFFERING_OF_TWO * count;
  const lengths = [a, b].map(({ value }) => value.words.length);
  if (isInserted(count, Math.min(...lengths), gaps)) return true;
  if (count >= FEWEST && changed <= MOST_DIFFERING_OF_ONE * count) return true;
  return count >= FEWEST_OF_IT && count >= MOST_OF_IT * Math.max(...lengths);
}

const lengthOf = ([from, to]: readonly [number, number]) => to - from;

/** Words of the two printings in a gap together, and of the one that has most there. */
function lengthsOf({ a, b }: Gap): { readonly both: number; readonly most: number } {
  return { both: lengthOf(a) + lengthOf(b), most: Math.max(lengthOf(a), lengthOf(b)) };
}

/** Key of who speaks; null where nobody is named ("a police spokesman" may be anybody), or only the paper that the words stand in. */
export function speakerOf({ origins }: Pick<Compared, "origins">, mention: number): string | null {
  const { name, kind, key } = origins[mention]!;
  return name === null || kind === "document" || key?.startsWith("words:") ? null : key;
}

/** Most words that may stand in one place of the longer printing and not in the shorter. */
const INSERTED = 3;

/** "a dangerous thing", "a very dangerous thing": the whole of the shorter one, with a word more inside it; "under duress", "under a lot of duress". */
function isInserted(shared: number, shorter: number, gaps: readonly Gap[]): boolean {
  const [gap] = gaps;
  if (!gap || gaps.length > 1 || shared < shorter || shared < FEWEST_WHOLE) return false;
  return lengthOf(gap.a) + lengthOf(gap.b) <= (shared >= FEWEST ? INSERTED : 1);
}

/** Least share of each sentence that the two have in common, and fewest words. */
const MOST_OF_IT = 0.65;
const FEWEST_OF_IT = 6;
