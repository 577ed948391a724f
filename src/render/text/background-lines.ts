import type { Story } from "../../model/index.ts";
import { chainsOf } from "../chain.ts";
import { copiesByShare, copyText } from "../copy-words.ts";
import { dateText } from "../date-text.ts";
import { timelineDays } from "../timeline-days.ts";
import { counted, LAUNDERING_WORDS, launderingNotes, routesText, SOURCE_WORDS } from "../words.ts";
import { mentionLines, voiceText } from "./claim-lines.ts";
import { cappedLines, pieceLines, sayLines } from "./layout.ts";
import { shortened } from "./printable.ts";
import type { StoryFrame } from "./story-frame.ts";
import { readableWords } from "./words-in-text.ts";

const MOST_NOTES = 20;
const MOST_EVENTS = 30;
const MOST_SPEAKERS = 20;
const MOST_CHAINS = 20;
const MOST_COPIES = 15;

/** Where a mention tells without source or doubt what another tells with one. */
export function launderingLines(story: Story, frame: StoryFrame): string[] {
  return cappedLines(frame.options, launderingNotes(story), MOST_NOTES, "note", ({ claim, note }) => [
    ...pieceLines(
      frame.options,
      [
        { text: dateText(note.why), style: "title" },
        { text: ` (${LAUNDERING_WORDS[note.kind].toLowerCase()}; claim ${frame.numbers.get(claim.id)})`, style: "dim" },
      ],
      "  - ",
      "    ",
    ),
    ...[note.bare, note.careful].flatMap((place) => {
      const mention = claim.mentions[place];
      return mention ? mentionLines(mention, "   ", frame) : [];
    }),
  ]);
}

/** The event's own times, earliest first. */
export function timelineLines(story: Story, frame: StoryFrame): string[] {
  const days = timelineDays(story, MOST_EVENTS);
  const lines = days.flatMap(({ label, events }) => [
    ...sayLines(frame.options, "value", label, "  "),
    ...events.flatMap(({ mention }) =>
      pieceLines(
        frame.options,
        [
          ...readableWords(mention, frame.texts.get(mention.document), "plain"),
          { text: ` (${voiceText(mention, frame)})`, style: "dim" },
        ],
        "    ",
        "      ",
      ),
    ),
  ]);
  const left = story.timeline.length - MOST_EVENTS;
  return left > 0
    ? [...lines, ...sayLines(frame.options, "dim", `and ${left} more; --json has all of them`, "    ")]
    : lines;
}

/** Who speaks, how often, in how many documents, through whom. */
export function speakerLines(story: Story, frame: StoryFrame): string[] {
  return cappedLines(frame.options, story.speakers ?? [], MOST_SPEAKERS, "speaker", (speaker) => {
    const routes = routesText(speaker);
    const counts = `${counted(speaker.statements, "statement")} in ${counted(speaker.documents, "document")}`;
    return pieceLines(
      frame.options,
      [
        { text: speaker.name, style: "source" },
        { text: ` (${SOURCE_WORDS[speaker.kind]}): ${counts}${routes && `; ${routes}`}`, style: "plain" },
      ],
      "  - ",
      "    ",
    );
  });
}

/** What pairs of documents share word for word, the longest passage of each. */
export function copyLines(story: Story, texts: ReadonlyMap<string, string>, frame: StoryFrame): string[] {
  const nameOf = (document: string) => frame.nameOf(document) ?? document;
  return cappedLines(frame.options, copiesByShare(story.copies ?? []), MOST_COPIES, "pair", (copy) => {
    const longest = [...copy.passages].sort((a, b) => b.words - a.words)[0];
    const span = longest?.spans[0];
    const words = span ? (texts.get(copy.documents[0])?.slice(span.start, span.end) ?? "") : "";
    return [
      ...sayLines(frame.options, "plain", copyText(copy, nameOf), "  - ", "    "),
      ...(words ? sayLines(frame.options, "dim", `“${shortened(words, 160)}”`, "    ") : []),
    ];
  });
}

/** Chains of two links or more, each with its first words. */
export function longChainLines(story: Story, frame: StoryFrame): string[] {
  return cappedLines(frame.options, chainsOf(story), MOST_CHAINS, "chain", ({ mentions }) => {
    const [first, ...others] = mentions;
    const more = others.length > 0 ? ` (and ${counted(others.length, "more clause")})` : "";
    return first
      ? pieceLines(
          frame.options,
          [
            { text: voiceText(first, frame), style: "source" },
            { text: ": ", style: "plain" },
            ...readableWords(first, frame.texts.get(first.document), "plain"),
            { text: more, style: "plain" },
          ],
          "  - ",
          "    ",
        )
      : [];
  });
}
