import type { Claim, Story, StoryDocument } from "../../model/index.ts";
import { fullNames } from "../full-names.ts";
import { accountName, sortClaims } from "../words.ts";
import type { TextOptions } from "./render-reading-text.ts";

/** What all lines of a story are written with. */
export type StoryFrame = {
  readonly options: TextOptions;
  readonly documents: ReadonlyMap<string, StoryDocument>;
  /** What a document is called in a line; undefined for one that is not of this story. */
  readonly nameOf: (document: string) => string | undefined;
  /** Numbers of the claims in the dossier. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The fullest names of people by the short ones that documents have for them. */
  readonly fullNames: ReadonlyMap<string, string>;
  /** The details told in a claim, by its id. */
  readonly details: ReadonlyMap<string, readonly Claim[]>;
  /** What is told with a claim in the same sentences, by its id. */
  readonly along: ReadonlyMap<string, readonly Claim[]>;
  /** Clean texts of documents by id, those that are known. */
  readonly texts: ReadonlyMap<string, string>;
};

/** The look-ups of a story; `numbers` and `texts` are those of the whole dossier. */
export function createStoryFrame(
  story: Story,
  numbers: ReadonlyMap<string, number>,
  texts: ReadonlyMap<string, string>,
  options: TextOptions,
): StoryFrame {
  const { details, along } = sortClaims(story);
  const documents = new Map(story.documents.map((document) => [document.id, document]));
  return {
    options,
    documents,
    numbers,
    texts,
    details,
    along,
    fullNames: fullNames(story),
    nameOf: (document) => accountName(documents.get(document)),
  };
}
