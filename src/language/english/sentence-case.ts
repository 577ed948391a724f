import type { Segment, SegmentKind } from "../../model/index.ts";
import { isTitleCased, wordsOf } from "../../text/title-case.ts";

/** Words of running text from which the spelling of a headline's words is learnt; less tells too little. */
const ENOUGH = 30;

const TITLES = new Set<SegmentKind>(["headline", "heading"]);
/** Characters of the longest headline, and of the longest that ends with a full stop. */
const LONGEST = 220;
const LONGEST_LINE = 160;

/** How often a word, in small letters, stands in which spelling: `iran` → `Iran` 4 times. */
type Spellings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The words of a title-cased or upper-case headline as a sentence would spell them, of the same length: "Court Blocks New Tax On
 * Oil In Norland" → "Court blocks new tax on oil in Norland". A parser that learnt from running text takes capitals for names and finds no verb
 * among them. What is a name is told by the document itself: a word keeps the spelling that it mostly has within the
 * sentences of the text. So it is with the first words of a report that are printed large ("A GREEK police officer"). The words as they are where there is
 * nothing to change, or too little text to learn from. Truecasing by the document's own counts (Lita et al. 2003, "tRuEcasIng").
 */
export function createSentenceCase(
  text: string,
  segments: readonly Segment[],
): (index: number, words: string) => string {
  let counted: Spellings | null | undefined;
  const known = () => {
    if (counted === undefined) counted = countSpellings(text, segments);
    return counted;
  };
  return (index, words) => {
    const lede = ledeOf(segments, index, words);
    if (lede > 0) return withSmallLede(words, lede, known());
    if (words.length > LONGEST || !isTitle(segments, index, words)) return words;
    const isUpper = isUpperCased(words);
    const spellings = isUpper || isTitleCased(words) ? known() : null;
    return spellings === null ? words : respell(words, spellings, isUpper);
  };
}

/** Segments among which the report begins. */
const OPENING = 6;
/** "A GREEK police officer", "ARMED robbers in drag": the first words of a report, printed large, before one that is not. */
const LEDE = /^\W{0,3}(?:(?:A|AN|THE|The|An) )?\p{Lu}{3,}(?: \p{Lu}{2,}){0,4}(?= \p{Ll})/u;

/** Characters of the words that are printed large at the beginning of a report; 0 where there are none. */
function ledeOf(segments: readonly Segment[], index: number, words: string): number {
  if (index >= OPENING || segments[index]!.kind !== "body") return 0;
  return LEDE.exec(words.slice(0, LONGEST_LINE))?.[0].length ?? 0;
}

/** Words that nothing else in the text spells are names of bodies ("NASA"), but for those behind an article in capitals, and long ones. */
function withSmallLede(words: string, lede: number, spellings: Spellings | null): string {
  const large = words.slice(0, lede);
  const isLarge = /\b(?:A|AN|THE) \p{Lu}{3}/u.test(large);
  if (spellings === null && !isLarge) return words;
  const plain = large.replace(WORD, (word: string) => {
    const isKnown = spellings?.has(word.toLowerCase()) === true;
    const isName = !isKnown && !isLarge && word.length < LONG_WORD;
    return isName || !isAllCapitals(word) ? word : spellingOf(word, spellings ?? new Map(), true);
  });
  if (plain.length !== large.length) return words;
  const first = plain.search(/\p{L}/u);
  return plain.slice(0, first) + large.charAt(first) + plain.slice(first + 1) + words.slice(lede);
}

/** Letters of a word that is no acronym. */
const LONG_WORD = 7;

/** A headline, a heading, a first line with a full stop, or a second line of the headline, which passes for a paragraph. */
function isTitle(segments: readonly Segment[], index: number, words: string): boolean {
  const { kind } = segments[index]!;
  if (TITLES.has(kind)) return true;
  if (kind === "body" && index === 0) return segments.length > 2 && words.length <= LONGEST_LINE;
  return kind === "body" && segments[index - 1]?.kind === "headline" && !/[.!?…]\W*$/u.test(words);
}

