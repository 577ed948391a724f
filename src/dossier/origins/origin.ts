import type { Hop, OriginBasis, Reading, SourceKind, SourceMention, Span } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { nameWords, type StoryEntities } from "../entities/story-entities.ts";
import { bodySpokenFor, isAnyBody, isBodyName, tellingWords } from "./body.ts";
import { agencyOfCopy, findCredits } from "./credits.ts";
import { describesOnly, resolveDescription, resolvePronoun } from "./description.ts";
import { agencyName, outletKey } from "./publishers.ts";
import { speakerInClause } from "./speaker-in-clause.ts";

/** Where a mention comes from as far as the text tells. */
export type Origin = {
  /** The name shown; null in the outlet's own voice and where no source is named. */
  readonly name: string | null;
  readonly kind: SourceKind;
  /** Equal for one origin in all documents of the story; null where nobody can tell who it is. */
  readonly key: string | null;
  /** Keys of those who speak together ("Anna Lund and Jon Berg"). */
  readonly members?: readonly string[];
  /** How it was told, and the words it rests on. */
  readonly basis?: OriginBasis;
};

/** The outlet's own voice, of which the outlet is the origin. */
export const isOwn = ({ kind, key }: Origin) => kind === "own" && key !== null;
/** Nobody can tell who it is. */
export const isUnknown = ({ key }: Origin) => key === null;
/** A source beside the outlet that can be told from others. */
export const isSourced = (origin: Origin) => !isOwn(origin) && !isUnknown(origin);

/** Known by a name, not by a description that another document may give a name to ("a law enforcement official"). */
export function isByName(origin: Origin): boolean {
  return isSourced(origin) && hasName(origin.name ?? "", origin.key!);
}

/** True where the words under a key hold a name: "A police officer" has none, nor has "Authorities" at the head of a sentence. */
export function hasName(name: string, key: string): boolean {
  if (key.startsWith("words:")) return /[\s-]\p{Lu}/u.test(name);
  const bare = name.replace(/^(?:an?|the|one|two|three|some|several) /i, "");
  return /\p{Lu}/u.test(bare) && !isAnyBody(bare);
}

const PRONOUNS = new Set(["it", "he", "she", "they", "we", "i", "you", "who", "which", "that", "this", "one"]);

/** True for words in quotation marks. */
function isWithinQuotation({ quoted, start, end }: StoryMention): boolean {
  return quoted.some((range) => range.start <= start && end <= range.end);
}

/**
 * True for what a writer adds about somebody inside another's reported words: "He said that Anna Lund, 52, a former pilot, would leave".
 * An apposition is the writer's aside, not part of what was said, unless it stands in quotation marks (Potts 2005).
 */
function isAside(mention: StoryMention): boolean {
  const { attribution, nominal, ordinal, text } = mention;
  if (attribution === null || attribution.kind === "direct" || !nominal || ordinal) return false;
  return text.includes(", ") && !isWithinQuotation(mention);
}

/** The hour in what was taken for a source: "UPDATE 2:52 p.m.", "HNS Nov 12, 05.51AM". */
const STAMP = /\b\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\b|hrs\b|GMT\b|UTC\b|[ECPI]S?T\b)/i;

/** The last hop of the mention's chain; without one the source of its attribution; without an attribution the outlet itself. */
export function originOf(mention: StoryMention, entities: StoryEntities): Origin {
  const { attribution } = mention;
  if (attribution === null) {
    if (isWithinQuotation(mention))
      return unknown("anonymous", "quotation-without-speaker", "quoted words without a speaker");
    const speaker = speakerInClause(mention);
    if (speaker !== null) return originOfSource(speaker, "speaker-in-clause", mention, entities);
    return ownVoice(mention, "own-voice", "told without a source");
  }
  if (isAside(mention)) return ownVoice(mention, "aside", "the writer's aside within reported words");
  const source = attribution.hops.at(-1) ?? attribution.source;
  if (source === null) return unsourced(mention, entities);
  if (STAMP.test(source.name)) return ownVoice(mention, "stamp", `“${source.name}” is a stamp of the time and nobody`);
  return originOfSource(source, attribution.hops.length > 0 ? "last-hop" : "source", mention, entities);
}

/** What the writer expects or what seems so to the writer is on nobody else's word. */
const EXPECTS = new Set("expect appear seem schedule set look".split(" "));
/** "Witnesses are asked to call Halden Police on 0190 4411": whoever is to be called asks. */
const TO_CALL = /^to (?:call|contact|ring|phone|telephone|email|text|write to) (?:the )?/i;

/** Attributed to nobody: an appeal, the writer's own expectation, or open ("reportedly"). */
function unsourced(mention: StoryMention, entities: StoryEntities): Origin {
  const { attribution, reading, start, text } = mention;
  const called = TO_CALL.exec(text)?.[0].length;
  const body = reading.entities.find((entity) => called !== undefined && entity.start === start + called);
  const speaks = body !== undefined && (body.type === "ORG" || isBodyName(body.name));
  const known = speaks ? entities.keyOf(mention.document, body.entity) : null;
  if (called !== undefined && (known !== null || /^police\b/i.test(text.slice(called)))) {
    const words = { start: start + called, end: body?.end ?? start + called + "police".length };
    const name = known === null ? "police" : entities.nameOf(known);
    const basis = { rule: "appeal", why: `whoever it asks for is to call “${name}”`, words: wordsAt(mention, words) };
    return { name, kind: "official", key: known ?? "words:police", basis };
  }
  if (EXPECTS.has(attribution?.cueLemma ?? "")) return ownVoice(mention, "own-expectation", "the writer's expectation");
  return unknown("anonymous", "no-source", "attributed to nobody");
}

