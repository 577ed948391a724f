import type { Factuality, ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { cueLemma, type Frame, MESSAGES, NOUNS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { sourceOfVerb } from "../source-of.ts";
import { spansOf, verbCue } from "../words.ts";

/** Verbs that bring out words of which their object is only the vessel: "issued a statement condemning the raid". */
const BRINGING = new Set(
  "issue release offer share write publish draft send post circulate deliver air give make unveil put_out blast_out signal show outline".split(
    " ",
  ),
);

/** Words from the verb to its object at most: "issued a strongly worded joint statement". */
const REACH = 6;

/**
 * A verb of bringing out words, the noun for them, and what they are about: `issued statements condemning [the raid]`, `shared
 * their concerns about [the choice]`, `showed signs of [growing tired]`. Null where the object is itself what is told.
 */
export function carriedMessage(scene: Scene, verb: number, object: number): Candidate | null {
  const { parsed } = scene;
  if (object < verb || object - verb > REACH || !BRINGING.has(cueLemma(parsed, verb))) return null;
  const topic = topicOf(parsed, object);
  if (topic === null) return null;
  const content = spansOf(scene, [{ start: topic + 1, end: parsed.rightEdge(topic) + 1 }]);
  if (content.length === 0) return null;
  return {
    rule: "message",
    cue: { start: verbCue(scene, verb).start, end: parsed.end[topic]! },
    cueToken: parsed.tag(topic) === "VBG" ? topic : object,
    cueLemma: `${cueLemma(parsed, verb)} ${parsed.lemma(object)}`,
    ...sourceOfVerb(scene, verb),
    content,
    factuality: NOUNS.get(parsed.lemma(object))?.frames.get(parsed.lower(topic) as Frame) ?? ("asserted" as Factuality),
  };
}

/** The preposition or participle right after the noun that leads to what the words are about. */
function topicOf(parsed: ParsedText, noun: number): number | null {
  const lemma = parsed.lemma(noun).toLowerCase();
  const frames = NOUNS.get(lemma)?.frames;
  if (!MESSAGES.has(lemma) && lemma !== "sign") return null;
  const next = parsed.children(noun).find((child) => child === noun + 1);
  if (next === undefined) return null;
  const word = parsed.lower(next);
  if (parsed.dep(next) === "prep")
    return TOPICS.has(word) || (word !== "of" && frames?.has(word as Frame)) || (lemma === "sign" && word === "of")
      ? next
      : null;
  return parsed.dep(next) === "acl" && parsed.tag(next) === "VBG" && parsed.rightEdge(next) > next ? next : null;
}

const TOPICS = new Set(["about", "against"]);
