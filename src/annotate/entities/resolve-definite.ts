import type { ParsedText, TokenRange } from "../../model/index.ts";
import { countriesIn } from "./describe.ts";
import type { EntityDraft } from "./entity-draft.ts";
import { nounLemma } from "./grammar-roles.ts";
import { knownName, outletKindOfKey } from "./known-names.ts";
import { formWords } from "./name.ts";
import type { ReadingState } from "./reading-state.ts";
import { classOfEntity, classOfNoun, type Referent, salienceAt } from "./referents.ts";
import { isSilenced, speaksNow } from "./the-dead.ts";
import { genderOfNoun, isTitle, NOUNS, SECONDS } from "./word-classes.ts";

/** Nouns for heads of state: each may stand for another ("the North Korean despot" for a man called leader before). */
export const LEADERS: ReadonlySet<string> = new Set(
  "president leader dictator despot ruler strongman autocrat tyrant premier chancellor monarch king sultan emperor".split(
    " ",
  ),
);
const COMPANY = new Set(
  "company firm corporation business carmaker automaker manufacturer maker retailer airline".split(" "),
);
/** Nouns for outlets by the kind that they name; others for the trade as a whole, or for a programme, name none that is known. */
const OUTLET_NOUNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    newspaper: "newspaper paper daily tabloid",
    "newspaper|magazine": "publication weekly",
    magazine: "magazine mag glossy",
    broadcaster: "broadcaster network channel station",
    agency: "newswire wire",
    "newspaper|magazine|site": "site website",
    "": "outlet",
  }).flatMap(([kinds, nouns]) => nouns.split(" ").map((noun) => [noun, new RegExp(`^(?:${kinds || ".*"})$`)] as const)),
);
const GROUPS = new Set(["group", "organization", "organisation"]);
const COUNTRIES = new Set(["country", "nation", "republic", "kingdom"]);
const TOWNS = new Set(["city", "town", "village", "capital"]);
const AGENT = /(?:er|or|ist|ian|ant|ent|ee|eer|man|woman|star|crat|naut)$/;
const SPEAKER = 1.5;
/** What the holder of a foreign office weighs against one of an office at home. */
const ABROAD = 0.4;
const LOOSE = new Set(["former", "late", "current", "new", "old", "then", "longtime", "embattled", "incumbent"]);

/** The entity that a definite noun phrase ("the Russian president", "the ministry") refers to, with the rule; or null. */
export function resolveDefinite(
  state: ReadingState,
  head: number,
  range: TokenRange,
): { readonly entity: EntityDraft; readonly how: string } | null {
  const bare = nounLemma(state.parsed, head);
  const second = state.parsed.lower(head - 1);
  const lemma = head > range.start && SECONDS.has(second) ? `${second} ${bare}` : bare;
  if (isElaborated(state.parsed, head)) return null;
  const entity =
    byDescription(state, head, lemma, range) ??
    byLeader(state, head, lemma, range) ??
    byNameWord(state, head, lemma) ??
    byClass(state, head, lemma, range);
  return entity ? { entity, how: "definite" } : null;
}

/** "the president of France", "the man who …": says anew who is meant. */
function isElaborated(parsed: ParsedText, head: number): boolean {
  return parsed
    .children(head)
    .some((child) => child > head && ["prep", "relcl", "acl", "appos"].includes(parsed.dep(child)));
}

function byDescription(state: ReadingState, head: number, lemma: string, range: TokenRange): EntityDraft | null {
  const called = (state.byHead.get(lemma) ?? []).filter((entity) => (state.order.get(entity) ?? 0) < head);
  const fitting = called.filter(
    (entity) => (entity.type !== "PERSON" || isPersonNoun(lemma)) && modifiersFit(state.parsed, head, range, entity),
  );
  return mostSalient(state, head, fitting, 60, countriesIn(state.parsed, range).size === 0);
}

/** A noun that is known to name persons, or ends like one: "the sequel" is not its director. */
function isPersonNoun(lemma: string): boolean {
  const noun = lemma.split(" ").at(-1)!;
  return classOfNoun(noun) === "person" || isTitle(noun) || AGENT.test(noun);
}

