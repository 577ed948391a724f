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

/** What a pronoun of the third person refers to, or null. Agreement and binding first, then salience. */
export function resolvePronoun(
  state: ReadingState,
  token: number,
): { readonly referent: Referent } | { readonly group: EntityDraft } | null {
  const { parsed } = state;
  const word = parsed.lower(token);
  const sentence = parsed.sentenceOf[token]!;
  if (word.startsWith("it") && (state.quoted[token] === 1 || isExpletive(parsed, token))) return null;
  const beside = besidePossessive(state, token, word);
  if (beside) return { referent: beside };
  const window = word.startsWith("it") ? 1 : word.startsWith("th") ? 2 : 5;
  const barred = barredEntities(state, token);
  let best: Referent | null = null;
  let top = 0;
  for (const referent of state.referents.recent(sentence, window)) {
    const fit = agreement(referent, word);
    if (fit === 0 || barred.has(referent.entity)) continue;
    const score = fit * salienceAt(referent, sentence) * preference(state, referent, token);
    if (score <= top) continue;
    best = referent;
    top = score;
  }
  if (word.startsWith("th")) {
    const pair = best && sentence - best.sentence <= 1 && best.plural ? null : pairInSentence(state, token, barred);
    if (pair) return { group: pair };
  }
  if (!best || (best.nominal && best.kind === "other")) return null;
  return { referent: best };
}

/** "President Trump or his campaign", "Mr. Trump, his businesses": whose name the phrase is joined to. */
function besidePossessive(state: ReadingState, token: number, word: string): Referent | null {
  const { parsed } = state;
  const owned = parsed.head[token]!;
  if (parsed.dep(token) !== "poss" || !["conj", "appos"].includes(parsed.dep(owned))) return null;
  const mention = state.mentionAt.get(parsed.head[owned]!);
  const referent = mention && mention.head < token ? state.referents.of(mention.entity) : undefined;
  return referent && agreement(referent, word) > 0.5 ? referent : null;
}

/** How well number, gender and animacy agree: 0 not at all, 1 fully. */
function agreement(referent: Referent, word: string): number {
  const gender = pronounGender(word);
  if (gender) {
    if (referent.plural || referent.kind !== "person") return 0;
    if (referent.entity.gender === null) return 0.75;
    return referent.entity.gender === gender ? 1 : 0;
  }
  if (word.startsWith("it")) {
    if (referent.plural || referent.kind === "person") return 0;
    return referent.nominal ? 0.8 : 1;
  }
  if (referent.plural) return referent.kind === "other" ? 0.7 : 1;
  if (referent.kind === "organisation" && !referent.nominal) return 0.2;
  return 0;
}

/** Parallel role, and the latest speaker for the subject of another verb of communication ("He added"). */
function preference(state: ReadingState, referent: Referent, token: number): number {
  const { parsed } = state;
  const { role, governor } = roleOf(parsed, token);
  // Whom the text names often is more likely meant (tuned on GUM and Wikinews).
  let factor = 1 + 0.05 * Math.min(10, referent.entity.count);
  const subject = role === "nsubj" || role === "nsubjpass";
  if (subject && referent.role.startsWith("nsubj")) factor *= 1.15;
  const speaks = subject && NOUNS.communication.has(parsed.lemma(governor)) && state.quoted[token] === 0;
  if (speaks && state.speaker === referent.entity) factor *= 1.6;
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
