import type { EntityType, ParsedText } from "../../model/index.ts";
import personVerbs from "./data/person-verbs.json" with { type: "json" };
import { headOfRange, nounLemma, roleOf } from "./grammar-roles.ts";
import { knownNameAt } from "./known-names.ts";
import type { Name } from "./name.ts";
import { typeOfNameHead } from "./name-heads.ts";
import { classOfNoun, pronounGender } from "./referents.ts";
import { isGivenName, NOUNS, PAPER_NAMES } from "./word-classes.ts";

const PERSON_VERBS: ReadonlySet<string> = new Set(personVerbs);
/** How far behind a name a pronoun still tells of it, in tokens. */
const REACH = 25;
const NAMED_THINGS: ReadonlyMap<string, EntityType> = new Map([
  ...words("GPE", "city town village municipality county district province country commune hamlet suburb township"),
  ...words("LOC", "river lake mountain island peninsula region valley volcano park creek"),
  ...words("FAC", "building stadium bridge airport road street highway station museum castle hotel theater theatre"),
  ...words(
    "PRODUCT",
    "ferry ship vessel tanker freighter trawler tugboat yacht schooner submarine frigate destroyer warship",
  ),
  ...words("PRODUCT", "icebreaker locomotive airliner spacecraft rover satellite"),
]);
const BODIES: ReadonlySet<string> = new Set(
  "band label startup think-tank orchestra choir squadron regiment".split(" "),
);
/** What only bodies have. */
const HELD_BY_BODIES = new Set(
  "share stock shareholder spokesman spokeswoman spokesperson employee subsidiary".split(" "),
);
/** What only persons and bodies do. */
const SPEAKING = new Set("say deny announce accuse insist reject declare apologize apologise".split(" "));
/** What "the ferry Corvanna" weighs: what is called so once is no body, however often the engine took it for one. */
const VEHICLE = 5;
const LIFE = new Set("career life birth death childhood marriage biography memoir".split(" "));

function words(type: EntityType, list: string): [string, EntityType][] {
  return list.split(" ").map((word) => [word, type]);
}

/** How strongly the words around a name speak for a type, whatever the engine took it for: each cue 1, a sure one 2. */
export type Evidence = { readonly type: EntityType; readonly weight: number };

/**
 * Cues for a type. Persons: "(born …", an age in commas, a verb of persons ("married", "graduated"), what only persons
 * own ("Holt's wife"), "he" or "she" behind it with no other name between. All: a word of the name ("Reading Road"), and
 * the noun it is called by ("Lea is a village", "Orvo, a carmaker").
 */
export function typeEvidence(parsed: ParsedText, name: Name, next: Name | undefined): Evidence[] {
  const head = headOfRange(parsed, name);
  const person =
    isBorn(parsed, name) +
    hasAge(parsed, name.end) +
    hasAgeBefore(parsed, name.start) +
    ofSyntax(parsed, head) +
    ofPronoun(parsed, name, head, next) +
    ofKin(parsed, head) +
    ofRelative(parsed, name, head);
  const evidence: Evidence[] = person > 0 ? [{ type: "PERSON", weight: person }] : [];
  const called = typeOfNoun(parsed, head) ?? typeOfNounBefore(parsed, name);
  if (called) evidence.push({ type: called, weight: called === "PRODUCT" ? VEHICLE : 2 });
  const place = placeEvidence(parsed, name, head);
  if (place > 0) evidence.push({ type: "GPE", weight: place });
  if (isTeam(parsed, name, head)) evidence.push({ type: "ORG", weight: 1.5 });
  if (isPaper(parsed, name)) evidence.push({ type: "ORG", weight: 3 });
  const body = bodyEvidence(parsed, name, head);
  if (body > 0) evidence.push({ type: "ORG", weight: body });
  const own = typeOfNameHead(name.words);
  if (own) evidence.push({ type: own, weight: 2 });
  return evidence;
}

/** "The Herald first reported": a newspaper, and nobody of that name. */
function isPaper(parsed: ParsedText, name: Name): boolean {
  if (name.end - name.start > 1 || !PAPER_NAMES.has(parsed.lower(name.start)) || name.start === 0) return false;
  const isWhole = name.end >= parsed.length || parsed.pos(name.end) !== "PROPN";
  return parsed.lower(name.start - 1) === "the" && isWhole;
}

