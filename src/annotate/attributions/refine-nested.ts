import type { Span } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { VERBS } from "./lexicon.ts";
import { FIGURES } from "./paper-origin.ts";
import type { Scene } from "./scene.ts";

/** Classes of verbs that report the words of others, not own thoughts and wishes. */
const REPORTING = ["say", "write", "show", "argue", "accuse", "deny"];

const REPORTING_RULES = new Set([
  "clause-after",
  "clause-before",
  "parenthesis",
  "quotation-before",
  "quotation-after",
  "according-to",
  "object-of",
]);

/**
 * Within the content of another attribution only a report of somebody else's words is one of its own: `Reuters said
 * the army declared that …`. What speakers want, think or praise by their own words is part of what they say.
 */
export function refineNested(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  const clipped = candidates.flatMap((one) => withinQuotation(one, scene));
  return refineCovered(clipped, scene);
}

/** Who reports within a quotation reports nothing outside it: `“As Lenk said, ‘let it come,’” Viss wrote`. */
function withinQuotation(candidate: Candidate, scene: Scene): Candidate[] {
  const { cue, quoted, layout } = candidate;
  const around = cue === null || quoted || layout ? null : scene.quotationAt(cue.start);
  if (around === null || !around.closed) return [candidate];
  const content = candidate.content
    .map(({ start, end }) => ({ start: Math.max(start, around.start), end: Math.min(end, around.end) }))
    .filter(({ start, end }) => end - start > 2);
  return content.length === 0 ? [] : [{ ...candidate, content }];
}

function refineCovered(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  const covered = createCover(candidates.filter((one) => one.layout === undefined).flatMap((one) => one.content));
  return candidates.filter((candidate) => {
    const { cue, rule } = candidate;
    if (cue === null || rule === "colon" || candidate.layout !== undefined) return true;
    const inQuotation = scene.quotationAt(cue.start) !== null;
    return (!inQuotation && !covered(cue.start)) || reportsAnother(candidate, scene);
  });
}

function reportsAnother({ rule, sourceToken, cueToken, cueLemma }: Candidate, scene: Scene): boolean {
  if (cueToken !== null && isWished(scene, cueToken)) return false;
  if (rule === "noun-clause")
    return sourceToken !== null && scene.parsed.dep(sourceToken) === "poss" && isNamed(scene, sourceToken);
  const classes = VERBS.get(cueLemma ?? "")?.classes ?? [];
  if (!REPORTING_RULES.has(rule) && !(rule === "object" && classes.includes("deny"))) return false;
  if (rule === "according-to") return true;
  if (LEARNING.has(cueLemma ?? "")) return false;
  if (!classes.some((name) => REPORTING.includes(name))) return false;
  if (classes.includes("show") && sourceToken !== null && isThing(scene, sourceToken)) return false;
  return sourceToken !== null && isNamed(scene, sourceToken);
}

function isNamed(scene: Scene, source: number): boolean {
  return ["PROPN", "NOUN"].includes(scene.parsed.pos(antecedentOf(scene, source)));
}

/** "two officials who say that …": who speaks is the noun that the relative clause hangs on. */
function antecedentOf({ parsed }: Scene, source: number): number {
  const verb = parsed.head[source]!;
  return parsed.tag(source) === "WP" && parsed.dep(verb) === "relcl" ? parsed.head[verb]! : source;
}

/** True for `to declare` in "asked the court to declare that …": inside a report an infinitive is wished for, not said. */
function isWished({ parsed }: Scene, cue: number): boolean {
  const helpers = parsed.children(cue).filter((child) => child < cue && parsed.dep(child) === "aux");
  return helpers.some((word) => parsed.tag(word) === "TO") && !helpers.some((word) => parsed.lemma(word) === "have");
}

/** True for a plain noun that stands for no figures or findings of anybody, as in "debris showed that …". */
function isThing({ parsed }: Scene, head: number): boolean {
  const noun = parsed.lemma(head).toLowerCase();
  return parsed.pos(head) === "NOUN" && !FIGURES.has(noun) && !FINDINGS.has(noun);
}

/** Papers that somebody found something in. */
const FINDINGS = new Set(
  "report study review poll survey audit analysis investigation inquiry probe assessment article story filing complaint lawsuit indictment affidavit".split(
    " ",
  ),
);

/** Verbs of coming to know, which put nothing into words: "the party has learned that …". */
const LEARNING = new Set(["learn", "discover", "realize", "realise"]);

/** Tells whether a character lies in one of the spans, by binary search over their furthest ends. */
function createCover(spans: readonly Span[]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const span of sorted) reach.push(Math.max(span.end, reach.at(-1) ?? 0));
  return (at) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && reach[low - 1]! > at;
  };
}
