import type { Claim } from "../../model/index.ts";
import { accountName, BESIDE_WORDS, ORIGIN_STEP_WORDS } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";

/** At most this many reasons are listed. */
const MOST = 5;

/** The rule that told the relation of a claim's mentions, and why they were put together; folded away. */
export function renderWhy(page: PageContext, { id, conflict, note, because, origins }: Claim): Markup {
  const rule = conflict?.rule ?? note?.rule;
  const steps = new Set((origins.steps ?? []).map(({ effect, why }) => `${ORIGIN_STEP_WORDS[effect]}: ${why}`));
  const number = page.numberOf(id);
  return html`<details class="rule"><summary>Why this stands here</summary><ul>${rule !== undefined && html`<li>Rule <code>${rule}</code></li>`}${because.slice(0, MOST).map((reason) => html`<li>${reason}</li>`)}${[...steps].slice(0, MOST).map((step) => html`<li>${step}</li>`)}${besideOf(page, origins)}<li>Claim ${number} of this dossier: <code>sayso explain DOSSIER.json ${number}</code> tells all of it.</li></ul></details>`;
}

/** The clause of another claim that may tell the same, with who tells it. */
function besideOf(page: PageContext, { beside }: Claim["origins"]): Markup | null {
  if (beside === undefined) return null;
  const { document, file, text, origin } = beside;
  const who = [accountName(page.documents.get(document)) ?? file, ...(origin === null ? [] : [origin])].join(" ← ");
  return html`<li>${BESIDE_WORDS}: “${text}” (${who}) may tell the same.</li>`;
}
