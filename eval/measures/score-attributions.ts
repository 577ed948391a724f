import type { Attribution, Span } from "../../src/model/index.ts";
import type { MarkedAttribution, MarkedDocument } from "../corpora/polnear.ts";

/** A found attribution, projected onto the reference text. */
export type FoundAttribution = MarkedAttribution &
  Pick<Attribution, "rule" | "cueLemma"> & { readonly attribution?: Attribution };

export type AttributionPair = {
  readonly document: MarkedDocument;
  readonly gold: MarkedAttribution | null;
  readonly found: FoundAttribution | null;
  readonly hits: Readonly<Record<Criterion, boolean>>;
};

export const CRITERIA = [
  "content_exact",
  "content_overlap",
  "cue_exact",
  "source_exact",
  "source_overlap",
  "linked",
] as const;
export type Criterion = (typeof CRITERIA)[number];

type Chars = ReadonlySet<number>;
type Roles = { readonly source: Chars; readonly cue: Chars; readonly content: Chars };

const NO_HITS = Object.fromEntries(CRITERIA.map((criterion) => [criterion, false])) as Record<Criterion, boolean>;

/** Letters and digits of the spans: what spans are compared by, so that marks, white space and punctuation do not count. */
export function wordChars(text: string, spans: readonly Span[]): Set<number> {
  const chars = new Set<number>();
  for (const span of spans)
    for (let at = span.start; at < Math.min(span.end, text.length); at++)
      if (/[\p{L}\p{N}_]/u.test(text[at]!)) chars.add(at);
  return chars;
}

function shared(a: Chars, b: Chars): number {
  let count = 0;
  for (const char of a) if (b.has(char)) count++;
  return count;
}

/** Dice coefficient of two sets of characters; 0 for two empty sets. */
export function dice(a: Chars, b: Chars): number {
  return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
}

function rolesOf(text: string, marked: MarkedAttribution): Roles {
  return {
    source: wordChars(text, marked.source),
    cue: wordChars(text, marked.cue),
    content: wordChars(text, marked.content),
  };
}

/** Pairs found and marked attributions one to one by most shared content characters; what is left over stands alone. */
export function pairAttributions(document: MarkedDocument, found: readonly FoundAttribution[]): AttributionPair[] {
  const gold = document.attributions.map((marked) => rolesOf(document.text, marked));
  const all = found
    .map((one) => ({ one, roles: rolesOf(document.text, one) }))
    .filter(({ roles }) => roles.content.size > 0);
  const rivals = all.flatMap(({ roles }, f) =>
    gold.map((marked, g) => ({ f, g, size: shared(roles.content, marked.content) })).filter((rival) => rival.size > 0),
  );
  rivals.sort((a, b) => b.size - a.size || a.f - b.f || a.g - b.g);
  const takenF = new Set<number>();
  const takenG = new Set<number>();
  const pairs: AttributionPair[] = [];
  for (const { f, g } of rivals) {
    if (takenF.has(f) || takenG.has(g)) continue;
    takenF.add(f);
    takenG.add(g);
    const hits = compareRoles(all[f]!.roles, gold[g]!);
    pairs.push({ document, gold: document.attributions[g]!, found: all[f]!.one, hits });
  }
  document.attributions.forEach((marked, g) => {
    if (!takenG.has(g)) pairs.push({ document, gold: marked, found: null, hits: NO_HITS });
  });
  all.forEach(({ one }, f) => {
    if (!takenF.has(f)) pairs.push({ document, gold: null, found: one, hits: NO_HITS });
  });
  return pairs;
}

const same = (a: Chars, b: Chars) => a.size === b.size && shared(a, b) === a.size;

function compareRoles(found: Roles, gold: Roles): Record<Criterion, boolean> {
  const content_overlap = dice(found.content, gold.content) >= 0.8;
  const source_overlap = gold.source.size > 0 && dice(found.source, gold.source) >= 0.5;
  const cues = shared(found.cue, gold.cue) > 0 || found.cue.size + gold.cue.size === 0;
  const sources = source_overlap || found.source.size + gold.source.size === 0;
  return {
    content_exact: same(found.content, gold.content),
    content_overlap,
    cue_exact: gold.cue.size > 0 && same(found.cue, gold.cue),
    source_exact: gold.source.size > 0 && same(found.source, gold.source),
    source_overlap,
    linked: content_overlap && cues && sources,
  };
}

