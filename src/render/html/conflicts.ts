import type { Claim, Conflict, Evidence } from "../../model/index.ts";
import { dateText } from "../date-text.ts";
import { isTelling, originTrees } from "../origin-tree.ts";
import { CONFLICT_WORDS, counted, headline, letterOf, sideSupportText } from "../words.ts";
import { renderFolded } from "./fold.ts";
import { MOST_CONTESTED } from "./listed-claims.ts";
import { html, type Markup } from "./markup.ts";
import { renderMentions, type ShownMention } from "./mention.ts";
import { renderOriginDrawing } from "./origin-drawing.ts";
import type { PageContext } from "./page-context.ts";
import { renderWhy } from "./why.ts";
import { renderWithin } from "./within.ts";
import { differingWords } from "./wording.ts";

/** Cards that stand open; the others are folded away. */
const SHOWN = 20;

/** Conflicts and denials: one card each, the sides beside each other, each with its values, words and chains. */
export function renderConflicts(page: PageContext, claims: readonly Claim[]): Markup {
  return renderFolded(claims, { shown: SHOWN, most: MOST_CONTESTED, noun: "conflict" }, (claim) =>
    renderConflict(page, claim),
  );
}

function renderConflict(page: PageContext, claim: Claim): Markup {
  const conflict = claim.conflict;
  const sides = conflict?.sides ?? [claim.mentions.map((_, index) => index)];
  const neutral = claim.mentions
    .map((_, index) => index)
    .filter((index) => !sides.some((side) => side.includes(index)));
  const trees = originTrees(claim, page.documents);
  return html`
<li><article class="card" id="c${page.numberOf(claim.id)}">
  <header><p class="tag">${claim.relation === "denial" && "Denied · "}${conflict ? CONFLICT_WORDS[conflict.kind] : "Denial"}</p>
  <h4>${headline(claim)}</h4></header>
  <div class="sides">${sides.map((side, index) => renderSide(page, claim, conflict, side, index))}</div>
  ${isTelling(trees) && html`<details><summary>Who has it from whom</summary>${renderOriginDrawing(trees, (mention) => sideOf(sides, mention))}</details>`}
  ${neutral.length > 0 && html`<details><summary>On neither side (${neutral.length})</summary>${renderMentions(page, shownAt(claim, neutral, []), true)}</details>`}
  ${renderWithin(page, claim)}
  ${renderWhy(page, claim)}
</article></li>`;
}

function sideOf(sides: readonly (readonly number[])[], mention: number): string {
  const side = sides.findIndex((members) => members.includes(mention));
  return side < 0 ? "" : letterOf(side);
}

function renderSide(
  page: PageContext,
  claim: Claim,
  conflict: Conflict | null,
  side: readonly number[],
  index: number,
): Markup {
  const outlets = new Set(side.map((member) => claim.mentions[member]?.document)).size;
  return html`
<div class="side side-${index % 4}" role="group" aria-label="Side ${letterOf(index)}">
  ${renderSideHead(index, conflict ? valuesOfSide(conflict, side) : "", conflict ? sideSupportText(claim, index) : counted(outlets, "document"))}
  ${renderMentions(page, shownAt(claim, side, conflict ? evidenceOfSide(conflict, side) : []), true)}
</div>`;
}

/** The letter of a side, what it holds, and how many stand on it. */
function renderSideHead(index: number, values: string, support: string): Markup {
  return html`<p class="side-head"><span class="side-name" aria-hidden="true">${letterOf(index)}</span><span class="side-value">${values}</span><span class="side-count">${support}</span></p>`;
}

/** What a side rests on; of quotations that are worded differently, only the words that differ. */
export function evidenceOfSide(conflict: Conflict, side: readonly number[]): Evidence[] {
  const own = conflict.evidence.filter((item) => side.includes(item.mention));
  const other = conflict.evidence.find((item) => !side.includes(item.mention));
  if (conflict.kind !== "wording" || !other) return own;
  return own.flatMap((item) => differingWords(item, other));
}

/** The values of a side, each once: `11000 container`, `September 2023`. */
function valuesOfSide(conflict: Conflict, side: readonly number[]): string {
  const values = new Set(evidenceOfSide(conflict, side).map((item) => dateText(item.value)));
  return [...values].slice(0, 4).join(" · ") || (conflict.kind === "wording" ? "without these words" : "");
}

/** The mentions at these places, each with its own evidence. */
function shownAt(claim: Claim, places: readonly number[], evidence: readonly Evidence[]): ShownMention[] {
  return places.flatMap((place) => {
    const mention = claim.mentions[place];
    return mention ? [{ mention, evidence: evidence.filter((item) => item.mention === place) }] : [];
  });
}
