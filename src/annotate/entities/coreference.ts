import type { Document, EntityType, ParsedText, TokenRange } from "../../model/index.ts";
import { nounPhrase } from "../grammar/index.ts";
import { countriesIn, noteDescription } from "./describe.ts";
import { addDescription, createDraft, type DraftMention, type EntityDraft } from "./entity-draft.ts";
import { quotedFirstPersons } from "./first-person.ts";
import { nounLemma } from "./grammar-roles.ts";
import type { Layout } from "./layout.ts";
import { wordsOf } from "./name.ts";
import { livingKin, noteOwnedRole, resolveOwned } from "./owned-roles.ts";
import { findQuotations } from "./quotations.ts";
import { addMention, createReadingState, groupOf, type ReadingState } from "./reading-state.ts";
import { classOfEntity, classOfNoun, pronounGender, type Referent } from "./referents.ts";
import { resolveDefinite } from "./resolve-definite.ts";
import { resolveGroup } from "./resolve-group.ts";
import { resolvePronoun, THIRD_PERSON } from "./resolve-pronoun.ts";
import { noteDeath } from "./the-dead.ts";
import { genderOfNoun, NOUNS } from "./word-classes.ts";

/** What has no name weighs less (tuned on GUM and Wikinews). */
const NOMINAL_SHARE = 0.7;
const NOMINAL_TYPES: Readonly<Partial<Record<string, EntityType>>> = {
  person: "PERSON",
  place: "GPE",
  organisation: "ORG",
};
const DEFINITE = new Set(["the", "this", "that", "these", "those", "both"]);

/**
 * Ties relative pronouns, definite descriptions, groups and pronouns to entities, reading once from left to right. Gives the names back too: that of the dead may
 * be meant of their kin.
 * Precision first, as the sieves of Lee et al. 2013 ("Deterministic Coreference Resolution Based on Entity-Centric,
 * Precision-Ranked Rules"): what no rule fits stays untied.
 */
export function resolveReferences(
  document: Document,
  parsed: ParsedText,
  names: readonly DraftMention[],
  layout: Layout,
): readonly DraftMention[] {
  const state = createReadingState(parsed, findQuotations(document, parsed), names);
  const heads = new Map(names.map((name) => [name.head, name]));
  for (let token = 0; token < parsed.length; token++) {
    const name = heads.get(token) && living(state, heads.get(token)!);
    if (layout.isPostAuthor(token)) continue;
    if (name) noteName(state, name);
    else if (layout.isHead(token)) continue;
    else if (!state.mentionAt.has(token)) readWord(state, token);
    noteSpeaker(state, token);
    // "…,” said the friend": who speaks is read after the verb.
    if (parsed.dep(token) === "nsubj" && parsed.head[token]! < token) noteSpeaker(state, parsed.head[token]!);
  }
  const renamed = names.map((name) => withEntity(name, state.renamed.get(name)));
  return [...renamed, ...state.found, ...quotedFirstPersons(state)];
}

/** A name as it is meant: the surname of the dead may be that of their kin. */
function living(state: ReadingState, name: DraftMention): DraftMention {
  const kin = livingKin(state, name);
  if (kin === null) return name;
  state.renamed.set(name, kin);
  const meant = withEntity(name, kin);
  for (let token = name.start; token < name.end; token++) state.mentionAt.set(token, meant);
  return meant;
}

const withEntity = (name: DraftMention, entity: EntityDraft | undefined): DraftMention =>
  entity === undefined ? name : { ...name, entity };

function shareOf(state: ReadingState, token: number): number {
  return state.quoted[token] === 1 ? 0.5 : 1;
}

function noteName(state: ReadingState, name: DraftMention): void {
  // "Catholic bishops": no people is spoken of.
  if (name.entity.type === "NORP" && ["amod", "compound", "nmod"].includes(state.parsed.dep(name.head))) return;
  noteEntity(state, name.entity, name.head);
  noteOwnedRole(state, name);
  noteCoordination(state, name);
}

function noteEntity(state: ReadingState, entity: EntityDraft, head: number): Referent {
  noteDeath(state, entity, head);
  const plural = entity.memberDrafts !== undefined || entity.type === "NORP";
  const seed = { entity, kind: classOfEntity(entity), plural, nominal: null };
  return state.referents.note(state.parsed, head, seed, shareOf(state, head));
}

/** "Putin and Kim": the last of coordinated names makes the group known to "they". */
function noteCoordination(state: ReadingState, name: DraftMention): void {
  const { parsed } = state;
  if (parsed.dep(name.head) !== "conj") return;
  const members = [name.entity];
  let at = name.head;
  for (let steps = 0; steps < 10 && parsed.dep(at) === "conj"; steps++) {
    at = parsed.head[at]!;
    const other = state.mentionAt.get(at)?.entity;
    if (!other || classOfEntity(other) !== classOfEntity(name.entity)) return;
    if (!members.includes(other)) members.push(other);
  }
  if (members.length < 2) return;
  const group = groupOf(state, members);
  state.coordinated.set(at, group);
  noteEntity(state, group, at);
}

