import type { Reading, Span } from "../../model/index.ts";
import { type Copy, findCopies } from "../../stories/copies/index.ts";
import type { StoryMention } from "../align/story-mention.ts";
import type { StoryEntities } from "../entities/story-entities.ts";
import { bodyOf, isSameBody } from "./body.ts";
import type { Ground } from "./count.ts";
import { agencyOfCopy, type Credit, findCredits } from "./credits.ts";
import { findOffices, type HeldOffice } from "./offices.ts";
import type { Origin } from "./origin.ts";
import { findParties } from "./parties.ts";
import { agencyName, familyOf } from "./publishers.ts";
import { findSharedWording, isRelated } from "./related-documents.ts";
import { type Report, reportsBehind } from "./retold.ts";
import { isSpellingOf } from "./spelling.ts";
import { findStatements, type Statements } from "./statements.ts";

/** What is known of where the documents of a story come from. Documents are indexes into its readings. */
export type Provenance = {
  /** Why the own voices of two documents are one; null where they are not. */
  oneVoice(a: number, b: number): Ground | null;
  /** Why two documents may rest on one text; null where nothing says so. */
  related(a: number, b: number): Ground | null;
  /** Why two clauses are one and the same passage, copied; null where they are not. */
  copied(a: StoryMention, b: StoryMention): Ground | null;
  /** True where the document attributes anything to that source. */
  cites(document: number, origin: Origin): boolean;
  /** The agencies that a document credits. */
  creditsOf(document: number): readonly Credit[];
  /** The offices that documents say the holder of a key has. */
  officesOf(key: string): readonly HeldOffice[];
  /** The parties that documents give the holder of a key. */
  partiesOf(key: string): ReadonlySet<string>;
  /** Who is given the same words under two names. */
  readonly statements: Statements;
  /** Reports of other outlets that a clause in a document's own voice may retell. */
  reportsBehind(mention: StoryMention): readonly Report[];
};

const NONE: ReadonlySet<string> = new Set();

/** Gathers what the documents of a story tell of where they come from. `sharedCopy`: groups of indexes of one and the same copy. */
export function createProvenance(
  readings: readonly Reading[],
  mentions: readonly StoryMention[],
  sharedCopy: readonly (readonly number[])[],
  entities: StoryEntities,
): Provenance {
  const credits = readings.map(findCredits);
  const shared = findSharedWording(mentions);
  const offices = findOffices(readings, entities);
  const parties = findParties(readings, entities);
  const copies = new Map(findCopies(readings).map((copy) => [`${copy.a}:${copy.b}`, copy]));
  const pairOf = (a: number, b: number) => (a < b ? `${a}:${b}` : `${b}:${a}`);
  const nameOf = (at: number) => documentName(readings[at]!);
  const inOneGroup = (a: number, b: number) => sharedCopy.some((group) => group.includes(a) && group.includes(b));
  return {
    oneVoice: (a, b) =>
      publisher(readings[a]!, readings[b]!) ??
      agency(credits[a]!, credits[b]!, [nameOf(a), nameOf(b)]) ??
      mostlyOneCopy(copies.get(pairOf(a, b)), [nameOf(a), nameOf(b)]),
    related: (a, b) => {
      if (a === b) return null;
      const wording = shared.get(pairOf(a, b));
      if (inOneGroup(a, b)) return { rule: "shared-copy", why: `${nameOf(a)} and ${nameOf(b)} share copy` };
      if (wording === undefined || !isRelated(wording)) return null;
      return { rule: "shared-wording", why: `${nameOf(a)} and ${nameOf(b)} share wording, as “${wording.words}”` };
    },
    copied: (a, b) => samePassage(copies.get(pairOf(a.document, b.document)), a, b),
    cites: createCiting(readings, entities),
    creditsOf: (document) => credits[document]!,
    officesOf: (key) => offices.get(key) ?? [],
    partiesOf: (key) => parties.get(key) ?? NONE,
    statements: findStatements(mentions, entities),
    reportsBehind: (mention) => reportsBehind(mention, entities),
  };
}

/** Asks for each document and source once: by its entity, another spelling of its name, and the body that it is. */
function createCiting(readings: readonly Reading[], entities: StoryEntities): Provenance["cites"] {
  const known = new Map<string, boolean>();
  return (document, { key, name }) => {
    const asked = `${document} ${key}`;
    const there = known.get(asked);
    if (there !== undefined) return there;
    const body = bodyOf(name ?? "");
    const found = readings[document]!.attributions.some(({ hops, source }) =>
      (source === null ? hops : [source, ...hops]).some(
        (one) =>
          entities.keyOf(document, one.entity) === key ||
          isSpellingOf(one.name, name ?? "") ||
          isSameBody(bodyOf(one.name), body),
      ),
    );
    known.set(asked, found);
    return found;
  };
}

/** Longest title that stands for a document without an outlet. */
const LONGEST_TITLE = 48;

/** What a document is called in a reason: its outlet, else its title, cut, else its file. */
export function documentName({ outlet, title, file }: Reading): string {
  if (outlet !== null || title === null) return outlet ?? file;
  return title.length <= LONGEST_TITLE ? `“${title}”` : `“${title.slice(0, LONGEST_TITLE).trimEnd()}…”`;
}

function publisher(a: Reading, b: Reading): Ground | null {
  const dayOf = ({ published }: Reading) => published?.value.slice(0, 10) ?? null;
  const family = familyOf(a.outlet, dayOf(a));
  if (family === null || family !== familyOf(b.outlet, dayOf(b))) return null;
  return { rule: "one-publisher", why: `${a.outlet} and ${b.outlet} are of one publisher, ${family}` };
}

function agency(a: readonly Credit[], b: readonly Credit[], names: readonly string[]): Ground | null {
  const [one, other] = [agencyOfCopy(a), agencyOfCopy(b)];
  if (one === null || one.agency !== other?.agency) return null;
  return { rule: "agency-copy", why: `${names.join(" and ")} print copy of ${agencyName(one.agency)}` };
}

/** Share of the shorter document from which two documents are one copy. */
const ONE_COPY = 0.6;

function mostlyOneCopy(copy: Copy | undefined, names: readonly string[]): Ground | null {
  if (copy === undefined || Math.max(...copy.shares) < ONE_COPY) return null;
  return { rule: "one-copy", why: `${names.join(" and ")} are mostly one copy` };
}

/** Share of a clause that must stand in a copied passage. */
const WITHIN = 0.6;

function samePassage(copy: Copy | undefined, a: StoryMention, b: StoryMention): Ground | null {
  if (copy === undefined) return null;
  const [one, other] = a.document < b.document ? [a, b] : [b, a];
  const passage = copy.passages.find(({ spans }) => isWithin(one, spans[0]) && isWithin(other, spans[1]));
  return passage ? { rule: "copied-passage", why: `both stand in a passage of ${passage.words} equal words` } : null;
}

function isWithin(mention: Span, { start, end }: Span): boolean {
  const shared = Math.min(mention.end, end) - Math.max(mention.start, start);
  return shared >= WITHIN * (mention.end - mention.start);
}
