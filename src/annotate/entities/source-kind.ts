import type { Entity, EntityMention, ParsedText, SourceKind, TokenRange } from "../../model/index.ts";
import { headOfRange, nounLemma } from "./grammar-roles.ts";
import { isStateKey, knownNameAt } from "./known-names.ts";
import { formWords, wordsOf } from "./name.ts";
import { isOfficialBody, officeOf } from "./offices.ts";
import { NOUNS, PAPER_NAMES } from "./word-classes.ts";

const OUTLET_WORDS = new Set([
  ...PAPER_NAMES,
  ..."news times post newspaper tv radio journal magazine television daily broadcasting".split(" "),
]);
/** Last words of names of newspapers that other bodies bear too: "the Indianapolis Star". */
const PAPER_ENDS = new Set("star globe mirror bee advertiser".split(" "));
/** American radio and television stations: "WVLK", "KBFX-TV". */
const CALL_SIGN = /^[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT)|(?<=[KW][A-Z]{3}))$/;
/** Names of sites: "InternetNews.com". */
const SITE = /^[A-Z][\w-]{1,40}\.(?:com|org|net)$/;
/** Words that tell a programme on the air from one of the state. */
const BROADCAST = new Set(["news", "radio", "tv", "television", "talk", "cable", "morning", "breakfast", "current"]);
/** Words that tell a news agency from one of the state. */
const NEWS = new Set(["news", "press", "wire", "media", "telegraph", "telegraphic", "information", "photo"]);
const VAGUE = new Set(
  (
    "some many others several most few those somebody someone anyone everyone one people another nearly percent " +
    "percentage half third quarter majority minority plurality proportion dozen hundred thousand"
  ).split(" "),
);
const INDEFINITE = new Set("a an some many several one two three another other most few".split(" "));
const DEFINITE = new Set("the these those his her their its our this that".split(" "));
/** Close to somebody, but no voice of the house. */
const CONFIDANTS = new Set(["aide", "adviser", "advisor"]);
/** Words for companies and other bodies that are no nouns for one by themselves. */
const BODIES = new Set("giant powerhouse behemoth heavyweight tank conglomerate".split(" "));
/** "the coast guard", "a border guard": a force of the state, or its member. */
const GUARDS = new Set("coast coastal border national civil home presidential republican revolutionary".split(" "));
/** Nouns for what says something without being anybody, and endings of such nouns; persons are told by theirs. */
const THINGS = new Set(
  (
    "ad agreement amendment announcement argument assessment comment content controversy deal development document event " +
    "image judgement judgment law leak legislation measure move number package plan policy poll post remark result rule " +
    "sign snapshot statement tape tariff update website word"
  ).split(" "),
);
const AGENT =
  /(?:er|or|ist|ian|ant|ent|ee|eer|man|woman|witness|crat|star|naut|people|personality|celebrity|majority|minority|community|entity|business)$/;
const THING = /(?:tion|sion|ness|ity|ship|ism|ance|ence|ing|age|ure)$/;
const LEADING = new Set(["leader", "head", "chief", "member", "source", "aide"]);

/** What a noun phrase says of itself: its words in lower case, its head noun, number and first word. */
type Phrase = { readonly words: readonly string[]; readonly lemma: string; readonly plural: boolean };

/**
 * The kind of source that a noun phrase is. Rules in order: a report of an outlet, a document or post as head noun; what
 * the data files know of the entity; its type and descriptions; the head noun's class ("a spokesman for the ministry" is
 * official, "people familiar with the matter" anonymous). `range` is the full noun phrase.
 */
