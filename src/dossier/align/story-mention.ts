import type {
  ArgumentRole,
  Attribution,
  ClaimMention,
  Entity,
  Quantity,
  Reading,
  Span,
  TimeExpression,
} from "../../model/index.ts";
import { isPinned, slotOf } from "../compare/outcome.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { measureOf } from "./measures.ts";
import { plainWords, quotationRanges, quotedWords } from "./quoted-words.ts";
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
  /** Meaning keys: content words, `e:` entities, `n:` numbers, `t:` days and months, `m:` what a figure measures. Each once, in text order. */
  readonly keys: ReadonlySet<string>;
  /** The keys that stand only in clauses within this one, which are claims of their own: they say little of what this one claims. */
  readonly inner: ReadonlySet<string>;
  /** The keys without figures and dates: what the clause is about, whatever values it gives. */
  readonly frame: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  /** Clauses within this one that are claims of their own. */
  readonly within: readonly ClaimMention[];
  /** Where each entity is named in the clause. */
  readonly names: ReadonlyMap<string, readonly Span[]>;
  readonly predicate: string;
  /** Keys of the entities that the attribution gives as source; empty in the outlet's own voice. */
  readonly sources: ReadonlySet<string>;
  /** Keys of the heads by role: the entity where known, else the word. */
  readonly roles: Readonly<Record<ArgumentRole, ReadonlySet<string>>>;
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  /** What its figures measure (`count:person`), without the figures. */
  readonly measures: ReadonlySet<string>;
  /** Keys of the places named in the clause itself. */
  readonly places: ReadonlySet<string>;
  /** Stretches between quotation marks that the mention meets. */
  readonly quoted: readonly Span[];
  /** Different words within quotation marks. */
  readonly quotation: ReadonlySet<string>;
  /** A nominal fact that counts from somewhere: "the first visit since 2020". */
  readonly ordinal: boolean;
  /** An ordinal whose noun says nothing: "the first time". */
  readonly generic: boolean;
  /** True for a fact without a verb of its own. */
  readonly nominal: boolean;
};

/** Quotations of one clause that are looked at. */
const MOST_QUOTATIONS = 8;

/** Gathers the claim mentions of a story's readings, in order. */
export function storyMentions(readings: readonly Reading[], entities: StoryEntities): StoryMention[] {
  const found: StoryMention[] = [];
  readings.forEach((reading, document) => {
    const attributions = new Map(reading.attributions.map((one) => [one.id, one]));
    const nameTokens = new Map(reading.entityIndex.map((entity) => [entity.id, tokensOfNames(namesOf(entity))]));
    const quotations = quotationRanges(reading);
    let next = 0;
    for (const [place, claim] of reading.claims.entries()) {
      while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= claim.start) next++;
      const quoted = quotations.slice(next, next + MOST_QUOTATIONS).filter((range) => range.start < claim.end);
      const attribution = claim.attribution === null ? null : (attributions.get(claim.attribution) ?? null);
      const within = claimsWithin(reading.claims, place);
      found.push(describe(reading, document, claim, within, attribution, entities, nameTokens, quoted, found.length));
    }
  });
  return found;
}

/** What an entity is called: nobody is called "the gunman" as by a name, so that its words stay words. */
const namesOf = ({ name, aliases, type }: Entity) =>
  type === "PERSON" && aliases.length === 0 ? [] : [name, ...aliases];

function tokensOfNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.slice(0, 20).flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}.]+/u)));
}

function describe(
  reading: Reading,
  document: number,
  claim: ClaimMention,
  within: readonly ClaimMention[],
  attribution: Attribution | null,
  story: StoryEntities,
  nameTokens: ReadonlyMap<string, ReadonlySet<string>>,
  quoted: readonly Span[],
  at: number,
): StoryMention {
  const text = reading.text.slice(claim.start, claim.end);
  const entityKey = (id: string | null) => story.keyOf(document, id);
  const entities = new Set<string>();
  for (const id of [...claim.entities, ...claim.arguments.map((one) => one.entity)]) {
    for (const key of story.keysOf(document, id)) entities.add(key);
  }
  const times = claim.times.flatMap((index) => reading.times[index] ?? []);
  const quantities = claim.quantities.flatMap((index) => reading.quantities[index] ?? []);
  const named = claim.entities.map((id) => (entityKey(id) === null ? undefined : nameTokens.get(id)));
  const keys = new Set<string>();
  const figures = new Set(
    [...times, ...quantities.map(({ number }) => number)].flatMap((span) =>
      plainWords(reading.text.slice(span.start, span.end)),
    ),
  );
  const frame = new Set<string>([...entities].map((key) => `e:${key}`));
  for (const term of claim.terms) {
    if (named.some((tokens) => tokens?.has(term))) continue;
    keys.add(wordKey(term));
    if (!figures.has(term)) frame.add(wordKey(term));
  }
  const predicate = predicateKey(claim);
  if (claim.predicate.lemma !== "be") for (const set of [keys, frame]) set.add(predicate);
  for (const { entity, role, head } of claim.arguments) {
    if (entityKey(entity) === null && role !== "oblique" && !PRONOUNS.has(head)) keys.add(wordKey(head));
  }
  for (const key of entities) keys.add(`e:${key}`);
  for (const quantity of quantities) keys.add(figureKey(quantity));
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
    inner: innerKeys(claim, within, predicate, (id) => story.keysOf(document, id)),
    frame,
    entities,
    within,
    names: namesIn(reading, claim, (id) => story.keysOf(document, id)),
    predicate,
    roles: rolesOf(claim, (id) => story.keysOf(document, id)),
    times,
    quantities,
    measures: new Set(quantities.flatMap((quantity) => measureOf(quantity, predicate) ?? [])),
    places: new Set(claim.places.flatMap((index) => entityKey(reading.entities[index]?.entity ?? null) ?? [])),
    sources: new Set(attribution === null ? [] : sourceKeys(attribution, (id) => story.keysOf(document, id))),
    quoted,
    nominal: isNominal(claim),
    ordinal: claim.arguments.length === 0 && quantities.some(({ kind }) => kind === "ordinal"),
    generic: claim.predicate.lemma === "time",
  };
  const whole = { ...mention, quotation: new Set(quotedWords(mention)?.words ?? []) };
  for (const key of measured(whole)) keys.add(key);
  return whole;
}

