import type { Claim, Evidence, OriginStep, SharedCopy } from "../../model/index.ts";
import { copyText } from "../copy-words.ts";
import { dateText } from "../date-text.ts";
import type { ExplainedClaim } from "../explained-claim.ts";
import { originLines, originTrees } from "../origin-tree.ts";
import {
  BESIDE_WORDS,
  CONFLICT_WORDS,
  counted,
  LAUNDERING_WORDS,
  letterOf,
  ORIGIN_STEP_WORDS,
  originsText,
  periodText,
  RELATION_WORDS,
  SOURCE_WORDS,
  storyTitle,
} from "../words.ts";
import { explainMention } from "./explain-mention.ts";
import { pieceLines, sayLines, sectionLines } from "./layout.ts";
import { shortened } from "./printable.ts";
import type { TextOptions } from "./render-reading-text.ts";
import { createStoryFrame, type StoryFrame } from "./story-frame.ts";

/**
 * The whole reasoning of one claim for people: its mentions with their words, spans, attributions and origins, why they were put
 * together, what was compared, how origins were counted, what lost its source, what was copied. Mentions are numbered from 1.
 */
export function renderClaimText(explained: ExplainedClaim, options: TextOptions): string {
  const { claim, story, number, of, card } = explained;
  const cardNote = card === null ? "" : ` · card ${card} of the digest`;
  const texts = new Map(story.texts.map(({ id, text }) => [id, text]));
  const frame = createStoryFrame(story, new Map([[claim.id, number]]), texts, options);
  const part = (title: string, lines: readonly string[]) => sectionLines(options, "heading", title, lines);
  const lines = [
    ...sayLines(options, "title", dateText(claim.conflict?.why ?? claim.note?.why ?? claim.gist)),
    ...sayLines(options, "dim", `claim ${number} of ${of} · id ${claim.id} · ${relationText(explained)}${cardNote}`),
    ...sayLines(options, "dim", `in the story “${storyTitle(story)}” (${periodText(story)})`),
    ...part(
      `Mentions (${claim.mentions.length})`,
      claim.mentions.flatMap((_, index) => explainMention(claim, index, frame)),
    ),
    ...part("Why they stand together", togetherLines(explained, options)),
    ...part("What was compared", comparedLines(explained, options)),
    ...part(`How origins were counted: ${originsText(claim.origins)}`, originsLines(explained, frame)),
    ...part("Source or doubt lost on the way", lostLines(explained, options)),
    ...part(
      "Copied word for word",
      explained.copies.flatMap((copy) => copyLines(copy, frame)),
    ),
    ...part(
      "When, as the accounts date it",
      explained.timeline.flatMap(({ from, to, mention }) =>
        sayLines(
          options,
          "plain",
          `${dateText(from === to ? from : `${from} to ${to}`)}, by mention ${mention + 1}`,
          "  ",
        ),
      ),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function relationText({ claim: { relation, conflict } }: ExplainedClaim): string {
  const kind = conflict ? ` (${CONFLICT_WORDS[conflict.kind].toLowerCase()})` : "";
  return `${RELATION_WORDS[relation].toLowerCase()}${kind}`;
}

function togetherLines({ claim }: ExplainedClaim, options: TextOptions): string[] {
  if (claim.mentions.length < 2) return [];
  return claim.because.flatMap((reason, at) => {
    const pair = claim.pairs?.[at];
    const who = pair ? `${pair.map((index) => index + 1).join(" and ")}: ` : "";
    return sayLines(options, "plain", `${who}${reason}`, "  - ", "    ");
  });
}

function comparedLines({ claim }: ExplainedClaim, options: TextOptions): string[] {
  const found = claim.conflict ?? claim.note;
  if (!found) {
    if (claim.mentions.length < 2) return [];
    return sayLines(options, "plain", "No typed values of the mentions stand against each other.", "  ");
  }
  const sides = claim.conflict?.sides ?? [];
  const support = (at: number) => {
    const origins = claim.conflict?.origins?.[at];
    return origins ? ` (${originsText(origins)})` : "";
  };
  const sideText = sides.map((side, at) => `side ${letterOf(at)}${support(at)}: ${listOf(side)}`).join("; ");
  return [
    ...sayLines(options, "plain", `${dateText(found.why)} (rule ${found.rule})`, "  "),
    ...(sideText ? sayLines(options, "plain", sideText, "  ") : []),
    ...evidenceLines(found.evidence, options),
  ];
}

/** `mentions 1, 3` counted from 1. */
function listOf(mentions: readonly number[]): string {
  return `${mentions.length === 1 ? "mention" : "mentions"} ${mentions.map((index) => index + 1).join(", ")}`;
}

/** Where the words of some evidence stand; `valued` adds what was read from them, which for origins is only a name. */
function evidenceLines(evidence: readonly Evidence[], options: TextOptions, valued = true): string[] {
  return evidence.flatMap(({ mention, text, value, start, end }) =>
    pieceLines(
      options,
      [
        { text: `mention ${mention + 1}: “${shortened(text, 160)}”`, style: "plain" },
        ...(!valued || value === text || value === ""
          ? []
          : [{ text: ` = ${dateText(value)}`, style: "value" as const }]),
        { text: ` (${start}–${end})`, style: "dim" },
      ],
      "    ",
      "      ",
    ),
  );
}

function originsLines({ claim }: ExplainedClaim, frame: StoryFrame): string[] {
  const { options } = frame;
  const { sources = [], steps = [] } = claim.origins;
  const ways = originLines(originTrees(claim, frame.documents)).map((line) => `| ${line}`);
  const counts = sources.map(
    ({ name, kind, mentions }) =>
      `${name ?? (kind === "own" ? "own account" : "source not named")} (${SOURCE_WORDS[kind]}): ${listOf(mentions)}`,
  );
  return [
    ...[...ways, ...counts].flatMap((line) => sayLines(options, "plain", line, "  ", "    ")),
    ...steps.flatMap((step) => stepLines(step, claim, options)),
    ...besideLines(claim, frame),
  ];
}

/** The clause of another claim that `max` counts, and whose words they are. */
function besideLines({ origins: { beside } }: Claim, { options, nameOf }: StoryFrame): string[] {
  if (beside === undefined) return [];
  const { file, document, start, end, text, origin, mention } = beside;
  const who = `${nameOf(document) ?? file}${origin === null ? "" : ` ← ${origin}`}`;
  const words = `“${shortened(text, 160)}” (${who}, ${file} ${start}–${end})`;
  return sayLines(
    options,
    "plain",
    `- ${BESIDE_WORDS.toLowerCase()}, like mention ${mention + 1}: ${words}`,
    "  ",
    "    ",
  );
}

/** A step, and what it rests on: the words that name the two origins, or the clauses where the outlets speak themselves. */
function stepLines({ effect, pair, rule, why }: OriginStep, { mentions }: Claim, options: TextOptions): string[] {
  const what = ORIGIN_STEP_WORDS[effect].toLowerCase();
  const evidence = pair.flatMap((place) => {
    const mention = mentions[place];
    const words = effect === "perhaps-aside" ? mention : (mention?.originBasis?.words ?? mention);
    if (mention === undefined || words === undefined) return [];
    const { start, end, text } = words;
    return [{ mention: place, document: mention.document, start, end, text, value: text }];
  });
  return [
    ...sayLines(options, "plain", `- ${what}, ${listOf(pair)}: ${why} (rule ${rule})`, "  ", "    "),
    ...evidenceLines(evidence, options, false),
  ];
}

function lostLines({ claim }: ExplainedClaim, options: TextOptions): string[] {
  return (claim.laundering ?? []).flatMap(({ kind, bare, careful, rule, why, evidence }) => [
    ...sayLines(
      options,
      "plain",
      `- ${dateText(why)} (${LAUNDERING_WORDS[kind].toLowerCase()}: mention ${bare + 1} without, mention ${careful + 1} with; rule ${rule})`,
      "  ",
      "    ",
    ),
    ...evidenceLines(evidence, options),
  ]);
}

function copyLines(copy: SharedCopy, { options, texts, nameOf }: StoryFrame): string[] {
  const text = texts.get(copy.documents[0]) ?? "";
  return [
    ...sayLines(options, "plain", `- ${copyText(copy, (document) => nameOf(document) ?? document)}`, "  ", "    "),
    ...copy.passages.flatMap(({ words, spans: [span] }) =>
      sayLines(
        options,
        "dim",
        `“${shortened(text.slice(span.start, span.end), 200)}” (${counted(words, "word")})`,
        "    ",
        "      ",
      ),
    ),
  ];
}
