import type { Story } from "../../model/index.ts";
import { timelineDays } from "../timeline-days.ts";
import { counted } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import { renderInline } from "./mention.ts";
import type { PageContext } from "./page-context.ts";

/** At most this many entries are shown. */
const MOST = 40;

/** What happened when, as the accounts date it, earliest first. */
export function renderTimeline(page: PageContext, story: Story): Markup {
  const rows = timelineDays(story, MOST).map(({ label, events }) => {
    const items = events.map(
      ({ mention }) =>
        html`<li>${renderInline(page, mention, 50)} <span class="outlet">${page.nameOf(mention.document)}</span></li>`,
    );
    return html`<li class="day"><p class="when">${label}</p><ul class="plain">${items}</ul></li>`;
  });
  const more = story.timeline.length - MOST;
  return html`<ol class="timeline">${rows}</ol>${more > 0 && html`<p class="cut">${counted(more, "more dated claim")} not shown: those that most accounts tell stand here.</p>`}`;
}
