import type { StoryMention } from "../align/story-mention.ts";
import { areTwoBodies, bodyOf, headNoun, isSameBody, officeOf } from "./body.ts";
import type { Ground, Told } from "./count.ts";
import { memberOfGroup } from "./members.ts";
import { isByName, isOwn, isSourced, isUnknown, type Origin } from "./origin.ts";
import { documentName, type Provenance } from "./provenance.ts";
import { agencyName } from "./publishers.ts";
import { isLikeWording, NEARLY_ALL } from "./related-documents.ts";

/** `evenByName`: holds of two sources by name, which else are two; `ofMany`: the one is a group, which makes no one of two of its members. */
export type Perhaps = Ground & { readonly evenByName?: boolean; readonly ofMany?: boolean };

/** Why two mentions may go back to one origin; null where nothing says so. */
export function findPerhapsOne(a: Told, b: Told, provenance: Provenance): Perhaps | null {
  return (
    headOfBody(a.origin, b.origin, provenance) ??
    headOfBody(b.origin, a.origin, provenance) ??
    nobodysSpokesman(a.origin, b.origin, provenance) ??
    nobodysSpokesman(b.origin, a.origin, provenance) ??
    memberOfGroup(a.origin, b.origin, provenance) ??
    memberOfGroup(b.origin, a.origin, provenance) ??
    oneStatement(a, b, provenance) ??
    withoutName(a, b, provenance) ??
    ofRelatedDocuments(a, b, provenance) ??
    ofOneAgency(a, b, provenance) ??
    alikeInWords(a, b) ??
    retellOneReport(a, b, provenance) ??
    flatBesideSource(a, b, provenance)
  );
}

/** "Anna Lund, chief executive of Brandt Insurance" may say what Brandt Insurance says. */
function headOfBody(person: Origin, body: Origin, { officesOf }: Provenance): Perhaps | null {
  if (person.key === null || isOwn(body) || body.name === null || !isSourced(body) || body.key!.startsWith("person:"))
    return null;
  const named = bodyOf(body.name);
  const held = officesOf(person.key).find((one) => one.office === "head" && isSameBody(one.body, named));
  if (!held) return null;
  return {
    rule: "head-of-body",
    why: `${person.name} is “${held.description}”, and may speak for “${body.name}”`,
    evenByName: true,
  };
}

/** "A navy spokesman" may be Captain Lund, where nobody says that Lund speaks for another body. */
function nobodysSpokesman(spokesman: Origin, person: Origin, provenance: Provenance): Perhaps | null {
  if (!isSourced(spokesman) || spokesman.key!.startsWith("person:") || !person.key?.startsWith("person:")) return null;
  if (person.kind !== "official" || officeOf(spokesman.name ?? "").office !== "for") return null;
  if (speaksForAnother(spokesman, person, provenance)) return null;
  return { rule: "spokesman-without-name", why: `“${spokesman.name}” may be ${person.name}`, evenByName: true };
}

/** True where documents give the person offices, and none of them is of the body that the first speaks for. */
function speaksForAnother({ name }: Origin, { key }: Origin, { officesOf }: Provenance): boolean {
  if (name === null || !key?.startsWith("person:") || officeOf(name).office !== "for") return false;
  const { words } = bodyOf(name);
  const held = officesOf(key);
  return words.length > 0 && held.length > 0 && !held.some((one) => isSameBody(one.body, bodyOf(name)));
}

/** Somebody by name and a paper or group that are given the same words elsewhere: who reads a letter out may speak for its writers. */
function oneStatement(a: Told, b: Told, { statements }: Provenance): Perhaps | null {
  const words = statements.inCommon(a.origin, a.mention.document, b.origin, b.mention.document);
  if (words === null) return null;
  const why = `“${a.origin.name}” and “${b.origin.name}” are both given the words “${words}”`;
  return { rule: "one-statement", why, evenByName: true };
}

/** What two documents tell flatly while both cite one report for the rest of it, or what one tells so and the other is that report. */
function retellOneReport(a: Told, b: Told, { reportsBehind }: Provenance): Perhaps | null {
  const [flat, other] = isOwn(a.origin) ? [a, b] : [b, a];
  if (!isOwn(flat.origin) || a.mention.document === b.mention.document) return null;
  const reports = reportsBehind(flat.mention);
  const others = isOwn(other.origin) ? reportsBehind(other.mention).map(({ key }) => key) : [];
  const report = reports.find(({ key }) => key === other.origin.key || others.includes(key));
  if (report === undefined) {
    const back = isOwn(other.origin)
      ? reportsBehind(other.mention).find(({ key }) => key === flat.origin.key)
      : undefined;
    if (back === undefined) return null;
    return {
      rule: "one-report",
      why: `${documentName(other.mention.reading)} cites ${back.name} for what stands beside it`,
    };
  }
  return {
    rule: "one-report",
    why: `both may have it from the report of ${report.name}, which they cite for what stands beside it`,
  };
}

