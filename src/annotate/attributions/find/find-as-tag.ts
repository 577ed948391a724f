import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { VERBS } from "../lexicon.ts";
import { type Scene, trimmed } from "../scene.ts";
import { hasWord } from "../words.ts";

/** Words from "as" to the verb at most: "as the state broadcaster TV Kelmar reports". */
const REACH = 8;

/** Classes of verbs that stand in such a tag. */
const REPORTING = new Set(["say", "write", "show", "argue", "warn"]);

/**
 * `As the Courier notes, [the bridge was closed]`, `[The bridge], as the Courier reports, [was closed]`: tags with a verb that
 * the parser took for a noun in the plural. (Those that it took for a verb are parentheses like others.)
 */
export function findAsTags(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let as = 0; as < parsed.length; as++) {
    if (parsed.lower(as) !== "as") continue;
    const sentence = parsed.sentences[parsed.sentenceOf[as]!]!;
    if (as !== sentence.start && !/^[,—–(]$/.test(parsed.word(as - 1))) continue;
    const verb = verbOfTag(parsed, as, sentence.end);
    if (verb === null) continue;
    const starts = parsed.start;
    const source = trimmed(scene.text, { start: starts[as + 1]!, end: parsed.end[verb - 1]! });
    const content = [
      { start: starts[sentence.start]!, end: starts[as]! },
      { start: parsed.end[verb]!, end: parsed.end[sentence.end - 1]! },
    ].flatMap((span) => trimmed(scene.text, span) ?? []);
    const spans = content.filter((span) => hasWord(scene.text, span));
    if (source === null || spans.length === 0) continue;
    found.push({
      rule: "parenthesis",
      cue: { start: starts[verb]!, end: parsed.end[verb]! },
      cueToken: verb,
      cueLemma: singular(parsed.lower(verb)),
      source,
      sourceToken: verb - 1,
      content: spans,
      factuality: VERBS.get(singular(parsed.lower(verb)))?.frames.get("clause") ?? "asserted",
    });
  }
  return found;
}

/** The first noun after "as" that is the form of a verb of reporting and ends the tag; what stands between is a name. */
function verbOfTag(parsed: ParsedText, as: number, end: number): number | null {
  for (let token = as + 2; token < Math.min(end - 1, as + REACH); token++) {
    if (["VERB", "AUX", "PUNCT", "SCONJ"].includes(parsed.pos(token))) return null;
    if (!/^NNP?S$/.test(parsed.tag(token)) || !/^(?:[,—–)]|["”]+)$/.test(parsed.word(token + 1))) continue;
    const isReport = VERBS.get(singular(parsed.lower(token)))?.classes.some((name) => REPORTING.has(name)) === true;
    return isReport && parsed.pos(token - 1) === "PROPN" ? token : null;
  }
  return null;
}

function singular(word: string): string {
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/s$/, "");
}
