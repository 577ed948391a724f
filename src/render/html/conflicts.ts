import type { Claim, Conflict, Evidence } from "../../model/index.ts";
import { dateText } from "../date-text.ts";
import { CONFLICT_WORDS, counted } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import { renderMentions, type ShownMention } from "./mention.ts";
import type { PageContext } from "./page-context.ts";
import { renderWhy } from "./why.ts";
import { differingWords } from "./wording.ts";

/** Conflicts or denials: one card each, the sides beside each other, each with its values, words and chains. */
export function renderConflicts(page: PageContext, claims: readonly Claim[], label: string): Markup[] {
  return claims.map((claim, index) => renderConflict(page, claim, `${label} ${index + 1}`));
}

function renderConflict(page: PageContext, claim: Claim, label: string): Markup {
  const conflict = claim.conflict;
  const sides = conflict?.sides ?? [claim.mentions.map((_, index) => index)];
  const neutral = claim.mentions
    .map((_, index) => index)
    .filter((index) => !sides.some((side) => side.includes(index)));
  return html`
<article class="card">
  <header><p class="tag"><span class="unseen">${label}. Kind: </span>${conflict ? CONFLICT_WORDS[conflict.kind] : "Denial"}</p>
  <h4>${conflict ? dateText(conflict.why) : claim.gist}</h4></header>
  <div class="sides">${sides.map((side, index) => renderSide(page, claim, conflict, side, index))}</div>
  ${neutral.length > 0 && html`<details><summary>On neither side (${neutral.length})</summary>${renderMentions(page, shownAt(claim, neutral, []), true)}</details>`}
  ${renderWhy(claim)}
</article>`;
}

function renderSide(
  page: PageContext,
  claim: Claim,
  conflict: Conflict | null,
  side: readonly number[],
  index: number,
): Markup {
  const evidence = evidenceOf(conflict, side);
  const outlets = new Set(side.map((member) => claim.mentions[member]?.document)).size;
  const name = String.fromCharCode(65 + (index % 26));
  return html`
<div class="side side-${index % 4}" role="group" aria-label="Side ${name}">
  <p class="side-head"><span class="side-name" aria-hidden="true">${name}</span><span class="side-value">${valuesOf(evidence) || (conflict?.kind === "wording" && "without these words")}</span><span class="side-count">${counted(outlets, "document")}</span></p>
  ${renderMentions(page, shownAt(claim, side, evidence), true)}
</div>`;
}

/** What a side rests on; of quotations that are worded differently, only the words that differ. */
function evidenceOf(conflict: Conflict | null, side: readonly number[]): Evidence[] {
  const all = conflict?.evidence ?? [];
  const own = all.filter((item) => side.includes(item.mention));
  const other = all.find((item) => !side.includes(item.mention));
  if (conflict?.kind !== "wording" || !other) return own;
  return own.flatMap((item) => differingWords(item, other));
}

/** The values of a side, each once: `11000 container`, `September 2023`. */
function valuesOf(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map((item) => dateText(item.value)))].slice(0, 4).join(" · ");
}

/** The mentions at these places, each with its own evidence. */
function shownAt(claim: Claim, places: readonly number[], evidence: readonly Evidence[]): ShownMention[] {
  return places.flatMap((place) => {
    const mention = claim.mentions[place];
    return mention ? [{ mention, evidence: evidence.filter((item) => item.mention === place) }] : [];
  });
}
