import type { Claim, Laundering } from "../../model/index.ts";
import { dateText } from "../date-text.ts";
import { LAUNDERING_WORDS, type LaunderingNote } from "../words.ts";
import { renderFolded } from "./fold.ts";
import { html, type Markup } from "./markup.ts";
import { renderVoicedWords } from "./mention.ts";
import type { PageContext } from "./page-context.ts";

/** Shown at once, and shown at all. */
const SHOWN = 6;
const MOST = 60;

/** The bare words beside those that name the source or the doubt. */
export function renderLaundering(page: PageContext, notes: readonly LaunderingNote[]): Markup {
  return renderFolded(notes, { shown: SHOWN, most: MOST, noun: "note" }, ({ claim, note }) =>
    renderNote(page, claim, note),
  );
}

function renderNote(
  page: PageContext,
  claim: Claim,
  { kind, why, bare, careful, evidence }: Laundering,
): Markup | null {
  const [plain, sourced] = [claim.mentions[bare], claim.mentions[careful]];
  if (!plain || !sourced) return null;
  const of = (index: number) => evidence.filter((item) => item.mention === index);
  return html`
<li class="alike"><p class="tag">${LAUNDERING_WORDS[kind]}</p><p class="lead">${dateText(why)}</p>
<div class="pair"><div>${renderVoicedWords(page, { mention: plain, evidence: of(bare) }, 60)}</div><div>${renderVoicedWords(page, { mention: sourced, evidence: of(careful) }, 60)}</div></div></li>`;
}
