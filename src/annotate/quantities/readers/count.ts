import { countedThing, lemmaOfThing } from "../counted-thing.ts";
import { type Measured, type Place, readRate, wordAt } from "../reader.ts";

/** "11,000 containers" → container · "dozens of ballistic missiles" → missile · "will appoint six" → six of something unsaid. */
export function readCount(place: Place): Measured | null {
  const { phrase } = place;
  if (phrase.form === "ordinal" || phrase.form === "fraction") return null;
  const thing = isToll(place) ? null : countedThing(place);
  if (thing === null && !isToll(place) && (phrase.form === "vague" || !standsAlone(place))) return null;
  const end =
    thing !== null && thing.range.start <= phrase.end + 3 && thing.range.end <= place.nextNumber
      ? thing.range.end
      : phrase.end;
  const rate = readRate(place, end);
  return {
    start: phrase.start,
    end: rate?.end ?? end,
    kind: "count",
    unit: thing === null ? null : lemmaOfThing(place, thing),
    counted: thing?.range ?? null,
    rule: phrase.form === "vague" ? "vague-count" : "count",
    ...(rate === null ? {} : { per: rate.per }),
  };
}

/** A number without a noun counts where it fills the place of one ("killed six", "500 and 1,000 songs"), and "one" never. */
function standsAlone(place: Place): boolean {
  const { phrase, parsed } = place;
  const word = wordAt(place, phrase.start);
  if (phrase.end - phrase.start === 1 && word === "one") return false;
  const dep = parsed.dep(phrase.end - 1);
  return [
    "dobj",
    "nsubj",
    "nsubjpass",
    "pobj",
    "attr",
    "conj",
    "nummod",
    "appos",
    "npadvmod",
    "dative",
    "ccomp",
    "advmod",
  ].includes(dep);
}

/** "Five dead in Halden blast", "5 dead, 20 hurt": what befell as many people, with neither noun nor verb. */
export function isToll(place: Place): boolean {
  return FATES.has(wordAt(place, place.phrase.end));
}

const FATES: ReadonlySet<string> = new Set(["dead", "hurt", "injured", "wounded", "missing", "killed"]);
