import type { Dossier, Reading, SentenceEncoder, Story, StoryAssignment } from "../model/index.ts";
import { type Assignment, groupStories, takeAsOneStory } from "../stories/index.ts";
import { buildStory } from "./build-story.ts";
import { describeCopies } from "./shared-copy.ts";

/** `oneStory`: all readings are of one story, as somebody knows who has chosen them; else they are grouped into stories. */
export type DossierChoice = { readonly oneStory?: boolean };

/**
 * Groups readings into stories, aligns their claims, compares them and counts origins. The order of the readings and the same
 * reading given twice change nothing in the stories; `readings` are given back in the order of their files, once each.
 */
export async function buildDossier(
  readings: readonly Reading[],
  encoder: SentenceEncoder | null,
  { oneStory = false }: DossierChoice = {},
): Promise<Dossier> {
  const distinct = [
    ...new Map(
      [...readings]
        .sort(byFile)
        .reverse()
        .map((reading) => [reading.id, reading]),
    ).values(),
  ];
  const sorted = [...distinct].sort((a, b) => compare(a.id, b.id));
  const groups = oneStory ? takeAsOneStory(sorted) : await groupStories(sorted, encoder);
  const stories: Story[] = [];
  for (const { members, sharedCopy, copies: passages, assignments } of groups) {
    const ordered = [...members].sort((a, b) => a - b);
    const place = new Map(ordered.map((member, at) => [member, at]));
    const copies = sharedCopy.map((group) => group.map((member) => place.get(member)!).sort((a, b) => a - b));
    const story = await buildStory(
      ordered.map((member) => sorted[member]!),
      copies,
      encoder,
    );
    stories.push({ ...story, copies: describeCopies(passages, sorted), assignments: assignments.map(shortened) });
  }
  stories.sort(
    (a, b) => b.documents.length - a.documents.length || compare(a.from ?? "", b.from ?? "") || compare(a.id, b.id),
  );
  return { stories, readings: distinct.sort(byFile), diagnostics: [] };
}

/** The most like document says enough in a dossier, and the story's documents stand beside it. */
function shortened({ document, decision, score, needed, evidence, nearest }: Assignment): StoryAssignment {
  return {
    document,
    decision,
    score,
    needed,
    evidence: evidence.slice(0, 1),
    nearest: nearest && { score: nearest.score, evidence: nearest.evidence.slice(0, 1) },
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** In order of file names; of several files with the same bytes the first is kept (the map above keeps the last it sees). */
const byFile = (a: Reading, b: Reading) => compare(a.file, b.file) || compare(a.id, b.id);
