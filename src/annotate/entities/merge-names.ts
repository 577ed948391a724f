import type { ParsedText } from "../../model/index.ts";
import { addAlias, createDraft, type DraftMention, type EntityDraft } from "./entity-draft.ts";
import { headOfRange, isActor } from "./grammar-roles.ts";
import { countryOfCapital, nameOfKey } from "./known-names.ts";
import {
  createOrganisations,
  enterOrganisation,
  indexParts,
  type Organisations,
  organisationOfShortName,
} from "./merge-organisations.ts";
import {
  createPersons,
  enterFullName,
  enterShortName,
  isCalledRelative,
  juniorsOf,
  type Persons,
  personOfShortName,
} from "./merge-persons.ts";
import { formWords, type Name, nameForm } from "./name.ts";
import { genderOfTitle, officesOf } from "./word-classes.ts";

type Register = {
  readonly persons: Persons;
  readonly organisations: Organisations;
  readonly byKey: Map<string, EntityDraft>;
};

/**
 * Ties names to entities. Full names and known names are entered first, so that a short name may stand before the full
 * one (a headline's "Putin"); then every name is taken in text order.
 */
export function mergeNames(parsed: ParsedText, names: readonly Name[]): DraftMention[] {
  const register: Register = {
    persons: createPersons(juniorsOf(parsed, names)),
    organisations: createOrganisations(),
    byKey: new Map(),
  };
  const full = new Map<Name, EntityDraft>();
  for (const name of names) {
    const entity = enterFull(register, parsed, name);
    if (entity) full.set(name, entity);
  }
  tieAcronyms(register, parsed, names, full);
  return names.map((name) => {
    const resolved = full.get(name);
    // "Red Sox" is entered as a name of its own before "Boston Red Sox" is known.
    const longer = resolved?.key === null && !name.known ? organisationOfShortName(register.organisations, name) : null;
    if (longer) return mentionOf(parsed, name, longer.entity, longer.entity === resolved ? "full-name" : longer.how);
    if (resolved) return mentionOf(parsed, name, resolved, howOfFull(name, resolved));
    const { entity, how } = resolveShort(register, name);
    return mentionOf(parsed, name, entity, how);
  });
}

function mentionOf(parsed: ParsedText, name: Name, entity: EntityDraft, how: string): DraftMention {
  entity.count++;
  if (how !== "adjective" && how !== "metonym") {
    addAlias(entity, name.words);
    if (isFuller(entity, name)) entity.name = name.words;
  }
  for (const office of officesOf(name.titles)) entity.heads.add(office);
  for (const title of name.titles) entity.gender ??= genderOfTitle(title);
  return { start: name.start, end: name.end, head: headOfRange(parsed, name), type: name.type, entity, how };
}

/** Countries keep their usual name; others are called by the longest name that is not written in capitals. */
function isFuller(entity: EntityDraft, name: Name): boolean {
  if (entity.key?.startsWith("country:") || entity.key?.startsWith("capital:")) return false;
  if (name.known?.form === "seat") return false;
  const shouted = name.words.length > 5 && name.words === name.words.toUpperCase();
  return !shouted && formWords(name.words).length > formWords(entity.name).length;
}

function enterFull(register: Register, parsed: ParsedText, name: Name): EntityDraft | null {
  if (name.known) return enterKnown(register, parsed, name);
  if (name.type === "PERSON") {
    const person = enterFullName(register.persons, name);
    const { relatives } = register.persons;
    if (person && !relatives.has(person) && isCalledRelative(parsed, name)) relatives.set(person, name.start);
    return person;
  }
  if (name.type !== "ORG") return enterOrganisation(register.organisations, name);
  return formWords(name.words).length > 1 ? enterOrganisation(register.organisations, name) : null;
}

function enterKnown(register: Register, parsed: ParsedText, name: Name): EntityDraft {
  const known = name.known!;
  // "Washington and Seoul have accused Pyongyang": as an actor a capital stands for its country.
  const metonym = known.form === "capital" && isActor(parsed, name);
  const key = metonym ? countryOfCapital(known.key) : known.key;
  const present = register.byKey.get(key);
  if (present) return present;
  const type = known.form === "adjective" ? "GPE" : known.type;
  const entity = createDraft(
    type,
    nameOfKey(key) ?? (["capital", "seat"].includes(known.form) ? known.name : name.words),
    key,
  );
  register.byKey.set(key, entity);
  if (known.type === "ORG") {
    register.organisations.byForm.set(`ORG ${nameForm(known.name)}`, entity);
    indexParts(register.organisations, known.name, entity);
  }
  return entity;
}

function howOfFull(name: Name, entity: EntityDraft): string {
  if (name.known?.form === "adjective") return "adjective";
  if (name.known?.form === "capital" && entity.key?.startsWith("country:")) return "metonym";
  return name.known ? "known-name" : "full-name";
}

/** "World Health Organization (WHO)": what stands in brackets right behind a name is its acronym. */
function tieAcronyms(
  register: Register,
  parsed: ParsedText,
  names: readonly Name[],
  full: Map<Name, EntityDraft>,
): void {
  names.forEach((name, at) => {
    const before = names[at - 1];
    if (!before || name.start !== before.end + 1 || parsed.word(before.end) !== "(" || parsed.word(name.end) !== ")")
      return;
    const entity = full.get(before);
    if (!entity || entity.type === "PERSON" || name.end - name.start > 2 || !/^[A-Z][A-Za-z.&-]{1,9}$/.test(name.words))
      return;
    const letters = name.words.replace(/[^A-Z]/g, "").toLowerCase();
    if (letters.length < 2 || formWords(before.words).every((word) => word[0] !== letters[0])) return;
    register.organisations.byForm.set(`ORG ${nameForm(name.words)}`, entity);
    full.set(name, entity);
  });
}

function resolveShort(register: Register, name: Name): { entity: EntityDraft; how: string } {
  if (name.type === "PERSON") {
    const found = personOfShortName(register.persons, name);
    if (found) return { entity: found.person, how: found.how };
    return { entity: enterShortName(register.persons, name), how: "name" };
  }
  const exact = register.organisations.byForm.get(`ORG ${nameForm(name.words)}`);
  if (exact) return { entity: exact, how: "full-name" };
  const found = organisationOfShortName(register.organisations, name);
  return found ?? { entity: enterOrganisation(register.organisations, name), how: "name" };
}
