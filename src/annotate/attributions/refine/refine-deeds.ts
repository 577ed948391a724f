import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { cueLemma, MESSAGES, particleVerb } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { BLOWS, DEED_OBJECTS, GAME_WORDS, LANDINGS, SCORES, STRIKERS, STRUCK, WEAPONS } from "./deed-words.ts";

/** Rules whose content is the object of a verb, with a phrase or without one. */
const OBJECT_RULES = new Set(["object", "object-for", "object-with"]);

/**
 * Leaves out deeds that a verb of telling or blaming may name too: `claimed [a life]`, `posted [16 points]`, `attacked [a
 * police station]`, `knocked [him] to the ground`, and in the report of a game or fight the blows that fall on persons:
 * `blasted [Viss] in the ninth round`. What is a quantity, a body or a place was not said.
 */
export function refineDeeds(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  let game: boolean | null = null;
  const isGame = () => {
    game ??= isOfGame(scene.parsed);
    return game;
  };
  return candidates.filter((candidate) => !isDeed(candidate, scene, isGame));
}

function isDeed({ rule, cueToken: verb, sourceToken, quoted }: Candidate, { parsed }: Scene, isGame: () => boolean) {
  if (verb === null || quoted || !OBJECT_RULES.has(rule) || parsed.pos(verb) !== "VERB") return false;
  const object = childWith(parsed, verb, "dobj", "nsubjpass");
  if (object === null) return false;
  const lemma = cueLemma(parsed, verb);
  const noun = parsed.lemma(object).toLowerCase();
  const things = DEED_OBJECTS.get(particleVerb(parsed, verb)) ?? DEED_OBJECTS.get(lemma);
  if (things?.has(noun) === true) return true;
  if (lemma === "post") return isScore(parsed, object);
  if (!BLOWS.has(lemma)) return false;
  if (STRUCK.has(noun) || isBlow(parsed, verb, sourceToken)) return true;
  return isGame() && ["PROPN", "PRON"].includes(parsed.pos(object));
}

/** "16 points", "a career-best 17 points", "a record of 12-5", "two wins"; "two photos" tell something. */
function isScore(parsed: ParsedText, object: number): boolean {
  const noun = parsed.lemma(object).toLowerCase();
  if (SCORES.has(noun)) return true;
  const isCounted = parsed.children(object).some((child) => parsed.dep(child) === "nummod");
  return isCounted && !MESSAGES.has(noun);
}

/** True for what strikes, what it strikes with, and where the struck one lands; "for a touchdown", "for two million euros" is a score. */
function isBlow(parsed: ParsedText, verb: number, source: number | null): boolean {
  if (source !== null && STRIKERS.has(parsed.lemma(source).toLowerCase())) return true;
  return parsed.children(verb).some((child) => {
    if (child < verb) return false;
    if (parsed.dep(child) === "prt") return /^(?:down|off|out|over|back)$/.test(parsed.lower(child));
    if (parsed.dep(child) !== "prep") return false;
    const object = childWith(parsed, child, "pobj");
    if (object === null) return false;
    const noun = parsed.lemma(object).toLowerCase();
    switch (parsed.lower(child)) {
      case "with":
        return WEAPONS.has(noun);
      case "to":
      case "into":
      case "onto":
      case "against":
        return LANDINGS.has(noun);
      case "in":
        return noun === "round";
      case "for":
        return SCORES.has(noun) || /^[€$£]|^\d/.test(parsed.word(parsed.leftEdge(object)));
      default:
        return false;
    }
  });
}

/** Distinct words of games and fights that make a report of one: a "knockout" or two may be a figure of speech. */
const LEAST_GAME_WORDS = 3;

function isOfGame(parsed: ParsedText): boolean {
  const found = new Set<string>();
  for (let token = 0; token < parsed.length && found.size < LEAST_GAME_WORDS; token++) {
    const lemma = parsed.lemma(token).toLowerCase();
    if (GAME_WORDS.has(lemma)) found.add(lemma);
  }
  return found.size >= LEAST_GAME_WORDS;
}
