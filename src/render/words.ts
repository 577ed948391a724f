import type {
  Claim,
  Conflict,
  ConflictKind,
  Dossier,
  Laundering,
  LaunderingKind,
  OriginRange,
  OriginStep,
  Relation,
  SourceKind,
  Speaker,
  Story,
  StoryDocument,
} from "../model/index.ts";
import { SURE } from "../model/index.ts";
import { isToldAlike } from "../text/told-alike.ts";
import { dateText } from "./date-text.ts";
import { differentDetails, nestDetails, toldAlong } from "./details.ts";

/** What a conflict kind is called on a page for people. */
export const CONFLICT_WORDS: Readonly<Record<ConflictKind, string>> = {
  quantity: "Number",
  date: "Date",
  place: "Place",
  person: "Person",
  ordinal: "Order",
  polarity: "Whether it is so",
  wording: "Wording of a quotation",
  attribution: "Who said it",
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  agree: "Agreement",
  conflict: "Conflict",
  denial: "Denial",
  scope: "Different things",
  update: "Later report",
  rounding: "Rounding",
  single: "One account",
};

/** How a statement lost its source or its doubt. */
export const LAUNDERING_WORDS: Readonly<Record<LaunderingKind, string>> = {
  flat: "Told flatly by one, with its source by the other",
  firmer: "Told as sure by one, with a doubt by the other",
  shortened: "The chain is cut short",
};

/** What a step in counting origins makes of two mentions. */
export const ORIGIN_STEP_WORDS: Readonly<Record<OriginStep["effect"], string>> = {
  one: "One origin",
  "perhaps-one": "Perhaps one origin",
  "perhaps-aside": "Perhaps no origin of this",
};

/** What a clause of another claim is called that may tell the same. */
export const BESIDE_WORDS = "Perhaps one origin more";

/** A note on a claim that lost its source or its doubt in one of its mentions. */
export type LaunderingNote = { readonly claim: Claim; readonly note: Laundering };

/** All notes of a story on sources and doubts lost, in the order of its claims; hardly a reader asks whose word a part of a clause is, an age or a place. */
export function launderingNotes({ claims }: Pick<Story, "claims">): LaunderingNote[] {
  return claims.flatMap((claim) =>
    (isPartOfClause(claim) ? [] : (claim.laundering ?? [])).map((note) => ({ claim, note })),
  );
}

/** Titles of the parts of a dossier, in the order in which a desk needs them, with a word on what they hold. */
export const SECTIONS = {
  digest: { title: "Digest", about: "" },
  conflicts: {
    title: "Where they part ways",
    about: "Accounts that cannot both be true as worded. Sayso does not say who is right.",
  },
  agreed: {
    title: "What the accounts agree on",
    about:
      "Counted by independent origins, not by outlets. A full dot is an origin that is sure; a hollow one may be the same as another.",
  },
  oneOrigin: { title: "In several documents, from one origin", about: "Many outlets, one source: no confirmation." },
  perhaps: {
    title: "Perhaps the same",
    about: "Alike, but not sure to tell one thing: read the accounts side by side before relying on it.",
  },
  besides: {
    title: "Details told alike",
    about: "A figure, a time, a place or a description that several accounts give, each beside another statement.",
  },
  laundering: {
    title: "Source or doubt lost on the way",
    about: "Told without a source or a doubt here, with one there. Both may be right.",
  },
  alike: { title: "Looks like a conflict, but is not", about: "Different words or numbers that fit together." },
  timeline: { title: "Timeline", about: "The event's own times, as the accounts date it." },
  speakers: {
    title: "Who speaks",
    about: "People and institutions, most widely cited first, and who passes their words on.",
  },
  chains: {
    title: "Who has it from whom",
    about: "Statements that reached the reader through other hands, nearest to the reader first.",
  },
  copies: {
    title: "Copied word for word",
    about: "Passages that stand in two documents. Words of a third person that both quote are no copy.",
  },
  singles: {
    title: "Told by one account only",
    about: "Nothing in the other documents was found to speak of this.",
  },
} as const;

export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  outlet: "news outlet",
  official: "official",
  anonymous: "unnamed source",
  organisation: "organisation",
  person: "person",
  document: "document",
  post: "social media post",
  own: "own account",
};

/** `1 origin`, `2–4 origins`. */
export function originsText({ min, max }: OriginRange): string {
  return min === max ? counted(min, "origin") : `${min}–${max} origins`;
}

