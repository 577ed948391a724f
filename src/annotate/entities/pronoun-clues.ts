import type { EntityDraft } from "./entity-draft.ts";
import { roleOf } from "./grammar-roles.ts";
import type { ReadingState } from "./reading-state.ts";
import { pronounGender, type Referent } from "./referents.ts";
import { DEAD_PRONOUN, isSilenced, speaksNow } from "./the-dead.ts";
import { NOUNS } from "./word-classes.ts";

/** "They" leans more than others to what its own sentence names (tuned on GUM). */
const NEAR = 1.6;

/** Who spoke last, and who is named last within quotation marks, as the subject of a verb of saying. */
const SPOKE_LAST = 1.6;
/** "She added": who spoke before goes on. */
const GOES_ON = 3;
const GOING_ON = new Set(["add", "continue", "recall", "conclude", "stress"]);
const SPOKEN_OF = 0.6;

/** What a pronoun and its clause tell of whom it means. */
export type Clue = {
  readonly word: string;
  readonly sentence: number;
  readonly subject: boolean;
  /** Subject of a verb of saying or thinking outside quotation marks. */
  readonly speaks: boolean;
  /** Says something after what the text has told before, so that the dead do not. */
  readonly speaksNow: boolean;
  /** Subject of a verb that goes on with what was said: "she added". */
  readonly goesOn: boolean;
  /** For a possessive: the subject of the clause it stands in ("Brahms sent Dvořák to [his] publisher"), else null. */
  readonly owner: EntityDraft | null;
};

export function clueOf(state: ReadingState, token: number): Clue {
  const { parsed } = state;
  const { role, governor } = roleOf(parsed, token);
  const subject = role === "nsubj" || role === "nsubjpass";
  const speaks = subject && NOUNS.communication.has(parsed.lemma(governor)) && parsed.pos(governor) === "VERB";
  const owner = parsed.dep(token) === "poss" ? subjectAround(state, token) : null;
  const goesOn = speaks && GOING_ON.has(parsed.lemma(governor));
  return {
    word: parsed.lower(token),
    sentence: parsed.sentenceOf[token]!,
    subject,
    speaks,
    speaksNow: subject && speaksNow(state, token),
    goesOn,
    owner,
  };
}

/** The subject of the nearest verb above a possessive, unless the possessive stands within that subject. */
function subjectAround(state: ReadingState, token: number): EntityDraft | null {
  const { parsed } = state;
  let at = token;
  for (let steps = 0; steps < 10 && parsed.head[at] !== at; steps++) {
    at = parsed.head[at]!;
    if (parsed.pos(at) !== "VERB" && parsed.pos(at) !== "AUX") continue;
    const judged = judgedFor(state, at, token);
    if (judged !== null) return judged;
    const subject = parsed.children(at).find((child) => parsed.dep(child).startsWith("nsubj"));
    if (subject === undefined) continue;
    return subject < token && parsed.rightEdge(subject) < token ? (state.mentionAt.get(subject)?.entity ?? null) : null;
  }
  return null;
}

/** "attacked Viss for [his] vote", "thanked Viss over [his] help": what somebody is judged for is that person's own. */
function judgedFor(state: ReadingState, verb: number, token: number): EntityDraft | null {
  const { parsed } = state;
  const person = parsed.children(verb).find((child) => parsed.dep(child) === "dobj" && child > verb && child < token);
  const mention = person === undefined ? undefined : state.mentionAt.get(person);
  if (mention?.type !== "PERSON") return null;
  const reason = parsed
    .children(verb)
    .find((child) => child > person! && /^(?:for|over)$/.test(parsed.lower(child)) && parsed.dep(child) === "prep");
  return reason !== undefined && reason < token && token <= parsed.rightEdge(reason) ? mention.entity : null;
}

/** How well number, gender and animacy agree: 0 not at all, 1 fully. */
export function agreement(referent: Referent, clue: Clue): number {
  const { word } = clue;
  const gender = pronounGender(word);
  if (gender) {
    if (referent.plural || referent.kind !== "person") return 0;
    const { gender: known, called } = referent.entity;
    if (known !== null) return known === gender ? 1 : 0;
    const against = gender === "male" ? called.female : called.male;
    return called[gender] > against ? 0.95 : against > called[gender] ? 0.1 : 0.75;
  }
  if (word.startsWith("it")) {
    if (referent.plural || referent.kind === "person") return 0;
    return referent.nominal ? 0.8 : 1;
  }
  // Things do not speak, documents aside: "The claims were false, they said".
  if (referent.plural) return referent.kind !== "other" ? 1 : isDocument(referent) ? 0.8 : clue.speaks ? 0 : 0.7;
  if (referent.kind === "organisation") return referent.nominal ? 0.1 : 0.3;
  if (clue.subject && referent.entity.key?.startsWith("country:")) return 0.15;
  return 0;
}

/** Parallel role, the subject of the clause for possessives, and the latest speaker for the next one ("He added"). */
export function preference(state: ReadingState, referent: Referent, clue: Clue): number {
  // Whom the text names often is more likely meant (tuned on GUM and Wikinews).
  let factor = 1 + 0.05 * Math.min(10, referent.entity.count);
  if (clue.subject && referent.role.startsWith("nsubj")) factor *= 1.15;
  if (clue.word.startsWith("th") && referent.sentence === clue.sentence) factor *= NEAR;
  if (clue.owner === referent.entity) factor *= 1.5;
  if (clue.speaks && state.speaker === referent.entity) factor *= clue.goesOn ? GOES_ON : SPOKE_LAST;
  if (isSilenced(state, referent.entity, clue.speaksNow)) factor *= DEAD_PRONOUN;
  // Who is only spoken of in the words quoted last is seldom who goes on speaking.
  if (clue.speaks && state.quoted[referent.token] === 1 && state.speaker !== referent.entity) factor *= SPOKEN_OF;
  return factor;
}

/** "The report … It said", "The letter … it condemned": of things without a name only documents act. */
export function speaksAs(clue: Clue, referent: Referent): boolean {
  return clue.subject && isDocument(referent);
}

function isDocument({ entity }: Referent): boolean {
  for (const head of entity.heads) if (NOUNS.document.has(head)) return true;
  return false;
}
