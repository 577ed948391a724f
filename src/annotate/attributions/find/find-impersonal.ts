import type { Candidate } from "../candidate.ts";
import { VERBS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { spansOf, verbCue } from "../words.ts";

/** What is said, thought or brought to light by nobody in particular. */
const VERBS_OF_NOBODY = new Set(
  "allege claim believe understand report say think rumour rumor fear suggest reveal argue estimate assume speculate suspect note announce".split(
    " ",
  ),
);
/** Words from the participle to the comma that closes the phrase: "it was claimed in court yesterday,". */
const LONGEST = 8;

/**
 * `[The mayor], it is alleged, [took bribes]`: words of hearsay between commas, whatever the parser makes of them. Nobody is their source; what
 * stands around them is no plain fact.
 */
export function findImpersonal(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let it = 1; it + 2 < parsed.length; it++) {
    if (parsed.lower(it) !== "it" || parsed.word(it - 1) !== ",") continue;
    const verb = participleAfter(scene, it);
    const close = verb === null ? null : commaAfter(scene, verb);
    if (verb === null || close === null || scene.quotationAt(parsed.start[it]!) !== null) continue;
    const sentence = parsed.sentences[parsed.sentenceOf[it]!]!;
    const content = spansOf(scene, [
      { start: sentence.start, end: it - 1 },
      { start: close + 1, end: sentence.end },
    ]);
    if (content.length < 2) continue;
    const lemma = parsed.lemma(verb);
    found.push({
      rule: "impersonal",
      cue: verbCue(scene, verb),
      cueToken: verb,
      cueLemma: lemma,
      source: null,
      sourceToken: null,
      content,
      factuality: VERBS.get(lemma)?.frames.get("clause") ?? "asserted",
    });
  }
  return found;
}

/** `it is [alleged]`, `it has been [reported]`, `it was widely [believed]`. */
function participleAfter({ parsed }: Scene, it: number): number | null {
  for (let token = it + 1; token < Math.min(parsed.length, it + 5); token++) {
    if (parsed.tag(token) === "VBN" && VERBS_OF_NOBODY.has(parsed.lemma(token)) && token > it + 1) return token;
    if (!/^(?:is|was|has|had|been|being|now|also|widely|often|commonly|later|since)$/.test(parsed.lower(token)))
      return null;
  }
  return null;
}

function commaAfter({ parsed }: Scene, verb: number): number | null {
  for (let token = verb + 1; token < Math.min(parsed.length, verb + 1 + LONGEST); token++) {
    if (parsed.word(token) === ",") return token;
    if (/^(?:that|by)$/.test(parsed.lower(token)) || /^[.;:!?]/.test(parsed.word(token))) return null;
  }
  return null;
}
