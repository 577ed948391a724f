import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { ADJECTIVES, cueLemma } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith, sourceOfVerb } from "../source-of.ts";
import { spansOf, verbCue } from "../words.ts";

/** Adjectives with a clause: `He is sure [that they will]`, `She made clear [that they would]`, `They are eager [to go]`. */
export function findAdjectives(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 0; verb < parsed.length; verb++) {
    if (!["VERB", "AUX"].includes(parsed.pos(verb))) continue;
    const candidate = linked(scene, verb) ?? madeClear(scene, verb);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

const LINKS = new Set(["be", "feel", "remain", "become", "seem", "grow", "sound", "get"]);

function linked(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  if (!LINKS.has(cueLemma(parsed, verb)) || hasDummySubject(parsed, verb)) return null;
  const adjective = childWith(parsed, verb, "acomp");
  if (adjective === null) return null;
  const factuality = ADJECTIVES.get(parsed.lemma(adjective)) ?? ADJECTIVES.get(parsed.lower(adjective));
  const clause = childWith(parsed, adjective, "ccomp", "xcomp") ?? clauseBeside(parsed, verb, adjective);
  if (factuality === undefined || clause === null || clause < adjective) return null;
  const content = spansOf(scene, [{ start: adjective + 1, end: parsed.rightEdge(clause) + 1 }]);
  if (content.length === 0) return null;
  return {
    rule: "adjective",
    cue: { start: verbCue(scene, verb).start, end: parsed.end[adjective]! },
    cueToken: verb,
    cueLemma: parsed.lower(adjective),
    ...sourceOfVerb(scene, verb),
    content,
    factuality,
  };
}

/** "It is clear that": nobody's attitude. */
function hasDummySubject(parsed: ParsedText, verb: number): boolean {
  const subject = childWith(parsed, verb, "nsubj", "expl");
  return subject !== null && (parsed.dep(subject) === "expl" || parsed.lower(subject) === "it");
}

/** `is confident [that it will open]`, where the parser ties the clause to the verb. */
function clauseBeside(parsed: ParsedText, verb: number, adjective: number): number | null {
  const clause = parsed.children(verb).find((child) => child > adjective && parsed.dep(child) === "ccomp");
  return clause !== undefined && parsed.leftEdge(clause) === adjective + 1 ? clause : null;
}

const CLEAR = new Set(["clear", "plain", "explicit", "known"]);

/** Words between "made" and "clear" at most: "made it abundantly clear". */
const REACH = 4;

/** `made (it) clear [that talks would go on]`, `made clear [her opposition]`; the adjective may be tied to either word. */
function madeClear(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  if (cueLemma(parsed, verb) !== "make") return null;
  let adjective = verb + 1;
  while (adjective < parsed.length && adjective - verb <= REACH && !CLEAR.has(parsed.lower(adjective))) adjective++;
  if (adjective >= parsed.length || adjective - verb > REACH) return null;
  const governed = parsed.head[adjective] === verb || parsed.head[parsed.head[adjective]!] === verb;
  if (!governed || !parsed.lower(adjective)) return null;
  const end = endOfClear(parsed, verb, adjective);
  const content = end === null ? [] : spansOf(scene, [{ start: adjective + 1, end }]);
  if (content.length === 0) return null;
  return {
    rule: "adjective",
    cue: { start: verbCue(scene, verb).start, end: parsed.end[adjective]! },
    cueToken: verb,
    cueLemma: `make ${parsed.lower(adjective)}`,
    ...sourceOfVerb(scene, verb),
    content,
    factuality: "asserted",
  };
}

/** Where the clause or noun phrase right after the adjective ends, whichever word it is tied to. */
function endOfClear(parsed: ParsedText, verb: number, adjective: number): number | null {
  for (const word of [adjective, verb]) {
    const complement = parsed
      .children(word)
      .find((child) => child > adjective && /^(?:ccomp|advcl|nsubj|dobj|xcomp|attr|oprd)$/.test(parsed.dep(child)));
    if (complement !== undefined && parsed.leftEdge(complement) === adjective + 1)
      return parsed.rightEdge(complement) + 1;
  }
  return null;
}
