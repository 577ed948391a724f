import type { ParsedText, TokenRange } from "../../model/index.ts";
import { addDescription, type DraftMention, type EntityDraft } from "./entity-draft.ts";
import { nounLemma } from "./grammar-roles.ts";
import { knownName } from "./known-names.ts";
import type { Layout } from "./layout.ts";
import { wordsOf } from "./name.ts";
import { classOfNoun } from "./referents.ts";
import { genderOfNoun, genderOfTitle, isCourtesyTitle, isTitle, NOUNS, SECONDS } from "./word-classes.ts";

const BEFORE_NAME = new Set(["JJ", "NN", "NNS", "NNP", "NNPS", "HYPH"]);
const NOUN_TAGS = new Set(["NN", "NNP", "NNS", "NNPS"]);
const MOST_TOKENS = 12;

/** Collects what the text says of persons and organisations: titles before the name, appositions, "X is the Y". */
export function describeEntities(parsed: ParsedText, mentions: readonly DraftMention[], layout: Layout): void {
  const inPerson = new Uint8Array(parsed.length);
  for (const mention of mentions) if (mention.type === "PERSON") inPerson.fill(1, mention.start, mention.end);
  for (const mention of mentions) {
    if (mention.entity.type !== "PERSON" && mention.entity.type !== "ORG") continue;
    if (layout.isHead(mention.start) || layout.isPostAuthor(mention.start)) continue;
    const entity = mention.entity;
    for (const range of [
      beforeName(parsed, mention, inPerson),
      ...appositions(parsed, mention),
      predicate(parsed, mention),
    ]) {
      if (range && (entity.type !== "PERSON" || mayBePerson(parsed, range.head)))
        noteDescription(parsed, entity, range.words, range.head);
    }
  }
}

/** "attack" and "program" before a name are what it stands beside, not what the person is. */
function mayBePerson(parsed: ParsedText, head: number): boolean {
  const lemma = nounLemma(parsed, head);
  if (classOfNoun(lemma) === "person" || isTitle(lemma)) return true;
  return classOfNoun(lemma) === "other" && !NOUNS.document.has(lemma) && !NOUNS.post.has(lemma) && !THING.test(lemma);
}

/** Endings of nouns that name what is done or how it is. */
const THING = /(?:tion|sion|ment|ness|ity|ship|hood|ism|ance|ence|ing|age|ure|attack|raid|trial|campaign|office)$/;

type Described = { readonly words: TokenRange; readonly head: number };

/** Adds a noun phrase to what is known of an entity: words, head noun, gender, countries. */
export function noteDescription(parsed: ParsedText, entity: EntityDraft, range: TokenRange, head: number): void {
  const lemma = nounLemma(parsed, head);
  if (isCourtesyTitle(parsed.word(head)) && range.end - range.start === 1) return;
  // A vice president is not "the president".
  const second = head > range.start && SECONDS.has(parsed.lower(head - 1)) ? `${parsed.lower(head - 1)} ` : "";
  addDescription(entity, wordsOf(parsed, range), second + lemma);
  if (entity.type === "PERSON") entity.gender ??= genderOfNoun(lemma) ?? genderOfTitle(lemma);
  for (const key of countriesIn(parsed, range)) entity.countries.add(key);
}

/** Keys of the countries that a phrase names: "North Korean despot" → country:KP. */
export function countriesIn(parsed: ParsedText, range: TokenRange): Set<string> {
  const keys = new Set<string>();
  for (let token = range.start; token < range.end; token++) {
    const two = token + 1 < range.end ? knownName(wordsOf(parsed, { start: token, end: token + 2 })) : null;
    const known = two ?? knownName(parsed.word(token));
    if (known?.key.startsWith("country:")) keys.add(known.key);
    if (two) token++;
  }
  return keys;
}

