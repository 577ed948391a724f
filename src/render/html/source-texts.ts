import type { Dossier, Reading, Segment, StoryDocument } from "../../model/index.ts";
import { dateText } from "../date-text.ts";
import { documentsByDate } from "../words.ts";
import { type Marked, markWords } from "./mark-words.ts";
import { html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";

const ROLES: Partial<Record<Segment["kind"], string>> = {
  excerpt: "Taken from another outlet",
  post: "Social media post",
  caption: "Caption",
  listing: "List of headings",
  promo: "The outlet's own promotion, not read",
};

/** All source texts of a dossier, with the cited words marked. Render it last: it marks what was linked to before. */
export function renderSourceTexts(page: PageContext, dossier: Dossier): Markup {
  const documents = dossier.stories.flatMap(documentsByDate);
  return html`${documents.map((document) => {
    const reading = page.reading(document.id);
    return reading ? renderSourceText(page, document, reading) : null;
  })}`;
}

function renderSourceText(page: PageContext, document: StoryDocument, reading: Reading): Markup {
  const anchor = page.anchorOf(document.id);
  const spans = [...page.citedIn(document.id)].map(([anchor, span]) => ({ anchor, ...span }));
  const marks = marksBySegment(reading, spans);
  const heading = headlineOf(reading);
  return html`
<article class="source" id="${anchor}" aria-labelledby="${anchor}-title">
  <header><p class="outlet">${page.nameOf(document.id)}</p><h3 id="${anchor}-title">${heading ? markWords(reading.text, heading, marks[0] ?? []) : page.titleOf(document)}</h3>
  <p class="meta">${renderPublished(reading, true)} · <span class="file">${document.file}</span></p>${document.url && html`<p class="meta url">${document.url}</p>`}
  ${reading.diagnostics.slice(0, 5).map((diagnostic) => html`<p class="notice">${diagnostic.message}</p>`)}</header>
  <div class="text">${reading.segments.map((segment, index) => segment !== heading && renderSegment(reading, segment, marks[index] ?? []))}</div>
</article>`;
}

/** The headline that opens the text, which then serves as the heading and is not printed twice. */
function headlineOf(reading: Reading): Segment | undefined {
  const first = reading.segments[0];
  return first?.kind === "headline" ? first : undefined;
}

/** The date of a document, and whether its words say it; `explain` adds the rule that reckoned it. */
export function renderPublished({ published }: Reading, explain: boolean): Markup {
  if (!published) return html`date unknown`;
  return html`<time datetime="${published.value}">${dateText(published.value)}</time>${published.basis === "implied" && html` <span class="kind">implied${explain && html`, rule <code>${published.rule}</code>`}</span>`}`;
}

function renderSegment(reading: Reading, segment: Segment, marks: readonly Marked[]): Markup {
  const role = ROLES[segment.kind];
  return html`<div class="segment ${segment.kind}">${role && html`<p class="role">${role}</p>`}<p>${markWords(reading.text, segment, marks)}</p></div>`;
}

/** Marks by the segments they reach into; both lists stand in text order, so one walk is enough. */
function marksBySegment(reading: Reading, spans: readonly Marked[]): Marked[][] {
  const lists: Marked[][] = reading.segments.map(() => []);
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (from < lists.length && reading.segments[from]!.end <= span.start) from++;
    for (let index = from; index < lists.length && reading.segments[index]!.start < span.end; index++)
      lists[index]!.push(span);
  }
  return lists;
}
