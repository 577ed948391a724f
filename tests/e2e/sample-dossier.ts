import type { Claim, Dossier, DossierMention, Hop, Reading, Relation } from "../../src/model/index.ts";

/** A small dossier made by hand, for tests of what is rendered: two documents, a conflict, two agreements with a detail in one, a single. */
export function sampleDossier(words: Partial<SampleWords> = {}): Dossier {
  const { outlet, title, said } = { ...SAMPLE, ...words };
  const first = reading("a1", "first.html", outlet, title, `The mill burned on Monday. ${said} The mayor wept.`);
  const second = reading("b2", "folder/second.txt", null, null, "The mill burned on Tuesday. Sparks flew.");
  const hop: Hop = { ...place(first, "The mayor"), name: "the mayor", kind: "official", entity: null, cue: null };
  const conflict = claim("k1", "conflict", [
    mention(first, "The mill burned on Monday", [hop]),
    mention(second, "The mill burned on Tuesday"),
  ]);
  const agree = claim("k2", "agree", [mention(first, "mill burned"), mention(second, "mill burned")]);
  const single = claim("k3", "single", [mention(first, said)]);
  const wept: Claim = {
    ...claim("k4", "agree", [mention(first, "The mayor wept"), mention(second, "Sparks flew", [passedOn(second)])]),
    laundering: [{ kind: "flat", bare: 0, careful: 1, rule: "flat/sample", why: "told flatly", evidence: [] }],
  };
  const detail: Claim = {
    ...claim("k5", "agree", [mention(first, "mill"), mention(second, "mill")]),
    detail: true,
  };
  return {
    readings: [first, second],
    diagnostics: [{ code: "sample", stage: "dossier", message: `about ${title}` }],
    stories: [
      {
        id: "s",
        title,
        from: "2031-03-03",
        to: "2031-03-04",
        documents: [first, second].map(({ id, file, outlet, title }) => ({
          id,
          file,
          outlet,
          title,
          published: "2031-03-04",
          url: "javascript:alert(1)",
        })),
        sharedCopy: [],
        claims: [conflict, agree, wept, detail, single],
        digest: [
          { claim: "k4", mention: 0, sides: [] },
          { claim: "k1", mention: 0, sides: [0, 1] },
        ],
        speakers: [
          {
            name: "the mayor",
            kind: "official",
            statements: 3,
            documents: 2,
            through: [
              { name: null, statements: 2 },
              { name: said, statements: 1 },
            ],
            spans: [
              { ...place(first, "The mayor"), document: "a1", file: "first.html", attribution: "a1", text: title },
            ],
          },
        ],
        timeline: [{ from: "2031-03-03", to: "2031-03-03", claim: "k1", mention: 0 }],
      },
    ],
  };
}

/** A hop whose words stand nowhere. */
function passedOn({ text }: Reading): Hop {
  return { start: text.length, end: text.length, name: "Wire", kind: "outlet", entity: null, cue: null };
}

type SampleWords = { readonly outlet: string; readonly title: string; readonly said: string };

const SAMPLE: SampleWords = { outlet: "The Gazette", title: "Fire at the mill", said: "Nobody was hurt." };

function place({ text }: Reading, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function reading(id: string, file: string, outlet: string | null, title: string | null, text: string): Reading {
  return {
    id,
    file,
    url: null,
    title,
    outlet,
    authors: [],
    published: { value: "2031-03-04", basis: "implied", rule: "sample" },
    language: "en",
    analysed: true,
    text,
    segments: [{ kind: "body", start: 0, end: text.length }],
    sentences: [...text.matchAll(/[^.]+\.?/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
    entities: [],
    entityIndex: [],
    times: [],
    quantities: [],
    attributions: [],
    claims: [],
    diagnostics: [{ code: "sample", stage: "extract", message: `a note on ${title}` }],
  };
}

function mention(from: Reading, words: string, hops: readonly Hop[] = []): DossierMention {
  return {
    ...place(from, words),
    document: from.id,
    file: from.file,
    text: words,
    claim: `c${from.text.indexOf(words) + 1}`,
    attribution: null,
    origin: hops.at(-1)?.name ?? null,
    originKind: hops.at(-1)?.kind ?? "own",
    hops,
    factuality: "asserted",
    polarity: "positive",
  };
}

function claim(id: string, relation: Relation, mentions: readonly DossierMention[]): Claim {
  const values = ["2031-03-03", "2031-03-04"];
  const conflict = {
    kind: "date" as const,
    sides: [[0], [1]],
    why: "2031-03-03 against 2031-03-04",
    rule: "date/apart",
    evidence: mentions.map(({ end, document }, index) => {
      const start = end - (index === 0 ? "Monday" : "Tuesday").length;
      return { mention: index, document, start, end, text: index === 0 ? "Monday" : "Tuesday", value: values[index]! };
    }),
  };
  return {
    id,
    gist: mentions[0]!.text,
    mentions,
    origins: { min: 1, max: mentions.length },
    relation,
    conflict: relation === "conflict" ? conflict : null,
    note: null,
    because: ["words: mill, burn"],
  };
}
