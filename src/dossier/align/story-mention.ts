import type {
  ArgumentRole,
  Attribution,
  ClaimMention,
  Quantity,
  Reading,
  Span,
  TimeExpression,
} from "../../model/index.ts";
import { nameWords, type StoryEntities } from "../entities/story-entities.ts";
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
  /** True where the whole clause stands within quotation marks or its attribution is direct. */
  readonly quoted: boolean;
};

/** Words of a text in lower case, quotation marks and other punctuation left out, typographic forms made alike. */
export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .split(/[^\p{L}\p{N}'&%$€£.,:]+/u)
    .map((word) => word.replace(/^[.,:']+|[.,:']+$/g, "").replace(/\./g, ""))
    .filter((word) => word !== "");
}

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
  return {
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
    quoted: attribution?.kind === "direct" || /^["“].*["”]$/s.test(text),
  };
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

export { nameWords };
