import { measureUnit } from "../english/lexicon.ts";
import { type Measured, type Place, readRate, wordAt } from "../reader.ts";

/** "60 miles", "3.5-inch screen", "30GB", "two times faster" → kilometre, inch, gigabyte, time. */
export function readMeasure(place: Place): Measured | null {
  const { phrase } = place;
  if (phrase.form === "ordinal" || phrase.form === "fraction") return null;
  const of = phrase.form === "vague" && wordAt(place, phrase.end) === "of" ? phrase.end + 1 : phrase.end;
  const at = /^[-–]$/.test(wordAt(place, of)) ? of + 1 : of;
  const found = unitAt(place, at);
  if (found === null) return null;
  const rate = readRate(place, found.end);
  return {
    start: phrase.start,
    end: rate?.end ?? found.end,
    kind: "measure",
    unit: found.unit,
    counted: null,
    rule: "unit",
    ...(rate === null ? {} : { per: rate.per }),
  };
}

const LOOK_BACK = 60;

/** True where the mark closes a quotation that opened before it in the sentence, so that it cannot mean inches. */
function closesQuotation({ parsed, floor, phrase }: Place, mark: number): boolean {
  const isMark = (token: number) => /^["“”]$|^''$/.test(parsed.word(token));
  let open = parsed.start[mark] !== parsed.end[mark - 1];
  for (let token = Math.max(floor, mark - LOOK_BACK); token < mark; token++) {
    if (isMark(token) && !/^\d/.test(parsed.word(Math.max(0, token - 1)))) open = !open;
  }
  return open || phrase.end !== mark;
}

function unitAt(place: Place, at: number): { readonly unit: string; readonly end: number } | null {
  const { parsed, phrase } = place;
  const word = wordAt(place, at);
  if (word === "") return null;
  if (
    /^times?$/.test(word) &&
    /^(?:more|less|faster|as|higher|larger|bigger|greater|better|slower|the)$/.test(wordAt(place, at + 1))
  )
    return { unit: "time", end: at + 1 };
  const adjective = /^(?:square|cubic|metric|nautical)$/.test(word) ? word : null;
  const noun = adjective === null ? at : at + 1;
  const name = wordAt(place, noun);
  const unit =
    measureUnit(name) ??
    measureUnit(parsed.lemma(Math.min(noun, parsed.length - 1)).toLowerCase()) ??
    measureUnit(name.replace(/s$/, ""));
  if (unit === null) return null;
  // A quotation mark is inches only at digits, and not where it closes a quotation.
  if (/^["”']/.test(name) && !(phrase.form === "digits" && !closesQuotation(place, noun))) return null;
  if (name === "m" || (name.length <= 2 && phrase.form !== "digits")) return null;
  return { unit: adjective === null || adjective === "metric" ? unit : `${adjective} ${unit}`, end: noun + 1 };
}
