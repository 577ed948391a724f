import { expect, test } from "vitest";
import type { Claim, DossierMention, Hop, SourceKind } from "../model/index.ts";
import { isTelling, originLines, originTrees } from "./origin-tree.ts";

const DOCUMENTS = new Map(["Courier", "Times", "Shore", "Ledger"].map((name) => [name, { outlet: name, file: name }]));

function hop(name: string, kind: SourceKind): Hop {
  return { start: 0, end: 0, name, kind, entity: null, cue: null };
}

function told(document: string, ...hops: Hop[]): DossierMention {
  const last = hops.at(-1);
  return {
    start: 0,
    end: 0,
    document,
    file: document,
    text: "",
    claim: "c1",
    attribution: null,
    origin: last?.name ?? null,
    originKind: last?.kind ?? "own",
    hops,
    factuality: "asserted",
    polarity: "positive",
  };
}

function claim(mentions: readonly DossierMention[], sources?: Claim["origins"]["sources"]): Claim {
  const origins = { min: 1, max: 2, ...(sources && { sources }) };
  return { id: "k", gist: "", mentions, origins, relation: "agree", conflict: null, note: null, because: [] };
}

const GUARD = hop("the coast guard", "official");

test("chains of several documents that end at one origin become one tree", () => {
  const trees = originTrees(
    claim([
      told("Courier", hop("coast guard", "official")),
      told("Shore", hop("Reuters", "outlet"), GUARD),
      told("Times", GUARD),
      told("Ledger"),
    ]),
    DOCUMENTS,
  );
  expect(originLines(trees)).toEqual([
    "Courier, Times ← coast guard",
    "Shore ← Reuters ← coast guard",
    "Ledger (own account)",
  ]);
  expect(isTelling(trees)).toBe(true);
});

test("an outlet that others cite stands at the head of its own tree", () => {
  const mentions = [told("Ledger"), told("Shore", hop("the Ledger", "outlet"))];
  const sources = [{ name: "Ledger", kind: "outlet" as const, mentions: [0, 1] }];
  expect(originLines(originTrees(claim(mentions, sources), DOCUMENTS))).toEqual([
    "Ledger (own account)",
    "Shore ← Ledger",
  ]);
});

test("sources without a name are kept apart, and documents that each speak for themselves need no drawing", () => {
  const unnamed = hop("officials", "anonymous");
  expect(originLines(originTrees(claim([told("Courier", unnamed), told("Times", unnamed)]), DOCUMENTS))).toHaveLength(
    2,
  );
  expect(isTelling(originTrees(claim([told("Courier"), told("Times")]), DOCUMENTS))).toBe(false);
});

test("origins with two names that were counted as one stand side by side, two forms of one name together", () => {
  const mentions = [
    told("Courier", GUARD),
    told("Times", hop("harbour master", "official")),
    told("Shore", hop("coast guard of Vessara", "official")),
    told("Ledger"),
  ];
  const sources = [{ name: "coast guard", kind: "official" as const, mentions: [0, 1, 2, 3] }];
  expect(originLines(originTrees(claim(mentions, sources), DOCUMENTS))).toEqual([
    "Courier, Shore ← coast guard of Vessara",
    "= Times ← harbour master",
    "= Ledger (own account)",
  ]);
});

test("one officer does not lend his description to all that the police say", () => {
  const mentions = [told("Courier", hop("police", "official")), told("Times", hop("a police officer", "official"))];
  const sources = [{ name: "police", kind: "official" as const, mentions: [0, 1] }];
  expect(originLines(originTrees(claim(mentions, sources), DOCUMENTS))).toEqual(["Courier, Times ← police"]);
  expect(originLines(originTrees(claim([...mentions].reverse(), sources), DOCUMENTS))).toEqual([
    "Times, Courier ← police",
  ]);
});

test("one copy in two documents is one account in common", () => {
  const sources = [{ name: null, kind: "own" as const, mentions: [0, 1] }];
  const lines = originLines(originTrees(claim([told("Courier"), told("Times")], sources), DOCUMENTS));
  expect(lines).toEqual(["Courier, Times ← one account in common"]);
});

test("a document that has it from somebody and tells it flatly, too, stands in one line; a quotation without a speaker is nobody's own account", () => {
  const sources = [{ name: "coast guard", kind: "official" as const, mentions: [0, 1, 2] }];
  const quoted = { ...told("Times"), originKind: "anonymous" as const };
  const lines = originLines(originTrees(claim([told("Courier", GUARD), told("Courier"), quoted], sources), DOCUMENTS));
  expect(lines.join("\n")).not.toContain("own account");
  expect(lines.filter((line) => line.includes("Courier"))).toHaveLength(1);
});
