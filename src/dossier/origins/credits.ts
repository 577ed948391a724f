import type { Reading, Span } from "../../model/index.ts";
import { AGENCY_OF, plainName } from "./publishers.ts";

/** What a document says of an agency: `copy`: its words are the agency's; `contribution`: some of them, it does not say which. */
export type Credit = Span & {
  /** Key of the agency (publishers.json). */
  readonly agency: string;
  readonly kind: "copy" | "contribution";
  /** `dateline` `byline` `signature` `copyright` `contributed` … */
  readonly form: string;
};

type Form = Pick<Credit, "kind" | "form"> & {
  /** Matches one line; the group is the list of names. */
  readonly pattern: RegExp;
};

/** Names in a credit: letters, commas, "and"; bounded, so that a line is read in linear time. */
const NAMES = "([\\p{L}][\\p{L} .,&’'-]{0,120}?)";
const form = (kind: Form["kind"], name: string, pattern: string): Form => ({
  kind,
  form: name,
  pattern: new RegExp(pattern, "iu"),
});

/** Forms at the head of a document, a line each: `(AP) —` in a dateline; a byline that ends with the agency. */
const AT_HEAD: readonly Form[] = [
  form("copy", "dateline", `^.{0,60}\\(${NAMES}\\) ?[-–—]`),
  form("copy", "byline", `^(?:by )?(?:[\\p{L} .’'-]{2,60}[,|/] ?(?:and )?)?${NAMES}$`),
  form("copy", "byline", `^by [\\p{L} .’'-]{2,60} (?:of|for) ${NAMES}$`),
  form("copy", "byline", `^(?:[\\p{L} .’'-]{2,60} )?\\(${NAMES}\\)$`),
];

/** Forms at the foot, a line each. */
const AT_FOOT: readonly Form[] = [
  form(
    "contribution",
    "contributed",
    `${NAMES} (?:also )?contributed (?:reporting )?(?:to|for) (?:this|the) (?:report|story|article|piece|dispatch)`,
  ),
  form(
    "contribution",
    "contributed",
    `(?:report|story|article) (?:contains|includes|uses) (?:material|reporting|information|content) (?:from|by|provided by) ${NAMES}\\.?\\)?$`,
  ),
  form(
    "contribution",
    "with-files",
    `with (?:files|reports?|reporting|material|information|input|copy|additional reporting) (?:from|by) ${NAMES}\\.?\\)?$`,
  ),
  form("contribution", "additional-reporting", `additional reporting (?:by|from) ${NAMES}\\.?\\)?$`),
  form("copy", "copyright", `(?:©|\\(c\\)|copyright)(?: ?©)? ?(?:\\d{4} )?(?:by )?${NAMES}(?:\\.|,|\\d|all rights|$)`),
  form("copy", "copyright", `(?:©|\\(c\\)) ?${NAMES} ?\\d{4}`),
  form("copy", "signature", `(?:^|[.!?”"] ?)[-–—/(] ?${NAMES}\\)?$`),
  form("copy", "signature", `^(?:source|agency): ${NAMES}$`),
];

/** Lines that are looked at at either end, and the longest. */
const MOST_LINES = 4;
const LONGEST_LINE = 240;

/** The agencies that a document credits, in text order: each agency once for each kind. Photographs' credits are none. */
export function findCredits(reading: Reading): Credit[] {
  const found = [...fromSegments(reading), ...fromAuthors(reading)];
  const lines = linesOf(reading);
  for (const line of lines.slice(0, Math.min(MOST_LINES, Math.max(1, lines.length - 1))))
    found.push(...creditsOfLine(reading.text, line, AT_HEAD));
  for (const line of lines.slice(-MOST_LINES)) found.push(...creditsOfLine(reading.text, line, AT_FOOT));
  const first = new Map<string, Credit>();
  for (const credit of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const key = `${credit.agency} ${credit.kind}`;
    if (!first.has(key)) first.set(key, credit);
  }
  return [...first.values()];
}

/** The one agency whose copy a document is; null where it credits none or two as its author. */
export function agencyOfCopy(credits: readonly Credit[]): Credit | null {
  const copies = credits.filter(({ kind }) => kind === "copy");
  return copies.length > 0 && copies.every(({ agency }) => agency === copies[0]!.agency) ? copies[0]! : null;
}

function* fromSegments({ text, segments }: Reading): Generator<Credit> {
  for (const { dateline } of segments) {
    if (!dateline?.agency) continue;
    for (const agency of agenciesIn(text.slice(dateline.agency.start, dateline.agency.end)))
      yield { ...spanOf(dateline.agency), agency, kind: "copy", form: "dateline" };
  }
}

/** Authors of the page's metadata stand in no text: the span is empty, at its start. */
function* fromAuthors({ authors }: Reading): Generator<Credit> {
  for (const author of authors)
    for (const agency of agenciesIn(
      author
        .split(/[,|/(]/)
        .at(-1)!
        .replace(/\)$/, ""),
    ))
      yield { start: 0, end: 0, agency, kind: "copy", form: "byline" };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Lines of body, promotion and headings that are not too long; captions credit photographs. */
function linesOf({ text, segments }: Reading): Span[] {
  const lines: Span[] = [];
  for (const { kind, start, end } of segments) {
    if (kind === "caption" || kind === "listing" || kind === "post") continue;
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && text[at] !== "\n") continue;
      if (text.slice(from, at).trim() !== "") lines.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return lines;
}

const PHOTOGRAPH = /\b(?:photo|photograph|picture|image|video|file|getty|via)\b/i;

/** The head of a long line may hold a dateline, its foot a signature: the middle is never looked at. */
function creditsOfLine(text: string, line: Span, forms: readonly Form[]): Credit[] {
  const atHead = forms === AT_HEAD;
  const start = atHead ? line.start : Math.max(line.start, line.end - LONGEST_LINE);
  const end = atHead ? Math.min(line.end, line.start + LONGEST_LINE) : line.end;
  const words = text.slice(start, end).trim();
  for (const { kind, form: name, pattern } of forms) {
    const found = pattern.exec(words);
    if (found === null || PHOTOGRAPH.test(found[0])) continue;
    const agencies = agenciesIn(found[1]!);
    // "Reuters and a neighbour saw it." is no byline: where a line is the agency's, it holds nothing else.
    if (kind === "copy" && agencies.length < partsOf(found[1]!).length) continue;
    if (agencies.length > 0) return agencies.map((agency) => ({ start, end, agency, kind, form: name }));
  }
  return [];
}

/** "The Associated Press, and Reuters" → ap, reuters. */
function agenciesIn(names: string): string[] {
  return partsOf(names).flatMap((name) => AGENCY_OF.get(plainName(name)) ?? []);
}

function partsOf(names: string): string[] {
  return names
    .split(/,| and | & |\//)
    .map((name) => name.trim().replace(/^(?:and|an?|the) /i, ""))
    .filter((name) => name !== "");
}
