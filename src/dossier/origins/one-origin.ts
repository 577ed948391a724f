import { readOnce } from "../../text/remembered.ts";
import { matchQuotations, plainWords, quotedWords } from "../align/quoted-words.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { areTwoBodies, type Body, bodyOf, isBodyName, isSameBody, isShortFor, tellingWords } from "./body.ts";
import type { Ground, Told } from "./count.ts";
import { isByName, isOwn, isSourced, isUnknown, type Origin } from "./origin.ts";
import { onePaper } from "./papers.ts";
import type { Provenance } from "./provenance.ts";
import { outletKey } from "./publishers.ts";
import { isLikeWording, isSameWording } from "./related-documents.ts";
import { isSpellingOf } from "./spelling.ts";

/** Fewest words, in order, that nobody says like another by chance: of two sources, of a source and an outlet itself, of two outlets. */
const SAID_AGAIN = 6;
const TOLD_AGAIN = 7;
const WRITTEN_AGAIN = 10;

/** Why two mentions go back to one origin for sure; null where they need not. */
export function findOneOrigin(a: Told, b: Told, provenance: Provenance): Ground | null {
  return (
    sameSource(a.origin, b.origin) ??
    jointSpeakers(a.origin, b.origin) ??
    spelling(a.origin, b.origin, provenance) ??
    sameQuotation(a, b) ??
    sourceOfCited(a, b) ??
    sourceOfCited(b, a) ??
    sameBody(a.origin, b.origin) ??
    onePaper(a.origin, b.origin) ??
    oneStatement(a, b, provenance) ??
    spokesman(a.origin, b.origin, provenance) ??
    spokesman(b.origin, a.origin, provenance) ??
    sameDescription(a, b) ??
    oneVoice(a, b, provenance) ??
    besideItsSource(a, b) ??
    lostSpeaker(a.origin, b.origin) ??
    lostSpeaker(b.origin, a.origin) ??
    copiedPassage(a, b, provenance) ??
    sameWords(a, b, provenance)
  );
}

/** One key: one person or body, or an outlet's own voice and what another document cites it for. */
function sameSource(a: Origin, b: Origin): Ground | null {
  if (a.key === null || a.key !== b.key) return null;
  if (isOwn(a) && isOwn(b)) return { rule: "same-outlet", why: "one outlet's own voice" };
  if (isOwn(a) || isOwn(b)) {
    const cited = isOwn(a) ? b : a;
    return { rule: "outlet-cited", why: `${cited.name} tells it itself, and is cited for it` };
  }
  return { rule: "same-source", why: `both come from ${a.name}` };
}

/** "Anna Lund and Jon Berg said", and Anna Lund: who speaks for several is one of them. */
function jointSpeakers(a: Origin, b: Origin): Ground | null {
  const [one, several] = a.members === undefined ? [a, b] : [b, a];
  if (several.members === undefined || one.key === null || !several.members.includes(one.key)) return null;
  return { rule: "joint-speakers", why: `${one.name} is one of “${several.name}”` };
}

/** One office held under two spellings of a name: "Governor Sergei Alekhin", "Gov. Sergey Alyokhin". */
function spelling(a: Origin, b: Origin, { officesOf }: Provenance): Ground | null {
  if (a.key === null || b.key === null || a.key === b.key) return null;
  const others = officesOf(b.key);
  if (others.length === 0) return null;
  const held = officesOf(a.key).find((one) => others.some((other) => isSameBody(one.body, other.body)));
  if (held === undefined || !isSpellingOf(a.name ?? "", b.name ?? "")) return null;
  return { rule: "spelling", why: `“${a.name}” and “${b.name}” are both “${held.description}”` };
}

/** Fewest words of a quotation that no two people say independently of each other. */
const QUOTED_AGAIN = 8;

/** The same words in quotation marks are one statement, whoever is named for it: a joint one, or one given to another. */
function sameQuotation(a: Told, b: Told): Ground | null {
  const whole = isQuoted(a.mention) && isQuoted(b.mention) && isSameWording(a.mention, b.mention, QUOTED_AGAIN);
  if (!whole && !haveQuotationInCommon(a.mention, b.mention) && !areOfOneQuotation(a.mention, b.mention)) return null;
  return {
    rule: "same-quotation",
    why: `one statement, given to ${a.origin.name ?? "nobody"} and ${b.origin.name ?? "nobody"}`,
  };
}

const isQuoted = ({ attribution, quoted, start, end }: StoryMention) =>
  attribution?.kind === "direct" || quoted.some((range) => range.start <= start && end <= range.end);

/** Two clauses that quote the same words, whatever else they tell: "He called it “a sad day for all of us who live here”". */
function haveQuotationInCommon(a: StoryMention, b: StoryMention): boolean {
  const common = [...a.quotation].filter((word) => b.quotation.has(word)).length;
  if (common < LEAST_DIFFERENT) return false;
  const [one, other] = [quotedWords(a)?.words ?? [], quotedWords(b)?.words ?? []];
  const shorter = Math.min(one.length, other.length);
  return shorter >= QUOTED_AGAIN && matchQuotations(one, other).shared >= QUOTED_SHARE * shorter;
}

