import type { Claim, Dossier, Story } from "../../model/index.ts";
import {
  accountName,
  counted,
  documentsByDate,
  numberClaims,
  periodText,
  SECTIONS,
  sortClaims,
  storyTitle,
} from "../words.ts";
import { copyLines, launderingLines, longChainLines, speakerLines, timelineLines } from "./background-lines.ts";
import { besidesLines, claimLines } from "./claim-lines.ts";
import { digestLines } from "./digest-lines.ts";
import { cappedLines, sayLines, sectionLines } from "./layout.ts";
import type { TextOptions } from "./render-reading-text.ts";
import { createStoryFrame, type StoryFrame } from "./story-frame.ts";
import type { Style } from "./styles.ts";

/** Documents of a story, and claims of one of its parts, that are printed; the rest is counted. */
const MOST_DOCUMENTS = 30;
const MOST_CLAIMS = 60;

const NOTHING = "No stories: there was nothing to compare.\n";

/** A dossier for the terminal: each story with its digest, what the accounts dispute and agree on, who speaks. Ends with a line break. */
export function renderDossierText(dossier: Dossier, options: TextOptions): string {
  return renderStories(dossier, options, bodyLines);
}

/** The digests of a dossier's stories alone. Ends with a line break. */
export function renderDigestText(dossier: Dossier, options: TextOptions): string {
  return renderStories(dossier, options, (story, frame) => {
    const lines = digestLines(story, frame);
    return ["", ...(lines.length > 0 ? lines : ["  Nothing that could stand by itself was found."])];
  });
}

function renderStories(
  dossier: Dossier,
  options: TextOptions,
  linesOf: (story: Story, frame: StoryFrame) => string[],
): string {
  if (dossier.stories.length === 0) return NOTHING;
  const numbers = numberClaims(dossier);
  const texts = new Map(dossier.readings.map(({ id, text }) => [id, text]));
  return dossier.stories
    .map((story) => {
      const head = [
        ...sayLines(options, "title", storyTitle(story)),
        ...sayLines(options, "dim", `${periodText(story)} · ${counted(story.documents.length, "document")}`),
      ];
      return `${[...head, ...linesOf(story, createStoryFrame(story, numbers, texts, options))].join("\n")}\n`;
    })
    .join("\n");
}

function bodyLines(story: Story, frame: StoryFrame): string[] {
  const { options } = frame;
  const claims = sortClaims(story);
  const part = (name: keyof typeof SECTIONS, style: Style, lines: readonly string[]) =>
    sectionLines(options, style, SECTIONS[name].title, lines);
  const listed = (name: keyof typeof SECTIONS, style: Style, list: readonly Claim[]) =>
    sectionLines(
      options,
      style,
      `${SECTIONS[name].title} (${list.length})`,
      cappedLines(options, list, MOST_CLAIMS, "claim", (claim) => claimLines(claim, frame)),
    );
  return [
    ...documentLines(story, options),
    ...part("digest", "heading", digestLines(story, frame)),
    ...listed("conflicts", "conflict", claims.contested),
    ...listed("agreed", "agree", claims.widely),
    ...listed("oneOrigin", "agree", claims.oneOrigin),
    ...part(
      "besides",
      "agree",
      cappedLines(options, claims.besides, MOST_CLAIMS, "detail", (claim) => besidesLines(claim, frame)),
    ),
    ...part("laundering", "heading", launderingLines(story, frame)),
    ...listed("alike", "heading", claims.alike),
    ...listed("perhaps", "heading", claims.perhaps),
    ...part("timeline", "heading", timelineLines(story, frame)),
    ...part("speakers", "heading", speakerLines(story, frame)),
    ...part("chains", "heading", longChainLines(story, frame)),
    ...part("copies", "heading", copyLines(story, frame.texts, frame)),
    ...(claims.singles.length > 0
      ? ["", ...sayLines(options, "dim", `${SECTIONS.singles.title}: ${counted(claims.singles.length, "claim")}.`)]
      : []),
  ];
}

function documentLines(story: Story, options: TextOptions): string[] {
  return cappedLines(options, documentsByDate(story), MOST_DOCUMENTS, "document", (document) =>
    sayLines(
      options,
      "dim",
      `${accountName(document)}, ${document.published ?? "date unknown"}: ${document.title ?? document.file}`,
      "  - ",
      "    ",
    ),
  );
}
