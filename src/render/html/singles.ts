import type { Claim, DossierMention, Story } from "../../model/index.ts";
import { counted, documentsByDate } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import { renderVoice, renderWords } from "./mention.ts";
import type { PageContext } from "./page-context.ts";

/** At most this many claims of one document are listed, fewer where the story has many documents. */
const MOST_OF_DOCUMENT = 40;
const MOST_OF_STORY = 900;

/** What only one account has, grouped by document and folded away, with an honest count of what is not listed. */
export function renderSingles(page: PageContext, story: Story, claims: readonly Claim[]): Markup[] {
  const most = Math.max(3, Math.min(MOST_OF_DOCUMENT, Math.floor(MOST_OF_STORY / story.documents.length)));
  const byDocument = new Map<string, DossierMention[]>();
  for (const { mentions } of claims) {
    // A claim that hardly tells one thing is told by each of its accounts alone.
    for (const mention of new Map([...mentions].reverse().map((one) => [one.document, one])).values()) {
      const list = byDocument.get(mention.document);
      if (list) list.push(mention);
      else byDocument.set(mention.document, [mention]);
    }
  }
  return documentsByDate(story).map((document) => {
    const own = byDocument.get(document.id) ?? [];
    if (own.length === 0) return html``;
    return html`
<details class="only"><summary><span class="outlet">${page.nameOf(document.id)}</span> <span class="count">${counted(own.length, "claim")}</span></summary>
<ul class="plain">${own.slice(0, most).map((mention) => renderSingle(page, mention))}</ul>
${own.length > most && html`<p class="cut">${own.length - most} more are not listed here; the JSON dossier has all of them.</p>`}
</details>`;
  });
}

function renderSingle(page: PageContext, mention: DossierMention): Markup {
  const voice =
    mention.hops.length > 0 && html`<p class="who">${renderVoice(page, mention.document, mention.hops)}</p>`;
  return html`<li class="mention">${voice}${renderWords(page, mention, [], 0)}</li>`;
}
