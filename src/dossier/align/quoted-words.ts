import type { Attribution, Reading, Span } from "../../model/index.ts";

/** Words of a text in lower case, quotation marks and other punctuation left out, typographic forms made alike. */
export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .split(/[^\p{L}\p{N}'&%$€£.,:]+/u)
    .map((word) => word.replace(/^[.,:']+|[.,:']+$/g, "").replace(/\./g, ""))
    .filter((word) => word !== "");
}

/** What the quoted words of a mention are found in. */
type Quotable = Span & {
  readonly attribution: Attribution | null;
  readonly reading: Reading;
  /** Stretches between quotation marks that the mention meets. */
  readonly quoted: readonly Span[];
};

/** Stretches between quotation marks, segment by segment: curly marks pair by shape, straight ones in turn. Linear. */
export function quotationRanges({ text, segments }: Reading): Span[] {
  const found: Span[] = [];
  for (const segment of segments) {
    let open = -1;
    for (let at = segment.start; at < segment.end; at++) {
      const mark = text[at];
      const opens = mark === "“" || (mark === '"' && open < 0);
      if (opens) open = at + 1;
      else if (open >= 0 && (mark === "”" || mark === '"')) {
        found.push({ start: open, end: at });
        open = -1;
      }
    }
    if (open >= 0) found.push({ start: open, end: segment.end });
  }
  return found;
}

/** Words within quotation marks of a mention: its direct content, or what stands between marks inside it; null where there are none. */
export function quotedWords(mention: Quotable): { readonly words: string[]; readonly span: Span } | null {
  const { attribution, reading, start, end } = mention;
  if (attribution?.kind === "direct") {
    const parts = attribution.content
      .map((part) => ({ start: Math.max(part.start, start), end: Math.min(part.end, end) }))
      .filter((part) => part.end > part.start);
    const first = parts[0];
    if (!first) return null;
    const words = parts.flatMap((part) => houseless(reading.text.slice(part.start, part.end)));
    return { words, span: { start: first.start, end: parts.at(-1)!.end } };
  }
  const span = mention.quoted
    .map((range) => ({ start: Math.max(range.start, start), end: Math.min(range.end, end) }))
    .find((range) => range.end > range.start);
  return span ? { words: houseless(reading.text.slice(span.start, span.end)), span } : null;
}

/** Words without what a house style changes: capitals, marks, points in abbreviations. */
function houseless(text: string): string[] {
  return plainWords(text.replace(/&/g, " & ").replace(/ ?[’'] ?(?=(?:s|t|re|ve|ll|d|m)\b)/g, "")).map((word) =>
    word.replace(/[.,'’]/g, ""),
  );
}

/** How two quotations stand to each other. */
export type QuotationMatch = {
  /** Words in common, in order. */
  readonly shared: number;
  /** Words of the stretch from the first to the last common word that only one of the two has. */
  readonly differing: readonly string[];
};

/** Longest quotation that is compared word by word. */
const LONGEST = 120;

/** Longest common subsequence of two word lists, and what differs between its first and last word. */
export function matchQuotations(a: readonly string[], b: readonly string[]): QuotationMatch {
  const [one, other] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  const width = other.length + 1;
  const best = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      best[i * width + j] =
        one[i] === other[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return { shared: pairs.length, differing: [...between(one, other, pairs), ...ending(one, other, pairs.at(-1))] };
}

/** Most words that may stand in for others at the end of a quotation; where only one goes on, the other is a cut of it. */
const ENDING = 2;

function ending(
  one: readonly string[],
  other: readonly string[],
  last: readonly [number, number] | undefined,
): string[] {
  if (last === undefined) return [];
  const [rest, others] = [one.slice(last[0] + 1), other.slice(last[1] + 1)];
  const replaced = [rest, others].every((words) => words.length > 0 && words.length <= ENDING);
  return replaced && rest.join("") !== others.join("") ? [...rest, ...others] : [];
}

function between(one: readonly string[], other: readonly string[], pairs: readonly [number, number][]): string[] {
  const differing: string[] = [];
  for (let at = 1; at < pairs.length; at++) {
    const [i, j] = pairs[at - 1]!;
    const [k, l] = pairs[at]!;
    const [some, others] = [one.slice(i + 1, k), other.slice(j + 1, l)];
    // "work force" and "workforce" are one house's spelling and another's.
    if (some.join("") !== others.join("")) differing.push(...some, ...others);
  }
  return differing;
}
