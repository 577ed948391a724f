import type { Claim, ConflictKind, Relation, SourceKind, Story, StoryDocument } from "../model/index.ts";

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
export function originsText({ min, max }: Claim["origins"]): string {
  return min === max ? counted(min, "origin") : `${min}–${max} origins`;
}

/** `1 document`, `3 documents`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : plural(noun)}`;
}

/** `denial` → `denials`, `story` → `stories`. */
function plural(noun: string): string {
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
  readonly alike: readonly Claim[];
  readonly agreed: readonly Claim[];
  readonly singles: readonly Claim[];
};

/** Sorts the claims of a story into the sections of a dossier. */
export function sortClaims({ claims }: Story): SortedClaims {
  const of = (...relations: Relation[]) => claims.filter((claim) => relations.includes(claim.relation));
  return {
    conflicts: of("conflict"),
    denials: of("denial"),
    alike: of("scope", "update", "rounding"),
    agreed: of("agree"),
    singles: of("single"),
  };
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