/** `directly (2), through Reuters (1)`: how a speaker's words came to the documents; empty where all of them heard it themselves. */
export function routesText({ through }: Pick<Speaker, "through">): string {
  if (through.every(({ name }) => name === null)) return "";
  return through
    .map(({ name, statements }) => `${name === null ? "directly" : `through ${name}`} (${statements})`)
    .join(", ");
}

/** `A: 2 origins; B: 1–2 origins`: how many stand on each side of a contradiction; empty where nobody counted them. */
export function sidesText({ origins }: Pick<Conflict, "origins">): string {
  return (origins ?? []).map((range, side) => `${letterOf(side)}: ${originsText(range)}`).join("; ");
}

/** `2 origins, 3 documents`: what stands behind one side of a contradiction. */
export function sideSupportText({ conflict, mentions }: Claim, side: number): string {
  const origins = conflict?.origins?.[side];
  const documents = new Set((conflict?.sides[side] ?? []).map((member) => mentions[member]?.document)).size;
  return [...(origins ? [originsText(origins)] : []), counted(documents, "document")].join(", ");
}

/** `A`, `B` … for the sides of a contradiction. */
export function letterOf(side: number): string {
  return String.fromCharCode(65 + (side % 26));
}

/** `1 document`, `3 documents`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : plural(noun)}`;
}

/** `denial` → `denials`, `story` → `stories`, `pair of documents` → `pairs of documents`. */
function plural(noun: string): string {
  if (noun.includes(" of ")) return noun.replace(" of ", "s of ");
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** First and last day of a story in one phrase. */
export function periodText({ from, to }: Pick<Story, "from" | "to">): string {
  if (from === null && to === null) return "date unknown";
  return from === to || from === null || to === null ? (from ?? to ?? "") : `${from} to ${to}`;
}

/** Claims of a story by what is said about them, each list in the story's order. */
export type SortedClaims = {
  readonly conflicts: readonly Claim[];
  readonly denials: readonly Claim[];
  /** Conflicts and denials together, the gravest first. */
  readonly contested: readonly Claim[];
  /** All agreements that are sure: those of several origins, then those of one. */
  readonly agreed: readonly Claim[];
  /** Alike, but not sure to tell one thing. */
  readonly perhaps: readonly Claim[];
  /** Agreements that more than one origin may stand behind. */
  readonly widely: readonly Claim[];
  /** Agreements of several documents that rest on one origin. */
  readonly oneOrigin: readonly Claim[];
  readonly alike: readonly Claim[];
  readonly singles: readonly Claim[];
  /** Parts of clauses that several accounts tell, and that stand in no claim above; those that are sure. */
  readonly besides: readonly Claim[];
  /** The details told in a claim, by its id; they stand in no other list. */
  readonly details: ReadonlyMap<string, readonly Claim[]>;
  /** What is told with a claim in the same sentences, by its id; it stands in no other list. */
  readonly along: ReadonlyMap<string, readonly Claim[]>;
};

/** Sorts the claims of a story into the sections of a dossier, without the slight ones. */
export function sortClaims(story: Pick<Story, "claims">): SortedClaims {
  const claims = story.claims.filter(({ slight }) => !slight);
  const of = (...relations: Relation[]) => claims.filter((claim) => relations.includes(claim.relation));
  const likely = claims.filter((claim) => isToldAlike(claim) && isLikely(claim));
  const contested = of("conflict", "denial");
  // What two papers print of one quotation is shown where its wording is; that a mill burned is agreed on, whatever the day.
  const quotations = contested.filter(
    ({ conflict }) => conflict?.kind === "wording" || conflict?.kind === "attribution",
  );
  const details = nestDetails(likely, quotations);
  const inOther = new Set([...details.values()].flat());
  const along = new Map(
    [...toldAlong(likely)].filter(([owner]) => !inOther.has(owner)).map(([{ id }, list]) => [id, list] as const),
  );
  const nested = new Set([...inOther, ...[...along.values()].flat()]);
  const [besides, alike] = parted(
    likely.filter((claim) => !nested.has(claim)),
    isPartOfClause,
  );
  const agreed = alike.filter(isSure);
  return {
    conflicts: of("conflict"),
    denials: of("denial"),
    contested,
    agreed,
    perhaps: alike.filter((claim) => !isSure(claim)),
    widely: agreed.filter(({ origins }) => origins.max > 1),
    oneOrigin: agreed.filter(({ origins }) => origins.max <= 1),
    alike: of("scope", "update", "rounding").filter((claim) => !isToldAlike(claim)),
    besides: differentDetails(besides.filter(isSure)),
    singles: claims.filter((claim) => claim.relation === "single" || (isToldAlike(claim) && !isLikely(claim))),
    details: new Map([...details].map(([id, list]) => [id, differentDetails(list)])),
    along,
  };
}

/** A detail whose words are a part of the clause that it is headed by, or nothing but a name with an office ("Special Envoy Ada Lund"). */
function isPartOfClause({ detail, gist, mentions }: Claim): boolean {
  return detail === true && (isTitledName(gist) || mentions.every(({ text }) => text !== gist));
}

/** Words of a name with an office, all of them with a capital but for those between: "former Governor of Norland Ada Lund". */
function isTitledName(words: string): boolean {
  return /^(?:(?:the|a|an|former|ex|then|of|for|and|de|van|von|\p{Lu}[\p{L}.’'-]*)(?:,? |$)){2,10}$/u.test(words);
}

/** Those of a list that meet a condition, and the others. */
function parted<T>(list: readonly T[], condition: (each: T) => boolean): [T[], T[]] {
  return [list.filter(condition), list.filter((each) => !condition(each))];
}

/** True where the mentions of a claim are sure enough to tell one thing; a claim of a file that does not say is believed. */
function isSure({ certainty }: Claim): boolean {
  return (certainty ?? 1) >= SURE;
}

/**
 * Least certainty of a claim that is listed as perhaps one thing. Of the labelled pairs of eval/annotations at so much and more, below the sure ones, half
 * tell one thing; of those below only one in four.
 */
const LIKELY = 0.42;

/** True where showing the accounts beside each other helps more often than it misleads. */
function isLikely({ certainty }: Claim): boolean {
  return (certainty ?? 1) >= LIKELY;
}

/** Numbers by which people call the claims of a dossier: from 1, through all stories, in their order. */
export function numberClaims({ stories }: Pick<Dossier, "stories">): ReadonlyMap<string, number> {
  return new Map(stories.flatMap(({ claims }) => claims).map(({ id }, index) => [id, index + 1]));
}

/**
 * Why accounts part ways or seem to, in one line above the words of both: what the line quotes of them is left out, since they follow.
 *
 * @example `said by Viss: “the company was warned”; denied by Straits Line` → `said by Viss; denied by Straits Line`
 */
export function headline({ conflict, note, gist, mentions, relation }: Claim): string {
  const why = isToldAlike({ relation, note, mentions }) ? undefined : (conflict?.why ?? note?.why);
  if (why === undefined) return gist;
  const isShown = (words: string) => mentions.some(({ text }) => bare(text).includes(bare(words)));
  return dateText(
    why.replace(/( by [^:“”]{1,200}): “([^“”]{8,})”/g, (all, who: string, words: string) =>
      isShown(words) ? who : all,
    ),
  );
}

/** Words without quotation marks and ellipses. */
function bare(text: string): string {
  return text.replace(/["“”…]/g, "").trim();
}

/** `3 origins, 4 documents`: what stands behind a claim. */
export function supportText({ origins, mentions }: Claim): string {
  return `${originsText(origins)}, ${counted(new Set(mentions.map(({ document }) => document)).size, "document")}`;
}

/** What an account is called in a line: its outlet, else the name of its file without the folder. */
export function accountName(document: Pick<StoryDocument, "outlet" | "file">): string;
export function accountName(document: Pick<StoryDocument, "outlet" | "file"> | undefined): string | undefined;
export function accountName(document: Pick<StoryDocument, "outlet" | "file"> | undefined): string | undefined {
  return document?.outlet ?? document?.file.replace(/^.*[/\\](?=.)/, "");
}

/** The documents of a story, the earliest first; those without a date last, each by name. */
export function documentsByDate({ documents }: Story): StoryDocument[] {
  const key = ({ published, file }: StoryDocument) => `${published ?? "9999"} ${file}`;
  return [...documents].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The title of a story; where its documents have none, the file of the first. */
export function storyTitle({ title, documents }: Pick<Story, "title" | "documents">): string {
  return title.trim() || documents[0]?.file || "Untitled";
}
