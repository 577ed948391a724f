import type { Entity, EntityMention, ParsedText, SourceKind, TokenRange } from "../../model/index.ts";
import { headOfRange } from "./grammar-roles.ts";
import { knownName, knownNameAt } from "./known-names.ts";
import { formWords, wordsOf } from "./name.ts";
import { isCourtesyTitle, isTitle, NOUNS } from "./word-classes.ts";

const OUTLET_WORDS = new Set([
  "news",
  "times",
  "post",
  "tribune",
  "herald",
  "gazette",
  "newspaper",
  "tv",
  "radio",
  "journal",
  "magazine",
  "television",
  "daily",
  "broadcasting",
]);
const VAGUE = new Set([
  "some",
  "many",
  "others",
  "several",
  "most",
  "few",
  "those",
  "somebody",
  "someone",
  "anyone",
  "everyone",
  "one",
  "people",
  "another",
]);

/**
 * The kind of source that a noun phrase is. Rules in order: what the data files know of the entity; a post or document
 * as head noun; the head noun's class ("a spokesman for the ministry" is official, "people familiar with the matter"
 * anonymous); the entity's type and descriptions. `range` is the full noun phrase.
 */
export function sourceKindOf(
  parsed: ParsedText,
  range: TokenRange,
  mention: EntityMention | null,
  entity: Entity | null,
): SourceKind {
  const head = headOfRange(parsed, range);
  const lemma = parsed.lemma(head).toLowerCase();
  const named = mention !== null && covers(parsed, mention, head);
  if (!named && isReport(parsed, range, lemma)) return "outlet";
  if (!named && NOUNS.document.has(lemma) && parsed.pos(head) !== "PROPN") return "document";
  if (!named && NOUNS.post.has(lemma) && parsed.pos(head) !== "PROPN") return "post";
  if (entity?.key?.startsWith("outlet:")) return "outlet";
  if (entity && named) return kindOfEntity(parsed, range, entity);
  return kindOfNoun(parsed, range, head, lemma);
}

/** "a report in The Wall Street Journal", "media reports". */
function isReport(parsed: ParsedText, range: TokenRange, lemma: string): boolean {
  if (!["report", "article", "story", "editorial", "review", "coverage"].includes(lemma)) return false;
  if (range.end - range.start === 1 && parsed.tag(range.start) === "NNS") return true;
  for (let token = range.start; token < Math.min(range.end, range.start + 15); token++) {
    if (["media", "news", "newspaper", "press"].includes(parsed.lower(token))) return true;
    if (knownNameAt(parsed, token)?.known.outlet) return true;
  }
  return false;
}

function covers(parsed: ParsedText, mention: EntityMention, token: number): boolean {
  return parsed.start[token]! >= mention.start && parsed.end[token]! <= mention.end;
}

function kindOfEntity(parsed: ParsedText, range: TokenRange, entity: Entity): SourceKind {
  if (entity.type === "PERSON") return isOfficialPerson(parsed, range, entity) ? "official" : "person";
  if (entity.type === "GPE" || entity.type === "NORP") return "official";
  if (entity.type === "WORK_OF_ART" || entity.type === "LAW") return "document";
  if (entity.key && /^(?:government|ministry|country):/.test(entity.key)) return "official";
  const words = formWords(entity.name);
  if (words.some((word) => OUTLET_WORDS.has(word))) return "outlet";
  if (words.some((word) => NOUNS.officialBody.has(word))) return "official";
  return "organisation";
}

/** Office-holders are known by title or description: "Senator", "police chief", "president of the republic". */
function isOfficialPerson(parsed: ParsedText, range: TokenRange, entity: Entity): boolean {
  const name = new Set(formWords(entity.name));
  return [wordsOf(parsed, range), ...entity.descriptions].some((words) => isOfficialDescription(words, name));
}

const COMPANY_OFFICE =
  /\b(?:company|corp|inc|firm|bank|university|professor|analyst|founder|ceo|club|team|executive|church)\b/;