/** "the Colts won": a plural behind an article that no noun follows is a team or body, not one person. */
function isTeam(parsed: ParsedText, name: Name, head: number): boolean {
  if (name.type !== "PERSON" || name.end - name.start > 1 || name.start === 0 || !/s$/.test(name.words)) return false;
  return parsed.lower(name.start - 1) === "the" && !["compound", "amod", "nmod", "poss"].includes(parsed.dep(head));
}

/** "Lea is a village", "Orvo, a carmaker": the type of the noun that a name is called by, or null. */
export function typeOfNoun(parsed: ParsedText, head: number): EntityType | null {
  const verb = parsed.head[head]!;
  const isSubject = parsed.dep(head) === "nsubj" && parsed.lemma(verb) === "be" && verb > head;
  const nouns = [...parsed.children(head).filter((child) => parsed.dep(child) === "appos" && child > head)];
  if (isSubject) nouns.push(...parsed.children(verb).filter((child) => parsed.dep(child) === "attr"));
  for (const noun of nouns) {
    if (parsed.tag(noun) !== "NN") continue;
    const type = typeOfLemma(nounLemma(parsed, noun));
    // "Saul Weir, the organizer": "the" only for persons, for other kinds it misled more than it told (on UNER).
    const article = type === "PERSON" && parsed.dep(noun) === "appos" ? /^(?:an?|the)$/ : /^an?$/;
    if (!parsed.children(noun).some((child) => article.test(parsed.lower(child)))) continue;
    if (type) return type;
  }
  return null;
}

function typeOfLemma(lemma: string): EntityType | null {
  if (NAMED_THINGS.has(lemma)) return NAMED_THINGS.get(lemma)!;
  const kind = classOfNoun(lemma);
  if (kind === "person") return "PERSON";
  return kind === "organisation" || BODIES.has(lemma) ? "ORG" : null;
}

/** "the actor Tyrone Vale", "the band Quill": a noun of a kind that hangs on the name right behind it. */
function typeOfNounBefore(parsed: ParsedText, name: Name): EntityType | null {
  const noun = name.start - 1;
  if (noun < 0 || parsed.sentenceOf[noun] !== parsed.sentenceOf[name.start]) return null;
  // "Airline Norsk said" at the head of a sentence.
  const opens = parsed.tag(noun) === "NNP" && parsed.sentences[parsed.sentenceOf[noun]!]!.start === noun;
  if (parsed.tag(noun) !== "NN" && !opens) return null;
  const governor = parsed.head[noun]!;
  const head = headOfRange(parsed, name);
  // "the ferry Corvanna ran aground": the parser takes both words for the subject.
  const beside = parsed.head[head] === governor && parsed.dep(noun) === parsed.dep(head);
  const hangs = (governor >= name.start && governor < name.end) || parsed.head[head] === noun || beside;
  return hangs ? typeOfLemma(nounLemma(parsed, noun)) : null;
}

/** More than a place or thing weighs that the engine sees twice. */
const BODY = 2.5;

/** "shares of Orvo", "Orvo's spokesman", "Straits Line denied": of a thing or place that has what bodies have or speaks, that it is a body. */
function bodyEvidence(parsed: ParsedText, name: Name, head: number): number {
  if (name.type !== "FAC" && name.type !== "LOC" && name.type !== "PRODUCT") return 0;
  const { role, governor } = roleOf(parsed, head);
  if (role === "nsubj" && SPEAKING.has(parsed.lemma(governor))) return BODY;
  if (role === "poss") return HELD_BY_BODIES.has(nounLemma(parsed, governor)) ? BODY : 0;
  const preposition = parsed.head[head]!;
  if (parsed.dep(head) !== "pobj" || !/^(?:of|in|for)$/.test(parsed.lower(preposition))) return 0;
  return HELD_BY_BODIES.has(nounLemma(parsed, parsed.head[preposition]!)) ? BODY : 0;
}

const PLACE_PREPOSITIONS = new Set("near throughout across outside".split(" "));

/** "the town of Lea", "lives in Lea", "near Lea", "Lea, Ohio": where only places stand. */
function placeEvidence(parsed: ParsedText, name: Name, head: number): number {
  if (name.type === "GPE" || name.type === "LOC" || name.type === "FAC" || name.end - name.start > 2) return 0;
  if (isGivenName(parsed.word(name.start))) return 0;
  const preposition = parsed.head[head]!;
  let weight = 0;
  if (parsed.dep(head) === "pobj" && preposition === name.start - 1) {
    const word = parsed.lower(preposition);
    const governor = parsed.head[preposition]!;
    if (word === "of" && NAMED_THINGS.get(nounLemma(parsed, governor)) === "GPE") weight += 2;
    if (PLACE_PREPOSITIONS.has(word)) weight += 2;
    if (word === "in" && (parsed.pos(governor) === "VERB" || name.type === "PERSON")) weight += 2;
  }
  const region =
    name.end + 1 < parsed.length && parsed.word(name.end) === "," ? knownNameAt(parsed, name.end + 1) : null;
  return weight > 0 && region?.known.key.startsWith("country:") ? weight + 1 : weight;
}

