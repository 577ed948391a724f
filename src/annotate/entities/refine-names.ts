import type { Document, EntityType, ParsedText } from "../../model/index.ts";
import { layoutOf } from "./layout.ts";
import { LEGAL_FORMS } from "./merge-organisations.ts";
import { formWords, type Name, nameForm, wordsOf } from "./name.ts";
import { withSplitPairs, withWholePersons } from "./person-pairs.ts";
import { type Evidence, typeEvidence } from "./type-evidence.ts";
import { withUnseenNames } from "./unseen-names.ts";
import { withUnseenPersons } from "./unseen-persons.ts";
import { genderOfGivenName, isGivenName, NOUNS } from "./word-classes.ts";

/** What each full name speaks for its surname alone being the person (tuned on wikigold and GUM). */
const SURNAME = 6;
/** What a name of several words that says it is a body ("Ford Motor Co.") speaks for its first word alone being that body. */
const FIRST_WORD = 3;
/** The engine takes a word for the same thing again and again: from this many marks on, each further doubling counts once. */
const ALIKE = 4;
const TITLED = 3;
const NOMINAL_DEPS = new Set(["nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "appos"]);

/** Repairs names by what the whole document says: types by vote, missed repeats, headline capitals. */
export function refineNames(document: Document, parsed: ParsedText, names: readonly Name[]): Name[] {
  const seen = withUnseenNames(parsed, names, layoutOf(document, parsed));
  const voted = withVotedTypes(parsed, withWholePersons(parsed, withSplitPairs(parsed, seen)));
  // "Shares of Straits Line": what stands beside a repeat tells of the name too.
  const complete = withUnseenPersons(parsed, withVotedTypes(parsed, withMissedRepeats(parsed, voted)));
  return withoutHeadlineCapitals(document, parsed, complete);
}

/** Each name gets the type that most speaks for; a single word that is a person's surname elsewhere is a person. */
function withVotedTypes(parsed: ParsedText, names: readonly Name[]): Name[] {
  const votes = countMarks(names);
  names.forEach((name, at) => {
    if (name.type === "NORP") return;
    const ballot = votes.get(nameForm(name.words))!;
    for (const { type, weight } of [...typeEvidence(parsed, name, names[at + 1]), ...ofGivenName(parsed, name)])
      ballot.set(type, (ballot.get(type) ?? 0) + weight);
  });
  addLongerNames(parsed, votes, names);
  return names.map((name) => {
    if (name.known && !name.known.ambiguous) return name;
    const type = winner(votes.get(nameForm(name.words))!, name.type);
    return type === name.type ? name : { ...name, type, known: null, how: "vote" };
  });
}

/** "Colts Beat Chiefs", a headline that looks like a name: one of its words is a plural or a verb. */
function isClause(parsed: ParsedText, name: Name): boolean {
  for (let token = name.start; token < name.end; token++) if (/^(?:NNS|VB[DPZ]?)$/.test(parsed.tag(token))) return true;
  return false;
}

type Ballots = Map<string, Map<EntityType, number>>;

/** The engine's own marks for each spelling. */
function countMarks(names: readonly Name[]): Ballots {
  const votes: Ballots = new Map();
  for (const name of names) {
    const form = nameForm(name.words);
    const ballot = votes.get(form) ?? new Map<EntityType, number>();
    const { type, weight } = ballotOf(name);
    votes.set(form, ballot.set(type, (ballot.get(type) ?? 0) + weight));
  }
  for (const ballot of votes.values())
    for (const [type, count] of ballot) if (count > ALIKE) ballot.set(type, ALIKE + Math.log2(count / ALIKE));
  return votes;
}

/** What full names say of their first and last word: "Jim Mattis" of "Mattis", "Ford Motor Co." of "Ford". */
function addLongerNames(parsed: ParsedText, votes: Ballots, names: readonly Name[]): void {
  const surnames = new Map<string, number>();
  const bodies = new Set<string>();
  for (const name of names) {
    const words = formWords(name.words);
    if (words.length < 2) continue;
    if (name.type === "ORG" && LEGAL_FORMS.has(words.at(-1)!)) bodies.add(words[0]!);
    if (name.type !== "PERSON" || isClause(parsed, name)) continue;
    for (const word of [words[0]!, words.at(-1)!]) surnames.set(word, (surnames.get(word) ?? 0) + 1);
  }
  for (const [form, ballot] of votes) {
    if (bodies.has(form) && !ballot.has("GPE")) ballot.set("ORG", (ballot.get("ORG") ?? 0) + FIRST_WORD);
    if (!surnames.has(form)) continue;
    ballot.set("PERSON", (ballot.get("PERSON") ?? 0) + 1 + SURNAME * surnames.get(form)!);
    // "Mattis" looks like a people in -is; a people that the data files do not know is not called like a man of the text.
    ballot.delete("NORP");
  }
}

/** "Debbie", "Karen Holt": a given name, alone or in front of one or two words, speaks for a person. */
function ofGivenName(parsed: ParsedText, name: Name): Evidence[] {
  const words = name.words.split(" ");
  if (words.length > 3 || words.some((word) => !/^\p{Lu}[\p{L}.'’-]*$/u.test(word))) return [];
  if (words.some((word) => isBodyWord(word.toLowerCase()))) return [];
  if (isGivenName(words[0]!)) return [{ type: "PERSON", weight: 1 }];
  // "the Houston Post": persons have no article.
  const article = name.start > 0 && parsed.pos(name.start - 1) === "DET";
  const rare = words.length > 1 && name.type === "ORG" && !article && genderOfGivenName(words[0]!) !== null;
  return rare ? [{ type: "PERSON", weight: 1.1 }] : [];
}

function isBodyWord(word: string): boolean {
  return NOUNS.organisation.has(word) || NOUNS.place.has(word) || NOUNS.officialBody.has(word);
}

/** What a title says: nearly for certain, a person. A repeat that the engine did not see says nothing by itself. */
function ballotOf(name: Name): { readonly type: EntityType; readonly weight: number } {
  if (name.how === "repeat") return { type: name.type, weight: 0 };
  return { type: name.type, weight: name.titles.length > 0 ? TITLED : 1 };
}

function winner(ballot: ReadonlyMap<EntityType, number>, own: EntityType): EntityType {
  // A tie goes to the type that came first, so that one name has one type throughout.
  let best = ballot.keys().next().value ?? own;
  for (const [type, count] of ballot) if (count > ballot.get(best)!) best = type;
  return best;
}

/** Marks further mentions of names that the engine saw once and missed elsewhere (proper nouns only, longest first). */
function withMissedRepeats(parsed: ParsedText, names: readonly Name[]): Name[] {
  const taken = new Uint8Array(parsed.length);
  for (const name of names) taken.fill(1, name.start, name.end);
  const byFirst = new Map<string, Map<string, Name>>();
  for (const name of names) {
    if (!/^\p{Lu}/u.test(name.words) || name.words.length < 3) continue;
    const first = parsed.word(name.start);
    const list = byFirst.get(first) ?? new Map<string, Name>();
    if (list.size < 50 && !list.has(name.words)) list.set(name.words, name);
    byFirst.set(first, list);
    const last = name.end - 1;
    if (name.type === "PERSON" && last > name.start && parsed.word(last).length > 2) {
      const surname = parsed.word(last);
      const same = byFirst.get(surname) ?? new Map<string, Name>();
      if (!same.has(surname)) same.set(surname, { ...name, start: last, words: surname, titles: [] });
      byFirst.set(surname, same);
    }
  }
  const added: Name[] = [];
  const common = commonWords(parsed, byFirst);
  for (let token = 0; token < parsed.length; token++) {
    const models = taken[token] || !mayBeName(parsed, token, common) ? undefined : byFirst.get(parsed.word(token));
    if (!models) continue;
    const found = longestRepeat(parsed, token, models, taken);
    if (!found) continue;
    added.push(found);
    taken.fill(1, found.start, found.end);
  }
  return [...names, ...added].sort((one, other) => one.start - other.start);
}

/** Names of one word that the text also writes in lower case ("Will" and "will"). */
function commonWords(parsed: ParsedText, byFirst: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const lower = new Set([...byFirst.keys()].map((word) => word.toLowerCase()));
  const common = new Set<string>();
  for (let token = 0; token < parsed.length; token++) if (lower.has(parsed.word(token))) common.add(parsed.word(token));
  return common;
}

/**
 * A proper noun, or a noun in capitals ("Jobs" tagged as the plural of job) that does not open its sentence or is
 * nowhere written in lower case.
 */
function mayBeName(parsed: ParsedText, token: number, common: ReadonlySet<string>): boolean {
  if (parsed.pos(token) === "PROPN") return true;
  // "Trump himself said": a verb by its tag, a subject by its place.
  const nominal = parsed.pos(token) === "NOUN" || NOMINAL_DEPS.has(parsed.dep(token));
  if (!nominal || !/^\p{Lu}/u.test(parsed.word(token))) return false;
  const opens = parsed.sentences[parsed.sentenceOf[token]!]!.start === token;
  return !opens || !common.has(parsed.lower(token));
}

function longestRepeat(
  parsed: ParsedText,
  token: number,
  models: ReadonlyMap<string, Name>,
  taken: Uint8Array,
): Name | null {
  let best: Name | null = null;
  for (const model of models.values()) {
    const end = token + (model.end - model.start);
    if (end > parsed.length || (best && end <= best.end) || taken[end - 1]) continue;
    if (wordsOf(parsed, { start: token, end }) !== model.words) continue;
    best = { ...model, start: token, end, titles: [], how: "repeat" };
  }
  // Part of a longer run of proper nouns is another name: "Putin" in "Putin Boulevard".
  if (best && best.end < parsed.length && parsed.pos(best.end) === "PROPN" && !taken[best.end]) return null;
  return best;
}

/**
 * In a title-case headline every noun looks like a name: there a name counts only if the data files or the text below
 * know it, or a word of it ("Keeping" in "Keeping in Touch" is none).
 */
function withoutHeadlineCapitals(document: Document, parsed: ParsedText, names: readonly Name[]): Name[] {
  const heads = document.segments.filter((segment) => ["headline", "heading", "listing"].includes(segment.kind));
  const body = document.segments.some((segment) => segment.kind === "body");
  if (heads.length === 0 || !body) return [...names];
  const isHead = (name: Name) => {
    const at = parsed.start[name.start]!;
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (heads[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low < heads.length && heads[low]!.start <= at;
  };
  const below = new Set(names.filter((name) => !isHead(name)).flatMap((name) => formWords(name.words)));
  return names.filter((name) => name.known || !isHead(name) || formWords(name.words).every((word) => below.has(word)));
}