/** Modifiers must be known of the entity: countries by key, other words by its descriptions ("vice", "defense"). */
function modifiersFit(parsed: ParsedText, head: number, range: TokenRange, entity: EntityDraft): boolean {
  const countries = [...countriesIn(parsed, range)];
  if (clashes(entity, countries)) return false;
  const said = new Set(entity.descriptions.flatMap((words) => words.toLowerCase().split(/[\s-]+/)));
  for (let token = range.start; token < head; token++) {
    const word = parsed.lower(token);
    const content = ["ADJ", "NOUN", "PROPN"].includes(parsed.pos(token));
    if (!content || LOOSE.has(word) || knownName(parsed.word(token)) || said.has(word)) continue;
    if (countries.length > 0 && /^(?:north|south)$/.test(word)) continue;
    return false;
  }
  return true;
}

function byLeader(state: ReadingState, head: number, lemma: string, range: TokenRange): EntityDraft | null {
  if (!LEADERS.has(lemma)) return null;
  const countries = countriesIn(state.parsed, range);
  if (countries.size === 0 && range.end - range.start > 2) return null;
  const called = candidates(state, head, 8, (referent) => referent.kind === "person" && !referent.plural)
    .map((referent) => referent.entity)
    .filter(isHeadOfState)
    .filter((person) => countries.size === 0 || [...countries].some((key) => person.countries.has(key)));
  return mostSalient(state, head, called, 8, countries.size === 0) ?? bySubject(state, head, countries);
}

/** Called president, dictator … or leader of a country; the leader of a party or chamber is none. */
function isHeadOfState(person: EntityDraft): boolean {
  for (const called of person.heads)
    if (LEADERS.has(called) && (called !== "leader" || person.countries.size > 0)) return true;
  return false;
}

/** "Vladimir Putin … the first time the Russian president …": a subject, and one person stands out before it. */
function bySubject(state: ReadingState, head: number, countries: ReadonlySet<string>): EntityDraft | null {
  if (countries.size === 0 || !state.parsed.dep(head).startsWith("nsubj")) return null;
  const sentence = state.parsed.sentenceOf[head]!;
  const [first, second] = candidates(state, head, 1, (referent) => referent.kind === "person" && !referent.plural)
    .map((referent) => ({ referent, score: salienceAt(referent, sentence) }))
    .sort((one, other) => other.score - one.score);
  if (!first || first.referent.nominal || clashes(first.referent.entity, [...countries])) return null;
  return second && first.score < 1.3 * second.score ? null : first.referent.entity;
}

function clashes(entity: EntityDraft, countries: readonly string[]): boolean {
  if (countries.length === 0 || entity.countries.size === 0) return false;
  return !countries.some((key) => entity.countries.has(key));
}

/** "the ministry" for the "Ministry of Defense", "the university" for "Quinnipiac University". */
function byNameWord(state: ReadingState, head: number, lemma: string): EntityDraft | null {
  if (!NOUNS.organisation.has(lemma) || state.parsed.children(head).length > 1) return null;
  const fitting = candidates(state, head, 12, (referent) => referent.kind === "organisation" && isNamed(referent))
    .map((referent) => referent.entity)
    .filter((entity) => formWords(entity.name).includes(lemma) || entity.heads.has(lemma));
  return mostSalient(state, head, fitting, 12, true);
}

/** "the company", "the newspaper", "the country", "the city": the one thing of that class which is in mind. */
function byClass(state: ReadingState, head: number, lemma: string, range: TokenRange): EntityDraft | null {
  if (range.end - range.start > 2 || genderOfNoun(lemma)) return null;
  const fits = classTest(lemma);
  // "this country" in a quotation is the speaker's own.
  if (!fits || (state.parsed.lower(range.start) === "this" && state.quoted[head] === 1)) return null;
  const window = COUNTRIES.has(lemma) || TOWNS.has(lemma) ? 2 : 5;
  const sentence = state.parsed.sentenceOf[head]!;
  const ranked = candidates(
    state,
    head,
    window,
    (referent) => isNamed(referent) && !referent.plural && fits(referent.entity) && isTopic(referent, lemma),
  )
    .map((referent) => ({ referent, score: classScore(state, referent, sentence) }))
    .sort((one, other) => other.score - one.score);
  const [first, second] = ranked;
  if (!first || (second && first.score < 1.3 * second.score)) return null;
  return first.referent.entity;
}

