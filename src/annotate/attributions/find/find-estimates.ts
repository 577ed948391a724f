import type { ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { type Scene, spanOf } from "../scene.ts";
import { childWith, foundSource, sourceOfVerb } from "../source-of.ts";
import { spansOf, verbCue } from "../words.ts";

/**
 * Whose figure it is: `Police put [the number of dead at nine]`, `[The damage] was put [at 3 million] by the ministry`. The words for who
 * puts it there are the source, an estimate or report too.
 */
export function findEstimates(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 1; verb < parsed.length; verb++) {
    if (parsed.lemma(verb) !== "put" || parsed.pos(verb) !== "VERB") continue;
    const candidate = estimateAt(scene, verb);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function estimateAt(scene: Scene, verb: number): Candidate | null {
  const { parsed } = scene;
  const passive = childWith(parsed, verb, "nsubjpass");
  const thing = passive ?? childWith(parsed, verb, "dobj");
  const at = thing === null ? null : figureAt(parsed, verb, thing);
  if (thing === null || at === null) return null;
  const last = parsed.rightEdge(at) + 1;
  const ranges =
    passive === null
      ? [{ start: parsed.leftEdge(thing), end: last }]
      : [
          { start: parsed.leftEdge(passive), end: parsed.rightEdge(passive) + 1 },
          { start: at, end: last },
        ];
  const content = spansOf(scene, ranges);
  const agent = childWith(parsed, verb, "agent");
  const teller = agent === null ? null : childWith(parsed, agent, "pobj");
  const nobody = { source: null, sourceToken: null };
  const source =
    passive === null ? sourceOfVerb(scene, verb) : teller === null ? nobody : foundSource(scene, teller, verb);
  if (content.length === 0 || spanOf(scene, ranges[0]!) === null) return null;
  if (passive === null && source.source === null) return null;
  return {
    rule: "estimate",
    cue: verbCue(scene, verb),
    cueToken: verb,
    cueLemma: "put",
    ...source,
    content,
    factuality: "asserted",
  };
}

/** "at nine", "at about 3 million crowns", of the verb or of what is put there; "put the box at the door" has no figure. */
function figureAt(parsed: ParsedText, verb: number, thing: number): number | null {
  const phrases = [...parsed.children(verb), ...parsed.children(thing)];
  return (
    phrases.find((word) => {
      if (word < Math.min(verb, thing) || parsed.lower(word) !== "at" || parsed.dep(word) !== "prep") return false;
      const object = childWith(parsed, word, "pobj");
      return object !== null && hasNumber(parsed, object);
    }) ?? null
  );
}

/** Words of a figure at most: "at between two and three million crowns". */
const LONGEST = 10;

function hasNumber(parsed: ParsedText, object: number): boolean {
  const first = Math.max(parsed.leftEdge(object), object - LONGEST);
  for (let token = first; token <= object; token++) if (parsed.tag(token) === "CD") return true;
  return false;
}
