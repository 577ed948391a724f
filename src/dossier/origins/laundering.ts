import type { Evidence, Laundering } from "../../model/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import { isAbout, isAsserted, isDoubted, isNearSource, isSameEvent, isToldOnWord } from "./careful.ts";
import { isByName, isOwn, isUnknown, type Origin } from "./origin.ts";
import { documentName } from "./provenance.ts";
import { plainName } from "./publishers.ts";
import { isSameWording } from "./related-documents.ts";

/** A mention with its origin and its place in the claim. */
type Told = { readonly mention: StoryMention; readonly origin: Origin; readonly at: number };

/** What is noted of a bare and a careful telling. */
type Note = Pick<Laundering, "kind" | "rule" | "why">;

/**
 * Where mentions of one claim tell without source or doubt what another document tells with one. No verdict: both may be right. A document is
 * noted once a kind. Nothing is noted where more documents tell it flatly than with care: what everybody knows needs no source.
 */
export function findLaundering(mentions: readonly StoryMention[], origins: readonly Origin[]): Laundering[] {
  const told = mentions.map((mention, at): Told => ({ mention, origin: origins[at]!, at }));
  const bare = told.filter(isBare);
  const careful = told.filter(({ mention }) => isCareful(mention)).sort(byDoubt);
  const [flatly, withCare] = [documentsOf(bare), documentsOf(careful)];
  const common = flatly > withCare || (flatly > 1 && flatly === withCare);
  const found: Laundering[] = [];
  const noted = new Set<string>();
  for (const one of told) {
    for (const other of careful) {
      if (one.mention.document === other.mention.document) continue;
      const note = (common ? null : flat(one, other, told)) ?? firmer(one, other) ?? shortened(one, other);
      if (note === null || noted.has(`${note.kind} ${one.mention.document}`)) continue;
      noted.add(`${note.kind} ${one.mention.document}`);
      found.push({ ...note, bare: one.at, careful: other.at, evidence: [evidenceOf(one), evidenceOf(other)] });
    }
  }
  return found;
}

const documentsOf = (told: readonly Told[]) => new Set(told.map(({ mention }) => mention.document)).size;

/** A doubt tells more than a source. */
function byDoubt(a: Told, b: Told): number {
  return Number(isDoubted(b.mention)) - Number(isDoubted(a.mention)) || a.at - b.at;
}

/** Told in the outlet's own voice as a fact. */
function isBare({ mention, origin }: Told): boolean {
  return isOwn(origin) && mention.attribution === null && isAsserted(mention);
}

/** "Brandt allegedly burned the mill" beside "Brandt burned the mill"; "police say that …" beside the same without police. */
function flat(bare: Told, careful: Told, told: readonly Told[]): Note | null {
  if (!isBare(bare) || !isSameEvent(bare.mention, careful.mention)) return null;
  if (told.some(({ mention }) => mention.document === bare.mention.document && isCareful(mention))) return null;
  if (isToldOnWord(bare.mention, careful.mention)) return null;
  const why = `${outletOf(bare)}: “${bare.mention.text}”; ${outletOf(careful)}: ${wordsOf(careful)}`;
  if (isDoubted(careful.mention) && !SETTING.test(careful.mention.text))
    return { kind: "flat", rule: "doubt-dropped", why };
  if (isSaid(careful) && isOwnWord(bare.mention, careful.mention)) return { kind: "flat", rule: "source-dropped", why };
  return null;
}

/** "Allegations that he drew a gun when he was shot": the clause of time is no part of what is alleged. */
const SETTING = /^(?:when|while|after|before|as|since|once)\b/i;

/** Told as the main point and on no other's word: not set in time or beside a noun, no quotation without its marks, about another than its source. */
function isOwnWord(bare: StoryMention, careful: StoryMention): boolean {
  if (BACKGROUND.test(bare.text) || BACKGROUND.test(careful.text) || isNearSource(bare)) return false;
  const quoted = careful.attribution?.kind === "direct" || careful.quoted.length > 0;
  return !(quoted && isSameWording(bare, careful, FEWEST_QUOTED)) && !isAbout(bare, careful);
}

