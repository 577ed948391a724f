import type { Story, TimelineEntry } from "../../model/index.ts";
import { periodOfDates } from "../date-text.ts";
import { counted } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";

/** At most this many entries are shown. */
const MOST = 60;

/** What happened when, as the accounts date it, earliest first. */
export function renderTimeline(page: PageContext, story: Story): Markup {
  const claims = new Map(story.claims.map((claim) => [claim.id, claim]));
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of story.timeline.slice(0, MOST)) {
    const label = periodOfDates(entry.from, entry.to);
    days.set(label, [...(days.get(label) ?? []), entry]);
  }
  const rows = [...days].map(([label, entries]) => {
    const items = entries.map((entry) => {
      const mention = claims.get(entry.claim)?.mentions[entry.mention];
      if (!mention) return null;
      return html`<li><a class="words" href="${page.linkTo(mention.document, mention)}">${mention.text}</a> <span class="outlet">${page.nameOf(mention.document)}</span></li>`;
    });
    return html`<li class="day"><p class="when">${label}</p><ul class="plain">${items}</ul></li>`;
  });
  const more = story.timeline.length - MOST;
  return html`<ol class="timeline">${rows}</ol>${more > 0 && html`<p class="cut">${counted(more, "more dated claim")} not shown.</p>`}`;
}
