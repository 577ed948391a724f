import type { Dossier } from "../../model/index.ts";
import { counted, sortClaims, storyTitle } from "../words.ts";
import { shortened } from "./printable.ts";
import type { Painter } from "./styles.ts";

/** A few lines that say what a dossier holds: a line a story, with its counts. Ends with a line break. */
export function renderSummaryText(dossier: Dossier, paint: Painter, mostStories = 20): string {
  const lines = dossier.stories.slice(0, mostStories).flatMap((story) => {
    const claims = sortClaims(story);
    const counts = [
      counted(story.documents.length, "document"),
      counted(claims.agreed.length, "agreement"),
      counted(claims.conflicts.length, "conflict"),
      ...(claims.denials.length > 0 ? [counted(claims.denials.length, "denial")] : []),
      ...(claims.alike.length > 0 ? [alikeText(claims.alike.length)] : []),
    ];
    return [paint(shortened(storyTitle(story), 100), "title"), `  ${counts.join(", ")}`];
  });
  const more = dossier.stories.length - mostStories;
  if (more > 0) lines.push(`and ${counted(more, "more story")}`);
  return `${lines.join("\n") || "No stories: there was nothing to compare."}\n`;
}

function alikeText(count: number): string {
  return count === 1 ? "1 that only looks like a conflict" : `${count} that only look like conflicts`;
}