/** Noun phrases that a pronoun made an entity are no names. */
function isNamed(referent: Referent): boolean {
  return !referent.nominal && (referent.entity.aliases.length > 0 || referent.entity.key !== null);
}

/** A country named once in passing is not "the country". */
function isTopic(referent: Referent, lemma: string): boolean {
  return !COUNTRIES.has(lemma) || referent.entity.count > 1 || referent.role.startsWith("nsubj");
}

/** Who spoke last is the likelier company. */
function classScore(state: ReadingState, referent: Referent, sentence: number): number {
  return salienceAt(referent, sentence) * (referent.entity === state.speaker ? SPEAKER : 1);
}

/** What an entity has to be for a noun that names a class: "company", "newspaper", "country", "city", "party"; null for others. */
export function classTest(lemma: string): ((entity: EntityDraft) => boolean) | null {
  if (COMPANY.has(lemma)) return isCompany;
  if (GROUPS.has(lemma)) return (entity) => entity.type === "ORG" && !isOutlet(entity) && !isState(entity);
  const kinds = OUTLET_NOUNS.get(lemma);
  if (kinds !== undefined) return (entity) => isOutlet(entity) && kinds.test(outletKindOfKey(entity.key!) ?? "");
  if (lemma === "party") return isParty;
  if (COUNTRIES.has(lemma)) return (entity) => entity.key?.startsWith("country:") ?? false;
  if (TOWNS.has(lemma)) return (entity) => entity.type === "GPE" && !entity.key?.startsWith("country:");
  return null;
}

function isParty(entity: EntityDraft): boolean {
  return formWords(entity.name).some((word) =>
    /^(?:party|republicans?|democrats?|democratic|gop|labour|tory|tories)$/.test(word),
  );
}

function isOutlet(entity: EntityDraft): boolean {
  return entity.key?.startsWith("outlet:") ?? false;
}

function isState(entity: EntityDraft): boolean {
  return /^(?:government|ministry|country):/.test(entity.key ?? "");
}

function isCompany(entity: EntityDraft): boolean {
  if (entity.type !== "ORG" || isState(entity) || isOutlet(entity)) return false;
  return !formWords(entity.name).some((word) => NOUNS.officialBody.has(word) || word === "university");
}

function candidates(
  state: ReadingState,
  head: number,
  window: number,
  fits: (referent: Referent) => boolean,
): Referent[] {
  return state.referents.recent(state.parsed.sentenceOf[head]!, window).filter(fits);
}

/**
 * Of those called so: the most salient; whom the text names often counts more, and so does who bears the office without
 * a country where the phrase names none ("the president" in a text of "President Bell" and "Danish President Lund").
 */
function mostSalient(
  state: ReadingState,
  head: number,
  entities: readonly EntityDraft[],
  window: number,
  unqualified: boolean,
): EntityDraft | null {
  const sentence = state.parsed.sentenceOf[head]!;
  const home = unqualified && entities.some((entity) => entity.countries.size === 0);
  const speaks = speaksNow(state, head);
  let best: EntityDraft | null = null;
  let top = -1;
  for (const entity of entities) {
    const referent = state.referents.of(entity);
    if (!referent || sentence - referent.sentence > window || classOfEntity(entity) !== referent.kind) continue;
    const abroad = home && entity.countries.size > 0 ? ABROAD : 1;
    const silenced = isSilenced(state, entity, speaks) ? 0 : 1;
    const score = salienceAt(referent, sentence) * abroad * silenced * (1 + 0.1 * Math.min(10, entity.count));
    if (score > top) {
      best = entity;
      top = score;
    }
  }
  return best;
}