function readWord(state: ReadingState, token: number): void {
  const { parsed } = state;
  const word = parsed.lower(token);
  if (parsed.pos(token) === "PRON" && THIRD_PERSON.has(word)) readPronoun(state, token);
  else if (isRelative(parsed, token)) readRelative(state, token);
  else if (isPhraseHead(parsed, token)) readPhrase(state, token);
}

/** A common noun that is no modifier; a title in capitals ("the President"); "both" alone. */
function isPhraseHead(parsed: ParsedText, token: number): boolean {
  if (["compound", "nmod", "npadvmod", "amod"].includes(parsed.dep(token))) return false;
  const pos = parsed.pos(token);
  if (pos === "PROPN") return classOfNoun(parsed.lower(token)) !== "other";
  return pos === "NOUN" || (pos === "PRON" && parsed.lower(token) === "both");
}

function readPronoun(state: ReadingState, token: number): void {
  const answer = resolvePronoun(state, token);
  if (!answer) return;
  if ("referent" in answer) promote(state, answer.referent);
  const entity = "group" in answer ? answer.group : answer.referent.entity;
  const gender = pronounGender(state.parsed.lower(token));
  if (gender) entity.called[gender]++;
  tie(state, token, { start: token, end: token + 1 }, entity, "pronoun");
}

/** A noun phrase without a name that is referred to again becomes an entity called by its own words. */
function promote(state: ReadingState, referent: Referent): void {
  if (!referent.nominal) return;
  addMention(state, referent.nominal);
  referent.nominal = null;
}

function tie(state: ReadingState, head: number, range: TokenRange, entity: EntityDraft, how: string): void {
  addMention(state, { ...range, head, type: entity.type, entity, how });
  noteEntity(state, entity, head);
}

/** "Another carmaker, General Motors": the noun is what it is called in apposition. */
function namedInApposition(state: ReadingState, head: number): EntityDraft | null {
  const { parsed } = state;
  if (isPlural(parsed, head)) return null;
  const kind = classOfNoun(nounLemma(parsed, head));
  for (const child of parsed.children(head)) {
    const mention = parsed.dep(child) === "appos" && child > head ? state.mentionAt.get(child) : undefined;
    if (mention && mention.head === child && classOfEntity(mention.entity) === kind && kind !== "other")
      return mention.entity;
  }
  return null;
}

/** "the Russian president" tells of its person what a title would. */
function learn(parsed: ParsedText, range: TokenRange, head: number, entity: EntityDraft): void {
  if (entity.type === "PERSON") noteDescription(parsed, entity, { start: range.start + 1, end: range.end }, head);
}

function isRelative(parsed: ParsedText, token: number): boolean {
  return (
    ["who", "whom", "whose", "which", "that"].includes(parsed.lower(token)) &&
    ["WP", "WDT", "WP$"].includes(parsed.tag(token))
  );
}

/** "Kim, who met Putin": the noun that the relative clause hangs on. */
function readRelative(state: ReadingState, token: number): void {
  const { parsed } = state;
  let verb = token;
  for (let steps = 0; steps < 5 && parsed.dep(verb) !== "relcl"; steps++) verb = parsed.head[verb]!;
  if (parsed.dep(verb) !== "relcl") return;
  const antecedent = state.mentionAt.get(parsed.head[verb]!);
  if (!antecedent || antecedent.end > token) return;
  if (
    parsed.lower(token).startsWith("who") &&
    antecedent.entity.type !== "PERSON" &&
    isOfPersons(parsed, antecedent.head)
  )
    return;
  if (parsed.lower(token) === "which" && antecedent.entity.type === "PERSON") return;
  if (parsed.lower(token).startsWith("who") && antecedent.entity.type !== "PERSON" && antecedent.entity.type !== "ORG")
    return;
  tie(state, token, { start: token, end: token + 1 }, antecedent.entity, "relative");
}

/** "officials at the Pentagon, who said": the officials are meant, not the house. */
function isOfPersons(parsed: ParsedText, head: number): boolean {
  const noun = parsed.head[parsed.head[head]!]!;
  return parsed.dep(head) === "pobj" && classOfNoun(nounLemma(parsed, noun)) === "person";
}

