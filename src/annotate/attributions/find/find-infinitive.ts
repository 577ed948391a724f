import type { ParsedText, TokenRange } from "../../../model/index.ts";
import { isPassive } from "../../grammar/index.ts";
import type { Candidate } from "../candidate.ts";
import { chainedTo } from "../chains/chained.ts";
import { type CueEntry, cueLemma, particleVerb, prepositionalCue, RAISING, VERBS } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import { childWith, sourceOfVerb } from "../source-of.ts";
import { spansOf, verbCue } from "../words.ts";
import { relativeGap } from "./relative-gap.ts";

/** Verbs whose person is spoken to and no part of the content: `told aides [to leave]`. */
const ADDRESSING = new Set(["tell", "ask", "order", "instruct", "direct", "advise", "remind", "persuade", "convince"]);

/**
 * Infinitives that complete a cue: `She plans [to run]`, `He urged [voters to stay]`, `[She] is expected [to win]`,
 * `[He] seemed [to agree]`.
 */
export function findInfinitives(scene: Scene): Candidate[] {
  const { parsed } = scene;
  const found: Candidate[] = [];
  for (let verb = 0; verb < parsed.length; verb++) {
    if (parsed.pos(verb) !== "VERB") continue;
    const entry = VERBS.get(particleVerb(parsed, verb)) ?? VERBS.get(cueLemma(parsed, verb));
    const clause = entry === undefined ? null : infinitiveOf(scene, verb);
    if (entry === undefined || clause === null) continue;
    const candidate = withInfinitive(scene, verb, clause, entry);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function infinitiveOf(scene: Scene, verb: number): number | null {
  const { parsed } = scene;
  return (
    parsed
      .children(verb)
      .find(
        (child) =>
          child > verb &&
          ["xcomp", "ccomp", "advcl"].includes(parsed.dep(child)) &&
          (parsed.dep(child) !== "advcl" || childWith(parsed, verb, "dobj") !== null) &&
          parsed.children(child).some((word) => parsed.tag(word) === "TO"),
      ) ?? null
  );
}

function withInfinitive(scene: Scene, verb: number, clause: number, entry: CueEntry): Candidate | null {
  const { parsed } = scene;
  if (isJoined(parsed, verb, clause) || hasPrepositionalCue(parsed, verb, clause)) return null;
  const lemma = cueLemma(parsed, verb);
  const range = { start: Math.max(parsed.leftEdge(clause), verb + 1), end: parsed.rightEdge(clause) + 1 };
  const base = { cue: verbCue(scene, verb), cueToken: verb, cueLemma: lemma };
  const raised = isPassive(parsed, verb) || entry.classes.includes("seem");
  if (raised) return raisedInfinitive(scene, verb, range, entry, base);
  const person = childWith(parsed, verb, "dobj", "dative");
  const withPerson = entry.frames.get("person-infinitive");
  const own = entry.frames.get("infinitive");
  const ownSubject = childWith(parsed, clause, "nsubj") !== null;
  const factuality = person !== null || ownSubject ? withPerson : (own ?? withPerson);
  if (factuality === undefined) return null;
  if (parsed.dep(clause) === "advcl" && (person === null || withPerson === undefined)) return null;
  if (person !== null && person > verb && person < clause && !ADDRESSING.has(lemma))
    range.start = Math.min(range.start, Math.max(verb + 1, parsed.leftEdge(person)));
  const gap = relativeGap(parsed, verb);
  const content = spansOf(scene, gap === null ? [range] : [gap, range]);
  if (content.length === 0) return null;
  return { rule: "infinitive", ...base, ...sourceOfVerb(scene, verb), content, factuality };
}

/** `declined to say [whether it was safe]`: both verbs are one cue, whose content is the clause. */
function isJoined(parsed: ParsedText, verb: number, clause: number): boolean {
  if (chainedTo(parsed, clause) !== verb || !VERBS.get(cueLemma(parsed, clause))?.frames.has("clause")) return false;
  return parsed.children(clause).some((child) => child > clause && parsed.dep(child) === "ccomp");
}

/** `called on [Lenk to resign]`: the preposition takes the content. */
function hasPrepositionalCue(parsed: ParsedText, verb: number, clause: number): boolean {
  return parsed
    .children(verb)
    .some(
      (child) =>
        child > verb &&
        child < clause &&
        parsed.dep(child) === "prep" &&
        prepositionalCue(cueLemma(parsed, verb), parsed.lower(child)) !== null,
    );
}

type CueBase = Pick<Candidate, "cue" | "cueToken" | "cueLemma">;

/** `[She] is believed [to have left]`, `[He] was asked [to go]`. */
function raisedInfinitive(
  scene: Scene,
  verb: number,
  range: TokenRange,
  entry: CueEntry,
  base: CueBase,
): Candidate | null {
  const { parsed } = scene;
  if (!RAISING.has(base.cueLemma ?? "")) return null;
  const subject = childWith(parsed, verb, "nsubjpass", "nsubj");
  const frames = entry.frames;
  const hearsay = isPassive(parsed, verb) && entry.classes.includes("say") ? "alleged" : undefined;
  const factuality = hearsay ?? frames.get("infinitive") ?? frames.get("person-infinitive") ?? frames.get("clause");
  if (factuality === undefined) return null;
  const ranges =
    subject === null ? [range] : [{ start: parsed.leftEdge(subject), end: parsed.rightEdge(subject) + 1 }, range];
  const content = spansOf(scene, ranges);
  const seem = entry.classes.includes("seem");
  const found = seem ? { source: null, sourceToken: null } : sourceOfVerb(scene, verb);
  return content.length === 0 ? null : { rule: "raised", ...base, ...found, content, factuality };
}
