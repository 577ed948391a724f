import type { TokenRange } from "../../model/index.ts";
import type { EntityDraft } from "./entity-draft.ts";
import { nounLemma } from "./grammar-roles.ts";
import { groupOf, hasGroup, type ReadingState } from "./reading-state.ts";
import { classOfNoun, type Referent, salienceAt } from "./referents.ts";
import { classTest, LEADERS } from "./resolve-definite.ts";

const NUMBERS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4 };
const SETS: Readonly<Record<string, number>> = { pair: 2, duo: 2, trio: 3, couple: 2 };
const DENIALS = new Set("deny reject dismiss refute dispute rebuff".split(" "));
const CLAIMS = new Set("say accuse allege claim charge report believe suspect".split(" "));
/** Nouns that any two organisations share; "both courts", "the two teams" need more than that both are organisations. */
const BODIES = new Set("organization organisation group institution agency body".split(" "));
const WINDOW = 8;

/** The group that "both countries", "the two leaders", "the pair" mean: the most salient entities of that class. */
export function resolveGroup(state: ReadingState, head: number, range: TokenRange): EntityDraft | null {
  const { parsed } = state;
  const size = sizeOf(state, head, range);
  if (size === null) return null;
  const lemma = nounLemma(parsed, head);
  const sentence = parsed.sentenceOf[head]!;
  const accusers = DENIALS.has(parsed.lemma(parsed.head[head]!)) ? accusersBefore(state, sentence) : new Set();
  const joined = joinedBefore(state, size, lemma, sentence);
  if (joined) return joined;
  const members = state.referents
    .recent(sentence, WINDOW)
    .filter((referent) => isMember(referent, lemma) && !accusers.has(referent.entity))
    .sort((one, other) => rank(other, lemma, sentence) - rank(one, lemma, sentence))
    .slice(0, size);
  if (members.length < size) return null;
  const entities = members.map((member) => member.entity);
  return members[0]!.kind !== "person" || standOut(state, entities, lemma, sentence) ? groupOf(state, entities) : null;
}

/**
 * Persons are told as a group where the text has joined them ("Biden and Ryan"), where each is called so, or where nobody
 * else was spoken of lately; leaders need no more than to be in mind.
 */
function standOut(state: ReadingState, members: readonly EntityDraft[], lemma: string, sentence: number): boolean {
  if (LEADERS.has(lemma) || hasGroup(state, members)) return true;
  if (members.every((member) => member.heads.has(lemma))) return true;
  const others = state.referents
    .recent(sentence, 2)
    .filter((referent) => isMember(referent, lemma) && !members.includes(referent.entity));
  return others.length === 0;
}

/** The persons of this number whom the text joined last: "Biden and Ryan … the pair". */
function joinedBefore(state: ReadingState, size: number, lemma: string, sentence: number): EntityDraft | null {
  let last: Referent | null = null;
  for (const referent of state.referents.recent(sentence, WINDOW)) {
    const members = referent.entity.memberDrafts ?? [];
    if (members.length !== size || (last && last.sentence > referent.sentence)) continue;
    const known = members.map((member) => state.referents.of(member));
    const fits = known.every((member) => member && member.kind === "person" && isMember(member, lemma));
    if (fits) last = referent;
  }
  return last?.entity ?? null;
}

/** Salience; for "the two leaders", those who were called leaders come first. */
function rank(referent: Referent, lemma: string, sentence: number): number {
  const leads = LEADERS.has(lemma) && [...referent.entity.heads].some((head) => LEADERS.has(head));
  return salienceAt(referent, sentence) + (leads ? 1000 : 0);
}

function sizeOf(state: ReadingState, head: number, range: TokenRange): number | null {
  const { parsed } = state;
  const set = SETS[nounLemma(parsed, head)];
  if (set !== undefined) return range.end - range.start <= 2 ? set : null;
  if (!["NNS", "NNPS"].includes(parsed.tag(head))) return null;
  const definite = /^(?:the|these|those|both)$/.test(parsed.lower(range.start));
  if (!definite) return null;
  // "both children and adults" counts nobody.
  if (parsed.children(head).some((child) => parsed.dep(child) === "conj")) return null;
  for (let token = range.start; token < head; token++) {
    const size = NUMBERS[parsed.lower(token)];
    if (size !== undefined) return head - token <= 2 ? size : null;
  }
  return null;
}

function isMember(referent: Referent, lemma: string): boolean {
  if (referent.plural || referent.nominal) return false;
  if (lemma in SETS) return referent.kind === "person";
  const kind = classOfNoun(lemma);
  if (LEADERS.has(lemma) || kind === "person" || lemma === "man" || lemma === "woman")
    return referent.kind === "person" && fitsGender(referent, lemma);
  if (["country", "nation", "government", "capital", "side", "neighbor", "neighbour", "ally"].includes(lemma))
    return referent.entity.key?.startsWith("country:") ?? false;
  const fits = classTest(lemma);
  if (fits) return fits(referent.entity);
  return kind === "organisation" && referent.kind === "organisation" && BODIES.has(lemma);
}

function fitsGender(referent: Referent, lemma: string): boolean {
  const gender = lemma === "man" ? "male" : lemma === "woman" ? "female" : null;
  return gender === null || referent.entity.gender === null || referent.entity.gender === gender;
}

/** Subjects of "say", "accuse" … in the sentence before: those who accuse are not those who deny. */
function accusersBefore(state: ReadingState, sentence: number): Set<EntityDraft> {
  const { parsed } = state;
  const accusers = new Set<EntityDraft>();
  const range = parsed.sentences[sentence - 1];
  if (!range) return accusers;
  for (let token = range.start; token < range.end; token++) {
    const mention = state.mentionAt.get(token);
    if (!mention || mention.head !== token) continue;
    let at = token;
    for (let steps = 0; steps < 10 && parsed.dep(at) === "conj"; steps++) at = parsed.head[at]!;
    if (parsed.dep(at) === "nsubj" && CLAIMS.has(parsed.lemma(parsed.head[at]!))) accusers.add(mention.entity);
  }
  return accusers;
}
