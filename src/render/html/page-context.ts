import type { Claim, Dossier, Reading, Span, StoryDocument } from "../../model/index.ts";
import { accountName, numberClaims, sortClaims } from "../words.ts";
import { listedClaims } from "./listed-claims.ts";

/** Look-ups that the sections of a page share, and the register of all words that a line of the page points at. */
export type PageContext = {
  readonly reading: (document: string) => Reading | undefined;
  /** What a document is called in a line: its outlet, else its file. */
  readonly nameOf: (document: string) => string;
  /** Its title, else the words that it begins with. */
  readonly titleOf: (document: StoryDocument) => string;
  /** The number by which people call a claim. */
  readonly numberOf: (claim: string) => number;
  /** True where the page has room for the claim, which then stands at the anchor `c` and its number. */
  readonly isListed: (claim: string) => boolean;
  /** The details that are told in a claim. */
  readonly detailsOf: (claim: string) => readonly Claim[];
  /** What is told with a claim in the same sentences. */
  readonly alongOf: (claim: string) => readonly Claim[];
  readonly documents: ReadonlyMap<string, StoryDocument>;
  /** A link to the exact words in the source text; from then on the words are marked there. */
  readonly linkTo: (document: string, span: Span) => string;
  /** Anchor of a document among the source texts. */
  readonly anchorOf: (document: string) => string;
  /** All spans linked to so far in a document, by anchor. */
  readonly citedIn: (document: string) => ReadonlyMap<string, Span>;
};

/** Makes the look-ups of a page. Anchors are numbered by document, so that nothing of a document gets into an id. */
export function createPageContext(dossier: Dossier): PageContext {
  const readings = new Map(dossier.readings.map((reading) => [reading.id, reading]));
  const documents = new Map<string, StoryDocument>();
  for (const story of dossier.stories) for (const document of story.documents) documents.set(document.id, document);
  const numbers = new Map([...documents.keys()].map((id, index) => [id, index + 1]));
  const cited = new Map<string, Map<string, Span>>();
  const claimNumbers = numberClaims(dossier);
  const listed = new Set(dossier.stories.flatMap(listedClaims).map(({ id }) => id));
  const sorted = dossier.stories.map(sortClaims);
  const details = new Map(sorted.flatMap((story) => [...story.details]));
  const along = new Map(sorted.flatMap((story) => [...story.along]));
  const anchorOf = (document: string) => `t${numbers.get(document) ?? 0}`;
  return {
    reading: (document) => readings.get(document),
    nameOf: (document) => accountName(documents.get(document)) ?? document,
    titleOf: ({ id, title }) => title ?? openingWords(readings.get(id)?.text ?? ""),
    anchorOf,
    documents,
    numberOf: (claim) => claimNumbers.get(claim) ?? 0,
    isListed: (claim) => listed.has(claim),
    detailsOf: (claim) => details.get(claim) ?? [],
    alongOf: (claim) => along.get(claim) ?? [],
    citedIn: (document) => cited.get(document) ?? new Map(),
    linkTo: (document, { start, end }) => {
      const anchor = `${anchorOf(document)}-${start}-${end}`;
      const spans = cited.get(document) ?? new Map<string, Span>();
      spans.set(anchor, { start, end });
      cited.set(document, spans);
      return `#${anchor}`;
    },
  };
}

/** The first dozen words of a text. */
function openingWords(text: string): string {
  const words = text.slice(0, 400).trim().split(/\s+/);
  return words.length > 12 ? `${words.slice(0, 12).join(" ")} …` : words.join(" ") || "(no text)";
}
