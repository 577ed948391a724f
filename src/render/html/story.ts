import type { Story } from "../../model/index.ts";
import { periodOfDates } from "../date-text.ts";
import { counted, documentsByDate, sortClaims, storyTitle } from "../words.ts";
import { renderAgreements } from "./agreements.ts";
import { renderAlike } from "./alike.ts";
import { renderChains, renderOrigins } from "./chains.ts";
import { renderConflicts } from "./conflicts.ts";
import { type Content, html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";
import { renderSingles } from "./singles.ts";
import { renderPublished } from "./source-texts.ts";
import { renderTimeline } from "./timeline.ts";

type Section = {
  readonly name: string;
  readonly title: string;
  /** What one of its entries is called in the counts at the head of the story. */
  readonly noun: string;
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
  <h2 id="${id}-title">${storyTitle(story)}</h2>
  <nav class="counts" aria-label="Sections of story ${number}"><ul>${sections.map((section) => renderCount(id, section))}</ul></nav>
</header>
${sections.map((section) => renderSection(id, section))}
</article>`;
}

function renderCount(story: string, { name, count, noun }: Section): Markup {
  const [number, ...words] = counted(count, noun).split(" ");
  return html`<li><a href="#${story}-${name}"><b>${number}</b> ${words.join(" ")}</a></li>`;
}

function renderSection(story: string, { name, title, about, body }: Section): Markup {
  const id = `${story}-${name}`;
  return html`<section class="part part-${name}" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${title}</h3>${about && html`<p class="about">${about}</p>`}${body}</section>`;
}

function sectionsOf(page: PageContext, story: Story): Section[] {
  const { conflicts, denials, alike, agreed, singles } = sortClaims(story);
  return [
    {
      name: "documents",
      title: "Documents",
      noun: "document",
      about: copyNote(page, story),
      count: story.documents.length,
      body: renderDocuments(page, story),
    },
    {
      name: "conflicts",
      title: "Where they part ways",
      noun: "conflict",
      about: "Accounts that cannot both be true as worded. Sayso does not say who is right.",
      count: conflicts.length,
      body: renderConflicts(page, conflicts, "Conflict"),
    },
    {
      name: "denials",
      title: "Denied",
      noun: "denial",
      about: "One side says it, another source speaks against it.",
      count: denials.length,
      body: renderConflicts(page, denials, "Denial"),
    },
    {
      name: "alike",
      title: "Looks like a conflict, but is not",
      noun: "look-alike",
      about: "Different words or numbers that fit together.",
      count: alike.length,
      body: renderAlike(page, alike),
    },
    {
      name: "agreed",
      title: "What the accounts agree on",
      noun: "agreement",
      about:
        "Counted by independent origins, not by outlets. A full dot is an origin that is sure; a hollow one may be the same as another.",
      count: agreed.length,
      body: renderAgreements(page, agreed),
    },
    ...backgroundOf(page, story),
    {
      name: "singles",
      title: "Told by one account only",
      noun: "single claim",
      about: "Nothing in the other documents was found to speak of this.",
      count: singles.length,
      body: renderSingles(page, story, singles),
    },
  ];
}

/** What stands behind the comparison: who has it from whom, and when things happened. */
function backgroundOf(page: PageContext, story: Story): Section[] {
  return [
    {
      name: "chains",
      title: "Who has it from whom",
      noun: chainCount(page, story, 2) > 0 ? "chain" : "citation",
      about: "Statements that reached the reader through other hands, nearest to the reader first.",
      count: chainCount(page, story, 2) || chainCount(page, story, 1),
      body: [renderChains(page, story), renderOrigins(page, story)],
    },
    {
      name: "timeline",
      title: "Timeline",
      noun: "dated event",
      about: "As the accounts date it.",
      count: story.timeline.length,
      body: renderTimeline(page, story),
    },
  ];
}

/** How many statements of a story came through at least so many hands. */
function chainCount(page: PageContext, story: Story, hands: number): number {
  const attributions = story.documents.flatMap(({ id }) => page.reading(id)?.attributions ?? []);
  return attributions.filter(({ hops }) => hops.length >= hands).length;
}

function copyNote(page: PageContext, story: Story): string {
  const groups = story.sharedCopy.map((group) => group.map((id) => page.nameOf(id)).join(" and "));
  return groups.length > 0 ? `The same copy stands in ${groups.join("; ")}: counted as one origin.` : "";
}

function renderDocuments(page: PageContext, story: Story): Markup {
  return html`<ol class="documents">${documentsByDate(story).map((document) => {
    const reading = page.reading(document.id);
    return html`<li><a href="#${page.anchorOf(document.id)}"><span class="outlet">${page.nameOf(document.id)}</span> <span class="headline">${page.titleOf(document)}</span></a> <span class="meta">${reading && renderPublished(reading, false)}</span></li>`;
  })}</ol>`;
}
