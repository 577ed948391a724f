import type { ParsedText } from "../../model/index.ts";
import type { EntityDraft } from "./entity-draft.ts";
import { isExpletive } from "./expletive.ts";
import { barredEntities } from "./pronoun-bars.ts";
import { agreement, type Clue, clueOf, preference, speaksAs } from "./pronoun-clues.ts";
import { groupOf, type ReadingState } from "./reading-state.ts";
import { pronounGender, type Referent, salienceAt } from "./referents.ts";
import { binderOf, isReflexive, referentAt } from "./reflexive.ts";
import { NOUNS } from "./word-classes.ts";

export const THIRD_PERSON = new Set(
  "he him his himself she her hers herself it its itself they them their theirs themselves".split(" "),
);

const FRONT_REACH = 15;
const OPENERS = new Set(["prep", "advcl", "npadvmod"]);
/** How many sentences back a pronoun may reach when nobody else is in mind, and how far ahead of others that one must be. */
const FAR = 30;
const FAR_LEAD = 1.5;

type Answer = { readonly referent: Referent } | { readonly group: EntityDraft } | null;

/** What a pronoun of the third person refers to, or null. Agreement and binding first, then salience. */
export function resolvePronoun(state: ReadingState, token: number): Answer {
  return resolve(state, token, false);
}

/** `ahead`: asked for a pronoun further on, on behalf of one that has to be told apart from it or tied to it. */
function resolve(state: ReadingState, token: number, ahead: boolean): Answer {
  const { parsed } = state;
  const word = parsed.lower(token);
  const sentence = parsed.sentenceOf[token]!;
  if (word.startsWith("it") && isExpletive(parsed, token)) return null;
  const bound = isReflexive(word) ? boundReferent(state, token) : null;
  if (bound) return isThing(bound) ? null : { referent: bound };
  const beside = besidePossessive(state, token) ?? ownerOfWords(state, token);
  if (beside) return { referent: beside };
  const barred = barredEntities(state, token);
  if (!ahead) barSpeaker(state, token, barred);
  const subject = subjectBehind(state, token, barred);
  if (subject !== null) {
    const announced = announcedBy(state, token, subject, barred);
    if (announced) return { referent: announced };
    if (!ahead && sameForm(parsed.lower(subject), word)) return resolve(state, subject, true);
  }
  const window = pronounGender(word) ? 5 : 2;
  const clue = clueOf(state, token);
  const best =
    mostLikely(state, sentence, clue, barred, window) ??
    (pronounGender(word) ? lastNamed(state, sentence, clue, barred) : null);
  if (word.startsWith("th")) {
    const pair = best && sentence - best.sentence <= 1 && best.plural ? null : pairInSentence(state, token, barred);
    if (pair) return { group: pair };
  }
  if (!best || (isThing(best) && !speaksAs(clue, best))) return null;
  // What "it" is in a quotation, the quotation has to say.
  if (word.startsWith("it") && state.quotations.at(token) !== state.quotations.at(best.token)) return null;
  return { referent: best };
}

/** What a reflexive is bound to by its place; null where that does not agree ("the duel himself") or is not there. */
function boundReferent(state: ReadingState, token: number): Referent | null {
  const binder = binderOf(state.parsed, token);
  const referent = binder === null ? null : referentAt(state, binder);
  return referent && agreement(referent, clueOf(state, token)) > 0.2 ? referent : null;
}

/** Something without a name that is neither person, body nor place: left untied. */
function isThing(referent: Referent): boolean {
  return referent.nominal !== null && referent.kind === "other";
}

/** Third persons of one gender and number: "his" and "he". */
function sameForm(one: string, other: string): boolean {
  if (!THIRD_PERSON.has(one)) return false;
  const gender = pronounGender(one);
  return gender !== null && gender === pronounGender(other);
}

/** Whoever speaks a quotation is not "he" in it; where the speaker is a pronoun further on, that one is resolved first. */
function barSpeaker(state: ReadingState, token: number, barred: Set<EntityDraft>): void {
  const speaker = state.quotations.at(token)?.speaker ?? null;
  if (speaker === null) return;
  const known = state.mentionAt.get(speaker)?.entity ?? state.nominalAt.get(speaker)?.entity;
  if (known) barred.add(known);
  else if (speaker > token && sameForm(state.parsed.lower(speaker), state.parsed.lower(token))) {
    const answer = resolve(state, speaker, true);
    if (answer && "referent" in answer) barred.add(answer.referent.entity);
  }
}

