import type { Span } from "../../../model/index.ts";
import type { StoryMention } from "../../align/story-mention.ts";
import type { Finding } from "../finding.ts";
import type { ComparedAlignment } from "../join-clashes.ts";
import type { StoryView } from "../story-view.ts";
import { type Quotation, quotedSentence } from "./quotation.ts";

/** Fewest words of a sentence that tell it from others. */
const FEWEST = 4;
/** Mentions of one sentence that are looked at; more say that it is a phrase of the day. */
const COMMONEST = 40;
const RULE = "wording-differs";

/**
 * Puts on each side of a quotation printed in two ways the documents that print the sentence with exactly the words of that side, wherever
 * their clauses were put; agreements that then tell nothing else are left out.
 */
export function completeSides(claims: readonly ComparedAlignment[], view: StoryView): readonly ComparedAlignment[] {
  if (!claims.some(isOfWording)) return claims;
  const byWords = mentionsByWords(view.mentions);
  const completed = claims.map((claim) => (isOfWording(claim) ? complete(claim, byWords) : claim));
  const widened = completed.filter((claim, at) => claim !== claims[at]);
  return withoutNeighbours(completed).filter(
    ({ mentions, finding }) =>
      finding !== null ||
      (mentions.length > 0 &&
        !widened.some((wide) => mentions.every(({ at }) => wide.mentions.some((each) => each.at === at)))),
  );
}

/**
 * Agreements without the sentences that stand against their own partner elsewhere: "If I could pay you more, I would" agrees not with what the
 * speaker says beside "If there was more I could pay you, I would" in the other paper.
 */
function withoutNeighbours(claims: readonly ComparedAlignment[]): ComparedAlignment[] {
  const partners = new Map<number, Partner[]>();
  for (const { mentions, finding } of claims.filter(isOfWording)) {
    finding.sides.forEach((side, nth) => {
      const others = finding.sides.flatMap((other, at) => (at === nth ? [] : other));
      const shown = finding.evidence.filter(({ mention }) => others.includes(mention));
      const found = [
        ...others.map((at): Partner => mentions[at]!),
        ...shown.map(({ mention, start, end }) => ({ document: mentions[mention]!.document, start, end })),
      ];
      for (const at of side) partners.set(mentions[at]!.at, [...(partners.get(mentions[at]!.at) ?? []), ...found]);
    });
  }
  return claims.map((claim) => {
    if (claim.finding !== null || !claim.mentions.some(({ at }) => partners.has(at))) return claim;
    const mentions = claim.mentions.filter(
      ({ at }) => !claim.mentions.some((each) => isNeighbour(each, partners.get(at) ?? [])),
    );
    const among = new Set(mentions.map(({ at }) => at));
    return { ...claim, mentions, joined: claim.joined.filter(({ a, b }) => among.has(a) && among.has(b)) };
  });
}

type Partner = Span & { readonly document: number };

/** Something that the speaker says in the document of the partners, besides them. */
function isNeighbour({ document, attribution, start, end }: StoryMention, partners: readonly Partner[]): boolean {
  const there = attribution?.kind === "direct" ? partners.filter((partner) => partner.document === document) : [];
  return there.length > 0 && !there.some((partner) => partner.start < end && start < partner.end);
}

type Worded = ComparedAlignment & { readonly finding: Finding };
type ByWords = ReadonlyMap<string, readonly StoryMention[]>;

function isOfWording(claim: ComparedAlignment): claim is Worded {
  return claim.finding?.rule === RULE;
}

function mentionsByWords(mentions: readonly StoryMention[]): ByWords {
  const byWords = new Map<string, StoryMention[]>();
  for (const mention of mentions) {
    for (const key of keysOf(mention)) {
      const there = byWords.get(key);
      if (there) there.push(mention);
      else byWords.set(key, [mention]);
    }
  }
  return byWords;
}

/** The words of the quoted sentence, and those of the clause: another paper may go on behind it where this one closes the marks. */
function keysOf(mention: StoryMention, clause = true): string[] {
  const quotation = mention.nominal ? null : quotedSentence(mention);
  if (!quotation) return [];
  const { words, from, to } = quotation;
  return [
    ...(words.length < FEWEST ? [] : [`sentence ${words.join(" ")}`]),
    ...(clause && to - from >= FEWEST ? [`clause ${words.slice(from, to).join(" ")}`] : []),
  ];
}

/** True where the clause itself has all that differs, as far as the evidence tells. */
function showsAll(mention: StoryMention, evidence: readonly Span[]): boolean {
  const clause = quotedSentence(mention)?.span;
  return evidence.every(({ start, end }) => clause !== undefined && clause.start <= start && end <= clause.end);
}

function complete(claim: Worded, byWords: ByWords): ComparedAlignment {
  const { mentions, finding } = claim;
  const placed = new Set(finding.sides.flat().map((at) => mentions[at]!.document));
  const found = new Map<number, { readonly mention: StoryMention; readonly side: number } | null>();
  finding.sides.forEach((side, nth) => {
    for (const at of side) {
      const member = mentions[at]!;
      const own = finding.evidence.filter(({ mention }) => mention === at);
      const same = keysOf(member, showsAll(member, own)).flatMap((key) => byWords.get(key) ?? []);
      if (same.length > COMMONEST) continue;
      for (const other of same) {
        if (placed.has(other.document)) continue;
        const before = found.get(other.document);
        // A document that prints both is on neither side.
        if (before === null || (before && before.side !== nth)) found.set(other.document, null);
        else if (!before || inCommon(other, member) > inCommon(before.mention, member))
          found.set(other.document, { mention: other, side: nth });
      }
    }
  });
  const added = [...found.values()].filter((each) => each !== null);
  return added.length === 0 ? claim : withAdded(claim, added);
}

/** Words of the one sentence that two of its clauses have in common, less those that only one has. */
function inCommon(one: StoryMention, other: StoryMention): number {
  const [a, b]: (Quotation | null)[] = [quotedSentence(one), quotedSentence(other)];
  if (!a || !b) return 0;
  const common = Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  return 3 * common - (a.to - a.from) - (b.to - b.from);
}

function withAdded(
  claim: Worded,
  added: readonly { readonly mention: StoryMention; readonly side: number }[],
): ComparedAlignment {
  const { finding } = claim;
  const every = new Map([...claim.mentions, ...added.map(({ mention }) => mention)].map((each) => [each.at, each]));
  const mentions = [...every.values()].sort((a, b) => a.at - b.at);
  const placeOf = (mention: StoryMention) => mentions.findIndex(({ at }) => at === mention.at);
  const moved = (at: number) => placeOf(claim.mentions[at]!);
  const sides = finding.sides.map((side, nth) =>
    [...side.map(moved), ...added.flatMap((each) => (each.side === nth ? [placeOf(each.mention)] : []))].sort(
      (a, b) => a - b,
    ),
  );
  const evidence = finding.evidence.map((each) => ({ ...each, mention: moved(each.mention) }));
  const shown = added.map(({ mention }) => {
    const { id, text } = mention.reading;
    const { start, end } = quotedSentence(mention)!.span;
    const printed = text.slice(start, end);
    return { mention: placeOf(mention), document: id, start, end, text: printed, value: printed };
  });
  return { ...claim, mentions, finding: { ...finding, sides, evidence: [...evidence, ...shown] } };
}
