import type { ParsedText } from "../../model/index.ts";
import { conjunctsOf } from "../grammar/index.ts";
import type { EntityDraft } from "./entity-draft.ts";
import type { Quotation } from "./quotations.ts";
import type { ReadingState } from "./reading-state.ts";

/** Words that put a topic before the sentence which speaks of it. */
const TOPIC = new Set(["of", "on", "about", "regarding", "concerning"]);
const TOPIC_REACH = 12;
const QUOTATION_REACH = 80;

/** Entities that a pronoun cannot mean by its place in the clause: co-arguments of its verb, and a topic put in front. */
export function barredEntities(state: ReadingState, token: number): Set<EntityDraft> {
  const { parsed } = state;
  const barred = new Set<EntityDraft>();
  const verb = clauseOf(parsed, token);
  const possessive = parsed.dep(token) === "poss";
  if (!possessive && !parsed.lower(token).includes("sel")) {
    for (const child of parsed.children(verb)) {
      for (const part of conjunctsOf(parsed, child)) bar(state, part, token, barred);
      if (parsed.dep(child) !== "prep" && parsed.dep(child) !== "agent") continue;
      for (const object of parsed.children(child)) bar(state, object, token, barred);
    }
  }
  barTopic(state, token, barred);
  barOwnQuotation(state, token, barred);
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

/** "“[He] has lied,” he said": whoever is "he" within the words does not speak them. */
function barOwnQuotation(state: ReadingState, token: number, barred: Set<EntityDraft>): void {
  if (state.quoted[token] === 1 || state.parsed.dep(token) !== "nsubj") return;
  const quotation = quotationBefore(state, token);
  if (quotation?.speaker !== token) return;
  const from = Math.max(quotation.start, quotation.end - QUOTATION_REACH);
  for (let at = from; at < quotation.end; at++) {
    const mention = state.mentionAt.get(at);
    if (mention?.how === "pronoun" && mention.head === at) barred.add(mention.entity);
  }
}

function quotationBefore(state: ReadingState, token: number): Quotation | null {
  for (let at = token - 1; at >= Math.max(0, token - 5); at--) {
    const quotation = state.quotations.at(at);
    if (quotation) return quotation;
  }
  return null;
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
