import type { Span } from "../../model/index.ts";
import { readEnglishDate, WRITTEN_DATE } from "./english-date.ts";
import { NUMERIC_DATE, readNumericDate } from "./numeric-date.ts";

/**
 * The words with which a page dates itself: "Published: 11:18 GMT, 4 March 2015", "7:41am Thursday 5th March 2015", "03 / 27 / 11
 * 4:45 PM EST". `value`: ISO date; `labelled`: a word says so ("Posted"); `certain`: false where day and month could change places.
 */
export type Stamp = Span & {
  readonly value: string;
  readonly labelled: boolean;
  readonly certain: boolean;
  /** No word of a sentence stands before it in its block. */
  readonly opens: boolean;
  /** Nothing else stands in its block. */
  readonly whole: boolean;
  /** A clock time stands beside the date, or a word says that it is the day of publication. */
  readonly sure: boolean;
  /** The words of the date alone. */
  readonly date: Span;
};

/** How far into a block a stamp is looked for: behind the headline's second line at most. */
const REACH = 340;
/** What stands glued to a stamp: at most so many characters of blanks and signs between its parts. */
const BETWEEN = /^[\s,|@/()[\]•·:–—-]{0,5}(?:(?:at|on|of)\s)?[\s(]{0,2}$/u;

const LABEL = String.raw`\b(?:(?:[Ff]irst|FIRST|[Ll]ast|LAST|[Oo]riginally|[Ss]tory|[Aa]rticle|[Ff]or [Ii]mmediate|FOR IMMEDIATE) )?(?:[Pp]ublished|PUBLISHED|[Pp]osted|POSTED|[Uu]pdated|UPDATED|[Cc]reated|CREATED|[Ee]dited|[Mm]odified|[Ff]iled|FILED|[Rr]eleased?|RELEASED?|[Ii]ssued|[Dd]ate|DATE)\b(?: (?:time|date|TIME|DATE))?(?: (?:on|at|On|ON|AT))?(?:(?: in| by)(?: \p{Lu}[\p{L}'’&-]*| and| of| the){1,6} on)?:?`;
const WEEKDAY = String.raw`\b(?:[Mm]on|[Tt]ues?|[Ww]ed(?:nes)?|[Tt]hu(?:rs)?|[Ff]ri|[Ss]at(?:ur)?|[Ss]un|MON|TUES?|WED(?:NES)?|THU(?:RS)?|FRI|SAT(?:UR)?|SUN)(?:day\b|DAY\b|\b\.?)`;
const CLOCK = String.raw`\b(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[:.][0-5]\d)?(?: ?[ap](?:\.?m\b\.?|\b)| ?[AP]\.?M\b\.?| ?hrs\b| ?hours\b)?(?![\d%])|\b(?:0?[1-9]|1[0-2]) ?(?:[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)|\b[0-2]\d[0-5]\d(?= (?:GMT|UTC|HKT|BST|hrs|hours)\b)`;
const ZONE = String.raw`\b(?:GMT|UTC|BST|[ECMP][SD]?T|CES?T|EES?T|AK[SD]T|AE[SD]?T|NZ[SD]?T|H[SK]T|SGT|IST|SAST|MSK|UK|(?:[Ee]astern|[Cc]entral|[Pp]acific) [Tt]ime)\b(?:[+-]\d{1,2}(?::\d{1,2})?)?`;
const PART = new RegExp(
  `(?<label>${LABEL})|(?<date>${WRITTEN_DATE})|(?<numeric>${NUMERIC_DATE})|(?<weekday>${WEEKDAY})|(?<clock>${CLOCK})|(?<zone>${ZONE})`,
  "gu",
);
type PartKind = "label" | "date" | "numeric" | "weekday" | "clock" | "zone";
type Part = Span & { readonly kind: PartKind; readonly words: string };

/** Signs between a stamp and the text that it stands before. */
const SIGNS_AFTER = /^[\s|•·:)\]–—-]{0,8}/u;
/** A sentence, or a headline, begins: a capital, a figure, an opening mark. */
const BEGINS = /^(?:$|["“”‘'([]?\s?[\p{Lu}\p{N}$€£])/u;
/** What a date hangs on inside a sentence: "on", "since", "the", "born", "today (". */
const HANGS =
  /(?:\b(?:on|in|of|by|at|to|from|since|until|till|through|before|after|for|and|or|between|dated|born|died|the|a|an|this|that|last|next|its|his|her|their|our|today|is|was|were|be|been|for|as|or|late|early|mid|around|about|than|with|due|effective|season|watch|event|when|deadline)|[,;:/(–—-]|[’']s?)\s*$/iu;
const SENTENCE_END = /(?:[.!?…]["”’)]?|[.!?]["”’)]? ?\))\s*$/u;
/** "By Jane Roe, Harbour Times | May 3, 2013": a line of names before the date is no sentence. */
const BYLINE = /^(?:by|from)\s(?:\p{Lu}[\p{L}.'’-]*,?\s?|and\s|of\s|for\s){1,8}[\s,|•·–—-]{0,4}(?:on\s)?$/iu;
/** A verb's participle before "on" is no label: "was posted on Friday, May 3, 2013". */
const IN_CLAUSE = /\b(?:is|was|were|be|been|being|and|he|she|they|had|has|have|it|first|to)\s$/iu;

/** The first stamp of a block, or null. `host` is that of the page's address, which may tell day from month. */
export function findStamp(text: string, block: Span, host: string): Stamp | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + REACH));
  const isCut = head.length < block.end - block.start;
  for (const run of runsOf(head)) {
    const stamp = readRun(isCut ? `${head}…` : head, run, host);
    if (stamp !== null) return movedBy(block.start, stamp);
  }
  return null;
}

/** A labelled stamp that ends a text: "… the office said. Published: June 3, 2008, 8:12 AM". */
export function findClosingStamp(text: string, block: Span, host: string): Stamp | null {
  const start = Math.max(block.start, block.end - REACH);
  const tail = text.slice(start, block.end);
  const run = runsOf(tail).at(-1);
  if (run === undefined || !/^[\s.)\]]*$/.test(tail.slice(run.at(-1)!.end)) || run[0]!.kind !== "label") return null;
  const stamp = readRun(tail, run, host);
  return stamp === null ? null : movedBy(start, stamp);
}