/** Short clauses of one long quotation: "it is a disgrace | and the board should resign over it", printed alike by both. */
function areOfOneQuotation(a: StoryMention, b: StoryMention): boolean {
  if (a.attribution?.kind !== "direct" || b.attribution?.kind !== "direct") return false;
  const [one, other] = [wordsSaid(a), wordsSaid(b)];
  const shorter = Math.min(one.length, other.length);
  return shorter >= QUOTED_AGAIN && matchQuotations(one, other).shared >= QUOTED_SHARE * shorter;
}

/** The words of the quotation that a mention is a clause of. */
const wordsSaid = readOnce(({ attribution, reading }: StoryMention): readonly string[] =>
  plainWords(
    (attribution?.content ?? [])
      .map(({ start, end }) => reading.text.slice(start, Math.min(end, start + LONGEST)))
      .join(" "),
  ),
);

/** Characters of a quotation that are compared. */
const LONGEST = 600;

const LEAST_DIFFERENT = 6;
const QUOTED_SHARE = 0.9;

/** "The Herald reported that …", and the Herald itself, which has it from a union leader: the chain goes on in the cited document. */
function sourceOfCited(citing: Told, cited: Told): Ground | null {
  const { outlet } = cited.mention.reading;
  if (citing.origin.kind !== "outlet" || citing.origin.key === null || citing.origin.key !== outletKey(outlet))
    return null;
  if (citing.mention.document === cited.mention.document || isOwn(cited.origin)) return null;
  return {
    rule: "source-of-cited",
    why: `${citing.origin.name} is cited for it, and has it from ${cited.origin.name ?? "a source"}`,
  };
}

/** Bodies by words: "police" and "a Surrey Police spokeswoman"; a paper and the one whose paper it is. */
function sameBody(a: Origin, b: Origin): Ground | null {
  const [one, other] = [a, b].map(namedBody);
  return isSameBody(one!, other!) || initials(a, b)
    ? { rule: "same-body", why: `“${a.name}” and “${b.name}” are one body` }
    : paper(a, b);
}

function initials(a: Origin, b: Origin): boolean {
  const isBody = ({ name, key }: Origin) => name !== null && key !== null && !key.startsWith("person:");
  return isBody(a) && isBody(b) && isShortFor(a.name!, b.name!);
}

const NO_BODY: Body = { words: [], noun: "" };

/** Read once an origin: every pair of a claim asks. */
const bodies = new WeakMap<Origin, Body>();

function namedBody(origin: Origin): Body {
  const known = bodies.get(origin);
  if (known !== undefined) return known;
  const { name, key, kind } = origin;
  const none = name === null || key === null || kind === "own" || (key.startsWith("person:") && !isBodyName(name));
  const body = none ? NO_BODY : bodyOf(name);
  bodies.set(origin, body);
  return body;
}

/** Whose it is, at the head of a noun phrase. */
const OWNER = /^([^’']{1,80})[’'](?:s\b|(?=\s))/;

/** "Mattis's letter" and Mattis. */
function paper(a: Origin, b: Origin): Ground | null {
  const [document, person] = a.kind === "document" ? [a, b] : [b, a];
  if (document.kind !== "document" || document.name === null || !person.key?.startsWith("person:")) return null;
  // "Lund's letter of resignation to the board" is Lund's, whoever else it names.
  const words = tellingWords(OWNER.exec(document.name)?.[1] ?? document.name);
  const names = tellingWords(person.name ?? "");
  if (words.length === 0 || words.length > names.length || !words.every((word) => names.includes(word))) return null;
  return { rule: "paper-of-author", why: `“${document.name}” is ${person.name}'s` };
}

/** "Peter Carr, spokesman for the Harbour Board" and "the Harbour Board". */
function spokesman(person: Origin, body: Origin, { officesOf }: Provenance): Ground | null {
  if (person.key === null || isOwn(body) || body.name === null || body.key === person.key) return null;
  const named = namedBody(body);
  const held = officesOf(person.key).find((one) => one.office === "for" && isSameBody(one.body, named));
  return held
    ? { rule: "spokesman", why: `${person.name} is “${held.description}”, and so speaks for “${body.name}”` }
    : null;
}

/** "The letter" here and "the lawmakers" there, which are given the same words elsewhere: one statement, unless somebody is named for it. */
function oneStatement(a: Told, b: Told, { statements }: Provenance): Ground | null {
  if (isByName(a.origin) || isByName(b.origin)) return null;
  const words = statements.inCommon(a.origin, a.mention.document, b.origin, b.mention.document);
  if (words === null) return null;
  return {
    rule: "one-statement",
    why: `“${a.origin.name}” and “${b.origin.name}” are both given the words “${words}”`,
  };
}

/** Sources without a name are one only on evidence: the same description in one document, or through the same outlet. */
function sameDescription(a: Told, b: Told): Ground | null {
  if (!isUnknown(a.origin) || !isUnknown(b.origin)) return null;
  const [one, other] = [a.origin.name, b.origin.name];
  if (one === null || other === null || !isLikeDescription(one, other)) return null;
  if (a.mention.document === b.mention.document)
    return { rule: "same-description", why: `one document speaks of “${one}” and “${other}”` };
  const outlet = throughOutlet(a);
  if (outlet === null || outlet.key !== throughOutlet(b)?.key) return null;
  return { rule: "same-description", why: `both cite ${outlet.name} for “${one}”` };
}

/** "Two officials" and "two federal officials involved in the inquiry". */
function isLikeDescription(a: string, b: string): boolean {
  const [few, many] = [a, b].map(descriptionWords).sort((x, y) => x.length - y.length);
  return few!.length > 0 && few!.every((word) => many!.includes(word));
}

function descriptionWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !/^(?:the|a|an|some|one|that|those|these)$/.test(word));
}

