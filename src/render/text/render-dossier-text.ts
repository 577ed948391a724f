import type { Claim, Dossier, DossierMention, Story } from "../../model/index.ts";
import { chainText } from "../chain.ts";
import { dateText } from "../date-text.ts";
import {
  accountName,
  CONFLICT_WORDS,
  counted,
  documentsByDate,
  originsText,
  periodText,
  RELATION_WORDS,
  sortClaims,
  storyTitle,
} from "../words.ts";
import { fillLines } from "./fill-lines.ts";
import { printable, shortened } from "./printable.ts";
import type { TextOptions } from "./render-reading-text.ts";
import type { Style } from "./styles.ts";

/** A dossier for the terminal: each story with what the accounts dispute, deny, agree on. Ends with a line break. */
export function renderDossierText(dossier: Dossier, options: TextOptions): string {
  if (dossier.stories.length === 0) return "No stories: there was nothing to compare.\n";
  return dossier.stories.map((story) => `${storyLines(story, options).join("\n")}\n`).join("\n");
}

function storyLines(story: Story, options: TextOptions): string[] {
  const claims = sortClaims(story);
  const outlets = new Map(story.documents.map((document) => [document.id, accountName(document)]));
  const say = (style: Style, text: string, first = "", rest = first) =>
    fillLines([{ text, style }], { width: options.width, first, rest }, options.paint);
  const section = (title: string, list: readonly Claim[], style: Style) =>
    list.length === 0
      ? []
      : [
          "",
          options.paint(`${title} (${list.length})`, style),
          ...list.flatMap((claim) => claimLines(claim, outlets, options)),
        ];
  return [
    ...say("title", storyTitle(story)),
    ...say("dim", `${periodText(story)} · ${counted(story.documents.length, "document")}`),
    ...documentsByDate(story).flatMap((document) =>
      say(
        "dim",
        `${accountName(document)}, ${document.published ?? "date unknown"}: ${document.title ?? document.file}`,
        "  - ",
        "    ",
      ),
    ),
    ...section("Where they part ways", claims.conflicts, "conflict"),
    ...section("Denied", claims.denials, "conflict"),
    ...section("Looks like a conflict, but is not", claims.alike, "heading"),
    ...section("What the accounts agree on", claims.agreed, "agree"),
    ...(claims.singles.length > 0
      ? ["", ...say("dim", `Told by one account only: ${counted(claims.singles.length, "claim")}.`)]
      : []),
  ];
}

function claimLines(claim: Claim, outlets: ReadonlyMap<string, string>, options: TextOptions): string[] {
  const { paint, width } = options;
  const kind = claim.conflict ? CONFLICT_WORDS[claim.conflict.kind] : RELATION_WORDS[claim.relation];
  const reason = claim.conflict?.why ?? claim.note?.why;
  const why = reason === undefined ? shortened(claim.gist, 200) : dateText(reason);
  const head = claim.relation === "agree" ? originsText(claim.origins) : kind;
  const lines = fillLines(
    [
      { text: why, style: "title" },
      { text: ` [${head}]`, style: "dim" },
    ],
    { width, first: "  * ", rest: "    " },
    paint,
  );
  const sides = claim.conflict?.sides ?? [];
  claim.mentions.forEach((mention, index) => {
    const side = sides.findIndex((members) => members.includes(index));
    const label = side < 0 ? "   " : `${String.fromCharCode(65 + side)}: `;
    lines.push(...mentionLines(mention, label, outlets.get(mention.document) ?? mention.file, options));
  });
  const rule = claim.conflict?.rule ?? claim.note?.rule;
  if (options.explain) {
    const reasons = [...(rule ? [`rule ${rule}`] : []), ...claim.because];
    lines.push(
      ...reasons.flatMap((reason) =>
        fillLines([{ text: reason, style: "dim" }], { width, first: "      because ", rest: "        " }, paint),
      ),
    );
  }
  return lines;
}

function mentionLines(mention: DossierMention, label: string, outlet: string, { paint, width }: TextOptions): string[] {
  const chain = chainText(mention.hops);
  return fillLines(
    [
      { text: `${outlet}${chain ? ` ← ${printable(chain)}` : ""}`, style: "source" },
      { text: ": ", style: "plain" },
      { text: shortened(mention.text, 240), style: "plain" },
      { text: ` (${mention.file} ${mention.start}–${mention.end})`, style: "dim" },
    ],
    { width, first: `      ${label}`, rest: "         " },
    paint,
  );
}