export function sourceKindOf(
  parsed: ParsedText,
  range: TokenRange,
  mention: EntityMention | null,
  entity: Entity | null,
): SourceKind {
  const head = headOfRange(parsed, range);
  const lemma = nounLemma(parsed, head);
  const named = mention !== null && entity !== null && covers(parsed, mention, head);
  if (!named && isReport(parsed, range, lemma)) return "outlet";
  if (!named && parsed.pos(head) !== "PROPN" && NOUNS.document.has(lemma)) return "document";
  if (!named && parsed.pos(head) !== "PROPN" && NOUNS.post.has(lemma)) return "post";
  if (named) return kindOfEntity(wordsOf(parsed, range), entity);
  if (isPaperName(parsed, range, head)) return "outlet";
  if (entity?.key?.startsWith("outlet:")) return "outlet";
  const noun = antecedentOf(parsed, head);
  if (noun !== head) return sourceKindOf(parsed, { start: parsed.leftEdge(noun), end: noun + 1 }, null, null);
  const kind = kindOfPhrase(phraseOf(parsed, range, head), parsed.pos(head) === "PRON");
  return kind === "official" && isOfCompany(parsed, range, head) ? "person" : kind;
}

/** "the vice president of Delmar Paper", "general secretary of the union Kelmar": an office that names no body of state. */
function isOfCompany(parsed: ParsedText, range: TokenRange, head: number): boolean {
  const words = wordsOf(parsed, range);
  const isNamed = parsed.children(head).some((child) => {
    if (child < head || parsed.dep(child) !== "prep" || !/^(?:of|at)$/.test(parsed.lower(child))) return false;
    return parsed.children(child).some((object) => labelAt(parsed, object) === "ORG");
  });
  return isNamed && !officeOf([words], "");
}

function covers(parsed: ParsedText, mention: EntityMention, token: number): boolean {
  return parsed.start[token]! >= mention.start && parsed.end[token]! <= mention.end;
}

/** The engine's label of the name that covers a token, or null; by binary search. */
export function labelAt({ entities }: ParsedText, token: number): string | null {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entities[middle]!.end <= token) low = middle + 1;
    else high = middle;
  }
  const found = entities[low];
  return found !== undefined && found.start <= token ? found.label : null;
}

/** "The Ledger", "Eyewitness News", "WVLK", of which the text knows no more. */
function isPaperName(parsed: ParsedText, range: TokenRange, head: number): boolean {
  if (parsed.pos(head) !== "PROPN") return false;
  if (CALL_SIGN.test(parsed.word(head)) || SITE.test(parsed.word(head))) return true;
  if (parsed.lower(range.start) === "the" && PAPER_NAMES.has(parsed.lower(head))) return true;
  return head > range.start && parsed.pos(head - 1) === "PROPN" && OUTLET_WORDS.has(parsed.lower(head));
}

/** "a report in The Wall Street Journal", "media reports", "Reports". */
function isReport(parsed: ParsedText, range: TokenRange, lemma: string): boolean {
  if (!["report", "article", "story", "editorial", "review", "coverage"].includes(lemma)) return false;
  if (range.end - range.start === 1 && parsed.tag(range.start) === "NNS") return true;
  for (let token = range.start; token < Math.min(range.end, range.start + 15); token++) {
    if (["media", "news", "newspaper", "press"].includes(parsed.lower(token))) return true;
    if (knownNameAt(parsed, token)?.known.outlet) return true;
  }
  return false;
}

/** The noun that a relative pronoun hangs on: "officials who said" → officials. */
function antecedentOf(parsed: ParsedText, token: number): number {
  if (!["WDT", "WP"].includes(parsed.tag(token))) return token;
  const verb = parsed.head[token]!;
  const noun = parsed.head[verb]!;
  return parsed.dep(verb) === "relcl" && noun < token && parsed.pos(noun) === "NOUN" ? noun : token;
}

function kindOfEntity(words: string, entity: Entity): SourceKind {
  if (entity.key?.startsWith("outlet:")) return "outlet";
  // An entity without a name was introduced by a noun phrase: "a White House official … he said".
  if (entity.aliases.length === 0 && !entity.members && entity.key === null)
    return kindOfPhrase(phraseOfWords(entity.descriptions[0] ?? entity.name), false);
  if (entity.type === "PERSON") return officeOf([words, ...entity.descriptions], entity.name) ? "official" : "person";
  if (entity.type === "GPE" || entity.type === "NORP") return "official";
  if (entity.type === "WORK_OF_ART" || entity.type === "LAW") return "document";
  if (entity.key && isStateKey(entity.key)) return "official";
  const name = formWords(entity.name);
  if (entity.descriptions.some(isOutletNoun)) return "outlet";
  if (name.some((word) => OUTLET_WORDS.has(word)) || isPaper(name) || isStation(entity)) return "outlet";
  return name.some((word) => NOUNS.officialBody.has(word)) ? "official" : "organisation";
}

