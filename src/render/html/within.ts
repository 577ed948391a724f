import type { Claim } from "../../model/index.ts";
import { detailWords } from "../details.ts";
import { supportText } from "../words.ts";
import { renderFolded } from "./fold.ts";
import { MOST_AGREED } from "./listed-claims.ts";
import { html, type Markup } from "./markup.ts";
import { renderMentions } from "./mention.ts";
import type { PageContext } from "./page-context.ts";

/** What is told with a claim in the same sentences, and alike within its words; each opens to its mentions. */
export function renderWithin(page: PageContext, { id }: Claim): Markup {
  return html`${renderList(page, "Told with it, in the same sentences", page.alongOf(id))}${renderList(page, "Told alike within it", page.detailsOf(id))}`;
}

function renderList(page: PageContext, heading: string, claims: readonly Claim[]): Markup | false {
  if (claims.length === 0) return false;
  return html`<div class="within"><p class="about">${heading}</p><ul class="plain">${claims.map((claim) => renderDetail(page, claim))}</ul></div>`;
}

/** Details that stand in no claim of the page. */
export function renderBesides(page: PageContext, details: readonly Claim[]): Markup {
  return renderFolded(details, { shown: SHOWN, most: MOST_AGREED, noun: "detail" }, (detail) =>
    renderDetail(page, detail),
  );
}

/** Details that stand open in the list; the others are folded away. */
const SHOWN = 12;

function renderDetail(page: PageContext, detail: Claim): Markup {
  const mentions = detail.mentions.map((mention) => ({ mention, evidence: [] }));
  return html`<li id="c${page.numberOf(detail.id)}"><details><summary>${detailWords(detail)} <span class="support">${supportText(detail)}</span></summary>${renderMentions(page, mentions, false)}</details></li>`;
}
