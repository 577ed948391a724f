import type { DossierMention, Evidence, Hop, Span } from "../../model/index.ts";
import { neededContext, sentenceAround, WIDE } from "../context-words.ts";
import { counted, SOURCE_WORDS } from "../words.ts";
import { type Content, html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";

/** Characters of the sentence on a side where words cannot do without it. */
const NEEDED = 50;

/** Who says it, on whose word: the outlet and its chain, each hop a link to the words that name it. */
export function renderVoice(page: PageContext, document: string, hops: readonly Hop[]): Markup {
  const own = html` <span class="kind">${SOURCE_WORDS.own}</span>`;
  return html`<span class="voice"><span class="outlet">${page.nameOf(document)}</span>${hops.map((hop) => renderHop(page, document, hop))}${hops.length === 0 && own}</span>`;
}

function renderHop(page: PageContext, document: string, hop: Hop): Markup {
  const name = hop.end > hop.start ? html`<a href="${page.linkTo(document, hop)}">${hop.name}</a>` : html`${hop.name}`;
  return html` <span class="arrow" aria-hidden="true">←</span><span class="unseen"> citing </span>&nbsp;<span class="hop">${name} <span class="kind">${SOURCE_WORDS[hop.kind]}</span></span>`;
}

/**
 * The words of a mention as a link to their place in the source text, with up to `around` characters of the rest of their
 * sentence dimmed on either side; with 0 only what they cannot do without. The words of `evidence`, the values that were compared, are set off.
 */
export function renderWords(
  page: PageContext,
  mention: DossierMention,
  evidence: readonly Evidence[],
  around: number,
): Markup {
  const reading = page.reading(mention.document);
  const href = page.linkTo(mention.document, mention);
  if (!reading) return html`<q class="words"><a href="${href}">${mention.text}</a></q>`;
  const needed = around > 0 ? { before: true, after: true } : neededContext(mention, reading.text);
  const sentence = sentenceAround(reading, mention, around > 0 ? around : NEEDED);
  const [before, after] = [needed.before ? sentence.before : "", needed.after ? sentence.after : ""];
  const values = evidence.filter((item) => item.document === mention.document);
  const inside = values.filter((item) => item.start >= mention.start && item.end <= mention.end);
  const outside = values.filter((item) => item.start < mention.start || item.end > mention.end);
  const words = setOff(reading.text, mention, inside);
  return html`<blockquote class="words"><p>${before && html`<span class="around">${before}</span>`}<a href="${href}">${words}</a>${after && html`<span class="around">${after}</span>`}</p></blockquote>${outside.map((item) => html`<p class="elsewhere">read with <a href="${page.linkTo(item.document, item)}">${item.text}</a></p>`)}`;
}

/** The words of a mention in one line as a link, with some of their sentence dimmed where they do not stand by themselves. */
export function renderInline(page: PageContext, mention: DossierMention, around: number): Markup {
  const reading = page.reading(mention.document);
  const href = page.linkTo(mention.document, mention);
  const none = { before: "", after: "" };
  const needed = reading && neededContext(mention, reading.text);
  const sentence = needed?.before || needed?.after ? sentenceAround(reading!, mention, around) : none;
  const [before, after] = [needed?.before ? sentence.before : "", needed?.after ? sentence.after : ""];
  return html`<span class="words"><span class="around">${before}</span><a href="${href}">${mention.text}</a><span class="around">${after}</span></span>`;
}

/** A mention and the evidence that was compared in it. */
export type ShownMention = { readonly mention: DossierMention; readonly evidence: readonly Evidence[] };

/** At most this many mentions are shown at once; the rest is folded away, or only counted. */
const SHOWN = 8;
const MOST = 40;

/** The voice of a mention over its words. */
export function renderVoicedWords(page: PageContext, { mention, evidence }: ShownMention, around: number): Markup {
  return html`<div class="mention"><p class="who">${renderVoiceOf(page, mention)}</p>${renderWords(page, mention, evidence, around)}</div>`;
}

/** The voice of a mention, with what it says of the facts where it does not assert them. */
export function renderVoiceOf(page: PageContext, { document, hops, factuality }: DossierMention): Markup {
  return html`${renderVoice(page, document, hops)}${factuality !== "asserted" && html` <span class="stance">${factuality}</span>`}`;
}

/**
 * Mentions one under the other. Where several have the same words (a shared copy), the words are printed once, under
 * all the voices that print them; each voice still opens its own text.
 */
export function renderMentions(page: PageContext, shown: readonly ShownMention[], around: boolean): Markup {
  const groups = new Map<string, ShownMention[]>();
  for (const item of shown) {
    const key = item.mention.text.trim().toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const blocks = [...groups.values()].slice(0, MOST).map((group) => renderGroup(page, group, around ? WIDE : 0));
  const more = blocks.length - SHOWN;
  const left = groups.size - MOST;
  return html`${blocks.slice(0, SHOWN)}${more > 0 && html`<details><summary>${counted(more, "more mention")}</summary>${blocks.slice(SHOWN)}</details>`}${left > 0 && html`<p class="cut">${counted(left, "more mention")} not listed here; the JSON dossier has all of them.</p>`}`;
}

function renderGroup(page: PageContext, group: readonly ShownMention[], around: number): Markup {
  const [first, ...others] = group;
  if (!first) return html``;
  const same = others
    .slice(0, MOST)
    .map(
      (item) =>
        html`<p class="who">${renderVoiceOf(page, item.mention)} <a class="same" href="${page.linkTo(item.mention.document, item.mention)}">in the same words</a></p>`,
    );
  const left = others.length - MOST;
  return html`<div class="mention"><p class="who">${renderVoiceOf(page, first.mention)}</p>${renderWords(page, first.mention, first.evidence, around)}${same}${left > 0 && html`<p class="cut">and ${counted(left, "document")} more in the same words</p>`}</div>`;
}

/** Words with `<strong>` around the spans of evidence; spans that touch or overlap are joined. */
function setOff(text: string, within: Span, evidence: readonly Span[]): Content {
  const parts: Content[] = [];
  let at = within.start;
  for (const span of [...evidence].sort((a, b) => a.start - b.start)) {
    if (span.end <= at) continue;
    const start = Math.max(span.start, at);
    parts.push(text.slice(at, start), html`<strong class="value">${text.slice(start, span.end)}</strong>`);
    at = span.end;
  }
  return [...parts, text.slice(at, within.end)];
}