function movedBy(offset: number, stamp: Stamp): Stamp {
  const { start, end, date } = stamp;
  const moved = { start: date.start + offset, end: date.end + offset };
  return { ...stamp, start: start + offset, end: end + offset, date: moved };
}

/** Parts that stand side by side, each run with a date. */
function runsOf(head: string): Part[][] {
  const runs: Part[][] = [];
  let last: Part | null = null;
  for (const match of head.matchAll(PART)) {
    const kind = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0] as PartKind;
    const part = { start: match.index, end: match.index + match[0].length, kind, words: match[0] };
    if (last !== null && BETWEEN.test(head.slice(last.end, part.start))) runs.at(-1)!.push(part);
    else runs.push([part]);
    last = part;
  }
  return runs.filter((run) => run.some(isDate));
}

const isDate = ({ kind }: Part) => kind === "date" || kind === "numeric";

function readRun(head: string, run: readonly Part[], host: string): Stamp | null {
  const [from, last] = [run[0]!.start, run.at(-1)!];
  const before = head.slice(0, from);
  const start = before.endsWith("(") ? from - 1 : from;
  // "21 March 2012 09:10. The …", "Posted on May 3, 2013. The …": a full stop ends the stamp.
  const stop = (last.kind === "clock" || run[0]!.kind === "label") && /^\.\s/.test(head.slice(last.end)) ? 1 : 0;
  const end = last.end + stop + SIGNS_AFTER.exec(head.slice(last.end + stop))![0].length;
  const after = head.slice(end);
  const opens = /^\W?(?:[Oo]n )?$/u.test(before) || BYLINE.test(before);
  if (!isStamp(run, { before, after, opens, signs: head.slice(last.end, end) })) return null;
  const date = dateOf(run, head.slice(from, last.end), host);
  if (date === null) return null;
  const labelled = run.some(({ kind }) => kind === "label");
  const sure = labelled || run.some(({ kind }) => kind === "clock");
  return { ...date, start: opens ? 0 : start, end, labelled, sure, opens, whole: opens && after === "" };
}

type Setting = { readonly before: string; readonly after: string; readonly opens: boolean; readonly signs: string };

function isStamp(run: readonly Part[], { before, after, opens, signs }: Setting): boolean {
  const has = (kind: PartKind) => run.some((part) => part.kind === kind);
  const isBare = !has("clock") && !has("label");
  if (run[0]!.kind === "label" && isOwnLabel(run[0]!, before)) return !/^,\s\p{Ll}/u.test(after);
  if (!BEGINS.test(after) || (run[0]!.kind === "label" && !has("clock"))) return false;
  if (isBare && signs.includes(":")) return false;
  if (opens) {
    if (isBare && /^On /u.test(before)) return false;
    return !isBare || after === "" || !run.some(({ kind, words }) => kind === "numeric" && !/\d{4}/.test(words));
  }
  // "… Council Weighs Bridge Toll (May 6, 2014) - The board …"
  const isBracketed = before.endsWith("(") && /^\)\s?[-–—]/u.test(signs);
  const isFree = SENTENCE_END.test(before) || isBracketed || !HANGS.test(before);
  if (has("clock") || (has("label") && run[0]!.kind !== "label")) return isFree;
  return isFree && !has("numeric") && /^["“‘]?\p{Lu}/u.test(after);
}

/** "Posted: ", "Published", behind the end of a sentence or a line without one; not "the bill was published on", "trial date:". */
function isOwnLabel({ words }: Part, before: string): boolean {
  if (/^\W?$/u.test(before) || SENTENCE_END.test(before)) return true;
  return /^(?:\p{Lu}|[Ll]ast )/u.test(words) && !/date/iu.test(words) && !IN_CLAUSE.test(before);
}

/** The first date that is not one of a later change; of a page that names only those, the first. */
function dateOf(run: readonly Part[], words: string, host: string): Pick<Stamp, "value" | "certain" | "date"> | null {
  const found: { value: string; certain: boolean; date: Span; isChange: boolean }[] = [];
  let label = "";
  for (const part of run) {
    if (part.kind === "label") label = part.words;
    if (!isDate(part)) continue;
    const written = part.kind === "date" ? readEnglishDate(part.words) : null;
    const read = written === null ? readNumericDate(part.words, { words, host }) : { value: written, certain: true };
    if (read !== null) found.push({ ...read, date: part, isChange: /updated|edited|modified/iu.test(label) });
  }
  const chosen = found.find(({ isChange }) => !isChange) ?? found[0];
  return chosen === undefined
    ? null
    : { value: chosen.value, certain: chosen.certain, date: { start: chosen.date.start, end: chosen.date.end } };
}
