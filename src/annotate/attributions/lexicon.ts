import type { Factuality, ParsedText } from "../../model/index.ts";
import data from "./cues.json" with { type: "json" };

/** What a cue may take as its content. */
export type Frame =
  | "clause"
  | "quote"
  | "infinitive"
  | "person-infinitive"
  | "gerund"
  | "object"
  | "weak-object"
  | "stance-object"
  | "message-object"
  | "object-of"
  | "object-for"
  | "object-as"
  | "object-with"
  | "object-to"
  | "naming"
  | Preposition;

/** Prepositions by which a noun takes its content: "criticism of the plan", "calls for calm". */
export type Preposition =
  | "of"
  | "for"
  | "on"
  | "to"
  | "about"
  | "against"
  | "with"
  | "over"
  | "at"
  | "toward"
  | "towards"
  | "in";

/** One cue word: its frames and what each says of the content. */
export type CueEntry = { readonly frames: ReadonlyMap<Frame, Factuality>; readonly classes: readonly string[] };

type CueClass = {
  readonly class?: string;
  readonly factuality: string;
  readonly takes: readonly string[];
  readonly lemmas: string;
};

function indexed(classes: readonly CueClass[]): ReadonlyMap<string, CueEntry> {
  const entries = new Map<string, { frames: Map<Frame, Factuality>; classes: string[] }>();
  for (const cueClass of classes) {
    for (const lemma of cueClass.lemmas.split(" ")) {
      const entry = entries.get(lemma) ?? { frames: new Map<Frame, Factuality>(), classes: [] as string[] };
      entries.set(lemma, entry);
      if (cueClass.class) entry.classes.push(cueClass.class);
      for (const frame of cueClass.takes as Frame[])
        if (!entry.frames.has(frame)) entry.frames.set(frame, cueClass.factuality as Factuality);
    }
  }
  return entries;
}

function byLemma(lists: Readonly<Record<string, string>>): ReadonlyMap<string, Factuality> {
  const pairs = Object.entries(lists).flatMap(([factuality, lemmas]) =>
    lemmas.split(" ").map((lemma) => [lemma, factuality as Factuality] as const),
  );
  return new Map(pairs);
}

/** Verbs of saying, thinking, wanting, showing … by lemma. */
export const VERBS = indexed(data.verbs);

/** Nouns with a content of their own ("the claim that …", "plans to …") by lemma. */
export const NOUNS = indexed(data.nouns);

/** Verb, noun and preposition that make a cue together: "took aim at", "cast doubt on". */
export const CARRIED: ReadonlySet<string> = new Set(data.carried.split(" "));

/** Adjectives of thinking ("is sure that …") by lemma. */
export const ADJECTIVES = byLemma(data.adjectives);

/** Adverbs that attribute to nobody in particular ("reportedly"). */
export const ADVERBS = byLemma(data.adverbs);

/** Nouns for what words are put in: "said in a statement", "issued a letter saying". */
export const VEHICLES: ReadonlySet<string> = new Set(data.vehicles.split(" "));

/** Nouns for what is said, written or shown: the object of "released", "offered", "gave". */
export const MESSAGES: ReadonlySet<string> = new Set([...VEHICLES, ...NOUNS.keys(), ...data.messages.split(" ")]);

/** Verbs that attribute only beside quotation marks ("smiled", "went on"). */
export const QUOTE_ONLY: ReadonlySet<string> = new Set(data.quoteOnly.split(" "));

/** Verbs of the passive or of seeming whose subject belongs to the content: "is expected to". */
export const RAISING: ReadonlySet<string> = new Set(data.raising.split(" "));

/** Verbs that join the infinitive of a cue: "declined to say", "went on to claim". */
export const CHAINING: ReadonlySet<string> = new Set(data.chaining.split(" "));

/** Where evidence is given: `The court heard that …`, `A jury was told …`, `…, an inquest heard`. */
const FORUMS = new Set("court jury juror inquest hearing tribunal trial inquiry enquiry magistrate".split(" "));

/** True for hearing and being told where the subject is a court: it passes on what was said in it. */
export function isHeardInCourt(parsed: ParsedText, verb: number): boolean {
  const role = { hear: "nsubj", tell: "nsubjpass" }[parsed.lemma(verb).toLowerCase()];
  if (role === undefined) return false;
  return parsed
    .children(verb)
    .some((child) => parsed.dep(child) === role && FORUMS.has(parsed.lemma(child).toLowerCase()));
}

/** The verb's lemma, with the tagger's slips mended ("hoping" → "hop"). */
export function cueLemma(parsed: ParsedText, token: number): string {
  const lemma = parsed.lemma(token).toLowerCase();
  if (isHeardInCourt(parsed, token)) return "hear_in_court";
  return lemma === "hop" && /^hop(?:ed|es|ing)$/.test(parsed.lower(token)) ? "hope" : lemma;
}

/** `point_out`: the key under which the lexicon lists a verb with its particle. */
export function particleVerb(parsed: ParsedText, verb: number): string {
  const particle = parsed.children(verb).find((child) => parsed.dep(child) === "prt");
  return particle === undefined ? "" : `${cueLemma(parsed, verb)}_${parsed.lower(particle)}`;
}

/** What a verb with its preposition says of the preposition's object: `call for` → asked; null for no cue. */
export function prepositionalCue(lemma: string, preposition: string): Factuality | null {
  return PREPOSITIONAL.get(`${lemma} ${preposition}`) ?? null;
}

const PREPOSITIONAL = new Map(
  data.prepositional.flatMap(({ preposition, factuality, lemmas }) =>
    lemmas.split(" ").map((lemma) => [`${lemma} ${preposition}`, factuality as Factuality] as const),
  ),
);
