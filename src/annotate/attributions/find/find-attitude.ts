import type { Factuality, ParsedText } from "../../../model/index.ts";
import { isPassive } from "../../grammar/index.ts";
import data from "../attitudes.json" with { type: "json" };
import type { Candidate } from "../candidate.ts";
import { cueLemma, NOUNS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith, foundSource, sourceOfVerb } from "../source-of.ts";
import { spansOf, verbCue } from "../words.ts";

const ADJECTIVES: ReadonlyMap<string, Factuality> = new Map<string, Factuality>(
  data.adjectives.flatMap(({ prepositions, factuality, lemmas }) =>
    lemmas
      .split(" ")
      .flatMap((lemma) =>
        prepositions.split(" ").map((word) => [`${lemma} ${word}`, factuality as Factuality] as const),
      ),
  ),
);
const FEELINGS = new Set(data.feelings.split(" "));
const FEELING_PREPOSITIONS = new Set(data.feelingPrepositions.split(" "));

/** Words for no person at all: "surprised nobody". */
const NOBODY = new Set(["nobody", "none", "one", "it", "anything", "everything", "nothing"]);

/** Words between an attitude and its preposition at most: "worried at first about". */
const REACH = 3;

/**
 * Attitudes: `She is critical of [the plan]`, `They were alarmed by [the vote]`, `[The vote] alarmed them`. The source is
 * who feels, the content what the feeling is about.
 */
export function findAttitudes(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let word = 0; word < parsed.length; word++) {
    const candidate = FEELINGS.has(parsed.lemma(word).toLowerCase()) ? feeling(scene, word) : adjective(scene, word);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

/** `is critical of [the plan]`: the verb that links the adjective to who feels so opens the cue; `voters angry at [it]`. */
function adjective(scene: Scene, word: number): Candidate | null {
  const { parsed } = scene;
  if (parsed.pos(word) !== "ADJ") return null;
  const preposition = prepositionAfter(parsed, word, (text) => ADJECTIVES.has(`${parsed.lemma(word)} ${text}`));
  const verb = preposition === null ? null : linkOf(parsed, word);
  const noun = isPostposed(parsed, word) ? parsed.head[word]! : null;
  if (preposition === null || (verb === null && noun === null)) return null;
  const content = spansOf(scene, [{ start: preposition + 1, end: parsed.rightEdge(preposition) + 1 }]);
  const from = verb !== null && word - verb <= 4 ? verbCue(scene, verb).start : parsed.start[word]!;
  const lemma = `${parsed.lemma(word)} ${parsed.lower(preposition)}`;
  return content.length === 0
    ? null
    : {
        rule: "attitude",
        cue: { start: from, end: parsed.end[preposition]! },
        cueToken: word,
        cueLemma: lemma,
        ...(verb === null ? foundSource(scene, noun!, word) : sourceOfVerb(scene, verb)),
        content,
        factuality: ADJECTIVES.get(lemma) ?? "asserted",
      };
}

function feeling(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  if (parsed.pos(verb) !== "VERB" || parsed.dep(verb) === "amod") return null;
  const base = { rule: "feeling", cueToken: verb, cueLemma: cueLemma(parsed, verb), factuality: "asserted" as const };
  if (isPassive(parsed, verb) || isPostposed(parsed, verb)) {
    const felt = prepositionAfter(parsed, verb, (text) => FEELING_PREPOSITIONS.has(text));
    const person = childWith(parsed, verb, "nsubjpass") ?? (isPostposed(parsed, verb) ? parsed.head[verb]! : null);
    if (felt === null || person === null) return null;
    const content = spansOf(scene, [{ start: felt + 1, end: parsed.rightEdge(felt) + 1 }]);
    const cue = { start: verbCue(scene, verb).start, end: parsed.end[felt]! };
    return content.length === 0 ? null : { ...base, cue, ...foundSource(scene, person, verb), content };
  }
  const cause = childWith(parsed, verb, "nsubj", "csubj");
  const person = childWith(parsed, verb, "dobj");
  if (cause === null || person === null || cause > verb || person < verb || NOBODY.has(parsed.lower(person)))
    return null;
  if (isReport(parsed, cause)) return null;
  if (/^W/.test(parsed.tag(cause)) || parsed.lower(person).endsWith("self")) return null;
  const content = spansOf(scene, [{ start: parsed.leftEdge(cause), end: Math.min(verb, parsed.rightEdge(cause) + 1) }]);
  const source = foundSource(scene, person, null);
  return content.length === 0 ? null : { ...base, cue: verbCue(scene, verb), ...source, content };
}

/** `The claim that he lied [angered them]`: the report in the subject is told on its own. */
function isReport(parsed: ParsedText, noun: number): boolean {
  return NOUNS.has(parsed.lemma(noun)) && childWith(parsed, noun, "acl", "ccomp") !== null;
}

function prepositionAfter(parsed: ParsedText, word: number, fits: (text: string) => boolean): number | null {
  return (
    parsed
      .children(word)
      .find(
        (child) =>
          child > word &&
          child - word <= REACH &&
          ["prep", "agent"].includes(parsed.dep(child)) &&
          fits(parsed.lower(child)),
      ) ?? null
  );
}

/** True for `angry` in "voters angry at it", `worried` in "voters worried about it". */
function isPostposed(parsed: ParsedText, word: number): boolean {
  const head = parsed.head[word]!;
  const modifies = parsed.dep(word) === "amod" || (parsed.dep(word) === "acl" && parsed.tag(word) === "VBN");
  return modifies && head < word && ["NOUN", "PROPN", "PRON"].includes(parsed.pos(head));
}

const LINKS = new Set(["be", "feel", "remain", "become", "seem", "sound", "grow", "get"]);

/** The verb that links an adjective, or the first of coordinated ones, to its subject. */
function linkOf(parsed: ParsedText, adjective: number): number | null {
  const first = parsed.dep(adjective) === "conj" ? parsed.head[adjective]! : adjective;
  const verb = parsed.head[first]!;
  return parsed.dep(first) === "acomp" && LINKS.has(cueLemma(parsed, verb)) ? verb : null;
}