/** "state news agency", "the daily newspaper": what a body is called that brings news. */
function isOutletNoun(description: string): boolean {
  const words = description.toLowerCase().split(/\s+/);
  const last = words.at(-1)!;
  return last === "agency" ? words.some((word) => NEWS.has(word)) : HOUSES.has(last);
}

const HOUSES = new Set(
  "newspaper broadcaster daily weekly tabloid magazine newswire website station channel".split(" "),
);

function isPaper(name: readonly string[]): boolean {
  return name.length > 1 && PAPER_ENDS.has(name.at(-1)!);
}

/** A site, or a call sign that is no acronym of a longer name. */
function isStation(entity: Entity): boolean {
  return entity.aliases.length > 0 && entity.aliases.every((alias) => CALL_SIGN.test(alias) || SITE.test(alias));
}

function phraseOf(parsed: ParsedText, range: TokenRange, head: number): Phrase {
  const words: string[] = [];
  const end = Math.min(range.end, range.start + 30);
  for (let token = range.start; token < end; token++) words.push(parsed.lower(token));
  return { words, lemma: nounLemma(parsed, head), plural: parsed.tag(head) === "NNS" };
}

/** A phrase that ends in its head noun; the plural is told by its ending. */
function phraseOfWords(text: string): Phrase {
  const words = text.toLowerCase().split(/\s+/);
  const last = words.at(-1) ?? "";
  const singular = last.endsWith("s") ? last.slice(0, -1) : last;
  const plural = singular !== last && Object.values(NOUNS).some((nouns) => nouns.has(singular));
  return { words, lemma: plural ? singular : last, plural };
}

function kindOfPhrase({ words, lemma, plural }: Phrase, pronoun: boolean): SourceKind {
  const backing = isOfficialBody(words);
  if (NOUNS.document.has(lemma) && !isPublicFigure(words, lemma)) return "document";
  if (CONFIDANTS.has(lemma) && !backing) return "anonymous";
  if (/^(?:lawyer|attorney)$/.test(lemma) && !backing && !plural) return "person";
  if (NOUNS.spokesperson.has(lemma)) return backing ? "official" : plural ? "anonymous" : "organisation";
  if (lemma === "agency" && !words.some((word) => NEWS.has(word))) return "official";
  if (/^programme?$/.test(lemma) && !words.some((word) => BROADCAST.has(word))) return "document";
  if (NOUNS.outletNoun.has(lemma)) return "outlet";
  if (NOUNS.official.has(lemma) || (LEADING.has(lemma) && backing)) {
    const corporate = words.some((word) => ["company", "firm", "bank", "corporate", "executive"].includes(word));
    return corporate ? "person" : "official";
  }
  if (NOUNS.anonymous.has(lemma) || VAGUE.has(lemma)) return "anonymous";
  if (NOUNS.organisation.has(lemma)) return backing ? "official" : "organisation";
  if (NOUNS.place.has(lemma)) return "official";
  if (pronoun) return "person";
  if (BODIES.has(lemma)) return "organisation";
  if (lemma === "guard" && words.some((word) => GUARDS.has(word))) return "official";
  if (isThing(words, lemma)) return "document";
  const first = words[0] ?? "";
  return INDEFINITE.has(first) || (plural && !DEFINITE.has(first)) ? "anonymous" : "person";
}

/** "public figures" are people, "the latest figures" are numbers. */
function isPublicFigure(words: readonly string[], lemma: string): boolean {
  return (
    lemma === "figure" && words.some((word) => /^(?:public|senior|leading|opposition|political|key|party)$/.test(word))
  );
}

/** What says something without being anybody: "his comments", "the rules", "the legislation". */
function isThing(words: readonly string[], lemma: string): boolean {
  if (words.some((word) => ["who", "himself", "herself", "themselves"].includes(word))) return false;
  return THINGS.has(lemma) || (lemma.length > 4 && THING.test(lemma) && !AGENT.test(lemma));
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
