import type { Dossier, Story } from "../../model/index.ts";
import { shareAttributions } from "./share-attributions.ts";

/** A dossier as one JSON object in one line (docs/interchange.md). Each story carries the texts that its spans point into. */
export function renderDossierJson(dossier: Dossier): string {
  const texts = new Map(dossier.readings.map((reading) => [reading.id, reading.text]));
  const stories = dossier.stories.map((story) => ({ ...shareAttributions(story), texts: textsOf(story, texts) }));
  return JSON.stringify({ stories, diagnostics: dossier.diagnostics });
}

function textsOf(story: Story, texts: ReadonlyMap<string, string>) {
  return story.documents.map(({ id, file }) => ({ file, id, text: texts.get(id) ?? "" }));
}
