import type { ParsedText } from "../../model/index.ts";
import { agrees, findBearers, genderOf, isNamedPerson } from "./bearers.ts";
import { addDescription, createDraft, type DraftMention, type EntityDraft } from "./entity-draft.ts";
import { identifiedBy } from "./identified-as.ts";
import { knownName } from "./known-names.ts";
import type { Layout } from "./layout.ts";
import { wordsOf } from "./name.ts";
import { isGeneric, isNounOf, LOOSE_ROLE } from "./parts.ts";
import { findPersonPhrases, type PersonPhrase } from "./person-phrases.ts";
import {
  addPhrase,
  type Cast,
  createPerson,
  fits,
  genderOfPerson,
  inMind,
  isNear,
  namedIn,
  namelessIn,
  type Person,
} from "./role-cast.ts";

/** Sentences back in which a phrase taken up again is looked for: of one noun, and of another that fits. */
const NEAR = 12;
const BESIDE = 4;
const GROWN = 20;

/**
 * Ties what is left of the phrases that speak of one person ("the gunman", "a 58-year-old former clerk", "Norland's governor") to the person
 * whom the whole text, also further on, puts in that place, or to each other; where two would fit, to nobody.
 */
export function resolveRoles(parsed: ParsedText, drafts: readonly DraftMention[], layout: Layout): DraftMention[] {
  const byHead = new Map(drafts.map((draft) => [draft.head, draft]));
  const { single, several } = findPersonPhrases(parsed, layout);
  const open = single.filter(({ head }) => isOpen(byHead.get(head)) && !isPredicate(parsed, head));
  const named = findBearers(parsed, drafts).map(createPerson);
  const identified = new Map<number, Person>();
  for (const person of named)
    for (const mention of person.bearer!.mentions) {
      const head = mention.how === "pronoun" ? null : identifiedBy(parsed, mention);
      if (head !== null) identified.set(head, person);
    }
  const introductions = new Map<string, number>();
  for (const { article, noun } of open)
    if (article === "a") introductions.set(noun, (introductions.get(noun) ?? 0) + 1);
  const cast: Cast = {
    parsed,
    several,
    identified,
    introductions,
    named,
    nameless: [],
  };
  for (const phrase of open) {
    const person = placeOf(cast, phrase);
    addPhrase(person, phrase, byHead.get(phrase.head)?.entity ?? null);
  }
  return withRoles(parsed, drafts, cast, byHead);
}

function isOpen(draft: DraftMention | undefined): boolean {
  return draft === undefined || (draft.how === "noun-phrase" && !isNamedPerson(draft.entity));
}

/** "He is a killer", "served as governor": says what somebody is, and speaks of nobody. */
function isPredicate(parsed: ParsedText, head: number): boolean {
  if (["attr", "appos", "oprd"].includes(parsed.dep(head))) return true;
  return parsed.dep(head) === "pobj" && parsed.lower(parsed.head[head]!) === "as";
}

/** The person whom a phrase means, or a new one where nothing tells. */
function placeOf(cast: Cast, phrase: PersonPhrase): Person {
  const told = cast.identified.get(phrase.head);
  if (told) return told;
  if (isNounOf("relation", phrase.noun)) return opened(cast);
  return (
    byAge(cast, phrase) ??
    byPart(cast, phrase) ??
    byOffice(cast, phrase) ??
    byTopic(cast, phrase) ??
    byNoun(cast, phrase) ??
    opened(cast)
  );
}

function opened({ nameless }: Cast): Person {
  const person = createPerson(null);
  nameless.push(person);
  return person;
}

/** "a man aged 58 … Jan Berg, 58,": the only one of that age. */
function byAge(cast: Cast, phrase: PersonPhrase): Person | null {
  if (phrase.age === null) return null;
  const person = only(inMind(cast).filter((one) => one.ages.has(phrase.age!) && fits(cast, one, phrase)));
  return person && (phrase.article === "the" || isIntroduced(person, phrase)) ? person : null;
}

/** "the gunman": the one culprit, or victim, of the text. */
function byPart(cast: Cast, phrase: PersonPhrase): Person | null {
  const { part } = phrase;
  if (part === null || cast.several.has(part) || cast.several.has(phrase.noun) || phrase.article === "owned")
    return null;
  const holders = inMind(cast).filter((person) => person.parts.has(part));
  const holder = only(holders.filter((person) => person.bearer)) ?? only(holders);
  if (holder === null || holders.some((person) => person !== holder && person.bearer !== null)) return null;
  // Who fell is called so by no office but their own: "killing the judge" and "killing an agent" are two.
  if (part === "victim" && !isGeneric(phrase.noun) && phrase.noun !== "victim") return null;
  if (!fits(cast, holder, phrase) || !isNear(cast, holder, phrase, NEAR)) return null;
  return phrase.article === "the" || isIntroduced(holder, phrase) ? holder : null;
}

/** "A man was charged … Jan Berg": who is named further on; "a gunman … police arrested a man": who did it, then whom the law has. */
function isIntroduced({ bearer, byLaw }: Person, phrase: PersonPhrase): boolean {
  if (bearer) return bearer.mentions[0]!.head > phrase.head;
  return phrase.byLaw && !byLaw.has(true);
}

