import countries from "../../annotate/entities/data/countries.json" with { type: "json" };
import { remembered } from "../../text/remembered.ts";
import { nameWords } from "../entities/story-entities.ts";
import genericWords from "./generic-words.json" with { type: "json" };

const GENERIC = new Set(genericWords);

/** Words that make a name that of a body and no person's, whatever label the recogniser gave it: "Surrey Police". */
const BODIES = new Set(
  (
    "police navy army force forces guard ministry department office bureau agency authority commission committee council court " +
    "company corporation group union association club center centre institute university hospital service survey board fund trust " +
    "brigade airline airlines bank party coalition campaign school college administration prosecutors officials"
  ).split(" "),
);

/**
 * The words that tell which body or person a source is, without those that any source could have: "a Surrey Police spokeswoman" →
 * ["surrey", "police"], "the spokeswoman" → [].
 */
export function tellingWords(name: string): string[] {
  return nameWords(name).filter((word) => !GENERIC.has(word) && !/^\d+$/.test(word));
}

/** True where a name is that of a body: "Surrey Police", "the Ministry of Health". */
export function isBodyName(name: string): boolean {
  return nameWords(name).some((word) => BODIES.has(word));
}

/** Words for a country or its people: they tell of what country a body is, and not which. */
const COUNTRY_WORDS = new Set([
  ...countries.flatMap(({ name, adjectives, people, aliases }) =>
    [name, ...adjectives, ...people, ...aliases].flatMap((spelt) => nameWords(spelt)),
  ),
  ..."u s uk us american british federal state national local regional provincial island islands city county".split(
    " ",
  ),
]);

/** True for words that any place has, which begin with a capital only where a sentence does: "Authorities", "Federal prosecutors", "Police". */
export function isAnyBody(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.slice(1).some((word) => /^\p{Lu}/u.test(word))) return false;
  return words.every((word) => {
    const plain = word.toLowerCase();
    return GENERIC.has(plain) || BODIES.has(plain) || COUNTRY_WORDS.has(plain);
  });
}

/** True for a word that only says of what country somebody is: "French", "national". */
export const isCountryWord = (word: string) => COUNTRY_WORDS.has(word);

/** A body by the words of its name. */
export type Body = {
  readonly words: readonly string[];
  /** What kind of body or person speaks: "ministry", "police", "spokesman". */
  readonly noun: string;
};

/** The body that a name names: "the Egyptian communications ministry" → [egyptian, communications], ministry. */
export const bodyOf: (name: string) => Body = remembered((name) => ({
  words: tellingWords(name),
  noun: headNoun(name),
}));

/**
 * True where the one is said in full or in part of what the other is: "police" and "Surrey Police". The name of a country alone says
 * nothing: "Egyptian officials" and "Egyptian television" are two, "the Egyptian ministry" and "Egypt's communications ministry" one.
 */
export function isSameBody(a: Body, b: Body): boolean {
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (few.words.length === 0 || !few.words.every((word) => many.words.some((other) => isAlike(word, other))))
    return false;
  const bare = few.words.every((word) => COUNTRY_WORDS.has(word));
  return !bare || few.noun === many.noun;
}

/** Longest ending that makes a country's adjective of its name: "egypt", "egyptian". */
const ENDING = 3;

function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    COUNTRY_WORDS.has(long) &&
    COUNTRY_WORDS.has(short) &&
    long.startsWith(short) &&
    long.length - short.length <= ENDING
  );
}

/** True where one name has the initials of the other's capital words: "D.A." and "the District Attorney's office". */
export function isShortFor(a: string, b: string): boolean {
  return [initialsIn(a), initialsIn(b)].some(
    (letters, at) => letters !== null && letters === initialsOf(at === 0 ? b : a),
  );
}

