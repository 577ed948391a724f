import type { Claim, Story } from "../../model/index.ts";
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
  const byDocument = new Map<string, Claim[]>();
  for (const claim of claims) {
    const document = claim.mentions[0]?.document ?? "";
    const list = byDocument.get(document);
    if (list) list.push(claim);
    else byDocument.set(document, [claim]);
  }
  return documentsByDate(story).map((document) => {
    const own = byDocument.get(document.id) ?? [];
    if (own.length === 0) return html``;
    return html`
<details class="only"><summary><span class="outlet">${page.nameOf(document.id)}</span> <span class="count">${counted(own.length, "claim")}</span></summary>
<ul class="plain">${own.slice(0, most).map((claim) => renderSingle(page, claim))}</ul>
${own.length > most && html`<p class="cut">${own.length - most} more are not listed here; the JSON dossier has all of them.</p>`}
</details>`;
  });
}

function renderSingle(page: PageContext, claim: Claim): Markup | null {
  const mention = claim.mentions[0];
  if (!mention) return null;
  const voice =
    mention.hops.length > 0 && html`<p class="who">${renderVoice(page, mention.document, mention.hops)}</p>`;
  return html`<li class="mention">${voice}${renderWords(page, mention, [], 0)}</li>`;
}
