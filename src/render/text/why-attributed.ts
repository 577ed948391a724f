import type { Attribution, Hop, Span } from "../../model/index.ts";
import { shortened } from "./printable.ts";

/** What each rule of attribution looks at, in words for people (docs/attribution.md shows an example of each). */
const RULES: Readonly<Record<string, string>> = {
  "quotation-before": "a quotation before its cue",
  "quotation-after": "a quotation after its cue",
  "quotation-colon": "a quotation after a colon, and who the words before it tell of",
  "quotation-signed": "a quotation signed with a name after a dash",
  "quotation-alone": "a quotation without cue, and who the sentence before it tells of",
  "clause-after": "a clause that completes the cue",
  "clause-before": "a clause before the cue",
  parenthesis: "a clause around the cue",
  adjective: "a clause that completes an adjective",
  infinitive: "an infinitive that completes the cue",
  raised: "a passive or “seem” whose subject belongs to the content",
  object: "the object of the cue",
  "object-of": "object and “of”",
  "object-for": "object and “for”",
  "object-as": "object and “as”",
  "object-with": "object and “with”",
  "object-to": "object and “to”",
  message: "a message brought out, and what it is about",
  naming: "what something is called",
  gerund: "a form in -ing that completes the cue",
  preposition: "the object of the cue's preposition",
  "according-to": "what stands beside “according to”",
  attitude: "what an attitude is about",
  feeling: "what a feeling is about",
  adverb: "an adverb that names no source",
  phrase: "a set phrase with its object",
  colon: "words after a name and a colon",
  interview: "a turn of an interview",
  post: "an embedded post, by its author",
  excerpt: "a block taken over, after the line that names its source",
};

/**
 * Why an attribution is one, on one line: what the rule looks at, the cue's word, whom the source's words mean, and by
 * which words each link of the chain was made.
 */
export function whyAttributed(attribution: Attribution, words: (span: Span) => string): string {
  const { rule, cueLemma, source, hops } = attribution;
  const form = RULES[rule] ?? (rule.startsWith("noun-") ? "a noun with what it is about" : rule);
  const cue = cueLemma === null ? "" : `, cue “${cueLemma}”`;
  const who = source === null ? "no source is named" : sourceText(source.name, source.kind, words(source));
  const links = hops.length < 2 ? "" : `; links: ${hops.map((hop) => linkText(hop, words)).join(", ")}`;
  return `${form}${cue}; ${who}${links}`;
}

function sourceText(name: string, kind: string, said: string): string {
  const words = shortened(said, 60);
  return words === name ? `source “${words}” (${kind})` : `source “${words}” is ${shortened(name, 60)} (${kind})`;
}

function linkText(hop: Hop, words: (span: Span) => string): string {
  const by = hop.cue === null ? "by its place" : `by “${shortened(words(hop.cue), 40)}”`;
  return `${shortened(hop.name, 60)} ${by}${hop.venue ? ", where it was said" : ""}`;
}
