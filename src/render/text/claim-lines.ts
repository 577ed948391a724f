import type { Claim, DossierMention } from "../../model/index.ts";
import { isToldAlike } from "../../text/told-alike.ts";
import { chainText } from "../chain.ts";
import { detailWords } from "../details.ts";
import { headingMention } from "../heading-words.ts";
import { isTelling, originLines, originTrees } from "../origin-tree.ts";
import { CONFLICT_WORDS, counted, headline, letterOf, RELATION_WORDS, sidesText, supportText } from "../words.ts";
import { pieceLines, sayLines } from "./layout.ts";
import { printable, shortened } from "./printable.ts";
import type { StoryFrame } from "./story-frame.ts";
import type { Piece } from "./styles.ts";
import { readableWords } from "./words-in-text.ts";

/** Mentions of one claim, and lines on where they have it from; the rest is counted. */
const MOST_MENTIONS = 8;
const MOST_ORIGINS = 8;

/** A claim with its number, its mentions by sides, and the chains behind them put together. */
export function claimLines(claim: Claim, frame: StoryFrame): string[] {
  const { options } = frame;
  const number = `${frame.numbers.get(claim.id) ?? 0}.`.padStart(5);
  const lines = pieceLines(
    options,
    [...headPieces(claim, frame), { text: ` (${headOf(claim)})`, style: "dim" }],
    `${number} `,
    "      ",
  );
  // A detail that stands in no claim of the list is told by its heading.
  if (claim.detail && isToldAlike(claim) && !options.explain) return lines;
  for (const { mention, side } of mentionsBySide(claim).slice(0, MOST_MENTIONS)) {
    lines.push(...mentionLines(mention, side < 0 ? "   " : `${letterOf(side)}: `, frame));
  }
  const more = claim.mentions.length - MOST_MENTIONS;
  if (more > 0) lines.push(...sayLines(options, "dim", `and ${more} more; sayso explain has all of them`, "         "));
  return [
    ...lines,
    ...chainLines(claim, frame),
    ...alongLines(claim, frame),
    ...detailLines(claim, frame),
    ...(options.explain ? reasonLines(claim, frame) : []),
  ];
}

/** `told with it: then left the island (claim 12); sailed off at dawn (claim 13)`. */
function alongLines({ id }: Claim, { along, numbers, options }: StoryFrame): string[] {
  const told = along.get(id) ?? [];
  if (told.length === 0) return [];
  const words = told.map((claim) => `${shortened(claim.gist, 90)} (claim ${numbers.get(claim.id) ?? 0})`);
  return sayLines(options, "dim", `told with it: ${words.join("; ")}`, "       + ", "         ");
}

/** `told alike within it: 35-year-old (4 documents; claim 30), two counts of murder (3 documents; claim 35)`. */
function detailLines({ id }: Claim, frame: StoryFrame): string[] {
  const words = (frame.details.get(id) ?? []).flatMap((detail) => detailText(detail, frame));
  if (words.length === 0) return [];
  return sayLines(frame.options, "dim", `told alike within it: ${words.join(", ")}`, "       = ", "         ");
}

/** Details that stand in no claim above, a line each: `- 35-year-old (4 documents; claim 30)`. */
export function besidesLines(claim: Claim, frame: StoryFrame): string[] {
  return detailText(claim, frame).flatMap((words) => sayLines(frame.options, "plain", words, "  - ", "    "));
}

/** The words of a detail and what stands behind it; nothing where there is no letter in it. */
function detailText(detail: Claim, { numbers }: StoryFrame): string[] {
  const words = detailWords(detail);
  if (!/\p{L}/u.test(words)) return [];
  const documents = new Set(detail.mentions.map(({ document }) => document)).size;
  return [`${shortened(words, 90)} (${counted(documents, "document")}; claim ${numbers.get(detail.id) ?? 0})`];
}

/** The mentions of a claim, those of the first side first; the side is -1 for those that stand on none, which come last. */
export function mentionsBySide({
  mentions,
  conflict,
}: Claim): { mention: DossierMention; index: number; side: number }[] {
  const sides = conflict?.sides ?? [];
  const placed = mentions.map((mention, index) => ({
    mention,
    index,
    side: sides.findIndex((members) => members.includes(index)),
  }));
  return [...sides.map((_, side) => side), -1].flatMap((side) => placed.filter((one) => one.side === side));
}

/** Why accounts part ways, or what they say in the words of the best mention. */
function headPieces(claim: Claim, { texts }: StoryFrame): Piece[] {
  if (!isToldAlike(claim) && (claim.conflict || claim.note)) return [{ text: headline(claim), style: "title" }];
  const best = headingMention(claim, (document) => texts.get(document));
  return best
    ? readableWords(best, texts.get(best.document), "title")
    : [{ text: shortened(claim.gist, 200), style: "title" }];
}

function headOf(claim: Claim): string {
  if (isToldAlike(claim)) return supportText(claim);
  const kind = claim.conflict ? CONFLICT_WORDS[claim.conflict.kind] : RELATION_WORDS[claim.relation];
  const head = claim.relation === "denial" ? `Denied: ${kind.toLowerCase()}` : kind;
  const sides = claim.conflict ? sidesText(claim.conflict) : "";
  return sides === "" ? head : `${head}; ${sides}`;
}

/** `Courier ← coast guard: Seven people died (courier.html 0–17)`. */
export function mentionLines(mention: DossierMention, label: string, frame: StoryFrame): string[] {
  return pieceLines(
    frame.options,
    [
      { text: voiceText(mention, frame), style: "source" },
      { text: ": ", style: "plain" },
      ...readableWords(mention, frame.texts.get(mention.document), "plain"),
      { text: ` (${mention.file} ${mention.start}–${mention.end})`, style: "dim" },
    ],
    `      ${label}`,
    "         ",
  );
}

/** `Courier ← Reuters ← the police`: who tells it, on whose word. */
export function voiceText(mention: DossierMention, frame: StoryFrame): string {
  const chain = chainText(mention.hops.map((hop) => ({ ...hop, name: frame.fullNames.get(hop.name) ?? hop.name })));
  return `${frame.nameOf(mention.document) ?? mention.file}${chain ? ` ← ${printable(chain)}` : ""}`;
}

/** The chains of all mentions put together, where that says more than the mentions one by one. */
function chainLines(claim: Claim, { options, documents }: StoryFrame): string[] {
  const trees = originTrees(claim, documents);
  if (!isTelling(trees)) return [];
  return originLines(trees)
    .slice(0, MOST_ORIGINS)
    .flatMap((line) => sayLines(options, "dim", line, "       | ", "       |   "));
}

function reasonLines({ conflict, note, because }: Claim, { options }: StoryFrame): string[] {
  const rule = conflict?.rule ?? note?.rule;
  const reasons = [...(rule ? [`rule ${rule}`] : []), ...because];
  return reasons.flatMap((reason) => sayLines(options, "dim", reason, "      because ", "        "));
}