/** "Russian President", "police chief" – but not "president of Chrysler", "GM chairman". */
function isOfficialDescription(words: string, name: ReadonlySet<string>): boolean {
  if (COMPANY_OFFICE.test(words.toLowerCase())) return false;
  const parts = words.split(/[^\p{L}.-]+/u).filter((word) => word && !isCourtesyTitle(word));
  const offices = parts.map((word) => word.toLowerCase()).filter((word) => isOfficialWord(word));
  if (offices.length === 0) return false;
  if (offices.some((word) => !EITHER_OFFICE.has(word))) return true;
  return !parts.some((word) => isForeignName(word, name));
}

/** Offices that states and companies both have: official only where no company's name stands beside them. */
const EITHER_OFFICE = new Set(
  "president chairman chairwoman director chief secretary commissioner officer representative leader rep".split(" "),
);

/** A capitalised word that is neither part of the person's own name nor a country, title or body of state. */
function isForeignName(word: string, name: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (!/^\p{Lu}/u.test(word) || name.has(lower) || isOfficialWord(lower) || isTitle(word) || STATE_WORDS.has(lower))
    return false;
  return knownName(word) === null;
}

const STATE_WORDS = new Set(
  "state defense defence foreign treasury homeland interior the staff justice health education energy commerce labor representatives".split(
    " ",
  ),
);

const ABBREVIATED = new Set(["sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "sheriff", "det"]);

function isOfficialWord(word: string): boolean {
  const bare = word.replace(/\.$/, "");
  return NOUNS.official.has(bare) || ABBREVIATED.has(bare);
}

function kindOfNoun(parsed: ParsedText, range: TokenRange, head: number, lemma: string): SourceKind {
  const words = wordsInRange(parsed, range);
  const backing = words.some((word) => NOUNS.officialBody.has(word) || isStateName(word));
  if (NOUNS.spokesperson.has(lemma)) return backing ? "official" : "organisation";
  if (NOUNS.outletNoun.has(lemma)) return "outlet";
  if (NOUNS.official.has(lemma) || (LEADING.has(lemma) && backing)) return "official";
  if (NOUNS.anonymous.has(lemma) || VAGUE.has(parsed.lower(head))) return "anonymous";
  if (NOUNS.organisation.has(lemma)) return backing ? "official" : "organisation";
  if (NOUNS.place.has(lemma)) return "official";
  if (parsed.pos(head) === "PRON") return "person";
  return isIndefinite(parsed, range, head) ? "anonymous" : "person";
}

/** "a driver", "some drivers", "Apple fans": nobody in particular. */
function isIndefinite(parsed: ParsedText, range: TokenRange, head: number): boolean {
  const first = parsed.lower(range.start);
  if (["a", "an", "some", "many", "several", "one", "two", "three", "another"].includes(first)) return true;
  return parsed.tag(head) === "NNS" && !["the", "these", "those", "his", "her", "their", "its"].includes(first);
}

const LEADING = new Set(["leader", "head", "chief", "member", "spokesman", "source"]);

function isStateName(word: string): boolean {
  const known = knownName(word);
  return known !== null && !known.ambiguous && known.key.startsWith("government:");
}

function wordsInRange(parsed: ParsedText, range: TokenRange): string[] {
  const words: string[] = [];
  const end = Math.min(range.end, range.start + 30);
  for (let token = range.start; token < end; token++) words.push(parsed.lemma(token).toLowerCase());
  return words;
}

/** What a source is called: the entity's full name where the phrase is a mention of it, else the phrase's own words. */
export function sourceNameOf(
  parsed: ParsedText,
  range: TokenRange,
  mention: EntityMention | null,
  entity: Entity | null,
): string {
  const head = headOfRange(parsed, range);
  if (entity && mention && covers(parsed, mention, head)) return entity.name;
  return wordsOf(parsed, range).replace(/^["“‘']+|["”’',]+$/g, "");
}
