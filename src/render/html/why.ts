import type { Claim } from "../../model/index.ts";
import { html, type Markup } from "./markup.ts";

/** At most this many reasons are listed. */
const MOST = 12;

/** The rule that told the relation of a claim's mentions, and why they were put together; folded away. */
export function renderWhy({ conflict, note, because }: Claim): Markup | null {
  const rule = conflict?.rule ?? note?.rule;
  if (rule === undefined && because.length === 0) return null;
  return html`<details class="rule"><summary>Why this stands here</summary><ul>${rule !== undefined && html`<li>Rule <code>${rule}</code></li>`}${because.slice(0, MOST).map((reason) => html`<li>${reason}</li>`)}</ul></details>`;
}
