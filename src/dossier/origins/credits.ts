import type { Reading, Span } from "../../model/index.ts";
import { AGENCY_OF, CLOSINGS, knownOutlet, plainName } from "./publishers.ts";

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
const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
/** A day with its month and year: "Sep 18,2013", "18 September 2013". */
const DAY = `(?:${MONTH} ?\\d{1,2}|\\d{1,2} ?${MONTH}),? ?\\d{4}`;
const form = (kind: Form["kind"], name: string, pattern: string): Form => ({
  kind,
  form: name,
  pattern: new RegExp(pattern, "iu"),
});

/** Forms at the head of a document, a line each: `(AP) —` in a dateline; a byline that ends with the agency. */
const AT_HEAD: readonly Form[] = [
  form("copy", "dateline", `^.{0,60}\\(${NAMES}\\) ?[-–—]`),
  form("copy", "dateline", `^[^()]{0,40}${DAY}[^()]{0,24}\\(${NAMES}\\) `),
  form("copy", "stamp", `^${NAMES} ?[|–—-]? ?(?:updated:? |posted:? )?${DAY}`),
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
  form("contribution", "contributed", `^contributing: (?:[^;]{0,120};)? ?${NAMES}\\.?$`),
  form(
    "contribution",
    "contributed",
    `^${NAMES} (?:staff )?(?:writers?|reporters?|correspondents?) .{2,160}? (?:also )?contributed\\b`,
  ),
  form("contribution", "additional-reporting", `additional reporting (?:by|from) ${NAMES}\\.?\\)?$`),
  form("copy", "copyright", `(?:©|\\(c\\)|copyright)(?: ?©)? ?(?:\\d{4} )?(?:by )?${NAMES}(?:\\.|,|\\d|all rights|$)`),
  form("copy", "copyright", `(?:©|\\(c\\)) ?${NAMES} ?\\d{4}`),
  form("copy", "signature", `(?:^|[.!?”"] ?)[-–—/(] ?${NAMES}\\)?$`),
  form("copy", "signature", `^(?:source|agency): ${NAMES}$`),
];

/** Forms by which a page says that another outlet wrote it, at either end. */
const REPUBLISHED: readonly Form[] = [
  form("copy", "republished", `^(?:© ?)?provided by ${NAMES}\\.?$`),
  form(
    "copy",
    "republished",
    `(?:article|story|report|piece) (?:was )?(?:originally|first) (?:published|appeared|posted) (?:by|in|on|at) ${NAMES}\\.?$`,
  ),
];

/** Lines that are looked at at either end, and the longest. */
const MOST_LINES = 4;
const LONGEST_LINE = 240;

/** The agencies that a document credits, in text order: each agency once for each kind. Photographs' credits are none. */
export function findCredits(reading: Reading): Credit[] {
  const found = [...fromSegments(reading), ...fromAuthors(reading)];
  const lines = linesOf(reading);
  const heads = lines.slice(0, MOST_LINES).filter((line, at) => at === 0 || at < lines.length - 1 || isLong(line));
  for (const line of heads) found.push(...creditsOfLine(reading.text, line, AT_HEAD));
  for (const line of lines.slice(-MOST_LINES)) {
    found.push(...creditsOfLine(reading.text, line, AT_FOOT));
    found.push(...closingOf(reading.text, line));
  }
  for (const line of new Set([...lines.slice(0, MOST_LINES), ...lines.slice(-MOST_LINES)]))
    found.push(...creditsOfLine(reading.text, line, REPUBLISHED));
  const first = new Map<string, Credit>();
  for (const credit of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const key = `${credit.agency} ${credit.kind}`;
    if (!first.has(key)) first.set(key, credit);
  }
  return [...first.values()];
}

/** A report in one paragraph has a head and a foot all the same. */
const isLong = ({ start, end }: Span) => end - start > 2 * LONGEST_LINE;

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
    const agencies = agenciesIn(found[1]!, forms === REPUBLISHED);
    // "Reuters and a neighbour saw it." is no byline: where a line is the agency's, it holds nothing else.
    if (kind === "copy" && agencies.length < partsOf(found[1]!).length) continue;
    if (agencies.length > 0) return agencies.map((agency) => ({ start, end, agency, kind, form: name }));
  }
  return [];
}

/** Characters at the end of a line in which a closing is looked for: it may name a dozen reporters. */
const LONGEST_CLOSING = 600;

/** The form by which an agency ends its reports, which names it nowhere: "(Reporting by Anna Lund; Editing by Jon Berg)". */
function closingOf(text: string, line: Span): Credit[] {
  const start = Math.max(line.start, line.end - LONGEST_CLOSING);
  const words = text.slice(start, line.end).toLowerCase();
  return CLOSINGS.flatMap(({ agency, begins, holds }) => {
    const at = words.startsWith(begins) ? 0 : words.lastIndexOf(`(${begins}`);
    if (at < 0 || !words.includes(holds, at)) return [];
    return [{ start: start + at, end: line.end, agency, kind: "copy" as const, form: "closing" }];
  });
}

/** "The Associated Press, and Reuters" → ap, reuters; an outlet of the table by its key, where it wrote what another prints. */
function agenciesIn(names: string, ofAnyOutlet = false): string[] {
  return partsOf(names).flatMap(
    (name) => AGENCY_OF.get(plainName(name)) ?? (ofAnyOutlet ? (knownOutlet(name) ?? []) : []),
  );
}

function partsOf(names: string): string[] {
  return names
    .split(/,| and | & |\//)
    .map((name) => name.trim().replace(/^(?:and|an?|the) /i, ""))
    .filter((name) => name !== "");
}