/** The outlet; an agency where the document says that it prints its copy, so that who cites the agency cites the same origin. */
function ownVoice({ reading }: StoryMention, rule: string, why: string): Origin {
  const copy = copyOf(reading);
  if (copy !== null) {
    const words =
      copy.end > copy.start
        ? { start: copy.start, end: copy.end, text: reading.text.slice(copy.start, copy.end) }
        : null;
    const basis = { rule: "agency-copy", why: `the document prints copy of ${agencyName(copy.agency)}`, words };
    return { name: null, kind: "own", key: `outlet:${copy.agency}`, basis };
  }
  const key = outletKey(reading.outlet) ?? `outlet:${reading.id}`;
  return { name: null, kind: "own", key, basis: { rule, why, words: null } };
}

type Copy = Span & { readonly agency: string };

/** Found once a reading: every mention of it asks. */
const copies = new WeakMap<Reading, Copy | null>();

function copyOf(reading: Reading): Copy | null {
  const known = copies.get(reading);
  if (known !== undefined) return known;
  const credit = agencyOfCopy(findCredits(reading));
  const copy = credit && { start: credit.start, end: credit.end, agency: credit.agency };
  copies.set(reading, copy);
  return copy;
}

function unknown(kind: SourceKind, rule: string, why: string): Origin {
  return { name: null, kind, key: null, basis: { rule, why, words: null } };
}

function originOfSource(
  source: Hop | SourceMention,
  rule: string,
  mention: StoryMention,
  entities: StoryEntities,
): Origin {
  const { name, kind } = source;
  const words = wordsAt(mention, source);
  const basis = (by: string, why: string): OriginBasis => ({ rule: by, why, words });
  if (PRONOUNS.has(name.toLowerCase())) {
    const before = resolvePronoun(name, mention);
    if (before === null)
      return { name: null, kind: "anonymous", key: null, basis: basis("speaker-not-told", `“${name}” may be anyone`) };
    const origin = originOfSource(before, "last-speaker", mention, entities);
    const why = `“${name}” is taken for “${before.name}”, who speaks right before`;
    return { ...origin, basis: { rule: "last-speaker", why, words } };
  }
  if (kind === "anonymous") return withoutName(source, mention, basis);
  const known = describesOnly(name) ? null : keyOf(source, mention, entities);
  if (known !== null && !isMereNoun(entities.nameOf(known))) {
    const full = entities.nameOf(known);
    const members = entities.keysOf(mention.document, source.entity);
    return {
      ...(members.length > 1 && { members }),
      name: full,
      kind,
      key: known,
      basis: basis(rule, words?.text === full ? full : `“${words?.text ?? name}” is ${full}`),
    };
  }
  if (tellingWords(name).length > 0 && !describesOnly(name))
    return { name, kind, key: `words:${nameWords(name).join(" ")}`, basis: basis(rule, `“${name}”`) };
  const meant = resolveDescription(name, mention);
  if (meant === null) return { name, kind, key: null, basis: basis("no-name", `“${name}” has no name`) };
  const key = keyOf(meant.source, mention, entities) ?? `words:${nameWords(meant.source.name).join(" ")}`;
  const full = key.startsWith("words:") ? meant.source.name : entities.nameOf(key);
  return {
    name: full,
    kind: meant.source.kind,
    key,
    basis: basis(meant.rule, `“${name}” is taken for ${full}: ${meant.why}`),
  };
}

/** "the spokeswoman" is nobody's name, whatever entity coreference made of it. */
const isMereNoun = (name: string) =>
  tellingWords(name).length === 0 && !/\p{Lu}/u.test(name.replace(/^(?:an?|the) /i, ""));

/** "a Harbour Board spokeswoman who asked not to be named" speaks for the Board all the same, as a reporter of an agency does for it. */
function withoutName(
  { name, kind }: Hop | SourceMention,
  { reading }: StoryMention,
  basis: (rule: string, why: string) => OriginBasis,
): Origin {
  const held = bodySpokenFor(name);
  if (held === null || reading.outlet === held)
    return { name, kind, key: null, basis: basis("no-name", `“${name}” has no name`) };
  const key = `words:${nameWords(held).join(" ")}`;
  return { name: held, kind: "organisation", key, basis: basis("spokesman", `“${name}” speaks for it`) };
}

function wordsAt({ reading }: StoryMention, { start, end }: Span): OriginBasis["words"] {
  return end > start ? { start, end, text: reading.text.slice(start, end) } : null;
}

/** Words that only lay weight on a name: "Lund herself". */
const HIMSELF = /\s+(?:him|her|it|them)sel(?:f|ves)$/i;
/** Longest run of words at the end of a title and name that is looked up: "Harbour Minister Anna Maria Lund". */
const LONGEST_NAME = 4;

/** The story's key of a source: of its entity, of its name, or of the name that its title and name end with. */
function keyOf(
  { name, entity }: Hop | SourceMention,
  { document }: StoryMention,
  entities: StoryEntities,
): string | null {
  const known = entities.keyOf(document, entity) ?? entities.keyOfName(name.replace(HIMSELF, ""));
  if (known !== null) return known;
  const words = name.split(/\s+/);
  for (let count = Math.min(LONGEST_NAME, words.length - 1); count > 1; count--) {
    const tail = words.slice(-count);
    if (!tail.every((word) => /^\p{Lu}/u.test(word))) continue;
    const key = entities.keyOfName(tail.join(" "));
    if (key?.startsWith("person:")) return key;
  }
  return null;
}
