import type { Span } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { cueLemma, VERBS } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { trimmed } from "./scene.ts";

/** Rules whose content is a clause after the cue, at whose end the outlet's own words may hang. */
const CLAUSAL = new Set(["clause-after", "infinitive", "object"]);

/**
 * Takes from the end of a reported clause what the parser hung there but the speaker did not say: `said he won, [adding
 * that …]`. Nothing within quotation marks is taken. (Clauses with "but", "while", "which" stay: in PolNeAR they
 * belong to the content more often than not.)
 */
export function refineTails(candidates: readonly Candidate[], scene: Scene): Candidate[] {
  return candidates.map((candidate) => {
    if (!CLAUSAL.has(candidate.rule) || candidate.quoted) return candidate;
    const last = candidate.content.at(-1)!;
    const end = tailStart(scene, last);
    if (end === null) return candidate;
    const kept = trimmed(scene.text, { start: last.start, end });
    return kept === null ? candidate : { ...candidate, content: [...candidate.content.slice(0, -1), kept] };
  });
}

/** Where the first such tail begins, or null. */
function tailStart(scene: Scene, span: Span): number | null {
  const { parsed } = scene;
  const first = scene.tokenAt(span.start);
  for (let token = first + 2; token < parsed.length && parsed.start[token]! < span.end; token++) {
    if (parsed.word(token - 1) !== "," || scene.quotationAt(parsed.start[token]!) !== null) continue;
    if (opensTail(scene, token)) return parsed.start[token - 1]!;
  }
  return null;
}

/** A participle of a cue after a comma begins a report of its own, and so does `which the police said …`. */
function opensTail(scene: Scene, token: number): boolean {
  const { parsed } = scene;
  if (/^(?:WDT|WP)$/.test(parsed.tag(token))) return opensReport(scene, token);
  return parsed.tag(token) === "VBG" && parsed.dep(token) === "advcl" && VERBS.has(cueLemma(parsed, token));
}

/** True where the relative pronoun opens a clause in which somebody else speaks: `, which [police said] they treat …`. */
function opensReport({ parsed }: Scene, pronoun: number): boolean {
  let verb = parsed.head[pronoun]!;
  for (let step = 0; step < 3 && parsed.dep(verb) !== "relcl"; step++) verb = parsed.head[verb]!;
  if (parsed.dep(verb) !== "relcl" || !VERBS.get(cueLemma(parsed, verb))?.classes.includes("say")) return false;
  return parsed.children(verb).some((child) => parsed.dep(child) === "nsubj" && child > pronoun && child < verb);
}
