import type { Document, EntityType, ParsedText, TokenRange } from "../../model/index.ts";
import notNames from "./data/not-names.json" with { type: "json" };
import { type KnownName, knownName, knownNameAt } from "./known-names.ts";
import { NAMED_TYPES, type Name, wordsOf } from "./name.ts";
import { classOfNoun } from "./referents.ts";
import { isCourtesyTitle, isGivenName, isTitle } from "./word-classes.ts";

const ARTICLES = new Set(["the", "a", "an", "this", "that", "these", "those"]);
const NOT_A_NAME = /[[\]{}<>|]|^(?:@|#|https?:|www\.|pic\.twitter)|[@_]|\.(?:com|org|net)\//i;
/** "R-Ark.", "D-Calif": party and state of a member of Congress. */
const PARTY_AND_STATE = /^[RDI]-\p{Lu}/u;
const INTERJECTION = /^(?:O\.?K\.?|LOL|LMAO|OMG|BFF|Yeah|Hello|Hi|Oh|Wow|Thanks|Yes|No)$/i;
const AFTER_COMMA = /^(?:Inc|Inc\.|LLC|L\.L\.C|Ltd|Ltd\.|Jr|Jr\.|Sr|Sr\.|Co\.|PLC|and|&|D\.C\.|DC)$/;
/** Words in capitals that the engine takes for names though they name nothing by themselves: parts of offices, headings. */
const NOT_NAMES: ReadonlySet<string> = new Set(notNames);
const BUILDING = new Set("tower street building hotel house airport bridge stadium avenue square".split(" "));
const EDGE = /^(?:['"“”‘’()[\],.;:–—\-/*|!?&]|''|``|'s|’s|'|’)+$/;

/** Proposes names: the engine's, cut to the bare name; names of the data files; and names behind "Mr." that the engine missed. */
export function findNames(document: Document, parsed: ParsedText): Name[] {
  const found: Name[] = [];
  const taken = new Uint8Array(parsed.length);
  const add = (name: Name) => {
    found.push(name);
    taken.fill(1, name.start, name.end);
  };
  for (const name of withWiderKnownNames(parsed, engineNames(parsed))) add(name);
  for (let token = 0; token < parsed.length; token++) {
    if (taken[token]) continue;
    const name = missedKnownName(parsed, token, taken) ?? titledName(parsed, token, taken);
    if (!name) continue;
    add(name);
    token = name.end - 1;
  }
  found.sort((one, other) => one.start - other.start);
  return outsidePostHeads(document, parsed, found);
}

function engineNames(parsed: ParsedText): Name[] {
  return parsed.entities
    .filter((entity) => NAMED_TYPES.has(entity.label))
    .flatMap((entity) => splitLists(parsed, entity, entity.label).map((part) => ({ ...part, label: entity.label })))
    .flatMap((part) => {
      const name = bareName(parsed, part, part.label as EntityType);
      return name ? [name] : [];
    });
}

/**
 * "NBC/Wall Street Journal", "Goa, Panaji", "Angola and Mozambique", "Fox News’ “Insider" → two names each; but not
 * "Acme, Inc.", and no nickname is cut out: "William “Cowboy” Cowley".
 */
function splitLists(parsed: ParsedText, range: TokenRange, label: string): TokenRange[] {
  const parts: TokenRange[] = [];
  let start = range.start;
  for (let token = range.start; token <= range.end; token++) {
    const mark = label !== "PERSON" && token < range.end && /^(?:["“”]|``|'')$/.test(parsed.word(token));
    if (token < range.end && !mark && !isBorder(parsed, token, start, range.end)) continue;
    if (token > start) parts.push({ start, end: token });
    start = token + 1;
  }
  return parts;
}

function isBorder(parsed: ParsedText, token: number, start: number, end: number): boolean {
  const word = parsed.word(token);
  if (word === "/" || word.includes("\n")) return true;
  if (token === start || token + 1 >= end) return false;
  if (word === ",") return !AFTER_COMMA.test(parsed.word(token + 1)) && !parsed.lower(end - 1).startsWith("inc");
  if (word !== "and") return false;
  const sides = [wordsOf(parsed, { start, end: token }), wordsOf(parsed, { start: token + 1, end })].map(knownName);
  return sides.every((known) => known?.key.startsWith("country:") || known?.key.startsWith("capital:"));
}

/** Cuts article, titles, quotation marks and possessive ending: "the Pentagon's" → "Pentagon". */
function bareName(parsed: ParsedText, range: TokenRange, type: EntityType): Name | null {
  let { start, end } = range;
  const isEdge = (token: number) => EDGE.test(parsed.word(token)) || parsed.pos(token) === "SPACE";
  while (end > start && (isEdge(end - 1) || parsed.tag(end - 1) === "POS")) end--;
  while (start < end && (isEdge(start) || ARTICLES.has(parsed.lower(start)))) start++;
  // "Harbour Action and Correct the": cut before a name in italics or quotation marks that the engine lost.
  while (end > start + 1 && ARTICLES.has(parsed.word(end - 1))) end--;
  end = withObject(parsed, start, end);
  // "to Preserve Social Security"
  if (start > 0 && end - start > 1 && parsed.tag(start) === "VB" && parsed.tag(start - 1) === "TO") start++;
  // "Broadcaster TVN said" at the head of a sentence.
  if (opensWithBody(parsed, start, end)) {
    start++;
    type = "ORG";
  }
  const titles: string[] = [];
  // "Bishop Daniel Lenk", which the engine takes for a body.
  if (type === "ORG" && end - start > 2 && isTitle(parsed.word(start)) && isGivenName(parsed.word(start + 1)))
    type = "PERSON";
  // "Professor Lenk"
  if (end - start === 2 && isCourtesyTitle(parsed.word(start)) && /^\p{Lu}\p{Ll}/u.test(parsed.word(start + 1)))
    type = "PERSON";
  if (type === "PERSON") {
    start = withGivenName(parsed, start);
    end = beforePossessive(parsed, start, end);
    while (start < end - 1 && opensWithTitle(parsed, start, end)) {
      if (isTitle(parsed.word(start))) titles.push(parsed.lower(start));
      start++;
    }
  }
  if (start >= end) return null;
  ({ start, end } = withHyphenated(parsed, { start, end }, type));
  const words = wordsOf(parsed, { start, end });
  if (INTERJECTION.test(words) || NOT_A_NAME.test(words) || PARTY_AND_STATE.test(words)) return null;
  if (!/\p{L}/u.test(words)) return null;
  if (end - start === 1 && words === words.toLowerCase() && !isLowerName(parsed, start)) return null;
  if (NOT_NAMES.has(words) || isPairOfCountries(words)) return null;
  if (end - start === 1 && type === "PERSON" && isTitle(words)) return null;
  if (type === "PERSON" && end - start > 1 && BUILDING.has(parsed.lower(end - 1))) type = "FAC";
  if (isCourtesyBefore(parsed, start) || isOfficeBefore(parsed, { start, end }, words)) type = "PERSON";
  const before = titlesBefore(parsed, start - titles.length, type);
  return withKnown({ start, end, type, words, known: null, titles: [...before, ...titles], how: "engine" }, parsed);
}

/** Nouns for bodies that stand before their names without an article. */
const BODY_NOUNS = new Set(
  "broadcaster newspaper carmaker automaker airline retailer brewer insurer lender chipmaker drugmaker planemaker steelmaker shipbuilder publisher supermarket startup nonprofit charity".split(
    " ",
  ),
);

function opensWithBody(parsed: ParsedText, start: number, end: number): boolean {
  if (end - start < 2 || !BODY_NOUNS.has(parsed.lower(start)) || parsed.pos(start + 1) !== "PROPN") return false;
  return parsed.sentences[parsed.sentenceOf[start]!]!.start === start;
}

/** "in mississippi" – but not "his van" or "secretary of state". */
function isLowerName(parsed: ParsedText, token: number): boolean {
  if (parsed.pos(token) !== "PROPN" || token === 0 || classOfNoun(parsed.lower(token)) !== "other") return false;
  return !["DET", "ADJ", "PRON", "NUM"].includes(parsed.pos(token - 1)) && parsed.tag(token - 1) !== "POS";
}

/** "Saxony-Anhalt", "American-Arab Committee": what is joined by a hyphen without a blank belongs to the name, if it has a capital. */
function withHyphenated(parsed: ParsedText, range: TokenRange, type: EntityType): TokenRange {
  let { start, end } = range;
  const joins = (token: number) => /^[-‑]$/.test(parsed.word(token)) && parsed.end[token - 1] === parsed.start[token];
  const isPart = (token: number) => /^\p{Lu}/u.test(parsed.word(token)) && !knownName(parsed.word(token));
  const tight = (token: number) => parsed.end[token] === parsed.start[token + 1];
  const lone = knownName(wordsOf(parsed, range)) !== null;
  if (lone) return range;
  const isPlace = type === "GPE" || type === "LOC" || type === "FAC";
  // "Dump-Trump" is no name of its own; "A-League" and "American-Arab Committee" are.
  const isOpenBehind = start > 1 && (end - start > 1 || parsed.word(start - 2).length === 1);
  if (isPlace && end + 1 < parsed.length && joins(end) && tight(end) && isPart(end + 1)) end += 2;
  if (start > 1 && isOpenBehind && joins(start - 1) && tight(start - 1) && isPart(start - 2)) start -= 2;
  return { start, end };
}

/** "Debbie" before "Wasserman Schultz", which the engine marked alone. */
function withGivenName(parsed: ParsedText, start: number): number {
  const before = start - 1;
  if (before < 0 || parsed.sentenceOf[before] !== parsed.sentenceOf[start] || parsed.tag(before) !== "NNP")
    return start;
  if (isTitle(parsed.word(before)) || isTitle(parsed.word(start))) return start;
  return isGivenName(parsed.word(before)) && parsed.head[before] !== before ? before : start;
}

/** "Michael Cohen's Congressional" is Michael Cohen. */
function beforePossessive(parsed: ParsedText, start: number, end: number): number {
  for (let token = start + 1; token < end; token++) if (parsed.tag(token) === "POS") return token;
  return end;
}

/** "President Putin", "Russian President Putin" – but not "Russian Market". */
function opensWithTitle(parsed: ParsedText, start: number, end: number): boolean {
  if (knownName(wordsOf(parsed, { start, end }))) return false;
  if (isTitle(parsed.word(start))) return true;
  // "Comedian Ellen Garner", but "Hunter Ryan Marsh".
  const isCalling = classOfNoun(parsed.lower(start)) === "person" && !isGivenName(parsed.word(start));
  if (isCalling && start < end - 2 && isGivenName(parsed.word(start + 1))) return true;
  return start < end - 2 && isTitle(parsed.word(start + 1)) && knownName(parsed.word(start))?.form === "adjective";
}

/** "Mr. MacFarlane" is a person, whatever the engine took "MacFarlane" for. */
function isCourtesyBefore(parsed: ParsedText, start: number): boolean {
  if (start === 0 || parsed.sentenceOf[start - 1] !== parsed.sentenceOf[start]) return false;
  return isCourtesyTitle(parsed.word(start - 1)) && /^\p{Lu}/u.test(parsed.word(start - 1));
}

/** "President Trump", "Sen. Cotton": the holder of an office, whatever the engine took "Trump" for. */
function isOfficeBefore(parsed: ParsedText, { start, end }: TokenRange, words: string): boolean {
  const title = start - 1;
  if (title < 0 || end - start > 3 || parsed.sentenceOf[title] !== parsed.sentenceOf[start]) return false;
  const word = parsed.word(title);
  if (!/^\p{Lu}/u.test(word) || !isTitle(word)) return false;
  if (!word.endsWith(".") && classOfNoun(word.toLowerCase()) !== "person") return false;
  const governor = parsed.head[title]!;
  if (governor < start || governor >= end) return false;
  const known = knownName(words);
  return (known === null || known.ambiguous) && classOfNoun(parsed.lower(end - 1)) === "other";
}

/** "Group of" goes on to its "Seven"; a name that ends in a bare preposition loses it. */
function withObject(parsed: ParsedText, start: number, end: number): number {
  if (end - start < 2 || parsed.pos(end - 1) !== "ADP") return end;
  let last = end;
  while (
    last < parsed.length &&
    last < end + 3 &&
    /^(?:NNP|NNPS|CD)$/.test(parsed.tag(last)) &&
    isCapital(parsed, last)
  )
    last++;
  return last > end ? last : end - 1;
}

/** "U.S.-Mexico" (border), one token. */
function isPairOfCountries(words: string): boolean {
  const sides = words.split(/[-–]/);
  return sides.length === 2 && sides.every((side) => knownName(side)?.key.startsWith("country:"));
}

function isCapital(parsed: ParsedText, token: number): boolean {
  return /^\p{Lu}/u.test(parsed.word(token));
}

/** Lower-case titles just before a person's name: "former Vice President Joe Biden" → vice, president. */
function titlesBefore(parsed: ParsedText, start: number, type: EntityType): string[] {
  if (type !== "PERSON") return [];
  const titles: string[] = [];
  for (let token = start - 1; token >= 0 && token >= start - 4; token--) {
    if (parsed.sentenceOf[token] !== parsed.sentenceOf[start]) break;
    if (!isTitle(parsed.word(token))) break;
    titles.unshift(parsed.lower(token));
  }
  return titles;
}

/** Gives the name what the data files know of it; a sure known name overrules the engine's type. */
function withKnown(name: Name, parsed: ParsedText): Name {
  const article = name.start > 0 && parsed.word(name.start - 1) === "The" ? knownName(`The ${name.words}`) : null;
  const known = article ?? knownName(name.words) ?? bodyOfUnitedStates(name.words);
  if (!known || !trusted(known, name.type)) return name;
  return { ...name, known, type: known.type };
}

/** "United States Supreme Court", "the American Congress": the body that is meant without a country too. */
function bodyOfUnitedStates(words: string): KnownName | null {
  const bare = words.replace(/^(?:United States|U\.S\.|US|American) /, "");
  const known = bare === words ? null : knownName(bare);
  return known && /^org:(?:us-|doj|dhs|fbi|cia|state-department|treasury)/.test(known.key) ? known : null;
}

function trusted(known: KnownName, type: EntityType): boolean {
  if (known.ambiguous && known.form === "capital") return false;
  if (!known.ambiguous) return type !== "PERSON" || known.type !== "GPE" || known.form === "name";
  if (type === known.type) return true;
  return known.type === "ORG" && (type === "WORK_OF_ART" || type === "PRODUCT");
}

/** A known name of several words takes the place of parts that the engine saw in it: "Washington" and "D.C.". */
function withWiderKnownNames(parsed: ParsedText, names: readonly Name[]): Name[] {
  const nameAt = new Map<number, Name>();
  for (const name of names) for (let token = name.start; token < name.end; token++) nameAt.set(token, name);
  const dropped = new Set<Name>();
  const added: Name[] = [];
  for (const name of names) {
    if (dropped.has(name)) continue;
    const hit = knownNameAt(parsed, name.start);
    if (!hit || hit.known.ambiguous || hit.end <= name.end) continue;
    const range = { start: name.start, end: hit.end };
    const inside = new Set<Name>();
    for (let token = range.start; token < range.end; token++) if (nameAt.has(token)) inside.add(nameAt.get(token)!);
    if ([...inside].some((part) => part.start < range.start || part.end > range.end)) continue;
    for (const part of inside) dropped.add(part);
    const words = wordsOf(parsed, range);
    added.push({ ...range, type: hit.known.type, words, known: hit.known, titles: [], how: "known" });
  }
  return [...names.filter((name) => !dropped.has(name)), ...added];
}

function missedKnownName(parsed: ParsedText, token: number, taken: Uint8Array): Name | null {
  const hit = knownNameAt(parsed, token);
  if (!hit || hit.known.ambiguous) return null;
  for (let at = token; at < hit.end; at++) if (taken[at]) return null;
  const words = wordsOf(parsed, { start: token, end: hit.end });
  // "who", "us", "ice" in lower case never get here; single words must be proper nouns or adjectives of a people.
  const single = hit.end === token + 1;
  if (single && !["PROPN", "ADJ", "NOUN"].includes(parsed.pos(token))) return null;
  return { start: token, end: hit.end, type: hit.known.type, words, known: hit.known, titles: [], how: "known" };
}

/** "Mr. Joswiak" where the engine saw no name. */
function titledName(parsed: ParsedText, token: number, taken: Uint8Array): Name | null {
  const title = token - 1;
  if (title < 0 || parsed.sentenceOf[title] !== parsed.sentenceOf[token]) return null;
  if (!isCourtesyTitle(parsed.word(title)) || !/^\p{Lu}/u.test(parsed.word(title))) return null;
  let end = token;
  while (end < parsed.length && !taken[end] && parsed.pos(end) === "PROPN" && end < token + 4) end++;
  if (end === token || !/^\p{Lu}/u.test(parsed.word(token))) return null;
  const range = { start: token, end };
  const titles = [parsed.lower(title)];
  return { ...range, type: "PERSON", words: wordsOf(parsed, range), known: null, titles, how: "title" };
}

/** Leaves out what stands in the author line and the link of an embedded post. */
function outsidePostHeads(document: Document, parsed: ParsedText, names: readonly Name[]): Name[] {
  const posts = document.segments.flatMap((segment) => (segment.post ? [{ segment, post: segment.post }] : []));
  if (posts.length === 0) return [...names];
  let next = 0;
  return names.filter((name) => {
    const at = parsed.start[name.start]!;
    while (next < posts.length && posts[next]!.segment.end <= at) next++;
    const inside = posts[next];
    if (!inside || at < inside.segment.start) return true;
    const { content, author } = inside.post;
    return (at >= content.start && at < content.end) || (author !== null && at >= author.start && at < author.end);
  });
}
