import type { ParsedText, TokenRange } from "../../model/index.ts";
import { formWords, type Name, nameForm, wordsOf } from "./name.ts";
import { isGivenName } from "./word-classes.ts";

/**
 * "Trump and Mattis" that the engine took for one name: two persons, where the document knows each by a full name, by a
 * title or by a given name.
 */
export function withSplitPairs(parsed: ParsedText, names: readonly Name[]): Name[] {
  const persons = knownPersons(names);
  return names.flatMap((name) => {
    const at = jointOf(parsed, name);
    if (at === null || name.known) return [name];
    const parts = [
      { start: name.start, end: at },
      { start: at + 1, end: name.end },
    ];
    return parts.every((part) => isPerson(parsed, part, persons))
      ? parts.map((part) => partOf(parsed, name, part))
      : [name];
  });
}

function jointOf(parsed: ParsedText, name: Name): number | null {
  for (let token = name.start + 1; token < name.end - 1; token++)
    if (parsed.word(token) === "and" || parsed.word(token) === "&") return token;
  return null;
}

/** Full names of persons, their surnames, and single names with a title, in the form under which spellings meet. */
function knownPersons(names: readonly Name[]): ReadonlySet<string> {
  const persons = new Set<string>();
  for (const name of names) {
    if (name.type !== "PERSON" || name.words.includes(" and ")) continue;
    const words = formWords(name.words);
    if (words.length === 1 && name.titles.length === 0) continue;
    persons.add(words.join(" "));
    persons.add(words.at(-1)!);
  }
  return persons;
}

function isPerson(parsed: ParsedText, range: TokenRange, persons: ReadonlySet<string>): boolean {
  if (persons.has(nameForm(wordsOf(parsed, range)))) return true;
  const size = range.end - range.start;
  return size >= 2 && size <= 3 && isGivenName(parsed.word(range.start));
}

function partOf(parsed: ParsedText, name: Name, range: TokenRange): Name {
  const titles = range.start === name.start ? name.titles : [];
  return { ...range, type: "PERSON", words: wordsOf(parsed, range), known: null, titles, how: "pair" };
}

/** "Muammar" and "al-Qaddafi" side by side, the first hanging on the second: one person. */
export function withWholePersons(parsed: ParsedText, names: readonly Name[]): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before && before.end === name.start && isFirstPart(parsed, before, name)) {
      const range = { start: before.start, end: name.end };
      joined[joined.length - 1] = { ...before, ...range, words: wordsOf(parsed, range) };
    } else joined.push(name);
  }
  return joined;
}

function isFirstPart(parsed: ParsedText, first: Name, second: Name): boolean {
  if (first.type !== "PERSON" || second.type !== "PERSON" || second.titles.length > 0) return false;
  if (first.end - first.start > 2 || second.end - second.start > 2 || first.known || second.known) return false;
  const last = first.end - 1;
  if (parsed.tag(last) !== "NNP" || parsed.sentenceOf[last] !== parsed.sentenceOf[second.start]) return false;
  const governor = parsed.head[last]!;
  const within = governor >= second.start && governor < second.end;
  return within && parsed.dep(last) === "compound";
}