/** Clauses of time and relative clauses: what they say is taken as known. */
const BACKGROUND = /^(?:when|while|after|before|as|since|once|who|which|whose|where|that)\b/i;
const FEWEST_QUOTED = 6;
const FEWEST_SAID = 4;

/**
 * Said as a fact by somebody with a name: no place ("PARIS: …"), no byline and no plan, and no other outlet, whose report is told flatly every day.
 */
function isSaid({ mention, origin }: Told): boolean {
  const { attribution, reading, claim } = mention;
  if (attribution === null || claim.factuality !== "asserted" || !isByName(origin)) return false;
  if (origin.kind === "outlet") return false;
  const entity = attribution.hops.at(-1)?.entity ?? attribution.source?.entity ?? null;
  const type = reading.entityIndex.find(({ id }) => id === entity)?.type;
  return type !== "GPE" && type !== "LOC" && type !== "FAC" && origin.name !== null;
}

const isCareful = (mention: StoryMention) => mention.attribution !== null || isDoubted(mention);

/** B has it from A and tells it as sure; A tells it with a doubt. */
function firmer(bare: Told, careful: Told): Note | null {
  if (!cites(bare, careful) || !isAsserted(bare.mention) || !isDoubted(careful.mention)) return null;
  if (!isSameEvent(bare.mention, careful.mention)) return null;
  const why = `${outletOf(bare)} cites ${outletOf(careful)}: “${bare.mention.text}”; ${outletOf(careful)} itself: ${wordsOf(careful)}`;
  return { kind: "firmer", rule: "doubt-dropped-in-citing", why };
}

/** B says "A reports that …"; A, or another who cites A, says whom A has it from. */
function shortened(bare: Told, careful: Told): Note | null {
  const last = bare.mention.attribution?.hops.at(-1);
  // A quotation has its speaker in the sentence, even where the chain was not followed to the end.
  if (bare.mention.quoted.length > 0) return null;
  if (careful.mention.quoted.length > 0 && isSameWording(bare.mention, careful.mention, FEWEST_SAID)) return null;
  if (last?.kind !== "outlet" || isUnknown(bare.origin) || !isSameEvent(bare.mention, careful.mention)) return null;
  const hops = careful.mention.attribution?.hops ?? [];
  const place = hops.findIndex(({ name }) => plainName(name) === plainName(last.name));
  const own = cites(bare, careful) && place < 0 && hops.length > 0;
  const origin = own ? hops[0]! : place >= 0 ? hops[place + 1] : undefined;
  if (origin === undefined || origin.kind === "outlet") return null;
  const why = `${outletOf(bare)} has it from ${last.name}; ${outletOf(careful)} says whom ${last.name} has it from: “${origin.name}”`;
  return { kind: "shortened", rule: "origin-dropped", why };
}

/** True where the one names the other's outlet as its source. */
function cites({ mention }: Told, { mention: { reading } }: Told): boolean {
  const { outlet } = reading;
  if (outlet === null) return false;
  return (mention.attribution?.hops ?? []).some(
    ({ name, kind }) => kind === "outlet" && plainName(name) === plainName(outlet),
  );
}

function outletOf({ mention }: Told): string {
  return documentName(mention.reading);
}

/** The words of source and cue before the clause, as the text has them: `“Police say” “Brandt burned the mill”`. */
function wordsOf({ mention }: Told): string {
  const { attribution, reading, text } = mention;
  const said = [attribution?.source, attribution?.cue]
    .flatMap((span) => (span ? [{ start: span.start, end: span.end }] : []))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => reading.text.slice(start, end))
    .join(" … ");
  return said === "" ? `“${text}”` : `“${text}” (“${said}”)`;
}

function evidenceOf({ mention, at, origin }: Told): Evidence {
  const { start, end, reading, text } = mention;
  return {
    mention: at,
    document: reading.id,
    start,
    end,
    text,
    value: origin.name ?? outletOf({ mention, at, origin }),
  };
}