/** "Brock Holt (born June 11", "Ada Lovelace (1815–1852)". */
function isBorn(parsed: ParsedText, name: Name): number {
  if (name.end + 1 >= parsed.length || parsed.word(name.end) !== "(") return 0;
  return /^(?:born|née|nee|b\.)$/.test(parsed.lower(name.end + 1)) ? 2 : 0;
}

/** "Holt, 32, said". */
function hasAge(parsed: ParsedText, end: number): number {
  if (end + 2 >= parsed.length || parsed.word(end) !== "," || !/^\d{1,2}$/.test(parsed.word(end + 1))) return 0;
  return parsed.word(end + 2) === "," ? 2 : 0;
}

/** "36-year-old Anna Holt", "mother of two Anna Holt". */
function hasAgeBefore(parsed: ParsedText, start: number): number {
  const word = (back: number) => (start >= back ? parsed.lower(start - back) : "");
  if (/^(?:\d{1,3}-?)?(?:year-)?old$/.test(word(1)) && parsed.sentenceOf[start - 1] === parsed.sentenceOf[start]) {
    const age = parsed.text.slice(Math.max(0, parsed.end[start - 1]! - 12), parsed.end[start - 1]!);
    return /\d-years?-old$/i.test(age) ? 2 : 0;
  }
  return start >= 3 && parsed.pos(start - 1) === "NUM" && word(2) === "of" && isKin(word(3)) ? 2 : 0;
}

function ofSyntax(parsed: ParsedText, head: number): number {
  const { role, governor } = roleOf(parsed, head);
  if (role === "poss") {
    const owned = nounLemma(parsed, governor);
    return LIFE.has(owned) || isKin(owned) ? 1 : 0;
  }
  if (role !== "nsubj" && role !== "nsubjpass") return 0;
  const lemma = parsed.lemma(governor);
  return PERSON_VERBS.has(lemma) ? 1 : 0;
}

/** "Holt's widow, Candee": no body is anybody's widow. */
function ofKin(parsed: ParsedText, head: number): number {
  const noun = parsed.head[head]!;
  return parsed.dep(head) === "appos" && noun < head && parsed.tag(noun) === "NN" && isKin(nounLemma(parsed, noun))
    ? 2
    : 0;
}

/** "Trump, who placed second": only persons are followed by "who". */
function ofRelative(parsed: ParsedText, name: Name, head: number): number {
  const comma = name.end < parsed.length && parsed.word(name.end) === "," ? 1 : 0;
  const who = name.end + comma;
  if (who >= parsed.length || parsed.lower(who) !== "who" || parsed.tag(who) !== "WP") return 0;
  return parsed.children(head).some((child) => child > who && parsed.dep(child) === "relcl") ? 2 : 0;
}

function isPersonNoun(parsed: ParsedText, token: number): boolean {
  return parsed.tag(token) === "NN" && classOfNoun(nounLemma(parsed, token)) === "person";
}

/** Nouns of kin have a gender: "wife", "father", "son". */
function isKin(lemma: string): boolean {
  return /(?:father|mother|son|daughter|wife|husband|widow|brother|sister|uncle|aunt)$/.test(lemma) &&
    lemma !== "person"
    ? NOUNS.male.has(lemma) || NOUNS.female.has(lemma)
    : false;
}

/** "Holt graduated when he …": the next pronoun with a gender, before any other name, in a clause of the same sentence. */
function ofPronoun(parsed: ParsedText, name: Name, head: number, next: Name | undefined): number {
  const { role } = roleOf(parsed, head);
  if (!["nsubj", "nsubjpass", "poss"].includes(role)) return 0;
  const sentence = parsed.sentences[parsed.sentenceOf[name.start]!]!;
  const limit = Math.min(sentence.end, name.end + REACH, next?.start ?? parsed.length);
  for (let token = name.end; token < limit; token++) {
    if (parsed.pos(token) === "NOUN" && isPersonNoun(parsed, token)) return 0;
    if (pronounGender(parsed.lower(token))) return 1;
  }
  return 0;
}