/** The subject of the main clause behind a phrase that opens the sentence and holds the pronoun: "In [his] speech, Obama said". */
function subjectBehind(state: ReadingState, token: number, barred: ReadonlySet<EntityDraft>): number | null {
  const { parsed } = state;
  const at = parsed.sentenceOf[token]!;
  const front = frontOf(parsed, token);
  if (token - parsed.sentences[at]!.start > FRONT_REACH || !OPENERS.has(parsed.dep(front))) return null;
  const verb = parsed.head[front]!;
  const subject = parsed.children(verb).find((child) => child > token && parsed.dep(child).startsWith("nsubj"));
  if (subject === undefined || state.quoted[subject] !== state.quoted[token]) return null;
  // "After the chairman said he knew, Graham asked …": the phrase has somebody of its own.
  const clue = clueOf(state, token);
  const own = state.referents
    .recent(at, 0)
    .some((referent) => agreement(referent, clue) > 0.5 && !barred.has(referent.entity) && referent.role !== "poss");
  return own ? null : subject;
}

/** That subject, if it agrees and has been spoken of or nobody else has. */
function announcedBy(
  state: ReadingState,
  token: number,
  subject: number,
  barred: ReadonlySet<EntityDraft>,
): Referent | null {
  const mention = state.mentionAt.get(subject);
  if (!mention || mention.head !== subject || barred.has(mention.entity)) return null;
  const known = state.referents.of(mention.entity);
  if (!known) return null;
  return agreement(known, clueOf(state, token)) >= 0.75 ? known : null;
}

/** The outermost token above another that still hangs below the root of the sentence. */
function frontOf(parsed: ParsedText, token: number): number {
  let at = token;
  for (let steps = 0; steps < 20; steps++) {
    const head = parsed.head[at]!;
    if (head === at || parsed.head[head] === head) return at;
    at = head;
  }
  return token;
}

/** Of those that agree and were spoken of in the last sentences, the most salient. */
function mostLikely(
  state: ReadingState,
  sentence: number,
  clue: Clue,
  barred: ReadonlySet<EntityDraft>,
  window: number,
): Referent | null {
  let best: Referent | null = null;
  let top = 0;
  for (const referent of state.referents.recent(sentence, window)) {
    const fit = agreement(referent, clue);
    if (fit === 0 || barred.has(referent.entity)) continue;
    const score = fit * salienceAt(referent, sentence) * preference(state, referent, clue);
    if (score <= top) continue;
    best = referent;
    top = score;
  }
  return best;
}

/** Where nobody was spoken of lately: the person with a name who was last in mind, if no other one comes near. */
function lastNamed(
  state: ReadingState,
  sentence: number,
  clue: Clue,
  barred: ReadonlySet<EntityDraft>,
): Referent | null {
  const [first, second] = state.referents
    .recent(sentence, FAR)
    .filter((referent) => !referent.nominal && agreement(referent, clue) > 0.5 && !barred.has(referent.entity))
    .map((referent) => ({ referent, score: salienceAt(referent, sentence) }))
    .sort((one, other) => other.score - one.score);
  return first && (!second || first.score > FAR_LEAD * second.score) ? first.referent : null;
}

/** "President Trump or his campaign", "Mr. Trump, his businesses": whose name the phrase is joined to. */
function besidePossessive(state: ReadingState, token: number): Referent | null {
  const { parsed } = state;
  const owned = parsed.head[token]!;
  if (parsed.dep(token) !== "poss" || !["conj", "appos"].includes(parsed.dep(owned))) return null;
  const mention = state.mentionAt.get(parsed.head[owned]!);
  const referent = mention && mention.head < token ? state.referents.of(mention.entity) : undefined;
  return referent && agreement(referent, clueOf(state, token)) > 0.5 ? referent : null;
}

/** "Viss's speech in which [he] said", "his letter in which [he] wrote": whose words the clause tells of. */
function ownerOfWords(state: ReadingState, token: number): Referent | null {
  const { parsed } = state;
  const verb = parsed.head[token]!;
  const words = parsed.head[verb]!;
  if (parsed.dep(token) !== "nsubj" || parsed.dep(verb) !== "relcl" || !NOUNS.communication.has(parsed.lemma(verb)))
    return null;
  const opening = parsed.leftEdge(verb);
  if (!/^(?:in|where|on|during)$/.test(parsed.lower(opening)) || opening <= words) return null;
  const owner = parsed.children(words).find((child) => parsed.dep(child) === "poss");
  const mention = owner === undefined ? undefined : state.mentionAt.get(owner);
  const referent = mention && state.referents.of(mention.entity);
  return referent && agreement(referent, clueOf(state, token)) > 0.5 ? referent : null;
}

/** "Putin will meet Kim, when they …": the only two persons named before in the sentence. */
function pairInSentence(state: ReadingState, token: number, barred: ReadonlySet<EntityDraft>): EntityDraft | null {
  const sentence = state.parsed.sentenceOf[token]!;
  const persons = state.referents
    .recent(sentence, 0)
    .filter((referent) => referent.kind === "person" && !referent.plural && !referent.nominal);
  if (persons.length !== 2 || persons.some((person) => barred.has(person.entity))) return null;
  return groupOf(
    state,
    persons.map((person) => person.entity),
  );
}
