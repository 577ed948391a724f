import type { Claim } from "../../model/index.ts";
import { originsText } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import { renderMentions } from "./mention.ts";
import type { PageContext } from "./page-context.ts";
import { renderWhy } from "./why.ts";

/** What the accounts agree on, the best supported first within the story's order; each opens to its mentions. */
export function renderAgreements(page: PageContext, claims: readonly Claim[]): Markup {
  return html`<ul class="plain">${claims.map(
    (claim) => html`
<li><details class="agreed"><summary><span class="gist">${claim.gist}</span> <span class="support">${renderOrigins(claim)}<span class="outlets">${mentionsByOutlet(page, claim)}</span></span></summary>
  ${renderMentions(
    page,
    claim.mentions.map((mention) => ({ mention, evidence: [] })),
    false,
  )}
  ${renderWhy(claim)}
</details></li>`,
  )}</ul>`;
}

/** Full dots for the origins that are sure, hollow ones for those that may be the same as others. */
function renderOrigins(claim: Claim): Markup {
  const { min, max } = claim.origins;
  const most = 8;
  const dots = "●".repeat(Math.min(min, most)) + "○".repeat(Math.max(0, Math.min(max, most) - min));
  return html`<span class="origins"><span class="dots" aria-hidden="true">${dots}</span> ${originsText(claim.origins)}</span>`;
}

/** `Courier, Herald (2)`. */
function mentionsByOutlet(page: PageContext, claim: Claim): string {
  const counts = new Map<string, number>();
  for (const { document } of claim.mentions)
    counts.set(page.nameOf(document), (counts.get(page.nameOf(document)) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count})` : name)).join(", ");
}
