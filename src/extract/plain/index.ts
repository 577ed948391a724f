import { cleanPlainText } from "../../text/clean-text.ts";
import { type Draft, EMPTY_DRAFT } from "../draft.ts";
import { findSegments } from "../segments/index.ts";
import { findParagraphs } from "./find-paragraphs.ts";

/** Plain text: the clean text is the text itself with its line ends as LF; its title is the headline that it opens with. */
export function readPlain(raw: string): Draft {
  const { text, offsets } = cleanPlainText(raw);
  const segments = findSegments(findParagraphs(text), { text, title: null });
  const headline = segments.find((segment) => segment.kind === "headline");
  return { ...EMPTY_DRAFT, text, offsets, segments, title: headline ? text.slice(headline.start, headline.end) : null };
}
