import type { CopiedPassage, SharedCopy, Span } from "../../model/index.ts";
import { copiesByShare, copyText } from "../copy-words.ts";
import { counted } from "../words.ts";
import { renderFolded } from "./fold.ts";
import { html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";

/** Pairs of documents that stand open, that are printed at all, and passages of each pair. */
const SHOWN = 5;
const MOST = 40;
const MOST_PASSAGES = 4;
/** Longer passages are cut; the link opens the whole. */
const LONGEST = 220;

/** What pairs of documents share word for word, each passage with a link to its place in both. */
export function renderCopies(page: PageContext, copies: readonly SharedCopy[]): Markup {
  return renderFolded(copiesByShare(copies), { shown: SHOWN, most: MOST, noun: "pair of documents" }, (copy) => {
    const longest = [...copy.passages].sort((a, b) => b.words - a.words);
    const more = longest.length - MOST_PASSAGES;
    return html`
<li class="alike"><p class="lead">${copyText(copy, page.nameOf)}</p>
${copy.direction?.evidence && html`<p class="elsewhere">as it says: <a href="${page.linkTo(copy.direction.evidence.document, copy.direction.evidence)}">${copy.direction.evidence.text}</a></p>`}
<ul class="plain passages">${longest.slice(0, MOST_PASSAGES).map((passage) => renderPassage(page, copy, passage))}</ul>
${more > 0 && html`<p class="cut">and ${counted(more, "more passage")}</p>`}</li>`;
  });
}

function renderPassage(page: PageContext, { documents }: SharedCopy, { words, spans }: CopiedPassage): Markup {
  const [one, other] = documents;
  return html`<li><a class="words" href="${page.linkTo(one, spans[0])}">${wordsAt(page, one, spans[0])}</a> <span class="kind">${counted(words, "word")}, also in</span> <a class="plain-link kind" href="${page.linkTo(other, spans[1])}">${page.nameOf(other)}</a></li>`;
}

function wordsAt(page: PageContext, document: string, { start, end }: Span): string {
  const words = page.reading(document)?.text.slice(start, end).replace(/\s+/g, " ") ?? "";
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
}