function throughOutlet({ mention }: Told): { readonly key: string; readonly name: string } | null {
  const hop = mention.attribution?.hops.slice(0, -1).find(({ kind }) => kind === "outlet");
  return hop ? { key: hop.name.toLowerCase().replace(/^the /, ""), name: hop.name } : null;
}

/** Own voices of outlets that are one: one publisher, one copy, one agency's copy. */
function oneVoice(a: Told, b: Told, { oneVoice: shared }: Provenance): Ground | null {
  return isOwn(a.origin) && isOwn(b.origin) ? shared(a.mention.document, b.mention.document) : null;
}

/** What a document tells on somebody's word it may tell flatly elsewhere, in its lead or further on: no second origin. */
function besideItsSource(a: Told, b: Told): Ground | null {
  if (a.mention.document !== b.mention.document || isOwn(a.origin) === isOwn(b.origin)) return null;
  const [flat, told] = isOwn(a.origin) ? [a, b] : [b, a];
  if (isAnswer(flat.mention, told.mention)) return null;
  const name = told.origin.name ?? "a source";
  if (flat.mention.start >= told.mention.start && isSourced(told.origin))
    return { rule: "after-its-source", why: `the document tells it on the word of ${name}, then flatly` };
  const why = `the document tells it flatly, and on the word of ${name}`;
  return { rule: "in-one-document", why, ofWords: true };
}

/** Quoted words for which the one document names nobody, and the other somebody. */
function lostSpeaker(quoted: Origin, speaker: Origin): Ground | null {
  if (quoted.basis?.rule !== "quotation-without-speaker" || !isByName(speaker)) return null;
  const why = `one document quotes it and names no speaker, the other has it from ${speaker.name}`;
  return { rule: "lost-speaker", why, ofWords: true };
}

/** A document may tell flatly what somebody else answers: "Lund denied it", "No boat was seen". */
function isAnswer(a: StoryMention, b: StoryMention): boolean {
  if (a.claim.polarity !== b.claim.polarity) return true;
  return [a, b].some(({ claim, text }) => claim.factuality === "denied" || /\bden(?:y|ied|ies|ying)\b/i.test(text));
}

/** A passage that one copied, or nearly the same words in documents that share more; at most one with a source by name. */
function copiedPassage(a: Told, b: Told, { copied, related }: Provenance): Ground | null {
  if ((isByName(a.origin) && isByName(b.origin)) || areTwoBodies(a.origin.name, b.origin.name)) return null;
  const passage = copied(a.mention, b.mention);
  if (passage !== null) return { ...passage, ofWords: true };
  if (!isOwn(a.origin) || !isOwn(b.origin) || !isLikeWording(a.mention, b.mention)) return null;
  const shared = related(a.mention.document, b.mention.document);
  return (
    shared && {
      rule: "like-words-of-related",
      why: `${shared.why}, and tell it in nearly the same words`,
      ofWords: true,
    }
  );
}

/** The same words, at most one of the two with a source by name: two named sources are never one. */
function sameWords(a: Told, b: Told, { related }: Provenance): Ground | null {
  if ((isByName(a.origin) && isByName(b.origin)) || areTwoBodies(a.origin.name, b.origin.name)) return null;
  const own = [a, b].filter(({ origin }) => isOwn(origin)).length;
  const unrelated = own > 0 && !related(a.mention.document, b.mention.document);
  const fewest = !unrelated ? SAID_AGAIN : own === 1 ? TOLD_AGAIN : WRITTEN_AGAIN;
  return isSameWording(a.mention, b.mention, fewest)
    ? { rule: "same-words", why: "both have the same words in order", ofWords: true }
    : null;
}