/** `n:40` of "40 firemen" and of "forty", `n:40 measure` of "40 miles": a number counts, measures or pays. */
export function figureKey({ value, kind }: Quantity): string {
  return kind === "measure" || kind === "money" || kind === "percent" ? `n:${value} ${kind}` : `n:${value}`;
}

/** Keys of what the figures measure, where the words say so: `m:killed`, `m:magnitude`. */
function measured(mention: StoryMention): string[] {
  return mention.quantities.flatMap((quantity) => {
    const slot = slotOf(quantity, mention);
    return slot !== null && isPinned(slot) ? [`m:${slot}`] : [];
  });
}

/** Spans of the names in a stretch by entity key; mentions stand in text order, so that bisection finds the first. */
function namesIn(
  { entities }: Reading,
  { start, end }: Span,
  keysOf: (id: string | null) => readonly string[],
): ReadonlyMap<string, readonly Span[]> {
  const names = new Map<string, Span[]>();
  let low = 0;
  for (let high = entities.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (entities[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < entities.length && entities[at]!.start < end; at++) {
    for (const key of keysOf(entities[at]!.entity)) names.set(key, [...(names.get(key) ?? []), entities[at]!]);
  }
  return names;
}

/** Clauses within a clause that are looked at. */
const MOST_WITHIN = 12;

/** Claims that stand within the one at `place`; claims are in order of their start, the longer first. */
function claimsWithin(claims: readonly ClaimMention[], place: number): ClaimMention[] {
  const { end, start } = claims[place]!;
  const found: ClaimMention[] = [];
  for (const claim of claims.slice(place + 1, place + 1 + MOST_WITHIN)) {
    if (claim.start >= end) break;
    if (claim.end <= end && claim.start >= start && claim.arguments.length > 0 && !claim.slight) found.push(claim);
  }
  return found;
}

/** Keys of the clauses within, without those of the outer clause's own verb and participants. */
function innerKeys(
  claim: ClaimMention,
  within: readonly ClaimMention[],
  predicate: string,
  keysOf: (id: string | null) => readonly string[],
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { terms, entities } of within) {
    for (const term of terms) keys.add(wordKey(term));
    for (const id of entities) for (const key of keysOf(id)) keys.add(`e:${key}`);
  }
  keys.delete(predicate);
  for (const { head, entity } of claim.arguments) {
    keys.delete(wordKey(head));
    for (const key of keysOf(entity)) keys.delete(`e:${key}`);
  }
  return keys;
}

/** A nominal fact's predicate is its noun or number, which stands after its complement begins or is the whole of it. */
function isNominal({ predicate, arguments: args }: ClaimMention): boolean {
  return (
    args.length === 0 ||
    args.some(({ role, start, end }) => role === "complement" && start <= predicate.start && predicate.end <= end)
  );
}

/** Verbs that say with their object what one verb says: "lost their lives", "set sail". */
const WITH_OBJECT: ReadonlyMap<string, string> = new Map([
  ["lose life", "die"],
  ["take place", "happen"],
  ["take office", "begin"],
  ["take custody", "arrest"],
  ["make decision", "decide"],
  ["hold meeting", "meet"],
  ["hold talk", "meet"],
  ["pay visit", "visit"],
  ["set foot", "visit"],
]);

function predicateKey({ predicate, arguments: args }: ClaimMention): string {
  for (const { role, head } of args) {
    const verb = role === "object" ? WITH_OBJECT.get(`${predicate.lemma} ${head}`) : undefined;
    if (verb !== undefined) return wordKey(verb);
  }
  return wordKey(predicate.lemma);
}

function sourceKeys({ source, hops }: Attribution, keysOf: (id: string | null) => readonly string[]): string[] {
  return [source?.entity ?? null, hops.at(-1)?.entity ?? null].flatMap((id) => keysOf(id));
}

/** Words that stand for a participant without saying which: two clauses that have them in common have nothing in common. */
const PRONOUNS = new Set(
  (
    "what which who whom that this these those it they he she we i you us them him her me one ones someone anyone everyone " +
    "something anything everything there here so some any all none nothing nobody other others way thing things"
  ).split(" "),
);

function rolesOf(claim: ClaimMention, keysOf: (id: string | null) => readonly string[]): StoryMention["roles"] {
  const roles: Record<ArgumentRole, Set<string>> = {
    subject: new Set(),
    object: new Set(),
    recipient: new Set(),
    complement: new Set(),
    oblique: new Set(),
  };
  for (const argument of claim.arguments) {
    const keys = keysOf(argument.entity);
    for (const key of keys) roles[argument.role].add(`e:${key}`);
    if (keys.length === 0 && !PRONOUNS.has(argument.head)) roles[argument.role].add(wordKey(argument.head));
  }
  return roles;
}
