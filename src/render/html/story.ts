import type { Story } from "../../model/index.ts";
import { periodOfDates } from "../date-text.ts";
import { counted, storyTitle } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** One story: its head with the counts of what follows, then its parts. */
export function renderStory(page: PageContext, story: Story, number: number): Markup {
  const id = `s${number}`;
  const sections = sectionsOf(page, story, id);
  return html`
<article class="story" id="${id}" aria-labelledby="${id}-title">
<header class="story-head">
  <p class="period">${periodOfDates(story.from, story.to)}</p>
  <h2 id="${id}-title"${storyTitle(story).length > 90 && html` class="long"`}>${storyTitle(story)}</h2>
  <nav class="counts" aria-label="Sections of story ${number}"><ul>${sections.filter(({ name }) => name !== "digest").map((section) => renderCount(id, section))}</ul></nav>
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
  return html`<section class="part part-${name}" id="${id}" aria-labelledby="${id}-title ${story}-title"><h3 id="${id}-title">${title}</h3>${about && html`<p class="about">${about}</p>`}${body}</section>`;
}
