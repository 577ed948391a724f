import type { Claim, DossierMention, OriginBasis, Story } from "../../model/index.ts";

/** What the mentions of one attribution have in common, told once a story: its id in the reading of `document`. */
export type SharedAttribution = NonNullable<DossierMention["attributed"]> &
  Pick<DossierMention, "document" | "hops"> & { readonly id: string; readonly originBasis: OriginBasis | null };

type Often = "hops" | "attributed" | "factuality" | "polarity";
/** A mention as it stands in a file: what its attribution tells stands with that, and what most mentions are needs no words. */
type FiledMention = Omit<DossierMention, Often> & Partial<Pick<DossierMention, Often>>;
/** A claim as it stands in a file: a single mention is its own and only source. */
type FiledClaim = Omit<Claim, "mentions"> & { readonly mentions: readonly FiledMention[] };

/** A story of which the attributions of mentions are told once each. */
export type SharedStory = Omit<Story, "claims"> & {
  readonly claims: readonly FiledClaim[];
  readonly attributions: readonly SharedAttribution[];
};

/** What is not said of a mention that is told without a source. */
const OWN_VOICE: OriginBasis = { rule: "own-voice", why: "told without a source", words: null };

/** What is not said of a mention that affirms a fact. */
const USUAL = { factuality: "asserted", polarity: "positive" } as const;

const keyOf = (document: string, attribution: string | null) => `${document} ${attribution}`;
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Takes what all mentions of an attribution have out of the mentions: about a third of a large dossier. `withAttributions` undoes it. */
export function shareAttributions(story: Story): SharedStory {
  const shared = new Map<string, SharedAttribution>();
  const shorten = (mention: DossierMention): FiledMention => {
    const { hops, attributed, originBasis, factuality, polarity, ...others } = mention;
    const rest = {
      ...others,
      ...(factuality !== USUAL.factuality && { factuality }),
      ...(polarity !== USUAL.polarity && { polarity }),
    };
    const { attribution, document } = mention;
    if (attribution === null)
      return isSame(originBasis, OWN_VOICE) ? rest : { ...rest, ...(originBasis && { originBasis }) };
    if (!attributed) return mention;
    const key = keyOf(document, attribution);
    const known = shared.get(key) ?? {
      document,
      id: attribution,
      ...attributed,
      hops,
      originBasis: originBasis ?? null,
    };
    shared.set(key, known);
    return isSame(known.originBasis, originBasis) ? rest : { ...rest, ...(originBasis && { originBasis }) };
  };
  const claims = story.claims.map(({ laundering, ...claim }) => ({
    ...claim,
    ...(laundering && laundering.length > 0 && { laundering }),
    mentions: claim.mentions.map(shorten),
    origins: claim.mentions.length > 1 ? claim.origins : { min: claim.origins.min, max: claim.origins.max },
  }));
  return { ...story, claims, attributions: [...shared.values()] };
}

/** The story with what its file tells once put back into the mentions. A file that tells it in each mention is left as it is. */
export function withAttributions<T extends { readonly claims: readonly FiledClaim[] }>(
  story: T & { readonly attributions?: readonly SharedAttribution[] },
): T & { readonly claims: readonly Claim[] } {
  const known = new Map((story.attributions ?? []).map((one) => [keyOf(one.document, one.id), one]));
  const restore = (mention: FiledMention): DossierMention => {
    if (mention.hops !== undefined) return { ...USUAL, ...mention, hops: mention.hops };
    const told = known.get(keyOf(mention.document, mention.attribution));
    if (told === undefined) return { ...USUAL, originBasis: OWN_VOICE, ...mention, hops: [], attributed: null };
    const { kind, rule, source, cue, hops, originBasis } = told;
    return { ...USUAL, ...(originBasis && { originBasis }), ...mention, hops, attributed: { kind, rule, source, cue } };
  };
  return { ...story, claims: story.claims.map((claim) => ({ ...claim, mentions: claim.mentions.map(restore) })) };
}
