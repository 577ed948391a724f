import type {
  ArgumentRole,
  Attribution,
  ClaimMention,
  Quantity,
  Reading,
  Span,
  TimeExpression,
} from "../../model/index.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { measureOf } from "./measures.ts";
import { plainWords, quotedWords } from "./quoted-words.ts";
import { wordKey } from "./word-keys.ts";

/** A claim mention with what comparing it with those of other documents needs. */
export type StoryMention = Span & {
  /** Position in the story: documents in order of their ids, mentions in text order. */
  readonly at: number;
  /** Index of the document in the story. */
  readonly document: number;
  readonly reading: Reading;
  readonly claim: ClaimMention;
  readonly attribution: Attribution | null;
  readonly text: string;
  /** Words in lower case without punctuation, in text order. */
  readonly words: readonly string[];
  /** Meaning keys: content words, `e:` entities, `n:` numbers, `t:` days and months. Each once, in text order. */
  readonly keys: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  readonly predicate: string;
  /** Keys of the heads by role: the entity where known, else the word. */
  readonly roles: Readonly<Record<ArgumentRole, ReadonlySet<string>>>;
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  /** What its figures measure (`count:person`), without the figures. */
  readonly measures: ReadonlySet<string>;
  /** Keys of the places named in the clause itself. */
  readonly places: ReadonlySet<string>;
  /** Different words within quotation marks. */
  readonly quotation: ReadonlySet<string>;
  /** True for a fact without a verb of its own. */
  readonly nominal: boolean;
};

/** Gathers the claim mentions of a story's readings, in order. */
export function storyMentions(readings: readonly Reading[], entities: StoryEntities): StoryMention[] {
  const found: StoryMention[] = [];
  readings.forEach((reading, document) => {
    const attributions = new Map(reading.attributions.map((one) => [one.id, one]));
    const nameTokens = new Map(
      reading.entityIndex.map((entity) => [entity.id, tokensOfNames([entity.name, ...entity.aliases])]),
    );
    for (const claim of reading.claims) {
      const attribution = claim.attribution === null ? null : (attributions.get(claim.attribution) ?? null);
      found.push(describe(reading, document, claim, attribution, entities, nameTokens, found.length));
    }
  });
  return found;
}

function tokensOfNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.slice(0, 20).flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}.]+/u)));
}

function describe(
  reading: Reading,
  document: number,
  claim: ClaimMention,
  attribution: Attribution | null,
  story: StoryEntities,
  nameTokens: ReadonlyMap<string, ReadonlySet<string>>,
  at: number,
): StoryMention {
  const text = reading.text.slice(claim.start, claim.end);
  const entityKey = (id: string | null) => story.keyOf(document, id);
  const entities = new Set<string>();
  for (const id of [...claim.entities, ...claim.arguments.map((one) => one.entity)]) {
    const key = entityKey(id);
    if (key !== null) entities.add(key);
  }
  const times = claim.times.flatMap((index) => reading.times[index] ?? []);
  const quantities = claim.quantities.flatMap((index) => reading.quantities[index] ?? []);
  const named = claim.entities.map((id) => nameTokens.get(id));
  const keys = new Set<string>();
  for (const term of claim.terms) if (!named.some((tokens) => tokens?.has(term))) keys.add(wordKey(term));
  for (const key of entities) keys.add(`e:${key}`);
  for (const { value } of quantities) keys.add(`n:${value}`);
  for (const { from, to, value } of times) keys.add(`t:${from !== null && from === to ? from : value}`);
  const mention = {
    start: claim.start,
    end: claim.end,
    at,
    document,
    reading,
    claim,
    attribution,
    text,
    words: plainWords(text),
    keys,
    entities,
    predicate: wordKey(claim.predicate.lemma),
    roles: rolesOf(claim, entityKey),
    times,
    quantities,
    measures: new Set(quantities.flatMap((quantity) => measureOf(quantity) ?? [])),
    places: new Set(claim.places.flatMap((index) => entityKey(reading.entities[index]?.entity ?? null) ?? [])),
    nominal: isNominal(claim),
  };
  return { ...mention, quotation: new Set(quotedWords(mention)?.words ?? []) };
}

/** A nominal fact's predicate is its noun or number, which stands after its complement begins or is the whole of it. */
function isNominal({ predicate, arguments: args }: ClaimMention): boolean {
  return (
    args.length === 0 ||
    args.some(({ role, start, end }) => role === "complement" && start <= predicate.start && predicate.end <= end)
  );
}

function rolesOf(claim: ClaimMention, entityKey: (id: string | null) => string | null): StoryMention["roles"] {
  const roles: Record<ArgumentRole, Set<string>> = {
    subject: new Set(),
    object: new Set(),
    recipient: new Set(),
    complement: new Set(),
    oblique: new Set(),
  };
  for (const argument of claim.arguments) {
    const key = entityKey(argument.entity);
    roles[argument.role].add(key === null ? wordKey(argument.head) : `e:${key}`);
  }
  return roles;
}
