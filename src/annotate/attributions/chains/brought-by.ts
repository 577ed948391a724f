import type { Hop, ParsedText } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import type { SourceResolver } from "../resolve-source.ts";
import type { Scene } from "../scene.ts";
import { childWith } from "../source-of.ts";
import { outletAt, spanBetween } from "./hop-at.ts";

/** Verbs of asking people and of getting papers, by which an outlet has what they say. */
const GETTING = new Set(
  "interview find quote cite contact reach locate meet track obtain see review read publish print uncover identify".split(
    " ",
  ),
);

/** Verbs of talking, with the people after "to" or "with". */
const TALKING = new Set(["speak", "talk"]);

/**
 * `[The Courier] interviewed three bakers who claimed that …`, `[The Courier] obtained a letter in which Viss said …`, `[The Courier]
 * spoke to two officials who said …` → the outlet; null where no outlet stands above the clause.
 */
export function broughtBy(scene: Scene, { cueToken, sourceToken }: Candidate, resolve: SourceResolver): Hop | null {
  const { parsed } = scene;
  if (cueToken === null || sourceToken === null || parsed.dep(cueToken) !== "relcl") return null;
  const noun = parsed.head[cueToken]!;
  const isTheirs =
    /^W(?:P|DT)$/.test(parsed.tag(sourceToken)) || sourceToken === noun || opensWithWhich(parsed, cueToken);
  const verb = noun < cueToken && isTheirs ? verbOver(parsed, noun) : null;
  const subject = verb === null ? null : childWith(parsed, verb, "nsubj");
  if (verb === null || subject === null || childWith(parsed, verb, "neg") !== null) return null;
  return outletAt(scene, subject, spanBetween(scene, verb, verb), resolve);
}

/** `in which Viss said`, `where Viss said`. */
function opensWithWhich(parsed: ParsedText, clause: number): boolean {
  return parsed
    .children(clause)
    .some((child) => child < clause && (parsed.lower(child) === "where" || /^W/.test(parsed.tag(child + 1))));
}

/** The verb that brings the noun: as its object, or after "to" and "with" of a talk. */
function verbOver(parsed: ParsedText, noun: number): number | null {
  const above = parsed.head[noun]!;
  if (above > noun) return null;
  if (parsed.dep(noun) === "dobj") return GETTING.has(parsed.lemma(above)) ? above : null;
  if (parsed.dep(noun) !== "pobj" || !/^(?:to|with)$/.test(parsed.lower(above))) return null;
  const verb = parsed.head[above]!;
  return TALKING.has(parsed.lemma(verb)) ? verb : null;
}
