import type { ParsedText } from "../../model/index.ts";
import type { EntityDraft } from "./entity-draft.ts";
import { nounLemma, roleOf } from "./grammar-roles.ts";
import type { ReadingState } from "./reading-state.ts";
import { NOUNS } from "./word-classes.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Verbs whose object is dead by them. */
const KILLS = words("kill murder slay assassinate behead strangle massacre");
/** Verbs that kill where the clause says so: "shot dead", "beaten to death", "fatally stabbed", "shot and killed". */
const HARMS = words("shoot stab beat gun bludgeon batter hack hit strike trample crush club run");
const DIES = words("die perish");
/** Nouns of which somebody is dead: "the murder of Viss", "Viss's widow". */
const DEATHS = words("death murder killing slaying assassination funeral burial widow widower");
const LATE = words("late slain murdered deceased dead");

/** Verbs of thought among those of communication: the story of a death goes back to what the dead believed and decided. */
const THINKS = words(
  "believe consider decide doubt expect fear feel find guess hold hope imagine know learn mean reckon think understand wonder",
);

/** What a death weighs against one who would be speaking by a pronoun; a title goes to any other who bears it. */
export const DEAD_PRONOUN = 0.3;

/** Notes that a mention tells its person to be dead: "shot and killed [Viss]", "[Viss] died", "the late [Viss]", "the murder of [Viss]". */
export function noteDeath(state: ReadingState, entity: EntityDraft, head: number): void {
  if (entity.type !== "PERSON" || entity.memberDrafts !== undefined || state.dead.has(entity)) return;
  if (isDead(state.parsed, head)) state.dead.add(entity);
}

/** Who, where the word at a token says something now, does not because dead: what they "had said" they said alive. */
export function isSilenced(state: ReadingState, entity: EntityDraft, speaks: boolean): boolean {
  return speaks && state.dead.has(entity);
}

/** True for the subject of a verb of saying, or of a sentence that goes on with a quotation after it, told as done after what came before. */
export function speaksNow({ parsed, quoted }: ReadingState, token: number): boolean {
  const { role, governor } = roleOf(parsed, token);
  if (role !== "nsubj" || parsed.children(governor).some((child) => isHad(parsed, child))) return false;
  const verb = parsed.lemma(governor);
  if (NOUNS.communication.has(verb) && !THINKS.has(verb) && parsed.pos(governor) === "VERB") return true;
  if (quoted[token] === 1) return false;
  const { end } = parsed.sentences[parsed.sentenceOf[token]!]!;
  const last = Math.min(end, governor + REACH);
  for (let at = governor + 1; at < last; at++)
    if (parsed.word(at) === ":") return at + 1 < parsed.length && quoted[at + 2] === 1;
  return false;
}

/** Tokens between a verb and the colon that opens what its subject says. */
const REACH = 25;

/** "had said": before what the text tells. */
function isHad(parsed: ParsedText, token: number): boolean {
  return parsed.dep(token) === "aux" && parsed.lower(token) === "had";
}

function isDead(parsed: ParsedText, head: number): boolean {
  if (
    parsed.children(head).some((child) => child < head && parsed.dep(child) === "amod" && LATE.has(parsed.lower(child)))
  )
    return true;
  const at = firstOfList(parsed, head);
  const [governor, dep] = [parsed.head[at]!, parsed.dep(at)];
  if (dep === "poss") return isDeath(parsed, governor);
  if (dep === "pobj") return parsed.lower(governor) === "of" && isDeath(parsed, parsed.head[governor]!);
  if (!isReal(parsed, governor)) return false;
  if (dep === "dobj" || dep === "nsubjpass") return isKilling(parsed, governor);
  return (
    dep === "nsubj" &&
    (DIES.has(parsed.lemma(governor)) || (parsed.lemma(governor) === "be" && hasDead(parsed, governor)))
  );
}

/** Steps through a list and its appositions at most: "killing Judge Viss, the clerk Lenk and two others". */
const MOST_STEPS = 12;

function firstOfList(parsed: ParsedText, head: number): number {
  let at = head;
  for (let step = 0; step < MOST_STEPS && /^(?:conj|appos)$/.test(parsed.dep(at)); step++) at = parsed.head[at]!;
  return at;
}

function isDeath(parsed: ParsedText, noun: number): boolean {
  if (!DEATHS.has(nounLemma(parsed, noun))) return false;
  return !parsed
    .children(noun)
    .some((child) => /^(?:attempted|alleged|possible|near|faked|own)$/.test(parsed.lower(child)));
}

function isKilling(parsed: ParsedText, verb: number): boolean {
  const lemma = parsed.lemma(verb).toLowerCase();
  if (KILLS.has(lemma)) return true;
  if (lemma === "find") return hasDead(parsed, verb);
  return HARMS.has(lemma) && (hasDead(parsed, verb) || parsed.children(verb).some((child) => isFatal(parsed, child)));
}

/** "is dead", "found dead", "shot dead". */
function hasDead(parsed: ParsedText, verb: number): boolean {
  return parsed.children(verb).some((child) => child > verb && parsed.lower(child) === "dead");
}

/** "fatally", "to death", "and killed". */
function isFatal(parsed: ParsedText, child: number): boolean {
  if (parsed.lower(child) === "fatally") return true;
  if (parsed.dep(child) === "conj") return KILLS.has(parsed.lemma(child));
  return parsed.lower(child) === "to" && parsed.children(child).some((object) => parsed.lower(object) === "death");
}

/** Told as done: not "to kill", "may die", "was not killed". */
function isReal(parsed: ParsedText, verb: number): boolean {
  return !parsed.children(verb).some((child) => parsed.dep(child) === "neg" || /^(?:TO|MD)$/.test(parsed.tag(child)));
}
