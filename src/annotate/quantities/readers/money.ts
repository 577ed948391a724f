import { currencyAdjective, currencySign, currencyWord } from "../english/lexicon.ts";
import { type Measured, type Place, readRate, wordAt } from "../reader.ts";

/**
 * "$4.1556 per share" → 4.1556 USD per share · "C$5" → 5 CAD · "57 million euros" → 57000000 EUR · "26 cents" → 0.26 USD
 * · "billions of dollars". A sign before and a word after are one amount ("$9.99 US dollars").
 */
export function readMoney(place: Place): Measured | null {
  if (place.phrase.form === "ordinal" || place.phrase.form === "fraction") return null;
  const sign = signBefore(place);
  const word = wordAfter(place, place.phrase.end);
  if (sign === null && word === null) return null;
  const end = word?.end ?? place.phrase.end;
  const [code, part] = (word !== null && (sign === null || word.adjective) ? word.code : sign!.code).split("/");
  const rate = readRate(place, end);
  return {
    start: sign?.start ?? place.phrase.start,
    end: rate?.end ?? end,
    kind: "money",
    unit: code!,
    counted: null,
    rule: sign === null ? "currency-word" : "currency-sign",
    ...(part === undefined ? {} : { factor: 1 / Number(part) }),
    ...(rate === null ? {} : { per: rate.per }),
  };
}

function signBefore(place: Place): { readonly start: number; readonly code: string } | null {
  const within = place.phrase.sign === undefined ? null : currencySign(place.phrase.sign);
  if (within !== null) return { start: place.phrase.start, code: within };
  const before = place.phrase.start - 1;
  const sign = wordAt(place, before);
  const code = currencySign(sign);
  if (code === null) return null;
  // "US $5", "A $ 5": letters of the country stand alone.
  const country = /^[A-Z]{2,3}$/.test(place.parsed.word(Math.max(0, before - 1))) ? wordAt(place, before - 1) : "";
  const wide = country === "" ? null : currencySign(`${country}${sign}`);
  return wide === null ? { start: before, code } : { start: before - 1, code: wide };
}

type CurrencyWord = { readonly end: number; readonly code: string; readonly adjective: boolean };

function wordAfter(place: Place, end: number): CurrencyWord | null {
  const { parsed, phrase } = place;
  const of = phrase.form === "vague" && wordAt(place, end) === "of" ? end + 1 : end;
  const hyphen = /^[-–]$/.test(wordAt(place, of)) ? of + 1 : of;
  const adjective = currencyAdjective(wordAt(place, hyphen));
  const noun = adjective === null ? hyphen : hyphen + 1;
  if (noun >= place.limit) return null;
  const word = wordAt(place, noun);
  const code =
    currencyWord(parsed.lemma(noun).toLowerCase()) ?? currencyWord(word) ?? currencyWord(word.replace(/s$/, ""));
  if (code === null) return poundsOf(place, noun);
  // "won", "real" and "rand" are also a verb, an adjective and a name.
  if (!/^NN/.test(parsed.tag(noun))) return null;
  const named = adjective !== null && /^(?:dollar|franc|peso|krona|krone|cent)/.test(word) ? adjective : code;
  return { end: noun + 1, code: named, adjective: adjective !== null };
}

/** "2 million pounds" is money; "200 pounds of heroin" and "5 pounds" are weights (measure.ts). */
function poundsOf(place: Place, noun: number): CurrencyWord | null {
  const isMoney =
    /^pounds?$/.test(wordAt(place, noun)) && place.phrase.value >= 1e6 && wordAt(place, noun + 1) !== "of";
  return isMoney ? { end: noun + 1, code: "GBP", adjective: false } : null;
}
