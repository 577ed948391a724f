import { countedThing, lemmaOfThing } from "../counted-thing.ts";
import { type Measured, type Place, wordAt } from "../reader.ts";

/** Nouns with which "first" makes a title or a name and numbers nothing: "the first lady". */
const TITLES = new Set([
  "lady",
  "family",
  "daughter",
  "son",
  "gentleman",
  "couple",
  "dog",
  "responder",
  "name",
  "aid",
  "hand",
  "grader",
]);

/** "the third time", "5th generation", "the fourth-largest bank" → ordinal of what is numbered. "First, …" orders the talk and is none. */
export function readOrdinal(place: Place): Measured | null {
  const { phrase, parsed } = place;
  if (phrase.form !== "ordinal") return null;
  const token = phrase.end - 1;
  if (
    /^(?:advmod|npadvmod|punct|cc)$/.test(parsed.dep(token)) &&
    !/^JJ/.test(parsed.tag(token)) &&
    parsed.pos(parsed.head[token]!) !== "ADJ"
  )
    return null;
  if (parsed.tag(token) === "NNP" || parsed.tag(token) === "NNPS") return null;
  const thing = countedThing(place);
  if (phrase.value === 1 && thing !== null && TITLES.has(lemmaOfThing(place, thing))) return null;
  if (thing === null && !/^(?:the|a|its|his|her|their)$/.test(wordAt(place, phrase.start - 1))) return null;
  return {
    start: phrase.start,
    end: phrase.end,
    kind: "ordinal",
    unit: thing === null ? null : lemmaOfThing(place, thing),
    counted: thing?.range ?? null,
    rule: "ordinal",
  };
}
