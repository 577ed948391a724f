import type { Claim, DossierMention, Hop, Span } from "../../model/index.ts";
import { letterOf, SOURCE_WORDS } from "../words.ts";
import { voiceText } from "./claim-lines.ts";
import { pieceLines, sayLines } from "./layout.ts";
import { shortened } from "./printable.ts";
import type { StoryFrame } from "./story-frame.ts";
import { wordsInText } from "./words-in-text.ts";

/** Characters of the text shown on either side of a mention. */
const AROUND = 90;

/** One mention: its exact words in their text, where they stand, who is said to say it and by which rule, and where it comes from. */
export function explainMention(claim: Claim, index: number, frame: StoryFrame): string[] {
  const mention = claim.mentions[index]!;
  const side = (claim.conflict?.sides ?? []).findIndex((members) => members.includes(index));
  const text = frame.texts.get(mention.document);
  const say = (line: string) => sayLines(frame.options, "dim", line, "      ", "        ");
  return [
    ...pieceLines(
      frame.options,
      [
        { text: voiceText(mention, frame), style: "source" },
        { text: side < 0 ? "" : ` [side ${letterOf(side)}]`, style: "plain" },
      ],
      `${`${index + 1}.`.padStart(5)} `,
      "      ",
    ),
    ...pieceLines(frame.options, wordsInText(mention, text, AROUND, "content"), "      "),
    ...say(`${mention.file} ${mention.start}–${mention.end}, clause ${mention.claim}, ${factText(mention)}`),
    ...attributionLines(mention, text).flatMap(say),
    ...mention.hops.flatMap((hop, at) => say(`link ${at + 1}: ${hopText(hop, text)}`)),
    ...say(originText(mention)),
  ];
}

function factText({ factuality, polarity }: DossierMention): string {
  return polarity === "negative" ? `${factuality}, negative` : factuality;
}

function attributionLines({ attribution, attributed }: DossierMention, text: string | undefined): string[] {
  if (attribution === null) return ["no attribution: the document's own account"];
  if (!attributed) return [`attribution ${attribution}`];
  const { kind, rule, source, cue } = attributed;
  const parts = [
    source ? `source ${quoteAt(text, source)}` : "no source named",
    ...(cue ? [`cue ${quoteAt(text, cue)}`] : []),
  ];
  return [`attribution ${attribution}, ${kind}, rule ${rule}: ${parts.join(", ")}`];
}

function hopText({ name, kind, start, end, cue, venue }: Hop, text: string | undefined): string {
  const words = end > start ? `, ${quoteAt(text, { start, end })}` : "";
  const by = cue ? `, cue ${quoteAt(text, cue)}` : "";
  return `${name} (${SOURCE_WORDS[kind]}${venue ? ", only the place of the words" : ""})${words}${by}`;
}

function originText({ origin, originKind, originBasis }: DossierMention): string {
  const who = origin ?? (originKind === "own" ? "the outlet itself" : "not named");
  const basis = originBasis ? `: ${originBasis.why} (rule ${originBasis.rule})` : "";
  return `origin: ${who} (${SOURCE_WORDS[originKind]})${basis}`;
}

/** `“the coast guard” 21–36`. */
function quoteAt(text: string | undefined, { start, end }: Span): string {
  const words = text?.slice(start, end);
  return words ? `“${shortened(words, 80)}” ${start}–${end}` : `${start}–${end}`;
}
