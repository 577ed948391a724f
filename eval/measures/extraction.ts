import { readDocument } from "../../src/extract/index.ts";
import type { Document } from "../../src/model/index.ts";
import { corpusFolder } from "../corpora/folder.ts";
import { type GoldPage, readFundusPages, readTrafilaturaPages } from "../corpora/pages.ts";
import type { Figures, Measure } from "../measure.ts";

type Tally = { right: number; of: number };

/**
 * DESIGN section 6, Extraction. Token F1 is averaged over pages; the text counted is all segments but headline (measured as
 * title) and promotion. Title: same letters and digits. Authors: same set of names. Date: same day as written in the page.
 */
export const extractionMeasure: Measure = {
  name: "extraction",
  about: "main text, title, authors, date of saved pages (fundus, trafilatura)",
  async run({ errors }) {
    for (const corpus of ["corpora/extraction/fundus", "corpora/extraction/trafilatura"]) {
      if (corpusFolder(corpus) === null) return { missing: corpus };
    }
    const print = createErrorPrinter(errors);
    const fundus = measurePages(readFundusPages(), print);
    const trafilatura = measurePages(readTrafilaturaPages(), print);
    return { figures: { ...prefixed("fundus", fundus), ...prefixed("trafilatura", trafilatura) } };
  },
};

function measurePages(pages: Iterable<GoldPage>, print: (line: string) => void): Figures {
  const tallies = {
    title: tally(),
    authors: tally(),
    date: tally(),
    kept: tally(),
    leftOut: tally(),
    precision: tally(),
    recall: tally(),
  };
  const f1 = tally();
  let count = 0;
  for (const page of pages) {
    count++;
    const document = readDocument({ file: "page.html", bytes: page.bytes });
    const text = mainText(document);
    if (page.body !== null) scoreTokens(page, text, { ...tallies, f1 }, print);
    const flat = squeeze(text);
    for (const snippet of page.kept)
      note(tallies.kept, flat.includes(squeeze(snippet)), () => print(`${page.name}: lost "${snippet}"`));
    for (const snippet of page.leftOut)
      note(tallies.leftOut, !flat.includes(squeeze(snippet)), () => print(`${page.name}: kept "${snippet}"`));
    if (page.title !== null) {
      const same = bare(document.title ?? "") === bare(page.title);
      note(tallies.title, same, () => print(`${page.name}: title "${document.title}" for "${page.title}"`));
    }
    if (page.authors.length > 0) {
      const same = namesKey(document.authors) === namesKey(page.authors);
      note(tallies.authors, same, () => print(`${page.name}: authors ${document.authors} for ${page.authors}`));
    }
    if (page.date !== null) {
      const same = document.published?.value.slice(0, 10) === page.date;
      note(tallies.date, same, () => print(`${page.name}: date ${document.published?.value} for ${page.date}`));
    }
  }
  const shares = Object.entries({ ...tallies, f1 }).filter(([, { of }]) => of > 0);
  return { pages: count, ...Object.fromEntries(shares.map(([name, { right, of }]) => [name, right / of])) };
}

function mainText(document: Document): string {
  return document.segments
    .filter((segment) => segment.kind !== "headline" && segment.kind !== "promo")
    .map((segment) => document.text.slice(segment.start, segment.end))
    .join("\n");
}

type TokenTallies = { readonly precision: Tally; readonly recall: Tally; readonly f1: Tally };

function scoreTokens(page: GoldPage, text: string, tallies: TokenTallies, print: (line: string) => void): void {
  const gold = countTokens(page.body ?? "");
  const found = countTokens(text);
  let shared = 0;
  for (const [token, count] of gold.counts) shared += Math.min(count, found.counts.get(token) ?? 0);
  const precision = found.total > 0 ? shared / found.total : 0;
  const recall = gold.total > 0 ? shared / gold.total : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  for (const [tally, value] of [
    [tallies.precision, precision],
    [tallies.recall, recall],
    [tallies.f1, f1],
  ] as const) {
    tally.right += value;
    tally.of++;
  }
  if (f1 < 0.8) print(`${page.name}: precision ${precision.toFixed(2)} recall ${recall.toFixed(2)}`);
}

/** Words and numbers in lower case; characters of scripts without blanks count one by one. */
function countTokens(text: string): { counts: Map<string, number>; total: number } {
  const tokens =
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return { counts, total: tokens.length };
}

function tally(): Tally {
  return { right: 0, of: 0 };
}

function note(tally: Tally, right: boolean, miss: () => void): void {
  tally.of++;
  if (right) tally.right++;
  else miss();
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function bare(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function namesKey(names: readonly string[]): string {
  return names.map(bare).sort().join("|");
}

function prefixed(corpus: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${corpus}.${name}`, value]));
}

function createErrorPrinter(most: number): (line: string) => void {
  let printed = 0;
  return (line) => {
    if (printed++ < most) console.log(`  ${line.slice(0, 200)}`);
  };
}
