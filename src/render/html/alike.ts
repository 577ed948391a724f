import type { Claim, Relation } from "../../model/index.ts";
import { headline } from "../words.ts";
import { renderFolded } from "./fold.ts";
import { MOST_ALIKE } from "./listed-claims.ts";
import { html, type Markup } from "./markup.ts";
import { renderMentions, type ShownMention } from "./mention.ts";
import type { PageContext } from "./page-context.ts";
import { renderWhy } from "./why.ts";

/** Entries that stand open; the others are folded away. */
const SHOWN = 12;

const MEANINGS: Partial<Record<Relation, string>> = {
  scope: "They speak of different things",
  update: "A later report replaces an earlier one",
  rounding: "The same value, more or less exact",
};

/** What looks like a conflict and is none, with the reason. */
export function renderAlike(page: PageContext, claims: readonly Claim[]): Markup {
  return renderFolded(
    claims,
    { shown: SHOWN, most: MOST_ALIKE, noun: "claim" },
    (claim) => html`
<li class="alike" id="c${page.numberOf(claim.id)}"><p class="tag tag-quiet">${MEANINGS[claim.relation] ?? claim.relation}</p>
  <p class="lead">${headline(claim)}</p>
  ${renderMentions(page, shownMentions(claim), false)}
  ${renderWhy(page, claim)}
</li>`,
  );
}

function shownMentions(claim: Claim): ShownMention[] {
  const evidence = claim.note?.evidence ?? [];
  return claim.mentions.map((mention, index) => ({
    mention,
    evidence: evidence.filter((item) => item.mention === index),
  }));
}
