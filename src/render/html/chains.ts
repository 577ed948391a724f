import type { Attribution, Story } from "../../model/index.ts";
import { counted, SOURCE_WORDS } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import { renderVoice } from "./mention.ts";
import type { PageContext } from "./page-context.ts";

type Chain = { readonly document: string; readonly attributions: Attribution[] };
type Origin = { readonly name: string; readonly kind: string; readonly documents: Set<string>; count: number };

/** At most this many chains and origins are shown. */
const MOST = 60;

/** Statements that came through two hands or more, each chain once; empty where a story has none. */
export function renderChains(page: PageContext, story: Story): Markup | null {
  const chains = [...findChains(page, story).values()];
  if (chains.length === 0) return null;
  const rows = chains.slice(0, MOST).map(({ document, attributions }) => {
    const words = attributions.slice(0, 6).map((attribution) => renderContent(page, document, attribution));
    return html`<li class="chain"><p class="who">${renderVoice(page, document, attributions[0]?.hops ?? [])}</p><ul class="plain">${words}</ul></li>`;
  });
  const more = chains.length - MOST;
  return html`<ul class="plain">${rows}</ul>${more > 0 && html`<p class="cut">${counted(more, "more chain")} not shown.</p>`}`;
}

function findChains(page: PageContext, story: Story): Map<string, Chain> {
  const chains = new Map<string, Chain>();
  for (const { id } of story.documents) {
    for (const attribution of page.reading(id)?.attributions ?? []) {
      if (attribution.hops.length < 2) continue;
      const key = JSON.stringify([id, attribution.hops.map((hop) => hop.name)]);
      const chain = chains.get(key) ?? { document: id, attributions: [] };
      chain.attributions.push(attribution);
      chains.set(key, chain);
    }
  }
  return chains;
}

function renderContent(page: PageContext, document: string, attribution: Attribution): Markup | null {
  const first = attribution.content[0];
  const text = page.reading(document)?.text;
  if (!first || text === undefined) return null;
  const words = attribution.content.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const shown = words.length > 280 ? `${words.slice(0, 279)}…` : words;
  return html`<li><a class="words" href="${page.linkTo(document, first)}">${shown}</a></li>`;
}

/** Who the accounts lean on: every origin, the documents that cite it, and how many statements it gave. */
export function renderOrigins(page: PageContext, story: Story): Markup | null {
  const origins = findOrigins(page, story);
  if (origins.length === 0) return null;
  const rows = origins
    .slice(0, MOST)
    .map(
      (origin) =>
        html`<tr><th scope="row">${origin.name} <span class="kind">${origin.kind}</span></th><td>${[...origin.documents].map((id) => page.nameOf(id)).join(", ")}</td><td class="number">${origin.count}</td></tr>`,
    );
  const more = origins.length - MOST;
  return html`<details><summary>Everyone who is cited (${origins.length})</summary>
<table><thead><tr><th scope="col">Origin</th><th scope="col">Cited by</th><th scope="col" class="number">Statements</th></tr></thead><tbody>${rows}</tbody></table>
${more > 0 && html`<p class="cut">${counted(more, "more origin")} not shown.</p>`}</details>`;
}

/** Origins by name without an article, those that most documents cite first. */
function findOrigins(page: PageContext, story: Story): Origin[] {
  const origins = new Map<string, Origin>();
  for (const { id } of story.documents) {
    for (const { hops } of page.reading(id)?.attributions ?? []) {
      const last = hops.at(-1);
      if (!last) continue;
      const key = last.name.toLowerCase().replace(/^(the|a|an) /, "");
      const origin = origins.get(key) ?? {
        name: last.name,
        kind: SOURCE_WORDS[last.kind],
        documents: new Set(),
        count: 0,
      };
      origin.documents.add(id);
      origin.count += 1;
      origins.set(key, origin);
    }
  }
  return [...origins.values()].sort((a, b) => b.documents.size - a.documents.size || b.count - a.count);
}
