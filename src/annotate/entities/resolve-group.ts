import type { TokenRange } from "../../model/index.ts";
import type { EntityDraft } from "./entity-draft.ts";
import { nounLemma } from "./grammar-roles.ts";
import { groupOf, type ReadingState } from "./reading-state.ts";
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
  const members = state.referents
    .recent(sentence, WINDOW)
    .filter((referent) => isMember(referent, lemma) && !accusers.has(referent.entity))
    .sort((one, other) => rank(other, lemma, sentence) - rank(one, lemma, sentence))
    .slice(0, size);
  return members.length === size
    ? groupOf(
        state,
        members.map((member) => member.entity),
      )
    : null;
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
