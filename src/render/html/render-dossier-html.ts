import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Dossier, Story } from "../../model/index.ts";
import { counted, sortClaims, storyTitle } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import { createPageContext, type PageContext } from "./page-context.ts";
import { renderSourceTexts } from "./source-texts.ts";
import { renderStory } from "./story.ts";

const STYLE = ["1-page", "2-digest", "2-story", "3-sections", "4-sources"]
  .map((name) => readFileSync(new URL(`styles/${name}.css`, import.meta.url), "utf8"))
  .join("");
const SCRIPT = readFileSync(new URL("dossier-script.txt", import.meta.url), "utf8");

/** Nothing may load or run but the one style sheet and the one script of this page, known by their hashes. */
const POLICY = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * A dossier as one self-contained HTML file that needs neither network nor server. Every string of a document is
 * escaped, and a Content-Security-Policy keeps out whatever else might slip in.
 */
export function renderDossierHtml(dossier: Dossier, title?: string): string {
  const page = createPageContext(dossier);
  const heading = title ?? (dossier.stories.length === 1 ? storyTitle(dossier.stories[0]!) : "Stories");
  const stories = dossier.stories.map((story, index) => renderStory(page, story, index + 1));
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Sayso">
<title>${heading} – Sayso dossier</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<a class="skip" href="#dossier">Skip to the dossier</a>
<a class="skip" href="#sources">Skip to the source texts</a>
<div class="panes">
<div class="pane pane-dossier" tabindex="-1">
${renderMasthead(dossier, title)}
<main id="dossier" tabindex="-1">
${dossier.stories.length === 0 && html`<p class="empty">No stories: there was nothing to compare.</p>`}
${stories}
</main>
${renderFooter(dossier)}
</div>
${renderSources(page, dossier)}
</div>
<button type="button" class="back" id="back" hidden>← Back to the line</button>
<script>${{ markup: SCRIPT }}</script>
</body>
</html>
`;
  return markup;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function renderMasthead(dossier: Dossier, title: string | undefined): Markup {
  const documents = dossier.stories.reduce((sum, story) => sum + story.documents.length, 0);
  const list = html`<nav class="stories" aria-label="Stories"><ol>${dossier.stories.map((story, index) => html`<li><a href="#s${index + 1}">${storyTitle(story)}</a> <span class="count">${storyCounts(story)}</span></li>`)}</ol></nav>`;
  return html`<header class="masthead"><p class="brand"><span class="wordmark">Sayso</span> <span class="motto">On whose say-so?</span></p>
<h1${title ? html`` : html` class="unseen"`}>${title ?? "Dossier"}</h1>
<p class="scale">${counted(dossier.stories.length, "story")} from ${counted(documents, "document")}. Words set <em>in this face</em> are the documents’ own, and each opens its place in the source text. Everything else is Sayso’s.</p>
${dossier.stories.length > 1 && list}</header>`;
}

/** `3 documents, 2 conflicts`: what decides which story to open first. */
function storyCounts(story: Story): string {
  const { conflicts, denials } = sortClaims(story);
  const counts = [counted(story.documents.length, "document")];
  if (conflicts.length > 0) counts.push(counted(conflicts.length, "conflict"));
  if (denials.length > 0) counts.push(counted(denials.length, "denial"));
  return counts.join(", ");
}

function renderFooter(dossier: Dossier): Markup {
  const notes = dossier.diagnostics.slice(0, 50).map((diagnostic) => html`<li>${diagnostic.message}</li>`);
  return html`<footer class="foot">${notes.length > 0 && html`<details><summary>Notes (${dossier.diagnostics.length})</summary><ul>${notes}</ul></details>`}
<p>Made by Sayso by rules, without judging who is right. A conflict means only that two accounts cannot both be true as worded. What a rule did not find is not shown: read the source texts before you rely on an absence.</p></footer>`;
}

function renderSources(page: PageContext, dossier: Dossier): Markup {
  return html`<aside class="pane pane-sources" id="sources" tabindex="0" aria-labelledby="sources-title">
<h2 id="sources-title">Source texts</h2>
<p class="about">In full, as read. <span class="back-hint">Esc leads back to the line you came from.</span></p>
${renderSourceTexts(page, dossier)}
</aside>`;
}
