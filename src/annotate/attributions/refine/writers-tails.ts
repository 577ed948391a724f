import type { ParsedText, Span } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { isPersonAt, type Scene } from "../scene.ts";

/**
 * Where at the end of a reported content the writer's own account begins, or null: what has taken place beside what is only
 * wanted (`called on him to resign [after the bridge fell]`), what the report brings about (`said it was safe, [raising new
 * questions]`), a gloss behind a dash (`would end the grant — [a right that …]`) and, where the content is a noun phrase, a relative
 * clause after a comma (`asked about the attack, [which happened in May]`).
 */
export function writersTail(scene: Scene, candidate: Candidate, span: Span): number | null {
  const first = scene.tokenAt(span.start);
  const last = scene.tokenAt(span.end - 1);
  const event = WISHED.has(candidate.factuality) ? eventStart(scene, first, last) : null;
  if (event !== null) return event;
  const isPhrase = PHRASAL.test(candidate.rule) && !CITING.has(candidate.cueLemma ?? "");
  for (let token = first + 2; token < last; token++) {
    if (scene.quotationAt(scene.parsed.start[token]!) !== null) continue;
    if (
      opensEffect(scene, token, last) ||
      opensGloss(scene, candidate, token, last) ||
      (isPhrase && opensAside(scene, token, last))
    )
      return scene.parsed.start[token - 1]!;
  }
  return null;
}

/** What somebody asks for or intends lies ahead. */
const WISHED = new Set(["asked", "expected"]);

/** Rules whose content is a noun phrase. */
const PHRASAL = /^(?:object|preposition|noun-(?!clause)|attitude)/;

/** Verbs whose object goes on to speak: "cited Karel Viss, [who said …]". */
const CITING = new Set(["interview", "reference", "point"]);

/** Conjunctions that tell when or on what occasion a wish came up. */
const OCCASIONS = new Set(["after", "as", "when", "while", "once"]);

/** `called for Viss to resign [after the bridge fell]`: a clause in the past at the very end, where the content has no other. */
function eventStart(scene: Scene, first: number, last: number): number | null {
  const { parsed } = scene;
  for (let token = first + 1; token < last; token++) {
    if (parsed.tag(token) === "VBD") return null;
    const verb = parsed.head[token]!;
    if (parsed.dep(token) !== "mark" || !OCCASIONS.has(parsed.lower(token)) || parsed.dep(verb) !== "advcl") continue;
    const start = parsed.leftEdge(verb);
    if (verb < token || parsed.rightEdge(verb) < last || start <= first || !isPast(parsed, verb)) continue;
    return scene.quotationAt(parsed.start[start]!) === null ? parsed.start[start]! : null;
  }
  return null;
}

function isPast(parsed: ParsedText, verb: number): boolean {
  const helper = parsed.children(verb).find((child) => /^aux/.test(parsed.dep(child)) && child < verb);
  return parsed.tag(helper ?? verb) === "VBD";
}

/** Verbs for what a piece of news brings about or shows. */
const EFFECTS = new Set(
  "raise prompt fuel fan spark trigger underscore underline highlight deepen intensify heighten complicate rekindle stoke spur compound undercut undermine contradict echo mirror".split(
    " ",
  ),
);

function opensEffect({ parsed }: Scene, token: number, last: number): boolean {
  if (parsed.word(token - 1) !== "," || parsed.tag(token) !== "VBG" || parsed.dep(token) !== "advcl") return false;
  return parsed.rightEdge(token) >= last && EFFECTS.has(parsed.lemma(token));
}

/**
 * `— a right that …`; behind a comma only a gloss with a relative clause of its own, and none on a thing announced or named, which
 * its maker may explain: `said it hired Viss, [a former miner who left in May]`.
 */
function opensGloss(scene: Scene, { rule }: Candidate, token: number, last: number): boolean {
  const { parsed } = scene;
  if (!/^(?:,|[-–—―]+)$/.test(parsed.word(token - 1)) || parsed.tag(token) !== "DT") return false;
  const head = headOfPhrase(parsed, token);
  if (parsed.dep(head) !== "appos" || parsed.rightEdge(head) < last) return false;
  if (parsed.word(token - 1) !== ",") return true;
  const isThing = !isPersonAt(scene, token - 2) && (parsed.pos(token - 2) === "PROPN" || PHRASAL.test(rule));
  return !isThing && parsed.children(head).some((child) => parsed.dep(child) === "relcl");
}

function opensAside({ parsed }: Scene, token: number, last: number): boolean {
  if (parsed.word(token - 1) !== "," || parsed.lower(token) !== "which") return false;
  const head = headOfPhrase(parsed, token);
  return parsed.dep(head) === "relcl" && parsed.rightEdge(head) >= last;
}

/** Steps up the tree at most from the first word of a phrase to its head. */
const MAX_STEPS = 12;

/** The head of the phrase that begins at the token. */
export function headOfPhrase(parsed: ParsedText, token: number): number {
  let top = token;
  for (let step = 0; step < MAX_STEPS; step++) {
    const head = parsed.head[top]!;
    if (head === top || parsed.leftEdge(head) < token) break;
    top = head;
  }
  return top;
}
