import { isNounOf } from "../../annotate/entities/parts.ts";
import { isSameGivenName } from "./name-words.ts";
import { isSpeltAlike } from "./spelt-names.ts";
import type { Held } from "./story-entities.ts";
import type { StoryPerson } from "./story-persons.ts";

/** The given name that the bare surname stands for: the only one, or one that three times as many documents give as the next. */
function usualName(given: readonly string[], all: readonly string[]): string | undefined {
  const counts = given
    .map((name) => ({ name, count: all.filter((other) => isSameGivenName(other, name)).length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const [first, second] = counts;
  return first && (!second || first.count >= 3 * second.count) ? first.name : undefined;
}

/**
 * The given name of each of those who share a surname; null for the surname alone. Who is known by the second name is so with an initial before
 * it, too: "A. Karen Lund" beside "Karen Lund".
 */
function givenNamesOf(group: readonly Held[]): (one: Held) => string | null {
  const first = new Set(group.flatMap(({ words }) => (words.length > 1 ? [words[0]!] : [])));
  return ({ words }) => {
    if (words.length < 2) return null;
    const [initial, second] = words;
    const isSecond = initial!.length === 1 && words.length > 2 && second!.length > 1 && first.has(second!);
    return isSecond ? second! : initial!;
  };
}

/**
 * Which of several bearers "President Trump" and "he" is, where the documents name a Donald and a Melania Trump: the only one whom the document of
 * the bare surname does not name beside it and whose gender and office go with it. Null where none or several are left.
 */
function onlyBearer(
  one: Held,
  bearers: readonly (readonly Held[])[],
  told: ReadonlyMap<string, StoryPerson>,
): number | null {
  const own = told.get(placeOf(one));
  const left = bearers.flatMap((bearer, at) => {
    const persons = bearer.flatMap((held) => told.get(placeOf(held)) ?? []);
    const isBeside = bearer.some(({ document }) => document === one.document);
    const genders = persons.flatMap(({ gender }) => gender ?? []);
    const isOther = own?.gender != null && genders.length > 0 && !genders.includes(own.gender);
    return isBeside || isOther ? [] : [{ at, persons }];
  });
  if (left.length === 1) return own?.gender != null || bearers.length === left.length ? left[0]!.at : null;
  const offices = [...(own?.nouns ?? [])].filter((noun) => isNounOf("office", noun));
  const inOffice = left.filter(({ persons }) => persons.some(({ nouns }) => offices.some((noun) => nouns.has(noun))));
  return inOffice.length === 1 ? inOffice[0]!.at : null;
}

const placeOf = ({ document, entity }: Held) => `${document}:${entity.id}`;

/** One key for a surname and given name; the bare surname joins the usual one, or is a key of its own. */
export function splitByGivenName(
  surname: string,
  group: readonly Held[],
  told: ReadonlyMap<string, StoryPerson>,
): [Held, string][] {
  const given: string[][] = [];
  const givenOf = givenNamesOf(group);
  const sorted = [...group]
    .map(givenOf)
    .filter((name): name is string => name !== null)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const inDocument = new Map<number, Set<string>>();
  for (const one of group) {
    const name = givenOf(one);
    if (name !== null) inDocument.set(one.document, (inDocument.get(one.document) ?? new Set()).add(name));
  }
  // A document that names both means two: "Brian Berg and his cousin Bryan Berg".
  const haveOneDocument = (a: string, b: string) =>
    [...inDocument.values()].some((names) => names.has(a) && names.has(b));
  const isOneName = (a: string, b: string) => isSameGivenName(a, b) || (isSpeltAlike(a, b) && !haveOneDocument(a, b));
  // "Darena", "Darina" and "Dorina" are one by way of the second; an initial, which comes last, joins the first it fits.
  for (const name of new Set(sorted)) {
    const same = given.find((names) => names.some((other) => isOneName(other, name)));
    if (same) same.push(name);
    else given.push([name]);
  }
  const usual = usualName(
    given.map(([first]) => first!),
    sorted,
  );
  const bearers = given.map((names) => group.filter((one) => names.includes(givenOf(one) ?? "")));
  return group.map((one) => {
    const name = givenOf(one);
    const found =
      name === null
        ? (usual ?? given[onlyBearer(one, bearers, told) ?? -1]?.[0])
        : given.find((names) => names.includes(name))?.[0];
    return [one, `person:${surname}${found === undefined ? "" : ` ${found}`}`];
  });
}
