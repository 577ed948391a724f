import type { Comparator } from "../../../model/index.ts";
import lexicon from "./lexicon.json" with { type: "json" };

type Table<T> = Readonly<Record<string, T>>;

function lookUp<T>(table: Table<T>, key: string): T | null {
  return Object.hasOwn(table, key) ? table[key]! : null;
}

/** Comparator that words before a number stand for ("more than"), or null. All keys are lower case. */
export const comparatorBefore = (words: string) => lookUp(lexicon.before as Table<Comparator>, words);
/** Comparator that words after a number stand for ("or more"), or null. */
export const comparatorAfter = (words: string) => lookUp(lexicon.after as Table<Comparator>, words);
/** Value and precision of a number of which only the order of magnitude is said ("dozens"), or null. */
export const vagueNumber = (words: string) =>
  lookUp(lexicon.vague as unknown as Table<readonly [number, number]>, words);
/** Per cent that the noun of a fraction stands for ("third"), or null. */
export const fractionOf = (word: string) => lookUp(lexicon.fractions as Table<number>, word);
/** ISO 4217 code of a sign before a number ("US$"), or null. */
export const currencySign = (word: string) => lookUp(lexicon.currencySigns as Table<string>, word);
/** ISO 4217 code of a word after a number, `/100` for its hundredth part ("cent"), or null. */
export const currencyWord = (lemma: string) => lookUp(lexicon.currencyWords as Table<string>, lemma);
/** ISO 4217 code that an adjective makes of a dollar, franc or crown ("Canadian"), or null. */
export const currencyAdjective = (word: string) => lookUp(lexicon.currencyAdjectives as Table<string>, word);
/** Name of a unit of measurement by its word or sign, or null. */
export const measureUnit = (word: string) => lookUp(lexicon.units as Table<string>, word);

export const PERCENT_WORDS: ReadonlySet<string> = new Set(lexicon.percentWords);
/** Words that number what follows them: "page 3", "No. 5" counts nothing. */
export const LABEL_WORDS: ReadonlySet<string> = new Set(lexicon.labels);

/** Most words in a comparator ("no fewer than", "on the order of"). */
export const LONGEST_COMPARATOR = 4;
