import type { Draft } from "../draft.ts";
import { findSegments } from "../segments/index.ts";
import { findParagraphs } from "./find-paragraphs.ts";

/** Plain text: the clean text is the text itself; its title is the headline that it opens with. */
export function readPlain(text: string): Draft {
  const segments = findSegments(findParagraphs(text), { text, title: null });
  const headline = segments.find((segment) => segment.kind === "headline");
  return {
    text,
    segments,
    title: headline ? text.slice(headline.start, headline.end) : null,
    outlet: null,
    authors: [],
    url: null,
    published: null,
    diagnostics: [],
  };
}
