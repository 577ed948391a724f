import type { ParsedText } from "../../model/index.ts";
import { conjunctsOf } from "../grammar/index.ts";
import type { EntityDraft } from "./entity-draft.ts";
import { roleOf } from "./grammar-roles.ts";
import { groupOf, type ReadingState } from "./reading-state.ts";
import { pronounGender, type Referent, salienceAt } from "./referents.ts";
import { NOUNS } from "./word-classes.ts";

export const THIRD_PERSON = new Set(
  "he him his himself she her hers herself it its itself they them their theirs themselves".split(" "),
);
/** Pronouns of the first person: within quotation marks they mean the speaker, whom attribution finds later. */
export const FIRST_PERSON = new Set("i me my mine myself we us our ours ourselves".split(" "));

const FRONT_REACH = 15;
const OPENERS = new Set(["prep", "advcl", "npadvmod"]);
/** How many sentences back a pronoun may reach when nobody else is in mind, and how far ahead of others that one must be. */
const FAR = 30;
const FAR_LEAD = 1.5;

/** What a pronoun of the third person refers to, or null. Agreement and binding first, then salience. */
export function resolvePronoun(
  state: ReadingState,
  token: number,
): { readonly referent: Referent } | { readonly group: EntityDraft } | null {
  const { parsed } = state;
  const word = parsed.lower(token);
  const sentence = parsed.sentenceOf[token]!;
  if (word.startsWith("it") && (state.quoted[token] === 1 || isExpletive(parsed, token))) return null;
  const beside = besidePossessive(state, token);
  if (beside) return { referent: beside };
  const barred = barredEntities(state, token);
  const window = word.startsWith("it") ? 1 : word.startsWith("th") ? 2 : 5;
  const ahead = announced(state, token, barred);
  if (ahead) return { referent: ahead };
  const best =
    mostLikely(state, token, barred, window) ?? (pronounGender(word) ? lastNamed(state, token, barred) : null);
  if (word.startsWith("th")) {
    const pair = best && sentence - best.sentence <= 1 && best.plural ? null : pairInSentence(state, token, barred);
    if (pair) return { group: pair };
  }
  if (!best || (best.nominal && best.kind === "other" && !speaksAs(state, token, best))) return null;
  return { referent: best };
}

/**
 * "In his speech, Obama said …": a pronoun in a phrase before the subject of the main clause means that subject, if it
 * agrees and has been spoken of or nobody else has.
 */