/** A source that the text leaves open may be any other: "officials" and "Governor Lund", "reportedly" and an outlet's own report. */
function withoutName({ origin: a }: Told, { origin: b }: Told, provenance: Provenance): Perhaps | null {
  const [open, other] = isByName(b) || isOwn(b) ? [a, b] : [b, a];
  if (isByName(open) || isOwn(open) || areTwoBodies(open.name, other.name)) return null;
  if (speaksForAnother(open, other, provenance) || isAnotherSort(open, other)) return null;
  if (isLayman(open) !== isLayman(other) && (isInOffice(open) || isInOffice(other))) return null;
  // "Two officials" told one paper, and another paper tells it itself: nothing says that it asked the same two.
  if (isOwn(other) && open.name !== null) return null;
  const shown = open.name === null ? "a source that is not named" : `“${open.name}”`;
  return {
    rule: "without-name",
    why: `${shown} may be ${isOwn(other) ? "the other document" : (other.name ?? "the same")}`,
  };
}

/** "The union" is a body of its own and no minister, whatever its name. */
function isAnotherSort(open: Origin, other: Origin): boolean {
  return (
    open.kind === "organisation" && isSourced(open) && other.kind === "official" && other.key!.startsWith("person:")
  );
}

/** "Residents", "an office worker", "industry experts": nobody who holds an office or speaks for a body. */
function isLayman({ name }: Origin): boolean {
  return name !== null && !/\s\p{Lu}/u.test(name.replace(PLACED, "")) && LAYMEN.has(headNoun(name).replace(/s$/, ""));
}

/** Where they are is no name of theirs: "residents of Old Halden". */
const PLACED = / (?:in|of|at|near|from|outside|around) .*$/;
const LAYMEN = new Set(
  (
    "witness witnesse eyewitness eyewitnesse resident neighbour neighbor worker passenger survivor villager shopper tourist student parent " +
    "driver bystander onlooker visitor local expert analyst academic scientist historian economist"
  ).split(" "),
);

const isInOffice = ({ kind, name }: Origin) =>
  kind === "official" ||
  kind === "organisation" ||
  kind === "document" ||
  (name !== null && /\bofficials?$/i.test(name));

/** One of the two in its own voice, in a document that shares words or an agency with the other's. */
function ofRelatedDocuments(a: Told, b: Told, { related }: Provenance): Perhaps | null {
  if (!isOwn(a.origin) && !isOwn(b.origin) && !isUnknown(a.origin) && !isUnknown(b.origin)) return null;
  return related(a.mention.document, b.mention.document);
}

/** A credit of contribution: what the document tells itself may be the agency's, where the passage could be. */
function ofOneAgency(a: Told, b: Told, provenance: Provenance): Perhaps | null {
  return contributed(a, b, provenance) ?? contributed(b, a, provenance);
}

function contributed({ mention, origin }: Told, other: Told, { creditsOf }: Provenance): Perhaps | null {
  if (!isOwn(origin) || !couldBeAgencys(mention)) return null;
  for (const { agency, kind } of creditsOf(mention.document)) {
    if (kind !== "contribution") continue;
    const credited = creditsOf(other.mention.document).some((credit) => credit.agency === agency);
    if (other.origin.key !== `outlet:${agency}` && !(credited && isOwn(other.origin))) continue;
    return { rule: "agency-contribution", why: `${agencyName(agency)} contributed, and may be whom both have it from` };
  }
  return null;
}

/** An outlet speaks of its own work as "we", "our reporter": no agency wrote that. */
const OF_ITSELF = /\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y)\b/;

/** False for what the outlet tells of its own reporting, and for its headlines and captions. */
function couldBeAgencys({ reading, claim }: StoryMention): boolean {
  if (reading.segments[claim.segment]?.kind !== "body") return false;
  const { start, end } = reading.sentences[claim.sentence] ?? claim;
  const sentence = reading.text.slice(start, end);
  return !OF_ITSELF.test(sentence) && (reading.outlet === null || !sentence.includes(reading.outlet));
}

function alikeInWords(a: Told, b: Told): Perhaps | null {
  if (!isOwn(a.origin) && !isOwn(b.origin)) return null;
  return isLikeWording(a.mention, b.mention, NEARLY_ALL)
    ? { rule: "like-words", why: "one may be the other put otherwise" }
    : null;
}

/**
 * Told without a source, and elsewhere with one that the first document cites too, if not for this: it may have it from there. Where it never
 * cites it, what an outlet tells itself is its own report.
 */
function flatBesideSource(a: Told, b: Told, { cites }: Provenance): Perhaps | null {
  const [flat, sourced] = isOwn(a.origin) ? [a, b] : [b, a];
  if (!isOwn(flat.origin) || !isSourced(sourced.origin)) return null;
  if (!isByName(sourced.origin) && !isInOffice(sourced.origin)) return null;
  const { name } = sourced.origin;
  const teller = documentName(flat.mention.reading);
  if (cites(flat.mention.document, sourced.origin)) {
    const why = `${teller} tells it without a source and cites ${name} for other things: it may have it from there`;
    return { rule: "flat-beside-source", why };
  }
  const figures = figuresInCommon(flat.mention, sourced.mention);
  if (figures.length < COUNTED_ONCE) return null;
  const why = `${teller} gives the figures of ${name} (${figures.join(", ")}) without a source: nobody counts the same twice`;
  return { rule: "same-figures", why };
}

/** Figures in common from which two clauses rest on one count. */
const COUNTED_ONCE = 2;

function figuresInCommon(a: StoryMention, b: StoryMention): string[] {
  const others = new Set(b.quantities.map(({ value }) => value));
  const shared = a.quantities.filter(({ value }) => value !== null && others.has(value));
  return [...new Set(shared.map(({ value }) => String(value)))];
}
