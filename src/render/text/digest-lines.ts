import type { Claim, DigestCard, Story } from "../../model/index.ts";
import { CONFLICT_WORDS, headline, letterOf, sideSupportText, supportText } from "../words.ts";
import { voiceText } from "./claim-lines.ts";
import { pieceLines } from "./layout.ts";
import type { StoryFrame } from "./story-frame.ts";
import { readableWords } from "./words-in-text.ts";

/** Characters of the sentence shown on either side of words that do not stand by themselves. */
const AROUND = 90;

/** The cards of a story's digest: each claim in the words of its best mention, contradictions with both sides. */
export function digestLines(story: Story, frame: StoryFrame): string[] {
  const claims = new Map(story.claims.map((claim) => [claim.id, claim]));
  return (story.digest ?? []).flatMap((card) => {
    const claim = claims.get(card.claim);
    if (!claim?.mentions[card.mention]) return [];
    return card.sides.length > 0 ? contestedLines(claim, card, frame) : toldLines(claim, card, frame);
  });
}

function toldLines(claim: Claim, { mention }: DigestCard, frame: StoryFrame): string[] {
  const told = claim.mentions[mention]!;
  const doubt = told.factuality === "asserted" ? "" : `, ${told.factuality}`;
  return [
    ...pieceLines(frame.options, readableWords(told, frame.texts.get(told.document), "title", AROUND), "  - ", "    "),
    ...pieceLines(
      frame.options,
      [
        { text: voiceText(told, frame), style: "source" },
        { text: ` (${supportText(claim)}${doubt}; claim ${frame.numbers.get(claim.id)})`, style: "dim" },
      ],
      "    ",
    ),
  ];
}

function contestedLines(claim: Claim, { sides }: DigestCard, frame: StoryFrame): string[] {
  const { conflict, relation } = claim;
  if (!conflict) return [];
  const kind = `${relation === "denial" ? "denied" : "they part ways"}: ${CONFLICT_WORDS[conflict.kind].toLowerCase()}`;
  const head = pieceLines(
    frame.options,
    [
      { text: headline(claim), style: "title" },
      { text: ` (${kind}; claim ${frame.numbers.get(claim.id)})`, style: "dim" },
    ],
    "  - ",
    "    ",
  );
  const words = sides.flatMap((place, at) => {
    const mention = claim.mentions[place];
    if (!mention) return [];
    return pieceLines(
      frame.options,
      [
        { text: voiceText(mention, frame), style: "source" },
        { text: ": ", style: "plain" },
        ...readableWords(mention, frame.texts.get(mention.document), "plain"),
        { text: ` (${sideSupportText(claim, at)})`, style: "dim" },
      ],
      `    ${letterOf(at)}: `,
      "       ",
    );
  });
  return [...head, ...words];
}
