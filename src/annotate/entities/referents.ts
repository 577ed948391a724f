import type { ParsedText } from "../../model/index.ts";
import type { DraftMention, EntityDraft } from "./entity-draft.ts";
import { roleOf } from "./grammar-roles.ts";
import { type Gender, NOUNS } from "./word-classes.ts";

export type ReferentClass = "person" | "organisation" | "place" | "other";

/**
 * Something that a pronoun may refer to, with its salience: the sum of weights for how it was mentioned, halved with
 * every sentence (Lappin & Leass 1994, "An Algorithm for Pronominal Anaphora Resolution").
 */
export type Referent = {
  readonly entity: EntityDraft;
  readonly kind: ReferentClass;
  readonly plural: boolean;
  /** The noun phrase that introduced it where it has no name ("a spokesman"); it becomes an entity when referred to again. */
  nominal: DraftMention | null;
  weight: number;
  sentence: number;
  /** Weight already given in `sentence`. */
  gained: number;
  token: number;
  role: string;
};

const LIVE = 60;
const EMBEDDED = 120;
const WEIGHTS: Readonly<Record<string, number>> = {
  nsubj: 310,
  nsubjpass: 310,
  dobj: 280,
  attr: 230,
  dative: 270,
  agent: 250,
  pobj: 200,
  poss: 150,
  appos: 180,
  compound: 80,
  amod: 70,
};

/** The referents that are still in mind while a text is read from left to right. Bounded: the faintest are forgotten. */
export class Referents {
  private live: Referent[] = [];
  private alive = new Set<Referent>();
  private readonly byEntity = new Map<EntityDraft, Referent>();

  /** Those mentioned at most `window` sentences before `sentence`. */
  recent(sentence: number, window: number): Referent[] {
    return this.live.filter((referent) => sentence - referent.sentence <= window);
  }

  of(entity: EntityDraft): Referent | undefined {
    return this.byEntity.get(entity);
  }

  /** Notes a mention; `share` scales its weight (below 1 within quotations). */
  note(
    parsed: ParsedText,
    head: number,
    seed: Omit<Referent, "weight" | "sentence" | "gained" | "token" | "role">,
    share: number,
  ): Referent {
    const sentence = parsed.sentenceOf[head]!;
    const { role } = roleOf(parsed, head);
    let referent = this.byEntity.get(seed.entity);
    if (!referent) {
      referent = { ...seed, weight: 0, sentence, gained: 0, token: head, role };
      this.byEntity.set(seed.entity, referent);
      this.live.push(referent);
      this.alive.add(referent);
    } else if (!this.alive.has(referent)) {
      this.live.push(referent);
      this.alive.add(referent);
    }
    if (referent.sentence !== sentence) {
      referent.weight = salienceAt(referent, sentence);
      referent.gained = 0;
      referent.sentence = sentence;
    }
    const gain = weightOf(parsed, head, role) * share;
    if (gain >= referent.gained) {
      referent.weight += gain - referent.gained;
      referent.gained = gain;
      referent.role = role;
    }
    referent.token = head;
    if (this.live.length > 2 * LIVE) this.forget(sentence);
    return referent;
  }

  /** Keeps the most salient; a nominal that is forgotten can no longer be meant. */
  private forget(sentence: number): void {
    const ranked = this.live.map((referent) => ({ referent, salience: salienceAt(referent, sentence) }));
    ranked.sort((one, other) => other.salience - one.salience);
    for (const { referent } of ranked.slice(LIVE)) if (referent.nominal) this.byEntity.delete(referent.entity);
    this.live = ranked.slice(0, LIVE).map(({ referent }) => referent);
    this.alive = new Set(this.live);
  }
}

/** What hangs on another noun ("use in Ukraine") weighs less than what hangs on the verb ("supplied to Russia"). */
function weightOf(parsed: ParsedText, head: number, role: string): number {
  if (role === "pobj" && parsed.pos(parsed.head[parsed.head[head]!]!) === "NOUN") return EMBEDDED;
  return WEIGHTS[role] ?? 160;
}

/** Salience in a later sentence. */
export function salienceAt(referent: Referent, sentence: number): number {
  return referent.weight * 0.5 ** Math.max(0, sentence - referent.sentence);
}

/** The class of a named entity by its type. */
export function classOfEntity(entity: EntityDraft): ReferentClass {
  if (entity.type === "PERSON") return "person";
  if (entity.type === "ORG" || entity.type === "NORP") return "organisation";
  return entity.type === "GPE" || entity.type === "LOC" || entity.type === "FAC" ? "place" : "other";
}

/** The class of a common noun by its lemma. */
export function classOfNoun(lemma: string): ReferentClass {
  if (NOUNS.person.has(lemma) || NOUNS.male.has(lemma) || NOUNS.female.has(lemma) || NOUNS.spokesperson.has(lemma))
    return "person";
  if (NOUNS.anonymous.has(lemma) || lemma === "people") return "person";
  if (NOUNS.organisation.has(lemma) || NOUNS.outletNoun.has(lemma)) return "organisation";
  return NOUNS.place.has(lemma) ? "place" : "other";
}

/** The gender that agrees with a pronoun, or null where it tells none. */
export function pronounGender(word: string): Gender | null {
  if (["he", "him", "his", "himself"].includes(word)) return "male";
  return ["she", "her", "hers", "herself"].includes(word) ? "female" : null;
}
