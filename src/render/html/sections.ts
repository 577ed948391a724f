import type { Story } from "../../model/index.ts";
import { chainsOf } from "../chain.ts";
import { documentsByDate, launderingNotes, SECTIONS, sortClaims } from "../words.ts";
import { renderAgreements } from "./agreements.ts";
import { renderAlike } from "./alike.ts";
import { renderChains } from "./chains.ts";
import { renderConflicts } from "./conflicts.ts";
import { renderCopies } from "./copies.ts";
import { renderDigest } from "./digest.ts";
import { renderLaundering } from "./laundering.ts";
import { type Content, html, type Markup } from "./markup.ts";
import type { PageContext } from "./page-context.ts";
import { renderSingles } from "./singles.ts";
import { renderPublished } from "./source-texts.ts";
import { renderSpeakers } from "./speakers.ts";
import { renderTimeline } from "./timeline.ts";
import { renderBesides } from "./within.ts";

/** One part of a story on a page. */
export type Section = {
  readonly name: string;
  readonly title: string;
  /** What one of its entries is called in the counts at the head of the story. */
  readonly noun: string;
  readonly about: string;
  readonly count: number;
  readonly body: Content;
};

/** The parts of a story that have something to show, in the order in which a desk needs them; `id` is the story's anchor. */
export function sectionsOf(page: PageContext, story: Story, id: string): Section[] {
  const { contested, widely, oneOrigin, alike, perhaps, besides, singles } = sortClaims(story);
  const notes = launderingNotes(story);
  const part = (name: keyof typeof SECTIONS, noun: string, count: number, body: () => Content): Section => ({
    name,
    ...SECTIONS[name],
    noun,
    count,
    body: count > 0 ? body() : null,
  });
  const sections = [
    part("digest", "card", story.digest?.length ?? 0, () => renderDigest(page, story, id)),
    documentsPart(page, story),
    part("conflicts", "conflict", contested.length, () => renderConflicts(page, contested)),
    part("agreed", "agreement", widely.length, () => renderAgreements(page, widely)),
    part("oneOrigin", "one-origin claim", oneOrigin.length, () => renderAgreements(page, oneOrigin)),
    part("besides", "detail told alike", besides.length, () => renderBesides(page, besides)),
    part("laundering", "lost source", notes.length, () => renderLaundering(page, notes)),
    part("alike", "look-alike", alike.length, () => renderAlike(page, alike)),
    part("perhaps", "unsure agreement", perhaps.length, () => renderAgreements(page, perhaps)),
    part("timeline", "dated event", story.timeline.length, () => renderTimeline(page, story)),
    part("speakers", "speaker", story.speakers?.length ?? 0, () => renderSpeakers(page, story.speakers ?? [])),
    part("chains", "chain", chainsOf(story).length, () => renderChains(page, story)),
    part("copies", "copy", story.copies?.length ?? 0, () => renderCopies(page, story.copies ?? [])),
    part("singles", "single claim", singles.length, () => renderSingles(page, story, singles)),
  ];
  return sections.filter(({ count }) => count > 0);
}

/** A longer list of documents is folded away. */
const OPEN = 6;

function documentsPart(page: PageContext, story: Story): Section {
  const count = story.documents.length;
  const list = renderDocuments(page, story);
  return {
    name: "documents",
    title: "Documents",
    noun: "document",
    about: copyNote(page, story),
    count,
    body: count > OPEN ? html`<details><summary>${outletNames(page, story)}</summary>${list}</details>` : list,
  };
}

/** `Courier, Herald, Radio and 7 more`. */
function outletNames(page: PageContext, story: Story): string {
  const names = [...new Set(documentsByDate(story).map(({ id }) => page.nameOf(id)))];
  const shown = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}

function copyNote(page: PageContext, story: Story): string {
  const groups = story.sharedCopy.map((group) => group.map((id) => page.nameOf(id)).join(" and "));
  return groups.length > 0
    ? `The same copy stands in ${groups.join("; ")}: what they tell in the same words is counted as one origin.`
    : "";
}

function renderDocuments(page: PageContext, story: Story): Markup {
  return html`<ol class="documents">${documentsByDate(story).map((document) => {
    const reading = page.reading(document.id);
    return html`<li><a href="#${page.anchorOf(document.id)}"><span class="outlet">${page.nameOf(document.id)}</span> <span class="headline">${page.titleOf(document)}</span></a> <span class="meta">${reading && renderPublished(reading, false)}</span></li>`;
  })}</ol>`;
}