/** "[Russian President] Vladimir Putin", "[automaker] GM". */
function beforeName(parsed: ParsedText, mention: DraftMention, inPerson: Uint8Array): Described | null {
  const sentence = parsed.sentences[parsed.sentenceOf[mention.start]!]!;
  let start = mention.start;
  while (
    start > sentence.start &&
    start > mention.start - 8 &&
    BEFORE_NAME.has(parsed.tag(start - 1)) &&
    !inPerson[start - 1]
  )
    start--;
  const head = mention.start - 1;
  if (start === mention.start || !NOUN_TAGS.has(parsed.tag(head))) return null;
  if (parsed.tag(head) === "NNS" || parsed.head[head] === head) return null;
  // The words must hang on the name: "told President Obama" but not "Thursday Obama".
  const governor = parsed.head[head]!;
  const isWithin = governor >= mention.start && governor < mention.end;
  // "state news agency KNA said", of which the parser makes two subjects.
  const isBeside = parsed.dep(head) === "nsubj" && governor === parsed.head[mention.head] && governor >= mention.end;
  if (!isWithin && !(isBeside && mention.type === "ORG")) return null;
  if (!/^\p{L}[\p{L}.'’-]*$/u.test(parsed.word(head)) || !/\p{L}/u.test(parsed.word(start))) return null;
  return { words: { start, end: mention.start }, head };
}

/** "Putin, [the Russian president]," and "[a spokesman for the ministry], Ivan Petrov". */
function appositions(parsed: ParsedText, mention: DraftMention): (Described | null)[] {
  const behind = parsed
    .children(mention.head)
    .filter((child) => parsed.dep(child) === "appos" && child >= mention.end && isSingular(parsed, child))
    .map((child) => phraseAround(parsed, child, parsed.rightEdge(child) + 1));
  const governor = parsed.head[mention.head]!;
  const isBehind = parsed.dep(mention.head) === "appos" && governor < mention.start && isSingular(parsed, governor);
  return isBehind ? [...behind, phraseAround(parsed, governor, mention.start)] : behind;
}

/** "Putin is [the Russian president]". */
function predicate(parsed: ParsedText, mention: DraftMention): Described | null {
  const verb = parsed.head[mention.head]!;
  if (parsed.dep(mention.head) !== "nsubj" || parsed.lemma(verb) !== "be") return null;
  const children = parsed.children(verb);
  if (children.some((child) => parsed.dep(child) === "neg" || parsed.dep(child) === "aux")) return null;
  const complement = children.find((child) => parsed.dep(child) === "attr" && isNoun(parsed, child));
  return complement === undefined ? null : phraseAround(parsed, complement, parsed.rightEdge(complement) + 1);
}

function isSingular(parsed: ParsedText, token: number): boolean {
  return isNoun(parsed, token) && parsed.tag(token) !== "NNS";
}

function isNoun(parsed: ParsedText, token: number): boolean {
  return parsed.pos(token) === "NOUN" || (parsed.pos(token) === "PROPN" && genderlessTitle(parsed, token));
}

function genderlessTitle(parsed: ParsedText, token: number): boolean {
  return /^(?:president|minister|secretary|governor|mayor|senator|director|chairman|chairwoman|chief|leader|king|queen|prime|premier|chancellor|ceo|spokesman|spokeswoman|speaker|judge|justice)$/i.test(
    parsed.word(token),
  );
}

/** The phrase without its article, up to the first comma, bracket or relative clause behind the head. */
function phraseAround(parsed: ParsedText, head: number, limit: number): Described | null {
  let start = parsed.leftEdge(head);
  while (start < head && ["DET", "PUNCT", "CCONJ"].includes(parsed.pos(start))) start++;
  let end = head + 1;
  while (end < limit && end < head + MOST_TOKENS && continuesPhrase(parsed, end)) end++;
  return head - start > MOST_TOKENS ? null : { words: { start, end }, head };
}

function continuesPhrase(parsed: ParsedText, token: number): boolean {
  const tag = parsed.tag(token);
  if (/^['’]s?$/.test(parsed.word(token))) return true;
  return parsed.pos(token) !== "PUNCT" && parsed.pos(token) !== "SPACE" && !tag.startsWith("W") && tag !== "VBD";
}
