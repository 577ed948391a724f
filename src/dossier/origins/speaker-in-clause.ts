import type { EntityType, SourceKind, SourceMention } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";

/** Verbs of which the subject vouches for what stands beside them, whoever writes it down. */
const SAYS = new Set("deny dispute refute contest say state claim allege insist estimate identify".split(" "));
/** Verbs that give a figure on somebody's word, where there is one: "put the toll at nine", "report 65 calls". */
const GIVES = new Set(["put", "report"]);

/** Verbs that answer a statement where they have one for their object: "rejects that", "dismissed the report"; a court that rejects an appeal acts. */
const ANSWERS = new Set(["reject", "dismiss", "repudiate", "rebut", "confirm", "acknowledge", "admit"]);
const STATEMENTS = new Set(
  "that this it these those claim allegation accusation charge report reports suggestion statement assertion idea notion rumour rumor story".split(
    " ",
  ),
);

/**
 * Who speaks where the clause itself tells that somebody says or denies a thing, and no attribution was found: "The union has denied having said
 * that", "The harbour office put the damage at two million crowns". The act of speech is the outlet's to tell, its content the speaker's.
 * Null for every other clause, and where the speaker is a pronoun.
 */
export function speakerInClause({ claim, reading, quantities, text }: StoryMention): SourceMention | null {
  const { lemma, start } = claim.predicate;
  const answers =
    ANSWERS.has(lemma) && claim.arguments.some(({ role, head }) => role === "object" && STATEMENTS.has(head));
  if (!SAYS.has(lemma) && !answers && !(GIVES.has(lemma) && quantities.length > 0)) return null;
  if (claim.factuality !== "asserted" && claim.factuality !== "denied") return null;
  if (claim.polarity === "negative" && claim.factuality !== "denied") return null;
  const subject = claim.arguments.find(({ role }) => role === "subject");
  if (subject === undefined || subject.end > start || subject.start < claim.start || /^to\b/i.test(text)) return null;
  const words = reading.text.slice(subject.start, subject.end);
  if (words.includes("\n") || PRONOUN.test(words)) return null;
  const entity = reading.entityIndex.find(({ id }) => id === subject.entity);
  const kind = kindOf(entity?.type ?? null, words);
  if (kind === null) return null;
  return { start: subject.start, end: subject.end, entity: subject.entity, kind, name: entity?.name ?? words };
}

const PRONOUN = /^(?:it|he|she|they|we|i|you|who|which|that|this|these|those|one|some|others)$/i;
/** People who may speak without a name. */
const SPEAKERS =
  /\b(?:officials?|sources?|authorit(?:y|ies)|police|investigators?|prosecutors?|witness(?:es)?|residents?|experts?|officers?)\b/i;

/** Papers that say what stands in them. */
const PAPERS =
  /\b(?:complaint|lawsuit|suit|indictment|affidavit|filing|petition|warrant|report|survey|study|statement|letter|memo|documents|records|papers)$/i;

/** Null for what cannot speak. */
function kindOf(type: EntityType | null, words: string): SourceKind | null {
  if (type === "PERSON") return "person";
  if (type === "ORG" || type === "GPE" || type === "NORP") return "organisation";
  if (type !== null) return null;
  if (PAPERS.test(words)) return "document";
  if (/\b(?:company|firm|ministry|department|agency|office|board|council|team|union|group)$/i.test(words))
    return "organisation";
  return SPEAKERS.test(words) ? (/\s\p{Lu}/u.test(words) ? "official" : "anonymous") : null;
}