/** `direct`, `indirect` or `mixed` by the share of the content between double marks. */
export function quoteKind(text: string, content: readonly Span[]): "direct" | "indirect" | "mixed" {
  const total = content.reduce((sum, span) => sum + span.end - span.start, 0);
  const body = content.map((span) => text.slice(span.start, span.end)).join(" ");
  let quoted = 0;
  for (const match of body.matchAll(/["“]([^"”]*)["”]?/g)) quoted += match[1]!.length;
  const share = total === 0 ? 0 : quoted / total;
  return share >= 0.9 ? "direct" : share < 0.02 ? "indirect" : "mixed";
}

const f1 = (hits: number, found: number, gold: number) => (found + gold === 0 ? 0 : (2 * hits) / (found + gold));

/** Figures of DESIGN section 6 over all pairs: precision, recall and F1 of each criterion, recall by kind, content tokens. */
export function attributionFigures(pairs: readonly AttributionPair[]): Record<string, number> {
  const figures: Record<string, number> = {};
  const goldPairs = pairs.filter((pair) => pair.gold !== null);
  const foundPairs = pairs.filter((pair) => pair.found !== null);
  const withSource = (side: "gold" | "found") =>
    pairs.filter((pair) => pair[side] !== null && wordChars(pair.document.text, pair[side]!.source).size > 0).length;
  for (const criterion of CRITERIA) {
    const bySource = criterion.startsWith("source");
    const found = bySource ? withSource("found") : foundPairs.length;
    const gold = bySource ? withSource("gold") : goldPairs.length;
    const hits = pairs.filter((pair) => pair.hits[criterion]).length;
    figures[`${criterion}_p`] = found === 0 ? 0 : hits / found;
    figures[`${criterion}_r`] = gold === 0 ? 0 : hits / gold;
    figures[criterion] = f1(hits, found, gold);
  }
  Object.assign(figures, tokenFigures(pairs));
  for (const kind of KINDS) Object.assign(figures, figuresOfKind(kind, goldPairs, foundPairs));
  figures.direct_right_speaker = rightSpeakers(goldPairs);
  return { ...figures, found: foundPairs.length, gold: goldPairs.length };
}

export const KINDS = ["direct", "indirect", "mixed"] as const;
type Kind = (typeof KINDS)[number];

/** Recall of what is marked with this kind of content, precision of what is found with it, F1 of the two. */
function figuresOfKind(
  kind: Kind,
  goldPairs: readonly AttributionPair[],
  foundPairs: readonly AttributionPair[],
): Record<string, number> {
  const gold = goldPairs.filter((pair) => quoteKind(pair.document.text, pair.gold!.content) === kind);
  // Spans that are found leave the quotation marks out, so the kind is taken from the attribution itself.
  const found = foundPairs.filter(
    ({ document, found: one }) => (one!.attribution?.kind ?? quoteKind(document.text, one!.content)) === kind,
  );
  const figures: Record<string, number> = { [`${kind}_gold`]: gold.length, [`${kind}_found`]: found.length };
  for (const criterion of CRITERIA) {
    const share = (pairs: readonly AttributionPair[]) =>
      pairs.length === 0 ? 0 : pairs.filter((pair) => pair.hits[criterion]).length / pairs.length;
    const [p, r] = [share(found), share(gold)];
    figures[`${kind}_${criterion}_p`] = p;
    figures[`${kind}_${criterion}_r`] = r;
    figures[`${kind}_${criterion}`] = p + r === 0 ? 0 : (2 * p * r) / (p + r);
  }
  return figures;
}

/** Share of the direct quotations found, of those with a marked source, whose source is the marked one. */
function rightSpeakers(goldPairs: readonly AttributionPair[]): number {
  const spoken = goldPairs.filter(
    ({ document, gold, found }) =>
      found !== null && gold!.source.length > 0 && quoteKind(document.text, gold!.content) === "direct",
  );
  return spoken.length === 0 ? 0 : spoken.filter((pair) => pair.hits.source_overlap).length / spoken.length;
}

function tokenFigures(pairs: readonly AttributionPair[]): Record<string, number> {
  const documents = new Map<MarkedDocument, AttributionPair[]>();
  for (const pair of pairs) documents.set(pair.document, [...(documents.get(pair.document) ?? []), pair]);
  let hits = 0;
  let found = 0;
  let gold = 0;
  for (const [{ text }, own] of documents) {
    const goldChars = wordChars(
      text,
      own.flatMap((pair) => pair.gold?.content ?? []),
    );
    const foundChars = wordChars(
      text,
      own.flatMap((pair) => pair.found?.content ?? []),
    );
    for (const { index } of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
      if (goldChars.has(index)) gold++;
      if (foundChars.has(index)) found++;
      if (goldChars.has(index) && foundChars.has(index)) hits++;
    }
  }
  return { tokens_p: found ? hits / found : 0, tokens_r: gold ? hits / gold : 0, tokens: f1(hits, found, gold) };
}