/** "TWO DIE IN FIRE": no small letter in a line of three words. */
function isUpperCased(line: string): boolean {
  return !/\p{Ll}/u.test(line) && wordsOf(line).filter((word) => /\p{Lu}{3}/u.test(word)).length >= 3;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;
/** What stands before the first word of a sentence. */
const OPENS = /(?:^|[.!?:;…"“”'‘’([—–-])\s*$/u;
/** Characters before a word that are looked at. */
const BEFORE = 4;

/** Spellings within sentences, headlines left out; a capital at the start of a sentence says nothing. */
function countSpellings(text: string, segments: readonly Segment[]): Spellings | null {
  const spellings = new Map<string, Map<string, number>>();
  let count = 0;
  for (const [index, { kind, start, end, dateline }] of segments.entries()) {
    if (kind !== "body" && kind !== "excerpt" && kind !== "caption") continue;
    const whole = text.slice(dateline?.end ?? start, end);
    const words = whole.slice(ledeOf(segments, index, whole));
    if (words.length <= LONGEST && (isTitleCased(words) || isUpperCased(words))) continue;
    for (const { 0: word, index } of words.matchAll(WORD)) {
      count++;
      const isSmall = word === word.toLowerCase();
      if (!isSmall && !isAllCapitals(word) && opensSentence(words, index, word)) continue;
      const key = word.toLowerCase();
      const forms = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  }
  return count < ENOUGH ? null : spellings;
}

/** A capital behind a quotation mark says nothing, unless so little is quoted that it is a nickname: "Ada “Chips” Moor". */
function opensSentence(words: string, at: number, word: string): boolean {
  if (!OPENS.test(words.slice(Math.max(0, at - BEFORE), at))) return false;
  const rest = words.slice(at + word.length, at + word.length + NICKNAME);
  return !(QUOTED.test(words.slice(Math.max(0, at - BEFORE), at)) && /^[\p{L} -]*["”’']\s+\p{Lu}/u.test(rest));
}

/** Characters in which a nickname ends, with the name after it. */
const NICKNAME = 24;
const QUOTED = /\p{L}\s+["“'‘]$/u;

const isAllCapitals = (word: string) => word.length > 1 && word === word.toUpperCase();

function respell(line: string, spellings: Spellings, isUpper: boolean): string {
  return line.replace(WORD, (word: string, at: number) => {
    // "$184M", "NE Phila. plant": part of a figure, an abbreviation.
    const next = line.charAt(at + word.length);
    if (/\p{N}/u.test(line.charAt(at - 1)) || (next === "." && at + word.length < line.length - 1)) return word;
    const spelt = spellingOf(word, spellings, isUpper);
    if (spelt.length !== word.length) return word;
    return OPENS_LINE.test(line.slice(Math.max(0, at - BEFORE), at)) ? word.charAt(0) + spelt.slice(1) : spelt;
  });
}

/** The first word of a line, and what stands behind a colon or a full stop, keep their capital. */
const OPENS_LINE = /(?:^|[.!?:…]\s+)["“'‘(]?$/u;

function spellingOf(word: string, spellings: Spellings, isUpper: boolean): string {
  const small = word.toLowerCase();
  // "iPhone", "McAra", "G20" and "I" are no words in title case.
  const isMixed = !isAllCapitals(word) && word.slice(1) !== small.slice(1);
  if (isMixed || word === "I" || word === small || /\p{N}/u.test(word)) return word;
  const forms = spellings.get(small);
  if (forms === undefined) {
    if (isAllCapitals(word) && !isUpper) return word;
    return isOfName(small, spellings) ? small.charAt(0).toUpperCase() + small.slice(1) : small;
  }
  let [best, most] = [small, 0];
  for (const [form, count] of forms) {
    // "FIRE crews were called": papers print the first words of a report large.
    if (isAllCapitals(form) && !isAllCapitals(word)) continue;
    if (count > most || (count === most && best === small)) [best, most] = [form, count];
  }
  return best;
}

/** Letters in common of a name and a word made from it. */
const STEM = 4;

/** "Norlandish" in the headline, where the text has "Norland" and nothing else that begins so. */
function isOfName(small: string, spellings: Spellings): boolean {
  if (OF_LAND.test(small) && !OF_NO_LAND.has(small)) return true;
  for (let length = small.length - 1; length >= STEM; length--) {
    const forms = spellings.get(small.slice(0, length));
    if (forms !== undefined) return [...forms.keys()].every((form) => form !== form.toLowerCase());
  }
  return false;
}

/** "Australian", "Spanish", "Chinese": how words for what is of a land end, and common words that end so too. */
const OF_LAND = /^\p{L}{3,}(?:ian|ean|ish|ese)$/u;
const OF_NO_LAND: ReadonlySet<string> = new Set(
  (
    "civilian pedestrian guardian politician physician musician technician historian librarian magician clinician comedian custodian vegetarian " +
    "veterinarian barbarian ocean subterranean finish publish establish abolish demolish vanish banish punish furnish polish relish perish cherish " +
    "flourish nourish diminish distinguish extinguish relinquish accomplish selfish childish foolish rubbish parish varnish skirmish sluggish " +
    "lavish feverish cheese obese these geese"
  ).split(" "),
);