/** "Norland's governor": the one whom the text calls governor, of Norland if of any place. */
function byOffice(cast: Cast, phrase: PersonPhrase): Person | null {
  if (phrase.article === "a" || cast.several.has(phrase.noun) || isGeneric(phrase.noun)) return null;
  const holders = namedIn(cast).filter(({ bearer }) => bearer?.entity.heads.has(phrase.noun));
  const holder = only(holders);
  if (!holder?.bearer || isRestricted(cast.parsed, phrase.head) || !fits(cast, holder, phrase)) return null;
  const { words } = holder.bearer;
  return phrase.modifiers.every((word) => LOOSE_ROLE.has(word) || words.has(word) || knownName(capital(word)) !== null)
    ? holder
    : null;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** "the actress": the one whom the text is about, spoken of right before. */
function byTopic(cast: Cast, phrase: PersonPhrase): Person | null {
  if (!isNounOf("star", phrase.noun) || phrase.article !== "the" || isRestricted(cast.parsed, phrase.head)) return null;
  const fitting = namedIn(cast)
    .filter(({ bearer }) => bearer !== null && agrees(genderOf(bearer.entity), phrase.gender))
    .map((person) => ({ person, count: person.bearer!.entity.count }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = fitting;
  if (!first || (second && first.count < 2 * second.count)) return null;
  return isNear(cast, first.person, phrase, BESIDE) && fits(cast, first.person, phrase) ? first.person : null;
}

/** "an officer … the officer", "a 12-year-old boy … the child": the only one that the noun may take up. */
function byNoun(cast: Cast, phrase: PersonPhrase): Person | null {
  if (phrase.article !== "the" || isRestricted(cast.parsed, phrase.head) || cast.several.has(phrase.noun)) return null;
  if ((cast.introductions.get(phrase.noun) ?? 0) > 1) return null;
  const unnamed = namelessIn(cast);
  const same = unnamed.filter(({ nouns }) => nouns.has(phrase.noun));
  if (same.length > 0) {
    const one = only(same.filter((person) => isNear(cast, person, phrase, NEAR)));
    return one && fits(cast, one, phrase) && isToldBefore(one, phrase) ? one : null;
  }
  if (!isGeneric(phrase.noun)) return null;
  const near = inMind(cast).filter((person) => isNear(cast, person, phrase, BESIDE) && mayBe(person, phrase));
  const one = only(near);
  return one && fits(cast, one, phrase) ? one : null;
}

/** Every word that a phrase taken up again adds has been said before: "the bald man" is not "a man". */
function isToldBefore({ modifiers: said }: Person, { modifiers }: PersonPhrase): boolean {
  return modifiers.every((word) => said.has(word) || LOOSE_ROLE.has(word));
}

/** What "the man" or "the girl" may be: an unnamed person of that gender, of that age. */
function mayBe(person: Person, { noun, gender }: PersonPhrase): boolean {
  if (!agrees(genderOfPerson(person), gender)) return false;
  const young = [...person.ages].some((age) => age < GROWN) || [...person.nouns].some((one) => isNounOf("young", one));
  if (isNounOf("young", noun)) return young;
  return isNounOf("adult", noun) && !young && person.bearer === null;
}

/** "the man who shot him", "the officer at the gate": not whoever was spoken of before. */
function isRestricted(parsed: ParsedText, head: number): boolean {
  return parsed.children(head).some((child) => {
    if (child < head || !/^(?:relcl|acl|prep)$/.test(parsed.dep(child))) return false;
    return parsed.word(parsed.leftEdge(child) - 1) !== ",";
  });
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? found[0]! : null;
}

/** The mentions with those that phrases add; what pronouns had made of a phrase goes to its person. */
function withRoles(
  parsed: ParsedText,
  drafts: readonly DraftMention[],
  cast: Cast,
  byHead: ReadonlyMap<number, DraftMention>,
): DraftMention[] {
  const became = new Map<EntityDraft, EntityDraft>();
  const added: DraftMention[] = [];
  for (const { bearer, phrases } of [...cast.named, ...cast.nameless]) {
    if (phrases.length < 2 && bearer === null && !isTelling(phrases[0])) continue;
    if (phrases.length === 0) continue;
    const drafted = phrases.flatMap(({ head }) => byHead.get(head)?.entity ?? []);
    const entity = bearer?.entity ?? drafted[0] ?? draftOf(parsed, phrases[0]!);
    for (const one of drafted) if (one !== entity) became.set(one, entity);
    for (const phrase of phrases) {
      addDescription(entity, wordsOf(parsed, { start: withoutArticle(phrase), end: phrase.end }), phrase.noun);
      if (byHead.has(phrase.head)) continue;
      entity.count++;
      added.push({ start: phrase.start, end: phrase.end, head: phrase.head, type: "PERSON", entity, how: "role" });
    }
  }
  const settled = drafts.map((draft) => {
    const entity = became.get(draft.entity);
    return entity === undefined ? draft : { ...draft, type: entity.type, entity };
  });
  for (const { entity } of settled)
    if (entity.memberDrafts?.some((member) => became.has(member)))
      entity.memberDrafts = [...new Set(entity.memberDrafts.map((member) => became.get(member) ?? member))];
  return [...settled, ...added];
}

const withoutArticle = ({ start, article }: PersonPhrase) => (article === "owned" ? start : start + 1);

/** Who is nobody else in a story, though spoken of once: its culprit, the holder of an office. */
function isTelling(phrase: PersonPhrase | undefined): boolean {
  return (
    phrase !== undefined &&
    (phrase.part === "culprit" || isNounOf("office", phrase.noun) || isNounOf("star", phrase.noun))
  );
}

function draftOf(parsed: ParsedText, phrase: PersonPhrase): EntityDraft {
  const entity = createDraft("PERSON", wordsOf(parsed, phrase), null);
  entity.gender = phrase.gender;
  return entity;
}
