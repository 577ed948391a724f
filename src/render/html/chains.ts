import type { Story } from "../../model/index.ts";
import { type Chain, chainsOf } from "../chain.ts";
import { renderFolded } from "./fold.ts";
import { html, type Markup } from "./markup.ts";
import { renderVoice, renderWords } from "./mention.ts";
import type { PageContext } from "./page-context.ts";

/** Chains that stand open, that are printed at all, and statements of each. */
const SHOWN = 8;
const MOST = 60;
const MOST_STATEMENTS = 3;

/** Statements that came through two hands or more, each chain once. */
export function renderChains(page: PageContext, story: Story): Markup {
  return renderFolded(chainsOf(story), { shown: SHOWN, most: MOST, noun: "chain" }, (chain) =>
    renderChain(page, chain),
  );
}

function renderChain(page: PageContext, { document, mentions }: Chain): Markup {
  const words = mentions
    .slice(0, MOST_STATEMENTS)
    .map((mention) => html`<li>${renderWords(page, mention, [], 0)}</li>`);
  const more = mentions.length - MOST_STATEMENTS;
  return html`<li class="chain"><p class="who">${renderVoice(page, document, mentions[0]?.hops ?? [])}</p><ul class="plain">${words}</ul>${more > 0 && html`<p class="cut">and ${more} more</p>`}</li>`;
}
