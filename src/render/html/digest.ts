import type { Claim, Conflict, DigestCard, Story } from "../../model/index.ts";
import { needsContext } from "../context-words.ts";
import { isTelling, originTrees } from "../origin-tree.ts";
import { CONFLICT_WORDS, counted, headline, letterOf, sideSupportText, supportText } from "../words.ts";
import { evidenceOfSide } from "./conflicts.ts";
import { html, type Markup } from "./markup.ts";
import { renderVoicedWords, renderVoiceOf, renderWords } from "./mention.ts";
import { renderOriginDrawing } from "./origin-drawing.ts";
import type { PageContext } from "./page-context.ts";

/** Rows of the drawing on a card. */
const MOST_ROWS = 12;

/** The digest of a story as cards in a row, to be leafed through with keys, a finger or the links; no script is needed. */
export function renderDigest(page: PageContext, story: Story, id: string): Markup {
  const claims = new Map(story.claims.map((claim) => [claim.id, claim]));
  const cards = (story.digest ?? []).flatMap((card) => {
    const claim = claims.get(card.claim);
    return claim?.mentions[card.mention] ? [{ card, claim }] : [];
  });
  const slides = cards.map(({ card, claim }, at) => {
    const head = html`<p class="tag"><span class="slide-number">${at + 1} of ${cards.length}</span> ${tagOf(claim)}</p>`;
    return html`
<li class="slide${card.sides.length > 0 && " slide-contested"}" id="${id}-d${at + 1}">${head}${card.sides.length > 0 ? renderSides(page, claim, card) : renderTold(page, claim, card)}
<p class="slide-foot">${page.isListed(claim.id) && html`<a href="#c${page.numberOf(claim.id)}">${moreOf(claim)}</a>`}<span class="steps">${at > 0 && html`<a class="step" href="#${id}-d${at}">Back</a>`} ${at + 1 < cards.length && html`<a class="step" href="#${id}-d${at + 2}">Next</a>`}</span></p></li>`;
  });
  return html`<div class="slides" role="region" aria-label="Digest in ${counted(cards.length, "card")}" tabindex="0"><ol>${slides}</ol></div>`;
}

function tagOf(claim: Claim): string {
  if (claim.relation === "denial") return "Denied";
  return claim.conflict ? `They part ways: ${CONFLICT_WORDS[claim.conflict.kind].toLowerCase()}` : supportText(claim);
}

function moreOf({ mentions }: Claim): string {
  return mentions.length === 1 ? "Where it stands" : `All ${counted(mentions.length, "mention")}`;
}

function renderTold(page: PageContext, claim: Claim, { mention }: DigestCard): Markup {
  const shown = claim.mentions[mention]!;
  const trees = originTrees(claim, page.documents);
  const text = page.reading(shown.document)?.text ?? "";
  return html`${renderVoicedWords(page, { mention: shown, evidence: [] }, needsContext(shown, text) ? 90 : 0)}${isTelling(trees) && renderOriginDrawing(trees, () => "", MOST_ROWS)}`;
}

/** Both sides, one under the other, with what each holds. */
function renderSides(page: PageContext, claim: Claim, { sides }: DigestCard): Markup {
  const conflict = claim.conflict as Conflict;
  return html`<p class="slide-why">${headline(claim)}</p>${sides.map((place, at) => {
    const mention = claim.mentions[place];
    if (!mention) return null;
    const side = conflict.sides[at] ?? [];
    const evidence = evidenceOfSide(conflict, side).filter((item) => item.mention === place);
    return html`<div class="side side-${at % 4}" role="group" aria-label="Side ${letterOf(at)}"><p class="who"><span class="side-name" aria-hidden="true">${letterOf(at)}</span> ${renderVoiceOf(page, mention)}<span class="kind"> (${sideSupportText(claim, at)})</span></p>${renderWords(page, mention, evidence, 40)}</div>`;
  })}`;
}
