import type { Claim } from "../../model/index.ts";
import { neededContext, sentenceAround } from "../context-words.ts";
import { headingMention } from "../heading-words.ts";
import { isTelling, originTrees } from "../origin-tree.ts";
import { originsText } from "../words.ts";
import { renderFolded } from "./fold.ts";
import { MOST_AGREED } from "./listed-claims.ts";
import { html, type Markup } from "./markup.ts";
import { renderMentions } from "./mention.ts";
import { renderOriginDrawing } from "./origin-drawing.ts";
import type { PageContext } from "./page-context.ts";
import { renderWhy } from "./why.ts";
import { renderWithin } from "./within.ts";

/** Claims that stand open in the list; the others are folded away. */
const SHOWN = 25;
/** Outlets named beside a claim. */
const MOST_OUTLETS = 6;

/** What the accounts agree on, the best supported first within the story's order; each opens to its mentions. */
export function renderAgreements(page: PageContext, claims: readonly Claim[]): Markup {
  return renderFolded(claims, { shown: SHOWN, most: MOST_AGREED, noun: "claim" }, (claim) => {
    const trees = originTrees(claim, page.documents);
    return html`
<li id="c${page.numberOf(claim.id)}"><details class="agreed"><summary>${renderGist(page, claim)} <span class="support">${renderOrigins(claim)}<span class="outlets">${outletsOf(page, claim)}</span></span></summary>
  ${isTelling(trees) && renderOriginDrawing(trees, () => "")}
  ${renderMentions(
    page,
    claim.mentions.map((mention) => ({ mention, evidence: [] })),
    false,
  )}
  ${renderWithin(page, claim)}
  ${renderWhy(page, claim)}
</details></li>`;
  });
}

/** The gist; where it needs the rest of its sentence to be understood, with some of it dimmed. */
function renderGist(page: PageContext, claim: Claim): Markup {
  const mention = headingMention(claim, (document) => page.reading(document)?.text);
  const reading = mention && page.reading(mention.document);
  const needed = mention && reading && neededContext(mention, reading.text);
  if (!needed?.before && !needed?.after) return html`<span class="gist">${claim.gist}</span>`;
  const { before, after } = sentenceAround(reading!, mention!, 60);
  return html`<span class="gist"><span class="around">${needed.before && before}</span>${claim.gist}<span class="around">${needed.after && after}</span></span>`;
}

/** Full dots for the origins that are sure, hollow ones for those that may be the same as others. */
function renderOrigins(claim: Claim): Markup {
  const { min, max } = claim.origins;
  const most = 8;
  const dots = "●".repeat(Math.min(min, most)) + "○".repeat(Math.max(0, Math.min(max, most) - min));
  return html`<span class="origins"><span class="dots" aria-hidden="true">${dots}</span> ${originsText(claim.origins)}</span>`;
}

/** `Courier, Herald (2)`. */
function outletsOf(page: PageContext, claim: Claim): string {
  const counts = new Map<string, number>();
  for (const { document } of claim.mentions)
    counts.set(page.nameOf(document), (counts.get(page.nameOf(document)) ?? 0) + 1);
  const names = [...counts].map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
  const more = names.length - MOST_OUTLETS;
  return `${names.slice(0, MOST_OUTLETS).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
