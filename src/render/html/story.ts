import type { Story } from "../../model/index.ts";
import { counted, sortClaims } from "../words.ts";
import { renderAgreements } from "./agreements.ts";
import { renderAlike } from "./alike.ts";
import { renderChains, renderOrigins } from "./chains.ts";
import { renderConflicts } from "./conflicts.ts";
import { periodOfDates } from "./date-text.ts";
import { type Content, html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";
import { renderSingles } from "./singles.ts";
import { renderPublished } from "./source-texts.ts";
import { renderTimeline } from "./timeline.ts";

type Section = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly count: number;
  readonly body: Content;
};

/** One story: its documents, then what is disputed, denied, only seemingly disputed, agreed, and told once. */
export function renderStory(page: PageContext, story: Story, number: number): Markup {
  const sections = sectionsOf(page, story).filter((section) => section.count > 0);
  const id = `s${number}`;
  return html`
<article class="story" id="${id}" aria-labelledby="${id}-title">
<header class="story-head">
  <p class="period">${periodOfDates(story.from, story.to)}</p>
  <h2 id="${id}-title">${story.title}</h2>
  <nav class="counts" aria-label="Sections of this story"><ul>${sections.map((section) => html`<li><a href="#${id}-${section.name}"><b>${section.count}</b> ${section.title}</a></li>`)}</ul></nav>
</header>
${sections.map((section) => renderSection(`${id}-${section.name}`, section))}
</article>`;
}

function renderSection(id: string, section: Section): Markup {
  return html`<section class="part part-${id.replace(/^s\d+-/, "")}" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${section.title}</h3><p class="about">${section.about}</p>${section.body}</section>`;
}

function sectionsOf(page: PageContext, story: Story): Section[] {
  const { conflicts, denials, alike, agreed, singles } = sortClaims(story);
  const chains = renderChains(page, story);
  const origins = renderOrigins(page, story);
  const part = (name: string, title: string, about: string, count: number, body: Content) => ({
    name,
    title,
    about,
    count,
    body,
  });
  return [
    part("documents", "Documents", copyNote(page, story), story.documents.length, renderDocuments(page, story)),
    part(
      "conflicts",
      "Where they part ways",
      "Accounts that cannot both be true as worded. Sayso does not say who is right.",
      conflicts.length,
      renderConflicts(page, conflicts, "Conflict"),
    ),
    part(
      "denials",
      "Denied",
      "One side says it, another source speaks against it.",
      denials.length,
      renderConflicts(page, denials, "Denial"),
    ),
    part(
      "alike",
      "Looks like a conflict, but is not",
      "Different words or numbers that fit together.",
      alike.length,
      renderAlike(page, alike),
    ),
    part(
      "agreed",
      "What the accounts agree on",
      "Counted by independent origins, not by outlets: a full dot is an origin that is sure, a hollow one may be the same as another.",
      agreed.length,
      agreed.length > 0 && renderAgreements(page, agreed),
    ),
    part(
      "chains",
      "Who has it from whom",
      "Statements that reached the reader through two hands or more, nearest to the reader first.",
      chainCount(page, story),
      [chains, origins],
    ),
    part("timeline", "Timeline", "As the accounts date it.", story.timeline.length, renderTimeline(page, story)),
    part(
      "singles",
      "Told by one account only",
      "Nothing in the other documents speaks of this.",
      singles.length,
      renderSingles(page, story, singles),
    ),
  ];
}

/** Statements that came through two hands or more; where there are none, all that someone is cited for. */
function chainCount(page: PageContext, story: Story): number {
  const lengths = story.documents.flatMap(({ id }) =>
    (page.reading(id)?.attributions ?? []).map(({ hops }) => hops.length),
  );
  return lengths.filter((length) => length > 1).length || lengths.filter((length) => length > 0).length;
}

function copyNote(page: PageContext, story: Story): string {
  const groups = story.sharedCopy.map((group) => group.map((id) => page.nameOf(id)).join(" and "));
  const note = groups.length > 0 ? ` The same copy stands in ${groups.join("; ")}: counted as one origin.` : "";
  return `${counted(story.documents.length, "document")}.${note}`;
}

function renderDocuments(page: PageContext, story: Story): Markup {
  return html`<ol class="documents">${story.documents.map((document) => {
    const reading = page.reading(document.id);
    return html`<li><a href="#${page.anchorOf(document.id)}"><span class="outlet">${page.nameOf(document.id)}</span> <span class="headline">${document.title ?? document.file}</span></a> <span class="meta">${reading && renderPublished(reading)}</span></li>`;
  })}</ol>`;
}