function announced(state: ReadingState, token: number, barred: ReadonlySet<EntityDraft>): Referent | null {
  const { parsed } = state;
  const sentence = parsed.sentences[parsed.sentenceOf[token]!]!;
  if (token - sentence.start > FRONT_REACH || !OPENERS.has(parsed.dep(frontOf(parsed, token)))) return null;
  const verb = parsed.head[frontOf(parsed, token)]!;
  const subject = parsed.children(verb).find((child) => child > token && parsed.dep(child).startsWith("nsubj"));
  const mention = subject === undefined ? undefined : state.mentionAt.get(subject);
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

/** "The report … It said": of things without a name only documents speak. */
function speaksAs(state: ReadingState, token: number, { entity }: Referent): boolean {
  return clueOf(state, token).speaks && [...entity.heads].some((head) => NOUNS.document.has(head));
}

/** Of those that agree and were spoken of in the last sentences, the most salient. */
function mostLikely(
  state: ReadingState,
  token: number,
  barred: ReadonlySet<EntityDraft>,
  window: number,
): Referent | null {
  const sentence = state.parsed.sentenceOf[token]!;
  const clue = clueOf(state, token);
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
function lastNamed(state: ReadingState, token: number, barred: ReadonlySet<EntityDraft>): Referent | null {
  const sentence = state.parsed.sentenceOf[token]!;
  const clue = clueOf(state, token);
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

/** What the pronoun and its clause tell of whom it means. */
type Clue = {
  readonly word: string;
  readonly subject: boolean;
  /** Subject of a verb of saying or thinking outside quotation marks. */
  readonly speaks: boolean;
  /** For a possessive: the subject of the clause it stands in ("Brahms sent Dvořák to [his] publisher"), else null. */
  readonly owner: EntityDraft | null;
};

function clueOf(state: ReadingState, token: number): Clue {
  const { parsed } = state;
  const { role, governor } = roleOf(parsed, token);
  const subject = role === "nsubj" || role === "nsubjpass";
  const speaks = subject && NOUNS.communication.has(parsed.lemma(governor)) && parsed.pos(governor) === "VERB";
  const owner = parsed.dep(token) === "poss" ? subjectAround(state, token) : null;
  return { word: parsed.lower(token), subject, speaks, owner };
}

/** The subject of the nearest verb above a possessive, unless the possessive stands within that subject. */
function subjectAround(state: ReadingState, token: number): EntityDraft | null {
  const { parsed } = state;
  let at = token;
  for (let steps = 0; steps < 10 && parsed.head[at] !== at; steps++) {
    at = parsed.head[at]!;
    if (parsed.pos(at) !== "VERB" && parsed.pos(at) !== "AUX") continue;
    const subject = parsed.children(at).find((child) => parsed.dep(child).startsWith("nsubj"));
    if (subject === undefined) continue;
    return subject < token && parsed.rightEdge(subject) < token ? (state.mentionAt.get(subject)?.entity ?? null) : null;
  }
  return null;
}

/** How well number, gender and animacy agree: 0 not at all, 1 fully. */
function agreement(referent: Referent, clue: Clue): number {
  const { word } = clue;
  const gender = pronounGender(word);
  if (gender) {
    if (referent.plural || referent.kind !== "person") return 0;
    const { gender: known, called } = referent.entity;
    if (known !== null) return known === gender ? 1 : 0;
    const against = gender === "male" ? called.female : called.male;
    return called[gender] > against ? 0.95 : against > called[gender] ? 0.3 : 0.75;
  }
  if (word.startsWith("it")) {
    if (referent.plural || referent.kind === "person") return 0;
    return referent.nominal ? 0.8 : 1;
  }
  // Things do not speak: "The claims were false, they said".
  if (referent.plural) return referent.kind !== "other" ? 1 : clue.speaks ? 0 : 0.7;
  if (referent.kind === "organisation") return referent.nominal ? 0.1 : 0.3;
  if (clue.subject && referent.entity.key?.startsWith("country:")) return 0.15;
  return 0;
}

/** Parallel role, the subject of the clause for possessives, and the latest speaker for the next one ("He added"). */
function preference(state: ReadingState, referent: Referent, clue: Clue): number {
  // Whom the text names often is more likely meant (tuned on GUM and Wikinews).
  let factor = 1 + 0.05 * Math.min(10, referent.entity.count);
  if (clue.subject && referent.role.startsWith("nsubj")) factor *= 1.15;
  if (clue.owner === referent.entity) factor *= 1.5;
  if (clue.speaks && state.speaker === referent.entity) factor *= 1.6;
  return factor;
}

/** Entities that cannot be meant: co-arguments of the same verb, and the speaker of the quotation the pronoun is in. */
function barredEntities(state: ReadingState, token: number): Set<EntityDraft> {
  const { parsed } = state;
  const barred = new Set<EntityDraft>();
  const verb = clauseOf(parsed, token);
  const possessive = parsed.dep(token) === "poss";
  if (!possessive && !parsed.lower(token).includes("sel")) {
    for (const child of parsed.children(verb)) {
      for (const part of conjunctsOf(parsed, child)) bar(state, part, token, barred);
      if (parsed.dep(child) !== "prep" && parsed.dep(child) !== "agent") continue;
      for (const object of parsed.children(child)) bar(state, object, token, barred);
    }
  }
  barTopic(state, token, barred);
  if (state.quoted[token] === 1) {
    const speaker = speakerAround(state, token);
    if (speaker) barred.add(speaker);
  }
  return barred;
}

/** Words that put a topic before the sentence which speaks of it. */
const TOPIC = new Set(["of", "on", "about", "regarding", "concerning"]);
const TOPIC_REACH = 12;

/** "Of Mr. Obama, he said …": who is spoken about in front is not the one who speaks. */
function barTopic(state: ReadingState, token: number, barred: Set<EntityDraft>): void {
  const { parsed } = state;
  const first = parsed.sentences[parsed.sentenceOf[token]!]!.start;
  if (parsed.dep(token) !== "nsubj" || token - first > TOPIC_REACH || !TOPIC.has(parsed.lower(first))) return;
  const reach = Math.min(token, parsed.rightEdge(first) + 1);
  for (let at = first + 1; at < reach; at++) bar(state, at, token, barred);
}

function bar(state: ReadingState, at: number, token: number, barred: Set<EntityDraft>): void {
  const mention = at === token ? undefined : state.mentionAt.get(at);
  if (mention && mention.head === at) barred.add(mention.entity);
}

/** The verb that the pronoun is an argument of, through a preposition. */
function clauseOf(parsed: ParsedText, token: number): number {
  const head = parsed.head[token]!;
  return parsed.dep(token) === "pobj" ? parsed.head[head]! : head;
}

/** The subject of the verb of communication that governs a quotation, found by climbing out of it. */
function speakerAround(state: ReadingState, token: number): EntityDraft | null {
  const { parsed, quoted } = state;
  let at = token;
  for (let steps = 0; steps < 30 && parsed.head[at] !== at; steps++) {
    at = parsed.head[at]!;
    if (quoted[at] === 1 || parsed.pos(at) !== "VERB") continue;
    const subject = parsed.children(at).find((child) => parsed.dep(child) === "nsubj");
    return subject === undefined ? null : (state.mentionAt.get(subject)?.entity ?? null);
  }
  return null;
}

/** "It is clear that", "it seems", "it took years": nothing is meant. */
function isExpletive(parsed: ParsedText, token: number): boolean {
  if (parsed.dep(token) === "expl") return true;
  if (parsed.dep(token) !== "nsubj" && parsed.dep(token) !== "nsubjpass") return false;
  const verb = parsed.head[token]!;
  const lemma = parsed.lemma(verb);
  if (lemma === "come" && parsed.children(verb).some((child) => parsed.lower(child) === "to")) return true;
  if (["seem", "appear", "rain", "snow", "turn", "take", "happen"].includes(lemma)) return true;
  const complements = parsed.children(verb).filter((child) => ["attr", "acomp"].includes(parsed.dep(child)));
  const below = complements.flatMap((complement) => [...parsed.children(complement)]);
  const deps = new Set([...parsed.children(verb), ...below].map((child) => parsed.dep(child)));
  const clausal = deps.has("ccomp") || deps.has("xcomp") || deps.has("csubj") || deps.has("advcl");
  return clausal && (lemma === "be" || parsed.dep(token) === "nsubjpass" || deps.has("acomp"));
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
