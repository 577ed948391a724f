import type { Speaker } from "../../model/index.ts";
import { counted, routesText, SOURCE_WORDS } from "../words.ts";
import { html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";

/** Shown at once, and shown at all; a count tells of the rest. */
const SHOWN = 12;
const MOST = 80;
/** Places of one speaker that are linked. */
const PLACES = 12;

/** Who speaks in a story, how often, in how many documents and through whom; each number leads to the words. */
export function renderSpeakers(page: PageContext, speakers: readonly Speaker[]): Markup {
  const rows = speakers.slice(0, MOST).map((speaker) => renderSpeaker(page, speaker));
  const more = speakers.length - MOST;
  return html`${table(rows.slice(0, SHOWN))}${rows.length > SHOWN && html`<details><summary>${counted(rows.length - SHOWN, "more speaker")}</summary>${table(rows.slice(SHOWN))}</details>`}${more > 0 && html`<p class="cut">${counted(more, "more speaker")} not listed here; the JSON dossier has all of them.</p>`}`;
}

function table(rows: readonly Markup[]): Markup {
  return html`<table><thead><tr><th scope="col">Who</th><th scope="col">Where, and through whom</th><th scope="col" class="number">Statements</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function renderSpeaker(page: PageContext, speaker: Speaker): Markup {
  const { name, kind, spans, statements } = speaker;
  const byDocument = new Map<string, Speaker["spans"][number]>();
  for (const span of spans) if (!byDocument.has(span.document)) byDocument.set(span.document, span);
  const places = [...byDocument.values()];
  const links = places
    .slice(0, PLACES)
    .map(
      (span, at) =>
        html`${at > 0 && ", "}<a class="plain-link" href="${page.linkTo(span.document, span)}">${page.nameOf(span.document)}</a>`,
    );
  const through = routesText(speaker);
  return html`<tr><th scope="row">${name} <span class="kind">${SOURCE_WORDS[kind]}</span></th><td>${links}${places.length > PLACES && ` and ${places.length - PLACES} more`}${through !== "" && html`<span class="routes">${through}</span>`}</td><td class="number">${statements}</td></tr>`;
}
