import outlets from "../../annotate/entities/data/outlets.json" with { type: "json" };
import type { Entity, Reading } from "../../model/index.ts";
import { remembered } from "../../text/remembered.ts";
import { TITLES } from "./name-words.ts";
import { slipsOf, surnameOf } from "./spelt-names.ts";
import { splitByGivenName } from "./split-surnames.ts";
import { findPersons } from "./story-persons.ts";
import { resolveStoryRoles } from "./story-roles.ts";

/** Entities of several documents brought together. */
export type StoryEntities = {
  /** A key that is equal for the same thing in all documents of the story; null where the id is unknown. */
  keyOf(document: number, entity: string | null): string | null;
  /** The key, or those of the members where the entity is a group that is named by them ("Russia and North Korea"). */
  keysOf(document: number, entity: string | null): readonly string[];
  /** The key that a name has in the story: in full, or by the surname where one person has it; null where it has none or two. */
  keyOfName(name: string): string | null;
  /** The fullest name that any document gives. */
  nameOf(key: string): string;
};

/** An entity of one document, with the words of its name. */
export type Held = { readonly document: number; readonly entity: Entity; readonly words: readonly string[] };

/**
 * A name without titles, punctuation and case: "Sen. Cory Booker" → ["cory", "booker"]. A title that somebody is to another is who is
 * spoken of and stays: "Booker's rep" → ["booker", "rep"] is not Booker, nor "the chapel's minister" the chapel.
 */
