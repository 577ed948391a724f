import type { ParsedText } from "../../model/index.ts";
import { conjunctsOf } from "../grammar/index.ts";
import type { EntityDraft } from "./entity-draft.ts";
import { nounLemma } from "./grammar-roles.ts";
import type { Quotation } from "./quotations.ts";
import type { ReadingState } from "./reading-state.ts";
import { classOfNoun } from "./referents.ts";
import { resolveDefinite } from "./resolve-definite.ts";

/** Words that put a topic before the sentence which speaks of it. */
const TOPIC = new Set(["of", "on", "about", "regarding", "concerning"]);
const TOPIC_REACH = 12;
const QUOTATION_REACH = 80;
/** What a verb governs with its subject above it, and how many tokens of it are looked at. */
const GOVERNED = new Set(["dobj", "attr", "ccomp", "xcomp", "prep", "dative", "oprd"]);
const GOVERNED_REACH = 60;

/** Entities that a pronoun cannot mean by its place in the clause: co-arguments of its verb, and a topic put in front. */
export function barredEntities(state: ReadingState, token: number): Set<EntityDraft> {
  const { parsed } = state;
  const barred = new Set<EntityDraft>();
  const verb = clauseOf(parsed, token);
  const possessive = parsed.dep(token) === "poss";
  if (!possessive && !parsed.lower(token).includes("sel")) {
    for (const child of parsed.children(verb)) {
      for (const part of conjunctsOf(parsed, child)) barMeant(state, part, token, barred);
      if (parsed.dep(child) !== "prep" && parsed.dep(child) !== "agent") continue;
      for (const object of parsed.children(child)) bar(state, object, token, barred);
    }
  }
  barTopic(state, token, barred);
  barOwnQuotation(state, token, barred);
  barGoverned(state, token, barred);
  barTag(state, token, barred);
  return barred;
}

/** "Of Mr. Obama, he said …": who is spoken about in front is not the one who speaks; "Of his youth, he said …" bars nobody. */
function barTopic(state: ReadingState, token: number, barred: Set<EntityDraft>): void {
  const { parsed } = state;
  const first = parsed.sentences[parsed.sentenceOf[token]!]!.start;
  if (parsed.dep(token) !== "nsubj" || token - first > TOPIC_REACH || !TOPIC.has(parsed.lower(first))) return;
  const reach = Math.min(token, parsed.rightEdge(first) + 1);
  for (let at = first + 1; at < reach; at++) if (parsed.dep(at) !== "poss") bar(state, at, token, barred);
}

/**
 * "“[He] has lied,” he said", "“[Trump] has lied,” he said", "“It hit [my neighbour]’s car,” she said", "He said: “Trump has lied”": who is
 * spoken of in the third person within the words does not speak them.
 */
function barOwnQuotation(state: ReadingState, token: number, barred: Set<EntityDraft>): void {
  if (state.quoted[token] === 1 || state.parsed.dep(token) !== "nsubj") return;
  for (const quotation of [quotationNear(state, token, -1), quotationNear(state, token, 1)]) {
    if (quotation?.speaker !== token) continue;
    const before = quotation.start < token;
    const from = before ? Math.max(quotation.start, quotation.end - QUOTATION_REACH) : quotation.start;
    const to = before ? quotation.end : Math.min(quotation.end, quotation.start + QUOTATION_REACH);
    for (let at = from; at < to; at++) {
      barMeant(state, at, token, barred);
      const nominal = state.nominalAt.get(at);
      if (nominal) barred.add(nominal.entity);
    }
  }
}

/** The quotation within five tokens before (`step` -1) or after (1) a token. */
function quotationNear(state: ReadingState, token: number, step: 1 | -1): Quotation | null {
  for (let steps = 1; steps <= 5; steps++) {
    const quotation = state.quotations.at(token + steps * step);
    if (quotation) return quotation;
  }
  return null;
}

/**
 * "He said that Trump had lied": a name in what the pronoun's verb governs is somebody else (principle C of binding theory, Chomsky 1981,
 * "Lectures on Government and Binding"). What is joined by "and" or put in front is free of it.
 */
function barGoverned(state: ReadingState, token: number, barred: Set<EntityDraft>): void {
  const { parsed } = state;
  if (parsed.dep(token) !== "nsubj" && parsed.dep(token) !== "nsubjpass") return;
  for (const child of parsed.children(parsed.head[token]!)) {
    if (child < token || !GOVERNED.has(parsed.dep(child))) continue;
    const end = Math.min(parsed.rightEdge(child) + 1, token + GOVERNED_REACH);
    for (let at = Math.max(token + 1, parsed.leftEdge(child)); at < end; at++) barMeant(state, at, token, barred);
  }
}

/** Steps from a pronoun up to the tag that follows its clause. */
const TAG_STEPS = 8;

/** "[He] had boasted of it, the judge said": who is named in the tag is not the "he" before it (principle C again). */
function barTag(state: ReadingState, token: number, barred: Set<EntityDraft>): void {
  const { parsed } = state;
  if (state.quoted[token] === 1) return;
  let at = parsed.head[token]!;
  for (let step = 0; step < TAG_STEPS && parsed.head[at] !== at; step++) {
    const verb = parsed.head[at]!;
    const isBefore = parsed.dep(at) === "ccomp" && at < verb;
    const speaker = isBefore ? parsed.children(verb).find((child) => parsed.dep(child) === "nsubj") : undefined;
    if (speaker !== undefined && speaker > token && parsed.pos(speaker) !== "PRON") {
      bar(state, speaker, token, barred);
      barDescribed(state, speaker, barred);
      return;
    }
    at = verb;
  }
}

/** A name, or further on in the text "the vice president" for a man with a name: "he told [the vice president]". */
function barMeant(state: ReadingState, at: number, token: number, barred: Set<EntityDraft>): void {
  bar(state, at, token, barred);
  const isPhrase = at > token && !state.mentionAt.has(at) && ["NOUN", "PROPN"].includes(state.parsed.pos(at));
  if (isPhrase && state.parsed.dep(at) !== "compound" && classOfNoun(nounLemma(state.parsed, at)) === "person")
    barDescribed(state, at, barred);
}

/** Whom "the judge" means, read ahead of its turn. */
function barDescribed(state: ReadingState, head: number, barred: Set<EntityDraft>): void {
  const { parsed } = state;
  const phrase = { start: Math.max(parsed.leftEdge(head), head - 8), end: head + 1 };
  const meant = parsed.lower(phrase.start) === "the" ? resolveDefinite(state, head, phrase) : null;
  if (meant !== null) barred.add(meant.entity);
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
