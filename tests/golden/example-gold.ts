import { readFileSync } from "node:fs";
import type { Claim, ConflictKind, Reading, Relation, SourceKind, Span, Story } from "../../src/model/index.ts";

/** One mention of a fact in the gold of the example story; `nth` where the words stand in the document more than once. */
export type GoldMention = {
  readonly doc: string;
  readonly text: string;
  readonly nth?: number;
  readonly origin: string | null;
  readonly kind: SourceKind;
};

/** One proposition that several accounts speak of. */
export type GoldFact = {
  readonly id: string;
  readonly gist: string;
  readonly mentions: readonly GoldMention[];
  readonly origins: number;
  readonly relation: Relation;
  readonly conflict: {
    readonly kind: ConflictKind;
    readonly sides: readonly (readonly number[])[];
    readonly note: string;
  } | null;
  readonly note?: string;
};

export type Gold = {
  readonly documents: readonly string[];
  readonly chains: readonly {
    readonly doc: string;
    readonly content: string;
    readonly hops: readonly { readonly source: string; readonly kind: SourceKind; readonly cue: string }[];
  }[];
  readonly facts: readonly GoldFact[];
};

/** What a careful reader finds in the example story (examples/gold.json). */
export const GOLD = JSON.parse(readFileSync(new URL("../../examples/gold.json", import.meta.url), "utf8")) as Gold;

/** The reading of a document of the gold: by the name of its file without its ending. */
export function readingOf(readings: readonly Reading[], doc: string): Reading {
  const found = readings.find(({ file }) => file.replace(/^.*\//, "").replace(/\.[a-z]+$/, "") === doc);
  if (!found) throw new Error(`no reading of ${doc}`);
  return found;
}

/** Where the words of a gold mention stand in a text; null where they are not to be found. */
export function placeOf(text: string, words: string, nth = 1): Span | null {
  let at = -1;
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1);
  return at < 0 ? null : { start: at, end: at + words.length };
}

/** The gold as the story of a dossier: what a perfect Sayso would show. Pages are checked against it. */
export function goldStory(readings: readonly Reading[]): Story {
  return {
    id: "gold",
    title: "Ferry Corvanna runs aground off Sella",
    from: "2025-03-11",
    to: "2025-03-13",
    documents: GOLD.documents.map((doc) => {
      const { id, file, outlet, title, published, url } = readingOf(readings, doc);
      return { id, file, outlet, title, published: published?.value ?? null, url };
    }),
    sharedCopy: [["almery-courier", "sella-times"].map((doc) => readingOf(readings, doc).id)],
    claims: GOLD.facts.map((fact) => goldClaim(fact, readings)),
    timeline: GOLD.facts.slice(0, 4).map(({ id }, index) => {
      const day = `2025-03-${11 + Math.floor(index / 2)}`;
      return { from: day, to: day, claim: id, mention: 0 };
    }),
  };
}

function goldClaim(fact: GoldFact, readings: readonly Reading[]): Claim {
  const mentions = fact.mentions.map((mention) => {
    const { id, file, text } = readingOf(readings, mention.doc);
    const place = placeOf(text, mention.text, mention.nth) ?? { start: 0, end: 0 };
    const source = mention.origin === null ? null : (placeOf(text, mention.origin) ?? { start: 0, end: 0 });
    const hop = source && { ...source, name: mention.origin ?? "", kind: mention.kind, entity: null, cue: null };
    return {
      ...place,
      document: id,
      file,
      text: text.slice(place.start, place.end),
      claim: "c1",
      attribution: null,
      origin: mention.origin,
      originKind: mention.kind,
      hops: hop ? [hop] : [],
      factuality: "asserted" as const,
      polarity: "positive" as const,
    };
  });
  const evidence = mentions.map(({ start, end, document, text }, mention) => ({
    start,
    end,
    document,
    text,
    mention,
    value: text,
  }));
  return {
    id: fact.id,
    gist: fact.gist,
    mentions,
    origins: { min: fact.origins, max: fact.origins },
    relation: fact.relation,
    conflict: fact.conflict && {
      ...fact.conflict,
      why: fact.conflict.note,
      rule: "gold",
      evidence: fact.conflict.sides.flatMap((side) => side.slice(0, 1).map((index) => evidence[index]!)),
    },
    note:
      fact.relation === "agree" || fact.conflict ? null : { rule: "gold", why: fact.note ?? fact.gist, evidence: [] },
    because: ["gold: the same fact"],
  };
}