/** "D.A." → "DA", "the FBI" → "FBI"; null for words in full. */
function initialsIn(name: string): string | null {
  const bare = name.replace(/^the /i, "");
  return /^(?:\p{Lu}\.){2,5}$|^\p{Lu}{2,5}$/u.test(bare) ? bare.replaceAll(".", "") : null;
}

function initialsOf(name: string): string {
  const words = name.replace(/^the /i, "").match(/(?<![\p{L}’'])\p{Lu}[\p{Ll}]+/gu) ?? [];
  return words.map((word) => word[0]).join("");
}

/** Those who speak for a body by their office and for nobody else. */
const SPOKES =
  /\b(?:[Ss]pokes(?:man|woman|person|people|men|women)|[Pp]ress (?:[Ss]ecretary|[Oo]fficer|[Oo]ffice)|PRO)\b/;
/** Those who head a body: what they say in office may be the body's word. */
const HEADS =
  /\b(?:chief executive|CEO|chair(?:man|woman|person)?|director|president|head|commissioner|commander|chief|gov(?:ernor)?|mayor|minister|secretary|sheriff|editor in chief)\b/i;

/** Those who sit in a body: "a member of the Harbour Board", "Harbour Board member". */
const SITS = /\bmembers?(?: of)?\b/i;

/** Who speaks: `for` a body by office, as its `head`, as a `member`, or none of these. */
export type Office = "for" | "head" | "member" | null;

const OFFICES: readonly (readonly [NonNullable<Office>, RegExp])[] = [
  ["for", SPOKES],
  ["head", HEADS],
  ["member", SITS],
];

/** The office that words beside a name tell, and the telling words of its body: "spokesman for the Harbour Board" → for, [harbour, board]. */
export function officeOf(description: string): { readonly office: Office; readonly body: Body } {
  const [office, pattern] = OFFICES.find(([, words]) => words.test(description)) ?? [null, null];
  if (office === null) return { office, body: { words: [], noun: "" } };
  const rest = description.replace(pattern, " ");
  return { office, body: bodyOf(rest.replace(/^[\s,]*(?:for|of|at|with)\b/i, "")) };
}

/** What sets a condition or tells a circumstance after the noun: "who asked not to be named", "speaking on condition of anonymity". */
const CONDITION = /,? (?:who|that|which|whose|speaking|talking|asking|on condition|familiar|because|but)\b.*$/i;
const REPORTS = /\b(?:reporter|correspondent|journalist) (?:of|for|from|with) /i;

/**
 * The body that somebody without a name speaks for by office: "a Brandt Insurance spokeswoman who asked not to be named" → "a Brandt Insurance
 * spokeswoman", "a reporter of the Norwegian news agency" likewise; null for anybody else ("an official", "a spokesman").
 */
export function bodySpokenFor(name: string): string | null {
  const plain = name.replace(CONDITION, "");
  if (!SPOKES.test(plain) && !REPORTS.test(plain)) return null;
  return tellingWords(plain).length > 0 && /[\s-]\p{Lu}/u.test(plain) ? plain : null;
}

/** The noun at the head of a description: "a senior defence official with knowledge of it" → "official"; "" for none. */
export const headNoun: (name: string) => string = remembered((name) => {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "" && word !== "s");
  const stop = words.findIndex((word, at) => at > 0 && AFTER_HEAD.has(word));
  return (stop < 0 ? words : words.slice(0, stop)).at(-1) ?? "";
});

const AFTER_HEAD = new Set(
  "of for with from in at on by who which that familiar briefed involved speaking close near to along issued filed published".split(
    " ",
  ),
);

/** "the coast guard" and "the Health Ministry": two bodies are two, with a name of their own or without. */
export function areTwoBodies(a: string | null, b: string | null): boolean {
  if (a === null || b === null || !isBodyName(a) || !isBodyName(b)) return false;
  const [one, other] = [tellingWords(a), tellingWords(b)];
  return one.length > 0 && other.length > 0 && !one.some((word) => other.includes(word));
}
