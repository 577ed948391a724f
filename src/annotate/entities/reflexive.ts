import type { ParsedText } from "../../model/index.ts";
import { subjectOf } from "../grammar/index.ts";
import type { ReadingState } from "./reading-state.ts";
import type { Referent } from "./referents.ts";

/** True for "himself", "itself", "themselves". */
export function isReflexive(word: string): boolean {
  return word.endsWith("self") || word.endsWith("selves");
}

/** The token that a reflexive is bound to by its place: the noun that it stresses ("the attack itself"), else the subject
 * of its clause ("they offer themselves"), or the object where that is who acts ("led him to devote himself"); or null. */
export function binderOf(parsed: ParsedText, token: number): number | null {
  const head = parsed.head[token]!;
  const nominal = ["NOUN", "PROPN", "PRON"].includes(parsed.pos(head));
  if (nominal && head === token - 1 && ["appos", "npadvmod", "nsubj", "dobj"].includes(parsed.dep(token))) return head;
  let verb = head;
  for (let steps = 0; steps < 6; steps++) {
    if (parsed.pos(verb) === "VERB" || parsed.pos(verb) === "AUX") {
      const actor = actorOf(parsed, verb);
      if (actor !== null && actor < token) return actor;
    }
    if (parsed.head[verb] === verb) break;
    verb = parsed.head[verb]!;
  }
  return null;
}

function actorOf(parsed: ParsedText, verb: number): number | null {
  const own = parsed.children(verb).find((child) => parsed.dep(child).startsWith("nsubj"));
  if (own !== undefined) return own;
  const governor = parsed.head[verb]!;
  if (parsed.dep(verb) === "xcomp" || parsed.dep(verb) === "advcl") {
    const object = parsed.children(governor).find((child) => parsed.dep(child) === "dobj" && child < verb);
    if (object !== undefined) return object;
  }
  return subjectOf(parsed, verb);
}

/** What stands at a token: a name, a noun, or what "who" stands for. */
export function referentAt(state: ReadingState, token: number): Referent | null {
  const { parsed } = state;
  const entity = state.mentionAt.get(token)?.entity;
  if (entity) return state.referents.of(entity) ?? null;
  const clause = parsed.head[token]!;
  const noun = parsed.tag(token).startsWith("W") && parsed.dep(clause) === "relcl" ? parsed.head[clause]! : token;
  return state.nominalAt.get(noun) ?? null;
}