/** A common noun: a group, a description of somebody known, or something new that a pronoun may mean. */
function readPhrase(state: ReadingState, head: number): void {
  const { parsed } = state;
  const start = Math.max(parsed.leftEdge(head), head - 8);
  const range = { start, end: head + 1 };
  const named = namedInApposition(state, head);
  if (named) {
    tie(state, head, range, named, "apposition");
    return;
  }
  const people = namedPeople(state, head, range);
  if (people) {
    tie(state, head, range, people, "definite");
    return;
  }
  const owned = resolveOwned(state, head);
  if (owned) {
    tie(state, head, range, owned, "definite");
    return;
  }
  if (DEFINITE.has(parsed.lower(start))) {
    const group = resolveGroup(state, head, range);
    if (group) {
      tie(state, head, range, group, "group");
      return;
    }
    const found = isPlural(parsed, head) ? null : resolveDefinite(state, head, range);
    if (found) {
      tie(state, head, range, found.entity, found.how);
      learn(parsed, range, head, found.entity);
      return;
    }
  }
  if (parsed.pos(head) !== "PRON") noteNominal(state, head);
}

/** "the American people" in a text that speaks of Americans. */
function namedPeople(state: ReadingState, head: number, range: TokenRange): EntityDraft | null {
  const { parsed } = state;
  if (parsed.lower(head) !== "people" || parsed.lower(range.start) !== "the") return null;
  const [country, second] = countriesIn(parsed, range);
  if (country === undefined || second !== undefined) return null;
  return state.byKey.get(country.replace("country:", "people:")) ?? null;
}

function isPlural(parsed: ParsedText, head: number): boolean {
  return parsed.tag(head) === "NNS" || parsed.lower(head) === "people" || parsed.lower(head) === "police";
}

function noteNominal(state: ReadingState, head: number): void {
  const { parsed } = state;
  // "He is a champion", "Holt, a shortstop": the same person again, nobody new.
  if (["attr", "appos", "oprd"].includes(parsed.dep(head))) return;
  const lemma = nounLemma(parsed, head);
  const kind = classOfNoun(lemma);
  if (kind === "person" && isNobody(parsed, head)) return;
  const phrase = nominalPhrase(parsed, head);
  const type = NOMINAL_TYPES[kind] ?? (NOUNS.document.has(lemma) ? "WORK_OF_ART" : "ORG");
  const entity = createDraft(type, wordsOf(parsed, phrase), null);
  entity.gender = genderOfNoun(lemma);
  addDescription(entity, wordsOf(parsed, { start: phrase.start, end: head + 1 }), lemma);
  const nominal = { ...phrase, head, type, entity, how: "noun-phrase" } as const;
  const seed = { entity, kind, plural: isPlural(parsed, head) || isCoordinated(parsed, head), nominal };
  state.nominalAt.set(head, state.referents.note(parsed, head, seed, NOMINAL_SHARE * shareOf(state, head)));
}

/** "served as minister" is a role, "fell into a chair" a piece of furniture. */
function isNobody(parsed: ParsedText, head: number): boolean {
  if (parsed.dep(head) !== "pobj") return false;
  const preposition = parsed.lower(parsed.head[head]!);
  return preposition === "as" || (parsed.lemma(head) === "chair" && /^(?:in|into|on|onto)$/.test(preposition));
}

function isCoordinated(parsed: ParsedText, head: number): boolean {
  return parsed.children(head).some((child) => parsed.dep(child) === "conj");
}

/** The noun phrase up to a relative clause, comma or twelve words. */
function nominalPhrase(parsed: ParsedText, head: number): TokenRange {
  const full = nounPhrase(parsed, head);
  let start = Math.max(full.start, head - 8);
  while (start < head && ["ADP", "PUNCT", "CCONJ"].includes(parsed.pos(start))) start++;
  let end = head + 1;
  while (end < full.end && end < head + 10 && parsed.pos(end) !== "PUNCT" && !parsed.tag(end).startsWith("W")) end++;
  return { start, end };
}

function noteSpeaker(state: ReadingState, token: number): void {
  const { parsed } = state;
  if (!NOUNS.communication.has(parsed.lemma(token)) || parsed.pos(token) !== "VERB" || state.quoted[token] === 1)
    return;
  const subject = parsed.children(token).find((child) => parsed.dep(child) === "nsubj");
  if (subject === undefined) return;
  const named = state.coordinated.get(subject) ?? state.mentionAt.get(subject)?.entity ?? namedAtEnd(state, subject);
  const speaker = named ?? state.nominalAt.get(subject)?.entity;
  if (speaker) state.speaker = speaker;
}

/** "said the head of the British union, [Anna Lenk]": whom the phrase names behind its last comma. */
function namedAtEnd({ parsed, mentionAt }: ReadingState, subject: number): EntityDraft | undefined {
  const last = mentionAt.get(parsed.rightEdge(subject));
  return last?.type === "PERSON" && last.start > subject + 1 && parsed.word(last.start - 1) === ","
    ? last.entity
    : undefined;
}
