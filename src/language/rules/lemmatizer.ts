import type { StringIds } from "../hashing/string-ids.ts";
import { isAlpha } from "../tokenizer/characters.ts";
import type { BaseForm, LemmaData } from "./rule-data.ts";

/** The lemma of a word with its universal part of speech and its features (`Number=Plur|Person=3`, or empty). */
export type Lemmatizer = (text: string, pos: string, morph: string) => string;

const MOST_REMEMBERED = 100_000;

/** spaCy's rule or look-up lemmatizer over the pipeline's tables. Without tables a word is its own lemma. */
export function createLemmatizer(data: LemmaData | null, ids: StringIds): Lemmatizer {
  if (data === null) return (text) => text;
  if (data.mode === "lookup") return createLookup(data, ids);
  const tables = createTables(data);
  const remembered = new Map<string, string>();
  return (text, pos, morph) => {
    const key = `${text}\n${pos}\n${morph}`;
    let lemma = remembered.get(key);
    if (lemma === undefined) {
      lemma = applyRules(text, pos.toLowerCase(), morph, data.baseForms, tables);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, lemma);
    }
    return lemma;
  };
}

function createLookup(data: LemmaData, ids: StringIds): Lemmatizer {
  const table = new Map(Object.entries(data.lookup ?? {}).map(([hex, lemma]) => [BigInt(`0x${hex}`), lemma]));
  return (text) => table.get(ids(text)) ?? text;
}

type Table = {
  readonly rules: readonly (readonly [string, string])[];
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly index: ReadonlySet<string>;
};

function createTables(data: LemmaData): ReadonlyMap<string, Table> {
  const { rules = {}, exceptions = {}, index = {} } = data;
  const parts = new Set([...Object.keys(rules), ...Object.keys(exceptions), ...Object.keys(index)]);
  return new Map(
    [...parts].map((pos) => [
      pos,
      {
        rules: rules[pos] ?? [],
        exceptions: new Map(Object.entries(exceptions[pos] ?? {})),
        index: new Set((index[pos] ?? "").split("\n").filter((word) => word !== "")),
      },
    ]),
  );
}

/**
 * Endings are replaced by rule; known base forms win over others, exceptions over all.
 * `containers` NOUN → `container`, `said` VERB → `say`
 */
function applyRules(
  text: string,
  pos: string,
  morph: string,
  baseForms: readonly BaseForm[],
  tables: ReadonlyMap<string, Table>,
): string {
  const lower = text.toLowerCase();
  if (pos === "" || pos === "space" || isBaseForm(pos, morph, baseForms)) return lower;
  const table = tables.get(pos);
  if (table === undefined) return pos === "propn" ? text : lower;
  const known: string[] = [];
  const odd: string[] = [];
  const unknown: string[] = [];
  for (const [ending, replacement] of table.rules) {
    if (!lower.endsWith(ending)) continue;
    const form = lower.slice(0, lower.length - ending.length) + replacement;
    if (form === "") continue;
    if (table.index.has(form)) known.unshift(form);
    else (isAlpha(form) ? unknown : odd).push(form);
  }
  const forms = [...new Set([...known, ...odd])];
  for (const form of table.exceptions.get(lower) ?? []) if (!forms.includes(form)) forms.unshift(form);
  return forms[0] ?? unknown[0] ?? text;
}

function isBaseForm(pos: string, morph: string, baseForms: readonly BaseForm[]): boolean {
  if (baseForms.length === 0 || morph === "") return false;
  const features = new Map(morph.split("|").map((pair) => pair.split("=") as [string, string]));
  return baseForms.some(
    (form) =>
      (form.pos === null || form.pos === pos) &&
      Object.entries(form.has).every(([name, value]) => features.get(name) === value) &&
      form.lacks.every((name) => !features.has(name)),
  );
}