export const nameWords: (name: string) => readonly string[] = remembered((name) => {
  const bare = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "");
  const words = bare
    .replace(/['’]s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .filter(Boolean);
  const isOwned = OWNED.test(bare);
  return words.filter(
    (word, at) => !TITLES.has(word) || (isOwned && at === words.length - 1 && !SUFFIX_WORDS.has(word)),
  );
});

/** A possessor with who or what belongs to it. */
const OWNED = /\p{L}(?:['’]s|s['’]) {1,3}\p{L}/u;
const SUFFIX_WORDS = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** Ties entities across documents: by known key, by equal names or aliases, persons by surname where it is nobody else's. */
export function resolveStoryEntities(readings: readonly Reading[]): StoryEntities {
  const keys = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  const groups = new Map<string, readonly string[]>();
  const names = new Map<string, string>();
  const held = readings.flatMap((reading, document) =>
    reading.entityIndex.map((entity) => ({ document, entity, words: nameWords(entity.name) })),
  );
  const tells = readings.map(findPersons);
  const told = new Map(tells.flat().map((person) => [`${person.document}:${person.entity.id}`, person] as const));
  const persons = new Map<string, Held[]>();
  const known = knownAliases(held);
  const surnames = surnamesOf(held);
  const slips = slipsOf(
    held.flatMap((one) => (isFullName(one) ? [{ ...one, surname: surnameOf(one.words, surnames)! }] : [])),
  );
  for (const one of held) {
    const { entity, words } = one;
    const written = surnameOf(words, surnames);
    const surname = slips.get(written ?? "") ?? written;
    const alias = words.join(" ");
    const isPerson = entity.type === "PERSON" || (entity.key === null && surnames.has(alias));
    const key = entity.key ?? known.get(alias);
    if (isUnnamed(entity)) continue;
    if (isGroup(entity) && entity.key === null) remember(one, `group:${alias}`);
    else if (key !== undefined && !(isPerson && key.startsWith("name:"))) remember(one, key);
    else if (isPerson && surname !== undefined) {
      persons.set(surname, [...(persons.get(surname) ?? []), one]);
    } else if (alias !== "") remember(one, `name:${alias}`);
  }
  for (const [surname, group] of persons)
    for (const [one, key] of splitByGivenName(surname, group, told)) remember(one, key);
  const roles = resolveStoryRoles(tells, (document, id) => keys.get(`${document}:${id}`) ?? null);
  for (const one of held) {
    if (!isUnnamed(one.entity)) continue;
    const place = `${one.document}:${one.entity.id}`;
    const role = roles.get(place);
    // What a named person is called in passing is no name of theirs.
    if (role != null && !role.startsWith("role:")) keys.set(place, role);
    else if (role !== null && one.words.length > 0) remember(one, role ?? `name:${one.words.join(" ")}`);
  }

  function remember(one: Held, key: string): void {
    keys.set(`${one.document}:${one.entity.id}`, key);
    const isSurnamed = key.startsWith("person:") && isNamed(one.entity);
    const spelt = isSurnamed ? [one.words.join(" "), one.words.at(-1)!] : [one.words.join(" ")];
    for (const name of spelt) byName.set(name, (byName.get(name) ?? new Set()).add(key));
    const there = names.get(key);
    if (there === undefined || isFuller(one.entity.name, there)) names.set(key, one.entity.name);
  }
  const keyOf = (document: number, entity: string | null) =>
    entity === null ? null : (keys.get(`${document}:${entity}`) ?? null);
  for (const { document, entity } of held) {
    const members = membersOf(readings[document]!, entity).flatMap((id) => keyOf(document, id) ?? []);
    if (members.length > 1) groups.set(`${document}:${entity.id}`, members);
  }
  return {
    keyOf,
    keysOf: (document, entity) => {
      const key = keyOf(document, entity);
      return groups.get(`${document}:${entity}`) ?? (key === null ? [] : [key]);
    },
    keyOfName: (name) => {
      const found = byName.get(nameWords(name).join(" "));
      return found?.size === 1 ? [...found][0]! : null;
    },
    nameOf: (key) => nameOfOutlet(key, names.get(key)) ?? names.get(key) ?? key,
  };
}

const OUTLETS = new Map(outlets.map(({ key, name }) => [`outlet:${key}`, name]));

/** The table's name of an outlet that documents call by it without its article: "Hill" is The Hill. */
function nameOfOutlet(key: string, name: string | undefined): string | null {
  const full = OUTLETS.get(key);
  return full !== undefined && full === `The ${name}` ? full : null;
}

/** Ids of the entities that a group's name lists: "Russia and North Korea", "the BBC, CNN and Fox". */
function membersOf(reading: Reading, group: Entity): string[] {
  if (!group.name.includes(" and ")) return [];
  const parts = group.name.split(/, (?:and )?| and /).map((part) => nameWords(part).join(" "));
  return parts.flatMap((part) => {
    const member = reading.entityIndex.find(
      (one) => one !== group && [one.name, ...one.aliases].some((name) => nameWords(name).join(" ") === part),
    );
    return member ? [member.id] : [];
  });
}

/** "Donald Trump and Ryan Zinke": a name that lists several is nobody's own. */
function isGroup({ type, name, members }: Entity): boolean {
  return members !== undefined || (/ and |, /.test(name) && type === "PERSON" && !SUFFIX.test(name));
}

/** A person whom the document calls by no name: "the gunman". */
function isUnnamed(entity: Entity): boolean {
  return entity.type === "PERSON" && !isNamed(entity) && !isGroup(entity);
}

/** Not "church officials" to which "they" came back: nobody is called "officials" for it. */
function isNamed({ aliases, key }: Entity): boolean {
  return aliases.length > 0 || key !== null;
}

/** Surnames of the persons whom some document names in full: "Mattis" alone is one of them, whatever its label there. */
function surnamesOf(held: readonly Held[]): Set<string> {
  return new Set(held.flatMap((one) => (isFullName(one) ? [one.words.at(-1)!] : [])));
}

function isFullName({ entity, words }: Held): boolean {
  return entity.type === "PERSON" && !isGroup(entity) && words.length > 1;
}

const SUFFIX = /[, ](?:Jr|Sr|II|III|IV)\.?$/;

/** The longer name is the fuller one; "Jr." comes second, since a document may give it to another of that name. */
function isFuller(name: string, than: string): boolean {
  if (SUFFIX.test(name) !== SUFFIX.test(than)) return SUFFIX.test(than);
  return name.length > than.length || (name.length === than.length && name < than);
}

/** Aliases that some document ties to a key of the data files, or to a longer name that is no person's. */
function knownAliases(held: readonly Held[]): Map<string, string> {
  const known = new Map<string, Set<string>>();
  for (const { entity, words } of held) {
    if ((entity.type === "PERSON" || isGroup(entity)) && entity.key === null) continue;
    const key = entity.key ?? `name:${words.join(" ")}`;
    for (const alias of [entity.name, ...entity.aliases]) {
      const spelt = nameWords(alias).join(" ");
      if (spelt !== "") known.set(spelt, (known.get(spelt) ?? new Set()).add(key));
    }
  }
  const sure = new Map<string, string>();
  for (const [alias, keys] of known) {
    const stated = [...keys].filter((key) => !key.startsWith("name:"));
    if (stated.length === 1) sure.set(alias, stated[0]!);
    else if (keys.size === 1) sure.set(alias, [...keys][0]!);
    else if (keys.size === 2 && keys.has(`name:${alias}`))
      sure.set(alias, [...keys].find((key) => key !== `name:${alias}`)!);
  }
  return sure;
}
