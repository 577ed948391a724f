import type { Claim, Dossier, Reading, Span } from "../../src/model/index.ts";
import { GOLD, type Gold, type GoldFact, placeOf, readingOf } from "./example-gold.ts";

/**
 * One line a fact and chain of the gold: what a careful reader finds, and what Sayso finds in its place. Small enough to
 * be read in a review: a change of a rule shows as the planted facts that it wins or loses.
 */
export function compareWithGold(dossier: Dossier): string {
  const { readings, stories } = dossier;
  const claims = stories.flatMap((story) => story.claims);
  const lines = [
    `stories: ${stories.map((story) => story.documents.length).join(" + ")} documents`,
    "",
    ...GOLD.facts.map((fact) => factLine(fact, claims, readings)),
    "",
    ...GOLD.chains.map((chain) => chainLine(chain, readings)),
  ];
  return `${lines.join("\n")}\n`;
}

function factLine(fact: GoldFact, claims: readonly Claim[], readings: readonly Reading[]): string {
  const expected = `${fact.id}: ${label(fact.relation, fact.conflict?.kind)}`;
  const best = bestClaim(fact, claims, readings);
  if (!best) return `${expected} | not found`;
  const { claim, found } = best;
  const { min, max } = claim.origins;
  const counted = min <= fact.origins && fact.origins <= max ? "" : `, ${fact.origins} origins taken for ${min}-${max}`;
  const right = label(claim.relation, claim.conflict?.kind) === label(fact.relation, fact.conflict?.kind);
  const relation = right ? "found" : `found as ${label(claim.relation, claim.conflict?.kind)}`;
  return `${expected} | ${relation}, ${found} of ${fact.mentions.length} mentions together${counted}`;
}

function label(relation: string, kind: string | undefined): string {
  return kind ? `${relation}/${kind}` : relation;
}

/** The claim that holds most mentions of a fact, and how many. */
function bestClaim(fact: GoldFact, claims: readonly Claim[], readings: readonly Reading[]) {
  const places = fact.mentions.map((mention) => {
    const { id, text } = readingOf(readings, mention.doc);
    return { document: id, span: placeOf(text, mention.text, mention.nth) };
  });
  let best: { claim: Claim; found: number } | null = null;
  for (const claim of claims) {
    const found = places.filter(({ document, span }) =>
      claim.mentions.some((mention) => mention.document === document && span !== null && sameWords(mention, span)),
    ).length;
    if (found > (best?.found ?? 0)) best = { claim, found };
  }
  return best;
}

/** Two stretches of text are about the same words where they share half of the longer one. */
function sameWords(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= Math.max(a.end - a.start, b.end - b.start) / 2;
}

function chainLine(chain: Gold["chains"][number], readings: readonly Reading[]): string {
  const reading = readingOf(readings, chain.doc);
  const place = placeOf(reading.text, chain.content);
  const expected = chain.hops.map(({ source }) => source).join(" <- ");
  const around = reading.attributions.filter(({ content }) => place && content.some((span) => sameWords(span, place)));
  const longest = around.sort((a, b) => b.hops.length - a.hops.length)[0];
  return `${expected} | ${longest?.hops.map(({ name }) => name).join(" <- ") || "not found"}`;
}
