import { isGeneric, isNounOf, LOOSE_ROLE, type Part } from "../../annotate/entities/parts.ts";
import type { Gender } from "../../annotate/entities/word-classes.ts";
import type { StoryPerson } from "./story-persons.ts";

/** A named person over all documents of the story, with the number of documents that tell each thing of them. */
type Holder = {
  readonly key: string;
  readonly documents: Set<number>;
  readonly parts: Map<Part, number>;
  readonly nouns: Map<string, number>;
  readonly words: Set<string>;
  readonly ages: Set<number>;
  gender: Gender | null;
};

/** One has a place in a story alone who has it in so many times as many documents as the next. */
const DOMINANT = 3;
const PARTS: readonly Part[] = ["culprit", "victim"];

/**
 * Keys of the persons whom a document calls by no name ("the gunman", "the governor"): of the named person who alone has that place in the story,
 * by age, part or noun; else one key for all who have it, where nobody has a name. Null for who is spoken of once and is nobody known. By `document:entity`.
 */
export function resolveStoryRoles(
  persons: readonly (readonly StoryPerson[])[],
  keyOfNamed: (document: number, entity: string) => string | null,
): Map<string, string | null> {
  const holders = holdersOf(persons, keyOfNamed);
  const joined = new Map<string, string | null>();
  const cast = new Map<Part, Cast>();
  persons.forEach((own, document) => {
    const named = own.flatMap((one) =>
      one.unnamed ? [] : (holders.get(keyOfNamed(document, one.entity.id) ?? "") ?? []),
    );
    for (const person of own) {
      if (!person.unnamed) continue;
      const others = own.filter((one) => one.unnamed && one !== person);
      const holder =
        byAge(person, holders) ?? byPart(person, others, own, holders, named) ?? byNoun(person, own, holders);
      const key = holder?.key ?? castKey(person, others, holders, cast);
      if (key !== null) joined.set(`${document}:${person.entity.id}`, key);
      else if (person.lone && person.entity.descriptions.length > 0)
        joined.set(`${document}:${person.entity.id}`, null);
    }
  });
  return joined;
}

function holdersOf(
  persons: readonly (readonly StoryPerson[])[],
  keyOfNamed: (document: number, entity: string) => string | null,
): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const person of persons.flat()) {
    const key = person.unnamed ? null : keyOfNamed(person.document, person.entity.id);
    if (key === null) continue;
    const fresh = {
      key,
      documents: new Set<number>(),
      parts: new Map(),
      nouns: new Map(),
      words: new Set<string>(),
      ages: new Set<number>(),
      gender: null,
    };
    const holder: Holder = holders.get(key) ?? fresh;
    holders.set(key, holder);
    holder.documents.add(person.document);
    for (const part of person.parts) holder.parts.set(part, (holder.parts.get(part) ?? 0) + 1);
    for (const noun of person.nouns) holder.nouns.set(noun, (holder.nouns.get(noun) ?? 0) + 1);
    for (const word of person.words) holder.words.add(word);
    for (const age of person.ages) holder.ages.add(age);
    holder.gender ??= person.gender;
  }
  for (const { parts } of holders.values()) {
    const [culprit = 0, victim = 0] = PARTS.map((part) => parts.get(part));
    if (culprit < victim) parts.delete("culprit");
    else parts.delete("victim");
  }
  return holders;
}

function fits(person: StoryPerson, { ages, gender }: Pick<Holder, "ages" | "gender">): boolean {
  if (person.gender !== null && gender !== null && person.gender !== gender) return false;
  return (
    person.ages.size === 0 || ages.size === 0 || [...person.ages].some((age) => near(age).some((one) => ages.has(one)))
  );
}

/** Reports differ by a year, as one has a birthday or is sixty in round words. */
const near = (age: number) => [age - 1, age, age + 1];

/** "a man aged 58": the only one in the story of that age. */
function byAge(person: StoryPerson, holders: ReadonlyMap<string, Holder>): Holder | null {
  const [age] = person.ages;
  if (age === undefined) return null;
  const same = [...holders.values()].filter((holder) => holder.ages.has(age) && fits(person, holder));
  return same.length === 1 ? same[0]! : null;
}

/** "the gunman": the story's one culprit or victim, where the document tells of no other. */
function byPart(
  person: StoryPerson,
  others: readonly StoryPerson[],
  own: readonly StoryPerson[],
  holders: ReadonlyMap<string, Holder>,
  named: readonly Holder[],
): Holder | null {
  const part = onlyPart(person);
  if (part === null || others.some((one) => one.parts.has(part)) || !isOpen(person, part)) return null;
  const holder = dominant(holders, ({ parts }) => parts.get(part) ?? 0);
  if (holder === null || !fits(person, holder)) return null;
  const rival = own.some((one) => !one.unnamed && one.parts.has(part)) && !named.includes(holder);
  return rival ? null : holder;
}

const onlyPart = ({ parts }: StoryPerson): Part | null => (parts.size === 1 ? [...parts][0]! : null);

/** Who fell may be any judge or officer, unless the noun tells no more than the part. */
function isOpen({ nouns }: StoryPerson, part: Part): boolean {
  return part === "culprit" || [...nouns].every((noun) => isGeneric(noun) || noun === "victim");
}

/** "the governor", "the actress": the only one whom the story calls so, and whose description has the words before the noun. */
function byNoun(person: StoryPerson, own: readonly StoryPerson[], holders: ReadonlyMap<string, Holder>): Holder | null {
  const [noun, second] = person.nouns;
  if (noun === undefined || second !== undefined || isGeneric(noun) || isNounOf("relation", noun)) return null;
  if (own.some((one) => one !== person && one.unnamed && one.nouns.has(noun))) return null;
  const holder = dominant(holders, ({ nouns }) => nouns.get(noun) ?? 0);
  if (holder === null || !fits(person, holder)) return null;
  const isTold = [...person.words].every((word) => holder.words.has(word) || EMPTY.has(word) || LOOSE_ROLE.has(word));
  return isTold ? holder : null;
}

const EMPTY = new Set(["the", "a", "an", "this", "one", "s", "year", "old"]);

/** The holder of most documents, where no other comes near. */
function dominant(holders: ReadonlyMap<string, Holder>, count: (holder: Holder) => number): Holder | null {
  let [best, top, next]: [Holder | null, number, number] = [null, 0, 0];
  for (const holder of holders.values()) {
    const own = count(holder);
    if (own > top) [best, top, next] = [holder, own, top];
    else if (own > next) next = own;
  }
  return top >= DOMINANT * next ? best : null;
}

type Cast = { readonly ages: Set<number>; gender: Gender | null };

/** `role:culprit` for all of a story in which nobody of that part has a name. */
function castKey(
  person: StoryPerson,
  others: readonly StoryPerson[],
  holders: ReadonlyMap<string, Holder>,
  cast: Map<Part, Cast>,
): string | null {
  const part = onlyPart(person);
  // Who fell without a name may be one of many.
  if (part !== "culprit" || others.some((one) => one.parts.has(part))) return null;
  if ([...holders.values()].some(({ parts }) => parts.has(part))) return null;
  const known = cast.get(part) ?? { ages: new Set<number>(), gender: null };
  if (!fits(person, known)) return null;
  for (const age of person.ages) known.ages.add(age);
  known.gender ??= person.gender;
  cast.set(part, known);
  return `role:${part}`;
}
